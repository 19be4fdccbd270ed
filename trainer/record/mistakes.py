"""Mistakes: answers that were sure and wrong, high-confidence errors (Butterfield & Metcalfe, 2001).

Not every miss is one: who guesses wrongly holds no wrong belief (a mistake, as Reason, 1990, parts it from a slip).
"""

from typing import NamedTuple

from trainer.base.ids import EventId, SectionId, UnitId
from trainer.record.happenings import Answered, Confidence, Purpose, Rating

__all__ = ["Mistake", "is_mistake", "settles", "sure_and_wrong"]

_ASKED = (Purpose.REVIEW, Purpose.NEW)
_REPEATED_FROM = 2


class Mistake(NamedTuple):
    """A unit that was answered surely and wrongly and has not been known on a later study day since.

    ``answer`` is the latest such answer's event, ``last_day`` its study day. ``times`` counts such answers to the unit
    over the whole record, ``sittings`` the different sittings that they were given in.
    """

    unit: UnitId
    section: SectionId
    answer: EventId
    last_day: int
    times: int
    sittings: int

    @property
    def misconception(self) -> bool:
        """Whether it happened again in another sitting: once, anybody misreads a question."""
        return self.sittings >= _REPEATED_FROM


def sure_and_wrong(answered: Answered) -> bool:
    """Whether the answer was Sure and missed; part-right enough to pass as recalled with difficulty is no miss."""
    missed = not answered.right and answered.rating in (None, Rating.AGAIN)
    return missed and answered.confidence == Confidence.SURE


def is_mistake(answered: Answered) -> bool:
    """Whether it puts its unit on the list: sure and wrong when asked in earnest (no probe, no relearning)."""
    return answered.purpose in _ASKED and sure_and_wrong(answered)


def settles(answered: Answered) -> bool:
    """Whether the answer, on a later study day, takes its unit off the list: right, and more than a guess.

    Where sureness was not asked for, a right answer counts as it does for memory: like Think so.
    """
    return answered.purpose in _ASKED and answered.right and answered.confidence != Confidence.GUESS
