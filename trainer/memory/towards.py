"""What one day asks of a learner who has a date: how many new units, which reviews, and the last pass before the date.

Two phases. Early, units return at a lower retention than usual (the base less 0.1), the likeliest forgotten first, the
day's budget never passed. The last pass closes the gap: it takes the units that gain most by one more review, just as
many as the target needs, weakest first, and is as many days wide as the budget makes it. It is measured anew each day,
so lapses of the pass come round again and it ends where the target is met. In simulation (``tests/bench/readiness``)
this needs about half the reviews of a retention of .95; a pass over everything, the earlier rule, did more than asked.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from trainer.memory.strength import answered, first, interval, recalled

__all__ = [
    "FIRST_GOOD",
    "NOTHING_DONE",
    "DayShare",
    "Done",
    "Terms",
    "Trace",
    "early_retention",
    "expected_recall",
    "share_of_day",
    "traced",
]

FIRST_GOOD = 0.6
"""How many of ten new units are known at once; a guess, as in the simulation of the probe rule."""
_EARLIER = 0.1
_LOWEST_EARLY = 0.7
_RESERVE = 0.85
"""The part of the budget that a last pass is planned with; the rest is for what lapses in it."""
_LEAD = 10
"""Days before the date by which nearly everything was met, so that new units get a review or two."""
_EVE = 2
"""So many days before the date a review of the last pass is reckoned with: some come earlier, some later."""
_ALMOST = 1e-9


class Terms(NamedTuple):
    """What a learner wants and can give.

    ``date`` is the study day to be ready on, ``target`` the share (0..1) to be recalled on it, ``budget`` the questions
    a day (new ones and reviews), ``retention`` the desired retention (0..1) of ordinary spacing, ``pace`` how many new
    units a day are welcome where the budget has room; the date may ask for more. ``away_until``: nothing before.
    ``apart`` is how many days the units of one statement need, since no two of them are asked on one day.
    """

    date: int
    target: float = 0.95
    budget: int = 60
    retention: float = 0.9
    pace: int = 0
    away_until: int = 0
    apart: int = 1


class Trace(NamedTuple):
    """A memory as a forecast sees it: one unit's (``weight`` 1), or that part of many units which went the same way."""

    stability: float
    difficulty: float
    last_day: int
    due_day: int
    weight: float = 1.0


class Done(NamedTuple):
    """What was already done on the day: units met for the first time, and units reviewed."""

    new: int = 0
    reviews: int = 0


NOTHING_DONE = Done()


class DayShare(NamedTuple):
    """What a day asks: ``new`` units, and ``reviews`` of the traces at ``order``, as far as they go.

    ``order`` holds the places of all that should be asked these days, in order of need, ``spare`` those that would
    help as well, by what they gain. ``final`` says that it is the last pass. ``wanted`` reviews there would be with no
    new units, and ``left`` is the day's budget for both.
    """

    new: int
    reviews: float
    order: tuple[int, ...]
    spare: tuple[int, ...]
    final: bool
    wanted: float
    left: int


class _Pass(NamedTuple):
    """The last pass as of a day: the places of its units, what they weigh, and how many days it takes."""

    places: list[int]
    spare: tuple[int, ...]
    weight: float
    width: int


def early_retention(terms: Terms) -> float:
    """The desired retention (0.7 or more) until the date."""
    return max(min(_LOWEST_EARLY, terms.retention), terms.retention - _EARLIER)


def expected_recall(traces: Sequence[Trace], unmet: float, day: int) -> float:
    """The mean probability of recall on the day over all units; those never met count as nothing. 0 of nothing."""
    total = unmet + sum(trace.weight for trace in traces)
    known = sum(trace.weight * recalled(trace.stability, max(0, day - trace.last_day)) for trace in traces)
    return known / total if total else 0.0


def share_of_day(traces: Sequence[Trace], unmet: int, day: int, terms: Terms, done: Done = NOTHING_DONE) -> DayShare:
    """What the study day still asks; nothing on the date and after it, nor of somebody who is away."""
    if day >= terms.date or day < terms.away_until:
        return DayShare(0, 0, (), (), False, 0, 0)
    left = max(0, terms.budget - done.new - done.reviews)
    needed = min(unmet, left, max(0, _needed_new(unmet + done.new, day, terms) - done.new))
    last = _last_pass(traces, unmet, day, terms)
    days = terms.date - day
    if days <= last.width:
        order = sorted(last.places, key=lambda place: _now(traces[place], day))
        even = ceil((last.weight + done.reviews) / days - _ALMOST) - done.reviews
        wanted = max(0.0, min(even, last.weight, left))
        return DayShare(needed, min(wanted, left - needed), tuple(order), last.spare, True, wanted, left)
    due = [place for place, trace in enumerate(traces) if trace.due_day <= day and trace.last_day < day]
    due.sort(key=lambda place: _now(traces[place], day))
    wanted = min(sum(traces[place].weight for place in due), left)
    reviews = min(wanted, left - needed)
    welcome = min(unmet, terms.pace - done.new, int(left - reviews))
    return DayShare(max(needed, welcome), reviews, tuple(due), (), False, wanted, left)


def traced(stability: float, difficulty: float, day: int, retention: float, weight: float = 1.0) -> Trace:
    """The trace after an answer on the day."""
    return Trace(stability, difficulty, day, day + interval(stability, retention), weight)


def _now(trace: Trace, day: int) -> float:
    return recalled(trace.stability, max(0, day - trace.last_day))


def _needed_new(unmet: int, day: int, terms: Terms) -> int:
    """New units a day: evenly until the lead before the date, or twice the even pace where the date is near."""
    days = terms.date - max(day, terms.away_until)
    return ceil(unmet / max(1, days - _LEAD, ceil(days / 2)))


def _last_pass(traces: Sequence[Trace], unmet: int, day: int, terms: Terms) -> _Pass:
    """The units that gain most until the date, as many as the target needs and the days left can take."""
    days, able = terms.date - day, max(1.0, terms.budget * _RESERVE)
    total = unmet + sum(trace.weight for trace in traces)
    if days > max(terms.apart, ceil(total / able)):
        return _Pass([], (), 0.0, 0)
    on = max(day, terms.date - _EVE)
    standing = [_now(trace, terms.date) for trace in traces]
    at_first = _after_first(max(1, days // 2)) if unmet else 0.0
    reached = unmet * at_first + sum(recall * trace.weight for recall, trace in zip(standing, traces, strict=True))
    short = terms.target * total - reached
    gains = [
        (_reviewed(trace, on, terms.date) - recall, -place)
        for place, (trace, recall) in enumerate(zip(traces, standing, strict=True))
        if trace.last_day < day
    ]
    gains.sort(reverse=True)
    places: list[int] = []
    weight, room = 0.0, days * terms.budget
    for gain, back in gains:
        if short <= _ALMOST or gain <= 0 or weight >= room:
            break
        places.append(-back)
        weight += traces[-back].weight
        short -= gain * traces[-back].weight
    width = ceil((weight + unmet) / able)
    spare = tuple(-back for gain, back in gains[len(places) :] if gain > 0)
    return _Pass(places, spare, weight, max(width, terms.apart) if places else width)


def _reviewed(trace: Trace, on: int, date: int) -> float:
    """Expected recall on the date after one review on an earlier day."""
    elapsed = max(1, on - trace.last_day)
    known = recalled(trace.stability, elapsed)
    good = answered(trace.stability, trace.difficulty, elapsed, good=True)
    lapsed = answered(trace.stability, trace.difficulty, elapsed, good=False)
    return known * recalled(good.stability, date - on) + (1 - known) * recalled(lapsed.stability, date - on)


def _after_first(elapsed: int) -> float:
    return FIRST_GOOD * recalled(first(good=True).stability, elapsed) + (1 - FIRST_GOOD) * recalled(
        first(good=False).stability, elapsed
    )
