"""The memory model: FSRS-6 by the ``fsrs`` package, one step at a time, without fuzz, in whole study days.

``fsrs`` costs some 50 ms to import, so it comes in with the first step, or with ``warm_up`` once a window stands.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from trainer.base.ids import SectionId, UnitId
from trainer.record.events import Event
from trainer.record.happenings import Answered, Rating
from trainer.record.journal import Memory

if TYPE_CHECKING:
    from fsrs import Scheduler

__all__ = ["MODEL", "recall", "replay", "warm_up"]

MODEL = "fsrs-6 default"
"""Stored with every grade; a newer model is a replay."""
_LONGEST_INTERVAL = 3_650
_EPOCH = datetime(1970, 1, 1, 12, tzinfo=UTC)


def warm_up() -> None:
    """Load the model before the first answer needs it."""
    _scheduler(0.9)


@cache
def _scheduler(retention: float) -> "Scheduler":
    from fsrs import Scheduler

    # Fuzz draws from the global random generator: a replay would not repeat itself. Learning steps are the session's.
    return Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=_LONGEST_INTERVAL,
        enable_fuzzing=False,
    )


def recall(
    before: Memory | None, unit: UnitId, section: SectionId, rating: int, at: int, day: int, retention: float
) -> Memory:
    """The unit's memory after an answer graded ``rating`` (1..4) on a study day.

    ``retention`` is the desired retention (0.7..0.97) that sets the due day. A day before the last one counts as the
    last one, so that a clock that went back loses nothing.
    """
    from fsrs import Card, State
    from fsrs import Rating as FsrsRating

    day = day if before is None else max(day, before.last_day)
    on = _EPOCH + timedelta(days=day)
    card = Card(card_id=0, state=State.Review, due=on)
    if before is None:
        card = Card(card_id=0, due=on)
    else:
        card.stability, card.difficulty = before.stability, before.difficulty
        card.last_review = _EPOCH + timedelta(days=before.last_day)
    after, _ = _scheduler(retention).review_card(card, FsrsRating(rating), on)
    if after.stability is None or after.difficulty is None:
        raise AssertionError("FSRS left a reviewed card without stability or difficulty")
    lapsed = before is not None and rating == Rating.AGAIN
    return Memory(
        unit,
        section,
        after.stability,
        after.difficulty,
        day + (after.due - on).days,
        at if before is None else max(at, before.last_at),
        day,
        1 if before is None else before.reviews + 1,
        (0 if before is None else before.lapses) + lapsed,
        MODEL,
    )


def replay(answers: Iterable[Event]) -> Memory | None:
    """The memory that a unit's standing answers come to, in their order; None when none of them was graded."""
    memory: Memory | None = None
    for event in answers:
        memory = follow(memory, event)
    return memory


def follow(memory: Memory | None, event: Event) -> Memory | None:
    """The memory after one standing event of its unit; as it was, unless the event is a graded answer."""
    told = event.happening
    if not isinstance(told, Answered) or told.rating is None:
        return memory
    return recall(memory, told.unit, told.section, told.rating, event.moment.at, event.moment.day, told.retention)
