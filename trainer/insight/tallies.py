"""What one answer adds to the running counts: a pure function of the event, applied by the store as it stands.

A progress page then reads a few sums instead of a million events. An undo adds the same with a minus sign.
"""

from typing import NamedTuple

from trainer.record.events import Event
from trainer.record.happenings import Answered, Confidence, Purpose, Rating

__all__ = ["COUNTS", "Tally", "tally"]

COUNTS = (
    "answers",
    "right",
    "graded",
    "sure",
    "sure_wrong",
    "relearned",
    "milliseconds",
    "guess",
    "guess_right",
    "think",
    "think_right",
    "first",
    "first_right",
    "reviews",
    "recalled",
    "promised",
)
"""The counted columns, in the order of ``Tally.counts``.

``first`` counts answers to what was never met before. ``reviews`` are graded answers to what was, of which so many were
``recalled``, where the desired retentions had ``promised`` so many thousandths. A class's votes of which nobody asked
how sure are none, right or wrong: only the wrong ones were graded.
"""
_LONGEST_MS = 300_000
"""A question left open for longer counts as five minutes: nobody thinks that long, somebody went away."""


class Tally(NamedTuple):
    """What an answer adds for its learner under its study ``day``, ``item`` and ``section``."""

    day: int
    item: str
    section: str
    counts: tuple[int, ...]

    def taken_back(self) -> "Tally":
        """The same with a minus sign."""
        return self._replace(counts=tuple(-count for count in self.counts))


def tally(event: Event) -> Tally | None:
    """What the event adds; None for anything but an answer. The day is the one that the event was stored under."""
    told = event.happening
    if not isinstance(told, Answered):
        return None
    sure, guess = told.confidence == Confidence.SURE, told.confidence == Confidence.GUESS
    think = told.confidence == Confidence.THINK
    first = told.purpose == Purpose.NEW and not told.again
    review = told.purpose == Purpose.REVIEW and told.rating is not None
    counts = (
        1,
        int(told.right),
        int(told.rating is not None),
        int(sure),
        int(sure and not told.right),
        int(told.purpose in (Purpose.RELEARN, Purpose.TALKED)),
        min(max(told.elapsed, 0), _LONGEST_MS),
        int(guess),
        int(guess and told.right),
        int(think),
        int(think and told.right),
        int(first),
        int(first and told.right),
        int(review),
        int(review and told.rating != Rating.AGAIN),
        round(told.retention * 1_000) if review else 0,
    )
    return Tally(event.moment.day, told.item, told.section, counts)
