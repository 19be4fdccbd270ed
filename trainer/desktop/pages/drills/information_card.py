"""What can be asked for before deciding: each question opens its answer in place and takes time from the clock."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop.pages.drills.drill_values import InformationShown
from trainer.desktop.theme import Role
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.text import Text

__all__ = ["InformationCard"]


class InformationCard(Card):
    """Questions as rows; ``asked`` carries the id of the one whose answer was opened."""

    asked = Signal(object)

    def __init__(self, information: Sequence[InformationShown], *, timed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=10)
        self.column.setSpacing(0)
        self._information = tuple(information)
        self._places: list[QVBoxLayout] = []
        self.rows: list[Row | None] = []
        for place, entry in enumerate(self._information):
            cost = self.tr("takes %n second(s)", "", entry.seconds) if timed and entry.seconds else ""
            row = Row(entry.text, (Aside(cost, 132, "text3", "clock" if cost else ""),))
            row.clicked.connect(lambda _=False, place=place: self._open(place, aloud=True))
            row.wanders.connect(lambda steps, row=row: self._wander(row, steps))
            holder = QWidget()
            column = stacked(holder, 0)
            column.addWidget(row)
            self.rows.append(row)
            self._places.append(column)
            self.add(holder)

    def restore(self, asked: Sequence[str]) -> None:
        """Open again what was opened."""
        for place, entry in enumerate(self._information):
            if entry.id in asked:
                self._open(place, aloud=False)

    def take_focus(self) -> bool:
        """Put the keyboard on the next question that can be asked; says whether there is one."""
        left = [row for row in self.rows if row is not None]
        here = next((number for number, row in enumerate(left) if row.hasFocus()), -1)
        if left:
            left[(here + 1) % len(left)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(left)

    def _wander(self, row: Row, steps: int) -> None:
        left = [one for one in self.rows if one is not None]
        target = min(len(left) - 1, max(0, left.index(row) + steps))
        left[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, place: int, *, aloud: bool) -> None:
        row, entry = self.rows[place], self._information[place]
        if row is None:
            return
        self.rows[place] = None
        answer = QWidget()
        column = stacked(answer, 2)
        column.setContentsMargins(14, 8, 14, 10)
        column.addWidget(Text(entry.text, Role.SMALL_STRONG, "text2"))
        column.addWidget(Text(entry.answer, Role.READING))
        self._places[place].addWidget(answer)
        if aloud:
            self.asked.emit(entry.id)
        row.hide()
        row.deleteLater()
