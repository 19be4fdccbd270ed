"""What stands beside a decision and its consequence: the meters, what was done so far, and the time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.desktop.pages.drills.drill_values import Meter
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.meter import MeterLine
from trainer.desktop.widgets.text import Text

__all__ = ["ClockCard", "MetersCard", "SoFarCard"]


class MetersCard(Card):
    """The state of the mission; where something moved, beside what it was."""

    def __init__(self, meters: Sequence[Meter], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=18)
        self.column.setSpacing(10)
        head = Flow(gap=8)
        head.add(Text(self.tr("State of the mission"), Role.BODY_STRONG, wide=False))
        compared = any(meter.before is not None for meter in meters)
        if compared:
            head.add_end(Text(self.tr("since last decision"), Role.CAPTION, "text2", wide=False))
        self.add(head)
        for meter in meters:
            self.add(MeterLine(meter, plain=not compared))
        self.add(Text(self.tr("0 to 100, in this scenario’s model"), Role.CAPTION, "text2"))


class SoFarCard(Card):
    """What was done, numbered, and what the learner set out to protect."""

    def __init__(self, done: Sequence[str], intent: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="sunken", edge="", padding=18)
        self.column.setSpacing(6)
        if intent:
            self.add(Text(self.tr("You want to protect"), Role.SMALL_STRONG))
            self.add(Text(intent, Role.SMALL, "text2"))
        if done:
            self.add(Text(self.tr("So far"), Role.SMALL_STRONG))
        rows = QGridLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(6)
        rows.setColumnStretch(1, 1)
        for number, words in enumerate(done, 1):
            rows.addWidget(Text(str(number), Role.SMALL_STRONG, wide=False), number, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(Text(words, Role.SMALL, "text2"), number, 1)
        self.column.addLayout(rows)


class ClockCard(Card):
    """Ways to have more time or no clock at all; ``clock_chosen`` carries per cent (0: off)."""

    clock_chosen = Signal(object)

    def __init__(self, clock: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=18)
        self.column.setContentsMargins(18, 10, 18, 10)
        self.column.setSpacing(0)
        self._clock = clock
        self._words = Text("", Role.BODY_STRONG, wide=False)
        self._up = Text(self.tr("Time is up. You can still decide."), Role.SMALL, "warn")
        self._up.hide()
        self._more = ActionButton(self.tr("More time"), Weight.QUIET)
        self._off = ActionButton("", Weight.QUIET)
        self._more.clicked.connect(lambda: self.clock_chosen.emit(150 if self._clock < 150 else 200))
        self._off.clicked.connect(lambda: self.clock_chosen.emit(0 if self._clock else 100))
        row = Flow(gap=4)
        row.add(self._words)
        row.add_end(self._more)
        row.add_end(self._off)
        self.add(row)
        self.add(self._up)
        self.choose(clock)

    def choose(self, clock: int) -> None:
        """Say how the clock is held now."""
        self._clock = clock
        self._words.setText(self.tr("Clock") if clock else self.tr("No clock"))
        self._more.setVisible(0 < clock < 200)
        self._off.set_caption(self.tr("Switch off") if clock else self.tr("Switch on"))

    def show_left(self, left: int | None) -> None:
        """``left`` in ms; None: without a clock."""
        self._up.setVisible(left == 0)
