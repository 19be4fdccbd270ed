"""What ink and Twee have in common: names without hyphens, text on one line, and first matches cut where they end."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from trainer.content.scenario.model import ALWAYS, Condition, Decision, Drill, Option

__all__ = [
    "Cases",
    "Speech",
    "added",
    "chosen_as",
    "every_option",
    "first_matches",
    "number_of",
    "one_line",
    "symbol",
    "tested",
]

Told = TypeVar("Told")
Cases = list[tuple[Condition, Told]]
"""What holds under which condition; of several the first one counts."""
# Whatever parts lines or steers a display: some tools part lines where YAML does not.
_UNSEEN = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def one_line(text: str) -> str:
    """``text`` on one line, with single spaces, none at its ends, and without characters that steer a display."""
    return _UNSEEN.sub(" ", text).strip()


def symbol(name: str) -> str:
    """A drill's id as a part of a variable's name; two ids never come to the same, because ids have no underscore."""
    return name.replace("-", "_")


def added(by: int) -> str:
    """A change as it stands behind what it changes, such as ``+ 4`` or ``- 4``."""
    return f"{'-' if by < 0 else '+'} {abs(by)}"


def number_of(decision: Decision, option: str) -> int:
    """The number of an option at its decision, from 1; 0 stands for not decided."""
    return [one.id for one in decision.options].index(option) + 1


def chosen_as(drill: Drill, node: str, options: Iterable[str]) -> list[int]:
    """The numbers of ``options`` at the decision ``node``."""
    return [number_of(drill.decision(node), option) for option in options]


def every_option(drill: Drill) -> Iterator[tuple[Decision, Option]]:
    """The options of all decisions, in the file's order."""
    for node in drill.nodes:
        if isinstance(node, Decision):
            yield from ((node, option) for option in node.options)


def first_matches(cases: Iterable[tuple[Condition, Told]]) -> Cases[Told]:
    """The cases up to the first that always holds: none behind it is ever looked at."""
    found: Cases[Told] = []
    for when, told in cases:
        found.append((when, told))
        if when == ALWAYS:
            break
    return found


class Speech(NamedTuple):
    """How a language writes a condition: what stands before a variable, is equal, and, or."""

    sigil: str
    equal: str
    also: str
    either: str


def tested(drill: Drill, when: Condition, speech: Speech) -> str:
    """The condition in that language; ``true`` where there is none."""
    parts = []
    for span in when.ranges:
        name = f"{speech.sigil}value_{symbol(span.variable)}"
        parts += [] if span.least is None else [f"{name} >= {span.least}"]
        parts += [] if span.most is None else [f"{name} <= {span.most}"]
    for chosen in when.chosen:
        name, numbers = f"{speech.sigil}chosen_{symbol(chosen.node)}", chosen_as(drill, chosen.node, chosen.options)
        parts.append("(" + speech.either.join(f"{name} {speech.equal} {number}" for number in numbers) + ")")
    return speech.also.join(parts) or "true"
