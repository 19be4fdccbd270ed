"""Looking ahead to a date: every day's load and the recall on the day, if the learner does as the plan says.

Expectation, not chance: a review splits a trace into the part that is recalled and the part that lapses. Traces of one
day that are nearly alike are taken together (within a tenth of stability): sixty days of 200 units cost some 30 ms.
"""

from collections.abc import Iterable, Sequence
from math import log, sqrt
from typing import NamedTuple

from trainer.memory.strength import answered, first, recalled
from trainer.memory.towards import (
    FIRST_GOOD,
    NOTHING_DONE,
    Done,
    Terms,
    Trace,
    early_retention,
    expected_recall,
    share_of_day,
    traced,
)

__all__ = ["DayLoad", "Forecast", "look_ahead"]

_FINENESS = 5
_Z = 1.959964


class DayLoad(NamedTuple):
    """What a study day asks: new units, and reviews (an expected number, so a fraction is possible)."""

    day: int
    new: int
    reviews: float
    final: bool

    @property
    def questions(self) -> float:
        """New units and reviews together."""
        return self.new + self.reviews


class Forecast(NamedTuple):
    """The days until the date, and the share of all units that will be recalled on it (0..1).

    ``low`` and ``high`` hold 95 of 100 outcomes of a learner whose memory is as the model says: the units' own chance,
    reckoned as binomial, which is never narrower than it is (Poisson-binomial). What the model errs is not in it.
    ``unmet`` is how many units will not have been met by then.
    """

    days: tuple[DayLoad, ...]
    expected: float
    low: float
    high: float
    unmet: int

    @property
    def questions(self) -> float:
        """All questions until the date."""
        return sum(load.questions for load in self.days)

    @property
    def highest(self) -> float:
        """The questions of the fullest day; 0 when there is none."""
        return max((load.questions for load in self.days), default=0.0)


def look_ahead(traces: Sequence[Trace], unmet: int, today: int, terms: Terms, done: Done = NOTHING_DONE) -> Forecast:
    """The days from today up to the day before the date; ``done`` is what today has already seen."""
    total, left = round(sum(trace.weight for trace in traces)) + unmet, unmet
    now = list(traces)
    days: list[DayLoad] = []
    for day in range(today, terms.date):
        share = share_of_day(now, left, day, terms, done if day == today else NOTHING_DONE)
        now = _after(now, share.order, share.reviews, share.new, day, early_retention(terms))
        left -= share.new
        days.append(DayLoad(day, share.new, share.reviews, share.final))
    expected = expected_recall(now, left, max(today, terms.date))
    spread = _Z * sqrt(expected * (1 - expected) / total) if total else 0.0
    return Forecast(tuple(days), expected, max(0.0, expected - spread), min(1.0, expected + spread), left)


def _after(
    traces: Sequence[Trace], order: Iterable[int], reviews: float, new: int, day: int, retention: float
) -> list[Trace]:
    """The traces after a day on which the first ``reviews`` of the order were answered, and ``new`` were met."""
    if not reviews and not new:
        return list(traces)
    now = list(traces)
    fresh: list[Trace] = []
    for place in order:
        if reviews <= 0:
            break
        trace = now[place]
        taken = min(reviews, trace.weight)
        reviews -= taken
        now[place] = trace._replace(weight=trace.weight - taken)
        fresh.extend(_split(trace, taken, day, retention))
    for good in (True, False):
        share = FIRST_GOOD if good else 1 - FIRST_GOOD
        fresh.append(traced(*first(good), day, retention, new * share))
    return [trace for trace in now if trace.weight > 0] + _together(fresh, day)


def _split(trace: Trace, weight: float, day: int, retention: float) -> Iterable[Trace]:
    elapsed = max(1, day - trace.last_day)
    known = recalled(trace.stability, elapsed)
    for good, share in ((True, known), (False, 1 - known)):
        strength = answered(trace.stability, trace.difficulty, elapsed, good=good)
        yield traced(*strength, day, retention, weight * share)


def _together(traces: Iterable[Trace], day: int) -> list[Trace]:
    """The traces of one day, those nearly alike as one with their mean stability and difficulty."""
    alike: dict[tuple[int, int, int], list[Trace]] = {}
    for trace in traces:
        if trace.weight > 0:
            key = (trace.due_day, round(_FINENESS * log(trace.stability)), round(trace.difficulty))
            alike.setdefault(key, []).append(trace)
    return [_mean(found, day) for found in alike.values()]


def _mean(traces: Sequence[Trace], day: int) -> Trace:
    weight = sum(trace.weight for trace in traces)
    stability = sum(trace.weight * trace.stability for trace in traces) / weight
    difficulty = sum(trace.weight * trace.difficulty for trace in traces) / weight
    return Trace(stability, difficulty, day, traces[0].due_day, weight)
