"""The desk for classes that are over: a class's report, a question of it, and the report on paper.

``desktop.class_reporting.class_lines`` gives the classes for a list.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import SessionId
from trainer.desktop.background import Background
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.groups.class_decision_page import ClassDecisionPage
from trainer.desktop.pages.groups.class_question_page import ClassQuestionPage
from trainer.desktop.pages.groups.class_report_page import ClassReportPage
from trainer.desktop.pages.groups.class_report_values import ClassDecision, ClassQuestion, ClassShown
from trainer.desktop.report_desk import Gather, ReportDesk
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.desktop.teaching.class_reporting import class_report_of, gather_class
from trainer.desktop.way_back import WayBack
from trainer.insight.lesson_tables import named_decision, options_of

__all__ = ["ClassReportDesk"]

_PLACE, _CLASS, _QUESTION, _DECISION = "teach", "class-report", "class-question", "class-decision"


class ClassReportDesk(QObject):
    """``section_chosen`` carries a SectionId to be read, ``left`` None: back to where the class was chosen.

    ``question_asked`` carries a CohortId and an ItemId: what that group ever answered to it. ``choose_table`` asks
    where a table goes.
    """

    section_chosen = Signal(object)
    question_asked = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self.choose_table: ChooseFile = partial(ask_where, window, Path(rooms.record).parent)
        self.report = ReportDesk(window, rooms, self)
        self.report.begun.connect(lambda _: self._page().show_writing())
        self.report.ended.connect(lambda told: self._page().show_written(told))
        self._letter_keys = True
        self._session = SessionId("")
        self._shown: ClassShown | None = None
        self._place = 0
        self._back: WayBack | None = None
        self._at_work: Background | None = None
        self._retired = False
        window.hold(_CLASS, self._make_class)
        window.hold(_QUESTION, self._make_question)
        window.hold(_DECISION, self._make_decision)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on the pages."""
        self._letter_keys = used

    def retire(self) -> None:
        """Let go of the pages and of what is gathered."""
        self._retired = True
        if self._at_work is not None:
            self._at_work.wait()
        self.report.stop()
        self._window.forget(_CLASS, _QUESTION, _DECISION)

    def show(self, session: SessionId) -> None:
        """Show the report of the class."""
        self._session, self._shown, self._back = session, None, None
        page = self._page()
        page.use_letter_keys(self._letter_keys)
        page.show_waiting()
        self._window.show_page(_CLASS, place=_PLACE)
        if self._at_work is None:
            self._at_work = Background(lambda: self._gather(session), self._take, self)

    def _gather(self, session: SessionId) -> object:
        try:
            with self._rooms.beside() as journal:
                return session, gather_class(journal, self._rooms.library, session)
        except TroubleOutside as trouble:
            return session, trouble

    def _take(self, found: object) -> None:
        if self._at_work is not None:
            self._at_work.wait()
            self._at_work.deleteLater()
            self._at_work = None
        session, told = found if isinstance(found, tuple) else ("", None)
        if self._retired or self._window.page_name != _CLASS:
            return
        if session != self._session:
            self.show(self._session)
        elif isinstance(told, ClassShown):
            self._shown = told
            self._page().show_class(told)
        elif isinstance(told, TroubleOutside):
            self._window.warn(told, self.tr("Try again"), lambda: self.show(self._session))

    def _open_question(self, place: int) -> None:
        if self._shown is None:
            return
        self._place, self._back = place, WayBack(self._window)
        page = self._window.page(_QUESTION)
        if isinstance(page, ClassQuestionPage):
            page.use_letter_keys(self._letter_keys)
            page.show_question(self._question(self._shown, place))
        self._window.show_page(_QUESTION, place=_PLACE)

    def _question(self, shown: ClassShown, place: int) -> ClassQuestion:
        one, labels = shown.found.results[place], shown.labels
        section = labels.sections.get(one.told.section, "")
        of_group = shown.group is not None
        return ClassQuestion(shown.found.held.opened.name, one, labels.items.get(one.told.item), section, of_group)

    def _open_decision(self, place: int) -> None:
        if self._shown is None:
            return
        self._place, self._back = place, WayBack(self._window)
        page = self._window.page(_DECISION)
        if isinstance(page, ClassDecisionPage):
            page.use_letter_keys(self._letter_keys)
            page.show_decision(self._decision(self._shown, place))
        self._window.show_page(_DECISION, place=_PLACE)

    def _decision(self, shown: ClassShown, place: int) -> ClassDecision:
        told, labels = shown.found.held.decided[place], shown.labels
        drill, node, _ = named_decision(told, told.taken, labels)
        options = tuple((one, named_decision(told, one, labels)[2]) for one in options_of(told, labels))
        return ClassDecision(shown.found.held.opened.name, drill, node, options, told)

    def _read(self) -> None:
        if self._shown is not None:
            self.section_chosen.emit(self._shown.found.results[self._place].told.section)

    def _read_of_decision(self) -> None:
        if self._shown is not None:
            self.section_chosen.emit(self._shown.found.held.decided[self._place].section)

    def _ask_of_group(self) -> None:
        if self._shown is not None and self._shown.group is not None:
            self.question_asked.emit((self._shown.group, self._shown.found.results[self._place].told.item))

    def _return(self) -> None:
        if self._back is not None:
            self._back.go()

    def _order(self) -> Gather:
        rooms, session, day = self._rooms, self._session, self._rooms.clocks.now().day
        return lambda journal: class_report_of(journal, rooms.library, session, day)

    def _page(self) -> ClassReportPage:
        page = self._window.page(_CLASS)
        if not isinstance(page, ClassReportPage):
            raise AssertionError("the page of a class's report is another")
        return page

    def _make_class(self) -> QWidget:
        attempt = self._window.attempt
        page = ClassReportPage(lambda name, then: self.choose_table(name, then))
        page.question_opened.connect(lambda place: attempt(lambda: self._open_question(place)))
        page.decision_opened.connect(lambda place: attempt(lambda: self._open_decision(place)))
        page.section_opened.connect(self.section_chosen)
        page.report_asked.connect(lambda _: self.report.ask_where(self.tr("class-report.pdf"), self._order()))
        page.print_asked.connect(lambda _: self.report.ask_for_paper(self._order()))
        page.left.connect(self.left)
        return page

    def _make_question(self) -> QWidget:
        attempt, page = self._window.attempt, ClassQuestionPage()
        page.section_asked.connect(lambda _: attempt(self._read))
        page.group_asked.connect(lambda _: attempt(self._ask_of_group))
        page.left.connect(lambda _: attempt(self._return))
        return page

    def _make_decision(self) -> QWidget:
        attempt, page = self._window.attempt, ClassDecisionPage()
        page.section_asked.connect(lambda _: attempt(self._read_of_decision))
        page.left.connect(lambda _: attempt(self._return))
        return page
