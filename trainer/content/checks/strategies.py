"""How far somebody gets who knows nothing: each way of picking an option by its look, against chance.

Every score carries Wilson's interval, and is a fault only where the whole interval lies above the margin: with some
forty scores on a hundred items, a sound bank does not fail by chance (tests/content/test_checks_guessing.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from trainer.content.checks.fitted import fitted_credit
from trainer.content.checks.looks import LOOKS, Rate, credit
from trainer.content.checks.texts import Choice, choice_of, read_in
from trainer.content.draft import Finding
from trainer.content.model import Format, Pack
from trainer.content.words import content_words

__all__ = ["MARGIN", "Score", "echo_scores", "scores", "strategy_findings", "wilson"]

MARGIN = 0.05
"""How far above chance a way of picking may come, as a share of the items."""
ECHO_MARGIN = 0.10
"""The same for picking what sounds like the source: a definition has to sound like it."""
FITTED_MARGIN = 0.07
"""The same for the best mixture of all looks, fitted on four fifths of the items and tried on the fifth."""
SECTION_MARGIN = 0.15
_FEWEST = 10
"""Fewer items than these say nothing about a bank."""
_FEWEST_IN_SECTION = 12
_Z = 1.959964


class Score(NamedTuple):
    """A way of picking: the share of ``items`` it gets right, what chance gets, and its 95 % interval (all 0 to 1).

    ``margin`` is how far above chance it may come.
    """

    strategy: str
    right: float
    chance: float
    low: float
    high: float
    items: int
    margin: float = MARGIN

    @property
    def beats_chance(self) -> bool:
        """Whether it is all but certain to be more than ``margin`` above chance."""
        return self.items >= _FEWEST and self.low > self.chance + self.margin


def scores(pack: Pack) -> tuple[Score, ...]:
    """How each way of picking does over the pack's single-choice items, and over the reasons for its verdicts."""
    found: list[Score] = []
    for noun, choices in _asked(pack):
        found.extend(_score(name.format(noun), choices, rate) for name, rate in LOOKS.items())
        share = sum(fitted_credit(choices, tuple(LOOKS.values()))) / len(choices)
        found.append(_scored(f"the {noun} by a fitted mixture of these", share, choices, FITTED_MARGIN))
        found.extend(_section_scores(pack, choices, noun))
    return (*found, *echo_scores(pack, "the briefing", {section.id: read_in(section) for section in pack.sections}))


def echo_scores(pack: Pack, source: str, texts: Mapping[str, str]) -> tuple[Score, ...]:
    """How a guesser does who picks what sounds like a text by section; ``source`` is what the text is called."""
    known = {section: content_words(text) for section, text in texts.items()}
    return tuple(
        _score(f"the {noun} with most words of {source}", choices, _echo(known), ECHO_MARGIN)
        for noun, choices in _asked(pack)
    )


def strategy_findings(pack: Pack, found: Iterable[Score]) -> Iterator[Finding]:
    """A fault for each way of picking that beats chance by more than its margin, beyond doubt."""
    for score in found:
        if score.beats_chance:
            wrong = f"choosing {score.strategy} gets {score.right:.0%} of {score.items} items right"
            expected = f"at most {score.chance + score.margin:.0%} (chance is {score.chance:.0%})"
            yield Finding(pack.id, (), wrong, expected)


def _asked(pack: Pack) -> Iterator[tuple[str, list[Choice]]]:
    """The choices with one key, and what is picked in them."""
    for form, noun in ((Format.SINGLE_CHOICE, "option"), (Format.CLAIM_VERDICT, "reason")):
        held = [choice_of(item) for item in pack.items if item.format is form]
        choices = [choice for choice in held if choice is not None and choice.key is not None]
        if choices:
            yield noun, choices


def _section_scores(pack: Pack, choices: Sequence[Choice], noun: str) -> Iterator[Score]:
    by_section: dict[str, list[Choice]] = defaultdict(list)
    for choice in choices:
        by_section[choice.section].append(choice)
    for section, held in by_section.items():
        if len(held) >= _FEWEST_IN_SECTION:
            for name in ("the longest {}", "the shortest {}"):
                told = f"{name.format(noun)} in `{section.removeprefix(f'{pack.id}/')}`"
                yield _score(told, held, LOOKS[name], SECTION_MARGIN)


def wilson(share: float, count: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share (0 to 1) seen in ``count`` trials; the whole range when there were none."""
    if count <= 0:
        return 0.0, 1.0
    square = _Z * _Z
    middle = (share + square / (2 * count)) / (1 + square / count)
    spread = _Z / (1 + square / count) * sqrt(share * (1 - share) / count + square / (4 * count * count))
    return max(0.0, middle - spread), min(1.0, middle + spread)


def _score(name: str, choices: Sequence[Choice], rate: Rate, margin: float = MARGIN) -> Score:
    share = sum(credit(choice, rate(choice)) for choice in choices) / len(choices)
    return _scored(name, share, choices, margin)


def _scored(name: str, share: float, choices: Sequence[Choice], margin: float) -> Score:
    chance = sum(1 / len(choice.options) for choice in choices) / len(choices)
    return Score(name, share, chance, *wilson(share, len(choices)), len(choices), margin)


def _echo(known: Mapping[str, frozenset[str]]) -> Rate:
    def rate(choice: Choice) -> list[float]:
        read = known.get(choice.section, frozenset())
        return [len(read & content_words(option.text)) for option in choice.options]

    return rate
