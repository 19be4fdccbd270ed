"""The choices that an item offers, in one shape for every check."""

from typing import NamedTuple

from trainer.content.model import ClaimVerdict, Item, MultipleResponse, Option, Section, SingleChoice

__all__ = ["Choice", "choice_of", "read_in", "shown_texts"]


class Choice(NamedTuple):
    """Options to pick from, in their stored order: the field that holds them, what is asked, the item's section."""

    field: str
    asked: str
    options: tuple[Option, ...]
    section: str = ""

    @property
    def key(self) -> int | None:
        """The place of the one right option; none when several are right."""
        keys = [place for place, option in enumerate(self.options) if option.key]
        return keys[0] if len(keys) == 1 else None


def choice_of(item: Item) -> Choice | None:
    """The item's choice, if its format has one; a claim verdict's are its reasons."""
    if isinstance(item.body, (SingleChoice, MultipleResponse)):
        return Choice("options", item.stem, item.body.options, item.section)
    if isinstance(item.body, ClaimVerdict):
        return Choice("reasons", f"{item.stem} {item.body.claim}", item.body.reasons, item.section)
    return None


def shown_texts(item: Item) -> str:
    """What a learner reads before answering: the stem, the claim, the options."""
    choice = choice_of(item)
    return item.stem if choice is None else " ".join((choice.asked, *(option.text for option in choice.options)))


def read_in(section: Section) -> str:
    """What the section gives to read: its briefing and its corrections."""
    read = [line for block in section.briefing for line in block.lines]
    return " ".join((*read, *(statement.correction for statement in section.statements)))
