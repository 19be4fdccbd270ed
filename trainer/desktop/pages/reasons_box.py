"""Considerations to tick, two at most, and a line of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.content.scenario.model import Reason
from trainer.desktop.theme import Role
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.drills.moves import MOST_REASONS

__all__ = ["ReasonsBox"]


class ReasonsBox(QWidget):
    """``entered`` carries None when Enter is pressed in the line."""

    entered = Signal(object)

    def __init__(self, reasons: Sequence[Reason], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("What weighs most? Up to two, if you like."), Role.SMALL_STRONG, "text2", self))
        self._ticks = [(reason.id, Tick(reason.text, parent=self)) for reason in reasons]
        for _, tick in self._ticks:
            tick.toggled.connect(self._keep_to_two)
            column.addWidget(tick)
        self._line = Field(self.tr("Your reason in a line"), self.tr("Or in your own words"), self)
        self._line.entered.connect(lambda _: self.entered.emit(None))
        column.addWidget(self._line)

    def reasons(self) -> tuple[str, ...]:
        """The ids of what is ticked."""
        return tuple(name for name, tick in self._ticks if tick.isChecked())

    def words(self) -> str:
        """The learner's own line."""
        return self._line.text().strip()

    def fix(self) -> None:
        """Leave it as it is: the decision is made."""
        for _, tick in self._ticks:
            tick.setEnabled(False)
        self._line.setReadOnly(True)

    def _keep_to_two(self, __: bool) -> None:
        full = len(self.reasons()) >= MOST_REASONS
        for _, tick in self._ticks:
            tick.setEnabled(tick.isChecked() or not full)
