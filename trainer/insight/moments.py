"""Means, variances and correlations as item analysis needs them: None where a figure can't be computed, never zero.

Variances and covariances divide by n - 1, as those of a sample.
"""

from collections.abc import Sequence
from math import atanh, sqrt, tanh
from typing import NamedTuple

__all__ = ["NO_VARIANCE", "Interval", "correlation", "covariance", "efficiency", "fisher", "mean", "variance", "wilson"]

_Z = 1.959964
NO_VARIANCE = 1e-12
"""A variance below this is none: what is left of adding marks up in floating point."""


class Interval(NamedTuple):
    """A 95 % interval."""

    low: float
    high: float


def mean(values: Sequence[float]) -> float | None:
    """The mean; None of nothing."""
    return sum(values) / len(values) if values else None


def covariance(one: Sequence[float], other: Sequence[float]) -> float | None:
    """The sample covariance; None below two pairs. Raises ValueError when the lengths differ."""
    if len(one) != len(other):
        raise ValueError(f"{len(one)} and {len(other)} values are no pairs")
    if len(one) < 2:
        return None
    middle, centre = sum(one) / len(one), sum(other) / len(other)
    return sum((a - middle) * (b - centre) for a, b in zip(one, other, strict=True)) / (len(one) - 1)


def variance(values: Sequence[float]) -> float | None:
    """The sample variance; None below two values."""
    found = covariance(values, values)
    return 0.0 if found is not None and found < NO_VARIANCE else found


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's correlation, -1..1; None below two pairs, or where one side does not vary."""
    together, first, second = covariance(one, other), variance(one), variance(other)
    if together is None or not first or not second:
        return None
    return max(-1.0, min(1.0, together / sqrt(first * second)))


def efficiency(one: Sequence[float], other: Sequence[float]) -> float | None:
    """The covariance as a share of the most that these values could have; None where that is zero, or below two.

    It is Moodle's discriminative efficiency, where one side is an item's marks and the other the rest's.
    """
    found, most = covariance(one, other), covariance(sorted(one), sorted(other))
    return None if found is None or not most else found / most


def wilson(right: float, number: int) -> Interval | None:
    """Wilson's interval (1927) for a share of ``right`` in ``number``; None of nothing."""
    if number <= 0:
        return None
    share, square = right / number, _Z * _Z
    centre = (share + square / (2 * number)) / (1 + square / number)
    spread = _Z * sqrt(share * (1 - share) / number + square / (4 * number * number)) / (1 + square / number)
    return Interval(max(0.0, centre - spread), min(1.0, centre + spread))


def fisher(found: float | None, number: int) -> Interval | None:
    """Fisher's interval (1921) for a correlation over so many pairs; None below four, or where there is none."""
    if found is None or number < 4 or abs(found) >= 1:
        return None
    spread = _Z / sqrt(number - 3)
    return Interval(tanh(atanh(found) - spread), tanh(atanh(found) + spread))
