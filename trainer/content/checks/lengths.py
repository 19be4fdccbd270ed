"""What keys and distractors differ in over the whole bank: how long they are, and how absolute they sound."""

from collections.abc import Iterator, Sequence
from math import comb, sqrt

from trainer.content.checks.looks import ABSOLUTES
from trainer.content.checks.strategies import MARGIN, wilson
from trainer.content.checks.texts import Choice, choice_of
from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.model import Format, Pack

__all__ = ["difference_low", "key_ratios", "length_findings", "median_interval"]

RATIOS = (0.95, 1.05)
_MORE_ABSOLUTES = 0.03
FEWEST = 10
_TAILS = 40
"""How many times the share outside one end of a 95 % interval goes into the whole."""


def key_ratios(choices: Sequence[Choice]) -> list[float]:
    """How long each choice's one key is beside the mean of its distractors, in order of size."""
    ratios = []
    for choice in choices:
        if choice.key is not None and len(choice.options) > 1:
            others = [len(option.text) for option in choice.options if not option.key]
            ratios.append(len(choice.options[choice.key].text) * len(others) / sum(others))
    return sorted(ratios)


def median_interval(ordered: Sequence[float]) -> tuple[float, float, float]:
    """The median of values in order, and the interval that their ranks give it without further assumption.

    It holds the median in 95 % of samples or more (by the binomial distribution; Conover, 1999, section 3.2). Fewer
    than six values are too few for that: theirs reaches from the first to the last.
    """
    count = len(ordered)
    low, tail = 0, 1
    while (tail := tail + comb(count, low + 1)) * _TAILS <= 2**count:
        low += 1
    middle = (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
    return middle, ordered[low], ordered[count - 1 - low]


def difference_low(one: float, ones: int, other: float, others: int) -> float:
    """The lower end of the 95 % interval of ``one - other``, two shares (Newcombe, 1998, method 10)."""
    low, high = wilson(one, ones)[0], wilson(other, others)[1]
    return one - other - sqrt((one - low) ** 2 + (high - other) ** 2)


def length_findings(pack: Pack) -> Iterator[Finding]:
    """Faults beyond doubt: keys longer or shorter than distractors on the whole, absolutes that mark distractors."""
    found = [choice_of(item) for item in pack.items if item.format is Format.SINGLE_CHOICE]
    choices = [choice for choice in found if choice is not None and choice.key is not None]
    if len(choices) < FEWEST:
        return
    middle, low, high = median_interval(key_ratios(choices))
    if not RATIOS[0] <= middle <= RATIOS[1]:
        beyond = low > RATIOS[1] or high < RATIOS[0]
        wrong = f"half of the keys have more than {middle:.2f} times the length of their distractors"
        yield Finding(pack.id, (), wrong, "0.95 to 1.05 times", Severity.FAULT if beyond else Severity.WARNING)
    yield from _conspicuous(pack, choices)
    yield from _absolutes(pack, choices)


def _conspicuous(pack: Pack, choices: Sequence[Choice]) -> Iterator[Finding]:
    chance = sum(1 / len(choice.options) for choice in choices) / len(choices)
    longest = 0
    for choice in choices:
        sizes = [len(option.text) for option in choice.options]
        longest += max(sizes) == sizes[choice.key or 0] and sizes.count(max(sizes)) == 1
    share = longest / len(choices)
    if wilson(share, len(choices))[0] > chance + MARGIN:
        wrong = f"the key is the one longest option in {share:.0%} of {len(choices)} items"
        yield Finding(pack.id, (), wrong, f"at most {chance + MARGIN:.0%}")


def _absolutes(pack: Pack, choices: Sequence[Choice]) -> Iterator[Finding]:
    keys = [option.text for choice in choices for option in choice.options if option.key]
    others = [option.text for choice in choices for option in choice.options if not option.key]
    in_keys = sum(bool(ABSOLUTES.search(text)) for text in keys) / len(keys)
    in_others = sum(bool(ABSOLUTES.search(text)) for text in others) / len(others)
    if difference_low(in_others, len(others), in_keys, len(keys)) > _MORE_ABSOLUTES:
        wrong = f"{in_others:.0%} of the distractors hold absolutes (always, only, none …), {in_keys:.0%} of the keys"
        yield Finding(pack.id, (), wrong, "at most 3 points more")
