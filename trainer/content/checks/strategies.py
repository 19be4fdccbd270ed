"""How far somebody gets who knows nothing: each way of picking an option by its look, against chance."""

import re
from collections.abc import Callable, Iterator
from math import sqrt
from typing import NamedTuple

from trainer.content.checks.texts import Choice, choice_of
from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.model import Format, Pack
from trainer.content.words import content_words, stemmed, words

__all__ = ["MARGIN", "Score", "scores", "strategy_findings", "wilson"]

MARGIN = 0.05
"""How far above chance a way of picking may come, as a share of the items."""
_FEWEST = 10
"""Fewer items than these say nothing about a bank."""
_Z = 1.959964

_HEDGES = re.compile(
    r"\b(?:may|might|can|could|often|usually|sometimes|generally|typically|tends?|likely|appropriate|some|partly"
    r"|depend(?:s|ing)?|where possible|as needed)\b",
    re.IGNORECASE,
)
_ABSOLUTES = re.compile(
    r"\b(?:always|never|all|none|every|only|must|entirely|completely|totally|no|any|impossible|guarantees?d?|ensures?)\b",
    re.IGNORECASE,
)
_VIRTUOUS_WORDS = """trust trusted local locals locally transparent transparency inclusive inclusion tailored coordinate
coordination coordinated respect respectful sustainable accountable accountability dialogue community cooperation
cooperate collaborate collaboration partnership consult consultation ownership legitimate legitimacy shared jointly
listen listening culture cultural rights fair open openly mutual"""
_VIRTUES = frozenset(map(stemmed, _VIRTUOUS_WORDS.split()))


class Score(NamedTuple):
    """A way of picking: the share of ``items`` it gets right, what chance gets, and its 95 % interval (all 0 to 1)."""

    strategy: str
    right: float
    chance: float
    low: float
    high: float
    items: int

    @property
    def beats_chance(self) -> bool:
        """Whether it is all but certain to be more than ``MARGIN`` above chance."""
        return self.items >= _FEWEST and self.low > self.chance + MARGIN


def scores(pack: Pack) -> tuple[Score, ...]:
    """How each way of picking does over the pack's single-choice items; nothing when there are none."""
    choices = [
        choice
        for item in pack.items
        if item.format is Format.SINGLE_CHOICE and (choice := choice_of(item)) is not None and choice.key is not None
    ]
    if not choices:
        return ()
    chance = sum(1 / len(choice.options) for choice in choices) / len(choices)
    found = []
    for strategy, rate in _STRATEGIES.items():
        right = sum(_credit(choice, rate(choice)) for choice in choices) / len(choices)
        found.append(Score(strategy, right, chance, *wilson(right, len(choices)), len(choices)))
    return tuple(found)


def strategy_findings(pack: Pack) -> Iterator[Finding]:
    """A warning for each way of picking that beats chance by more than the margin, beyond doubt."""
    for score in scores(pack):
        if score.beats_chance:
            wrong = f"choosing {score.strategy} gets {score.right:.0%} of {score.items} single-choice items right"
            expected = f"at most {score.chance + MARGIN:.0%} (chance is {score.chance:.0%})"
            yield Finding(pack.id, (), wrong, expected, Severity.WARNING)


def wilson(share: float, count: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share (0 to 1) seen in ``count`` trials; the whole range when there were none."""
    if count <= 0:
        return 0.0, 1.0
    square = _Z * _Z
    middle = (share + square / (2 * count)) / (1 + square / count)
    spread = _Z / (1 + square / count) * sqrt(share * (1 - share) / count + square / (4 * count * count))
    return max(0.0, middle - spread), min(1.0, middle + spread)


def _credit(choice: Choice, rated: list[float]) -> float:
    """1 for picking the key, a part of it where several options are rated best and one must be drawn."""
    best = [place for place, rate in enumerate(rated) if rate == max(rated)]
    return 1 / len(best) if choice.key in best else 0.0


def _lengths(choice: Choice) -> list[float]:
    return [len(option.text) for option in choice.options]


def _overlaps(choice: Choice) -> list[float]:
    asked = content_words(choice.asked)
    return [len(asked & content_words(option.text)) for option in choice.options]


def _convergence(choice: Choice) -> list[float]:
    held = [content_words(option.text) for option in choice.options]
    return [
        sum(len(own & other) for place, other in enumerate(held) if place != number) for number, own in enumerate(held)
    ]


def _counted(pattern: re.Pattern[str], choice: Choice) -> list[float]:
    return [len(pattern.findall(option.text)) for option in choice.options]


def _virtues(choice: Choice) -> list[float]:
    return [sum(stemmed(word) in _VIRTUES for word in words(option.text)) for option in choice.options]


_STRATEGIES: dict[str, Callable[[Choice], list[float]]] = {
    "the longest option": _lengths,
    "the shortest option": lambda choice: [-length for length in _lengths(choice)],
    "the option with most words of the stem": _overlaps,
    "the option most like the others": _convergence,
    "the most hedged option": lambda choice: _counted(_HEDGES, choice),
    "the option with fewest absolutes": lambda choice: [-count for count in _counted(_ABSOLUTES, choice)],
    "the most virtuous option": _virtues,
}
