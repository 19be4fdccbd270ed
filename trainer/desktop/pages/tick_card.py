"""A card of things to tick, with a way to tick all of them or none; some may not be on offer for now."""

from collections.abc import Hashable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick

__all__ = ["TickCard"]


class TickCard(Card):
    """Holds ticks by their keys. ``changed`` carries None.

    What is not on offer can't be ticked; it is as it was once it is on offer again.
    """

    changed = Signal(object)

    def __init__(self, title: str, every: str, none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.setSpacing(0)
        self.ticks: dict[Hashable, Tick] = {}
        self._wanted: dict[Hashable, bool] = {}
        self._several = False
        head = Flow(gap=4)
        head.add(Text(title, Role.BODY_STRONG, wide=False))
        for caption, name, checked in ((self.tr("All"), every, True), (self.tr("None"), none, False)):
            button = ActionButton(caption, Weight.QUIET)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, checked=checked: self._tick_all(checked))
            head.add_end(button)
        self.add(head)

    def add_tick(self, key: Hashable, tick: Tick, *, wanted: bool) -> None:
        """Put a tick below the others; ``wanted`` says whether it is ticked while it is on offer."""
        self.ticks[key] = tick
        self._wanted[key] = wanted
        tick.setChecked(wanted)
        tick.toggled.connect(lambda checked: self._take(key, checked))
        self.add(tick)

    def offer(self, key: Hashable, offered: bool, aside: str = "") -> None:
        """Let what the key names be ticked, or not; ``aside`` is said at its far side."""
        tick = self.ticks[key]
        tick.setEnabled(offered)
        with QSignalBlocker(tick):
            tick.setChecked(offered and self._wanted[key])
        tick.say_aside(aside)

    def chosen(self) -> tuple[Hashable, ...]:
        """The keys of what is ticked."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    @property
    def all_chosen(self) -> bool:
        """Whether everything on offer is ticked."""
        return all(tick.isChecked() for tick in self.ticks.values() if tick.isEnabled())

    @property
    def first(self) -> Tick | None:
        """The first that can be ticked; None when nothing is on offer."""
        return next((tick for tick in self.ticks.values() if tick.isEnabled()), None)

    def _take(self, key: Hashable, checked: bool) -> None:
        self._wanted[key] = checked
        if not self._several:
            self.changed.emit(None)

    def _tick_all(self, checked: bool) -> None:
        before, self._several = self.chosen(), True
        for tick in self.ticks.values():
            if tick.isEnabled():
                tick.setChecked(checked)
        self._several = False
        if self.chosen() != before:
            self.changed.emit(None)
