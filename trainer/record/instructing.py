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
    "LEAST_MISSES",
    "ONE_MISSED_IN",
    "Doubt",
    "FirstAttempt",
    "GroupConfidence",
    "GroupSums",
    "InstructorRecord",
    "Misses",
    "OpenCounts",
    "doubt",
    "first_attempt",
    "told_of",
]

LEAST_GROUP = 5
"""Distinct people from whom on confidence is told, of all of them together."""
LEAST_MISSES = 2
"""Misses from which on somebody is struggling with a group of items: anybody misreads a question once."""
ONE_MISSED_IN = 3
"""And of what they were asked, they missed at least one in so many."""


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
    """What a cohort did with a group of items: ``people`` were asked any of it, and ``misses`` are all of theirs.

    ``struggling`` are those who missed ``LEAST_MISSES`` or more, and at least one in ``ONE_MISSED_IN``.
    """

    people: int
    misses: Misses
    struggling: Mapping[LearnerId, Misses]
    confidence: GroupConfidence | None


class InstructorRecord(Journal, Protocol):
    """A record that is asked about many learners at once. Every read answers for whole persons, links included."""

    def cohorts(self, *, ended: bool = False) -> tuple[Cohort, ...]:
        """The cohorts that are open (or that have ``ended``), by name; erased learners are on no roster."""

    def lessons(self) -> tuple[Event, ...]:
        """Everything that happened to plans and in classes, in order of replay, without what is a learner's own."""

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
        """What these persons did with each group of items (a statement's, say).

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


def told_of(confidence: GroupConfidence) -> GroupConfidence | None:
    """The sums over people who each said how sure they were; None below ``LEAST_GROUP`` of them."""
    return confidence if confidence.people >= LEAST_GROUP else None
