"""What is wished for a class so far, and how each wish turns it into the next; nothing here shows or keeps anything."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.base.ids import CohortId, ItemId, LessonPlanId, SectionId
from trainer.content.library import Library
from trainer.desktop.classes.class_lines import existing
from trainer.record.instructing import InstructorRecord
from trainer.record.lessons import LessonPlanned
from trainer.record.rosters import Cohort
from trainer.study.lesson.composing import (
    ARRIVING_MINUTES,
    MINUTES,
    QUESTION_MINUTES,
    compose,
    known_of,
    most_overdue,
    offered,
    weakest_first,
)
from trainer.study.lesson.lesson import QUESTION, Step

__all__ = ["Standing", "Wishes", "composed", "due_now", "from_plan", "moved", "standing_of", "without"]

_NO_PLAN = LessonPlanId("")


class Wishes(NamedTuple):
    """``touched`` says that the steps were chosen by hand or come from a kept plan: they are not put together anew.

    ``turn`` is the study day at first, and one more whenever others were asked for. ``name`` is that of the kept
    ``plan`` (empty: there is none). ``gone`` counts steps of that plan that no pack has any more.
    """

    group: CohortId = CohortId("")
    minutes: int = MINUTES[0]
    sections: tuple[SectionId, ...] = ()
    steps: tuple[Step, ...] = ()
    plan: LessonPlanId = _NO_PLAN
    name: str = ""
    turn: int = 0
    touched: bool = False
    gone: int = 0


class Standing(NamedTuple):
    """A group as a plan for it needs to know it.

    ``known`` is what it would recall by section (0..1), ``due`` what is due in it, most overdue first, ``hidden`` what
    is not asked of it.
    """

    known: dict[SectionId, float]
    due: tuple[ItemId, ...]
    hidden: frozenset[ItemId]


def standing_of(
    journal: InstructorRecord, library: Library, cohort: Cohort | None, sections: Sequence[SectionId], day: int
) -> Standing:
    """How the group stands on the study day with these sections; of nobody in particular nothing is known."""
    if cohort is None:
        return Standing({}, (), frozenset())
    memories = journal.memories_of(cohort.persons)
    hidden = frozenset(one.item for one in cohort.hidden)
    askable = frozenset(offered(library, sections, hidden).items)
    return Standing(dict(known_of(memories, day)), tuple(most_overdue(memories, askable, day)), hidden)


def composed(wishes: Wishes, library: Library, standing: Standing) -> Wishes:
    """With a plan put together from its sections and minutes."""
    sections = weakest_first(wishes.sections, standing.known, wishes.turn)
    steps = compose(library, wishes.minutes, sections, standing.hidden, standing.due, wishes.turn)
    return wishes._replace(steps=steps, plan=_NO_PLAN, name="", touched=False, gone=0)


def due_now(wishes: Wishes, standing: Standing) -> Wishes:
    """With what is due in the group, as much as fits."""
    number = (wishes.minutes - ARRIVING_MINUTES) // QUESTION_MINUTES
    steps = tuple(Step(QUESTION, item) for item in standing.due[:number])
    return wishes._replace(steps=steps, plan=_NO_PLAN, name="", touched=True, gone=0)


def from_plan(wishes: Wishes, plan: LessonPlanned, library: Library, standing: Standing) -> Wishes:
    """With the steps of a kept plan that there still are, without what is hidden from the group."""
    steps = existing(library, [Step(*step) for step in plan.steps])
    return wishes._replace(
        steps=tuple(step for step in steps if step.name not in standing.hidden),
        plan=plan.lesson,
        name=plan.name,
        minutes=plan.minutes,
        touched=True,
        gone=len(plan.steps) - len(steps),
    )


def moved(wishes: Wishes, place: int, by: int) -> Wishes:
    """With two neighbours exchanged; the same where there is none."""
    steps, target = list(wishes.steps), place + by
    if not 0 <= target < len(steps):
        return wishes
    steps[place], steps[target] = steps[target], steps[place]
    return wishes._replace(steps=tuple(steps), touched=True)


def without(wishes: Wishes, place: int) -> Wishes:
    """Without the step at this place."""
    return wishes._replace(steps=(*wishes.steps[:place], *wishes.steps[place + 1 :]), touched=True)
