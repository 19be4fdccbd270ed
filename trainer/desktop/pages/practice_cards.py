"""Two choices of a practice: what it asks about, and when it stops."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.disclaimers import first_sentence
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Pick, one_stop
from trainer.study.quiz import Mode

__all__ = ["LengthCard", "ModeCard"]

_LENGTHS = (5, 10, 20)
_MINUTES, _QUESTIONS = "minutes", "questions"
_IN_LINE = 10
"""Pixels that put the title in line with that of a card whose title stands beside buttons."""


class ModeCard(Card):
    """What holds up, or what the document says; ``mode_chosen`` carries the Mode.

    ``disclaimer`` is shown while the document's own words are chosen.
    """

    mode_chosen = Signal(object)

    def __init__(self, disclaimer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.addSpacing(_IN_LINE)
        self.add(Text(self.tr("Ask about"), Role.BODY_STRONG))
        self._disclaimer = first_sentence(disclaimer)
        modes = {Mode.HOLDS_UP: self.tr("What holds up"), Mode.DOCUMENT: self.tr("What the document says")}
        row, picks = Flow(gap=4), {mode: Pick(caption) for mode, caption in modes.items()}
        one_stop(list(picks.values()))
        for mode, pick in picks.items():
            row.add(pick)
            pick.setChecked(mode is Mode.HOLDS_UP)
            pick.setAccessibleDescription(self.tr("Ask about"))
            pick.clicked.connect(lambda _=False, mode=mode: self._take(mode))
        self._words = Text("", Role.SMALL, "text2")
        self.add(row)
        self.add(self._words)
        self._explain(Mode.HOLDS_UP)

    def _take(self, mode: Mode) -> None:
        self._explain(mode)
        self.mode_chosen.emit(mode)

    def _explain(self, mode: Mode) -> None:
        words = self.tr("Facts that hold, contested claims with their verdicts, and the references.")
        if mode is Mode.DOCUMENT:
            words = self.tr("Only what it lists, names and ties together, as its text stands.")
            words = f"{words} {self._disclaimer}".strip()
        self._words.setText(words)


class LengthCard(Card):
    """When to stop: after so many minutes, or after so many questions."""

    def __init__(self, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.add(Text(self.tr("Stop after"), Role.BODY_STRONG))
        self._amount = Segments(self.tr("Stop after"), [(number, str(number)) for number in _LENGTHS])
        units = [(_MINUTES, self.tr("minutes")), (_QUESTIONS, self.tr("questions"))]
        self._unit = Segments(self.tr("Counted in"), units)
        self._unit.choose(_MINUTES)
        self._amount.choose(minutes if minutes in _LENGTHS else _LENGTHS[1])
        choices = Flow(gap=8)
        choices.add(self._amount)
        choices.add(self._unit)
        self.add(choices)

    @property
    def minutes(self) -> int:
        """After how many minutes to stop; 0 where questions are counted."""
        return self._length if self._unit.value == _MINUTES else 0

    @property
    def questions(self) -> int:
        """After how many questions to stop; 0 where minutes are counted."""
        return self._length if self._unit.value == _QUESTIONS else 0

    @property
    def _length(self) -> int:
        amount = self._amount.value
        return amount if isinstance(amount, int) else _LENGTHS[1]
