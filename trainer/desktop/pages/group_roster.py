"""Who is in a group: everybody who learns on this computer, ticked or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.group_values import Group, Member
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick

__all__ = ["GroupRoster"]


class GroupRoster(Card):
    """``taken_in`` and ``taken_out`` carry a LearnerId; ``first`` is the first to be ticked (None: nobody learns)."""

    taken_in = Signal(object)
    taken_out = Signal(object)

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.setSpacing(0)
        self._ticks: list[Tick] = []
        self.add(Text(self.tr("Who is in it"), Role.BODY_STRONG))
        self.column.addSpacing(6)
        for member in group.members:
            self.add(self._tick(member))
        self.first = self._ticks[0] if self._ticks else None

    @property
    def people(self) -> int:
        """How many are ticked."""
        return sum(tick.isChecked() for tick in self._ticks)

    def _tick(self, member: Member) -> Tick:
        tick = Tick(member.name)
        tick.setChecked(member.inside)
        tick.toggled.connect(lambda inside: (self.taken_in if inside else self.taken_out).emit(member.id))
        self._ticks.append(tick)
        return tick
