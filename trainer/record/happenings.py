"""What can happen: one frozen value a kind, with its plain form for the record.

Readers up-cast: a field that an older writer did not know takes its default here; a stored event is never rewritten.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.record.cohorts import CohortClosed, CohortJoined, CohortLeft, CohortNamed, ItemHidden, ItemShown
from trainer.record.drilled import (
    DrillClosed,
    DrillDecided,
    DrillOpened,
    DrillTakenBack,
    ObjectiveDecided,
    OptionsRated,
    RedrillQueued,
    Resolved,
    with_tuples,
)
from trainer.record.lessons import (
    DecisionVoted,
    LessonAsked,
    LessonClosed,
    LessonDecided,
    LessonOpened,
    LessonPlanDropped,
    LessonPlanned,
    lesson_with_tuples,
)

__all__ = [
    "Answered",
    "BriefingRead",
    "ClockDoubted",
    "ClockTrusted",
    "Confidence",
    "Corrected",
    "Erased",
    "ExpectationSkipped",
    "Expected",
    "Flagged",
    "Happening",
    "LearnerAdded",
    "LearnerRenamed",
    "Linked",
    "Purpose",
    "Rating",
    "SessionClosed",
    "SessionOpened",
    "SettingChanged",
    "Undone",
    "Unreadable",
    "from_body",
    "kind_of",
    "to_body",
]


class Confidence(StrEnum):
    """How sure a learner was when committing an answer; the three commit keys."""

    GUESS = "guess"
    THINK = "think"
    SURE = "sure"


class Rating:
    """FSRS grades: 1 forgot, 2 recalled with serious difficulty, 3 recalled, 4 recalled easily."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Purpose(StrEnum):
    """Why a question was asked; ``drill`` is a decision that comes back by its objective, and no question.

    ``check`` measures readiness with an item that is never practised, and takes no memory step. ``vote`` is a first
    vote in class on what was met before where nobody asked how sure: a right one leaves the schedule alone and a wrong
    one does not, so that neither is a review to be held against what was aimed at. ``talked`` is a vote after the class
    talked; it takes no step.
    """

    REVIEW = "review"
    NEW = "new"
    PROBE = "probe"
    RELEARN = "relearn"
    DRILL = "drill"
    CHECK = "check"
    VOTE = "vote"
    TALKED = "talked"


class LearnerAdded(NamedTuple):
    """A learner exists; the name is a local label."""

    name: str
    guest: bool = False


class LearnerRenamed(NamedTuple):
    """A learner's label changed (a guest took a name, for one)."""

    name: str
    guest: bool = False


class SettingChanged(NamedTuple):
    """A learner's setting took a value, in the setting's own plain form."""

    name: str
    value: str


class BriefingRead(NamedTuple):
    """A learner went through a section's briefing to its end."""

    section: SectionId


class Expected(NamedTuple):
    """What a learner expected before reading a section: a guess that nothing is made of but this.

    ``response`` is what was chosen of the ``item``'s options, ``shown`` their order. No memory, count, pace or session
    knows of it (a pretest: Little and Bjork, 2016, doi 10.3758/s13421-016-0621-z).
    """

    section: SectionId
    item: ItemId
    revision: int
    response: Any
    shown: tuple[str, ...]


class ExpectationSkipped(NamedTuple):
    """A learner did not want to be asked before reading this section."""

    section: SectionId


class SessionOpened(NamedTuple):
    """A sitting began; ``plan`` holds everything needed to go through it again to the same result."""

    session: SessionId
    plan: Mapping[str, Any]


class SessionClosed(NamedTuple):
    """A sitting ended, because it was ``finished``, its time was up, or the learner ``left`` for good."""

    session: SessionId
    why: str


class Answered(NamedTuple):
    """One committed answer.

    ``item`` was shown in its ``format``; ``unit`` is what the answer is about (for a probe, the item that is being
    probed). ``rating`` is the grade that memory took (None: no memory step), kept with the memory ``model`` and
    ``retention`` and never recomputed. ``score`` is in 0..1. ``elapsed`` is the time from showing to commit in ms.
    ``probe`` names the sibling that decides a right guess. ``again`` says that feedback on this very question had
    been seen before.
    """

    session: SessionId
    item: ItemId
    revision: int
    unit: UnitId
    section: SectionId
    format: str
    purpose: str
    response: Any
    shown: tuple[str, ...]
    right: bool
    score: float
    confidence: str | None
    rating: int | None
    elapsed: int
    model: str = ""
    retention: float = 0.0
    probe: str = ""
    again: bool = False


class Undone(NamedTuple):
    """An answer was taken back: out of memory and statistics, never out of the log."""

    target: EventId
    session: SessionId


class Corrected(NamedTuple):
    """A learner overruled the marking of a typed answer ("I was right"); the new ``rating`` is at most Hard."""

    target: EventId
    session: SessionId
    rating: int


class Flagged(NamedTuple):
    """A learner marked an item as doubtful, with a comment."""

    item: ItemId
    revision: int
    comment: str


class Linked(NamedTuple):
    """The event's learner and ``other`` are one person, by the instructor's approval or a guest's adoption."""

    other: LearnerId


class Erased(NamedTuple):
    """The event's learner, and everyone linked to it, is erased; it wins every merge."""


class ClockDoubted(NamedTuple):
    """The wall clock could not be right (``why``); answers take no memory step until it is trusted again."""

    why: str


class ClockTrusted(NamedTuple):
    """A person confirmed the wall clock's date, or it agrees with the record again."""


class Unreadable(NamedTuple):
    """An event of a kind that this version does not know, or whose body was erased: kept, passed on, without effect."""

    kind: str
    body: Mapping[str, Any]


Happening = (
    LearnerAdded
    | LearnerRenamed
    | SettingChanged
    | BriefingRead
    | Expected
    | ExpectationSkipped
    | SessionOpened
    | SessionClosed
    | Answered
    | Undone
    | Corrected
    | Flagged
    | Linked
    | Erased
    | ClockDoubted
    | ClockTrusted
    | DrillOpened
    | DrillDecided
    | DrillTakenBack
    | DrillClosed
    | ObjectiveDecided
    | Resolved
    | RedrillQueued
    | OptionsRated
    | CohortNamed
    | CohortClosed
    | CohortJoined
    | CohortLeft
    | ItemHidden
    | ItemShown
    | LessonPlanned
    | LessonPlanDropped
    | LessonOpened
    | LessonAsked
    | LessonDecided
    | LessonClosed
    | DecisionVoted
    | Unreadable
)

_TYPES: dict[str, Any] = {
    "learner-added": LearnerAdded,
    "learner-renamed": LearnerRenamed,
    "setting-changed": SettingChanged,
    "briefing-read": BriefingRead,
    "expected": Expected,
    "expectation-skipped": ExpectationSkipped,
    "session-opened": SessionOpened,
    "session-closed": SessionClosed,
    "answered": Answered,
    "undone": Undone,
    "corrected": Corrected,
    "flagged": Flagged,
    "linked": Linked,
    "erased": Erased,
    "clock-doubted": ClockDoubted,
    "clock-trusted": ClockTrusted,
    "drill-opened": DrillOpened,
    "drill-decided": DrillDecided,
    "drill-taken-back": DrillTakenBack,
    "drill-closed": DrillClosed,
    "objective-decided": ObjectiveDecided,
    "resolved": Resolved,
    "redrill-queued": RedrillQueued,
    "options-rated": OptionsRated,
    "cohort-named": CohortNamed,
    "cohort-closed": CohortClosed,
    "cohort-joined": CohortJoined,
    "cohort-left": CohortLeft,
    "item-hidden": ItemHidden,
    "item-shown": ItemShown,
    "lesson-planned": LessonPlanned,
    "lesson-plan-dropped": LessonPlanDropped,
    "lesson-opened": LessonOpened,
    "lesson-asked": LessonAsked,
    "lesson-decided": LessonDecided,
    "lesson-closed": LessonClosed,
    "decision-voted": DecisionVoted,
}
_WITH_LISTS: dict[Any, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    **dict.fromkeys((DrillDecided, ObjectiveDecided, OptionsRated), with_tuples),
    **dict.fromkeys((LessonPlanned, LessonAsked, LessonDecided, LessonClosed), lesson_with_tuples),
}
_KINDS = {made: kind for kind, made in _TYPES.items()}


def kind_of(happening: Happening) -> str:
    """The kind's name as the record writes it."""
    if isinstance(happening, Unreadable):
        return happening.kind
    return _KINDS[type(happening)]


def to_body(happening: Happening) -> dict[str, Any]:
    """The plain form (text, numbers, lists, maps) of what happened."""
    if isinstance(happening, Unreadable):
        return dict(happening.body)
    return happening._asdict()


def from_body(kind: str, body: Mapping[str, Any]) -> Happening:
    """What a stored body says; the inverse of ``to_body`` for every kind known here, never raising."""
    made = _TYPES.get(kind)
    known = {} if made is None else {name: body[name] for name in made._fields if name in body}
    if made is None or len(known) != len(body):
        return Unreadable(kind, body)
    try:
        happening: Happening = made(**_WITH_LISTS.get(made, dict)(known))
        if isinstance(happening, Answered | Expected):
            return happening._replace(shown=tuple(happening.shown))
        return happening
    except (TypeError, ValueError):
        return Unreadable(kind, body)
