"""A group's questions: what first answers say of each, those that need a look first, and what is hidden."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.base.ids import ItemId
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.charts.table_tools import TableTools
from trainer.desktop.charts.tools import Tools
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.question_hidden import HiddenRows
from trainer.desktop.pages.groups.question_table import WIDTHS, QuestionTable
from trainer.desktop.pages.groups.question_values import QuestionLine, Questions
from trainer.desktop.pages.groups.question_words import QuestionWords
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.text import Text
from trainer.record.rosters import Hidden

__all__ = ["QuestionsPage"]


class QuestionsPage(FramedPage):
    """``question_opened`` carries an ItemId, ``left`` None. ``choose_file`` asks where a table goes."""

    question_opened = Signal(object)
    left = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1120, settle=False)
        self._choose_file = choose_file
        self._words = QuestionWords(self)
        self._rows: QuestionTable | None = None
        self._view: OpenableFigures | None = None
        self._hidden_rows: HiddenRows | None = None
        self._from_hidden = False
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self.body.add_action(back)
        QuizKeys(self).bind_always("Backspace", self.leave)

    def show_waiting(self, group: str) -> None:
        """Say that the questions of the group of this name are looked at."""
        self._head(group)
        self.body.add(Text(self.tr("Looking at what they have answered …"), Role.BODY, "text2"))
        self.body.put_in_order()

    def show_questions(self, group: str, found: Questions) -> None:
        """Show what was found; what is hidden follows."""
        self._head(group)
        if not found.lines:
            nobody = self.tr("Nobody in this group has answered anything yet.")
            self.body.add(Text(nobody, Role.READING))
        else:
            self.body.add(Text(self._words.form(found.form), Role.READING))
            self._add_table(found)
        self._below = QWidget()
        self._hidden = stacked(self._below, 8)
        self.body.add(self._below)
        self._below.hide()
        self.body.put_in_order()
        self.start_at(self._view)

    def show_hidden(self, hidden: tuple[tuple[Hidden, QuestionLine | None], ...]) -> None:
        """List what is hidden from the group; None stands for a question that no pack has any more."""
        if self._rows is not None and self._view is not None:
            self._rows.hide([one.item for one, _ in hidden])
            self._view.show_table(self._rows.table(marked=True), self._view.currentIndex().row())
        while (before := self._hidden.takeAt(0)) is not None:
            widget = before.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._hidden_rows = HiddenRows(hidden) if hidden else None
        if self._hidden_rows is not None:
            self._hidden_rows.question_opened.connect(self._open_hidden)
            self._hidden.addWidget(self._hidden_rows)
        self._below.setVisible(bool(hidden))
        self.body.put_in_order()

    def stand_at(self, item: ItemId) -> None:
        """Give the keyboard to the row that this question was opened from, as far as it is still there."""
        row = None if self._view is not None and not self._from_hidden else self._hidden_row(item)
        target = self._view if row is None else row
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _hidden_row(self, item: ItemId) -> Row | None:
        return None if self._hidden_rows is None else self._hidden_rows.row_of(item)

    def leave(self) -> None:
        """Report that the person wants back to the group."""
        self.left.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the table takes about half of the page's height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._view is not None:
            self._view.use_height(round(0.46 * self.height()))

    def _head(self, group: str) -> None:
        self.start_at(None)
        self._rows = self._view = self._hidden_rows = None
        self.body.clear()
        self.body.add(Text(group, Role.SMALL, "text2"))
        self.body.add(Text(self.tr("Questions"), Role.TITLE))

    def _add_table(self, found: Questions) -> None:
        rows = QuestionTable(found.lines, self)
        sorting = Tools(Text(self.tr("Sort by"), Role.SMALL, "text2", wide=False))
        names = (*rows.heads[:-1], self.tr("What needs a look"))
        for column, name in enumerate(names):
            sorting.add_button(name, self.tr("Sort by: {name}").format(name=name), self._sorting(column))
        view = OpenableFigures(rows.table(marked=True), self.tr("Questions"), WIDTHS)
        view.opened.connect(self._open)
        view.head_clicked.connect(self._sort)
        view.stood_at.connect(self._tell)
        self._rows, self._view = rows, view
        self.body.add(sorting)
        self.body.add(view)
        self.body.add(self._about())
        number = self.tr("%n question(s); Enter or a click opens one.", "", len(found.lines))
        self.body.add(TableTools(number, rows.table, self.tr("questions"), self._choose_file))
        self._fit()
        self._tell(0)

    def _about(self) -> Card:
        card = Card(ground="sunken", edge="", padding=16)
        card.column.setSpacing(4)
        self._where, self._stem = Text("", Role.SMALL, "text2"), Text("", Role.BODY_STRONG)
        self._looks = Text("", Role.SMALL, "warn")
        self._figures, self._relation = Text("", Role.SMALL, "text2"), Text("", Role.SMALL, "text2")
        for text in (self._where, self._stem, self._looks, self._figures, self._relation):
            card.add(text)
        return card

    def _tell(self, row: object) -> None:
        """Say of the row at which the person stands what its cells have no room for."""
        if self._rows is not None and isinstance(row, int):
            line = self._rows.lines()[row]
            self._where.setText(line.section)
            self._stem.setText(line.item.stem)
            self._looks.setText(self._rows.looks(line))
            self._looks.setVisible(bool(self._looks.text()))
            self._figures.setText(self._words.figures(line))
            self._relation.setText(self._words.relation(line))

    def _open(self, row: object) -> None:
        if self._rows is not None and isinstance(row, int):
            self._from_hidden = False
            self.question_opened.emit(self._rows.lines()[row].item.id)

    def _open_hidden(self, item: object) -> None:
        self._from_hidden = True
        self.question_opened.emit(item)

    def _sorting(self, column: int) -> Callable[[], None]:
        return lambda: self._sort(column)

    def _sort(self, column: object) -> None:
        """Sort, and stand at the first row."""
        if self._rows is not None and self._view is not None and isinstance(column, int):
            self._rows.sort_by(column)
            self._view.show_table(self._rows.table(marked=True), 0)
            self._tell(0)
