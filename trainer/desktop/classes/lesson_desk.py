"""The desk of the class in hand: each step is kept first and shown then, and votes are looked at ten times a second."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import ItemId, SectionId
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.lesson_back import LessonBack
from trainer.desktop.classes.lesson_filing import LessonFiling
from trainer.desktop.classes.lesson_in_hand import LessonInHand
from trainer.desktop.classes.lesson_panels import LessonPanels
from trainer.desktop.classes.lesson_presenting import presented
from trainer.desktop.classes.lesson_screens import LessonScreens
from trainer.desktop.classes.lesson_standing import standings_of
from trainer.desktop.classes.lesson_steps import following
from trainer.desktop.classes.lesson_watch import LessonWatch
from trainer.desktop.classes.projector import Projector
from trainer.desktop.classes.vote_source import PhoneVotes
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.lesson_asking import Branch
from trainer.desktop.pages.classes.lesson_values import Act, Presented
from trainer.desktop.rooms import Rooms
from trainer.memory.model import warm_up
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.lesson import Lesson

__all__ = ["LessonDesk"]


class LessonDesk(QObject):
    """``ended`` carries the Lesson that is over; its host and ledger are the caller's to close."""

    ended = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._hand: LessonInHand | None = None
        self._looking = False
        self._waits: Callable[[], object] | None = None
        self._closes = False
        self._filing = LessonFiling(rooms, self)
        self._filing.failed.connect(self._warn_of_filing)
        self._filing.filed.connect(lambda _: self._go_on_waiting())
        self._screens = LessonScreens(window, self)
        self._screens.asked.connect(lambda act: window.attempt(lambda: self.act(act)))
        self._screens.branch_chosen.connect(lambda branch: window.attempt(lambda: self.follow(branch)))
        self._screens.section_asked.connect(lambda section: window.attempt(lambda: self.show_passage(section)))
        self._back = LessonBack(rooms.library, self)
        self._back.found.connect(lambda _: self._stand())
        self._panels = LessonPanels(rooms, self)
        self._panels.passage_asked.connect(lambda section: window.attempt(lambda: self.show_passage(section)))
        self._panels.parallel_asked.connect(lambda item: window.attempt(lambda: self.ask_next(item)))
        self._panels.end_confirmed.connect(lambda _: window.attempt(lambda: self._change(Act.END)))
        self._panels.closed.connect(lambda _: self._close_panel())
        self._watch = LessonWatch(window, rooms, self._screens, self)
        self._watch.time_up.connect(lambda _: self._change(Act.CLOSE))
        self._watch.looked.connect(lambda _: self._follow_people())

    @property
    def projector(self) -> Projector:
        """The big screen; the lobby may put a widget of its own on it."""
        return self._screens.projector

    @property
    def lesson(self) -> Lesson | None:
        """The class in hand, as it was kept last; None between classes."""
        return None if self._hand is None else self._hand.lesson

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on the presenter's page."""
        self._screens.use_letter_keys(used)

    def start(self, room: ClassRoom) -> None:
        """Teach this class: begin it where it is in the lobby, go on with it in any other phase."""
        hand = LessonInHand(room, self._rooms, self._filing, self)
        hand.stood.connect(lambda _: self._stand())
        hand.counted.connect(lambda _: self._show_again())
        hand.failed.connect(self._warn_of_keeping)
        self._hand, self._waits, self._closes = hand, None, False
        self._window.ask_before_closing(self._may_close)
        warm_up()
        self._screens.open(room.listening)
        self._watch.begin(hand)
        self._window.attempt(hand.take_up)
        if room.lesson.phase is Phase.LOBBY:
            self._window.attempt(lambda: self.act(Act.BEGIN))

    def show(self) -> None:
        """Bring the class in hand to the front again, where something else was looked at meanwhile."""
        if self._hand is not None:
            self._screens.come_back()

    def retire(self) -> None:
        """Let go of the class as it stands, to be taken up again, and of both screens."""
        self._watch.stop()
        self._filing.stop()
        self._panels.close()
        self._window.ask_before_closing(None)
        if self._hand is not None:
            self._hand.stop()
            self._hand.deleteLater()
            self._hand = None
        self._screens.close()

    def act(self, act: Act) -> None:
        """Do what the presenter asks for."""
        if self._hand is None:
            return
        match act:
            case Act.BACK:
                self._close_panel()
            case Act.END:
                self._ask_to_end()
            case Act.RETEACH | Act.PEOPLE:
                self._panels.turn(act)
                self._show_again()
            case Act.PASSAGE:
                self._panels.show_first_passage()
            case Act.PARALLEL:
                self._panels.ask_first_parallel()
            case Act.LOOK:
                self._looking = not self._looking
                self._show_again()
            case Act.FOLLOW:
                self.follow(self._hand.asking.branches[0])
            case _:
                self._act_on_screen(act)

    def _act_on_screen(self, act: Act) -> None:
        match act:
            case Act.BLANK:
                self._screens.turn_blank()
            case Act.SCREEN:
                self._screens.projector.turn()
                self._screens.offer_scrolling()
            case Act.SCROLL:
                self._screens.projector.sheet.go_down()
            case Act.RANKING:
                self._show_ranking()
            case _:
                self._change(act)

    def _change(self, act: Act) -> None:
        """Turn the class by an act; what the record still takes in is waited for."""
        if self._hand is None:
            return
        if self._filing.busy and act in (Act.NEXT, Act.LOOK_BACK, Act.END):
            self._waits = lambda: self._change(act)
        else:
            self._hand.turn(act)

    def follow(self, branch: Branch) -> None:
        """The class takes this way on in its drill."""
        if self._hand is not None:
            self._hand.follow(branch)

    def show_passage(self, section: SectionId) -> None:
        """Put a section's passage on the big screen; what the record still takes in is waited for."""
        if self._filing.busy:
            self._waits = lambda: self.show_passage(section)
        elif self._hand is not None and not self._hand.busy:
            self._panels.close()
            self._hand.go_back_to(section)

    def ask_next(self, item: ItemId) -> None:
        """Ask this question right after what is on show."""
        if self._hand is not None:
            self._panels.tell_queued(item)
            self._hand.ask_next(item)

    def _ask_to_end(self) -> None:
        if self._panels.open is Act.END:
            self._change(Act.END)
        else:
            self._panels.turn(Act.END)
            self._show_again()

    def _close_panel(self) -> None:
        if self._panels.open is not None:
            self._panels.close()
            self._show_again()

    def _stand(self) -> None:
        """The class stands anew: what was private is hidden, and both screens show it."""
        hand = self._hand
        if hand is None:
            return
        if hand.lesson.phase is Phase.ENDED:
            self._end(hand.lesson)
            return
        self._looking = False
        if self._panels.open is not Act.RETEACH or hand.lesson.open:
            self._panels.close()
        self._window.clear_warning()
        self._watch.forget_trouble()
        self._closes = False
        shown = self._presented(hand)
        if shown is not None:
            self._screens.show(shown, self._panel(hand), self._keying(hand))
            self._watch.tell()

    def _show_again(self) -> None:
        """What the presenter opened or closed; the room sees nothing of it."""
        hand = self._hand
        shown = None if hand is None else self._presented(hand)
        if hand is not None and shown is not None:
            self._screens.show_again(shown, self._panel(hand), self._keying(hand))
            self._watch.tell()

    def _presented(self, hand: LessonInHand) -> Presented | None:
        if hand.face is None:
            return None
        shown = presented(hand.lesson, hand.face, hand.asking, hand.rounds, looking=self._looking)
        shown = shown._replace(back=self._back.of(hand.lesson, hand.room.source.votes))
        shown = shown._replace(following=following(hand.lesson, self._rooms.library))
        counting = shown.primary is None and not shown.branches
        return shown._replace(waiting=self.tr("The last votes are coming in…")) if counting else shown

    def _panel(self, hand: LessonInHand) -> QWidget | None:
        return self._panels.widget(hand.room, hand.lesson, prefix=self._screens.page.key_prefix)

    def _keying(self, hand: LessonInHand) -> QWidget | None:
        return hand.room.source.panel() if hand.lesson.open else None

    def _show_ranking(self) -> None:
        hand = self._hand
        shown = None if hand is None else self._presented(hand)
        if hand is not None and shown is not None:
            self._screens.turn_standings(standings_of(hand.lesson, self._rooms.library, hand.room.source), shown)

    def _follow_people(self) -> None:
        if self._hand is not None:
            source = self._hand.room.source
            self._panels.follow(self._hand.room)
            self._screens.tell_waiting(len(source.waiting()) if isinstance(source, PhoneVotes) else 0)

    def _go_on_waiting(self) -> None:
        """What was asked for while votes were put into the record is done now."""
        act, self._waits = self._waits, None
        if act is not None:
            self._window.attempt(act)

    def _warn_of_filing(self, trouble: object) -> None:
        if isinstance(trouble, TroubleOutside):
            self._window.warn(trouble, self.tr("Try again"), self._filing.try_again)

    def _warn_of_keeping(self, trouble: object) -> None:
        """The class stands as it stood; what was asked for can be asked for again."""
        if isinstance(trouble, TroubleOutside):
            self._window.warn(trouble)

    def _may_close(self) -> bool:
        """The first time the window is closed in a class it asks; a second time it closes."""
        if self._hand is None or self._closes:
            return True
        self._closes = True
        self._window.warn(
            TroubleOutside(
                self.tr("A class is going on."),
                self.tr("Every vote is kept, and the class can be taken up again with the same code."),
                self.tr("To end it for good, press Ctrl+E instead."),
            ),
            self.tr("Close all the same"),
            self._window.close,
        )
        return False

    def _end(self, lesson: Lesson) -> None:
        self.retire()
        self.ended.emit(lesson)
