"""Fields as read become the model's values; ids get their pack's name in front."""

from collections.abc import Callable
from typing import Any

from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.briefing import blocks_of
from trainer.content.model import (
    Block,
    Body,
    ClaimVerdict,
    Classification,
    Document,
    Entry,
    Format,
    Group,
    Item,
    ListRecall,
    MultipleResponse,
    Option,
    Ordering,
    Reference,
    Section,
    SingleChoice,
    Statement,
    Step,
    Targets,
    Trap,
    TypedAnswer,
    Wanted,
)
from trainer.content.schema import (
    ChoiceFields,
    ClaimVerdictFields,
    ClassificationFields,
    ItemFields,
    ListRecallFields,
    MatchingFields,
    OptionFields,
    OrderingFields,
    PackFields,
    ReferenceFields,
    SectionFields,
    StatementFields,
    TrapFields,
    TypedFields,
)

__all__ = ["document_of", "item_of", "reference_of", "section_of", "statement_of", "targets_of"]


def reference_of(fields: ReferenceFields) -> Reference:
    """A published source."""
    return Reference(
        key=fields.key,
        title=fields.title,
        body=fields.body,
        number=fields.number,
        year=fields.year,
        edition=fields.edition,
        superseded_by=fields.superseded_by,
        confirmed=fields.status == "confirmed",
    )


def targets_of(fields: PackFields) -> Targets | None:
    """What the pack promises, its sections under their full ids."""
    if fields.targets is None:
        return None
    sections = tuple((SectionId(f"{fields.pack}/{name}"), count) for name, count in fields.targets.sections.items())
    return Targets(fields.targets.practice, fields.targets.check, sections)


def document_of(fields: PackFields) -> Document | None:
    """The document behind the pack, if it names one."""
    if fields.document is None:
        return None
    return Document(fields.document.sha256.lower(), fields.document.name)


def statement_of(fields: StatementFields, pack: str, section: str) -> Statement:
    """A statement of ``section``, which like all ids here is given without its pack."""
    return Statement(
        id=StatementId(f"{pack}/{fields.id}"),
        section=SectionId(f"{pack}/{section}"),
        text=fields.text,
        paragraph=fields.paragraph,
        verdict=fields.verdict,
        correction=fields.correction,
        references=tuple(fields.references),
    )


def section_of(fields: SectionFields, pack: str, statements: tuple[Statement, ...]) -> Section:
    """A section with its briefing cut into blocks."""
    briefing = tuple(
        Block(raw.lines, raw.is_list, tuple(StatementId(f"{pack}/{name}") for name in raw.contested))
        for raw in blocks_of(fields.briefing)
    )
    parent = SectionId(f"{pack}/{fields.parent}") if fields.parent else None
    return Section(
        SectionId(f"{pack}/{fields.section}"), fields.title, parent, briefing, statements, tuple(fields.paragraphs)
    )


def item_of(fields: ItemFields, pack: str, section: str) -> Item:
    """An item of ``section`` at its first revision; the ledger knows better."""
    return Item(
        id=ItemId(f"{pack}/{fields.id}"),
        revision=1,
        section=SectionId(f"{pack}/{section}"),
        statements=tuple(StatementId(f"{pack}/{name}") for name in fields.statements),
        format=fields.format,
        basis=fields.basis,
        level=fields.level,
        use=fields.use,
        stem=fields.stem,
        body=_BODIES[type(fields)](fields),
        feedback=fields.feedback,
        references=tuple(fields.references),
    )


def _options(fields: list[OptionFields]) -> tuple[Option, ...]:
    return tuple(Option(option.id, option.text, option.key, option.why) for option in fields)


def _traps(fields: list[TrapFields]) -> tuple[Trap, ...]:
    return tuple(Trap(trap.text, trap.why) for trap in fields)


def _choice(fields: ChoiceFields) -> Body:
    options = _options(fields.options)
    return SingleChoice(options) if fields.format is Format.SINGLE_CHOICE else MultipleResponse(options)


def _typed(fields: TypedFields) -> Body:
    return TypedAnswer(fields.answer, tuple(fields.accepted), _traps(fields.traps), fields.hint, fields.why)


def _list_recall(fields: ListRecallFields) -> Body:
    answers = tuple(Wanted(answer.id, answer.name, tuple(answer.accepted), answer.why) for answer in fields.answers)
    return ListRecall(answers, fields.required, _traps(fields.traps), fields.hint)


def _ordering(fields: OrderingFields) -> Body:
    return Ordering(tuple(Step(step.id, step.text, step.why) for step in fields.steps))


def _classification(fields: ClassificationFields) -> Body:
    groups = tuple(Group(group.id, group.text) for group in fields.groups)
    entries = tuple(Entry(entry.id, entry.text, entry.group, entry.why) for entry in fields.entries)
    return Classification(groups, entries, one_to_one=fields.format is Format.MATCHING)


def _claim_verdict(fields: ClaimVerdictFields) -> Body:
    return ClaimVerdict(fields.claim, fields.verdict, fields.why, _options(fields.reasons))


_BODIES: dict[type[ItemFields], Callable[[Any], Body]] = {
    ChoiceFields: _choice,
    TypedFields: _typed,
    ListRecallFields: _list_recall,
    OrderingFields: _ordering,
    ClassificationFields: _classification,
    MatchingFields: _classification,
    ClaimVerdictFields: _claim_verdict,
}
