"""A group's name, and its end: what ends with it, and what is kept."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.welcome_page import LONGEST_NAME, clean_name
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["GroupNaming"]


class GroupNaming(Card):
    """``renamed`` carries a name; ``ended`` None, once what ends was told and was said yes to."""

    renamed = Signal(object)
    ended = Signal(object)

    def __init__(self, name: str, hidden: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self._name = name
        self.add(Text(self.tr("Its name"), Role.BODY_STRONG))
        self._field = Field(self.tr("Its name"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setText(name)
        self._field.textChanged.connect(lambda _: self._look())
        self._field.entered.connect(lambda _: self._rename())
        self._rename_button = ActionButton(self.tr("Rename"))
        self._rename_button.clicked.connect(self._rename)
        self._end_button = ActionButton(self.tr("End this group …"), Weight.QUIET)
        self._end_button.clicked.connect(self._ask)
        buttons = Flow()
        buttons.add(self._rename_button)
        buttons.add(self._end_button)
        self.add(Beside(self._field, buttons, least=520, shares=(1, 0), gap=12))
        self._ends = Text("", Role.BODY)
        self._sure = self._question()
        self.add(self._sure)
        self._sure.hide()
        self.tell_hidden(hidden)
        self._look()

    def tell_hidden(self, hidden: int) -> None:
        """So many questions are hidden for it."""
        ends = self.tr("It is no longer listed.")
        asked = self.tr("%n question(s) hidden for it will be asked again.", "", hidden)
        self._ends.setText(f"{ends} {asked}" if hidden else ends)

    @property
    def asking(self) -> bool:
        """Whether it is asked if the group is to end."""
        return not self._sure.isHidden()

    def close_asking(self) -> None:
        """Leave the group as it is."""
        self._sure.hide()
        self._end_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _question(self) -> Card:
        card = Card(ground="note_soft", edge="", padding=16)
        card.add(Text(self.tr("End this group?"), Role.BODY_STRONG))
        card.add(self._ends)
        kept = self.tr(
            "Everything that its people answered stays theirs, and so does who was in it and what was hidden: under "
            "“Ended”, on the page of groups, it can be taken up again."
        )
        card.add(Text(kept, Role.BODY))
        self._yes = ActionButton(self.tr("End it"))
        self._yes.clicked.connect(lambda: self.ended.emit(None))
        no = ActionButton(self.tr("Keep it"), Weight.QUIET, key=self.tr("Esc"))
        no.clicked.connect(self.close_asking)
        row = Flow()
        row.add(self._yes)
        row.add(no)
        card.add(row)
        return card

    def _ask(self) -> None:
        self._sure.show()
        # once it has its place: the page scrolls to what takes the keyboard, and to where it stands by then
        QTimer.singleShot(0, self, lambda: self._yes.setFocus(Qt.FocusReason.TabFocusReason))

    def _look(self) -> None:
        name = clean_name(self._field.text())
        self._rename_button.setEnabled(bool(name) and name != self._name)

    def _rename(self) -> None:
        name = clean_name(self._field.text())
        if name and name != self._name:
            self.renamed.emit(name)
