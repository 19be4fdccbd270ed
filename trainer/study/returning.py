"""When a question is told to come back: by its memory, or on a course the next morning."""

from trainer.study.quiz import Quiz

__all__ = ["BEFORE_MORNING", "returns_on"]

BEFORE_MORNING = ("course-block", "course-evening")
"""The kinds of sittings on a course after which the next morning asks everything once more."""


def returns_on(quiz: Quiz, due_day: int, day: int) -> int:
    """The study day on which a unit that is due on ``due_day`` is asked again, after an answer on ``day``."""
    return min(due_day, day + 1) if quiz.plan.kind in BEFORE_MORNING else due_day
