"""From a class as it stands to what is asked of it, whichever kind of step is on show."""

from trainer.base.ids import DrillId, ItemId
from trainer.content.library import Library
from trainer.desktop.classes.lesson_questions import passage_words, question_asking
from trainer.desktop.pages.classes.lesson_asking import Asking
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.lesson import QUESTION, Lesson

__all__ = ["asking_of", "can_be_asked", "following", "is_last"]


def asking_of(lesson: Lesson, library: Library, rounds: Rounds) -> Asking:
    """What stands before the class. Raises KeyError when no pack has it any more."""
    if lesson.phase is Phase.TEACHING:
        return _teaching(lesson, library)
    if lesson.phase in (Phase.LOBBY, Phase.ENDED):
        return Asking(None)
    if lesson.item is not None:
        return question_asking(lesson, library, lesson.item, rounds)
    from trainer.desktop.classes.lesson_drill import drill_asking

    return drill_asking(lesson, library, rounds)


def _teaching(lesson: Lesson, library: Library) -> Asking:
    """A drill's briefing, or a passage; a drill that was left for it goes on where it stood."""
    if lesson.drill is None:
        return Asking(None, passage_words(library, lesson.section))
    from trainer.desktop.classes.lesson_drill import briefing_words, goes_on, meters_of_briefing

    if lesson.briefing:
        meters = meters_of_briefing(lesson, library)
        return Asking(None, briefing_words(lesson, library), goes_on=True, meters=meters)
    return Asking(None, passage_words(library, lesson.section), goes_on=goes_on(lesson, library))


def can_be_asked(lesson: Lesson, library: Library) -> bool:
    """Whether what is on show is still in some pack."""
    try:
        asking_of(lesson, library, Rounds(()))
    except (KeyError, ValueError):
        return False
    return True


def is_last(lesson: Lesson, asking: Asking) -> bool:
    """Whether nothing is to come after what is on show."""
    return not asking.goes_on and lesson.place + 1 >= len(lesson.steps)


def following(lesson: Lesson, library: Library) -> str:
    """What comes after the step on show, in its own words; empty where nothing does, or no pack has it any more."""
    if lesson.place + 1 >= len(lesson.steps):
        return ""
    step = lesson.steps[lesson.place + 1]
    try:
        if step.sort == QUESTION:
            return library.item(ItemId(step.name)).stem
        return library.drills.drill(DrillId(step.name)).drill.title
    except KeyError:
        return ""
