"""What the presenter can do as the class stands, and what is laid before them."""

from trainer.desktop.classes.lesson_steps import is_last
from trainer.desktop.pages.classes.lesson_asking import Asking
from trainer.desktop.pages.classes.lesson_values import Act, Presented
from trainer.record.lessons import Votes
from trainer.study.lesson.faces import Face, Phase
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.guiding import Advice, advice, shift_of
from trainer.study.lesson.lesson import MAJORITY, Lesson
from trainer.study.lesson.polls import QuestionPoll
from trainer.study.lesson.votes import by_letter, round_of

__all__ = ["presented"]

_CLOSED = (Phase.CLOSED, Phase.CLOSED_AGAIN)
_ADVISED = {Advice.EXPLAIN: Act.VOTE_AGAIN, Advice.TALK: Act.DISCUSS, Advice.SHOW: Act.REVEAL}


def presented(lesson: Lesson, face: Face, asking: Asking, rounds: Rounds | None, *, looking: bool) -> Presented:
    """The class for whoever teaches; ``rounds`` are None while votes are on their way, ``looking`` shows them."""
    again = lesson.again and bool(face.poll) and face.reveal is None
    shown = Presented(face, None, again=again, last=is_last(lesson, asking))
    shown = shown._replace(asides=asking.asides, meters=asking.meters)
    if lesson.open:
        clock = Act.RUN_ON if lesson.held is not None else Act.HOLD
        offered = (Act.MORE_TIME, clock) if lesson.deadline is not None or lesson.held is not None else (Act.MORE_TIME,)
        return shown._replace(primary=Act.CLOSE, offered=offered, held=lesson.held)
    if lesson.phase in (*_CLOSED, Phase.DISCUSSING):
        return _before_key(shown, lesson, asking, rounds, looking=looking)
    if lesson.phase is Phase.REVEALED:
        return _with_key(shown, lesson, asking, rounds)
    at_end = lesson.phase is Phase.TEACHING and lesson.drill is not None and not asking.goes_on
    onward = {Phase.TEACHING: Act.LOOK_BACK if at_end else Act.NEXT, Phase.LOOKING_BACK: Act.NEXT}
    primary = {Phase.LOBBY: Act.BEGIN, **onward}.get(lesson.phase)
    return shown._replace(primary=primary, offered=(Act.RETEACH,) if lesson.phase in onward else ())


def _before_key(shown: Presented, lesson: Lesson, asking: Asking, rounds: Rounds | None, *, looking: bool) -> Presented:
    if rounds is None:
        return shown
    advised = _advised(asking, rounds) if lesson.phase is Phase.CLOSED else None
    primary = _next_act(lesson, asking, advised)
    others = [Act.DISCUSS, Act.VOTE_AGAIN] if lesson.phase is Phase.CLOSED else []
    others += [Act.VOTE_AGAIN] if lesson.phase is Phase.DISCUSSING else []
    others += [Act.REVEAL] if isinstance(asking.poll, QuestionPoll) else []
    told = shown._replace(
        primary=primary,
        offered=(*(act for act in others if act is not primary), Act.LOOK),
        branches=asking.branches,
        advice=advised,
    )
    if looking and asking.poll is not None:
        second = by_letter(asking.poll, rounds.second) if rounds.second else ()
        told = told._replace(first=by_letter(asking.poll, rounds.first), second=second)
    return told


def _advised(asking: Asking, rounds: Rounds) -> Advice | None:
    return advice(_votes(asking.poll, rounds)) if isinstance(asking.poll, QuestionPoll) else None


def _votes(poll: QuestionPoll, rounds: Rounds) -> Votes:
    return round_of(poll, rounds.first)


def _next_act(lesson: Lesson, asking: Asking, advised: Advice | None) -> Act | None:
    if lesson.phase is Phase.DISCUSSING:
        return Act.VOTE_AGAIN
    if isinstance(asking.poll, QuestionPoll):
        return Act.REVEAL if advised is None else _ADVISED[advised]
    if lesson.phase is Phase.CLOSED:
        return Act.DISCUSS
    followed = asking.branches and asking.branches[0].why == MAJORITY
    return Act.FOLLOW if followed else None


def _with_key(shown: Presented, lesson: Lesson, asking: Asking, rounds: Rounds | None) -> Presented:
    ranking = (Act.RANKING,) if lesson.manner.leaderboard or lesson.manner.teams else ()
    at_end = lesson.drill is not None and not asking.goes_on
    told = shown._replace(primary=Act.LOOK_BACK if at_end else Act.NEXT, offered=(Act.RETEACH, *ranking))
    if rounds is None or not isinstance(asking.poll, QuestionPoll):
        return told
    return told._replace(shift=shift_of(asking.poll, rounds.first, rounds.second), votes=_votes(asking.poll, rounds))
