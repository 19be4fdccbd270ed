"""How a learner wants to study and to see things; every change counts at once."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import moment_words
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.settings_cards import Change, LookCard, StudyCard
from trainer.desktop.pages.welcome_page import LONGEST_NAME, clean_name
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.beside import Labelled
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.text import Text
from trainer.study.settings import Settings

__all__ = ["Change", "SettingsPage", "SettingsView"]


class SettingsView(NamedTuple):
    """A learner's settings as they stand on the study day ``today``.

    ``record`` is where the record file lies; ``last_backup`` is ms since 1970 UTC (None: none yet).
    """

    settings: Settings
    name: str
    guest: bool
    record: str
    last_backup: int | None
    today: int


class SettingsPage(FramedPage):
    """``setting_changed`` carries a Change, ``renamed`` the new name, ``switch_asked`` and ``date_asked`` None."""

    setting_changed = Signal(object)
    renamed = Signal(object)
    switch_asked = Signal(object)
    date_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, settle=False)
        self._name = ""
        self.body.add(Text(self.tr("Settings"), Role.TITLE))
        self._field = Field(self.tr("Your name"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.entered.connect(self._rename)
        self._field.editingFinished.connect(self._rename)
        self.body.add(self._learner_card())
        self._look = LookCard(self)
        self._study = StudyCard(self)
        for card in (self._look, self._study):
            card.setting_changed.connect(self.setting_changed)
            self.body.add(card)
        self._study.date_asked.connect(self.date_asked)
        self._record = Text("", Role.BODY)
        self._backup = Text("", Role.BODY, "text2")
        self.body.add(self._record_card())
        self.body.put_in_order()

    def show_settings(self, view: SettingsView) -> None:
        """Show these settings; nothing is reported by showing them."""
        self._name = view.name
        self._field.setText(view.name)
        self._field.setCursorPosition(0)
        self._look.show_settings(view.settings)
        self._study.show_settings(view.settings, view.today)
        self._record.setText(view.record)
        if view.last_backup is None:
            self._backup.setText(self.tr("There is no backup yet. One is made when you close the program."))
        else:
            self._backup.setText(self.tr("Last backup: {when}").format(when=moment_words(view.last_backup)))

    def _learner_card(self) -> Card:
        card = Card()
        card.column.setSpacing(12)
        card.add(Text(self.tr("You"), Role.BODY_STRONG))
        card.add(Labelled(self.tr("Your name"), self.tr("Shown on this computer only."), self._field))
        switch = ActionButton(self.tr("Switch learner"), symbol="users")
        switch.clicked.connect(lambda: self.switch_asked.emit(None))
        card.add(Labelled(self.tr("Somebody else is here"), "", switch))
        return card

    def _record_card(self) -> Card:
        card = Card()
        card.add(Text(self.tr("Your record"), Role.BODY_STRONG))
        card.add(Text(self.tr("Every answer is kept in this one file:"), Role.BODY, "text2"))
        card.add(self._record)
        card.add(self._backup)
        return card

    def _rename(self) -> None:
        name = clean_name(self._field.text())
        if not name:
            self._field.setText(self._name)
        elif self._field.isModified() and name != self._name:
            self._name = name
            self._field.setModified(False)
            self.renamed.emit(name)
