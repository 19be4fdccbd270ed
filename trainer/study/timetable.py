"""A course's timetable: its days and blocks with the sections that each teaches, as a setting of the learner keeps it.

The setting's value is a JSON object; what a later version adds to it is passed over here, and what can't be read is no
course. ``Mark`` is a second setting: how far the learner has come on the latest day of it.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from trainer.base.ids import SectionId
from trainer.memory.course import BLOCKS, DAYS, Course

__all__ = ["CHECKED", "EVENING", "NIGHT", "Mark", "Timetable", "divided", "read_mark", "read_timetable"]

EVENING, NIGHT, CHECKED = "evening", "night", "checked"
_LATEST = 1_000_000


class Timetable(NamedTuple):
    """A course, and the sections of each of its blocks in order: the first day's, then the next day's."""

    course: Course
    sections: tuple[tuple[SectionId, ...], ...]

    @property
    def last_day(self) -> int:
        """The course's last study day."""
        return self.course.first_day + self.course.days - 1

    def runs(self, day: int) -> bool:
        """Whether the study day is one of the course's."""
        return self.course.first_day <= day <= self.last_day

    def taught(self, day: int, block: int) -> tuple[SectionId, ...]:
        """The sections of a block (1..) of one of the course's study days."""
        return self.sections[(day - self.course.first_day) * self.course.blocks + block - 1]

    def written(self) -> str:
        """The plain form for the record; the inverse of ``read_timetable``."""
        return json.dumps({**self.course._asdict(), "sections": self.sections}, separators=(",", ":"))


class Mark(NamedTuple):
    """How far a learner has come on a study day of a course.

    ``block`` blocks were said to be over; ``stage`` is empty, or the learner went on to the evening, was through with
    it (night), or was through with the check.
    """

    day: int = 0
    block: int = 0
    stage: str = ""

    def written(self) -> str:
        """The plain form for the record; the inverse of ``read_mark``."""
        return f"{self.day} {self.block} {self.stage}".strip()


def divided(sections: Sequence[SectionId], blocks: int) -> tuple[tuple[SectionId, ...], ...]:
    """The sections in their order over so many blocks (1 or more), as evenly as it goes."""
    ends = [round(len(sections) * place / blocks) for place in range(blocks + 1)]
    return tuple(tuple(sections[start:end]) for start, end in pairwise(ends))


def read_timetable(stored: str) -> Timetable | None:
    """The timetable that the setting's value tells of; None where it is empty or tells of none."""
    try:
        plain: Any = json.loads(stored) if stored else None
    except (ValueError, RecursionError):  # brackets without end, as a record from elsewhere may hold them
        return None
    if not isinstance(plain, Mapping):
        return None
    first, days, blocks = (_number(plain.get(name)) for name in Course._fields)
    if days not in DAYS or blocks not in BLOCKS or not 0 < first < _LATEST:
        return None
    course = Course(first, days, blocks)
    return Timetable(course, _sections(plain.get("sections"), course.days * course.blocks))


def _number(plain: Any) -> int:
    return plain if isinstance(plain, int) and not isinstance(plain, bool) else 0


def _sections(plain: Any, number: int) -> tuple[tuple[SectionId, ...], ...]:
    """The sections of so many blocks; a block that can't be read teaches none, and a section belongs to one block."""
    lists = list(plain) if isinstance(plain, list) else []
    seen: set[str] = set()
    blocks: list[tuple[SectionId, ...]] = []
    for names in (*lists[:number], *[()] * max(0, number - len(lists))):
        own = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
        own = [name for name in dict.fromkeys(own) if name not in seen]
        seen.update(own)
        blocks.append(tuple(map(SectionId, own)))
    return tuple(blocks)


def read_mark(stored: str) -> Mark:
    """The mark that the setting's value tells of; an empty one where it tells of none."""
    day, _, rest = stored.partition(" ")
    block, _, stage = rest.partition(" ")
    if (
        not (stored.isascii() and day.isdecimal() and block.isdecimal())
        or len(day) > len(str(_LATEST))
        or len(block) > 1
    ):
        return Mark()
    return Mark(int(day), int(block), stage if stage in (EVENING, NIGHT, CHECKED) else "")
