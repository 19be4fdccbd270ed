"""The desk for a group's questions: what each is worth, what its options draw, and hiding one until it is mended."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import CohortId, ItemId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.groups.question_page import QuestionPage
from trainer.desktop.pages.groups.question_values import QuestionLine, Questions, QuestionShown
from trainer.desktop.pages.groups.questions_page import QuestionsPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile
from trainer.desktop.teaching.class_reporting import asked_in_class
from trainer.desktop.teaching.group_reckoning import GroupReckoning, Wanted
from trainer.desktop.teaching.question_presenting import blank_line, find_questions
from trainer.desktop.way_back import WayBack
from trainer.record.instructing import InstructorRecord
from trainer.record.rosters import Cohort, Hidden
from trainer.study.teaching import Teaching

__all__ = ["QuestionDesk"]

_PLACE, _QUESTIONS, _QUESTION = "teach", "group-questions", "group-question"


class QuestionDesk(QObject):
    """``section_chosen`` carries a SectionId to be read, ``left`` None: back to the group."""

    section_chosen = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, choose_file: ChooseFile, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._choose_file = window, rooms, choose_file
        self._teaching = Teaching(rooms.journal, rooms.new_id)
        self._letter_keys = True
        self._group: CohortId | None = None
        self._item: ItemId | None = None
        self._found: Questions | None = None
        self._awaited: tuple[ItemId, str] | None = None
        self._back: WayBack | None = None
        self._reckoning = GroupReckoning(rooms, self._find, self)
        self._reckoning.found.connect(self._take)
        window.hold(_QUESTIONS, self._make_questions)
        window.hold(_QUESTION, self._make_question)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on a question's page."""
        self._letter_keys = used

    def retire(self) -> None:
        """Let go of the pages and of what is reckoned."""
        self._reckoning.stop()
        self._window.forget(_QUESTIONS, _QUESTION)

    def open(self, cohort: Cohort) -> None:
        """Show the questions of a group, as far as they were answered."""
        self._group, self._found, self._back, self._awaited = cohort.id, None, None, None
        self._questions().show_waiting(cohort.name)
        self._window.show_page(_QUESTIONS, place=_PLACE)
        self._reckon()

    def open_one(self, cohort: Cohort, item: ItemId) -> None:
        """Show one question of a group once its figures are reckoned; it leads back to the page on show now."""
        self._group, self._found, self._back = cohort.id, None, None
        self._awaited = (item, self._window.page_name)
        self._reckon()

    def _reckon(self) -> None:
        cohort = self._cohort()
        if cohort is not None:
            self._reckoning.reckon(Wanted(cohort.persons, {}, self._rooms.clocks.now().day))

    def _find(self, journal: InstructorRecord, wanted: Wanted) -> Questions:
        return find_questions(journal, self._rooms.library, wanted.persons)

    def _take(self, found: object) -> None:
        cohort = self._cohort()
        if isinstance(found, Questions) and cohort is not None:
            self._found = found
            self._questions().show_questions(cohort.name, found)
            self._questions().show_hidden(self._hidden(cohort))
            self._open_awaited()
        elif isinstance(found, TroubleOutside) and (self._awaited or self._window.page_name == _QUESTIONS):
            self._window.warn(found, self.tr("Try again"), self._reckon)

    def _open_awaited(self) -> None:
        item, page = self._awaited or (None, "")
        self._awaited = None
        if item is not None and page == self._window.page_name and self._line(item) is not None:
            self._open_question(item)

    def _cohort(self) -> Cohort | None:
        return next((one for one in self._rooms.journal.cohorts() if one.id == self._group), None)

    def _hidden(self, cohort: Cohort) -> tuple[tuple[Hidden, QuestionLine | None], ...]:
        return tuple((hidden, self._line(hidden.item)) for hidden in cohort.hidden)

    def _line(self, item: ItemId) -> QuestionLine | None:
        found = None if self._found is None else self._found.line(item)
        if found is not None:
            return found
        try:
            return blank_line(self._rooms.library, item)
        except KeyError:
            return None

    def _open_question(self, item: ItemId) -> None:
        self._item, self._back = item, WayBack(self._window)
        self._show_question()
        self._window.show_page(_QUESTION, place=_PLACE)

    def _show_question(self) -> None:
        cohort, line = self._cohort(), None if self._item is None else self._line(self._item)
        page = self._window.page(_QUESTION)
        if cohort is not None and line is not None and isinstance(page, QuestionPage):
            hidden = next((one for one in cohort.hidden if one.item == line.item.id), None)
            page.use_letter_keys(self._letter_keys)
            classes = asked_in_class(self._rooms.journal, cohort.id, line.item.id)
            page.show_question(QuestionShown(cohort.name, line, hidden, classes))

    def _hide(self, why: str) -> None:
        line = None if self._item is None else self._line(self._item)
        if self._group is not None and line is not None:
            moment = self._rooms.clocks.now()
            self._teaching.hide(self._group, line.item.id, line.item.revision, why, moment)
            self._show_change()

    def _show_again(self) -> None:
        if self._group is not None and self._item is not None:
            self._teaching.show(self._group, self._item, self._rooms.clocks.now())
            self._show_change()

    def _show_change(self) -> None:
        self._show_question()
        self._back = None  # a row that it would lead back to may be no more
        cohort = self._cohort()
        if cohort is not None:
            self._questions().show_hidden(self._hidden(cohort))

    def _return(self) -> None:
        if self._back is not None:
            self._back.go()
        else:
            self._window.show_page(_QUESTIONS, place=_PLACE)
            if self._item is not None:
                self._questions().stand_at(self._item)

    def _read(self) -> None:
        line = None if self._item is None else self._line(self._item)
        if line is not None:
            self.section_chosen.emit(line.item.section)

    def _questions(self) -> QuestionsPage:
        page = self._window.page(_QUESTIONS)
        if not isinstance(page, QuestionsPage):
            raise AssertionError("the page of a group's questions is another")
        return page

    def _make_questions(self) -> QWidget:
        attempt, page = self._window.attempt, QuestionsPage(self._choose_file)
        page.question_opened.connect(lambda item: attempt(lambda: self._open_question(item)))
        page.left.connect(self.left)
        return page

    def _make_question(self) -> QWidget:
        attempt, page = self._window.attempt, QuestionPage(self._choose_file)
        page.hidden.connect(lambda why: attempt(lambda: self._hide(why)))
        page.shown_again.connect(lambda _: attempt(self._show_again))
        page.section_asked.connect(lambda _: attempt(self._read))
        page.left.connect(lambda _: attempt(self._return))
        return page
