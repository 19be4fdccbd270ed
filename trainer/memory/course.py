"""A course of two to five days: what is met in a block is asked about at its end, at the day's end, and next morning.

Same-day questions are relearning and take no memory step; the morning's are reviews (the first spacing that counts).
The course ends with a check on held-back items; from the day after it on, ordinary spacing has the units.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import UnitId
from trainer.record.happenings import Purpose

__all__ = ["BLOCKS", "DAYS", "Course", "CourseAsk", "Met", "Occasion", "Sort", "asked_then", "occasions"]

DAYS = (2, 3, 4, 5)
BLOCKS = (1, 2, 3, 4, 5, 6)
"""Blocks of teaching in a day."""


class Sort(StrEnum):
    """The occasions on which a course asks."""

    MORNING = "morning"
    BLOCK = "block"
    EVENING = "evening"
    CHECK = "check"


class Course(NamedTuple):
    """A course: its first study day, how many days it has (2..5) and how many blocks a day (1..6)."""

    first_day: int
    days: int
    blocks: int


class Occasion(NamedTuple):
    """A moment to ask: on a study day; ``block`` (1..) for the end of a block, otherwise 0."""

    sort: Sort
    day: int
    block: int = 0


class Met(NamedTuple):
    """A unit that the course introduced on a study day in a block.

    ``missed`` says that its latest answer was wrong, ``owed`` that the occasion which was to ask it was skipped.
    """

    unit: UnitId
    day: int
    block: int
    missed: bool = False
    owed: bool = False


class CourseAsk(NamedTuple):
    """A unit to ask about, and whether that is its first question, relearning, or a review."""

    unit: UnitId
    purpose: Purpose


def occasions(course: Course) -> tuple[Occasion, ...]:
    """All moments of the course in order; the check comes last. Raises ValueError for a course of another size."""
    if course.days not in DAYS or course.blocks not in BLOCKS:
        raise ValueError(f"a course has 2 to 5 days of 1 to 6 blocks, not {course.days} of {course.blocks}")
    found: list[Occasion] = []
    for day in range(course.first_day, course.first_day + course.days):
        if day > course.first_day:
            found.append(Occasion(Sort.MORNING, day))
        found.extend(Occasion(Sort.BLOCK, day, block) for block in range(1, course.blocks + 1))
        found.append(Occasion(Sort.EVENING, day))
    return (*found, Occasion(Sort.CHECK, course.first_day + course.days - 1))


def asked_then(occasion: Occasion, met: Iterable[Met]) -> tuple[CourseAsk, ...]:
    """The practice of an occasion, what was missed first, then in the order of the course, then what is owed.

    The end of a block asks what the block introduced, the evening what the day did, the morning what the day before
    did and what was missed, or is owed, of any earlier day; the check asks nothing of it.
    """
    chosen = sorted(
        (one for one in met if _wanted(occasion, one)), key=lambda one: (not one.missed, one.owed, one.day, one.block)
    )
    purpose = {Sort.BLOCK: Purpose.NEW, Sort.EVENING: Purpose.RELEARN}.get(occasion.sort, Purpose.REVIEW)
    return tuple(CourseAsk(one.unit, purpose) for one in chosen)


def _wanted(occasion: Occasion, met: Met) -> bool:
    match occasion.sort:
        case Sort.BLOCK:
            return (met.day, met.block) == (occasion.day, occasion.block)
        case Sort.EVENING:
            return met.day == occasion.day
        case Sort.MORNING:
            return met.day == occasion.day - 1 or ((met.missed or met.owed) and met.day < occasion.day)
        case Sort.CHECK:
            return False
