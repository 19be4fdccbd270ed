"""What study needs of whoever keeps the record: append first, then read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from trainer.base.ids import DrillId, EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.record.events import Event, Fact
from trainer.record.mistakes import Mistake

__all__ = ["Forgotten", "Journal", "Learner", "Memory"]


class Memory(NamedTuple):
    """What is kept for one learner and unit, derived from the log.

    ``stability`` and ``difficulty`` are FSRS's (days; 1..10). ``due_day`` and ``last_day`` are study days,
    ``last_at`` ms since 1970 UTC. ``model`` names the memory model and its parameters.
    """

    unit: UnitId
    section: SectionId
    stability: float
    difficulty: float
    due_day: int
    last_at: int
    last_day: int
    reviews: int
    lapses: int
    model: str


class Forgotten(NamedTuple):
    """The unit has no memory any more, because its only answer was undone."""

    unit: UnitId


class Learner(NamedTuple):
    """A learner as the window lists them; ``last_at`` is the last event's time in ms since 1970 UTC (0: none)."""

    id: LearnerId
    name: str
    guest: bool
    last_at: int


class Journal(Protocol):
    """The record as study sees it. Every read answers for the whole person, links included.

    ``append`` returns when the event and what derives from it are durable; it raises ``TroubleOutside`` when they
    could not be stored, and then nothing was.
    """

    def append(self, fact: Fact, memories: Sequence[Memory | Forgotten] = ()) -> Event:
        """Store the fact and the memories that it changed, in one transaction."""

    def append_all(self, steps: Iterable[tuple[Fact, Sequence[Memory | Forgotten]]]) -> tuple[Event, ...]:
        """Store several facts with the memories that each changed, in one transaction: all of them, or none."""

    def learners(self) -> tuple[Learner, ...]:
        """Everyone who is not erased, most recently active first."""

    def members(self, learner: LearnerId) -> frozenset[LearnerId]:
        """Every id under which the learner's person is in the record, the learner's own among them."""

    def settings(self, learner: LearnerId) -> Mapping[str, str]:
        """The latest value of each setting of the learner."""

    def memory(self, learner: LearnerId, unit: UnitId) -> Memory | None:
        """What is kept for the unit; None when it was never graded."""

    def due(self, learner: LearnerId, day: int, limit: int) -> tuple[Memory, ...]:
        """Units due on or before the study day, longest overdue first."""

    def due_count(self, learner: LearnerId, day: int) -> int:
        """How many units are due on or before the study day."""

    def next_due_day(self, learner: LearnerId, after: int) -> int | None:
        """The first study day after this one on which something is due."""

    def known(self, learner: LearnerId, units: Sequence[UnitId]) -> Mapping[UnitId, Memory]:
        """The memories among these units."""

    def memories(self, learner: LearnerId) -> tuple[Memory, ...]:
        """Everything that is kept for the learner, in the order of units."""

    def started(self, learner: LearnerId) -> Mapping[SectionId, int]:
        """How many units of each section have a memory."""

    def asked_on(self, learner: LearnerId, day: int) -> tuple[ItemId, ...]:
        """Every item shown to the learner on the study day, undone answers included."""

    def started_on(self, learner: LearnerId, day: int) -> int:
        """How many units got their first memory on the study day."""

    def answers_to(self, learner: LearnerId, unit: UnitId) -> tuple[Event, ...]:
        """The unit's graded answers that stand, as ``Settled.answers`` gives them, in order of replay."""

    def answers(self, learner: LearnerId) -> Iterator[Event]:
        """Every answer that stands, graded or not, as ``Settled.answers`` gives them, in order of replay."""

    def counts(self, learner: LearnerId, by: str) -> Mapping[Any, tuple[int, ...]]:
        """The learner's sums (``insight.tallies.COUNTS``) for each study ``day``, ``item`` or ``section``."""

    def mistakes(self, learner: LearnerId, limit: int) -> tuple[Mistake, ...]:
        """What stands as sure and wrong: in most sittings first, then the latest; those of one day by their id."""

    def mistake_count(self, learner: LearnerId) -> int:
        """How many units stand as sure and wrong."""

    def dated_after(self, learner: LearnerId, at: int) -> tuple[UnitId, ...]:
        """Units whose memory claims an answer later than ``at`` (ms since 1970 UTC)."""

    def session(self, session: SessionId) -> tuple[Event, ...]:
        """All events of a sitting, in order of replay."""

    def open_session(self, learner: LearnerId) -> SessionId | None:
        """The latest sitting that was opened and not closed."""

    def paces(self, learner: LearnerId, limit: int) -> tuple[tuple[str, int], ...]:
        """The latest right answers' formats and elapsed ms, newest first."""

    def briefings(self, learner: LearnerId) -> frozenset[SectionId]:
        """The sections whose briefing the learner has read."""

    def expectations(self, learner: LearnerId) -> frozenset[SectionId]:
        """The sections before which the learner said what they expected, or did not want to be asked."""

    def last_at(self) -> int:
        """The wall time of the newest event in the record in ms (0: none), doubted ones left out."""

    def drilled(self, learner: LearnerId) -> tuple[Event, ...]:
        """All that the learner did in drills but ratings, in order of replay; impossible dates brought back."""

    def rated(self, drill: DrillId | None = None) -> tuple[Event, ...]:
        """Every rating of a drill's options (of all drills), by whomever, in order of replay."""

    def clock_doubted(self, learner: LearnerId) -> bool:
        """Whether a doubt about the clock stands that nobody has settled since."""

    def hidden(self, learner: LearnerId) -> frozenset[ItemId]:
        """The items that are not asked of the learner, because a cohort of theirs is to be spared them."""

    def event(self, event: EventId) -> Event | None:
        """One event by its id."""
