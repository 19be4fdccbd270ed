"""What to ask today, in which order: due units by risk, sections mixed; new items in blocks of one section.

Mixing sections in review and blocking them on first study follows Brunmair & Richter (2019).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.ids import ItemId, SectionId, StatementId, UnitId
from trainer.memory.forgetting import retrievability
from trainer.record.happenings import Purpose
from trainer.record.journal import Memory

__all__ = ["Ask", "Candidate", "by_risk", "interleaved", "without_siblings"]


class Ask(NamedTuple):
    """A question to come: which item is shown, for which unit's memory, and why."""

    item: ItemId
    unit: UnitId
    section: SectionId
    purpose: Purpose


class Candidate(NamedTuple):
    """An item that could be asked, with its section and the statements it trains."""

    item: ItemId
    section: SectionId
    statements: tuple[StatementId, ...]
    memory: Memory | None


def by_risk(candidates: Iterable[Candidate], day: int) -> tuple[Candidate, ...]:
    """Those with a memory, the likeliest forgotten first."""
    remembered = [candidate for candidate in candidates if candidate.memory is not None]
    return tuple(sorted(remembered, key=lambda candidate: (_recall(candidate, day), candidate.item)))


def _recall(candidate: Candidate, day: int) -> float:
    return 1.0 if candidate.memory is None else retrievability(candidate.memory, day)


def without_siblings(candidates: Sequence[Candidate], busy: Iterable[StatementId], limit: int) -> tuple[Candidate, ...]:
    """At most ``limit`` candidates of which no two train one statement, and none a ``busy`` one.

    Busy are the statements already asked about today; the first of two siblings is kept.
    """
    taken = set(busy)
    kept: list[Candidate] = []
    for candidate in candidates:
        if len(kept) >= limit:
            break
        if taken.isdisjoint(candidate.statements):
            taken.update(candidate.statements)
            kept.append(candidate)
    return tuple(kept)


def interleaved(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with neighbours from different sections where possible, otherwise in their order.

    Each next one is the earliest left whose section differs from the one before; when one section fills more than
    half of what is left, it takes every other place.
    """
    waiting: dict[SectionId, list[tuple[int, Candidate]]] = {}
    for index, candidate in enumerate(candidates):
        waiting.setdefault(candidate.section, []).append((index, candidate))
    mixed: list[Candidate] = []
    last: SectionId | None = None
    left = len(candidates)
    while left:
        last = _next_section(waiting, last, left)
        mixed.append(waiting[last].pop(0)[1])
        left -= 1
        if not waiting[last]:
            del waiting[last]
    return tuple(mixed)


def _next_section(
    waiting: Mapping[SectionId, list[tuple[int, Candidate]]], last: SectionId | None, left: int
) -> SectionId:
    others = [section for section in waiting if section != last] or list(waiting)
    crowded = [section for section in others if 2 * len(waiting[section]) > left]
    return min(crowded or others, key=lambda section: waiting[section][0][0])
