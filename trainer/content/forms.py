"""The rules of the formats: how many options, how many keys, what every part must say."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from trainer.content.draft import Finding
from trainer.content.model import (
    Classification,
    ClaimVerdict,
    Format,
    Item,
    ListRecall,
    MultipleResponse,
    Option,
    Ordering,
    SingleChoice,
    Trap,
    TypedAnswer,
)
from trainer.content.words import same_text, words_in

__all__ = ["BLANK", "MIN_WHY_WORDS", "form_findings"]

BLANK = "____"
MIN_WHY_WORDS = 8
_MIN_LIST = 2

Complaint = tuple[tuple[str | int, ...], str, str]


def form_findings(item: Item) -> Iterator[Finding]:
    """Every breach of the rules of the item's own format."""
    for path, wrong, expected in _FORMS[type(item.body)](item):
        yield Finding(item.id, path, wrong, expected)


def _single_choice(item: Item) -> Iterator[Complaint]:
    body: SingleChoice = item.body  # type: ignore[assignment]
    yield from _counted("options", len(body.options), 3, 4)
    yield from _one_key("options", body.options)
    yield from _options("options", body.options)


