"""The groups of whoever teaches here: a new one is named, any one is opened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.group_values import GroupLine
from trainer.desktop.pages.welcome_page import LONGEST_NAME, clean_name
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text

__all__ = ["GroupsPage"]


class GroupsPage(FramedPage):
    """``group_opened`` carries a CohortId, ``named`` a new group's name."""

    group_opened = Signal(object)
    named = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=760, settle=False)

    def show_groups(self, groups: Sequence[GroupLine]) -> None:
        """Show these, the first ready to be opened; with none, the keyboard stands in the name of a new one."""
        self.body.clear()
        self.body.add(Text(self.tr("Groups"), Role.TITLE))
        words = self.tr(
            "People who learn on this computer, taken together: what a group would recall now, and who needs help with "
            "what. How sure somebody was is told only of five people or more together."
        )
        self.body.add(Text(words, Role.BODY, "text2"))
        self.body.add_space(4)
        rows = Rows(self.tr("Groups"))
        for group in groups:
            rows.add(self._row(group))
        if groups:
            self.body.add(rows)
        self.body.add(self._new_group())
        self._look_at_name()
        self.body.put_in_order()
        self.start_at(rows if groups else self._field)

    def _row(self, group: GroupLine) -> Row:
        people = self.tr("%n person(s)", "", group.people) if group.people else self.tr("nobody yet")
        row = Row(group.name, (Aside(people, 150),))
        row.clicked.connect(lambda: self.group_opened.emit(group.id))
        return row

    def _new_group(self) -> Card:
        self._field = Field(self.tr("Name of a new group"), self.tr("Its name"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.textChanged.connect(self._look_at_name)
        self._field.entered.connect(self._add)
        self._add_button = ActionButton(self.tr("Add"))
        self._add_button.clicked.connect(self._add)
        card = Card()
        card.add(Text(self.tr("A new group"), Role.BODY_STRONG))
        button = Flow()
        button.add(self._add_button)
        card.add(Beside(self._field, button, least=360, shares=(1, 0), gap=12))
        return card

    def _look_at_name(self) -> None:
        self._add_button.setEnabled(bool(clean_name(self._field.text())))

    def _add(self) -> None:
        name = clean_name(self._field.text())
        if name:
            self.named.emit(name)
