"""What questions/README.md promises, held against a draft: who cites what, and what is never taught as true."""

import re
from collections.abc import Iterator

from trainer.base.ids import SectionId
from trainer.content.draft import Draft, Finding, reference_subject
from trainer.content.faults import Severity
from trainer.content.forms import form_findings
from trainer.content.model import Basis, Format, Item, Reference, Statement, Verdict
from trainer.content.paragraphs import paragraph_findings

__all__ = ["rule_findings"]


def rule_findings(draft: Draft) -> Iterator[Finding]:
    """Every breach of the rules that hold for each pack whatever it teaches; style is judged elsewhere."""
    known = _Known(draft)
    yield from _target_findings(draft, known)
    yield from _section_findings(draft, known)
    yield from paragraph_findings(draft)
    for section in draft.pack.sections:
        for statement in section.statements:
            yield from _statement_findings(statement, known)
    for item in draft.pack.items:
        yield from _item_findings(item, known)
        yield from form_findings(item)


class _Known:
    """What may be cited."""

    def __init__(self, draft: Draft) -> None:
        self.pack = draft.pack.id
        self.sources = draft.sources
        self.unread = draft.unread
        self.references: dict[str, Reference] = {reference.key: reference for reference in draft.pack.references}
        self.statements: dict[str, Statement] = {
            statement.id: statement for section in draft.pack.sections for statement in section.statements
        }

    def local(self, name: str) -> str:
        return name.removeprefix(f"{self.pack}/")

    def cited_in_vain(self, statement: str) -> bool:
        return statement not in self.sources and statement.rpartition(".")[0] not in self.unread


def _target_findings(draft: Draft, known: _Known) -> Iterator[Finding]:
    targets = draft.pack.targets
    for name, _ in targets.sections if targets is not None else ():
        if name not in draft.sources and name not in draft.unread:
            path = ("targets", "sections", known.local(name))
            wrong = f"`{known.local(name)}` is no section of this pack"
            yield Finding(draft.pack.id, path, wrong, "the id of a section that pack.yaml lists")


def _section_findings(draft: Draft, known: _Known) -> Iterator[Finding]:
    parents = {section.id: section.parent for section in draft.pack.sections}
    for section in draft.pack.sections:
        if section.parent is None:
            pass
        elif section.parent not in draft.sources and section.parent not in draft.unread:
            wrong = f"`{known.local(section.parent)}` is no section of this pack"
            yield Finding(section.id, ("parent",), wrong, "the id of a section that pack.yaml lists")
        elif _in_circle(section.id, parents):
            yield Finding(section.id, ("parent",), "the section stands under itself", "a parent above it, or none")
        for block in section.briefing:
            for name in block.contested:
                statement = known.statements.get(name)
                if known.cited_in_vain(name):
                    wrong = f"the briefing names `{known.local(name)}`, which is no statement"
                    yield Finding(section.id, ("briefing",), wrong, "the id of a contested statement")
                elif statement is not None and statement.verdict is Verdict.HOLDS:
                    wrong = f"the briefing marks `{known.local(name)}` as contested, but it holds"
                    yield Finding(section.id, ("briefing",), wrong, "only statements that do not simply hold")


def _in_circle(start: SectionId, parents: dict[SectionId, SectionId | None]) -> bool:
    here = parents.get(start)
    for _ in range(len(parents)):
        if here is None or here == start:
            break
        here = parents.get(here)
    return here == start


def _statement_findings(statement: Statement, known: _Known) -> Iterator[Finding]:
    holds = statement.verdict is Verdict.HOLDS
    from_references = re.search(r"\.r[0-9]+$", statement.id) is not None
    if holds and statement.correction:
        yield Finding(statement.id, ("correction",), "a statement that holds has a correction", "none")
    if not holds and not statement.correction:
        wrong = f"the verdict is `{statement.verdict}` and there is no correction"
        yield Finding(statement.id, ("verdict",), wrong, "`correction`: what can be said instead, or the condition")
    if from_references and statement.paragraph != 0:
        yield Finding(statement.id, ("paragraph",), "a statement from references cites a paragraph", "0")
    if not from_references and statement.paragraph == 0:
        yield Finding(statement.id, ("paragraph",), "a statement of the document cites no paragraph", "1 or more")
    yield from _cited(statement.id, statement.references, known)
    if not holds or from_references:
        what = f"the verdict `{statement.verdict}`" if not holds else "a statement from references"
        yield from _supported(statement.id, statement.references, known, what)


def _item_findings(item: Item, known: _Known) -> Iterator[Finding]:
    if not item.statements:
        yield Finding(item.id, ("statements",), "the item trains no statement", "one id or more")
    for number, name in enumerate(item.statements):
        if name in item.statements[:number]:
            yield Finding(item.id, ("statements", number), f"`{known.local(name)}` is named twice", "it once")
        elif known.cited_in_vain(name):
            wrong = f"`{known.local(name)}` is no statement of this pack"
            yield Finding(item.id, ("statements", number), wrong, "the id of a statement")
    yield from _cited(item.id, item.references, known)
    if item.basis is Basis.REFERENCE:
        yield from _supported(item.id, item.references, known, "an item whose basis is reference")
    if item.format is Format.CLAIM_VERDICT or item.basis is Basis.REFERENCE:
        return
    for number, name in enumerate(item.statements):
        statement = known.statements.get(name)
        if statement is not None and statement.verdict is not Verdict.HOLDS:
            wrong = f"`{known.local(name)}` {_standing(statement)}, and this item would rehearse it as true"
            yield Finding(item.id, ("statements", number), wrong, "claim-verdict, or basis: reference")


def _standing(statement: Statement) -> str:
    return "does not hold" if statement.verdict is Verdict.FAILS else "holds only under a condition"


def _cited(subject: str, keys: tuple[str, ...], known: _Known) -> Iterator[Finding]:
    for number, key in enumerate(keys):
        reference = known.references.get(key)
        path = ("references", number)
        if key in keys[:number]:
            yield Finding(subject, path, f"`{key}` is cited twice", "it once")
        elif reference is None and reference_subject(known.pack, key) not in known.sources:
            yield Finding(subject, path, f"`{key}` is not in references.yaml", "the key of a reference")
        elif reference is not None and reference.superseded_by:
            wrong = f"`{key}` is superseded"
            yield Finding(subject, path, wrong, reference.superseded_by, Severity.WARNING)


def _supported(subject: str, keys: tuple[str, ...], known: _Known, what: str) -> Iterator[Finding]:
    if not keys:
        yield Finding(subject, (), f"{what} cites no reference", "one or more under `references`")
        return
    cited = [known.references[key] for key in keys if key in known.references]
    if cited and len(cited) == len(keys) and not any(reference.confirmed for reference in cited):
        wrong = f"{what} rests on unconfirmed references alone"
        yield Finding(subject, ("references",), wrong, "a confirmed one among them")
