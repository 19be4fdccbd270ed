"""What an after-action review shows, as frozen values: of a screen, a printed sheet and whoever else tells it.

All figures are points of the scenario's own model. Nothing here judges: judgement is the raters' (``Others``).
"""

from fractions import Fraction
from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.content.model import Reference, Statement
from trainer.drills.estimate import Estimate
from trainer.drills.grading import Grade
from trainer.drills.judging import PanelKind
from trainer.drills.review import Standing
from trainer.drills.situation import Cause

__all__ = [
    "AfterAction",
    "Called",
    "Choice",
    "Course",
    "Decided",
    "Followed",
    "Group",
    "Moved",
    "Others",
    "RedLineCrossed",
    "Returning",
    "Source",
    "Voice",
]


class Moved(NamedTuple):
    """A variable that moved ``by`` so many points; ``better`` says to the good side."""

    name: str
    by: int
    better: bool


class Followed(NamedTuple):
    """One thing that followed from a decision, why, and what it moved."""

    cause: Cause
    report: str
    moved: tuple[Moved, ...]


class Called(NamedTuple):
    """An effect that was called before it was seen; ``right`` says that it was among the two biggest, that way.

    ``by`` is what the choice itself moved it, in points.
    """

    name: str
    up: bool
    right: bool
    by: int


class RedLineCrossed(NamedTuple):
    """Why an option is unlawful or against a principle, the most (points) that a run comes to with it, and sources."""

    note: str
    cap: int
    references: tuple[Reference, ...]


class Choice(NamedTuple):
    """An option that was offered, told afterwards.

    ``cost`` is what it gives away beside the best one there (``best``: nothing). ``mean`` (1..5), ``spread`` (standard
    deviation) and ``favourite`` are the raters', and there from three of them on only. ``authors`` marks the authors'
    estimate, ``worst`` the learner's tap as the worst.
    """

    id: str
    text: str
    done: str
    why: str
    picked: bool
    worst: bool
    authors: bool
    best: bool
    cost: Estimate
    mean: Fraction | None
    spread: float
    favourite: bool
    red_line: RedLineCrossed | None


class Voice(NamedTuple):
    """A rater in their own words: what they rate highest, a line of reason by option, the considerations they name."""

    group: str
    favourites: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]


class Group(NamedTuple):
    """The raters of one unit or rotation; below three of them no favourites are told."""

    name: str
    kind: PanelKind
    raters: int
    favourites: tuple[str, ...]


class Others(NamedTuple):
    """What others make of a decision.

    From three raters on: their ``favourites``, shared ``reasons``, the ``minority`` in its own words, and ``grade``,
    how the learner's choice compares (None where they see no difference between the options). Below three there are
    only ``voices``, to stand beside the learner's own. ``outdated`` raters rated an earlier wording.
    """

    kind: PanelKind
    raters: int
    grade: Grade | None
    favourites: tuple[str, ...]
    reasons: tuple[str, ...]
    minority: tuple[Voice, ...]
    voices: tuple[Voice, ...]
    groups: tuple[Group, ...]
    outdated: int


class Source(NamedTuple):
    """Where a decision comes from: the section it trains and the statements behind it, with what these cite."""

    section: SectionId
    title: str
    statements: tuple[Statement, ...]
    references: tuple[Reference, ...]


class Decided(NamedTuple):
    """One decision of the run. ``number`` counts from 1; ``elapsed`` is in ms, ``limit`` in s (0: no clock).

    ``asked`` are pairs of question and answer, ``moved`` is what all that followed comes to, the biggest first.
    ``costly`` says that it is among the two that cost most; ``luck`` is what chance added before the next decision.
    """

    number: int
    node: str
    title: str
    brief: str
    ask: str
    done: str
    elapsed: int
    limit: int
    late: bool
    again: bool
    reasons: tuple[str, ...]
    words: str
    asked: tuple[tuple[str, str], ...]
    called: tuple[Called, ...]
    followed: tuple[Followed, ...]
    moved: tuple[Moved, ...]
    cost: Estimate
    costly: bool
    luck: Fraction | None
    choices: tuple[Choice, ...]
    others: Others
    source: Source

    @property
    def picked(self) -> Choice:
        """The learner's own choice."""
        return next(choice for choice in self.choices if choice.picked)

    @property
    def best(self) -> tuple[Choice, ...]:
        """What gives nothing away here, in this scenario's model."""
        return tuple(choice for choice in self.choices if choice.best)

    @property
    def authors(self) -> Choice | None:
        """The authors' estimate, where it was offered."""
        return next((choice for choice in self.choices if choice.authors), None)


class Course(NamedTuple):
    """A variable over time, as it is shown (0..100): before the first decision and after each."""

    name: str
    about: str
    more: bool
    values: tuple[int, ...]

    @property
    def moved(self) -> Moved:
        """From the beginning to the end."""
        by = self.values[-1] - self.values[0]
        return Moved(self.name, by, (by > 0) == self.more)


class Returning(NamedTuple):
    """A decision that comes back by its objective, in another situation, on the study day ``due_day`` (None: never)."""

    node: str
    number: int
    title: str
    due_day: int | None


class AfterAction(NamedTuple):
    """A finished run looked back upon.

    ``day`` is the study day on which it ended. ``luck`` is all luck together, in points (None: not known);
    ``chance`` says that something in the drill is left to it. ``costliest`` are up to two numbers (from 0) of
    decisions, the costliest first, ``cost`` is what all of them gave away.
    """

    drill: str
    ending: str
    ending_text: str
    day: int
    practice: bool
    intent: str
    standing: Standing
    luck: Fraction | None
    chance: bool
    cost: Estimate
    costliest: tuple[int, ...]
    decisions: tuple[Decided, ...]
    courses: tuple[Course, ...]
    debrief: tuple[str, ...]

    @property
    def red_lines(self) -> tuple[Decided, ...]:
        """The decisions at which a red line was crossed."""
        return tuple(decided for decided in self.decisions if decided.picked.red_line is not None)
