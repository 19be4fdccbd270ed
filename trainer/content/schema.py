"""The fields that a pack's files may hold, as pydantic sees them: strict, nothing extra, text unless said otherwise."""

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from trainer.content.model import Basis, Format, Level, Use, Verdict

__all__ = [
    "FORMATS",
    "MAX_MEMBERS",
    "NESTED",
    "SLUG",
    "ChoiceFields",
    "ClaimVerdictFields",
    "ClassificationFields",
    "DocumentFields",
    "Fields",
    "ItemFields",
    "ListRecallFields",
    "MatchingFields",
    "OptionFields",
    "OrderingFields",
    "PackFields",
    "ReferenceFields",
    "ReferencesFields",
    "SectionFields",
    "StatementFields",
    "TargetsFields",
    "TrapFields",
    "TypedFields",
]

MAX_MEMBERS = 50
"""The most members that a list within an item or statement may have; the formats' own rules ask for fewer."""
_MAX_DIGITS = 6


def _truth(value: Any) -> Any:
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("not_allowed", "", {"expected": "true or false"})


def _whole_number(value: Any) -> Any:
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value) <= _MAX_DIGITS:
        return int(value)
    raise PydanticCustomError("not_allowed", "", {"expected": "a whole number"})


def _one_of(kind: type[StrEnum]) -> BeforeValidator:
    def check(value: Any) -> Any:
        text = value.strip() if isinstance(value, str) else ""
        if text in [*kind]:
            return kind(text)
        raise PydanticCustomError("not_allowed", "", {"expected": f"one of {', '.join(kind)}"})

    return BeforeValidator(check)


def _shaped(pattern: str, expected: str) -> BeforeValidator:
    shape = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and shape.fullmatch(value.strip()):
            return value.strip()
        raise PydanticCustomError("not_allowed", "", {"expected": expected})

    return BeforeValidator(check)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Member = TypeVar("Member")
Few = Annotated[list[Member], Field(max_length=MAX_MEMBERS)]
MaybeText = Annotated[str, StringConstraints(strip_whitespace=True)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Count = Annotated[int, BeforeValidator(_whole_number)]
SLUG = r"[a-z][a-z0-9-]{0,63}"
"""What the ids of packs, sections and items look like."""
Slug = Annotated[str, _shaped(SLUG, "small letters, digits and hyphens, beginning with a letter")]
LocalId = Annotated[str, _shaped(r"[a-z0-9][a-z0-9-]{0,31}", "a short id of small letters, digits and hyphens")]
StatementName = Annotated[str, _shaped(SLUG + r"\.r?[0-9]{1,3}", "<section>.<number> or <section>.r<number>")]
ReferenceKey = Annotated[str, _shaped(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "letters, digits, dots and hyphens")]
Hash = Annotated[
    str, _shaped(r"[0-9a-fA-F]{64}", "64 hexadecimal digits; `trainer check PACK --document FILE` tells them")
]
Language = Annotated[str, _shaped(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag such as en or pt-BR")]


class Fields(BaseModel):
    """What all of them share; ``called`` is what a message calls the thing."""

    model_config = ConfigDict(strict=True, extra="forbid")
    called: ClassVar[str] = "this"


class TargetsFields(Fields):
    """How many items a pack promises."""

    called = "the targets"
    practice: Count
    check: Count
    sections: dict[Slug, Count]


class DocumentFields(Fields):
    """The document behind a pack."""

    called = "the document"
    sha256: Hash
    name: Text


class PackFields(Fields):
    """pack.yaml."""

    called = "pack.yaml"
    pack: Slug
    title: Text
    language: Language
    licence: Text
    disclaimer: MaybeText
    sections: list[Slug]
    targets: TargetsFields | None = None
    document: DocumentFields | None = None


class ReferenceFields(Fields):
    """One published source."""

    called = "a reference"
    key: ReferenceKey
    title: Text
    body: Text
    number: MaybeText = ""
    year: MaybeText = ""
    edition: MaybeText = ""
    superseded_by: MaybeText = ""
    status: Annotated[str, _shaped("confirmed|unconfirmed", "one of confirmed, unconfirmed")]


class ReferencesFields(Fields):
    """references.yaml; its members are read one by one."""

    called = "references.yaml"
    references: list[Any]


class SectionFields(Fields):
    """The head of a section's file; statements and items are read one by one."""

    called = "a section"
    section: Slug
    title: Text
    parent: Slug | None = None
    paragraphs: list[Count] = []
    briefing: Text
    statements: list[Any]
    items: list[Any] = []


class StatementFields(Fields):
    """One statement of the document."""

    called = "a statement"
    id: StatementName
    text: Text
    paragraph: Count
    verdict: Annotated[Verdict, _one_of(Verdict)]
    correction: MaybeText = ""
    references: Few[ReferenceKey] = []


class OptionFields(Fields):
    """A choice or a reason."""

    called = "an option"
    id: LocalId
    text: Text
    key: Truth = False
    why: Text


class TrapFields(Fields):
    """A near miss."""

    called = "a trap"
    text: Text
    why: Text


class WantedFields(Fields):
    """A member of a list to recall."""

    called = "an answer"
    id: LocalId
    name: Text
    accepted: Few[Text] = []
    why: Text


class StepFields(Fields):
    """A step of an ordering."""

    called = "a step"
    id: LocalId
    text: Text
    why: Text


class GroupFields(Fields):
    """A place for entries."""

    called = "a group"
    id: LocalId
    text: Text


class EntryFields(Fields):
    """A thing to put in its group."""

    called = "an entry"
    id: LocalId
    text: Text
    group: LocalId
    why: Text


class ItemFields(Fields):
    """What every item has."""

    called = "an item"
    id: Slug
    format: Annotated[Format, _one_of(Format)]
    statements: Few[StatementName]
    basis: Annotated[Basis, _one_of(Basis)]
    level: Annotated[Level, _one_of(Level)]
    use: Annotated[Use, _one_of(Use)] = Use.PRACTICE
    stem: Text
    feedback: Text
    references: Few[ReferenceKey] = []


class ChoiceFields(ItemFields):
    """single-choice and multiple-response."""

    options: Few[OptionFields]


class TypedFields(ItemFields):
    """typed."""

    answer: Text
    accepted: Few[Text] = []
    traps: Few[TrapFields] = []
    hint: MaybeText = ""
    why: Text


class ListRecallFields(ItemFields):
    """list-recall."""

    required: Count
    answers: Few[WantedFields]
    traps: Few[TrapFields] = []
    hint: MaybeText = ""


class OrderingFields(ItemFields):
    """ordering."""

    steps: Few[StepFields]


class ClassificationFields(ItemFields):
    """classification."""

    groups: Few[GroupFields]
    entries: Few[EntryFields]


class MatchingFields(ClassificationFields):
    """matching."""


class ClaimVerdictFields(ItemFields):
    """claim-verdict."""

    claim: Text
    verdict: Annotated[Verdict, _one_of(Verdict)]
    why: Text
    reasons: Few[OptionFields]


FORMATS: dict[str, type[ItemFields]] = {
    Format.SINGLE_CHOICE: ChoiceFields,
    Format.MULTIPLE_RESPONSE: ChoiceFields,
    Format.TYPED: TypedFields,
    Format.LIST_RECALL: ListRecallFields,
    Format.ORDERING: OrderingFields,
    Format.MATCHING: MatchingFields,
    Format.CLASSIFICATION: ClassificationFields,
    Format.CLAIM_VERDICT: ClaimVerdictFields,
}
NESTED: dict[str, type[Fields]] = {
    "options": OptionFields,
    "reasons": OptionFields,
    "traps": TrapFields,
    "answers": WantedFields,
    "steps": StepFields,
    "groups": GroupFields,
    "entries": EntryFields,
    "document": DocumentFields,
    "targets": TargetsFields,
}
