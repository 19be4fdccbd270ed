"""What a page is handed: a question to show, and what to tell about its answer. Values only, no wording."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from trainer.content.model import Item, Reference, Statement, Verdict
from trainer.record.happenings import Answered, Purpose
from trainer.record.mistakes import is_mistake
from trainer.study.quiz import Mode, Quiz, asks_confidence, shown
from trainer.study.returning import returns_on

if TYPE_CHECKING:
    from trainer.study.answering import Feedback

__all__ = ["Question", "Summary", "Telling", "grounds", "question", "summary", "telling"]


class Question(NamedTuple):
    """A question as it is to be shown.

    ``order`` holds the ids of the item's parts in this showing's order; ``titles`` the section's title, its parent's
    before it; ``done`` and ``left`` count questions (the shown one is among those left); ``disclaimer`` is set where
    the claim of an AI-written document is judged, or where its own words are practised (``mode``).
    """

    item: Item
    order: tuple[str, ...]
    titles: tuple[str, ...]
    purpose: Purpose
    asks_confidence: bool
    done: int
    left: int
    can_undo: bool
    disclaimer: str
    mode: Mode = Mode.HOLDS_UP


class Telling(NamedTuple):
    """What to tell after an answer.

    ``contested`` are the item's statements that do not simply hold, ``references`` what the verdicts and the item
    cite; ``days`` is how many study days from now the unit returns (None: unchanged); ``can_overrule`` offers
    "I was right" on a typed answer; ``after_probe`` says that the answer settled an earlier right guess;
    ``in_document`` offers the paragraph behind the item, in the learner's own copy of the document.
    """

    question: Question
    feedback: "Feedback"
    contested: tuple[Statement, ...]
    references: tuple[Reference, ...]
    days: int | None
    can_overrule: bool
    after_probe: bool
    in_document: bool = False


class Summary(NamedTuple):
    """How a sitting went.

    ``answers`` counts all of them; of the units ``asked``, ``right`` were known at once, ``new`` met for the first time
    and ``relearned`` practised once more, most of them after a miss.

    ``returns`` pairs a number of days from today (1: tomorrow) with how many units of this sitting come back then.
    ``sure_and_wrong`` lists items answered surely and wrongly; ``lucky`` counts right guesses that a probe confirmed
    and ``unlucky`` those that it did not. ``decisions`` of drills came back among the questions.
    """

    answers: int
    asked: int
    right: int
    new: int
    relearned: int
    lucky: int
    unlucky: int
    sure_and_wrong: tuple[Answered, ...]
    returns: tuple[tuple[int, int], ...]
    milliseconds: int
    why: str
    decisions: int = 0


def question(quiz: Quiz, item: Item, titles: tuple[str, ...], disclaimer: str) -> Question:
    """The question on show, ready for a page."""
    return Question(
        item,
        shown(quiz, item),
        titles,
        quiz.queue[0].purpose,
        asks_confidence(quiz),
        len(quiz.done) + len(quiz.decided),
        len(quiz.queue),
        bool(quiz.done),
        disclaimer,
        quiz.plan.mode,
    )


def grounds(
    item: Item, statements: Iterable[Statement], references: Iterable[Reference]
) -> tuple[tuple[Statement, ...], tuple[Reference, ...]]:
    """The statements behind an item that do not simply hold, and the references that they and the item cite."""
    contested = tuple(statement for statement in statements if statement.verdict is not Verdict.HOLDS)
    wanted = {*item.references, *(key for statement in contested for key in statement.references)}
    return contested, tuple(reference for reference in references if reference.key in wanted)


def telling(
    asked: Question, feedback: "Feedback", statements: Iterable[Statement], references: Iterable[Reference], today: int
) -> Telling:
    """What to tell, from the answer and what the content says of its statements."""
    contested, cited = grounds(asked.item, statements, references)
    overrule = not feedback.mark.right and feedback.item.format in ("typed", "list-recall")
    return Telling(
        asked,
        feedback,
        contested,
        cited,
        None if feedback.due_day is None else feedback.due_day - today,
        overrule,
        feedback.purpose is Purpose.PROBE,
    )


def summary(quiz: Quiz, due_days: Iterable[int], today: int, why: str) -> Summary:
    """How the sitting went; ``due_days`` are the study days on which its units return."""
    answers = [done.answered for done in quiz.done]
    first = [one for one in answers if one.purpose in (Purpose.REVIEW, Purpose.NEW)]
    found_out = {one.unit for one in answers if one.purpose == Purpose.PROBE and not one.right}
    probes = [one for one in answers if one.purpose == Purpose.PROBE]
    returns: dict[int, int] = {}
    for due_day in due_days:
        days = max(0, returns_on(quiz, due_day, today) - today)
        returns[days] = returns.get(days, 0) + 1
    return Summary(
        len(answers),
        len(first),
        sum(one.right and one.unit not in found_out for one in first),
        sum(one.purpose == Purpose.NEW for one in first),
        len({one.unit for one in answers if one.purpose == Purpose.RELEARN}),
        sum(one.right for one in probes),
        sum(not one.right for one in probes),
        tuple(filter(is_mistake, answers)),
        tuple(sorted(returns.items())),
        sum(one.elapsed for one in answers),
        why,
        len(quiz.decided),
    )
