"""A class's plain form, as its ledger keeps it."""

from collections.abc import Mapping
from typing import Any

from trainer.base.ids import CohortId, ItemId, LessonPlanId, SectionId, SessionId
from trainer.study.lesson.faces import Means, Phase
from trainer.study.lesson.lesson import Lesson, Manner, Step, Taken

__all__ = ["lesson_from", "lesson_to"]


def lesson_to(lesson: Lesson) -> dict[str, Any]:
    """The class as text, numbers, lists and maps."""
    return {
        **lesson._asdict(),
        "phase": str(lesson.phase),
        "manner": {**lesson.manner._asdict(), "means": str(lesson.manner.means)},
        "steps": [list(step) for step in lesson.steps],
        "path": [list(taken) for taken in lesson.path],
        "shown": list(lesson.shown),
        "told": [list(one) for one in lesson.told],
        "worded": [list(one) for one in lesson.worded],
    }


def lesson_from(told: Mapping[str, Any]) -> Lesson:
    """The class that a plain form tells of; the inverse of ``lesson_to``.

    Raises TypeError, ValueError or KeyError for what tells of none.
    """
    manner = Manner(**{**told["manner"], "means": Means(told["manner"]["means"])})
    made = {
        **told,
        "session": SessionId(told["session"]),
        "plan": LessonPlanId(told["plan"]),
        "cohort": CohortId(told["cohort"]),
        "manner": manner,
        "phase": Phase(told["phase"]),
        "steps": tuple(Step(str(sort), str(name)) for sort, name in told["steps"]),
        "path": tuple(Taken(str(node), str(option), str(branch)) for node, option, branch in told["path"]),
        "shown": tuple(ItemId(str(item)) for item in told["shown"]),
        "section": SectionId(told["section"]),
        "told": tuple((int(number), ItemId(str(item))) for number, item in told.get("told", ())),
        "worded": tuple((int(number), int(revision)) for number, revision in told.get("worded", ())),
    }
    return Lesson(**made)
