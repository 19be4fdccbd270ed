"""A group: who is in it, what they would recall, and who needs help with what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.group_findings import GroupFindings
from trainer.desktop.pages.group_values import Findings, Group, Member
from trainer.desktop.pages.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick

__all__ = ["GroupPage"]


class GroupPage(FramedPage):
    """``taken_in`` and ``taken_out`` carry a LearnerId, ``section_opened`` a SectionId to read.

    ``report_asked`` and ``left`` carry None.
    """

    taken_in = Signal(object)
    taken_out = Signal(object)
    section_opened = Signal(object)
    report_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._report_button = ActionButton(self.tr("Report"), Weight.SECONDARY, "download", key="E")
        self._report_button.clicked.connect(lambda: self.report_asked.emit(None))
        self._keys = QuizKeys(self)
        self._keys.bind("E", self._report_button.click)
        self.body.add_action(back)
        self.body.add_action(self._report_button, end=True)

    def show_group(self, group: Group) -> None:
        """Show who is in the group; how it stands follows."""
        self.body.clear()
        self._ticks: list[Tick] = []
        self.show_written("")
        self.body.add(Text(group.name, Role.TITLE))
        self._number = Text("", Role.BODY, "text2")
        self.body.add(self._number)
        self.body.add_space(4)
        self._place = QWidget()
        self._standing = stacked(self._place, 0)
        self._standing.addWidget(Text(self.tr("Looking at what they have answered …"), Role.BODY, "text2"))
        self._place.setVisible(group.people > 0)
        self.body.add(self._place)
        self.body.add(self._roster(group))
        self._count()
        self.body.put_in_order()
        self.start_at(self._ticks[0] if self._ticks and not group.people else None)

    def show_findings(self, found: Findings) -> None:
        """Show how the group stands."""
        while (before := self._standing.takeAt(0)) is not None:
            widget = before.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        findings = GroupFindings(found)
        findings.section_opened.connect(self.section_opened)
        self._standing.addWidget(findings)
        self._place.setVisible(self._people() > 0)
        self.body.put_in_order()
        self.start_at(findings.first)

    def show_writing(self) -> None:
        """Say that the report is on its way; it can't be asked for again meanwhile."""
        self._report_button.setEnabled(False)
        self.body.explain(self.tr("Putting the report together …"))

    def show_written(self, told: str) -> None:
        """Say what became of the report; empty says nothing."""
        self._report_button.setEnabled(True)
        self.body.explain(told)
        if told:
            announce(self, told)

    def use_letter_keys(self, used: bool) -> None:
        """Whether E alone asks for the report; with Alt it always does."""
        self._keys.use_single(used)
        self._report_button.set_key("E" if used else self.tr("Alt+E"))

    def leave(self) -> None:
        """Report that the person wants back to the groups."""
        self.left.emit(None)

    def _roster(self, group: Group) -> Card:
        card = Card(padding=16)
        card.column.setSpacing(0)
        card.add(Text(self.tr("Who is in it"), Role.BODY_STRONG))
        card.column.addSpacing(6)
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
        people = self._people()
        nobody = self.tr("Nobody is in this group yet: tick who is.")
        self._report_button.setVisible(people > 0)
        self._number.setText(self.tr("%n person(s) in this group", "", people) if people else nobody)

    def _people(self) -> int:
        return sum(tick.isChecked() for tick in self._ticks)
