"""What people did in a class, from their own events in its sitting: for whoever teaches, and for each learner.

Who teaches is told how many first votes of a learner were right, and nothing of how sure they were.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId
from trainer.record.events import Event
from trainer.record.happenings import Answered, Purpose, Undone
from trainer.record.lessons import DecisionVoted

__all__ = ["OwnAnswer", "PersonVotes", "by_person", "own_answers", "own_decisions"]


class PersonVotes(NamedTuple):
    """A learner in a class: so many of the first votes ``given`` were ``right``; ``decided`` counts drill decisions."""

    person: LearnerId
    right: int
    given: int
    decided: int


class OwnAnswer(NamedTuple):
    """A learner's own votes on a question: before the talk and after it (None: none was given)."""

    item: ItemId
    first: Answered | None
    second: Answered | None


def by_person(session: Iterable[Event], person: Mapping[LearnerId, LearnerId]) -> tuple[PersonVotes, ...]:
    """What each learner did in the class, by person; whoever ``person`` does not know is erased, and left out."""
    found: dict[LearnerId, PersonVotes] = {}
    for learner, told in _standing(session):
        if learner not in person:
            continue
        who = person[learner]
        held = found.get(who, PersonVotes(who, 0, 0, 0))
        if isinstance(told, DecisionVoted):
            held = held._replace(decided=held.decided + bool(told.option))
        elif told.purpose != Purpose.TALKED:
            held = held._replace(right=held.right + told.right, given=held.given + 1)
        found[who] = held
    return tuple(found[who] for who in sorted(found))


def own_answers(session: Iterable[Event], members: Collection[LearnerId]) -> tuple[OwnAnswer, ...]:
    """One person's votes on the class's questions, in the order in which they were given."""
    found: list[OwnAnswer] = []
    for learner, told in _standing(session):
        if learner not in members or not isinstance(told, Answered):
            continue
        if told.purpose != Purpose.TALKED:
            found.append(OwnAnswer(told.item, told, None))
        elif found and found[-1].item == told.item and found[-1].second is None:
            found[-1] = found[-1]._replace(second=told)
        else:
            found.append(OwnAnswer(told.item, None, told))
    return tuple(found)


def own_decisions(session: Iterable[Event], members: Collection[LearnerId]) -> tuple[DecisionVoted, ...]:
    """One person's votes on what the class decided, in the order in which they were given."""
    found = (told for learner, told in _standing(session) if learner in members)
    return tuple(told for told in found if isinstance(told, DecisionVoted))


def _standing(session: Iterable[Event]) -> list[tuple[LearnerId, Answered | DecisionVoted]]:
    events = tuple(session)
    undone = {event.happening.target for event in events if isinstance(event.happening, Undone)}
    return [
        (event.learner, event.happening)
        for event in sorted(events, key=lambda event: (event.moment.at, event.order))
        if isinstance(event.happening, Answered | DecisionVoted) and event.id not in undone
    ]
