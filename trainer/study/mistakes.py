"""The list of what was sure and wrong, as far as it can be shown and practised."""

from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId
from trainer.record.journal import Journal
from trainer.record.mistakes import Mistake
from trainer.study.shelf import Shelf

__all__ = ["MOST_LISTED", "Standing", "standing"]

MOST_LISTED = 12
"""How many are shown, and practised, at once: the rest of a longer list comes up as these are settled."""


class Standing(NamedTuple):
    """The first of the list, and how many there are in all.

    Those that no pack has any more are left out of both, as far as the list was read: behind it they may be counted.
    """

    listed: tuple[Mistake, ...]
    number: int


def standing(journal: Journal, shelf: Shelf, learner: LearnerId) -> Standing:
    """What stands as sure and wrong: what happened most often first, then the latest."""
    limit = MOST_LISTED
    while True:
        found = journal.mistakes(learner, limit)
        there = shelf.statements_of(ItemId(mistake.unit) for mistake in found)
        kept = tuple(mistake for mistake in found if ItemId(mistake.unit) in there)
        if len(kept) >= MOST_LISTED or len(found) < limit:
            return Standing(kept[:MOST_LISTED], journal.mistake_count(learner) - len(found) + len(kept))
        limit *= 4
