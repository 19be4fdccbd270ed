"""What the pages show on which a class is set up: for whom it is, what it asks, and how it votes."""

from typing import NamedTuple

from trainer.base.ids import CohortId, DrillId, ItemId, LessonPlanId, SectionId
from trainer.study.lesson.host import Wire
from trainer.study.lesson.lesson import Manner, Step

__all__ = ["ForWhom", "LeftOut", "MannerShown", "PlanLine", "PlanShown", "SectionLine", "SectionQuestions", "StepLine"]


class ForWhom(NamedTuple):
    """A group that the class can be for; with an empty id it is for nobody in particular."""

    id: CohortId
    name: str
    people: int


class SectionLine(NamedTuple):
    """A section, how many of its questions a class can be asked, and whether it is among the chosen.

    ``known`` is what the group would recall of it now (0..1; None: not enough is known, or there is no group).
    """

    id: SectionId
    title: str
    depth: int
    questions: int
    chosen: bool
    known: float | None = None


class StepLine(NamedTuple):
    """A step of the plan: what it asks in words, the section that it is about, and about how long it takes."""

    step: Step
    words: str
    section: str
    minutes: int


class PlanLine(NamedTuple):
    """A plan that was kept; ``current`` says that it is the one on the page, as it was kept."""

    id: LessonPlanId
    name: str
    minutes: int
    steps: int
    current: bool


class LeftOut(NamedTuple):
    """Questions of the chosen sections that a class is not asked: their ``format`` can't be voted on, they are held
    back for a ``check``, or they are ``hidden`` from the group.
    """

    format: int
    check: int
    hidden: int


class PlanShown(NamedTuple):
    """What a class is to ask. ``minutes`` is how long it is to last, ``due`` how many questions are due in the group.

    ``name`` is that of the plan that the steps came from (empty: none). ``gone`` counts its steps that no pack has
    any more. ``by_hand`` says that the steps no longer follow length and sections.
    """

    groups: tuple[ForWhom, ...]
    group: CohortId
    plans: tuple[PlanLine, ...]
    minutes: int
    sections: tuple[SectionLine, ...]
    steps: tuple[StepLine, ...]
    left_out: LeftOut
    due: int
    name: str = ""
    gone: int = 0
    by_hand: bool = False


class SectionQuestions(NamedTuple):
    """The questions of a section, and the drills about it, that a plan can have; each with whether it has it."""

    title: str
    questions: tuple[tuple[ItemId, str, bool], ...]
    drills: tuple[tuple[DrillId, str, bool], ...]


class MannerShown(NamedTuple):
    """How a class is held, of ``people`` in its group (0: there is none), over which of the networks.

    ``wire`` is the chosen one (None: there is none but this computer's own).
    """

    title: str
    manner: Manner
    people: int
    wires: tuple[Wire, ...]
    wire: Wire | None
    steps: int
    minutes: int
