"""Who is in a group: everybody who learns on this computer, ticked or not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.groups.group_values import Group, Member
from trainer.desktop.pages.welcome_page import LONGEST_NAME, clean_name
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick

__all__ = ["GroupRoster"]


class GroupRoster(Card):
    """``taken_in`` and ``taken_out`` carry a LearnerId, ``named`` the name of somebody new who is in it.

    ``first`` is the first to be ticked (None: nobody learns).
    """

    taken_in = Signal(object)
    taken_out = Signal(object)
    named = Signal(object)

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.setSpacing(0)
        self._ticks: list[Tick] = []
        self.add(Text(self.tr("Who is in it"), Role.BODY_STRONG))
        self.column.addSpacing(6)
        for member in group.members:
            self.add(self._tick(member))
        self.column.addSpacing(8)
        self.add(self._somebody_new())
        self.first = self._ticks[0] if self._ticks else None

    @property
    def people(self) -> int:
        """How many are ticked."""
        return sum(tick.isChecked() for tick in self._ticks)

    def start_at_name(self) -> None:
        """Put the keyboard where the next name is written."""
        self._field.setFocus(Qt.FocusReason.TabFocusReason)

    def _somebody_new(self) -> Beside:
        self._field = Field(self.tr("Name of somebody new"), self.tr("Name of somebody new"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.textChanged.connect(lambda _: self._look_at_name())
        self._field.entered.connect(lambda _: self._add())
        self._add_button = ActionButton(self.tr("Add"))
        self._add_button.clicked.connect(self._add)
        self._look_at_name()
        button = Flow()
        button.add(self._add_button)
        return Beside(self._field, button, least=360, shares=(1, 0), gap=12)

    def _look_at_name(self) -> None:
        self._add_button.setEnabled(bool(clean_name(self._field.text())))

    def _add(self) -> None:
        name = clean_name(self._field.text())
        if name:
            self.named.emit(name)

    def _tick(self, member: Member) -> Tick:
        tick = Tick(member.name)
        tick.setChecked(member.inside)
        tick.toggled.connect(lambda inside: (self.taken_in if inside else self.taken_out).emit(member.id))
        self._ticks.append(tick)
        return tick
