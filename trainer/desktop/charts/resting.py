"""On how many answers a figure rests, in words."""

from PySide6.QtWidgets import QWidget

from trainer.desktop.charts.shown import Rests, Unit
from trainer.desktop.theme import Role
from trainer.desktop.widgets.text import Text

__all__ = ["RestsText"]


class RestsText(Text):
    """Says what a figure rests on; where that is not enough, how far it is from being said."""

    def __init__(self, rests: Rests, parent: QWidget | None = None) -> None:
        enough = rests.enough
        role, colour = (Role.SMALL, "text2") if enough else (Role.READING_STRONG, "text")
        super().__init__("", role, colour, parent, wide=not enough)
        self.setText(self._rests_on(rests) if enough else self._not_yet(rests))

    def _rests_on(self, rests: Rests) -> str:
        number = rests.number
        return {
            Unit.ANSWERS: self.tr("Rests on %n answer(s).", "", number),
            Unit.REVIEWS: self.tr("Rests on %n review(s).", "", number),
            Unit.QUESTIONS: self.tr("Rests on %n question(s).", "", number),
            Unit.DECISIONS: self.tr("Rests on %n decision(s).", "", number),
        }[rests.unit]

    def _not_yet(self, rests: Rests) -> str:
        needed = rests.needed
        said = {
            Unit.ANSWERS: self.tr("Not enough yet: {number} of %n answer(s).", "", needed),
            Unit.REVIEWS: self.tr("Not enough yet: {number} of %n review(s).", "", needed),
            Unit.QUESTIONS: self.tr("Not enough yet: {number} of %n question(s).", "", needed),
            Unit.DECISIONS: self.tr("Not enough yet: {number} of %n decision(s).", "", needed),
        }[rests.unit]
        return said.format(number=rests.number)
