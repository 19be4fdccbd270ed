"""Which held-back items a check of readiness asks: all sections in proportion, no statement twice, none used lately.

Practised items would measure the practice (the wording is known); check items are never practised.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.chance import draw
from trainer.base.ids import DrillId, ItemId, SectionId, StatementId

__all__ = ["QUIET_DAYS", "HeldBack", "choose_checks", "unseen_drill"]

QUIET_DAYS = 30
"""For so many days after a check its items are not asked again."""


class HeldBack(NamedTuple):
    """A check item with its section and the statements that it asks about."""

    item: ItemId
    section: SectionId
    statements: tuple[StatementId, ...]


def choose_checks(
    items: Iterable[HeldBack],
    used: Mapping[ItemId, int],
    day: int,
    number: int,
    seed: object,
    busy: Collection[StatementId] = (),
    quiet_days: int = QUIET_DAYS,
) -> tuple[ItemId, ...]:
    """At most ``number`` items for a check on the study day; fewer where no more are fit to be asked.

    ``used`` holds the latest study day on which an item was asked, ``busy`` the statements asked about today. Sections
    get places in proportion to what they could be asked; who has used an item longest ago, or never, is asked it first.
    The seed decides the rest, so that two learners side by side get different checks.
    """
    fit = [one for one in items if one.item not in used or day - used[one.item] >= quiet_days]
    fit.sort(key=lambda one: (used.get(one.item, -1), draw("check", seed, one.item)))
    taken, sections = set(busy), dict[SectionId, list[ItemId]]()
    for one in fit:
        if taken.isdisjoint(one.statements):
            taken.update(one.statements)
            sections.setdefault(one.section, []).append(one.item)
    places = [
        ((place + 0.5) / len(found), draw("check", seed, section), item)
        for section, found in sections.items()
        for place, item in enumerate(found)
    ]
    return tuple(item for _, _, item in sorted(places)[: max(0, number)])


def unseen_drill(drills: Sequence[DrillId], seen: Collection[DrillId], seed: object) -> DrillId | None:
    """A drill that the learner never opened, by the seed; None when all were seen."""
    unseen = [drill for drill in drills if drill not in seen]
    return min(unseen, key=lambda drill: (draw("check", seed, drill), drill), default=None)
