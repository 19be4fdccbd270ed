"""Looking at the class ten times a second: how many voted, how long it still takes, and what is in the way."""

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.desktop.classes.lesson_in_hand import LessonInHand
from trainer.desktop.classes.lesson_screens import LessonScreens
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.lesson_values import Clock
from trainer.desktop.rooms import Rooms

__all__ = ["LessonWatch"]

_LOOK_MS = 100
_AGAIN_MS = 2_000
"""How long a close by the clock that the disk refused is left alone, so that its warning can be read."""


class LessonWatch(QObject):
    """``time_up`` says with None that the open round's time is over, ``looked`` that it looked."""

    time_up = Signal(object)
    looked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, screens: LessonScreens, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._screens = window, rooms, screens
        self._hand: LessonInHand | None = None
        self._told = ""
        self._asked: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, hand: LessonInHand) -> None:
        """Look at this class from now on."""
        self._hand, self._told, self._asked = hand, "", None
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._hand = None

    def forget_trouble(self) -> None:
        """Tell of a trouble that goes on once more: the warning of it was taken away."""
        self._told = ""

    def look(self) -> None:
        """Look now."""
        hand = self._hand
        if hand is None:
            return
        hand.room.source.look()
        self._note_trouble(hand)
        self.tell()
        if not hand.busy:
            self._heed_the_clock(hand)
            hand.look()
        self.looked.emit(None)

    def _heed_the_clock(self, hand: LessonInHand) -> None:
        deadline, ticks = hand.lesson.deadline, self._rooms.clocks.ticks()
        if not hand.lesson.open or deadline is None or self._rooms.clocks.now().at < deadline:
            self._asked = None
        elif self._asked is None or ticks - self._asked >= _AGAIN_MS:
            self._asked = ticks
            self.time_up.emit(None)

    def tell(self) -> None:
        """Say on both screens how many voted and how long it still takes."""
        hand = self._hand
        if hand is not None:
            source = hand.room.source
            self._screens.tell(self._voted(hand), source.people(), self._clock(hand))

    def _voted(self, hand: LessonInHand) -> int:
        if hand.rounds is None or hand.lesson.open:
            return hand.room.source.voted()
        return len(hand.rounds.second if hand.lesson.round > 1 else hand.rounds.first)

    def _clock(self, hand: LessonInHand) -> Clock:
        lesson = hand.lesson
        if lesson.held is not None:
            return Clock(-(-lesson.held // 1000), held=True)
        if lesson.deadline is None:
            return Clock()
        return Clock(max(0, -(-(lesson.deadline - self._rooms.clocks.now().at) // 1000)))

    def _note_trouble(self, hand: LessonInHand) -> None:
        """The same trouble again is no news; when it is over, its warning goes."""
        trouble = hand.room.source.trouble()
        words = "" if trouble is None else str(trouble)
        if words == self._told:
            return
        self._told = words
        if trouble is None:
            self._window.clear_warning()
        else:
            self._window.warn(trouble)
