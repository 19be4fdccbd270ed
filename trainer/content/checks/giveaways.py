"""Items that tell another item's answer before it is asked."""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.content.checks.texts import choice_of
from trainer.content.model import ClaimVerdict, Classification, Item, ListRecall, Ordering, Pack, TypedAnswer
from trainer.content.words import content_words, folded, stemmed, words

__all__ = ["Giveaway", "giveaways"]

_COMMON_SHARE = 0.05


class Giveaway(NamedTuple):
    """The ``teller`` shows the ``answer`` that the ``asker`` wants written, and both may be asked on one day."""

    teller: Item
    asker: Item
    answer: str


def giveaways(pack: Pack) -> Iterator[Giveaway]:
    """Pairs within a section of which one shows, in so many words, what the other wants written.

    Items that train one statement never meet on one day and are left out; so are answers whose words stand in every
    twentieth item, which tell nothing.
    """
    for section in pack.sections:
        items = [item for item in pack.items if item.section == section.id]
        shown = {item.id: f" {' . '.join(map(_stems, _shown(item)))} " for item in items}
        for asker in items:
            for answer in _written(asker):
                wanted = f" {_stems(answer)} "
                holders = [item for item in items if wanted in shown[item.id]]
                if not content_words(answer) or len(holders) > max(2, _COMMON_SHARE * len(pack.items)):
                    continue
                for teller in holders:
                    if teller.id != asker.id and set(teller.statements).isdisjoint(asker.statements):
                        yield Giveaway(teller, asker, answer)


def _stems(text: str) -> str:
    return " ".join(stemmed(word) for word in words(folded(text)))


def _written(item: Item) -> tuple[str, ...]:
    if isinstance(item.body, TypedAnswer):
        return (item.body.answer,)
    return tuple(answer.name for answer in item.body.answers) if isinstance(item.body, ListRecall) else ()


def _shown(item: Item) -> list[str]:
    """Every text that a learner reads of the item before answering it."""
    body = item.body
    choice = choice_of(item)
    parts = [item.stem, *([] if choice is None else [option.text for option in choice.options])]
    if isinstance(body, ClaimVerdict):
        parts.append(body.claim)
    elif isinstance(body, Ordering):
        parts.extend(step.text for step in body.steps)
    elif isinstance(body, Classification):
        parts.extend((*(group.text for group in body.groups), *(entry.text for entry in body.entries)))
    return parts
