"""What a class should go back to now: its weakest sections, and another question on the same for each."""

from collections.abc import Callable, Iterable

from trainer.base.clock import Moment
from trainer.base.ids import ItemId, SectionId
from trainer.content.library import Library
from trainer.desktop.classes.lesson_filing import seen_before
from trainer.desktop.pages.classes.lesson_values import ReteachLine
from trainer.insight.reteach import weaknesses
from trainer.record.lessons import LessonAsked
from trainer.study.lesson.filing import Rounds, asked
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.polls import ASKABLE
from trainer.study.lesson.ranking import told_polls
from trainer.study.lesson.votes import Vote

__all__ = ["class_told", "parallel_to", "reteach_lines"]

VotesOf = Callable[[str, int], tuple[Vote, ...]]


def class_told(lesson: Lesson, library: Library, votes: VotesOf, moment: Moment) -> tuple[LessonAsked, ...]:
    """How the class voted on every question whose key it has seen, as the record has it or would."""
    told = []
    numbers = {f"{lesson.session}-{number}": number for number, _ in lesson.told}
    for poll in told_polls(lesson, library):
        rounds = Rounds(votes(poll.name, 1), votes(poll.name, 2))
        again = seen_before(lesson, numbers[poll.name])
        happening = asked(lesson, poll, rounds, moment, again=again).happening
        if isinstance(happening, LessonAsked):
            told.append(happening)
    return tuple(told)


def reteach_lines(lesson: Lesson, library: Library, told: Iterable[LessonAsked]) -> tuple[ReteachLine, ...]:
    """The sections, the weakest first, each with a question that could be asked next."""
    return tuple(
        ReteachLine(weak, _title(library, weak.section), parallel_to(lesson, library, weak.section))
        for weak in weaknesses(told)
    )


def _title(library: Library, section: SectionId) -> str:
    try:
        return library.section(section).title
    except KeyError:
        return ""


def parallel_to(lesson: Lesson, library: Library, section: SectionId) -> ItemId | None:
    """Another question on a statement of the section that the class was asked about; else one from the section.

    It is one that a class can vote on, and neither was asked nor is still to come; None where there is none.
    """
    taken = {*lesson.shown, *(step.name for step in lesson.steps)}
    askable = [name for name in library.item_ids(section, formats=ASKABLE) if name not in taken]
    met = [name for name in lesson.shown if library.statements_of([name])]
    own = set(library.item_ids(section))
    for name in reversed(met):
        if name in own:
            sibling = next((one for one in library.siblings(name) if one in askable), None)
            if sibling is not None:
                return sibling
    return askable[0] if askable else None
