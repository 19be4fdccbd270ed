"""Who is in the record, called from the log: persons, names, the ends of chains, and the times that are believed."""

import json
from collections.abc import Collection

from trainer.base.ids import LearnerId
from trainer.record.events import Event
from trainer.record.happenings import Erased, Linked
from trainer.record.settled import people
from trainer.record.wallclock import DOUBTED, TRUSTED
from trainer.store.connection import Database
from trainer.store.roster import Entry, Roster, joined
from trainer.store.rows import event_from

__all__ = ["roster_after", "roster_from_log"]

_TIES = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal
FROM event WHERE target IN ('linked', 'erased')
"""
_NAMINGS = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal
FROM event WHERE learner IN (SELECT value FROM json_each(?)) AND kind IN ('learner-added', 'learner-renamed')
"""
_COURSE = """
SELECT kind, learner, at, time, seal
FROM event WHERE learner IN (SELECT value FROM json_each(?)) ORDER BY time, chain, sequence
"""
_CLOCK = "SELECT 1 FROM event WHERE target IN (?, ?) LIMIT 1"


def roster_from_log(database: Database) -> Roster:
    """The roster that the log alone comes to."""
    learners = {LearnerId(name) for (name,) in database.all("SELECT DISTINCT learner FROM event")}
    return _called(database, learners, Roster())


def roster_after(database: Database, before: Roster, arrived: Collection[LearnerId]) -> Roster:
    """The same, from the roster ``before`` events of those who ``arrived`` came in; it spares reading all the others.

    A doubt or a confirmation of the clock concerns everybody: then the whole log is read.
    """
    if database.one(_CLOCK, (DOUBTED, TRUSTED)) is not None:
        return roster_from_log(database)
    return _called(database, set(arrived), before)


def _called(database: Database, learners: set[LearnerId], kept: Roster) -> Roster:
    ties = [event_from(row) for row in database.all(_TIES)]
    roster = Roster()
    _tie(roster, ties, learners, kept)
    wanted = (json.dumps(sorted(learners)),)
    namings = [event_from(row) for row in database.all(_NAMINGS, wanted)]
    for event in sorted(namings, key=lambda event: event.order):
        roster.entries[event.learner] = joined(roster.entries[event.learner], event)
    for learner, at in kept.clock.at.items():
        if learner not in learners:
            roster.clock.see("", learner, at)
    ends: dict[LearnerId, tuple[int, bytes]] = {}
    for kind, learner, at, time, seal in database.each(_COURSE, wanted):
        roster.clock.see(kind, learner, at)
        ends[learner] = (time, seal)
    for learner, (time, seal) in ends.items():
        roster.entries[learner] = roster.entries[learner]._replace(last_time=time, seal=seal.hex())
    roster.time = max((entry.last_time for entry in roster.entries.values()), default=0)
    return roster


def _tie(roster: Roster, ties: list[Event], learners: set[LearnerId], kept: Roster) -> None:
    person = people(ties)
    gone = {person[event.learner] for event in ties if isinstance(event.happening, Erased)}
    mentioned = {event.happening.other for event in ties if isinstance(event.happening, Linked)}
    for learner in sorted({*learners, *mentioned, *kept.entries}):
        head = person.get(learner, learner)
        entry = Entry(head) if learner in learners else kept.entries.get(learner, Entry(head))
        named = Entry(head) if head in gone else entry
        roster.entries[learner] = entry._replace(
            person=head, erased=head in gone, name=named.name, guest=named.guest, named=named.named
        )
