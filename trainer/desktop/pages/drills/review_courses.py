"""How the mission moved: each variable over time, as small lines or, at a key, as a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.desktop.pages.drills.review_words import course_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.course_chart import CourseChart
from trainer.desktop.widgets.text import Text
from trainer.insight.after_action import AfterAction

__all__ = ["CoursesCard"]


class CoursesCard(Card):
    """Lines first; ``turn`` shows the table, and the lines again."""

    def __init__(self, after: AfterAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = after
        title = Text(self.tr("How the mission moved"), Role.BODY_STRONG)
        self._button = ActionButton(self.tr("Table"), Weight.QUIET)
        self._button.clicked.connect(self.turn)
        self.add(Beside(title, self._button, least=200, shares=(1, 0)))
        self._charts = QWidget()
        column = QVBoxLayout(self._charts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        values = [value for course in after.courses for value in course.values]
        span = (min(values, default=0), max(values, default=100))
        self._lines = [CourseChart(course, course_words(course), span) for course in after.courses]
        for chart in self._lines:
            column.addWidget(chart)
        self.add(self._charts)
        self._table: QWidget | None = None
        self._legend = Text(self.tr("All on one scale, decisions from left to right."), Role.CAPTION, "text2")
        self.add(self._legend)

    @property
    def as_table(self) -> bool:
        """Whether the table is on show."""
        return self._table is not None and self._table.isVisibleTo(self)

    def name_key(self, key: str) -> None:
        """Say which key turns the card."""
        self._button.set_key(key)

    def mark(self, decision: int) -> None:
        """Mark the values after this decision (from 0; -1: the last ones)."""
        for chart in self._lines:
            chart.mark(-1 if decision < 0 else decision + 1)

    def turn(self) -> None:
        """Show the table in place of the lines, or the lines again."""
        if self._table is None:
            self._table = self._make_table()
            self._table.hide()
            self.column.insertWidget(2, self._table)
        table = not self.as_table
        self._charts.setVisible(not table)
        self._legend.setVisible(not table)
        self._table.setVisible(table)
        self._button.set_caption(self.tr("Lines") if table else self.tr("Table"))

    def _make_table(self) -> QWidget:
        table = QWidget()
        table.setAccessibleName(self.tr("Values at first and after each decision"))
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = [self.tr("Start"), *(str(decided.number) for decided in self._after.decisions)]
        for place, head in enumerate(heads, start=1):
            grid.addWidget(_cell(head, Role.SMALL_STRONG, "text2"), 0, place, Qt.AlignmentFlag.AlignRight)
        for row, course in enumerate(self._after.courses, start=1):
            grid.addWidget(Text(course.name, Role.SMALL), row, 0)
            for place, value in enumerate(course.values, start=1):
                cell = _cell(str(value), Role.SMALL, "text")
                cell.setAccessibleName(f"{course.name}, {heads[place - 1]}: {value}")
                grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return table


def _cell(words: str, role: Role, colour: str) -> Text:
    return Text(words, role, colour, wide=False)
