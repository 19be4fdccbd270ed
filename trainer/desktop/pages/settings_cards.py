"""The cards of the settings page: how things look, and how to study."""

from typing import NamedTuple

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import date_of, day_of
from trainer.desktop.pages.settings_words import confidence_words, retention_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.beside import Labelled, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.slide import Slide
from trainer.desktop.widgets.steppers import DateStepper, Stepper
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Pick, Tick, one_stop
from trainer.study.settings import CONFIDENCE_MODES, MINUTES, TEXT_SIZES, Settings

__all__ = ["Change", "LookCard", "StudyCard"]

_USUAL_ABSENCE = 14
_HERE, _AWAY = "here", "away"


class Change(NamedTuple):
    """A setting, by its name in ``study.settings.Settings``, and the value that it takes."""

    name: str
    value: object


class LookCard(Card):
    """Theme, text size, reading font and letter keys; ``setting_changed`` carries a Change."""

    setting_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(16)
        self.add(Text(self.tr("Look and keys"), Role.BODY_STRONG))
        themes = (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        self._theme = Segments(self.tr("Theme"), themes)
        self._theme.chosen.connect(lambda value: self._report("theme", value))
        self.add(Labelled(self.tr("Theme"), "", self._theme))
        sizes = [(size, self.tr("{size} %").format(size=size)) for size in TEXT_SIZES]
        self._text_size = Segments(self.tr("Text size"), sizes)
        self._text_size.chosen.connect(lambda value: self._report("text_size", value))
        keys = self.tr("Ctrl+Plus and Ctrl+Minus do the same anywhere.")
        self.add(Labelled(self.tr("Text size"), keys, self._text_size))
        self._reading_font = Tick("")
        self._reading_font.clicked.connect(lambda checked: self._report("reading_font", checked))
        font = self.tr("Letters that are hard to mistake for one another, drawn for readers with low vision.")
        self.add(Labelled(self.tr("Atkinson Hyperlegible as the font"), font, self._reading_font, least=0))
        self._letter_keys = Tick("")
        self._letter_keys.clicked.connect(lambda checked: self._report("letter_keys", checked))
        letters = self.tr("Turn this off if you dictate, or if a key is easily hit by accident.")
        self.add(Labelled(self.tr("Single letters and digits as keys"), letters, self._letter_keys, least=0))

    def show_settings(self, settings: Settings) -> None:
        """Show them as they stand."""
        self._theme.choose(settings.theme)
        self._text_size.choose(settings.text_size)
        self._reading_font.setChecked(settings.reading_font)
        self._letter_keys.setChecked(settings.letter_keys)

    def _report(self, name: str, value: object) -> None:
        self.setting_changed.emit(Change(name, value))


class StudyCard(Card):
    """Retention, new questions, minutes, expectations, confidence, absence; ``setting_changed`` carries a Change.

    ``date_asked`` (None) asks for the date to be ready on.
    """

    setting_changed = Signal(object)
    date_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(16)
        self._today = 0
        self._silent = False
        self.add(Text(self.tr("How to study"), Role.BODY_STRONG))
        self._retention = Slide(self.tr("How much to keep"), 70, 97)
        self._retention.valueChanged.connect(lambda value: self._report("retention", value / 100))
        self._retention.sliderMoved.connect(self._say_retention)
        self._retention.valueChanged.connect(self._say_retention)
        self._percent = Text("", Role.BODY)
        self._cost = Text("", Role.SMALL, "text2")
        self._add_retention()
        self._new = Stepper(self.tr("New questions a day"), 0, 100)
        self._new.valueChanged.connect(lambda value: self._report("new_a_day", value))
        new = self.tr("Each brings about ten reviews, spread over the months that follow.")
        self.add(Labelled(self.tr("New questions a day"), new, self._new))
        minutes = [(length, self.tr("%n min", "", length)) for length in MINUTES]
        self._minutes = Segments(self.tr("Length of a session"), minutes)
        self._minutes.chosen.connect(lambda value: self._report("minutes", value))
        self.add(Labelled(self.tr("Length of a session"), "", self._minutes))
        self._expectations = Tick("")
        self._expectations.clicked.connect(lambda checked: self._report("expectations", checked))
        expectations = self.tr("Guesses before you read, which nobody scores. They help you remember what you read.")
        self.add(Labelled(self.tr("Two questions before a new section"), expectations, self._expectations, least=0))
        self._confidence: dict[str, Pick] = {}
        self._add_confidence()
        self._presence = Segments(self.tr("Away"), ((_HERE, self.tr("Not away")), (_AWAY, self.tr("Away until"))))
        self._until = DateStepper(self.tr("Away until"))
        self._add_absence()
        self._date = self._add_date()

    def show_settings(self, settings: Settings, today: int) -> None:
        """Show them as they stand on the study day ``today``."""
        self._silent = True
        self._today = today
        self._retention.setValue(round(settings.retention * 100))
        self._say_retention(self._retention.value())
        self._new.setValue(settings.new_a_day)
        self._minutes.choose(settings.minutes)
        self._expectations.setChecked(settings.expectations)
        self._confidence[settings.confidence].setChecked(True)
        away = settings.away_until > today
        self._presence.choose(_AWAY if away else _HERE)
        self._until.setMinimumDate(date_of(today + 1))
        self._until.setDate(date_of(settings.away_until if away else today + _USUAL_ABSENCE))
        self._until.setVisible(away)
        self._date.set_caption(self.tr("See the plan") if settings.ready_day > today else self.tr("Set a date"))
        self._silent = False

    def _add_retention(self) -> None:
        box = QWidget(self)
        column = stacked(box, 4)
        column.addWidget(self._percent)
        column.addWidget(self._retention)
        column.addWidget(self._cost)
        self.add(box)

    def _add_confidence(self) -> None:
        box = QWidget(self)
        column = stacked(box, 0)
        title = self.tr("Ask how sure you are")
        column.addWidget(Text(title, Role.BODY))
        box.setAccessibleName(title)
        for mode in CONFIDENCE_MODES:
            pick = Pick(*confidence_words(mode))
            pick.clicked.connect(lambda _=False, mode=mode: self._report("confidence", mode))
            self._confidence[mode] = pick
            column.addWidget(pick)
        one_stop(list(self._confidence.values()))
        self.add(box)

    def _add_absence(self) -> None:
        self._presence.chosen.connect(self._take_presence)
        self._until.dateChanged.connect(self._take_date)
        choices = Flow()
        choices.add(self._presence)
        choices.add(self._until)
        self.add(Labelled(self.tr("Away"), self.tr("While you are away nothing is asked of you."), choices))

    def _add_date(self) -> ActionButton:
        button = ActionButton("", symbol="calendar")
        button.clicked.connect(lambda: self.date_asked.emit(None))
        words = self.tr("Today then asks what it takes to know most on that day. A course is set up there too.")
        self.add(Labelled(self.tr("A date to be ready on"), words, button))
        return button

    def _say_retention(self, value: int) -> None:
        self._percent.setText(self.tr("How much to keep: {percent} %").format(percent=value))
        words = retention_words(value)
        self._cost.setText(words)
        self._retention.setAccessibleDescription(words)

    def _take_presence(self, where: object) -> None:
        self._until.setVisible(where == _AWAY)
        self._report("away_until", day_of(self._until.date()) if where == _AWAY else 0)

    def _take_date(self, date: QDate) -> None:
        if self._presence.value == _AWAY:
            self._report("away_until", day_of(date))

    def _report(self, name: str, value: object) -> None:
        if not self._silent:
            self.setting_changed.emit(Change(name, value))
