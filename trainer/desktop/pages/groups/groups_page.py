"""The groups of whoever teaches here: a new one is named, any one is opened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.class_report_values import ClassLine
from trainer.desktop.pages.groups.class_rows import ClassRows
from trainer.desktop.pages.groups.group_values import GroupLine
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.pages.welcome_page import LONGEST_NAME, clean_name
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text

__all__ = ["GroupsPage"]


class GroupsPage(FramedPage):
    """``group_opened`` carries a CohortId, ``taken_up`` that of one that ended, ``named`` a new group's name.

    ``class_opened`` carries the SessionId of a class that is over. ``class_asked`` (a class is to be held) and
    ``left_class_asked`` (one was left) carry None.
    """

    class_opened = Signal(object)
    class_asked = Signal(object)
    left_class_asked = Signal(object)
    taken_up = Signal(object)
    group_opened = Signal(object)
    named = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=760, settle=False)
        self._class_button = ActionButton(self.tr("Hold a class"), Weight.PRIMARY, "play", key="H")
        self._class_button.clicked.connect(lambda: self.class_asked.emit(None))
        self._keys = QuizKeys(self)
        self._keys.bind("H", self._class_button.click)
        self.body.add_action(self._class_button, end=True)

    def use_letter_keys(self, used: bool) -> None:
        """Whether H alone sets up a class; with Alt it always does."""
        self._keys.use_single(used)
        self._class_button.set_key("H" if used else self.tr("Alt+H"))

    def show_groups(
        self,
        groups: Sequence[GroupLine],
        ended: Sequence[GroupLine] = (),
        left_class: str = "",
        classes: Sequence[ClassLine] = (),
    ) -> None:
        """Show these, the first ready to be opened; with none, the keyboard stands in the name of a new one.

        Those that have ``ended`` stand last, to be taken up again. ``left_class`` is when a class began that was left
        in the middle (empty: there is none); ``classes`` are those that are over, the latest first.
        """
        self.body.clear()
        self.body.add(Text(self.tr("Groups"), Role.TITLE))
        if left_class:
            self.body.add(self._left_class(left_class))
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
        if classes:
            self.body.add_space(8)
            held = ClassRows(classes)
            held.opened.connect(self.class_opened)
            held.grown.connect(lambda _: self.body.put_in_order())
            self.body.add(held)
        if ended:
            self._add_ended(ended)
        self._look_at_name()
        self.body.put_in_order()
        self.start_at(rows if groups else self._field)

    def _left_class(self, time: str) -> Card:
        card = Card(ground="note_soft", edge="", padding=16)
        words = Text(self.tr("The class of {time} was not ended.").format(time=time), Role.BODY_STRONG)
        button = ActionButton(self.tr("Take it up or end it …"))
        button.clicked.connect(lambda: self.left_class_asked.emit(None))
        card.add(Beside(words, button, least=420, shares=(1, 0), gap=12))
        return card

    def _row(self, group: GroupLine, *, over: bool = False) -> Row:
        people = self.tr("%n person(s)", "", group.people) if group.people else self.tr("nobody yet")
        row = Row(group.name, (Aside(people, 150),))
        row.clicked.connect(lambda: (self.taken_up if over else self.group_opened).emit(group.id))
        return row

    def _add_ended(self, ended: Sequence[GroupLine]) -> None:
        self.body.add_space(8)
        self.body.add(Text(self.tr("Ended"), Role.BODY_STRONG))
        words = self.tr("Open one to take it up again, with everybody who was in it and what was hidden from it.")
        self.body.add(Text(words, Role.SMALL, "text2"))
        rows = Rows(self.tr("Ended"))
        for group in ended:
            rows.add(self._row(group, over=True))
        self.body.add(rows)

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
