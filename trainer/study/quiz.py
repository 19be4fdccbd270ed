"""A quiz sitting as a frozen value: every answer gives the next value, and the log alone can rebuild it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from trainer.base.chance import draw, shuffled
from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.content.model import (
    ClaimVerdict,
    Classification,
    Item,
    ListRecall,
    MultipleResponse,
    Ordering,
    SingleChoice,
    TypedAnswer,
)
from trainer.memory.model import LOWEST_RETENTION
from trainer.memory.queue import Ask
from trainer.record.drilled import ObjectiveDecided
from trainer.record.events import Event
from trainer.record.happenings import Answered, Corrected, Purpose, Rating, SessionOpened, Undone
from trainer.record.settled import corrected

__all__ = [
    "CHECK",
    "Done",
    "Mode",
    "Plan",
    "Quiz",
    "advance",
    "asks_confidence",
    "begin",
    "decided",
    "hurried",
    "plan_from",
    "plan_to",
    "resume",
    "shown",
]

CHECK = "check"
"""The kind of a sitting that measures readiness: nothing comes back in it, and nothing is told before its end."""
_RELEARN_AFTER = 4
"""How many questions come between a miss and its return, where there are so many."""
_MOST_RELEARNING = 2
_SOMETIMES = 3
"""With confidence asked "sometimes": one question in so many."""


class Mode(StrEnum):
    """What a sitting asks for: what holds up beside references, or the document's own words as they stand."""

    HOLDS_UP = "holds up"
    DOCUMENT = "document"


class Plan(NamedTuple):
    """What a sitting sets out to do; kept in the record, so that it can be gone through again.

    ``minutes`` is how long it lasts (0: until everything is asked), ``confidence`` one of always, sometimes, never.
    """

    session: SessionId
    learner: LearnerId
    asks: tuple[Ask, ...]
    minutes: int
    confidence: str
    retention: float
    kind: str
    mode: Mode = Mode.HOLDS_UP


class Done(NamedTuple):
    """An answer that stands in this sitting, with the question it answered."""

    event: EventId
    ask: Ask
    answered: Answered


class Quiz(NamedTuple):
    """The sitting now: what is still to ask (the first is on show), what was answered.

    ``seen`` holds items whose feedback was seen and then undone: an answer to one of them says so. ``decided`` are the
    objectives that came back in it.
    """

    plan: Plan
    opened_at: int
    queue: tuple[Ask, ...]
    done: tuple[Done, ...] = ()
    seen: frozenset[ItemId] = frozenset()
    decided: tuple[UnitId, ...] = ()

    @property
    def ask(self) -> Ask | None:
        """The question on show; None when nothing is left."""
        return self.queue[0] if self.queue else None

    def time_is_up(self, at: int) -> bool:
        """Whether the sitting's minutes have passed at ``at`` (ms); a probe that is waiting is still asked."""
        waiting = bool(self.queue) and self.queue[0].purpose is Purpose.PROBE
        return self.plan.minutes > 0 and at >= self.opened_at + self.plan.minutes * 60_000 and not waiting


def begin(plan: Plan, opened_at: int) -> Quiz:
    """The sitting before its first answer."""
    return Quiz(plan, opened_at, plan.asks)


def advance(quiz: Quiz, event: EventId, answered: Answered) -> Quiz:
    """The sitting after an answer to the question on show.

    A right guess puts its probe next; a miss comes back a few questions later, at most twice an item. Past its time a
    sitting asks only what it promised (``hurried``): then the question answered is not the first in the queue.
    """
    index = _place(quiz, answered) or 0
    ask, rest = quiz.queue[index], (*quiz.queue[:index], *quiz.queue[index + 1 :])
    if answered.probe:
        rest = (Ask(ItemId(answered.probe), ask.unit, ask.section, Purpose.PROBE), *rest)
    elif _missed(answered) and answered.purpose != Purpose.CHECK:
        rest = _with_relearning(quiz, ask, rest)
    return quiz._replace(queue=rest, done=(*quiz.done, Done(event, ask, answered)))


def _missed(answered: Answered) -> bool:
    return not answered.right if answered.rating is None else answered.rating == Rating.AGAIN


def _with_relearning(quiz: Quiz, ask: Ask, rest: tuple[Ask, ...]) -> tuple[Ask, ...]:
    repeats = sum(done.ask.purpose is Purpose.RELEARN and done.ask.unit == ask.unit for done in quiz.done)
    repeats += ask.purpose is Purpose.RELEARN
    if repeats >= _MOST_RELEARNING:
        return rest
    again = Ask(ItemId(ask.unit), ask.unit, ask.section, Purpose.RELEARN)
    return (*rest[:_RELEARN_AFTER], again, *rest[_RELEARN_AFTER:])


def resume(events: Iterable[Event]) -> Quiz | None:
    """The sitting that its events (in order of replay) come to; None when they hold no opening that can be read."""
    quiz: Quiz | None = None
    for event in events:
        match event.happening:
            case SessionOpened(session=session, plan=plan):
                quiz = _opened(session, plan, event)
            case Answered() as answered if quiz is not None and _place(quiz, answered) is not None:
                quiz = advance(quiz, event.id, answered)
            case Undone(target=target) if quiz is not None:
                quiz = without(quiz, target)
            case Corrected(target=target, rating=rating) if quiz is not None:
                quiz = with_correction(quiz, target, rating)
            case ObjectiveDecided(objective=objective) if quiz is not None:
                quiz = decided(quiz, objective)
            case _:
                pass
    return quiz


def decided(quiz: Quiz, objective: UnitId) -> Quiz:
    """The sitting after a decision that came back; as it was, when it asks for no such decision."""
    asks = enumerate(quiz.queue)
    place = next((i for i, ask in asks if ask.unit == objective and ask.purpose is Purpose.DRILL), None)
    if place is None:
        return quiz
    left = (*quiz.queue[:place], *quiz.queue[place + 1 :])
    return quiz._replace(queue=left, decided=(*quiz.decided, objective))


def _opened(session: SessionId, plain: Mapping[str, Any], event: Event) -> Quiz | None:
    """The sitting as it began; None for a plan that can't be read, as a record from elsewhere may hold one."""
    try:
        return begin(plan_from(session, event.learner, plain), event.moment.at)
    except (TypeError, ValueError, AttributeError, OverflowError):
        return None


def _place(quiz: Quiz, answered: Answered) -> int | None:
    """Where the question that this answers stands in the queue; None when it does not."""
    asks = enumerate(quiz.queue)
    return next((i for i, ask in asks if ask.item == answered.item and ask.purpose == answered.purpose), None)


def hurried(quiz: Quiz) -> Quiz:
    """The sitting when its time is up: what it promised to ask again in this session, and nothing else."""
    promised = tuple(ask for ask in quiz.queue if ask.purpose in (Purpose.PROBE, Purpose.RELEARN))
    return quiz._replace(queue=promised)


def without(quiz: Quiz, target: EventId) -> Quiz:
    """The sitting as if the answer, and what came after it, had not been given; its feedback stays seen."""
    index = next((i for i, done in enumerate(quiz.done) if done.event == target), None)
    if index is None:
        return quiz
    asks = [done.ask for done in quiz.done[index:] if not done.answered.probe]
    told = [ask for ask in asks if ask.purpose is not Purpose.CHECK]
    # A probe's feedback tells of the guess that it probed as well.
    seen = quiz.seen | {ask.item for ask in told} | {ItemId(ask.unit) for ask in told}
    return _again(quiz, quiz.done[:index])._replace(seen=seen)


def with_correction(quiz: Quiz, target: EventId, rating: int) -> Quiz:
    """The sitting with an answer's marking overruled: what the miss had brought back is no longer asked."""
    done = tuple(
        past._replace(answered=corrected(past.answered, rating)) if past.event == target else past for past in quiz.done
    )
    return _again(quiz, done)


def _again(quiz: Quiz, done: tuple[Done, ...]) -> Quiz:
    fresh = begin(quiz.plan, quiz.opened_at)._replace(seen=quiz.seen)
    for objective in quiz.decided:
        fresh = decided(fresh, objective)
    for past in done:
        there = _place(fresh, past.answered) is not None
        fresh = advance(fresh, past.event, past.answered) if there else _kept(fresh, past)
    return fresh


def _kept(quiz: Quiz, past: Done) -> Quiz:
    """An answer to a question that a correction took out of the queue afterwards: it was given, so it stays."""
    return quiz._replace(done=(*quiz.done, past))


def asks_confidence(quiz: Quiz) -> bool:
    """Whether the question on show is committed with Guess, Think so or Sure."""
    if quiz.plan.confidence == "sometimes":
        return draw(quiz.plan.session, "confidence", len(quiz.done)) % _SOMETIMES == 0
    return quiz.plan.confidence == "always"


def shown(quiz: Quiz, item: Item) -> tuple[str, ...]:
    """The ids of the item's parts in the order in which this showing has them.

    Another sitting, another order; when an item returns in the same sitting, every part has moved on by one place, so
    that its right answer can't be found by where it stood.
    """
    ids = _parts(item)
    times = sum(past.ask.item == item.id for past in quiz.done)
    order = shuffled(ids, quiz.plan.session, item.id)
    turn = times % max(1, len(order))
    order = (*order[turn:], *order[:turn])
    if isinstance(item.body, Ordering) and order == ids:
        return (*order[1:], order[0])
    return order


def _parts(item: Item) -> tuple[str, ...]:
    match item.body:
        case SingleChoice(options=options) | MultipleResponse(options=options):
            return tuple(option.id for option in options)
        case ClaimVerdict(reasons=reasons):
            return tuple(reason.id for reason in reasons)
        case Ordering(steps=steps):
            return tuple(step.id for step in steps)
        case Classification(entries=entries):
            return tuple(entry.id for entry in entries)
        case TypedAnswer() | ListRecall():
            return ()


def plan_to(plan: Plan) -> dict[str, Any]:
    """The plan's plain form for the record."""
    asks = [[ask.item, ask.unit, ask.section, str(ask.purpose)] for ask in plan.asks]
    return {
        "asks": asks,
        "minutes": plan.minutes,
        "confidence": plan.confidence,
        "retention": plan.retention,
        "kind": plan.kind,
        "mode": plan.mode.value,
    }


def plan_from(session: SessionId, learner: LearnerId, plain: Mapping[str, Any]) -> Plan:
    """The plan that a plain form tells of; the inverse of ``plan_to``.

    Raises TypeError, ValueError, AttributeError or OverflowError for what tells of no plan.
    """
    asks = tuple(
        Ask(ItemId(str(item)), UnitId(str(unit)), SectionId(str(section)), Purpose(purpose))
        for item, unit, section, purpose in plain.get("asks", ())
    )
    retention = float(plain.get("retention", 0.9))
    if not LOWEST_RETENTION <= retention < 1:
        raise ValueError(f"no share of what is known: {retention}")
    return Plan(
        session,
        learner,
        asks,
        int(plain.get("minutes", 0)),
        str(plain.get("confidence", "always")),
        retention,
        str(plain.get("kind", "review")),
        Mode.DOCUMENT if plain.get("mode") == Mode.DOCUMENT else Mode.HOLDS_UP,
    )
