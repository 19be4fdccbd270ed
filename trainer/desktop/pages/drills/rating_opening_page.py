"""Before a drill's options are rated: who will read it, what does not belong in it, and for which group one speaks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.rating_values import RatingBegun
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.text import Text
from trainer.drills.opinion_form import LONGEST_GROUP

__all__ = ["RatingOpeningPage"]


class RatingOpeningPage(FramedPage):
    """``begun`` carries the group's name, empty for none; ``left`` carries None."""

    begun = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=680)
        self._field: Field | None = None
        leave = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        leave.clicked.connect(self.leave)
        self._begin = ActionButton(self.tr("Begin"), Weight.PRIMARY, key=self.tr("Enter"))
        self._begin.clicked.connect(self._go_on)
        self.body.add_action(leave)
        self.body.add_action(self._begin, end=True, primary=True)

    def show_opening(self, begun: RatingBegun) -> None:
        """Say what rating this drill means."""
        self.body.clear()
        self.body.add(Text(begun.title, Role.SMALL_STRONG, "text2"))
        self.body.add(Text(self.tr("Rate the options"), Role.TITLE))
        many = self.tr(
            "You played %n decision(s). Say how good each option is, with a line of reason.", "", begun.decisions
        )
        again = self.tr("You rated %n of them before; what you say now replaces it.", "", begun.rated)
        self.body.add(Text(f"{many} {again}" if begun.rated else many, Role.READING))
        self.body.add(self._notice())
        self._field = Field(self.tr("Unit or rotation, if you like"), self.tr("For example: 2nd rotation"))
        self._field.setMaxLength(LONGEST_GROUP)
        self._field.setText(begun.group)
        self._field.entered.connect(lambda _: self._go_on())
        self.body.add_space(4)
        self.body.add(Text(self.tr("Unit or rotation, if you like"), Role.BODY_STRONG))
        self.body.add(self._field)
        why = self.tr("Whoever compares can then tell groups apart. A small group can give away who you are.")
        self.body.add(Text(why, Role.SMALL, "text2"))
        self.body.put_in_order()
        self.start_at(self._begin)

    def leave(self) -> None:
        """Report that nothing is to be rated."""
        self.left.emit(None)

    def _notice(self) -> Card:
        card = Card(ground="note_soft", edge="", padding=18)
        card.add(Text(self.tr("Others will read this"), Role.BODY_STRONG))
        told = (
            self.tr("Your ratings and lines go into a file that is handed to other people, now or later."),
            self.tr("They stand under a pseudonym made at random, not under your name."),
            self.tr("Leave out names, places and anything that could give away a person, a unit’s plans or a secret."),
            self.tr("What has been handed out can’t be called back."),
        )
        for line in told:
            card.add(Text(line, Role.BODY))
        return card

    def _go_on(self) -> None:
        if self._field is not None:
            self.begun.emit(self._field.text())
