"""Where ticks stand: round numbers, few of them."""

from collections.abc import Sequence
from math import ceil, floor, log10

__all__ = ["count_ticks", "floor_of", "heat_bounds", "share_ticks"]

_EDGE = 1e-9


def count_ticks(most: float, about: int = 4) -> tuple[int, ...]:
    """Whole ticks from 0 to the first that is no less than ``most``: steps of 1, 2 or 5 times a power of ten."""
    wanted = max(1.0, most) / about
    power = 10 ** floor(log10(wanted))
    step = max(1, round(next(power * times for times in (1, 2, 5, 10) if power * times >= wanted - _EDGE)))
    return tuple(range(0, step * max(1, ceil(most / step - _EDGE)) + 1, step))


def floor_of(shares: Sequence[float], highest: float = 0.7) -> float:
    """Where a scale of shares begins: a tenth below the lowest, at most ``highest``; below .3 it begins at 0."""
    lowest = min(shares, default=highest)
    low = min(highest, floor(lowest * 10 + _EDGE) / 10)
    return 0.0 if low < 0.3 - _EDGE else low


def share_ticks(low: float) -> tuple[float, ...]:
    """Ticks from ``low`` to 1: every tenth, or every quarter from 0 on."""
    if low < 0.3 - _EDGE:
        return (0.0, 0.25, 0.5, 0.75, 1.0)
    first = round(low * 10)
    return tuple(tenth / 10 for tenth in range(first, 11))


def heat_bounds(counts: Sequence[int]) -> tuple[int, ...]:
    """The least counts of the steps 1 to 4; step 0 is nothing at all.

    They divide what nine in ten of the busy days stay under, so that one long day does not pale all others.
    """
    busy = sorted(count for count in counts if count > 0)
    usual = busy[(len(busy) - 1) * 9 // 10] if busy else 4
    step = max(1, ceil(usual / 4))
    if step > 4:
        step = ceil(step / 5) * 5
    return (1, 1 + step, 1 + 2 * step, 1 + 3 * step)
