"""Why, and what will move: up to two reasons and a line of one's own, and up to two effects called first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.content.scenario.model import Reason
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.desktop.widgets.toggle import Toggle
from trainer.drills.moves import LONGEST_LINE, MOST_CALLS, MOST_REASONS, Call

__all__ = ["CallsCard", "ReasonsCard"]


class ReasonsCard(Card):
    """Reasons to tick, two at most, and a line; ``finished`` carries None when Enter ends the line."""

    finished = Signal(object)

    def __init__(self, reasons: Sequence[Reason], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.setSpacing(6)
        self._reasons = tuple(reasons)
        head = Flow(gap=8)
        head.add(Text(self.tr("Why?"), Role.BODY_STRONG, wide=False))
        head.add(Text(self.tr("Up to two reasons, if you like"), Role.SMALL, "text2", wide=False))
        self.add(head)
        self.ticks = [Tick(reason.text) for reason in self._reasons]
        half = (len(self.ticks) + 1) // 2
        if self.ticks:
            self.add(Beside(_column(self.ticks[:half]), _column(self.ticks[half:]), least=560, gap=8))
        for tick in self.ticks:
            tick.toggled.connect(self._limit)
        self.field = Field(self.tr("In your own words"), self.tr("In your own words"))
        self.field.setMaxLength(LONGEST_LINE)
        self.field.entered.connect(lambda _: self.finished.emit(None))
        self.add(self.field)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the reasons ticked."""
        pairs = zip(self._reasons, self.ticks, strict=True)
        return tuple(reason.id for reason, tick in pairs if tick.isChecked())

    @property
    def words(self) -> str:
        """The learner's own line."""
        return " ".join(self.field.text().split())

    def fix(self) -> None:
        """Leave it as it is: the decision is made."""
        for tick in self.ticks:
            tick.setEnabled(False)
        self.field.setReadOnly(True)

    def restore(self, chosen: Sequence[str], words: str) -> None:
        """Tick and write again what was ticked and written."""
        for reason, tick in zip(self._reasons, self.ticks, strict=True):
            if reason.id in chosen and len(self.chosen) < MOST_REASONS:
                tick.setChecked(True)
        self.field.setText(words)
        self.field.setCursorPosition(0)

    def _limit(self) -> None:
        full = sum(tick.isChecked() for tick in self.ticks) >= MOST_REASONS
        for tick in self.ticks:
            tick.setEnabled(tick.isChecked() or not full)


class CallsCard(Card):
    """Up to two variables, each called up or down, before anything is seen."""

    def __init__(self, variables: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.setSpacing(6)
        self._variables = tuple(variables)
        head = Flow(gap=8)
        head.add(Text(self.tr("Call the effect first"), Role.BODY_STRONG, wide=False))
        hint = self.tr("Which two will your choice itself move most, and which way? You can leave this out.")
        head.add(Text(hint, Role.SMALL, "text2", wide=False))
        self.add(head)
        self.pairs: list[tuple[Toggle, Toggle]] = []
        sides: list[QWidget] = []
        half = (len(self._variables) + 1) // 2
        for part in (self._variables[:half], self._variables[half:]):
            sides.append(self._side(part))
        self.add(Beside(sides[0], sides[1], least=560, gap=24))

    def _side(self, variables: Sequence[tuple[str, str]]) -> QWidget:
        side = QWidget()
        grid = QGridLayout(side)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (_, name) in enumerate(variables):
            up = Toggle("", self.tr("{name} goes up").format(name=name), "arrow-up")
            down = Toggle("", self.tr("{name} goes down").format(name=name), "arrow-down")
            up.toggled.connect(lambda on, other=down: self._take(other, on))
            down.toggled.connect(lambda on, other=up: self._take(other, on))
            self.pairs.append((up, down))
            grid.addWidget(Text(name, Role.BODY), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(up, row, 1)
            grid.addWidget(down, row, 2)
        grid.setRowStretch(len(variables), 1)
        return side

    @property
    def calls(self) -> tuple[Call, ...]:
        """What was called."""
        pairs = zip(self._variables, self.pairs, strict=True)
        return tuple(
            Call(name, up.isChecked()) for (name, _), (up, down) in pairs if up.isChecked() or down.isChecked()
        )

    def restore(self, calls: Sequence[Call]) -> None:
        """Call again what was called."""
        wanted = {call.variable: call.up for call in calls}
        for (name, _), (up, down) in zip(self._variables, self.pairs, strict=True):
            if name in wanted and len(self.calls) < MOST_CALLS:
                (up if wanted[name] else down).setChecked(True)

    def _take(self, other: Toggle, on: bool) -> None:
        if on:
            other.setChecked(False)
        full = sum(up.isChecked() or down.isChecked() for up, down in self.pairs) >= MOST_CALLS
        for up, down in self.pairs:
            free = up.isChecked() or down.isChecked() or not full
            up.setEnabled(free)
            down.setEnabled(free)


def _column(ticks: Sequence[Tick]) -> QWidget:
    side = QWidget()
    column = stacked(side, 0)
    for tick in ticks:
        column.addWidget(tick)
    column.addStretch(1)
    return side
