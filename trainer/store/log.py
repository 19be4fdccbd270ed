"""The log itself: events put in, and read back in the order of replay."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from trainer.base.ids import EventId, LearnerId
from trainer.record.events import Event
from trainer.record.happenings import Answered, Corrected, Undone
from trainer.store.connection import Database
from trainer.store.roster import Roster
from trainer.store.rows import INSERT_EVENT, event_from, row_of

__all__ = ["Ruling", "entries", "events_of", "find", "insert", "ruling", "standing_of"]

_EVENT = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal FROM event WHERE id = ?
"""
_SOME = """
SELECT event.id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal
FROM json_each(?) AS wanted CROSS JOIN event ON event.number = wanted.value
"""
_ALL = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal FROM event ORDER BY number
"""
_AT_ONCE = 500

Ruling = tuple[bool, int | None]
"""Whether an answer was undone, and the grade of its latest correction (None: not corrected)."""


def insert(database: Database, event: Event, body: str | None) -> None:
    """Add an event; None for a body that is not to be kept."""
    database.run(INSERT_EVENT, row_of(event, body))


def find(database: Database, event: EventId) -> Event | None:
    """The event with this id."""
    row = database.one(_EVENT, (event,))
    return None if row is None else event_from(row)


def events_of(database: Database, learners: Iterable[LearnerId]) -> Iterator[Event]:
    """Everything that happened to these learners, in order of replay, a few hundred at a time."""
    found: list[tuple[int, str, int, int]] = []
    for learner in learners:
        found += database.all("SELECT time, chain, sequence, number FROM event WHERE learner = ?", (learner,))
    numbers = iter([number for *_, number in sorted(found)])
    del found
    while some := list(islice(numbers, _AT_ONCE)):
        yield from (event_from(row) for row in database.all(_SOME, (json.dumps(some),)))


def entries(database: Database) -> Iterator[tuple[Event, str | None]]:
    """Every event with its body's text (None: emptied), in the order in which they were stored."""
    for row in database.each(_ALL):
        yield event_from(row), row[8]


def ruling(
    database: Database, roster: Roster, event: EventId, person: LearnerId, before: Event | None = None
) -> Ruling:
    """What the person's undos and corrections make of an answer.

    ``before`` leaves out that event and what follows it.
    """
    undone, rating, latest = False, None, (-1, "", -1)
    for other in database.all(
        "SELECT learner, kind, rating, time, chain, sequence FROM event WHERE target = ?", (event,)
    ):
        learner, kind, corrected_to, *place = other
        order = (place[0], place[1], place[2])
        if roster.person(learner) != person or (before is not None and order >= before.order):
            continue
        if kind == "undone":
            undone = True
        elif order > latest:
            rating, latest = corrected_to, order
    return undone, rating


def standing_of(database: Database, roster: Roster, told: Undone | Corrected, by: Event) -> tuple[Event, Ruling] | None:
    """The answer that an undo or a correction is about, with what stood before it; None when it is nobody's own."""
    person = roster.person(by.learner)
    target = find(database, told.target)
    if target is None or not isinstance(target.happening, Answered) or roster.person(target.learner) != person:
        return None
    return target, ruling(database, roster, target.id, person, by)
