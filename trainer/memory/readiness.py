"""A plan towards a date, from what is remembered now: what to ask today, what every day will hold, what to expect.

A plan is a function of the present state, so that planning anew after every session is all there is to do.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.ids import StatementId, UnitId
from trainer.memory.forecast import Forecast, look_ahead
from trainer.memory.forgetting import retrievability
from trainer.memory.strength import interval
from trainer.memory.towards import Done, Terms, Trace, early_retention, share_of_day
from trainer.record.journal import Memory

__all__ = ["MOST_BUDGET", "NEAR", "Choice", "Plan", "Remedies", "choose", "days_apart", "plan", "remedies"]

NEAR = 0.005
"""A target counts as met when the expected recall is no further below it."""
MOST_BUDGET = 500
"""Questions a day beyond which no budget is proposed."""
_LATER = 180
_MOST_APART = 7


class Choice(NamedTuple):
    """What today asks: ``new`` units, and the first ``number`` of ``units`` that today allows.

    ``units`` are all that could be reviewed today, in order of need; more than ``number`` of them, so that a sibling of
    what was asked can be passed over. ``final`` says that the last pass has begun. ``wanted`` is the number that there
    would be if no new unit could be met today, and ``left`` the day's budget for both.
    """

    units: tuple[UnitId, ...]
    number: int
    new: int
    retention: float
    final: bool
    wanted: int = 0
    left: int = 0

    def reviews_beside(self, new: int) -> int:
        """How many reviews today has room for, if no more than so many new units can be met."""
        return max(0, min(self.wanted, self.left - new))


class Plan(NamedTuple):
    """Today's choice, the days to come with the recall on the date, and whether the target is within reach."""

    today: Choice
    forecast: Forecast
    feasible: bool


class Remedies(NamedTuple):
    """What would make a plan work, each by itself; None where nothing of that kind does.

    ``budget`` is the smallest daily budget that does (1..500), ``fewer`` how many units to leave out (those never met
    first, then the weakest), ``date`` the first date on or after the wished one, up to half a year later. ``start`` is
    the latest day on which the work could begin and still be in time; None when not even today is early enough.
    """

    budget: int | None
    fewer: int | None
    date: int | None
    start: int | None


def choose(
    memories: Sequence[Memory],
    unmet: int,
    today: int,
    terms: Terms,
    statements: Mapping[UnitId, tuple[StatementId, ...]] | None = None,
) -> Choice:
    """What today asks of the units; ``unmet`` is how many were never met, ``statements`` what each unit trains.

    In the last pass, those with most siblings in it come first, since each needs a day of its own; among equals the
    weakest does. On the date and after it there is nothing to choose.
    """
    units = sorted(memories, key=lambda memory: memory.unit)
    share = share_of_day(_traces(units, terms), unmet, today, terms, _done(units, today))
    order = [units[place].unit for place in share.order]
    if share.final and statements:
        siblings = Counter(name for unit in order for name in statements.get(unit, ()))
        order.sort(key=lambda unit: -max((siblings[name] for name in statements.get(unit, ())), default=1))
    order += [units[place].unit for place in share.spare]
    number, wanted = round(share.reviews), round(share.wanted)
    return Choice(tuple(order), number, share.new, early_retention(terms), share.final, wanted, share.left)


def plan(
    memories: Sequence[Memory],
    unmet: int,
    today: int,
    terms: Terms,
    statements: Mapping[UnitId, tuple[StatementId, ...]] | None = None,
) -> Plan:
    """The plan as of today. It costs some 30 ms for 200 units and 60 days; ``choose`` alone a few."""
    ahead = _ahead(memories, unmet, today, terms)
    return Plan(choose(memories, unmet, today, terms, statements), ahead, _enough(ahead, terms))


def remedies(
    memories: Sequence[Memory], unmet: int, today: int, terms: Terms, wanted: Callable[[], bool] = lambda: True
) -> Remedies | None:
    """What would make the plan work, found by planning anew some forty times: not between a key and its answer.

    None when it is not ``wanted`` any more, which is asked before each of these plans.
    """
    given_up = False

    def works(units: Sequence[Memory], new: int, other: Terms) -> bool:
        nonlocal given_up
        given_up = given_up or not wanted()
        return given_up or _enough(_ahead(units, new, today, other), other)

    weakest = sorted(memories, key=lambda memory: (retrievability(memory, terms.date), memory.unit))
    total = len(weakest) + unmet
    last = terms.date - today - 1
    begun = _first(last, lambda back: works(memories, unmet, _begun(terms, terms.date - 1 - back)))
    found = Remedies(
        _plus(1, _first(MOST_BUDGET - 1, lambda more: works(memories, unmet, terms._replace(budget=1 + more)))),
        _first(total - 1, lambda out: works(weakest[max(0, out - unmet) :], max(0, unmet - out), terms)),
        _plus(
            terms.date, _first(_LATER, lambda later: works(memories, unmet, terms._replace(date=terms.date + later)))
        ),
        None if begun is None else terms.date - 1 - begun,
    )
    return None if given_up else found


def days_apart(statements: Mapping[UnitId, tuple[StatementId, ...]]) -> int:
    """How many days the units of the most asked about statement need, one a day (1..7)."""
    counts = Counter(name for names in statements.values() for name in names)
    return min(_MOST_APART, max(counts.values(), default=1))


def _begun(terms: Terms, day: int) -> Terms:
    return terms._replace(away_until=max(terms.away_until, day))


def _plus(start: int, found: int | None) -> int | None:
    return None if found is None else start + found


def _first(most: int, works: Callable[[int], bool]) -> int | None:
    """The least number in 0..most from which on it works, by doubling, then halving; None when none was found."""
    if most < 0:
        return None
    low, high = 0, 0
    while not works(high):
        if high >= most:
            return None
        low, high = high + 1, min(most, 2 * high + 1)
    while low < high:
        middle = (low + high) // 2
        if works(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _enough(ahead: Forecast, terms: Terms) -> bool:
    return ahead.expected >= terms.target - NEAR


def _ahead(memories: Sequence[Memory], unmet: int, today: int, terms: Terms) -> Forecast:
    units = sorted(memories, key=lambda memory: memory.unit)
    return look_ahead(_traces(units, terms), unmet, today, terms, _done(units, today))


def _traces(memories: Sequence[Memory], terms: Terms) -> list[Trace]:
    """The units as traces; what was sure and wrong is still due on the day after, the rest by the early retention."""
    retention = early_retention(terms)
    return [
        Trace(
            memory.stability,
            memory.difficulty,
            memory.last_day,
            memory.due_day
            if memory.due_day <= memory.last_day + 1
            else memory.last_day + interval(memory.stability, retention),
        )
        for memory in memories
    ]


def _done(memories: Sequence[Memory], today: int) -> Done:
    """What today has already seen; a unit met today and answered again is still one that was met today."""
    seen = [memory for memory in memories if memory.last_day == today]
    new = sum(memory.reviews == 1 for memory in seen)
    return Done(new, len(seen) - new)
