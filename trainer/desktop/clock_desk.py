"""The clock desk: whether this computer's date is believed, and what a person says of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.clockwatch import doubt
from trainer.study.sitting import Sitting

__all__ = ["ClockDesk"]


class ClockDesk(QObject):
    """``settled`` says (with None) that a person confirmed or denied the date; ``doubted`` which of the two."""

    settled = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._sitting = sitting
        self._why = ""
        self._answered = False
        self.doubted = False
        window.hold("clock", self._make)

    def believed(self) -> bool:
        """Whether one can go on: the clock agrees with the record, or a person was asked; if not, it is asked now."""
        if self._answered:
            return True
        why = doubt(self._rooms.journal.last_at(), self._rooms.clocks.now())
        if why is None:
            return True
        self._why = why
        self._ask()
        return False

    def tell_of_leap(self, why: str) -> None:
        """The clock was set while the window was open: say so above the page, and offer to look at the date."""
        self._why, self.doubted = why, True
        trouble = TroubleOutside(
            self.tr("This computer's clock was changed while you worked."),
            self.tr("Your answers are kept, but they do not move the schedule until the date is confirmed."),
        )
        self._window.warn(trouble, self.tr("Check the date"), self._ask)

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
        try:
            if right:
                self._sitting.trust_clock(now)
            else:
                self._sitting.doubt_clock(self._why, now)
        except TroubleOutside as trouble:
            self._window.warn(trouble, self.tr("Try again"), lambda: self._settle(right=right))
            return
        self.doubted, self._answered = not right, True
        self._window.clear_warning()
        self.settled.emit(None)
