"""A class that is over: its questions before and after the talk, its sections, what it decided, and who was there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.charts.figures import FiguresView
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.charts.table_tools import TableTools
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.class_report_values import ClassShown
from trainer.desktop.pages.groups.class_words import ClassWords
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.insight.tables import Table

__all__ = ["ClassReportPage"]

_QUESTIONS = (240, 200, 62, 78, 112, 62, 136)
_SECTIONS = (240, 92, 84, 116, 116, 136)
_DECISIONS = (180, 260, 130, 112, 112)


class ClassReportPage(FramedPage):
    """``question_opened`` and ``decision_opened`` carry a place in the class (from 0), ``section_opened`` a SectionId.

    ``report_asked``, ``print_asked`` and ``left`` carry None. ``choose_file`` asks where a table goes.
    """

    question_opened = Signal(object)
    decision_opened = Signal(object)
    section_opened = Signal(object)
    report_asked = Signal(object)
    print_asked = Signal(object)
    left = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1080, settle=False)
        self._choose_file = choose_file
        self._words = ClassWords(self)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._print = ActionButton(self.tr("Print"), Weight.QUIET, "printer", key="P")
        self._print.clicked.connect(lambda: self.print_asked.emit(None))
        self._report = ActionButton(self.tr("Report"), Weight.SECONDARY, "download", key="E")
        self._report.clicked.connect(lambda: self.report_asked.emit(None))
        self._keys = QuizKeys(self)
        self._keys.bind("E", self._report.click)
        self._keys.bind("P", self._print.click)
        self._keys.bind_always("Backspace", self.leave)
        self.body.add_action(back)
        self.body.add_action(self._print, end=True)
        self.body.add_action(self._report, end=True)

    def use_letter_keys(self, used: bool) -> None:
        """Whether E and P alone act; with Alt they always do."""
        self._keys.use_single(used)
        self._report.set_key("E" if used else self.tr("Alt+E"))
        self._print.set_key("P" if used else self.tr("Alt+P"))

    def show_waiting(self, name: str = "") -> None:
        """Say that the results of the class of this name are gathered."""
        self._head(name or self.tr("Class"), self.tr("Looking at how the class voted …"))
        self._rest(at_work=True)
        self.body.put_in_order()

    def show_class(self, shown: ClassShown) -> None:
        """Show what the class came to."""
        found = shown.found
        self._head(found.held.opened.name or self.tr("Class"), self._words.head(shown))
        self._rest(at_work=False)
        self.body.add(Text(self._words.told(shown), Role.READING))
        first = self._add_questions(shown) if found.results else None
        if found.sections:
            sections = [one.section for one in found.sections]
            view = self._open_table(self.tr("By section"), self._words.sections(shown), _SECTIONS, self.tr("sections"))
            view.opened.connect(lambda row: self.section_opened.emit(sections[row]))
        if found.held.decided:
            view = self._open_table(
                self.tr("Decided together"), self._words.decisions(shown), _DECISIONS, self.tr("decisions")
            )
            view.opened.connect(self.decision_opened)
            first = first or view
        self._add_people(shown)
        self._add_comparison(shown)
        self.body.put_in_order()
        self.start_at(first)

    def show_writing(self) -> None:
        """Say that the report is on its way; it can't be asked for again meanwhile."""
        self._rest(at_work=True)
        self.body.explain(self.tr("Putting the report together …"))

    def show_written(self, told: str) -> None:
        """Say what became of the report; empty says nothing."""
        self._rest(at_work=False)
        self.body.explain(told)
        if told:
            announce(self, told)

    def leave(self) -> None:
        """Report that the person wants back to where the class was chosen."""
        self.left.emit(None)

    def _head(self, name: str, below: str) -> None:
        self.start_at(None)
        self.body.clear()
        self.body.explain("")
        self.body.add(Text(self.tr("Class report"), Role.SMALL, "text2"))
        self.body.add(Text(name, Role.TITLE))
        self.body.add(Text(below, Role.BODY, "text2"))

    def _rest(self, *, at_work: bool) -> None:
        self._report.setEnabled(not at_work)
        self._print.setEnabled(not at_work)

    def _add_questions(self, shown: ClassShown) -> OpenableFigures:
        table = self._words.questions(shown.found.results, shown.labels)
        below = self._words.how_sure() if any(one.told.first.sure is None for one in shown.found.results) else ""
        view = self._open_table(self.tr("By question"), table, _QUESTIONS, self.tr("questions"), below)
        view.opened.connect(self.question_opened)
        return view

    def _open_table(
        self, title: str, table: Table, widths: tuple[int, ...], file_name: str, below: str = ""
    ) -> OpenableFigures:
        view = OpenableFigures(table, title, widths)
        self._add(title, view, table, self.tr("Enter or a click opens the row."), file_name, below)
        return view

    def _add(self, title: str, view: FiguresView, table: Table, hint: str, file_name: str, below: str = "") -> None:
        card = Card(padding=14)
        card.add(Text(title, Role.BODY_STRONG))
        if below:
            card.add(Text(below, Role.SMALL, "text2"))
        card.add(view)
        card.add(TableTools(hint, _given(table), file_name, self._choose_file))
        self.body.add_space(2)
        self.body.add(card)

    def _add_people(self, shown: ClassShown) -> None:
        table = self._words.who(shown)
        if not table.rows:
            return
        title = self.tr("Who was right how often")
        below = self.tr("First votes alone, never by how fast. How sure somebody was is theirs.")
        self._add(
            title,
            FiguresView(table, title),
            table,
            self.tr("%n person(s)", "", len(table.rows)),
            self.tr("people"),
            below,
        )

    def _add_comparison(self, shown: ClassShown) -> None:
        compared = shown.found.compared
        if compared is None:
            return
        table, title = self._words.compared(shown, compared), self.tr("Beside the last class")
        below = self._words.comparing(compared)
        number = self.tr("%n question(s) in common", "", len(table.rows))
        self._add(title, FiguresView(table, title), table, number, self.tr("comparison"), below)


def _given(table: Table) -> Callable[[], Table]:
    return lambda: table
