"""A question before anything is scheduled: is this computer's date right?"""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import moment_words
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.emblem import Emblem
from trainer.desktop.widgets.text import Text

__all__ = ["ClockDoubt", "ClockPage"]


class ClockDoubt(NamedTuple):
    """What the computer's clock says, and when the last answer was given; both ms since 1970 UTC."""

    now: int
    last_at: int


class ClockPage(FramedPage):
    """``date_confirmed`` and ``date_denied`` carry None. Neither is done by Enter: only a person can tell."""

    date_confirmed = Signal(object)
    date_denied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=680)
        right = ActionButton(self.tr("The date is right"), symbol="check")
        right.clicked.connect(lambda: self.date_confirmed.emit(None))
        wrong = ActionButton(self.tr("The date is wrong"), symbol="x")
        wrong.clicked.connect(lambda: self.date_denied.emit(None))
        self.body.add_action(right)
        self.body.add_action(wrong)

    def show_doubt(self, doubt: ClockDoubt) -> None:
        """Show both dates and ask."""
        self.body.clear()
        self.body.add(Emblem("clock", "warn"))
        self.body.add(Text(self.tr("Is this computer's date right?"), Role.TITLE))
        says = self._date(self.tr("This computer says it is"), doubt.now)
        last = self._date(self.tr("Your last answer was on"), doubt.last_at)
        self.body.add(Beside(says, last, least=520))
        self.body.add(
            Text(
                self.tr(
                    "When questions come back depends on the date. If it is wrong, you can practise all the same: your "
                    "answers are kept, and the schedule does not move until the date is right again."
                ),
                Role.READING,
                "text2",
            )
        )
        self.body.put_in_order()
        self.setFocus()

    def _date(self, words: str, at: int) -> Card:
        card = Card()
        card.add(Text(words, Role.SMALL_STRONG, "text2"))
        card.add(Text(moment_words(at), Role.READING_STRONG))
        card.column.addStretch(1)
        return card
