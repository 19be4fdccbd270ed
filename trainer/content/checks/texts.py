"""The choices that an item offers, in one shape for every check."""

from typing import NamedTuple

from trainer.content.model import ClaimVerdict, Item, MultipleResponse, Option, SingleChoice

__all__ = ["Choice", "choice_of", "shown_texts"]


class Choice(NamedTuple):
    """Options to pick from: the field that holds them, what is asked, and the options in their stored order."""

    field: str
    asked: str
    options: tuple[Option, ...]

    @property
    def key(self) -> int | None:
        """The place of the one right option; none when several are right."""
        keys = [place for place, option in enumerate(self.options) if option.key]
        return keys[0] if len(keys) == 1 else None


def choice_of(item: Item) -> Choice | None:
    """The item's choice, if its format has one; a claim verdict's are its reasons."""
    if isinstance(item.body, (SingleChoice, MultipleResponse)):
        return Choice("options", item.stem, item.body.options)
    if isinstance(item.body, ClaimVerdict):
        return Choice("reasons", f"{item.stem} {item.body.claim}", item.body.reasons)
    return None


def shown_texts(item: Item) -> str:
    """What a learner reads before answering: the stem, the claim, the options."""
    choice = choice_of(item)
    return item.stem if choice is None else " ".join((choice.asked, *(option.text for option in choice.options)))
