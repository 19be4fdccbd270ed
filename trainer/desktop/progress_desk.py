"""The progress desk: counts at once, the rest beside the window, and from each figure to what mends it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SectionId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.progress_page import ProgressPage
from trainer.desktop.pages.progress_values import Counted, Steps
from trainer.desktop.progress_presenting import count, present_known, reckon
from trainer.desktop.progress_reckoning import Asked, Reckoning
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.insight.knowledge import Knowledge
from trainer.insight.prediction import Comparison
from trainer.study.planning import Practice

__all__ = ["AT_ONCE", "ProgressDesk"]

AT_ONCE = 1_000
"""Units whose recall is reckoned while the click is still felt as one, in some 20 ms."""
_PAGE = "progress"


class ProgressDesk(QObject):
    """``practice_chosen`` carries a Practice, ``drill_chosen`` a DrillId, ``mistakes_asked`` and ``today_asked`` None.

    So does ``date_asked``, which asks for the date to be ready on.

    More than ``at_once`` units are reckoned beside the window. ``choose_file`` stands in for the file dialog.
    """

    practice_chosen = Signal(object)
    drill_chosen = Signal(object)
    mistakes_asked = Signal(object)
    today_asked = Signal(object)
    date_asked = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        rooms: Rooms,
        learner: LearnerId,
        parent: QObject,
        choose_file: ChooseFile | None = None,
        at_once: int = AT_ONCE,
    ) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._learner = window, rooms, learner
        self._choose_file = choose_file or partial(ask_where, window, Path(rooms.record).parent)
        self._at_once = at_once
        self._minutes = 10
        self._ready_day = 0
        self._reckoning: Reckoning | None = None
        self._counted: Counted | None = None
        self._compared: tuple[Counted, Comparison] | None = None
        window.hold(_PAGE, self._make)

    def use_minutes(self, minutes: int) -> None:
        """How long a practice from here takes (minutes)."""
        self._minutes = minutes

    def use_date(self, ready_day: int) -> None:
        """The study day to be ready on (0: none)."""
        self._ready_day = ready_day

    def retire(self) -> None:
        """Let go of the page and of what is reckoned."""
        self._stop()
        self._window.forget(_PAGE)

    def show(self) -> None:
        """Show how the learner stands."""
        self._stop()
        rooms, day = self._rooms, self._rooms.clocks.now().day
        counted = count(rooms.journal, rooms.library, self._learner, day)
        self._counted = counted
        page = self._page()
        page.show_counted(counted)
        page.show_date(self._ready_day)
        self._window.show_page(_PAGE, place=_PAGE)
        few = sum(rooms.journal.started(self._learner).values()) <= self._at_once
        if few:
            self._take_known(reckon(rooms.journal, rooms.library, self._learner, day))
        predicted = self._compared is not None and self._compared[0] == counted
        if predicted and self._compared is not None:
            page.show_prediction(self._compared[1])
        if not (few and predicted):
            self._reckon(Asked(self._learner, day, counted.whole.answers, not few, not predicted))

    def _reckon(self, asked: Asked) -> None:
        reckoning = Reckoning(self._rooms, asked, self)
        reckoning.found.connect(self._take)
        self._reckoning = reckoning
        reckoning.start()

    def _stop(self) -> None:
        if self._reckoning is not None:
            self._reckoning.stop()
            self._reckoning.deleteLater()
            self._reckoning = None

    def _take(self, found: object) -> None:
        match found:
            case Knowledge():
                self._window.attempt(lambda: self._take_known(found))
            case Comparison() if self._counted is not None:
                self._compared = (self._counted, found)
                self._page().show_prediction(found)
            case Steps():
                self._page().show_steps(found)
            case TroubleOutside():
                self._window.warn(found, self.tr("Try again"), lambda: self._window.attempt(self.show))

    def _take_known(self, found: Knowledge) -> None:
        journal, library = self._rooms.journal, self._rooms.library
        self._page().show_known(present_known(journal, library, self._learner, found))

    def _practise(self, section: SectionId) -> None:
        self.practice_chosen.emit(Practice(sections=(section,), minutes=self._minutes))

    def _page(self) -> ProgressPage:
        page: QWidget = self._window.page(_PAGE)
        if not isinstance(page, ProgressPage):
            raise AssertionError("the page named progress is not the progress page")
        return page

    def _make(self) -> QWidget:
        page = ProgressPage(self._choose_file)
        page.practice_asked.connect(self._practise)
        page.drill_asked.connect(self.drill_chosen)
        page.mistakes_asked.connect(self.mistakes_asked)
        page.today_asked.connect(self.today_asked)
        page.date_asked.connect(self.date_asked)
        return page
