"""What the answers that a class's votes are counted under say, and whether they are the key."""

from trainer.content.model import ClaimVerdict, Item
from trainer.insight.chosen import choosable

__all__ = ["answer_words", "is_key", "listed_answers", "question_words"]


def question_words(item: Item) -> str:
    """The question in a line; of a claim that is to be judged, the claim as well."""
    body = item.body
    if isinstance(body, ClaimVerdict) and body.claim not in item.stem:
        return f"{item.stem} {body.claim}".strip()
    return item.stem


def answer_words(item: Item | None, answer: str) -> str:
    """What was picked, in the pack's words and order; an id stays where no pack has (the option of) the question."""
    picked = answer.split()
    texts = {} if item is None else {_bare(one.id): one.text for one in choosable(item)}
    known = [text for name, text in texts.items() if name in picked]
    return " + ".join([*known, *(name for name in picked if name not in texts)])


def is_key(item: Item | None, answer: str) -> bool:
    """Whether the answer is right; of a claim, any of the observations that decide it will do."""
    if item is None:
        return False
    picked = set(answer.split())
    keys = {_bare(one.id) for one in choosable(item) if one.key}
    if isinstance(item.body, ClaimVerdict):
        return item.body.verdict.value in picked and len(picked) == 2 and picked <= keys
    return bool(picked) and picked == keys


def listed_answers(item: Item | None, given: dict[str, int]) -> tuple[str, ...]:
    """The answers to list: each option where one is picked, in the pack's order, then whatever else was given.

    Of questions with several parts or picks only what was given is listed, most people first.
    """
    options = () if item is None else tuple(_bare(one.id) for one in choosable(item))
    single = bool(given) and not any(" " in answer for answer in given) and not isinstance(_body(item), ClaimVerdict)
    first = tuple(name for name in options if single)
    rest = sorted((answer for answer in given if answer not in first), key=lambda answer: (-given[answer], answer))
    return (*first, *rest)


def _body(item: Item | None) -> object:
    return None if item is None else item.body


def _bare(name: str) -> str:
    """A class's votes name a verdict by itself, item analysis with a word before it."""
    return name.removeprefix("verdict/")
