"""The record's laws: what a set of events comes to once undo, correction, link and erase have had their say.

Everything here is a function of the *set* of events, whatever order they arrived in: a union of records settles to
the same result on every device, any number of times.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.events import Event
from trainer.record.happenings import Answered, ClockTrusted, Corrected, Erased, Linked, Undone, Unreadable

Order = tuple[int, str, int]

__all__ = ["Settled", "brought_back", "corrected", "earlier", "people", "redacted", "settle", "union"]


class Settled(NamedTuple):
    """What stands.

    ``events`` is the whole log in order of replay, bodies of the erased dropped. ``person`` maps each learner to the
    one id that stands for the person. ``undone`` and ``corrections`` say which answers no longer count, or as what.
    """

    events: tuple[Event, ...]
    person: Mapping[LearnerId, LearnerId]
    erased: frozenset[LearnerId]
    undone: frozenset[EventId]
    corrections: Mapping[EventId, int]

    def answers(self) -> tuple[Event, ...]:
        """The answers that count, in order of replay: corrections applied, impossible dates brought back.

        A person who confirms the clock says that nothing before that moment can have happened after it; an earlier
        answer that claims a later time (the clock was ahead) is taken as given at the moment of confirmation.
        """
        counted: list[Event] = []
        trusted: dict[LearnerId, Moment] = {}
        for event in reversed(self.events):
            person = self.person[event.learner]
            if isinstance(event.happening, ClockTrusted):
                trusted[person] = earlier(event.moment, trusted.get(person))
            elif isinstance(event.happening, Answered) and event.id not in self.undone:
                moment = earlier(event.moment, trusted.get(person))
                rating = self.corrections.get(event.id)
                counted.append(event._replace(moment=moment, happening=corrected(event.happening, rating)))
        return tuple(reversed(counted))


def earlier(moment: Moment, other: Moment | None) -> Moment:
    """The earlier of the two; the first when there is no other."""
    return moment if other is None or moment.at <= other.at else other


def brought_back(event: Event, confirmed: Iterable[tuple[Order, Moment]]) -> Moment:
    """When the event can have happened, given its person's confirmations of the clock in order of replay."""
    moment = event.moment
    for order, then in confirmed:
        if order > event.order:
            moment = earlier(moment, then)
    return moment


def corrected(answered: Answered, rating: int | None) -> Answered:
    """The answer as a correction leaves it: right, at the correction's grade; unchanged when there was none.

    An answer that took no memory step (relearning, a doubted clock) takes none by being corrected either.
    """
    if rating is None:
        return answered
    return answered._replace(rating=None if answered.rating is None else rating, right=True)


def people(events: Iterable[Event]) -> dict[LearnerId, LearnerId]:
    """Each learner's person: the smallest id among all that links join (a union-find over the links)."""
    parent: dict[LearnerId, LearnerId] = {}

    def find(learner: LearnerId) -> LearnerId:
        parent.setdefault(learner, learner)
        while parent[learner] != learner:
            parent[learner] = parent[parent[learner]]
            learner = parent[learner]
        return learner

    for event in events:
        find(event.learner)
        if isinstance(event.happening, Linked):
            low, high = sorted((find(event.learner), find(event.happening.other)))
            parent[high] = low
    return {learner: find(learner) for learner in parent}


def redacted(event: Event) -> Event:
    """The event without its body. Links and erasures keep theirs: they hold ids alone, and the laws need them."""
    if isinstance(event.happening, Linked | Erased):
        return event
    return event._replace(happening=Unreadable(event.kind, {}))


def settle(events: Iterable[Event]) -> Settled:
    """What the events come to. An undo or a correction counts only within one person."""
    ordered = sorted(events, key=lambda event: event.order)
    person = people(ordered)
    gone = {person[event.learner] for event in ordered if isinstance(event.happening, Erased)}
    erased = frozenset(learner for learner, head in person.items() if head in gone)
    kept = tuple(redacted(event) if event.learner in erased else event for event in ordered)
    owner = {event.id: person[event.learner] for event in kept}
    undone: set[EventId] = set()
    corrections: dict[EventId, int] = {}
    for event in kept:
        match event.happening:
            case Undone(target=target) if owner.get(target) == person[event.learner]:
                undone.add(target)
            case Corrected(target=target, rating=rating) if owner.get(target) == person[event.learner]:
                corrections[target] = rating
            case _:
                pass
    return Settled(kept, person, erased, frozenset(undone), corrections)


def union(*records: Iterable[Event]) -> tuple[Event, ...]:
    """Every event once, by id; of two copies the readable one is kept (``settle`` redacts again what was erased)."""
    seen: dict[EventId, Event] = {}
    for record in records:
        for event in record:
            held = seen.get(event.id)
            if held is None or (isinstance(held.happening, Unreadable) and not isinstance(event.happening, Unreadable)):
                seen[event.id] = event
    return tuple(sorted(seen.values(), key=lambda event: event.order))
