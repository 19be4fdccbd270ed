"""What a learner can hand in, whichever way it was entered, and its plain form for the record."""

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
