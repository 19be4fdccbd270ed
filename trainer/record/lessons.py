"""What can happen in class: plans that are kept, what a class was asked, and how it voted before and after it talked.

A class stands under ``base.ids.COHORTS``, not under a learner, and says of people only how many they were. What one
learner answered is that learner's own, and stands under them: a first vote as ``Answered``, a vote on a decision as
``DecisionVoted``. Options are named by their ids in the pack.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from trainer.base.ids import CohortId, DrillId, ItemId, LessonPlanId, SectionId, SessionId, UnitId

__all__ = [
    "LESSON_KINDS",
    "DecisionVoted",
    "LessonAsked",
    "LessonClosed",
    "LessonDecided",
    "LessonOpened",
    "LessonPlanDropped",
    "LessonPlanned",
    "Votes",
    "gain",
    "lesson_with_tuples",
]


class LessonPlanned(NamedTuple):
    """A plan for a class is kept under a name; the latest word on a plan stands.

    ``minutes`` is how long the class is to last. ``steps`` are pairs of ``question`` or ``drill`` and an id.
    """

    lesson: LessonPlanId
    name: str
    minutes: int
    steps: tuple[tuple[str, str], ...]


class LessonPlanDropped(NamedTuple):
    """A plan is no longer offered."""

    lesson: LessonPlanId


class LessonOpened(NamedTuple):
    """A class began: by a plan (``lesson``, or an empty id), for a cohort (``group``, or an empty id), by ``means``."""

    session: SessionId
    lesson: LessonPlanId
    name: str
    group: CohortId
    means: str


class Votes(NamedTuple):
    """How a round of votes fell: of ``people``, so many (``right``) gave the key; ``counts`` by answer.

    An answer is the ids of what was picked, joined by a space in the order of ids. ``sure`` and ``sure_wrong`` count
    those who said that they were sure; both are None below ``instructing.LEAST_GROUP`` people who said how sure they
    were. For a drill's decision ``right`` is 0.
    """

    people: int
    right: int
    counts: tuple[tuple[str, int], ...]
    sure: int | None = None
    sure_wrong: int | None = None


def gain(first: Votes, second: Votes) -> float | None:
    """The normalised gain g = (p2 - p1) / (1 - p1) of the shares that were right (Hake, 1998); None where p1 is 1."""
    if not first.people or not second.people or first.right == first.people:
        return None
    before, after = first.right / first.people, second.right / second.people
    return (after - before) / (1 - before)


class LessonAsked(NamedTuple):
    """A question was put to a class and its key shown.

    ``first`` and ``second`` are the rounds before and after the discussion (None: there was no second). ``moved`` has,
    for those who voted in both, how many went from one answer to another. ``again`` says that the class had been shown
    this very question's key before.
    """

    session: SessionId
    item: ItemId
    revision: int
    section: SectionId
    first: Votes
    second: Votes | None
    moved: tuple[tuple[str, str, int], ...]
    again: bool = False


class LessonDecided(NamedTuple):
    """A class decided in a drill; ``taken`` is the option that was followed, ``branch`` says why.

    ``branch`` is ``majority``, ``minority`` or ``chosen`` (by whoever teaches). The rest is as in ``LessonAsked``.
    """

    session: SessionId
    drill: DrillId
    revision: int
    node: str
    section: SectionId
    objective: UnitId
    first: Votes
    second: Votes | None
    moved: tuple[tuple[str, str, int], ...]
    taken: str
    branch: str


class LessonClosed(NamedTuple):
    """A class ended with so many ``people``; ``named`` are the nicknames that whoever teaches said to keep.

    Each has the name, how many first votes were right, and how many were given; learners of the record are not among
    them, for theirs stand under themselves.
    """

    session: SessionId
    people: int
    named: tuple[tuple[str, int, int], ...] = ()


class DecisionVoted(NamedTuple):
    """A learner's own votes on a decision that a class took: ``option`` first, ``then`` after the talk (or empty).

    No schedule moves by it: the class decided, not the learner.
    """

    session: SessionId
    drill: DrillId
    revision: int
    node: str
    section: SectionId
    objective: UnitId
    option: str
    then: str


LESSON_KINDS = (LessonPlanned, LessonPlanDropped, LessonOpened, LessonAsked, LessonDecided, LessonClosed)
"""What stands under ``base.ids.COHORTS``."""


def lesson_with_tuples(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a class's event as read from text, with lists as the tuples that were handed in.

    Raises TypeError or ValueError where what stands there has another shape.
    """
    made = dict(fields)
    for name in ("first", "second"):
        if made.get(name) is not None:
            made[name] = _votes(made[name])
    if "steps" in made:
        made["steps"] = tuple((str(sort), str(name)) for sort, name in made["steps"])
    if "moved" in made:
        made["moved"] = tuple((str(before), str(after), count) for before, after, count in made["moved"])
    if "named" in made:
        made["named"] = tuple((str(name), right, given) for name, right, given in made["named"])
    return made


def _votes(told: Any) -> Votes:
    people, right, counts, *said = told
    sure, sure_wrong = said or (None, None)
    return Votes(people, right, tuple((str(answer), count) for answer, count in counts), sure, sure_wrong)
