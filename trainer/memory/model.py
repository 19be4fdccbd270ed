"""The memory model: FSRS-6 by the ``fsrs`` package, one step at a time, without fuzz, in whole study days.

One thing is added: what was sure and wrong is due on the next study day, where a strong memory's lapse may be given a
week. Errors of high confidence are corrected best at once, and within a week are the likeliest to return (Butler, Fazio
& Marsh, 2011).
``fsrs`` costs some 50 ms to import, so it comes in with the first step, or with ``warm_up`` once a window stands.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.base.clock import Moment
from trainer.base.ids import SectionId, UnitId
from trainer.record.events import Event
from trainer.record.happenings import Answered, Rating
from trainer.record.journal import Memory
from trainer.record.mistakes import sure_and_wrong

if TYPE_CHECKING:
    from fsrs import Scheduler

__all__ = ["LOWEST_RETENTION", "MODEL", "after", "follow", "recall", "replay", "warm_up"]

MODEL = "fsrs-6 default, sure and wrong next day"
"""Stored with every grade; a newer model is a replay, which the store makes when it opens a file of another model."""
LOWEST_RETENTION = 0.1
"""Below it, which no setting comes near, FSRS's formula leaves the range of numbers."""
_LONGEST_INTERVAL = 3_650
_EPOCH = datetime(1970, 1, 1, 12, tzinfo=UTC)


def warm_up() -> None:
    """Load the model before the first answer needs it."""
    _scheduler(0.9)


@lru_cache(maxsize=32)
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
    """FSRS's step: the unit's memory after an answer graded ``rating`` (1..4) on a study day.

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


def after(before: Memory | None, answered: Answered, moment: Moment) -> Memory | None:
    """The unit's memory after an answer at this moment; as it was, where the answer takes no memory step.

    This is the one place where an answer becomes a memory, live and in every replay.
    """
    if answered.rating is None:
        return before
    unit, section = answered.unit, answered.section
    memory = recall(before, unit, section, answered.rating, moment.at, moment.day, answered.retention)
    if sure_and_wrong(answered):
        return memory._replace(due_day=min(memory.due_day, memory.last_day + 1))
    return memory


def replay(answers: Iterable[Event]) -> Memory | None:
    """The memory that a unit's standing answers come to, in their order; None when none of them was graded."""
    memory: Memory | None = None
    for event in answers:
        memory = follow(memory, event)
    return memory


def follow(memory: Memory | None, event: Event) -> Memory | None:
    """The memory after one standing event of its unit; as it was, unless the event is a graded answer."""
    return after(memory, event.happening, event.moment) if isinstance(event.happening, Answered) else memory
