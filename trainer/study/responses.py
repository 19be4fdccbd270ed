"""What a learner can hand in, whichever way it was entered, and its plain form for the record."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from trainer.content.model import Verdict

__all__ = [
    "Choice",
    "Choices",
    "DontKnow",
    "Judgement",
    "Lines",
    "Order",
    "Placement",
    "Response",
    "Text",
    "plain",
    "response_from",
]


class DontKnow(NamedTuple):
    """The learner says so, which is worth more than a guess."""


class Choice(NamedTuple):
    """One option's id."""

    option: str


class Choices(NamedTuple):
    """The ids of the options picked."""

    options: tuple[str, ...]


class Text(NamedTuple):
    """A typed answer, and whether the hint was seen."""

    text: str
    hinted: bool = False


class Lines(NamedTuple):
    """Typed answers of a list, in any order, and whether the hint was seen."""

    lines: tuple[str, ...]
    hinted: bool = False


class Order(NamedTuple):
    """Step ids in the order that the learner gave them."""

    steps: tuple[str, ...]


class Placement(NamedTuple):
    """Pairs of an entry's id and the id of the group it was put in."""

    places: tuple[tuple[str, str], ...]


class Judgement(NamedTuple):
    """A verdict on a claim, and the id of the observation that decides it."""

    verdict: Verdict
    reason: str


Response = DontKnow | Choice | Choices | Text | Lines | Order | Placement | Judgement


def plain(response: Response) -> dict[str, Any]:
    """The response as text, lists and maps, as the record keeps it."""
    return {"as": type(response).__name__, **response._asdict()}


_READERS: Mapping[str, Callable[[Mapping[str, Any]], Response]] = {
    "Choice": lambda told: Choice(str(told["option"])),
    "Choices": lambda told: Choices(tuple(map(str, told["options"]))),
    "Text": lambda told: Text(str(told["text"]), bool(told["hinted"])),
    "Lines": lambda told: Lines(tuple(map(str, told["lines"])), bool(told["hinted"])),
    "Order": lambda told: Order(tuple(map(str, told["steps"]))),
    "Placement": lambda told: Placement(tuple((str(entry), str(group)) for entry, group in told["places"])),
    "Judgement": lambda told: Judgement(Verdict(told["verdict"]), str(told["reason"])),
}


def response_from(told: Any) -> Response:
    """The response that its plain form tells of; one that can't be read is none (``DontKnow``). Never raises."""
    try:
        return _READERS[told["as"]](told)
    except (KeyError, TypeError, ValueError):
        return DontKnow()
