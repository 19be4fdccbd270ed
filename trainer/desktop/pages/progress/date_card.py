"""The way to the date, from pages that are about something else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text

__all__ = ["DateCard"]


class DateCard(Card):
    """``ready_day`` is the study day to be ready on (0: none); ``asked`` carries None."""

    asked = Signal(object)

    def __init__(self, ready_day: int, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ahead = ready_day > today
        sentence = self.tr("Is there a day on which you have to know it?")
        if ahead:
            sentence = self.tr("%n day(s) to go until {date}.", "", ready_day - today)
            sentence = sentence.format(date=date_words(date_of(ready_day)))
        caption = self.tr("See the plan") if ahead else self.tr("Set a date")
        button = ActionButton(caption, Weight.SECONDARY, "calendar")
        button.clicked.connect(lambda: self.asked.emit(None))
        self.add(Beside(Text(sentence, Role.READING_STRONG), button, least=560, shares=(1, 0), gap=12))
