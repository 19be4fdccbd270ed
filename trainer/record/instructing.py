"""What an instructor's pages need of whoever keeps the record, for many learners at once.

Who teaches does not see a learner's confidence (DESIGN.md, section 1): no value here holds it for one person. It comes
only as the sum over ``LEAST_GROUP`` distinct people or more; a smaller group has no value at all.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from trainer.base.ids import ItemId, LearnerId
from trainer.record.events import Event
from trainer.record.happenings import Answered, Flagged, Purpose
from trainer.record.journal import Journal, Memory
from trainer.record.rosters import Cohort

__all__ = [
    "LEAST_GROUP",
    "Doubt",
    "FirstAttempt",
    "GroupConfidence",
    "GroupSums",
    "InstructorRecord",
    "Misses",
    "OpenCounts",
    "Said",
    "doubt",
    "first_attempt",
    "together",
]

LEAST_GROUP = 5
"""Distinct people from whom on confidence is told, of all of them together."""


class FirstAttempt(NamedTuple):
    """A person's first answer to an item: the ``mark`` (0..1), and the response in its plain form."""

    person: LearnerId
    item: ItemId
    revision: int
    mark: float
    response: Any


class Doubt(NamedTuple):
    """A person marked an item, as worded in its ``revision``, as doubtful on a study ``day``; perhaps with a word."""

    person: LearnerId
    item: ItemId
    revision: int
    comment: str
    day: int


class OpenCounts(NamedTuple):
    """One learner's sums without a word of confidence (``insight.tallies`` says what each of them counts)."""

    answers: int
    right: int
    graded: int
    relearned: int
    milliseconds: int
    first: int
    first_right: int
    reviews: int
    recalled: int
    promised: int


class Said(NamedTuple):
    """How sure one person was of answers to a group of items, and how often each key was right: for sums alone."""

    guess: int
    guess_right: int
    think: int
    think_right: int
    sure: int
    sure_wrong: int


class GroupConfidence(NamedTuple):
    """What ``people`` (``LEAST_GROUP`` or more) together said of how sure they were, and how often each key was right.

    ``mistaken`` of these people were sure and wrong at least once, ``sure_wrong`` times together.
    """

    people: int
    guess: int
    guess_right: int
    think: int
    think_right: int
    sure: int
    sure_wrong: int
    mistaken: int


class Misses(NamedTuple):
    """First answers and reviews: how many were ``asked``, ``missed``, and of these ``lapses`` after it was known."""

    asked: int
    missed: int
    lapses: int


class GroupSums(NamedTuple):
    """What a cohort did with a group of items: each person's misses, and how sure they were if they are enough."""

    misses: Mapping[LearnerId, Misses]
    confidence: GroupConfidence | None


class InstructorRecord(Journal, Protocol):
    """A record that is asked about many learners at once. Every read answers for whole persons, links included."""

    def cohorts(self) -> tuple[Cohort, ...]:
        """The cohorts that are open, by name; erased learners are on no roster."""

    def first_attempts(
        self, learners: Iterable[LearnerId], items: Iterable[ItemId] | None = None
    ) -> tuple[FirstAttempt, ...]:
        """Everybody's first standing answer to each of the items (to all), by item and person; corrections applied.

        An answer to what was met for the first time counts, but no probe, and none given after feedback was seen.
        """

    def flags(self, learners: Iterable[LearnerId]) -> tuple[Doubt, ...]:
        """Every doubt that these persons raised about an item, in order of replay."""

    def counts_of(self, learners: Iterable[LearnerId], by: str) -> Mapping[LearnerId, Mapping[Any, OpenCounts]]:
        """Each person's sums for each study ``day``, ``item`` or ``section``; who has none is left out."""

    def memories_of(self, learners: Iterable[LearnerId]) -> Mapping[LearnerId, tuple[Memory, ...]]:
        """What is kept for each of these persons, in the order of units; who has none is left out."""

    def groups_of(
        self, learners: Iterable[LearnerId], groups: Mapping[str, Sequence[ItemId]]
    ) -> Mapping[str, GroupSums]:
        """What these persons did with each group of items (a statement's, say), who did nothing left out.

        A group of which nobody answered anything is left out.
        """


def first_attempt(event: Event, person: LearnerId) -> FirstAttempt | None:
    """The standing answer as its person's first attempt, if it can be one; the correction has to be applied."""
    told = event.happening
    if not isinstance(told, Answered) or told.purpose != Purpose.NEW or told.again or str(told.item) != str(told.unit):
        return None
    return FirstAttempt(person, told.item, told.revision, 1.0 if told.right else told.score, told.response)


def doubt(event: Event, person: LearnerId) -> Doubt | None:
    """The doubt that the event raises; None for any other event."""
    told = event.happening
    if not isinstance(told, Flagged):
        return None
    return Doubt(person, told.item, told.revision, told.comment, event.moment.day)


def together(said: Iterable[Said]) -> GroupConfidence | None:
    """The sums over persons who each said something of how sure they were; None below ``LEAST_GROUP`` of them."""
    spoken = [one for one in said if one.guess or one.think or one.sure]
    if len(spoken) < LEAST_GROUP:
        return None
    sums = Said(*map(sum, zip(*spoken, strict=True)))
    return GroupConfidence(len(spoken), *sums, sum(one.sure_wrong > 0 for one in spoken))
