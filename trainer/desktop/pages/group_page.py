"""A group: who is in it, what they would recall, and who needs help with what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.group_values import Group, Member
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick

__all__ = ["GroupPage"]


class GroupPage(FramedPage):
    """``taken_in`` and ``taken_out`` carry a LearnerId, ``left`` None."""

    taken_in = Signal(object)
    taken_out = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self.body.add_action(back)

    def show_group(self, group: Group) -> None:
        """Show the group."""
        self.body.clear()
        self._ticks: list[Tick] = []
        self.body.add(Text(group.name, Role.TITLE))
        self._number = Text("", Role.BODY, "text2")
        self.body.add(self._number)
        self.body.add_space(4)
        self.body.add(self._roster(group))
        self._count()
        self.body.put_in_order()
        self.start_at(self._ticks[0] if self._ticks else None)

    def leave(self) -> None:
        """Report that the person wants back to the groups."""
        self.left.emit(None)

    def _roster(self, group: Group) -> Card:
        card = Card(padding=16)
        card.column.setSpacing(0)
        card.add(Text(self.tr("Who is in it"), Role.BODY_STRONG))
        for member in group.members:
            card.add(self._tick(member))
        return card

    def _tick(self, member: Member) -> Tick:
        tick = Tick(member.name)
        tick.setChecked(member.inside)
        tick.toggled.connect(lambda inside: self._report(member, inside))
        self._ticks.append(tick)
        return tick

    def _report(self, member: Member, inside: bool) -> None:
        self._count()
        (self.taken_in if inside else self.taken_out).emit(member.id)

    def _count(self) -> None:
        people = sum(tick.isChecked() for tick in self._ticks)
        nobody = self.tr("Nobody is in this group yet: tick who is.")
        self._number.setText(self.tr("%n person(s) in this group", "", people) if people else nobody)
