"""The progress desk: counts at once, the rest beside the window, and from each figure to what mends it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SectionId
from trainer.content.library import Library
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.progress.progress_page import ProgressPage
from trainer.desktop.pages.progress.progress_values import Counted, Steps
from trainer.desktop.progress.due_listing import due_list_of
from trainer.desktop.progress.history_desk import HistoryDesk
from trainer.desktop.progress.learner_reporting import Whose, learner_report_of
from trainer.desktop.progress.progress_presenting import count, present_known, reckon
from trainer.desktop.progress.progress_reckoning import Asked, Reckoning
from trainer.desktop.report_desk import Gather, ReportDesk
from trainer.desktop.report_writing import Report
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.insight.knowledge import Knowledge
from trainer.insight.prediction import Comparison
from trainer.record.instructing import InstructorRecord
from trainer.study.planning import Practice

__all__ = ["AT_ONCE", "ProgressDesk"]

AT_ONCE = 500
"""Units whose recall is reckoned while the click is still felt as one: 5 to 40 ms, the more the younger they are."""
_PAGE = "progress"


class ProgressDesk(QObject):
    """``practice_chosen`` carries a Practice, ``drill_chosen`` a DrillId, ``mistakes_asked`` and ``today_asked`` None.

    So does ``date_asked``, which asks for the date to be ready on. ``check_asked`` and ``review_asked`` carry the
    SessionId of a check and of a drill's run to look back on.

    More than ``at_once`` units are reckoned beside the window. ``choose_file`` stands in for the file dialog.
    """

    practice_chosen = Signal(object)
    drill_chosen = Signal(object)
    mistakes_asked = Signal(object)
    today_asked = Signal(object)
    date_asked = Signal(object)
    check_asked = Signal(object)
    review_asked = Signal(object)

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
        self._letter_keys = True
        self.report = ReportDesk(window, rooms, self)
        self.report.begun.connect(lambda _: self._page().show_writing())
        self.report.ended.connect(lambda told: self._page().show_written(told))
        self.history = self._make_history()
        window.hold(_PAGE, self._make)

    def use_minutes(self, minutes: int) -> None:
        """How long a practice from here takes (minutes)."""
        self._minutes = minutes

    def use_date(self, ready_day: int) -> None:
        """The study day to be ready on (0: none)."""
        self._ready_day = ready_day

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on the page."""
        self._letter_keys = used

    def retire(self) -> None:
        """Let go of the page and of what is reckoned."""
        self._stop()
        self.report.stop()
        self.history.retire()
        self._window.forget(_PAGE)

    def show(self) -> None:
        """Show how the learner stands."""
        self._stop()
        rooms, day = self._rooms, self._rooms.clocks.now().day
        counted = count(rooms.journal, rooms.library, self._learner, day)
        self._counted = counted
        page = self._page()
        page.use_letter_keys(self._letter_keys)
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
        attempt = self._window.attempt
        page.history_asked.connect(lambda _: attempt(self.history.show))
        page.report_asked.connect(lambda _: self.report.ask_where(self.tr("my-report.pdf"), self._gather()))
        page.print_asked.connect(lambda _: self.report.ask_for_paper(self._gather()))
        page.due_asked.connect(lambda _: self.report.ask_where(self.tr("due-list.html"), self._gather(due_list_of)))
        return page

    def _make_history(self) -> HistoryDesk:
        history = HistoryDesk(self._window, self._rooms, self._learner, self._choose_file, self)
        history.left.connect(lambda _: self._window.attempt(self.show))
        history.check_asked.connect(self.check_asked)
        history.review_asked.connect(self.review_asked)
        return history

    def _gather(self, put: Callable[[InstructorRecord, Library, Whose, int], Report] = learner_report_of) -> Gather:
        rooms, day = self._rooms, self._rooms.clocks.now().day
        known = next((one.name for one in rooms.journal.learners() if one.id == self._learner), "")
        whose = Whose(self._learner, known or self.tr("Guest"))
        return lambda journal: put(journal, rooms.library, whose, day)
