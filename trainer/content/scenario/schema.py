"""The fields that a drill's file may hold; conditions, changes and ways are read by ``fragments``.

Members are validated one by one, so that a complaint names the thing it is about, and one fault hides no other.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from trainer.content.scenario.model import Better
from trainer.content.schema import (
    MAX_MEMBERS,
    Count,
    Few,
    Fields,
    LocalId,
    MaybeText,
    ReferenceKey,
    Slug,
    StatementName,
    Text,
    Truth,
)

__all__ = [
    "ChanceFields",
    "DecisionFields",
    "DrillFields",
    "EffectFields",
    "EndingFields",
    "InformationFields",
    "OptionFields",
    "OutcomeFields",
    "ReasonFields",
    "RedLineFields",
    "VariableFields",
    "VariantFields",
    "WayFields",
    "whole",
]

_MOST = 1_000


def whole(value: Any) -> int | None:
    """The whole number that a text says, with or without a sign, from -999 to 999; None when it says none."""
    text = value.strip() if isinstance(value, str) else ""
    digits = text[1:] if text[:1] in ("+", "-") else text
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(_MOST - 1))):
        return None
    return int(text)


def _signed(value: Any) -> int:
    number = whole(value)
    if number is None:
        raise PydanticCustomError("not_allowed", "", {"expected": "a whole number, such as 4, +4 or -4"})
    return number


def _better(value: Any) -> Better:
    text = value.strip() if isinstance(value, str) else ""
    if text in [*Better]:
        return Better(text)
    raise PydanticCustomError("not_allowed", "", {"expected": "more or less"})


Signed = Annotated[int, BeforeValidator(_signed)]
Members = Annotated[list[Any], Field(default_factory=list, max_length=MAX_MEMBERS)]
"""A list that may be left out; its members are read one by one."""
Texts = Annotated[Few[Text], Field(default_factory=list)]
Keys = Annotated[Few[ReferenceKey], Field(default_factory=list)]
TextsById = Annotated[dict[str, Text], Field(default_factory=dict)]


class DrillFields(Fields):
    """The head of a drill's file."""

    called = "a drill"
    drill: Slug
    title: Text
    section: Slug
    minutes: Count
    role: Text
    briefing: Text
    variables: dict[str, Any]
    start: LocalId
    nodes: dict[str, Any]
    endings: Few[Any]
    debrief: Texts
    references: Keys


class VariableFields(Fields):
    """Something that decisions move."""

    called = "a variable"
    name: Text
    start: Count
    weight: Count = 1
    better: Annotated[Better, BeforeValidator(_better)] = Better.MORE
    about: MaybeText = ""


class DecisionFields(Fields):
    """A node at which the learner decides."""

    called = "a decision"
    title: Text
    section: Slug
    statements: Few[StatementName]
    objective: Slug
    clock: Count = 0
    arrive: Members
    brief: Text
    ask: Text
    information: Members
    reasons: Members
    options: Few[Any]
    authors: LocalId
    variants: Members


class OptionFields(Fields):
    """One thing that can be done."""

    called = "an option"
    id: LocalId
    text: Text
    done: Text
    when: Any = None
    effects: Any
    report: Text
    also: Members
    why: Text
    manner: MaybeText = ""
    red_line: Any = None
    goto: Any


class EffectFields(Fields):
    """Something that happens under a condition."""

    called = "an effect"
    when: Any = None
    effects: Any
    report: Text


class RedLineFields(Fields):
    """Why an option may not be taken."""

    called = "a red line"
    note: Text
    cap: Count
    references: Few[ReferenceKey]


class InformationFields(Fields):
    """Something that can be asked for."""

    called = "an entry of `information`"
    id: LocalId
    text: Text
    answer: Text
    seconds: Count = 0


class ReasonFields(Fields):
    """A consideration."""

    called = "a reason"
    id: LocalId
    text: Text


class VariantFields(Fields):
    """The same decision in another situation."""

    called = "a variant"
    id: LocalId
    brief: Text
    flip: Truth = False
    fact: MaybeText = ""
    authors: LocalId
    texts: TextsById
    whys: TextsById


class ChanceFields(Fields):
    """A node at which luck decides."""

    called = "a chance node"
    arrive: Members
    outcomes: Few[Any]


class OutcomeFields(Fields):
    """One way that chance can fall."""

    called = "an outcome"
    weight: Count
    effects: Any
    report: Text
    goto: Any


class WayFields(Fields):
    """One of several ways on."""

    called = "a way"
    when: Any = None
    to: LocalId


class EndingFields(Fields):
    """How a run can end."""

    called = "an ending"
    id: LocalId
    title: Text
    text: Text
    when: Any = None
    bonus: Signed = 0
