"""What the record answers: every read of the Journal, each by an index."""

import json
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from trainer.base.clock import Moment
from trainer.base.ids import COHORTS, DrillId, EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.record.events import Event
from trainer.record.happenings import Answered
from trainer.record.journal import Learner, Memory
from trainer.record.mistakes import Mistake
from trainer.record.rosters import Cohort, cohorts_of, hidden_from
from trainer.record.settled import Order, brought_back, corrected
from trainer.store.answers import standing_answers
from trainer.store.connection import Database
from trainer.store.log import find, ruling
from trainer.store.roster import Roster
from trainer.store.rows import TALLIED, event_from, memory_from

__all__ = ["Reads"]

_MEMORY = """
SELECT unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses, model
FROM memory WHERE person = ? AND unit = ?
"""
_DUE = """
SELECT unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses, model
FROM memory WHERE person = ? AND due_day <= ? ORDER BY due_day, unit LIMIT ?
"""
_ALL = """
SELECT unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses, model
FROM memory WHERE person = ? ORDER BY unit
"""
_KNOWN = """
SELECT unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses, model
FROM json_each(?) AS wanted CROSS JOIN memory ON memory.person = ? AND memory.unit = wanted.value
"""
_MISTAKES = """
SELECT unit, section, answer, last_day, times, sittings
FROM mistake WHERE person = ? AND standing = 1 ORDER BY sittings DESC, last_day DESC, unit LIMIT ?
"""
_TO_UNIT = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal
FROM event WHERE learner = ? AND unit = ?
"""
_SESSION = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal
FROM event WHERE session = ? ORDER BY time, chain, sequence
"""
_PACES = """
SELECT day, time, chain, sequence, id, format, elapsed, "right",
    EXISTS (SELECT 1 FROM event AS later WHERE later.target = event.id)
FROM event
WHERE learner = ? AND unit IS NOT NULL
    AND ("right" = 1 OR EXISTS (SELECT 1 FROM event AS later WHERE later.target = event.id))
ORDER BY day DESC, time DESC, chain DESC, sequence DESC
"""
_EXPECTED = """
SELECT DISTINCT section FROM event
WHERE learner = ? AND target IS NOT NULL AND +target IN ('expected', 'expectation-skipped') AND section IS NOT NULL
"""
_DRILLED = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal FROM event
WHERE learner = ? AND target IS NOT NULL AND +target IN (
    'drill-opened', 'drill-decided', 'drill-taken-back', 'drill-closed', 'objective-decided', 'resolved',
    'redrill-queued'
)
"""
_RATED = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal FROM event
WHERE learner = ?1 AND target IS NOT NULL AND +target = 'options-rated' AND (?2 IS NULL OR +item = ?2)
"""
_COHORTS = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal FROM event
WHERE learner = ? AND target IS NOT NULL AND +target NOT LIKE 'lesson-%'
"""
_LESSONS = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal FROM event
WHERE learner = ? AND target IS NOT NULL AND +target LIKE 'lesson-%'
"""
_HIDING = "SELECT 1 FROM event WHERE learner = ? AND target IS NOT NULL AND +target = 'item-hidden' LIMIT 1"
_COUNTS: Mapping[str, str] = {
    "day": f"SELECT day, {TALLIED} FROM day_tally WHERE person = ?",  # noqa: S608 - names only
    "item": f"SELECT item, {TALLIED} FROM item_tally WHERE person = ?",  # noqa: S608 - names only
    "section": f"SELECT section, {TALLIED} FROM section_tally WHERE person = ? AND answers > 0",  # noqa: S608 - names only
}


class Reads:
    """The Journal's reads; each answers for the whole person."""

    def __init__(self, database: Database, roster: Roster) -> None:
        self._database = database
        self._roster = roster

    def learners(self) -> tuple[Learner, ...]:
        """Everyone who is not erased, most recently active first."""
        return self._roster.learners()

    def members(self, learner: LearnerId) -> frozenset[LearnerId]:
        """Every id under which the learner's person is in the record, the learner's own among them."""
        return frozenset(self._roster.members(learner))

    def settings(self, learner: LearnerId) -> Mapping[str, str]:
        """The latest value of each setting of the learner."""
        return dict(self._of("SELECT name, value FROM setting WHERE person = ?", learner))

    def memory(self, learner: LearnerId, unit: UnitId) -> Memory | None:
        """What is kept for the unit; None when it was never graded."""
        row = self._database.one(_MEMORY, (self._roster.person(learner), unit))
        return None if row is None else memory_from(row)

    def due(self, learner: LearnerId, day: int, limit: int) -> tuple[Memory, ...]:
        """Units due on or before the study day, longest overdue first; those of one day by their id."""
        return tuple(memory_from(row) for row in self._of(_DUE, learner, day, limit))

    def due_count(self, learner: LearnerId, day: int) -> int:
        """How many units are due on or before the study day."""
        return int(self._value("SELECT count(*) FROM memory WHERE person = ? AND due_day <= ?", learner, day))

    def next_due_day(self, learner: LearnerId, after: int) -> int | None:
        """The first study day after this one on which something is due."""
        day = self._value("SELECT min(due_day) FROM memory WHERE person = ? AND due_day > ?", learner, after)
        return None if day is None else int(day)

    def known(self, learner: LearnerId, units: Sequence[UnitId]) -> Mapping[UnitId, Memory]:
        """The memories among these units."""
        rows = self._database.all(_KNOWN, (json.dumps(list(units)), self._roster.person(learner)))
        return {row[0]: memory_from(row) for row in rows}

    def memories(self, learner: LearnerId) -> tuple[Memory, ...]:
        """Everything that is kept for the learner, in the order of units."""
        return tuple(memory_from(row) for row in self._of(_ALL, learner))

    def started(self, learner: LearnerId) -> Mapping[SectionId, int]:
        """How many units of each section have a memory."""
        return dict(self._of("SELECT section, started FROM section_tally WHERE person = ? AND started > 0", learner))

    def asked_on(self, learner: LearnerId, day: int) -> tuple[ItemId, ...]:
        """Every item shown to the learner on the study day, undone answers included; in the order of their ids."""
        sql = "SELECT DISTINCT item FROM event WHERE learner = ? AND day = ? AND +unit IS NOT NULL"
        members = self._roster.members(learner)
        return tuple(sorted({item for member in members for (item,) in self._database.all(sql, (member, day))}))

    def started_on(self, learner: LearnerId, day: int) -> int:
        """How many units got their first memory on the study day."""
        return int(self._value("SELECT count(*) FROM memory WHERE person = ? AND first_day = ?", learner, day))

    def answers_to(self, learner: LearnerId, unit: UnitId) -> tuple[Event, ...]:
        """The unit's graded answers that stand, as ``Settled.answers`` gives them, in order of replay."""
        return tuple(
            event
            for event in self.standing(learner, unit)
            if isinstance(event.happening, Answered) and event.happening.rating is not None
        )

    def standing(self, learner: LearnerId, unit: UnitId) -> tuple[Event, ...]:
        """The unit's answers that stand, graded or not, as ``Settled.answers`` gives them, in order of replay."""
        members, person = self._roster.members(learner), self._roster.person(learner)
        found = [event_from(row) for member in members for row in self._database.all(_TO_UNIT, (member, unit))]
        confirmed = self._confirmed(members)
        standing = []
        for event in sorted(found, key=attrgetter("order")):
            undone, rating = ruling(self._database, self._roster, event.id, person)
            told = event.happening
            if not undone and isinstance(told, Answered):
                moment = brought_back(event, confirmed)
                standing.append(event._replace(moment=moment, happening=corrected(told, rating)))
        return tuple(standing)

    def answers(self, learner: LearnerId) -> Iterator[Event]:
        """Every answer that stands, graded or not, as ``Settled.answers`` gives them, in order of replay."""
        return standing_answers(self._database, self._roster.members(learner))

    def mistakes(self, learner: LearnerId, limit: int) -> tuple[Mistake, ...]:
        """What stands as sure and wrong: in most sittings first, then the latest; those of one day by their id."""
        return tuple(map(Mistake._make, self._of(_MISTAKES, learner, limit)))

    def mistake_count(self, learner: LearnerId) -> int:
        """How many units stand as sure and wrong."""
        sql = "SELECT count(*) FROM mistake INDEXED BY mistake_standing WHERE person = ? AND standing = 1"
        return int(self._value(sql, learner))

    def _confirmed(self, members: Sequence[LearnerId]) -> list[tuple[Order, Moment]]:
        sql = """SELECT time, chain, sequence, at, offset FROM event
        WHERE learner = ? AND target = 'clock-trusted' AND kind = 'clock-trusted'"""
        rows = [row for member in members for row in self._database.all(sql, (member,))]
        return [((row[0], row[1], row[2]), Moment(row[3], row[4])) for row in sorted(rows)]

    def dated_after(self, learner: LearnerId, at: int) -> tuple[UnitId, ...]:
        """Units whose memory claims an answer later than ``at`` (ms since 1970 UTC); in the order of their ids."""
        sql = "SELECT unit FROM memory WHERE person = ? AND last_at > ? ORDER BY unit"
        return tuple(unit for (unit,) in self._of(sql, learner, at))

    def session(self, session: SessionId) -> tuple[Event, ...]:
        """All events of a sitting, in order of replay."""
        return tuple(event_from(row) for row in self._database.all(_SESSION, (session,)))

    def open_session(self, learner: LearnerId) -> SessionId | None:
        """The latest sitting that was opened and not closed."""
        sql = "SELECT session FROM sitting WHERE person = ? ORDER BY time DESC, chain DESC LIMIT 1"
        return next((session for (session,) in self._of(sql, learner)), None)

    def paces(self, learner: LearnerId, limit: int) -> tuple[tuple[str, int], ...]:
        """The latest right answers' formats and elapsed ms, newest first: by study day, then in order of replay."""
        latest: list[tuple[Any, ...]] = []
        for member in self._roster.members(learner):
            latest += self._paces_of(member, limit)
        return tuple((row[5], row[6]) for row in sorted(latest, reverse=True)[:limit])

    def _paces_of(self, learner: LearnerId, limit: int) -> Iterator[tuple[Any, ...]]:
        person, found = self._roster.person(learner), 0
        for row in self._database.each(_PACES, (learner,)):
            if found >= limit:
                return
            undone, rating = ruling(self._database, self._roster, row[4], person) if row[8] else (False, None)
            if not undone and (row[7] or rating is not None):
                found += 1
                yield row

    def briefings(self, learner: LearnerId) -> frozenset[SectionId]:
        """The sections whose briefing the learner has read."""
        return frozenset(section for (section,) in self._of("SELECT section FROM briefing WHERE person = ?", learner))

    def expectations(self, learner: LearnerId) -> frozenset[SectionId]:
        """The sections before which the learner said what they expected, or did not want to be asked."""
        members = self._roster.members(learner)
        return frozenset(section for member in members for (section,) in self._database.all(_EXPECTED, (member,)))

    def drilled(self, learner: LearnerId) -> tuple[Event, ...]:
        """All that the learner did in drills but ratings, in order of replay; impossible dates brought back."""
        members = self._roster.members(learner)
        found = [event_from(row) for member in members for row in self._database.all(_DRILLED, (member,))]
        confirmed = self._confirmed(members) if found else ()
        told = (event._replace(moment=brought_back(event, confirmed)) for event in found)
        return tuple(sorted(told, key=attrgetter("order")))

    def rated(self, drill: DrillId | None = None) -> tuple[Event, ...]:
        """Every rating of a drill's options (of all drills), by whomever, in order of replay."""
        learners = self._roster.everyone()
        found = [event_from(row) for one in learners for row in self._database.all(_RATED, (one, drill))]
        return tuple(sorted(found, key=attrgetter("order")))

    def cohorts(self, *, ended: bool = False) -> tuple[Cohort, ...]:
        """The cohorts that are open (or that have ``ended``), by name; erased learners are on no roster."""
        found = sorted(map(event_from, self._database.all(_COHORTS, (COHORTS,))), key=attrgetter("order"))
        return cohorts_of(found, self._roster.person, self._roster.erased, ended=ended)

    def lessons(self) -> tuple[Event, ...]:
        """Everything that happened to plans and in classes, in order of replay, without what is a learner's own."""
        return tuple(sorted(map(event_from, self._database.all(_LESSONS, (COHORTS,))), key=attrgetter("order")))

    def hidden(self, learner: LearnerId) -> frozenset[ItemId]:
        """The items that are not asked of the learner, because a cohort of theirs is to be spared them."""
        if self._database.one(_HIDING, (COHORTS,)) is None:
            return frozenset()
        return hidden_from(self.cohorts(), self._roster.person(learner))

    def clock_doubted(self, learner: LearnerId) -> bool:
        """Whether a doubt about the clock stands that nobody has settled since."""
        return not self._roster.clock.doubted.isdisjoint(self._roster.members(learner))

    def last_at(self) -> int:
        """The wall time of the newest event in the record in ms (0: none), doubted ones left out."""
        return self._roster.clock.last_at

    def event(self, event: EventId) -> Event | None:
        """One event by its id."""
        return find(self._database, event)

    def event_ids(self) -> frozenset[EventId]:
        """Every event's id."""
        return frozenset(EventId(name) for (name,) in self._database.each("SELECT id FROM event"))

    def counts(self, learner: LearnerId, by: str) -> Mapping[Any, tuple[int, ...]]:
        """The learner's sums (``insight.tallies.COUNTS``) for each study ``day``, ``item`` or ``section``."""
        return {row[0]: row[1:] for row in self._of(_COUNTS[by], learner)}

    def _of(self, sql: str, learner: LearnerId, *values: object) -> list[tuple[Any, ...]]:
        return self._database.all(sql, (self._roster.person(learner), *values))

    def _value(self, sql: str, learner: LearnerId, *values: object) -> Any:
        return self._of(sql, learner, *values)[0][0]
