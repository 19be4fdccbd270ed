"""Which units stand on the list of what was sure and wrong: a pure fold over a unit's answers, in order of replay."""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.base.ids import SessionId
from trainer.record.events import Event
from trainer.record.happenings import Answered
from trainer.record.mistakes import Mistake, is_mistake, settles

__all__ = ["Course", "course", "follow"]


class Course(NamedTuple):
    """How it went on with a unit that was once answered surely and wrongly.

    ``sessions`` are the sittings in which it was; ``standing`` says whether it is on the list now. What was settled is
    kept, because it may happen again.
    """

    mistake: Mistake
    sessions: frozenset[SessionId]
    standing: bool


def follow(before: Course | None, event: Event) -> Course | None:
    """The unit's course after one more standing answer of its own; as it was, when the answer changes nothing.

    The event's moment is that of ``Settled.answers``: corrected, and brought back where the clock was ahead.
    """
    told = event.happening
    if not isinstance(told, Answered):
        return before
    if is_mistake(told):
        sessions = (frozenset() if before is None else before.sessions) | {told.session}
        times = 1 if before is None else before.mistake.times + 1
        mistake = Mistake(told.unit, told.section, event.id, event.moment.day, times, len(sessions))
        return Course(mistake, sessions, standing=True)
    if before is not None and settles(told) and event.moment.day > before.mistake.last_day:
        return before._replace(standing=False)
    return before


def course(answers: Iterable[Event]) -> Course | None:
    """What a unit's standing answers come to; None when none of them was sure and wrong."""
    found: Course | None = None
    for event in answers:
        found = follow(found, event)
    return found
