"""One fact entering the record: the event, and what it changes in the derived tables, within a transaction."""

from collections.abc import Callable, Sequence

from trainer.base.ids import LearnerId, UnitId
from trainer.insight.mistakes import course
from trainer.insight.tallies import tally
from trainer.record.events import Event, Fact, next_time, place
from trainer.record.happenings import (
    Answered,
    BriefingRead,
    ClockTrusted,
    Corrected,
    Erased,
    Linked,
    SessionClosed,
    SessionOpened,
    SettingChanged,
    Undone,
)
from trainer.record.journal import Forgotten, Memory
from trainer.record.mistakes import is_mistake, settles
from trainer.record.settled import corrected
from trainer.store import derived
from trainer.store.connection import Database
from trainer.store.log import insert, standing_of
from trainer.store.reads import Reads
from trainer.store.roster import Entry, Roster, joined
from trainer.store.rows import REDACT

__all__ = ["enter"]

_UNITS_FROM = "SELECT DISTINCT unit FROM event WHERE learner = ? AND day >= ? AND +unit IS NOT NULL"

Memories = Sequence[Memory | Forgotten]


def enter(database: Database, roster: Roster, fact: Fact, memories: Memories, new_id: Callable[[int], str]) -> Event:
    """Add the fact to the log and to what derives from it; the roster given is changed, the file's follows it.

    ``new_id`` names the chain that begins with a learner's first event after the opening.
    """
    learner = fact.learner
    entry = roster.entries.get(learner, Entry(learner))
    chain, sequence, previous = roster.chains.get(learner, ("", 0, entry.seal))
    time = next_time(roster.time, fact.moment.at)
    event, body = place(fact, chain or new_id(fact.moment.at), sequence + 1, time, previous)
    ties = isinstance(fact.happening, Linked | Erased)
    insert(database, event, None if entry.erased and not ties else body)
    roster.time = time
    roster.chains[learner] = (event.chain, event.sequence, event.seal)
    roster.entries[learner] = joined(entry, event)
    roster.clock.see(event.kind, learner, fact.moment.at)
    changed: Sequence[LearnerId] = (learner,)
    if ties:
        changed = _tie(database, roster, event)
    elif not entry.erased:
        _derive(database, roster, event, memories)
    if isinstance(fact.happening, ClockTrusted):
        changed = tuple(roster.entries)
    roster.write(database, changed)
    return event


def _derive(database: Database, roster: Roster, event: Event, memories: Memories) -> None:
    person = roster.person(event.learner)
    match event.happening:
        case Answered() as told:
            _count(database, person, event, memories)
            _list(database, roster, person, event, told)
            return
        case Undone() | Corrected() as told:
            _recount(database, roster, person, event, told)
        case SettingChanged(name=name, value=value):
            derived.set_setting(database, person, name, value)
        case BriefingRead(section=section):
            derived.read_briefing(database, person, section)
        case SessionOpened(session=session):
            closed = "SELECT learner FROM event WHERE session = ? AND kind = 'session-closed'"
            if all(roster.person(other) != person for (other,) in database.all(closed, (session,))):
                derived.open_sitting(database, person, session, event.time, event.chain)
        case SessionClosed(session=session):
            derived.close_sitting(database, person, session)
        case ClockTrusted():
            _bring_back(database, roster, event)
        case _:
            pass
    _keep(database, roster, event.learner, memories)


def _count(database: Database, person: LearnerId, event: Event, memories: Memories) -> None:
    counted = tally(event)
    if counted is None:
        return
    started = 0
    for memory in memories:
        if isinstance(memory, Forgotten):
            derived.forget(database, person, memory.unit)
        elif derived.remember(database, person, memory):
            if memory.section == counted.section:
                started += 1
            else:
                derived.start(database, person, memory.section)
    derived.add(database, person, counted, started)


def _list(database: Database, roster: Roster, person: LearnerId, event: Event, told: Answered) -> None:
    """Put the unit on the list of what was sure and wrong, or take it off."""
    if is_mistake(told):
        _retrace(database, roster, event.learner, told.unit)
    elif settles(told):
        derived.settle(database, person, told.unit, event.moment.day)


def _recount(database: Database, roster: Roster, person: LearnerId, event: Event, told: Undone | Corrected) -> None:
    found = standing_of(database, roster, told, event)
    if found is None:
        return
    target, (undone, rating) = found
    answered = target.happening
    if undone or not isinstance(answered, Answered):
        return
    before = tally(target._replace(happening=corrected(answered, rating)))
    after = None
    if isinstance(told, Corrected):
        after = tally(target._replace(happening=corrected(answered, told.rating)))
    if before is not None:
        derived.take_back(database, person, before)
    if after is not None:
        derived.add(database, person, after)
    if derived.had_mistake(database, person, answered.unit):
        _retrace(database, roster, event.learner, answered.unit)


def _retrace(database: Database, roster: Roster, learner: LearnerId, unit: UnitId) -> None:
    """Follow again, from its first answer on, whether the unit stands as sure and wrong."""
    answers = Reads(database, roster).standing(learner, unit)
    derived.keep_course(database, roster.person(learner), unit, course(answers))


def _bring_back(database: Database, roster: Roster, event: Event) -> None:
    """Answers that claimed a later time now count as given today: on which day a mistake was settled may change."""
    person, from_day = roster.person(event.learner), event.moment.day - 2  # zones lie up to 26 hours apart
    for member in roster.members(event.learner):
        for (unit,) in database.all(_UNITS_FROM, (member, from_day)):
            if derived.had_mistake(database, person, unit):
                _retrace(database, roster, event.learner, unit)


def _keep(database: Database, roster: Roster, learner: LearnerId, memories: Memories) -> None:
    person = roster.person(learner)
    for memory in memories:
        if isinstance(memory, Forgotten):
            derived.forget(database, person, memory.unit)
            continue
        standing = Reads(database, roster).answers_to(learner, memory.unit)
        first_day = standing[0].moment.day if standing else memory.last_day
        if derived.remember(database, person, memory, first_day):
            derived.start(database, person, memory.section)


def _tie(database: Database, roster: Roster, event: Event) -> Sequence[LearnerId]:
    """Join two persons, or erase one; everybody whose row that changes."""
    from trainer.store.replaying import redraw

    persons = {roster.person(event.learner)}
    if isinstance(event.happening, Linked):
        roster.entries.setdefault(event.happening.other, Entry(event.happening.other))
        persons.add(roster.person(event.happening.other))
    members = roster.join(persons, erased=isinstance(event.happening, Erased))
    roster.write(database, members)
    if roster.erased(members[0]):
        redact(database, members)
    redraw(database, roster, sorted(persons))
    return members


def redact(database: Database, learners: Sequence[LearnerId]) -> None:
    """Empty these erased learners' events; secure_delete overwrites the bytes."""
    for learner in learners:
        database.run(REDACT, (learner,))
