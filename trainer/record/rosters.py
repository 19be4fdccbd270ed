"""What the events of cohorts come to: names, rosters and hidden questions.

For a cohort's name, for each person on its roster and for each of its questions the latest word in the order of replay
stands. It is a function of the set of events: records merge in any order, any number of times, to the same cohorts.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from trainer.base.ids import NOBODY, CohortId, ItemId, LearnerId
from trainer.record.cohorts import CohortClosed, CohortJoined, CohortLeft, CohortNamed, ItemHidden, ItemShown
from trainer.record.events import Event

__all__ = ["Cohort", "Hidden", "cohorts_of", "hidden_from"]


class Hidden(NamedTuple):
    """An item that is hidden from a cohort since the study ``day``, as it was worded in its ``revision``; and why."""

    item: ItemId
    revision: int
    why: str
    day: int


class Cohort(NamedTuple):
    """A cohort: its local name, the persons on its roster, and what is hidden from them; both in the order of ids."""

    id: CohortId
    name: str
    persons: tuple[LearnerId, ...]
    hidden: tuple[Hidden, ...]


class _Told:
    """The latest word on everything about one cohort."""

    def __init__(self) -> None:
        self.name: str | None = None
        self.open = False
        self.on_roster: dict[LearnerId, bool] = {}
        self.hidden: dict[ItemId, Hidden | None] = {}


def cohorts_of(
    events: Iterable[Event],
    person: Callable[[LearnerId], LearnerId],
    erased: Callable[[LearnerId], bool],
    *,
    ended: bool = False,
) -> tuple[Cohort, ...]:
    """The cohorts that are open (or that have ``ended``), by name and id, from their events in the order of replay.

    ``person`` gives the one id that stands for a learner's person; who is ``erased`` is on no roster.
    """
    told: dict[CohortId, _Told] = {}
    for event in events:
        _hear(told, event, person)
    found = (
        Cohort(
            name,
            one.name,
            tuple(sorted(who for who, there in one.on_roster.items() if there and not erased(who))),
            tuple(sorted(hidden for hidden in one.hidden.values() if hidden is not None)),
        )
        for name, one in told.items()
        if one.name is not None and one.open is not ended
    )
    return tuple(sorted(found, key=lambda cohort: (cohort.name, cohort.id)))


def hidden_from(cohorts: Iterable[Cohort], person: LearnerId) -> frozenset[ItemId]:
    """What is hidden from the person by any cohort whose roster has them."""
    return frozenset(hidden.item for cohort in cohorts if person in cohort.persons for hidden in cohort.hidden)


def _hear(told: dict[CohortId, _Told], event: Event, person: Callable[[LearnerId], LearnerId]) -> None:
    match event.happening:
        case CohortNamed(cohort=cohort, name=name):
            told.setdefault(cohort, _Told()).name = name
            told[cohort].open = True
        case CohortClosed(cohort=cohort):
            told.setdefault(cohort, _Told()).open = False
        case CohortJoined(cohort=cohort, learner=learner) if learner not in NOBODY:
            told.setdefault(cohort, _Told()).on_roster[person(learner)] = True
        case CohortLeft(cohort=cohort, learner=learner):
            told.setdefault(cohort, _Told()).on_roster[person(learner)] = False
        case ItemHidden(cohort=cohort, item=item, revision=revision, why=why):
            told.setdefault(cohort, _Told()).hidden[item] = Hidden(item, revision, why, event.moment.day)
        case ItemShown(cohort=cohort, item=item):
            told.setdefault(cohort, _Told()).hidden[item] = None
        case _:
            pass
