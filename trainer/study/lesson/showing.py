"""From a class as it stands and what the content says to what the room is shown: the one place that makes faces."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.content.model import ClaimVerdict, Format, MultipleResponse, SingleChoice, Statement, Verdict
from trainer.study.lesson.faces import Face, Phase, Reveal
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.polls import DecisionPoll, Poll, QuestionPoll, letters_of
from trainer.study.lesson.votes import Vote, by_letter

__all__ = ["Words", "decision_reveal", "face_of", "question_reveal", "stem_of"]


class Words(NamedTuple):
    """What stands beside a poll: paragraphs before its stem. For a class without a poll, ``stem`` is what is shown."""

    lead: tuple[str, ...] = ()
    stem: str = ""


_NO_WORDS = Words()


def face_of(lesson: Lesson, poll: Poll | None, words: Words = _NO_WORDS, reveal: Reveal | None = None) -> Face:
    """What the room is shown. Raises ValueError for a reveal before its time, and for a vote without a poll."""
    if (reveal is not None) != (lesson.phase is Phase.REVEALED):
        raise ValueError(f"a class that is {lesson.phase} has no such face")
    asking = lesson.phase not in (Phase.LOBBY, Phase.TEACHING, Phase.LOOKING_BACK, Phase.ENDED)
    if asking and poll is None:
        raise ValueError("nothing is put to the vote")
    shown = poll if asking else None
    return Face(
        version=lesson.version,
        phase=lesson.phase,
        title=lesson.title,
        poll="" if shown is None else shown.name,
        round=lesson.round,
        number=lesson.number,
        of=max(lesson.number, len(lesson.steps)),
        lead=words.lead,
        stem=words.stem if shown is None else stem_of(shown),
        parts=() if shown is None else shown.parts,
        deadline=lesson.deadline,
        sure=lesson.manner.sure and isinstance(shown, QuestionPoll),
        changes=lesson.manner.changes,
        reveal=reveal,
    )


def stem_of(poll: Poll) -> str:
    """What is asked, with the claim that is to be judged."""
    if isinstance(poll, DecisionPoll):
        return poll.decision.ask
    body = poll.item.body
    if isinstance(body, ClaimVerdict) and body.claim not in poll.item.stem:
        return f"{poll.item.stem}\n\n{body.claim}" if poll.item.stem else body.claim
    return poll.item.stem


def question_reveal(
    poll: QuestionPoll,
    first: Sequence[Vote],
    second: Sequence[Vote],
    statements: Iterable[Statement],
    sources: Iterable[str],
) -> Reveal:
    """The key of a question with its whys, the statements behind it, and how the room voted in both rounds."""
    letters = {name: letter for letter, name in poll.ids}
    whys = tuple((letters[name], why) for name, why in _whys(poll) if why)
    return Reveal(
        key=letters_of(poll, _key(poll)),
        taken="",
        whys=whys,
        told=(poll.item.feedback,) if poll.item.feedback else (),
        words=tuple(line for statement in statements for line in _words(statement)),
        sources=tuple(sources),
        first=by_letter(poll, first),
        second=by_letter(poll, second) if second else (),
        people=len(second or first),
    )


def _words(statement: Statement) -> tuple[str, ...]:
    """What does not simply hold is never told without what can be said instead."""
    if statement.verdict is Verdict.HOLDS:
        return (statement.text,)
    return (f"{statement.text} ({statement.verdict.value}: {statement.correction})",)


def _key(poll: QuestionPoll) -> tuple[str, ...]:
    match poll.item.body:
        case SingleChoice(options=options) | MultipleResponse(options=options):
            return tuple(option.id for option in options if option.key)
        case ClaimVerdict(verdict=verdict, reasons=reasons):
            return (verdict.value, *(reason.id for reason in reasons if reason.key))
        case _:
            raise ValueError(f"a class can't vote on {Format(poll.item.format).value}")


def _whys(poll: QuestionPoll) -> tuple[tuple[str, str], ...]:
    match poll.item.body:
        case SingleChoice(options=options) | MultipleResponse(options=options):
            return tuple((option.id, option.why) for option in options)
        case ClaimVerdict(verdict=verdict, why=why, reasons=reasons):
            return ((verdict.value, why), *((reason.id, reason.why) for reason in reasons))
        case _:
            return ()


def decision_reveal(
    poll: DecisionPoll, first: Sequence[Vote], second: Sequence[Vote], taken: str, told: Iterable[str]
) -> Reveal:
    """Which option (by its id) the class follows, and what came of it; how good it was waits for the looking back."""
    (letter,) = letters_of(poll, (taken,))
    return Reveal(
        key=(),
        taken=letter,
        whys=(),
        told=tuple(told),
        words=(),
        sources=(),
        first=by_letter(poll, first),
        second=by_letter(poll, second) if second else (),
        people=len(second or first),
    )
