"""A learner's answers one after the other as they stand, for whoever goes through all of them beside the window."""

from collections.abc import Iterator, Sequence
from typing import Any

from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.events import Event
from trainer.record.happenings import Answered
from trainer.record.settled import Order, brought_back, corrected
from trainer.store.connection import Database
from trainer.store.log import events_of

__all__ = ["standing_answers"]

_RULINGS = """
SELECT time, chain, sequence, kind, target, rating, at, offset FROM event
WHERE learner = ? AND target IS NOT NULL AND kind IN ('undone', 'corrected', 'clock-trusted')
"""


class _Rulings:
    """What the person's own undos, corrections and confirmations of the clock make of their answers."""

    def __init__(self, rows: Sequence[tuple[Any, ...]]) -> None:
        self.undone: set[EventId] = set()
        self.corrections: dict[EventId, int] = {}
        self.confirmed: list[tuple[Order, Moment]] = []
        for time, chain, sequence, kind, target, rating, at, offset in sorted(rows):
            if kind == "undone":
                self.undone.add(target)
            elif kind == "corrected":
                self.corrections[target] = rating
            else:
                self.confirmed.append(((time, chain, sequence), Moment(at, offset)))


def standing_answers(database: Database, members: Sequence[LearnerId]) -> Iterator[Event]:
    """The answers of the learners who are one person, in order of replay: a few hundred events at a time.

    It is the same as ``Settled.answers`` of that person's events, without holding all of them at once.
    """
    rulings = _Rulings([row for member in members for row in database.all(_RULINGS, (member,))])
    for event in events_of(database, members):
        told = event.happening
        if isinstance(told, Answered) and event.id not in rulings.undone:
            moment = brought_back(event, rulings.confirmed)
            yield event._replace(moment=moment, happening=corrected(told, rulings.corrections.get(event.id)))
