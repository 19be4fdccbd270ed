"""How hard stems are to read, and which items say nearly the same."""

from statistics import median
from typing import NamedTuple

from trainer.content.checks.bank import NEAR, near_duplicates
from trainer.content.checks.stems import reading_grade
from trainer.content.model import Pack

__all__ = ["ALIKE", "Alike", "Grade", "ReadingLevel", "alike", "reading_level"]

ALIKE = 0.5
"""From this share of common runs of words on, two items are listed."""
_WORST = 10


class Grade(NamedTuple):
    """A stem and its school grade."""

    item: str
    stem: str
    grade: float


class ReadingLevel(NamedTuple):
    """The middle school grade of all stems (Flesch-Kincaid), and the ten that are hardest to read, hardest first."""

    items: int
    middle: float
    worst: tuple[Grade, ...]


class Alike(NamedTuple):
    """Two items and the share of their runs of three words that both have, 0 to 1."""

    first: str
    second: str
    stem: str
    share: float

    @property
    def too_much(self) -> bool:
        """Whether they are too much alike to be two items."""
        return self.share >= NEAR


def reading_level(pack: Pack) -> ReadingLevel | None:
    """How hard the stems are; none without items, or where the pack is not in English, for which alone it is known."""
    if pack.language.split("-")[0] != "en" or not pack.items:
        return None
    grades = [Grade(item.id.removeprefix(f"{pack.id}/"), item.stem, reading_grade(item.stem)) for item in pack.items]
    worst = sorted(grades, key=lambda grade: (-grade.grade, grade.item))[:_WORST]
    return ReadingLevel(len(grades), median(grade.grade for grade in grades), tuple(worst))


def alike(pack: Pack) -> tuple[Alike, ...]:
    """Every pair of items that are half alike or more, most alike first."""
    pairs = [
        Alike(first.id.removeprefix(f"{pack.id}/"), second.id.removeprefix(f"{pack.id}/"), second.stem, share)
        for first, second, share in near_duplicates(pack, ALIKE)
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.share, pair.first, pair.second)))
