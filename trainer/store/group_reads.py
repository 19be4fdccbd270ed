"""What the record answers about many learners at once: every read of an instructor's pages, each by an index."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from trainer.base.ids import ItemId, LearnerId
from trainer.record.events import Event
from trainer.record.happenings import Answered
from trainer.record.instructing import (
    LEAST_MISSES,
    ONE_MISSED_IN,
    Doubt,
    FirstAttempt,
    GroupConfidence,
    GroupSums,
    Misses,
    OpenCounts,
    doubt,
    first_attempt,
    told_of,
)
from trainer.record.journal import Memory
from trainer.record.settled import corrected
from trainer.store.log import ruling
from trainer.store.reads import Reads
from trainer.store.rows import event_from, memory_from

__all__ = ["GroupReads"]

_ITEMS = """
SELECT DISTINCT item FROM json_each(?) AS wanted CROSS JOIN item_tally ON item_tally.person = wanted.value
"""
_FIRST = """
SELECT event.id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal,
    EXISTS (SELECT 1 FROM event AS later WHERE later.target = event.id)
FROM json_each(?1) AS wanted CROSS JOIN event INDEXED BY event_first
    ON event.item = wanted.value AND event.purpose = 'new'
WHERE +event.unit = event.item AND +event.learner IN (SELECT value FROM json_each(?2) AS wanted)
"""
_FLAGS = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal
FROM event INDEXED BY event_flagged WHERE kind = 'flagged' AND item > ''
    AND learner IN (SELECT value FROM json_each(?) AS wanted)
"""
_MEMORIES = """
SELECT person, unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses, model
FROM json_each(?) AS wanted CROSS JOIN memory ON memory.person = wanted.value ORDER BY person, unit
"""
_OPEN = ", ".join(f'"{name}"' for name in OpenCounts._fields)
_COUNTS: Mapping[str, str] = {
    by: f"""SELECT person, {by}, {_OPEN}
    FROM json_each(?) AS wanted CROSS JOIN {by}_tally ON {by}_tally.person = wanted.value WHERE answers > 0
    ORDER BY person"""  # noqa: S608 - names only
    for by in ("day", "item", "section")
}
# Learners come in the order of their ids, so that nothing is sorted; and a group's sums over them leave SQLite as one
# text: ten thousand rows of a class would take Python as long again.
_GROUPS = """
SELECT wanted_group.key, (
    SELECT json_array(
        sum(asked > 0), sum(asked), sum(missed), sum(lapses),
        json_group_object(person, json_array(asked, missed, lapses))
            FILTER (WHERE missed >= ?3 AND missed * ?4 >= asked),
        sum(guess + think + sure > 0), sum(guess), sum(guess_right), sum(think), sum(think_right), sum(sure),
        sum(sure_wrong), sum(sure_wrong > 0)
    ) FROM (
        SELECT learner.id AS person, sum(first + reviews) AS asked,
            sum(first - first_right + reviews - recalled) AS missed, sum(reviews - recalled) AS lapses,
            sum(guess) AS guess, sum(guess_right) AS guess_right, sum(think) AS think, sum(think_right) AS think_right,
            sum(sure) AS sure, sum(sure_wrong) AS sure_wrong
        FROM learner CROSS JOIN json_each(wanted_group.value) AS wanted_item
        CROSS JOIN item_tally ON item_tally.person = learner.id AND item_tally.item = wanted_item.value
        WHERE learner.id IN (SELECT value FROM json_each(?2) AS wanted) AND answers > 0 GROUP BY learner.id
    ) AS wanted_sums HAVING count(*) > 0
) FROM json_each(?1) AS wanted_group
"""


class GroupReads(Reads):
    """The reads of ``record.instructing.InstructorRecord`` that a learner's own pages do not need."""

    def first_attempts(
        self, learners: Iterable[LearnerId], items: Iterable[ItemId] | None = None
    ) -> tuple[FirstAttempt, ...]:
        """Everybody's first standing answer to each of the items (to all), by item and person; corrections applied."""
        persons = self._persons(learners)
        wanted = [item for (item,) in self._database.all(_ITEMS, (persons,))] if items is None else list(set(items))
        members = self._members(persons)
        found: dict[tuple[ItemId, LearnerId], tuple[tuple[int, str, int], FirstAttempt]] = {}
        for row in self._database.each(_FIRST, (json.dumps(wanted), json.dumps(members))):
            event = self._standing(event_from(row[:12]), ruled=bool(row[12]))
            one = None if event is None else first_attempt(event, self._roster.person(event.learner))
            if event is not None and one is not None:
                key = (one.item, one.person)
                if key not in found or event.order < found[key][0]:
                    found[key] = (event.order, one)
        return tuple(found[key][1] for key in sorted(found))

    def _standing(self, event: Event, *, ruled: bool) -> Event | None:
        """The answer as its rulings leave it; None when it was undone."""
        told = event.happening
        if not ruled or not isinstance(told, Answered):
            return event
        undone, rating = ruling(self._database, self._roster, event.id, self._roster.person(event.learner))
        return None if undone else event._replace(happening=corrected(told, rating))

    def flags(self, learners: Iterable[LearnerId]) -> tuple[Doubt, ...]:
        """Every doubt that these persons raised about an item, in order of replay."""
        members = json.dumps(self._members(self._persons(learners)))
        events = sorted(map(event_from, self._database.all(_FLAGS, (members,))), key=attrgetter("order"))
        found = (doubt(event, self._roster.person(event.learner)) for event in events)
        return tuple(one for one in found if one is not None)

    def counts_of(self, learners: Iterable[LearnerId], by: str) -> Mapping[LearnerId, Mapping[Any, OpenCounts]]:
        """Each person's sums for each study ``day``, ``item`` or ``section``; who has none is left out."""
        rows = self._database.all(_COUNTS[by], (self._persons(learners),))
        grouped = groupby(rows, key=itemgetter(0))
        return {person: {row[1]: OpenCounts._make(row[2:]) for row in own} for person, own in grouped}

    def memories_of(self, learners: Iterable[LearnerId]) -> Mapping[LearnerId, tuple[Memory, ...]]:
        """What is kept for each of these persons, in the order of units; who has none is left out."""
        rows = self._database.all(_MEMORIES, (self._persons(learners),))
        grouped = groupby(rows, key=itemgetter(0))
        return {person: tuple(memory_from(row[1:]) for row in own) for person, own in grouped}

    def groups_of(
        self, learners: Iterable[LearnerId], groups: Mapping[str, Sequence[ItemId]]
    ) -> Mapping[str, GroupSums]:
        """What these persons did with each group of items; how sure they were only of ``LEAST_GROUP`` or more."""
        names = list(groups)
        asked = json.dumps([sorted(set(groups[name])) for name in names])
        rows = self._database.all(_GROUPS, (asked, self._persons(learners), LEAST_MISSES, ONE_MISSED_IN))
        return {names[number]: _sums(json.loads(told)) for number, told in rows if told is not None}

    def _persons(self, learners: Iterable[LearnerId]) -> str:
        """These learners' persons, each once, as JSON; who was erased is nobody's to ask about."""
        persons = {self._roster.person(one) for one in learners if not self._roster.erased(one)}
        return json.dumps(sorted(persons))

    def _members(self, persons: str) -> list[LearnerId]:
        return [member for person in json.loads(persons) for member in self._roster.members(person)]


def _sums(told: list[Any]) -> GroupSums:
    people, asked, missed, lapses, struggling, *confidence = told
    named = {LearnerId(person): Misses(*misses) for person, misses in struggling.items()}
    return GroupSums(people, Misses(asked, missed, lapses), named, told_of(GroupConfidence(*confidence)))
