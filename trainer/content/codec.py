"""The model's values as compact JSON text and back, for the compiled cache: arrays in the order of the fields.

The text is no exchange format. A change of the model changes ``CODEC_VERSION``, and caches written before are rebuilt.
"""

import json
from collections.abc import Callable
from typing import Any

from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.model import (
    Basis,
    Block,
    Body,
    ClaimVerdict,
    Classification,
    Entry,
    Format,
    Group,
    Item,
    Level,
    ListRecall,
    MultipleResponse,
    Option,
    Ordering,
    Reference,
    Section,
    SingleChoice,
    Statement,
    Step,
    Trap,
    TypedAnswer,
    Use,
    Verdict,
    Wanted,
)

__all__ = [
    "CODEC_VERSION",
    "item_from",
    "json_of",
    "reference_from",
    "section_from",
    "statement_from",
]

CODEC_VERSION = 2

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def json_of(value: Item | Section | Statement | Reference) -> str:
    """The value as JSON; named tuples are arrays, enumerations their text."""
    return _encode(value)


def item_from(text: str) -> Item:
    """The item that ``json_of`` wrote. Raises ValueError, TypeError or KeyError on any other text."""
    name, revision, section, statements, form, basis, level, use, stem, body, feedback, references = json.loads(text)
    kind = Format(form)
    return Item(
        id=ItemId(name),
        revision=revision,
        section=SectionId(section),
        statements=tuple(statements),
        format=kind,
        basis=Basis(basis),
        level=Level(level),
        use=Use(use),
        stem=stem,
        body=_BODIES[kind](body),
        feedback=feedback,
        references=tuple(references),
    )


def statement_from(text: str) -> Statement:
    """The statement that ``json_of`` wrote. Raises ValueError or TypeError on any other text."""
    return _statement(json.loads(text))


def section_from(text: str) -> Section:
    """The section that ``json_of`` wrote. Raises ValueError or TypeError on any other text."""
    name, title, parent, briefing, statements, paragraphs = json.loads(text)
    return Section(
        id=SectionId(name),
        title=title,
        parent=SectionId(parent) if parent is not None else None,
        briefing=tuple(Block(tuple(lines), is_list, tuple(contested)) for lines, is_list, contested in briefing),
        statements=tuple(map(_statement, statements)),
        paragraphs=tuple(paragraphs),
    )


def reference_from(text: str) -> Reference:
    """The reference that ``json_of`` wrote. Raises ValueError or TypeError on any other text."""
    return Reference(*json.loads(text))


def _statement(fields: list[Any]) -> Statement:
    name, section, text, paragraph, verdict, correction, references = fields
    return Statement(
        StatementId(name), SectionId(section), text, paragraph, Verdict(verdict), correction, tuple(references)
    )


def _options(fields: list[Any]) -> tuple[Option, ...]:
    return tuple(map(Option._make, fields))


def _traps(fields: list[Any]) -> tuple[Trap, ...]:
    return tuple(map(Trap._make, fields))


def _typed(fields: list[Any]) -> Body:
    answer, accepted, traps, hint, why = fields
    return TypedAnswer(answer, tuple(accepted), _traps(traps), hint, why)


def _list_recall(fields: list[Any]) -> Body:
    answers, required, traps, hint = fields
    wanted = tuple(Wanted(name, said, tuple(accepted), why) for name, said, accepted, why in answers)
    return ListRecall(wanted, required, _traps(traps), hint)


def _classification(fields: list[Any]) -> Body:
    groups, entries, one_to_one = fields
    return Classification(tuple(map(Group._make, groups)), tuple(map(Entry._make, entries)), one_to_one)


def _claim_verdict(fields: list[Any]) -> Body:
    claim, verdict, why, reasons = fields
    return ClaimVerdict(claim, Verdict(verdict), why, _options(reasons))


_BODIES: dict[Format, Callable[[list[Any]], Body]] = {
    Format.SINGLE_CHOICE: lambda fields: SingleChoice(_options(fields[0])),
    Format.MULTIPLE_RESPONSE: lambda fields: MultipleResponse(_options(fields[0])),
    Format.TYPED: _typed,
    Format.LIST_RECALL: _list_recall,
    Format.ORDERING: lambda fields: Ordering(tuple(map(Step._make, fields[0]))),
    Format.MATCHING: _classification,
    Format.CLASSIFICATION: _classification,
    Format.CLAIM_VERDICT: _claim_verdict,
}
