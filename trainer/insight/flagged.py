"""Questions that learners marked as doubtful, with what they said; who said it is left out."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.base.ids import ItemId
from trainer.record.instructing import Doubt

__all__ = ["Comment", "FlaggedItem", "flagged_items"]


class Comment(NamedTuple):
    """A comment on the item as worded in its ``revision``, on a study ``day``; empty when nothing was said."""

    day: int
    revision: int
    text: str


class FlaggedItem(NamedTuple):
    """An item that ``people`` marked as doubtful, with their comments, the latest first.

    ``mended`` says that its wording has changed since the last of them.
    """

    item: ItemId
    people: int
    comments: tuple[Comment, ...]
    mended: bool


def flagged_items(doubts: Iterable[Doubt], revisions: Mapping[ItemId, int]) -> tuple[FlaggedItem, ...]:
    """What was marked, by most people first, from the doubts in order of replay.

    ``revisions`` gives every item's present one; an item that no pack has any more counts as mended.
    """
    said: dict[ItemId, list[Doubt]] = {}
    for one in doubts:
        said.setdefault(one.item, []).append(one)
    found = (
        FlaggedItem(
            item,
            len({one.person for one in told}),
            tuple(Comment(one.day, one.revision, one.comment) for one in reversed(told)),
            item not in revisions or max(one.revision for one in told) < revisions[item],
        )
        for item, told in said.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.people, one.item)))
