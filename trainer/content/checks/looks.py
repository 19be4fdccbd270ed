"""Ways of picking an option by its look, without knowing anything: each rates the options, the best rated is picked."""

import re
from collections.abc import Callable, Sequence

from trainer.content.checks.texts import Choice
from trainer.content.words import content_words, stemmed, words

__all__ = ["ABSOLUTES", "HEDGES", "LOOKS", "Rate", "credit"]

Rate = Callable[[Choice], Sequence[float]]

HEDGES = re.compile(
    r"\b(?:may|might|can|could|often|usually|sometimes|generally|typically|tends?|likely|appropriate|some|partly"
    r"|depend(?:s|ing)?|where possible|as needed)\b",
    re.IGNORECASE,
)
ABSOLUTES = re.compile(
    r"\b(?:always|never|all|none|every|only|must|entirely|completely|totally|no|any|impossible|guarantees?d?|ensures?)\b",
    re.IGNORECASE,
)
_QUALIFIERS = re.compile(
    r",|;|\b(?:if|when|where|unless|until|while|after|before|because|so that|which|who)\b", re.IGNORECASE
)
_VIRTUOUS_WORDS = """trust trusted local locals locally transparent transparency inclusive inclusion tailored coordinate
coordination coordinated respect respectful sustainable accountable accountability dialogue community cooperation
cooperate collaborate collaboration partnership consult consultation ownership legitimate legitimacy shared jointly
listen listening culture cultural rights fair open openly mutual"""
_VIRTUES = frozenset(map(stemmed, _VIRTUOUS_WORDS.split()))
_POSITIVE_VERBS = """support supports strengthen strengthens improve improves build builds help helps enable enables
promote promotes foster fosters enhance enhances restore restores protect protects encourage encourages secure secures
train trains advise advises agree agrees explain explains invite invites offer offers share shares"""
_POSITIVE = frozenset(map(stemmed, _POSITIVE_VERBS.split()))
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MOST = 1e15


def credit(choice: Choice, rated: Sequence[float]) -> float:
    """1 for picking the key, a part of it where several options are rated best and one must be drawn."""
    most = max(rated)
    best = [place for place, rate in enumerate(rated) if rate == most]
    return 1 / len(best) if choice.key in best else 0.0


def _lengths(choice: Choice) -> list[float]:
    return [len(option.text) for option in choice.options]


def _middles(values: Sequence[float]) -> list[float]:
    """How near each value stands to the middle of their order (0 is nearest)."""
    order = sorted(values)
    middle = (order[(len(order) - 1) // 2] + order[len(order) // 2]) / 2
    return [-abs(value - middle) for value in values]


def _middle_numbers(choice: Choice) -> list[float]:
    found = [_NUMBER.findall(option.text) for option in choice.options]
    if not all(found):
        return [0.0] * len(found)
    return _middles([_size(numbers[0]) for numbers in found])


def _size(number: str) -> float:
    """A number's size, up to ``_MOST``; one with several points stands where its order asks (1.2.3 before 1.3)."""
    whole, _, rest = number.replace(",", "").partition(".")
    return min(_MOST, float(f"{whole}.{rest.replace('.', '')}"))


def _overlaps(choice: Choice) -> list[float]:
    asked = content_words(choice.asked)
    return [len(asked & content_words(option.text)) for option in choice.options]


def _convergence(choice: Choice) -> list[float]:
    held = [content_words(option.text) for option in choice.options]
    return [
        sum(len(own & other) for place, other in enumerate(held) if place != number) for number, own in enumerate(held)
    ]


def _among(choice: Choice, kind: frozenset[str]) -> list[float]:
    return [sum(stemmed(word) in kind for word in words(option.text)) for option in choice.options]


def _counted(pattern: re.Pattern[str], choice: Choice) -> list[float]:
    return [len(pattern.findall(option.text)) for option in choice.options]


def _not_the_odd_one(choice: Choice) -> list[float]:
    alike = _convergence(choice)
    return [-float(rate == min(alike)) if max(alike) > min(alike) else 0.0 for rate in alike]


LOOKS: dict[str, Rate] = {
    "the longest {}": _lengths,
    "the shortest {}": lambda choice: [-length for length in _lengths(choice)],
    "the {} of middle length": lambda choice: _middles(_lengths(choice)),
    "the {} in the middle of the list": lambda choice: _middles(range(len(choice.options))),
    "the {} with the middle number": _middle_numbers,
    "the {} with most words of the stem": _overlaps,
    "the {} most like the others": _convergence,
    "any {} but the odd one out": _not_the_odd_one,
    "the most hedged {}": lambda choice: _counted(HEDGES, choice),
    "the {} with fewest absolutes": lambda choice: [-count for count in _counted(ABSOLUTES, choice)],
    "the {} with most commas and conditions": lambda choice: _counted(_QUALIFIERS, choice),
    "the {} with most kindly verbs": lambda choice: _among(choice, _POSITIVE),
    "the most virtuous {}": lambda choice: _among(choice, _VIRTUES),
}
"""By name, with a blank for what is picked: an option, or the reason for a verdict."""
