"""Parts of the page on which a class is planned: for whom it is, and the name under which its plan is kept."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import CohortId
from trainer.desktop.pages.classes.lesson_plan_values import ForWhom
from trainer.desktop.pages.welcome_page import LONGEST_NAME, clean_name
from trainer.desktop.plain import undirected
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Pick, one_stop

__all__ = ["KeepingCard", "WhomCard"]


class WhomCard(Card):
    """``chosen`` carries a CohortId; an empty one is for nobody in particular."""

    chosen = Signal(object)

    def __init__(self, groups: Sequence[ForWhom], group: CohortId, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.setSpacing(2)
        self.add(Text(self.tr("For whom"), Role.BODY_STRONG))
        row = Flow(gap=4)
        picks = []
        for one in groups:
            told = self.tr("{name} ({people})").format(name=undirected(one.name), people=one.people)
            pick = Pick(told if one.id else self.tr("Nobody in particular"))
            pick.setChecked(one.id == group)
            pick.clicked.connect(lambda _=False, id=one.id: self.chosen.emit(id))
            picks.append(pick)
            row.add(pick)
        self.add(row)
        one_stop(picks)


class KeepingCard(Card):
    """``kept`` carries the name under which the plan is kept; ``dropped`` None, when it no longer is to be."""

    kept = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.add(Text(self.tr("Keep this plan to run it again"), Role.BODY_STRONG))
        self._name, self._any = "", False
        self._field = Field(self.tr("Name of the plan"), self.tr("Its name"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.textChanged.connect(lambda _: self._look())
        self._field.entered.connect(lambda _: self._keep())
        self._keep_button = ActionButton(self.tr("Keep"))
        self._keep_button.clicked.connect(self._keep)
        self._drop_button = ActionButton(self.tr("Drop this plan"), Weight.QUIET)
        self._drop_button.clicked.connect(lambda: self.dropped.emit(None))
        buttons = Flow()
        buttons.add(self._keep_button)
        buttons.add(self._drop_button)
        self.add(Beside(self._field, buttons, least=520, shares=(1, 0), gap=12))

    def show_plan(self, name: str, any_steps: bool) -> None:
        """The plan on the page is kept under this name (empty: it is not); whether it has any steps."""
        if name != self._name:
            self._field.setText(name)
        self._name, self._any = name, any_steps
        self._drop_button.setVisible(bool(name))
        self._look()

    def _look(self) -> None:
        name = clean_name(self._field.text())
        self._keep_button.setEnabled(self._any and bool(name))
        renames = bool(self._name) and name != self._name
        self._keep_button.set_caption(self.tr("Rename and keep") if renames else self.tr("Keep"))

    def _keep(self) -> None:
        name = clean_name(self._field.text())
        if name and self._any:
            self.kept.emit(name)
