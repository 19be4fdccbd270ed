"""A figure and how sure it is: exact, or sampled with its interval."""

from collections.abc import Sequence
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

__all__ = ["Estimate", "certain", "mean_of"]

_Z = 1.959964


class Estimate(NamedTuple):
    """Points. With ``samples`` 0 the ``value`` is exact, and ``low`` and ``high`` are the same.

    Otherwise it is a mean of so many random plays and its 95 % interval (normal approximation); of a best or worst, it
    is the most or least that they came to, and one is 95 % sure that at most 3 in ``samples`` of such plays go beyond
    (the rule of three: Eypasch and others, 1995, doi 10.1136/bmj.311.7005.619).
    """

    value: Fraction
    low: Fraction
    high: Fraction
    samples: int

    @property
    def exact(self) -> bool:
        """Whether this was computed and not sampled."""
        return self.samples == 0

    def minus(self, other: "Estimate") -> "Estimate":
        """The difference of two figures; of sampled ones, with the interval of independent means."""
        value = self.value - other.value
        if self.exact and other.exact:
            return certain(value)
        spread = Fraction(sqrt((self.high - self.value) ** 2 + (other.high - other.value) ** 2))
        return Estimate(value, value - spread, value + spread, min(filter(None, (self.samples, other.samples))))


def certain(points: Fraction) -> Estimate:
    """An exact figure."""
    return Estimate(points, points, points, 0)


def mean_of(found: Sequence[Fraction]) -> Estimate:
    """The mean of what two or more random plays came to."""
    count = len(found)
    mean = sum(found, Fraction(0)) / count
    variance = sum((float(one - mean) ** 2 for one in found), 0.0) / (count - 1)
    spread = Fraction(_Z * sqrt(variance / count))
    return Estimate(mean, mean - spread, mean + spread, count)
