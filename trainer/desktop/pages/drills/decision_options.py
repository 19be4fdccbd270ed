"""The options of a decision: one is tapped as the best and, where that is asked for, another as the worst."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from trainer.desktop.pages.drills.drill_values import OptionShown
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.toggle import Toggle

__all__ = ["DecisionOptions"]


class DecisionOptions(QWidget):
    """Rows with number keys; ``changed`` carries None."""

    changed = Signal(object)

    def __init__(self, options: Sequence[OptionShown], *, worst: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self.rows: list[ChoiceRow] = []
        self.marks: list[Toggle] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = stacked(self, 8)
        self._group = QButtonGroup(self)
        for number, option in enumerate(self._options, 1):
            row = ChoiceRow(option.text, number)
            self.rows.append(row)
            self._group.addButton(row)
            row.toggled.connect(lambda on, place=number - 1: self._take_best(place, on))
            if worst:
                column.addLayout(self._with_mark(row, number))
            else:
                column.addWidget(row)

    def _with_mark(self, row: ChoiceRow, number: int) -> QHBoxLayout:
        name = self.tr("Option {number} is the worst").format(number=number)
        mark = Toggle(self.tr("Worst"), name, "circle-x", "bad")
        mark.setAccessibleDescription(self.tr("Key: Shift+{number}").format(number=number))
        mark.toggled.connect(lambda on, place=number - 1: self._take_worst(place, on))
        self.marks.append(mark)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(row, 1)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    @property
    def best(self) -> str:
        """The id of the option tapped as the best; empty when none is."""
        return next((one.id for one, row in zip(self._options, self.rows, strict=True) if row.isChecked()), "")

    @property
    def worst(self) -> str:
        """The id of the option tapped as the worst; empty when none is."""
        if not self.marks:
            return ""
        return next((one.id for one, mark in zip(self._options, self.marks, strict=True) if mark.isChecked()), "")

    def choose(self, number: int) -> None:
        """Tap the option with this number as the best."""
        if 1 <= number <= len(self.rows):
            self.rows[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.rows[number - 1].setChecked(True)

    def choose_worst(self, number: int) -> None:
        """Tap the option with this number as the worst, or take that tap away."""
        if 1 <= number <= len(self.marks):
            self.marks[number - 1].toggle()

    def show_keys(self, prefix: str) -> None:
        """Each option's number with what is pressed before it."""
        for row in self.rows:
            row.show_keys(prefix)

    def restore(self, best: str, worst: str) -> None:
        """Tap again what was tapped."""
        for place, option in enumerate(self._options):
            if option.id == best and not self.best:
                self.rows[place].setChecked(True)
            elif option.id == worst and self.marks and not self.worst:
                self.marks[place].setChecked(True)

    def _take_best(self, place: int, on: bool) -> None:
        if on and self.marks:
            self.marks[place].setChecked(False)
        self.changed.emit(None)

    def _take_worst(self, place: int, on: bool) -> None:
        if on:
            for other, mark in enumerate(self.marks):
                if other != place:
                    mark.setChecked(False)
            if self.rows[place].isChecked():
                self._release(place)
        self.changed.emit(None)

    def _release(self, place: int) -> None:
        """A group that must have one would not let go of it."""
        self._group.setExclusive(False)
        self.rows[place].setChecked(False)
        self._group.setExclusive(True)
