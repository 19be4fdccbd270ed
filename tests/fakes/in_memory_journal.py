"""The record as its laws say it: a list of events, settled anew for every read. The measure of every other Journal."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from tests.fakes.group_sums import together
from trainer.base.ids import COHORTS, NOBODY, DrillId, EventId, ItemId, LearnerId, SectionId, SessionId, UnitId, new_id
from trainer.insight.mistakes import course
from trainer.insight.progress import counts_of
from trainer.insight.tallies import COUNTS, tally
from trainer.memory.model import replay
from trainer.record.drilled import (
    DrillClosed,
    DrillDecided,
    DrillOpened,
    DrillTakenBack,
    ObjectiveDecided,
    OptionsRated,
    RedrillQueued,
    Resolved,
)
from trainer.record.events import GENESIS, Event, Fact, next_time, place
from trainer.record.happenings import (
    Answered,
    BriefingRead,
    ClockTrusted,
    ExpectationSkipped,
    Expected,
    LearnerAdded,
    LearnerRenamed,
    SessionClosed,
    SessionOpened,
    SettingChanged,
)
from trainer.record.instructing import Doubt, FirstAttempt, GroupSums, OpenCounts, doubt, first_attempt
from trainer.record.journal import Forgotten, Learner, Memory
from trainer.record.lessons import LESSON_KINDS
from trainer.record.mistakes import Mistake
from trainer.record.rosters import Cohort, cohorts_of, hidden_from
from trainer.record.settled import Settled, brought_back, corrected, settle, union
from trainer.record.wallclock import WallClock

_DRILLED = DrillOpened | DrillDecided | DrillTakenBack | DrillClosed | ObjectiveDecided | Resolved | RedrillQueued


class InMemoryJournal:
    """A Journal that keeps nothing but the log; ``append`` pays no heed to the memories it is given."""

    def __init__(self, new_id: Callable[[int], str] = new_id) -> None:
        self.events: list[Event] = []
        self._new_id = new_id
        self._chains: dict[LearnerId, tuple[str, int, str]] = {}
        self._settled: tuple[int, Settled] = (-1, settle(()))
        self._answers: dict[tuple[LearnerId, UnitId], list[Event]] | None = None
        self._replayed: dict[tuple[LearnerId, UnitId], Memory | None] = {}

    @property
    def settled(self) -> Settled:
        if self._settled[0] != len(self.events):
            self._settled = (len(self.events), settle(self.events))
            self._answers, self._replayed = None, {}
        return self._settled[1]

    def _by_unit(self) -> dict[tuple[LearnerId, UnitId], list[Event]]:
        """The standing answers by person and unit; sorted out once for as many events."""
        settled = self.settled
        if self._answers is None:
            self._answers = {}
            for event in settled.answers():
                if isinstance(event.happening, Answered):
                    key = settled.person[event.learner], event.happening.unit
                    self._answers.setdefault(key, []).append(event)
        return self._answers

    def append(self, fact: Fact, memories: Sequence[Memory | Forgotten] = ()) -> Event:
        own = [event for event in self.settled.events if event.learner == fact.learner]
        last = own[-1].seal if own else GENESIS
        chain, sequence, previous = self._chains.get(fact.learner, ("", 0, last))
        time = next_time(max((event.time for event in self.events), default=0), fact.moment.at)
        event, _ = place(fact, chain or self._new_id(fact.moment.at), sequence + 1, time, previous)
        self._chains[fact.learner] = (event.chain, event.sequence, event.seal)
        self.events.append(event)
        return event

    def append_all(self, steps: Iterable[tuple[Fact, Sequence[Memory | Forgotten]]]) -> tuple[Event, ...]:
        return tuple(self.append(fact, memories) for fact, memories in steps)

    def merge(self, events: Iterable[Event]) -> None:
        self.events = list(union(self.events, events))

    def log(self) -> tuple[Event, ...]:
        return self.settled.events

    def learners(self) -> tuple[Learner, ...]:
        clock = WallClock()
        for event in self.settled.events:
            clock.see(event.kind, event.learner, event.moment.at)
        listed = []
        for person in set(self.settled.person.values()) - NOBODY:
            members = self._members(person)
            if not members & self.settled.erased:
                names = [
                    event.happening
                    for event in self._of(person)
                    if isinstance(event.happening, LearnerAdded | LearnerRenamed)
                ]
                named = ([name for name in names if not name.guest] or names or [LearnerAdded("", True)])[-1]
                at = max(clock.at.get(member, 0) for member in members)
                listed.append(Learner(person, named.name, named.guest, at))
        return tuple(sorted(listed, key=lambda learner: (-learner.last_at, learner.id)))

    def clock_doubted(self, learner: LearnerId) -> bool:
        clock = WallClock()
        for event in self.settled.events:
            clock.see(event.kind, event.learner, event.moment.at)
        return not clock.doubted.isdisjoint(self._members(self.settled.person.get(learner, learner)))

    def settings(self, learner: LearnerId) -> Mapping[str, str]:
        told = [event.happening for event in self._of(learner)]
        return {change.name: change.value for change in told if isinstance(change, SettingChanged)}

    def memory(self, learner: LearnerId, unit: UnitId) -> Memory | None:
        key = self.settled.person.get(learner, learner), unit
        if key not in self._replayed:
            self._replayed[key] = replay(self.answers_to(learner, unit))
        return self._replayed[key]

    def memories(self, learner: LearnerId) -> tuple[Memory, ...]:
        return tuple(self._memories(learner).values())

    def _memories(self, learner: LearnerId) -> dict[UnitId, Memory]:
        units = {event.happening.unit for event in self._of(learner) if isinstance(event.happening, Answered)}
        found = {unit: self.memory(learner, unit) for unit in sorted(units)}
        return {unit: memory for unit, memory in found.items() if memory is not None}

    def due(self, learner: LearnerId, day: int, limit: int) -> tuple[Memory, ...]:
        due = [memory for memory in self._memories(learner).values() if memory.due_day <= day]
        return tuple(sorted(due, key=lambda memory: (memory.due_day, memory.unit))[:limit])

    def due_count(self, learner: LearnerId, day: int) -> int:
        return len(self.due(learner, day, 1_000_000))

    def next_due_day(self, learner: LearnerId, after: int) -> int | None:
        days = (memory.due_day for memory in self._memories(learner).values())
        return min((day for day in days if day > after), default=None)

    def known(self, learner: LearnerId, units: Sequence[UnitId]) -> Mapping[UnitId, Memory]:
        return {unit: memory for unit, memory in self._memories(learner).items() if unit in units}

    def started(self, learner: LearnerId) -> Mapping[SectionId, int]:
        sections = [memory.section for memory in self._memories(learner).values()]
        return {section: sections.count(section) for section in sections}

    def asked_on(self, learner: LearnerId, day: int) -> tuple[ItemId, ...]:
        asked = [event for event in self._of(learner) if event.moment.day == day]
        return tuple(sorted({event.happening.item for event in asked if isinstance(event.happening, Answered)}))

    def started_on(self, learner: LearnerId, day: int) -> int:
        return sum(self.answers_to(learner, unit)[0].moment.day == day for unit in self._memories(learner))

    def answers_to(self, learner: LearnerId, unit: UnitId) -> tuple[Event, ...]:
        person = self.settled.person.get(learner, learner)
        standing = self._by_unit().get((person, unit), [])
        return tuple(
            event for event in standing if isinstance(event.happening, Answered) and event.happening.rating is not None
        )

    def answers(self, learner: LearnerId) -> Iterator[Event]:
        person = self.settled.person.get(learner, learner)
        return iter([event for event in self.settled.answers() if self.settled.person[event.learner] == person])

    def mistakes(self, learner: LearnerId, limit: int) -> tuple[Mistake, ...]:
        person = self.settled.person.get(learner, learner)
        answers: dict[UnitId, list[Event]] = {}
        for event in self.settled.answers():
            if self.settled.person[event.learner] == person and isinstance(event.happening, Answered):
                answers.setdefault(event.happening.unit, []).append(event)
        courses = [one for one in map(course, answers.values()) if one is not None and one.standing]
        listed = sorted((one.mistake for one in courses), key=lambda one: (-one.sittings, -one.last_day, one.unit))
        return tuple(listed[:limit])

    def mistake_count(self, learner: LearnerId) -> int:
        return len(self.mistakes(learner, 1_000_000))

    def dated_after(self, learner: LearnerId, at: int) -> tuple[UnitId, ...]:
        return tuple(unit for unit, memory in self._memories(learner).items() if memory.last_at > at)

    def session(self, session: SessionId) -> tuple[Event, ...]:
        return tuple(event for event in self.settled.events if getattr(event.happening, "session", None) == session)

    def open_session(self, learner: LearnerId) -> SessionId | None:
        told = [event.happening for event in self._of(learner)]
        closed = {one.session for one in told if isinstance(one, SessionClosed)}
        first: dict[SessionId, None] = {}
        for one in told:
            if isinstance(one, SessionOpened) and one.session not in closed:
                first.setdefault(one.session)
        return next(reversed(first), None)

    def paces(self, learner: LearnerId, limit: int) -> tuple[tuple[str, int], ...]:
        right = []
        for event in self._of(learner):
            if isinstance(event.happening, Answered) and event.id not in self.settled.undone:
                told = corrected(event.happening, self.settled.corrections.get(event.id))
                if told.right:
                    right.append((event.moment.day, event.order, told.format, told.elapsed))
        return tuple((name, elapsed) for *_, name, elapsed in sorted(right, reverse=True)[:limit])

    def briefings(self, learner: LearnerId) -> frozenset[SectionId]:
        told = [event.happening for event in self._of(learner)]
        return frozenset(one.section for one in told if isinstance(one, BriefingRead))

    def expectations(self, learner: LearnerId) -> frozenset[SectionId]:
        told = [event.happening for event in self._of(learner)]
        return frozenset(one.section for one in told if isinstance(one, Expected | ExpectationSkipped))

    def drilled(self, learner: LearnerId) -> tuple[Event, ...]:
        own = self._of(learner)
        confirmed = [(event.order, event.moment) for event in own if isinstance(event.happening, ClockTrusted)]
        drilled = (event for event in own if isinstance(event.happening, _DRILLED))
        return tuple(event._replace(moment=brought_back(event, confirmed)) for event in drilled)

    def members(self, learner: LearnerId) -> frozenset[LearnerId]:
        return frozenset(self._members(self.settled.person.get(learner, learner))) or frozenset({learner})

    def rated(self, drill: DrillId | None = None) -> tuple[Event, ...]:
        told = [event for event in self.settled.events if isinstance(event.happening, OptionsRated)]
        return tuple(event for event in told if drill in (None, event.happening.drill))

    def cohorts(self, *, ended: bool = False) -> tuple[Cohort, ...]:
        told = [event for event in self.settled.events if event.learner == COHORTS]
        return cohorts_of(told, self._person, lambda learner: learner in self.settled.erased, ended=ended)

    def lessons(self) -> tuple[Event, ...]:
        return tuple(event for event in self.settled.events if isinstance(event.happening, LESSON_KINDS))

    def hidden(self, learner: LearnerId) -> frozenset[ItemId]:
        return hidden_from(self.cohorts(), self._person(learner))

    def first_attempts(
        self, learners: Iterable[LearnerId], items: Iterable[ItemId] | None = None
    ) -> tuple[FirstAttempt, ...]:
        persons, wanted = self._asked(learners), None if items is None else set(items)
        found: dict[tuple[ItemId, LearnerId], FirstAttempt] = {}
        for event in self.settled.answers():
            one = first_attempt(event, self._person(event.learner))
            if one is not None and one.person in persons and (wanted is None or one.item in wanted):
                found.setdefault((one.item, one.person), one)
        return tuple(found[key] for key in sorted(found))

    def flags(self, learners: Iterable[LearnerId]) -> tuple[Doubt, ...]:
        persons = self._asked(learners)
        found = [doubt(event, self._person(event.learner)) for event in self.settled.events]
        return tuple(one for one in found if one is not None and one.person in persons)

    def counts_of(self, learners: Iterable[LearnerId], by: str) -> Mapping[LearnerId, Mapping[object, OpenCounts]]:
        places = [COUNTS.index(name) for name in OpenCounts._fields]
        found = {
            person: {key: OpenCounts(*(row[place] for place in places)) for key, row in self.counts(person, by).items()}
            for person in self._asked(learners)
        }
        return {person: rows for person, rows in found.items() if rows}

    def memories_of(self, learners: Iterable[LearnerId]) -> Mapping[LearnerId, tuple[Memory, ...]]:
        found = {person: self.memories(person) for person in self._asked(learners)}
        return {person: kept for person, kept in found.items() if kept}

    def groups_of(
        self, learners: Iterable[LearnerId], groups: Mapping[str, Sequence[ItemId]]
    ) -> Mapping[str, GroupSums]:
        found = {}
        for name, items in groups.items():
            counted = {}
            for person in self._asked(learners):
                rows = [row for item, row in self.counts(person, "item").items() if item in items]
                if rows:
                    counted[person] = counts_of(rows)
            if counted:
                found[name] = together(counted)
        return found

    def _person(self, learner: LearnerId) -> LearnerId:
        return self.settled.person.get(learner, learner)

    def _asked(self, learners: Iterable[LearnerId]) -> set[LearnerId]:
        return {self._person(learner) for learner in learners if learner not in self.settled.erased}

    def last_at(self) -> int:
        clock = WallClock()
        for event in self.settled.events:
            clock.see(event.kind, event.learner, event.moment.at)
        return clock.last_at

    def event(self, event: EventId) -> Event | None:
        return next((one for one in self.settled.events if one.id == event), None)

    def event_ids(self) -> frozenset[EventId]:
        return frozenset(event.id for event in self.events)

    def counts(self, learner: LearnerId, by: str) -> Mapping[object, tuple[int, ...]]:
        sums: dict[object, tuple[int, ...]] = {}
        for event in self._of(learner):
            if isinstance(event.happening, Answered) and event.id not in self.settled.undone:
                rating = self.settled.corrections.get(event.id)
                counted = tally(event._replace(happening=corrected(event.happening, rating)))
                key, before = getattr(counted, by), sums.get(getattr(counted, by), (0,) * len(COUNTS))
                sums[key] = tuple(a + b for a, b in zip(before, counted.counts, strict=True))
        return sums

    def _members(self, person: LearnerId) -> set[LearnerId]:
        return {learner for learner, head in self.settled.person.items() if head == person}

    def _of(self, learner: LearnerId) -> list[Event]:
        person = self.settled.person.get(learner, learner)
        return [event for event in self.settled.events if self.settled.person[event.learner] == person]
