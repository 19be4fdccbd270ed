"""What the bank is made of: formats, levels, and the verdicts on its claims."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from trainer.content.checks.coverage import PRODUCED
from trainer.content.model import ClaimVerdict, Format, Level, Pack, Use, Verdict

__all__ = ["Mix", "Part", "above_recall", "formats", "levels", "produced", "verdicts"]


class Part(NamedTuple):
    """One kind of items: how many are practised, their share of all practice items (0 to 1), and the check items."""

    name: str
    practice: int
    share: float
    check: int


class Mix(NamedTuple):
    """Every kind there can be, also those without items, and the sums."""

    parts: tuple[Part, ...]
    practice: int
    check: int


def formats(pack: Pack) -> Mix:
    """The items by format."""
    return _mix(Format, ((item.format, item.use) for item in pack.items))


def levels(pack: Pack) -> Mix:
    """The items by what they ask of a learner."""
    return _mix(Level, ((item.level, item.use) for item in pack.items))


def verdicts(pack: Pack) -> Mix:
    """The claims by their verdict."""
    claims = ((item.body.verdict, item.use) for item in pack.items if isinstance(item.body, ClaimVerdict))
    return _mix(Verdict, claims)


def produced(mix: Mix) -> float:
    """The share of practice items whose answer is written from memory, 0 to 1, from the mix of formats."""
    return sum(part.share for part in mix.parts if part.name in PRODUCED)


def above_recall(mix: Mix) -> float:
    """The share of practice items that ask for more than recall, 0 to 1, from the mix of levels."""
    return sum(part.share for part in mix.parts if part.name != Level.RECALL)


def _mix(kinds: type[StrEnum], found: Iterable[tuple[StrEnum, Use]]) -> Mix:
    counts = Counter((kind.value, use) for kind, use in found)
    practice = sum(count for (_, use), count in counts.items() if use is Use.PRACTICE)
    parts = tuple(
        Part(
            kind.value,
            counts[kind.value, Use.PRACTICE],
            counts[kind.value, Use.PRACTICE] / practice if practice else 0.0,
            counts[kind.value, Use.CHECK],
        )
        for kind in kinds
    )
    return Mix(parts, practice, sum(counts.values()) - practice)
