"""What the pages of classes that are over show."""

from typing import NamedTuple

from trainer.base.ids import CohortId, ItemId, SessionId
from trainer.content.model import Item
from trainer.insight.lesson_report import ClassFindings
from trainer.insight.lesson_results import Result
from trainer.insight.lesson_tables import ClassLabels
from trainer.record.happenings import Answered
from trainer.record.lessons import LessonDecided

__all__ = [
    "AskedInClass",
    "ClassDecision",
    "ClassLine",
    "ClassQuestion",
    "ClassShown",
    "DecidedInClass",
    "OwnClass",
    "OwnDecision",
    "OwnVote",
]


class ClassLine(NamedTuple):
    """A class in a list: when it began (``at``: ms since 1970 UTC), with how many people, and what was put to it."""

    session: SessionId
    name: str
    at: int
    people: int
    questions: int
    decisions: int


class AskedInClass(NamedTuple):
    """A question in one of a group's classes: the class's name, when it began (ms since 1970 UTC), and the result."""

    name: str
    at: int
    result: Result


class DecidedInClass(NamedTuple):
    """A decision in one of a group's classes, as ``AskedInClass``."""

    name: str
    at: int
    told: LessonDecided


class ClassShown(NamedTuple):
    """A class's results, and what everything in them is called; ``group`` is open (None: no group, or it ended)."""

    found: ClassFindings
    labels: ClassLabels
    group: CohortId | None


class ClassQuestion(NamedTuple):
    """A question of a class on its own page; ``item`` is None where no pack has it any more.

    ``of_group`` says that the class was a group's, whose answers of all time can be looked at.
    """

    title: str
    result: Result
    item: Item | None
    section: str
    of_group: bool


class ClassDecision(NamedTuple):
    """A decision of a class on its own page: what class, drill and decision are called, and the options by id."""

    title: str
    drill: str
    decision: str
    options: tuple[tuple[str, str], ...]
    told: LessonDecided


class OwnVote(NamedTuple):
    """A learner's own votes on a question of a section (by its title), and the study day on which it comes back.

    ``due_day`` is None where it has no schedule.
    """

    item: ItemId
    words: str
    section: str
    first: Answered | None
    second: Answered | None
    due_day: int | None


class OwnDecision(NamedTuple):
    """A learner's own votes on a decision of a drill (empty: none), and what the class followed (empty: not known)."""

    drill: str
    decision: str
    option: str
    then: str
    taken: str


class OwnClass(NamedTuple):
    """A class as one who was in it looks back on it; ``at`` is when it began (ms since 1970 UTC)."""

    name: str
    at: int
    votes: tuple[OwnVote, ...]
    decisions: tuple[OwnDecision, ...]
    today: int
