"""How many reviews each of the next days will ask, if all that falls due is answered on its day: expected, with spread.

Every unit is followed by itself. On the day that it falls due it is recalled with its probability then, and comes back
after the interval that FSRS gives it; or it lapses, and comes back sooner. What went different ways and falls due on
one day is taken together with its mean strength. So each unit has a probability p of being asked on each day, and the
number asked on a day is a sum of independent chances, a Poisson binomial: its mean is the sum of p, its variance the
sum of p(1 - p) (Hong, 2013, "On computing the distribution function for the Poisson binomial distribution",
Computational Statistics & Data Analysis 59). The band is normal, 95 of 100, cut at zero and at the number of units.
What the memory model errs is not in it, nor what is met for the first time on the way.
"""

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from trainer.memory.strength import answered, interval, recalled
from trainer.record.journal import Memory

__all__ = ["Coming", "coming"]

_Z = 1.959964
_NEVER = 1e-4
"""A chance below this is not followed further."""


class Coming(NamedTuple):
    """A study day's reviews: the expected number, and where 95 of 100 outcomes lie."""

    day: int
    expected: float
    low: float
    high: float


class _State(NamedTuple):
    """The part of a unit's futures (``chance``) in which it has this strength since ``last_day``."""

    chance: float
    stability: float
    difficulty: float
    last_day: int


def coming(memories: Iterable[Memory], day: int, days: int, retention: float) -> tuple[Coming, ...]:
    """Today and the days after it; what is overdue falls on today, the rest by the desired ``retention`` (0..1)."""
    sums, spreads, units = [0.0] * days, [0.0] * days, 0
    for memory in memories:
        units += 1
        if memory.due_day < day + days:
            for ahead, chance in enumerate(_chances(memory, day, days, retention)):
                sums[ahead] += chance
                spreads[ahead] += chance * (1 - chance)
    found = []
    for ahead, expected in enumerate(sums):
        reach = _Z * sqrt(max(0.0, spreads[ahead]))
        found.append(Coming(day + ahead, expected, max(0.0, expected - reach), min(float(units), expected + reach)))
    return tuple(found)


def _chances(memory: Memory, day: int, days: int, retention: float) -> list[float]:
    """The probability that the unit is asked on each of the days."""
    found = [0.0] * days
    waiting: dict[int, list[_State]] = {
        max(0, memory.due_day - day): [_State(1.0, memory.stability, memory.difficulty, memory.last_day)]
    }
    for ahead in range(days):
        states = waiting.pop(ahead, None)
        if states is None:
            continue
        state = states[0] if len(states) == 1 else _together(states)
        found[ahead] = min(1.0, state.chance)
        if state.chance < _NEVER:
            continue
        elapsed = max(1, day + ahead - state.last_day)
        known = recalled(state.stability, elapsed)
        for good, share in ((True, known), (False, 1 - known)):
            after = answered(state.stability, state.difficulty, elapsed, good=good)
            due = ahead + interval(after.stability, retention)
            if due < days:
                waiting.setdefault(due, []).append(_State(state.chance * share, *after, day + ahead))
    return found


def _together(states: list[_State]) -> _State:
    chance = sum(state.chance for state in states)
    stability = sum(state.chance * state.stability for state in states) / chance
    difficulty = sum(state.chance * state.difficulty for state in states) / chance
    last = round(sum(state.chance * state.last_day for state in states) / chance)
    return _State(chance, stability, difficulty, last)
