"""What the pages of a course show: how its days are divided, and where it stands today."""

from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.memory.course import Occasion
from trainer.study.timetable import Timetable

__all__ = ["CourseToday", "State", "Stop", "Taught", "TimetableShown"]


class Taught(NamedTuple):
    """A section with its title."""

    id: SectionId
    title: str


class TimetableShown(NamedTuple):
    """A timetable on the study day ``today``, and the sections that it can hold, in the packs' order.

    ``kept`` says that it is in force.
    """

    table: Timetable
    kept: bool
    today: int
    sections: tuple[Taught, ...]


class State(StrEnum):
    """How an occasion of the day stands: past, on now, or still to come."""

    PAST = "past"
    NOW = "now"
    LATER = "later"


class Stop(NamedTuple):
    """An occasion of the day; ``sections`` are what its block teaches, ``pick`` says that it can be picked now."""

    occasion: Occasion
    state: State
    sections: tuple[Taught, ...]
    pick: bool


class CourseToday(NamedTuple):
    """Where a course stands: ``stops`` are the day's occasions, of which one may be on.

    A block that is ``underway`` is not over yet. ``questions`` counts what the occasion asks, ``new`` those of them
    that were never met, ``others`` what is due that the course does not teach.
    """

    number: int
    days: int
    stops: tuple[Stop, ...]
    underway: bool
    questions: int
    new: int
    others: int

    @property
    def now(self) -> Stop | None:
        """The occasion that is on; None when the day has none left."""
        return next((stop for stop in self.stops if stop.state is State.NOW), None)
