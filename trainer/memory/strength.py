"""FSRS-6's step as plain arithmetic, for looking ahead: a forecast takes thousands of steps that nobody answers.

Formulas and default parameters are those of FSRS-6 (open-spaced-repetition, 2025; the ``fsrs`` package 6.3, whose step
costs some 20 us and 50 ms to import). Only Again and Good, and no second answer on one day: nothing else is forecast.
What is stored always comes from ``memory.model``; a test holds the two equal.
"""

from math import exp
from typing import NamedTuple

from trainer.memory.forgetting import DECAY, FACTOR

__all__ = ["Strength", "answered", "first", "interval", "recalled"]

_FIRST = {False: (0.212, 6.4133), True: (2.3065, 6.4133 - exp(0.8334 * 2) + 1)}
_EASIEST = 6.4133 - exp(0.8334 * 3) + 1
_HARDER, _REVERTING = 3.0194, 0.001
_GROWTH, _SATURATION, _SPACING = exp(1.8722), 0.1666, 0.796
_LEFT, _LEFT_DIFFICULTY, _LEFT_STABILITY, _LEFT_SPACING = 1.4835, 0.0614, 0.2629, 1.6483
_MOST_LEFT = exp(-0.5425 * 0.0912)
_LEAST_STABILITY = 0.001
_LONGEST_INTERVAL = 3_650


class Strength(NamedTuple):
    """How strong a memory is after its latest answer: FSRS's stability (days) and difficulty (1..10)."""

    stability: float
    difficulty: float


def first(good: bool) -> Strength:
    """After the first answer ever, graded Good or Again."""
    return Strength(*_FIRST[good])


def recalled(stability: float, elapsed: int) -> float:
    """The probability (0..1) of recall so many days after the latest answer."""
    return float((1 + FACTOR * elapsed / stability) ** -DECAY)


def interval(stability: float, retention: float) -> int:
    """After how many days (1..3650) recall has fallen to ``retention`` (0..1), as FSRS rounds it."""
    days = stability / FACTOR * (float(retention ** (-1 / DECAY)) - 1)
    return min(_LONGEST_INTERVAL, max(1, round(days)))


def answered(stability: float, difficulty: float, elapsed: int, good: bool) -> Strength:
    """After an answer at least one day (``elapsed``) later, graded Good or Again."""
    missing = 1 - recalled(stability, elapsed)
    if good:
        gain = _GROWTH * (11 - difficulty) * stability**-_SATURATION * (exp(missing * _SPACING) - 1)
        after, harder = stability * (1 + gain), difficulty
    else:
        left = _LEFT * difficulty**-_LEFT_DIFFICULTY * ((stability + 1) ** _LEFT_STABILITY - 1)
        after = min(left * exp(missing * _LEFT_SPACING), stability * _MOST_LEFT)
        harder = difficulty + (10 - difficulty) * 2 * _HARDER / 9
    eased = _REVERTING * _EASIEST + (1 - _REVERTING) * harder
    return Strength(max(_LEAST_STABILITY, after), min(10.0, max(1.0, eased)))
