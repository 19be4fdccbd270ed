"""Confidence against accuracy: how often what was sure was right, and Brier's score with its parts.

The three commit keys stand for probabilities at which each pays best in confidence-based marking (Gardner-Medwin,
1995: below 67 %, above 80 %): the middle of the range of each. Unasked confidence is in no figure.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from trainer.insight.moments import Interval, wilson
from trainer.record.happenings import Confidence

__all__ = ["ENOUGH", "STATED", "Calibration", "Lean", "Level", "calibration"]

STATED: Mapping[Confidence, float] = {Confidence.GUESS: 0.5, Confidence.THINK: 0.73, Confidence.SURE: 0.9}
"""What each key is taken to say."""
ENOUGH = 20
"""Answers at a level from which on anything is said of it."""
_GUESS_BELOW, _SURE_ABOVE = 0.67, 0.8


class Lean(StrEnum):
    """Which way somebody's confidence leans, beyond doubt."""

    OVERCONFIDENT = "overconfident"
    UNDERCONFIDENT = "underconfident"
    FITTING = "fitting"
    UNKNOWN = "unknown"


class Level(NamedTuple):
    """One commit key: what it stands for, how many answers it has, and the share of them that was right."""

    confidence: Confidence
    stated: float
    number: int
    right: int
    share: float | None
    interval: Interval | None

    @property
    def enough(self) -> bool:
        """Whether there are enough answers to say something."""
        return self.number >= ENOUGH


class Calibration(NamedTuple):
    """Brier's score (0 is best) and Murphy's parts of it (1973): score = reliability - resolution + uncertainty.

    All are None without an answer. ``leaning`` is the key in which the lean shows, None where it does not lean.
    """

    levels: tuple[Level, ...]
    number: int
    brier: float | None
    reliability: float | None
    resolution: float | None
    uncertainty: float | None
    lean: Lean
    leaning: Confidence | None = None


def calibration(counts: Mapping[Confidence, tuple[int, int]]) -> Calibration:
    """The calibration of answers counted by their key: how many, and how many of them right."""
    levels = tuple(_level(key, *counts.get(key, (0, 0))) for key in STATED)
    number, right = sum(level.number for level in levels), sum(level.right for level in levels)
    if not number:
        return Calibration(levels, 0, None, None, None, None, Lean.UNKNOWN)
    base = right / number
    shares = [(level.number / number, level.stated, level.share) for level in levels if level.share is not None]
    reliability = sum(weight * (stated - share) ** 2 for weight, stated, share in shares)
    resolution = sum(weight * (share - base) ** 2 for weight, _, share in shares)
    uncertainty = base * (1 - base)
    brier = reliability - resolution + uncertainty
    return Calibration(levels, number, brier, reliability, resolution, uncertainty, *_lean(levels))


def _level(confidence: Confidence, number: int, right: int) -> Level:
    share = right / number if number else None
    return Level(confidence, STATED[confidence], number, right, share, wilson(right, number))


def _lean(levels: tuple[Level, ...]) -> tuple[Lean, Confidence | None]:
    """Said only where the whole interval lies beyond the range that the key stands for; what is dearest comes first."""
    found = {level.confidence: level.interval for level in levels if level.enough and level.interval is not None}
    for key, low in ((Confidence.SURE, _SURE_ABOVE), (Confidence.THINK, _GUESS_BELOW)):
        if key in found and found[key].high < low:
            return Lean.OVERCONFIDENT, key
    for key, high in ((Confidence.GUESS, _GUESS_BELOW), (Confidence.THINK, _SURE_ABOVE)):
        if key in found and found[key].low > high:
            return Lean.UNDERCONFIDENT, key
    return Lean.FITTING if found else Lean.UNKNOWN, None
