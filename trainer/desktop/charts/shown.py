"""What a chart's card is given to show: a plain sentence, what it rests on, and the chart."""

from enum import StrEnum
from typing import NamedTuple

from trainer.insight.plots.shapes import Plot

__all__ = ["ChartShown", "Rests", "Unit"]


class Unit(StrEnum):
    """What a figure rests on."""

    ANSWERS = "answers"
    REVIEWS = "reviews"
    QUESTIONS = "questions"
    DECISIONS = "decisions"


class Rests(NamedTuple):
    """On how many a figure rests; below ``needed`` nothing is said yet."""

    number: int
    needed: int = 0
    unit: Unit = Unit.ANSWERS

    @property
    def enough(self) -> bool:
        """Whether there are enough to say something."""
        return self.number >= self.needed


class ChartShown(NamedTuple):
    """``title`` names the figure in a word or two, ``sentence`` says what it shows; ``details`` hold statistics.

    ``file_name`` is what a saved chart is called to begin with, without a suffix.
    """

    title: str
    sentence: str
    rests: Rests
    plot: Plot
    file_name: str
    details: str = ""
