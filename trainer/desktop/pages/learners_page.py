"""Who is learning on this computer."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import LearnerId
from trainer.desktop.pages.dates import days_ago
from trainer.desktop.pages.framed import FramedPage
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
from trainer.record.journal import Learner

__all__ = ["LearnersPage", "Roll"]


class Roll(NamedTuple):
    """Everyone who learns here, most recently active first; ``current`` is at work, ``today`` is the study day."""

    learners: tuple[Learner, ...]
    current: LearnerId | None
    today: int


class LearnersPage(FramedPage):
    """``learner_chosen`` carries a LearnerId, ``named`` a new learner's name, ``guest_chosen`` and ``left`` None."""

    learner_chosen = Signal(object)
    named = Signal(object)
    guest_chosen = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=640)
        guest = ActionButton(self.tr("Continue as a guest"), Weight.QUIET, "user")
        guest.clicked.connect(lambda: self.guest_chosen.emit(None))
        self._back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        self._back.clicked.connect(self.leave)
        self.body.add_action(guest)
        self.body.add_action(self._back, end=True)
        self._at_work = False

    def show_learners(self, roll: Roll) -> None:
        """Show everyone, the latest first and ready to be chosen."""
        self._at_work = roll.current is not None
        self.body.clear()
        self.body.add(Text(self.tr("Who is learning?"), Role.TITLE))
        rows = Rows(self.tr("Learners"))
        for learner in roll.learners:
            rows.add(self._row(learner, roll))
        if roll.learners:
            self.body.add(rows)
        self._field = Field(self.tr("Name of somebody new"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.textChanged.connect(self._look_at_name)
        self._field.entered.connect(self._add)
        self._add_button = ActionButton(self.tr("Add"))
        self._add_button.clicked.connect(self._add)
        card = Card()
        card.add(Text(self.tr("Somebody new"), Role.BODY_STRONG))
        button = Flow()
        button.add(self._add_button)
        card.add(Beside(self._field, button, least=360, shares=(1, 0), gap=12))
        self.body.add(card)
        self._back.setVisible(self._at_work)
        self._look_at_name()
        self.body.put_in_order()
        self.start_at(rows if roll.learners else self._field)

    def leave(self) -> None:
        """Report that nobody else is to be chosen."""
        if self._at_work:
            self.left.emit(None)

    def _row(self, learner: Learner, roll: Roll) -> Row:
        if learner.id == roll.current:
            last = self.tr("here now")
        elif learner.last_at:
            last = self.tr("last here {when}").format(when=days_ago(learner.last_at, roll.today))
        else:
            last = self.tr("not here yet")
        name = learner.name or self.tr("Guest")
        if learner.guest and learner.name:
            name = self.tr("{name} (guest)").format(name=learner.name)
        row = Row(name, (Aside(last, 190),), strong=learner.id == roll.current)
        row.clicked.connect(lambda: self.learner_chosen.emit(learner.id))
        return row

    def _look_at_name(self) -> None:
        self._add_button.setEnabled(bool(clean_name(self._field.text())))

    def _add(self) -> None:
        name = clean_name(self._field.text())
        if name:
            self.named.emit(name)
