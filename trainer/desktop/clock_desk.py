"""The clock desk: whether this computer's date is believed, and what a person says of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.clockwatch import doubt, leap
from trainer.study.sitting import Sitting

__all__ = ["ClockDesk"]

_SLACK_MS = 5 * 60_000


class ClockDesk(QObject):
    """Reads the clocks for everything that a learner does, and asks when they can't be right.

    ``settled`` says (with None) that a person confirmed or denied the date; while ``doubted``, answers are kept and
    take no memory step.
    """

    settled = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._sitting = sitting
        self._why = ""
        self._answered = False
        self._reading = rooms.clocks.read()
        self.doubted = False
        window.hold("clock", self._make)

    def moment(self) -> Moment:
        """Now. A wall clock that moved otherwise than time did is put in doubt before anything is stored under it.

        Raises TroubleOutside when the doubt can't be stored.
        """
        before, reading = self._reading, self._rooms.clocks.read()
        why = leap(before, reading)
        if why is not None:
            if not self.doubted:
                self._sitting.doubt_clock(why, reading.moment)
            self._why, self.doubted, self._answered = why, True, False
            self._tell_of_leap()
        elif before.moment.offset != reading.moment.offset:
            self._tell_of_zone()
        self._reading = reading
        return reading.moment

    def believed(self) -> bool:
        """Whether one can go on: the clock agrees with the record, or a person was asked; if not, it is asked now."""
        moment = self.moment()
        if self._answered:
            return True
        why = self._doubt(moment)
        if not why:
            return True
        self._why = why
        self._ask()
        return False

    def _doubt(self, moment: Moment) -> str:
        journal, learner = self._rooms.journal, self._sitting.learner
        if journal.dated_after(learner, moment.at + _SLACK_MS):
            return "behind"
        standing = "doubted" if journal.clock_doubted(learner) else ""
        return doubt(journal.last_at(), moment) or standing

    def _tell_of_leap(self) -> None:
        trouble = TroubleOutside(
            self.tr("This computer's clock was changed while you worked."),
            self.tr("Your answers are kept, but they do not move the schedule until the date is confirmed."),
        )
        self._window.warn(trouble, self.tr("Check the date"), self._ask)

    def _tell_of_zone(self) -> None:
        trouble = TroubleOutside(
            self.tr("This computer's time zone changed."),
            self.tr("Your schedule stays as it is. A day of study begins at four in the morning, local time."),
        )
        self._window.warn(trouble)

    def _ask(self) -> None:
        from trainer.desktop.pages.clock_page import ClockDoubt, ClockPage

        page = self._window.page("clock")
        if isinstance(page, ClockPage):
            page.show_doubt(ClockDoubt(self._rooms.clocks.now().at, self._rooms.journal.last_at()))
        self._window.show_page("clock", place=None)

    def _make(self) -> QWidget:
        from trainer.desktop.pages.clock_page import ClockPage

        page = ClockPage()
        page.date_confirmed.connect(lambda _: self._settle(right=True))
        page.date_denied.connect(lambda _: self._settle(right=False))
        return page

    def _settle(self, *, right: bool) -> None:
        now = self._rooms.clocks.now()

        def store() -> None:
            if right:
                self._sitting.trust_clock(now)
            else:
                self._sitting.doubt_clock(self._why, now)

        self._window.clear_warning()
        if self._window.attempt(store):
            self.doubted, self._answered = not right, True
            self._reading = self._rooms.clocks.read()
            self.settled.emit(None)
