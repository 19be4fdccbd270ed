"""One answer, pure: mark it, grade it, schedule it, and say what the sitting is afterwards."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import EventId, ItemId
from trainer.content.model import Item
from trainer.memory.grades import Mark, grade, needs_probe, probe_grade
from trainer.memory.model import MODEL, after
from trainer.record.events import Fact
from trainer.record.happenings import Answered, Confidence, Purpose, Rating
from trainer.record.journal import Memory
from trainer.record.mistakes import sure_and_wrong
from trainer.study.marking import mark
from trainer.study.quiz import Quiz, advance, shown
from trainer.study.responses import DontKnow, Response, plain
from trainer.study.returning import returns_on

__all__ = ["FEWEST_PACES", "Feedback", "Given", "Step", "answer", "quick"]

FEWEST_PACES = 5
"""Right answers of a format that a learner's own median needs."""


class Given(NamedTuple):
    """What the learner handed in, when, and how long after the question was shown (ms)."""

    response: Response
    confidence: Confidence | None
    moment: Moment
    elapsed: int
    doubted: bool = False
    """The clock is in doubt: the answer is kept and takes no memory step."""


class Feedback(NamedTuple):
    """What a page tells after an answer.

    ``held`` says that a probe comes first and nothing is to be told yet; ``due_day`` is when the unit returns (None:
    unchanged); ``returns_today`` that it comes back in this sitting.
    """

    item: Item
    given: Given
    mark: Mark
    shown: tuple[str, ...]
    purpose: Purpose
    rating: int | None
    due_day: int | None
    held: bool
    returns_today: bool
    sure_and_wrong: bool


class Step(NamedTuple):
    """An answer's fact and the memories it changes, to be stored first; then the verdict and the next sitting."""

    fact: Fact
    memories: tuple[Memory, ...]
    feedback: Feedback
    quiz: Quiz


def quick(elapsed: int, paces: Sequence[int]) -> bool:
    """Whether an answer took no longer than the median of at least five earlier ones of its format."""
    return len(paces) >= FEWEST_PACES and elapsed <= median(paces)


def answer(
    quiz: Quiz,
    item: Item,
    given: Given,
    memory: Memory | None,
    sibling: ItemId | None,
    paces: Mapping[str, Sequence[int]],
    event: EventId,
) -> Step:
    """The step that the response to the question on show comes to.

    ``memory`` is the asked unit's, ``sibling`` the item that would probe a right guess. A right guess without a
    sibling is Again. Relearning, a check, a vote after the class talked and answers under a doubted clock take no
    memory step.
    """
    ask = quiz.queue[0]
    marked = mark(item, given.response)
    confidence = None if isinstance(given.response, DontKnow) else given.confidence
    probing = needs_probe(marked, confidence) and ask.purpose in (Purpose.REVIEW, Purpose.NEW)
    rating: int | None = None
    if probing and sibling is None:
        rating, probing = Rating.AGAIN, False
    elif not probing and ask.purpose not in (Purpose.RELEARN, Purpose.CHECK, Purpose.TALKED):
        fast = quick(given.elapsed, paces.get(item.format, ()))
        rating = probe_grade(marked) if ask.purpose is Purpose.PROBE else grade(marked, confidence, fast)
    seen = item.id in quiz.seen
    if rating is not None and seen:
        rating = min(rating, Rating.HARD)
    if given.doubted:
        rating = None
    answered = Answered(
        quiz.plan.session,
        item.id,
        item.revision,
        ask.unit,
        ask.section,
        item.format.value,
        ask.purpose.value,
        plain(given.response),
        shown(quiz, item),
        marked.right,
        marked.score,
        None if confidence is None else confidence.value,
        rating,
        given.elapsed,
        MODEL if rating is not None else "",
        quiz.plan.retention,
        sibling if probing and sibling is not None else "",
        seen,
    )
    return _step(quiz, item, given, marked, memory, answered, event)


def _step(
    quiz: Quiz, item: Item, given: Given, marked: Mark, memory: Memory | None, answered: Answered, event: EventId
) -> Step:
    ask, at = quiz.queue[0], given.moment
    remembered = after(memory, answered, at) if answered.rating is not None else None
    memories = () if remembered is None else (remembered,)
    following = advance(quiz, event, answered)
    feedback = Feedback(
        item,
        given,
        marked,
        answered.shown,
        ask.purpose,
        answered.rating,
        returns_on(quiz, memories[0].due_day, at.day) if memories else None,
        bool(answered.probe),
        any(later.purpose is Purpose.RELEARN and later.unit == ask.unit for later in following.queue),
        sure_and_wrong(answered),
    )
    return Step(Fact(event, quiz.plan.learner, at, answered), memories, feedback, following)
