"""The classes that are over, in a list: the latest few, or all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import moment_words
from trainer.desktop.pages.groups.class_report_values import ClassLine
from trainer.desktop.pages.groups.class_words import ClassWords
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text

__all__ = ["ClassRows"]

_LATEST = 5


class ClassRows(QWidget):
    """``opened`` carries a SessionId. With more than five classes a button shows the others; ``grown`` then says so."""

    opened = Signal(object)
    grown = Signal(object)

    def __init__(self, lines: Sequence[ClassLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ClassWords(self)
        self._column = stacked(self, 8)
        self._column.addWidget(Text(self.tr("Classes"), Role.BODY_STRONG))
        self._lines = tuple(lines)
        self._list = self._rows(self._lines[:_LATEST])
        self._column.addWidget(self._list)
        self._more: Flow | None = None
        if len(self._lines) > _LATEST:
            button = ActionButton(self.tr("All %n class(es)", "", len(self._lines)), Weight.QUIET)
            button.clicked.connect(self._show_all)
            self._more = Flow()
            self._more.add(button)
            self._column.addWidget(self._more)

    def _rows(self, lines: Sequence[ClassLine]) -> Rows:
        rows = Rows(self.tr("Classes"))
        for line in lines:
            rows.add(self._row(line))
        return rows

    def _row(self, line: ClassLine) -> Row:
        asides = (
            Aside(self._words.line(line), 170),
            Aside(self._words.people(line.people), 80),
            Aside(moment_words(line.at), 240),
        )
        row = Row(line.name or self.tr("Class"), asides)
        row.clicked.connect(lambda: self.opened.emit(line.session))
        return row

    def _show_all(self) -> None:
        """Add the others below, and go on with the first of them."""
        rest = self._rows(self._lines[_LATEST:])
        self._column.addWidget(rest)
        if self._more is not None:
            self._more.hide()
        self.grown.emit(None)
        first = rest.findChild(Row)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
