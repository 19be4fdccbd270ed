"""Chapters on what stands behind the bank: its references, and all that the check found."""

import re
from collections import defaultdict

from trainer.content.faults import Fault
from trainer.content.report.citations import Citation, Standing
from trainer.content.report.figures import Figures
from trainer.content.report.markup import Content, element
from trainer.content.report.tables import Column, listing

__all__ = ["fault_tables", "found_chapter", "references_chapter"]

_KINDS_FROM = 12
_OWN_WORDS = re.compile(r"`[^`]*`|“[^”]*”|\d+(?:[.,]\d+)*")
"""What differs between two faults of one kind."""
_FAULT = (Column("Place", "p"), Column("What is wrong", "t"), Column("What was expected", "t"))


def references_chapter(found: Figures, name: str) -> list[Content]:
    """Every reference, those that call for work first, those that nothing cites last."""
    columns = (
        Column("Key", "k"),
        Column("Source", "t"),
        Column("Standing", "k"),
        Column("Cited by items", "n"),
        Column("By statements", "n"),
        Column("Cited as", "k"),
    )
    told = (
        "Confirmed: its details were checked. A superseded source can be cited as evidence of its time; then say so in"
        " its edition. An unconfirmed one may not bear a verdict alone."
    )
    ordered = sorted(found.citations, key=lambda one: (not (one.dated or one.doubtful), not one.cited))
    parts: list[Content] = [element("p", told, class_="soft")] if ordered else []
    return [*parts, *listing(name, "References and their standing", columns, [_citation(one) for one in ordered])]


def found_chapter(found: Figures, name: str) -> list[Content]:
    """Every fault, then every warning."""
    return fault_tables(found.grave, found.warnings, name)


def fault_tables(grave: tuple[Fault, ...], warnings: tuple[Fault, ...], name: str) -> list[Content]:
    """What the check found: its kinds, where there are many, then each with its place as an editor understands it."""
    captions = ("Faults: they keep the pack from being shipped", "Warnings: for an author to weigh")
    return [
        *_kinds(f"{name}-kinds", (*grave, *warnings)),
        *listing(f"{name}-faults", captions[0], _FAULT, [_fault(one) for one in grave]),
        *listing(f"{name}-warnings", captions[1], _FAULT, [_fault(one) for one in warnings]),
    ]


def _kinds(name: str, found: tuple[Fault, ...]) -> list[Content]:
    """What is wrong in many places, once, the commonest first; nothing where one can see it all at a glance."""
    held: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in found:
        held[fault.severity.value, _OWN_WORDS.sub("…", fault.wrong)].append(fault)
    if len(found) <= _KINDS_FROM or len(held) == len(found):
        return []
    columns = (Column("Kind", "t"), Column("Severity", "k"), Column("How many", "n"), Column("The first", "p"))
    ordered = sorted(held.items(), key=lambda kind: (kind[0][0], -len(kind[1]), kind[0][1]))
    rows = [(wrong, severity, f"{len(faults):,}", _place(faults[0])) for (severity, wrong), faults in ordered]
    return [*listing(name, "What was found, by kind", columns, rows)]


def _place(fault: Fault) -> str:
    return f"{fault.file}:{fault.line}:{fault.column}"


def _fault(fault: Fault) -> list[Content]:
    return [_place(fault), fault.wrong, fault.expected or "–"]


def _citation(one: Citation) -> list[Content]:
    reference = one.reference
    details = ", ".join(
        part for part in (reference.body, reference.number, reference.edition or reference.year) if part
    )
    newer = f". Superseded by: {reference.superseded_by}" if reference.superseded_by else ""
    return [
        reference.key,
        f"{reference.title}. {details}{newer}" if details else f"{reference.title}{newer}",
        _standing(one),
        str(one.items),
        str(one.statements),
        _cited_as(one),
    ]


def _standing(one: Citation) -> Content:
    if one.standing is Standing.CONFIRMED:
        return one.standing.value
    told = (
        one.standing.value
        if one.reference.confirmed or one.standing is Standing.UNCONFIRMED
        else "superseded, unconfirmed"
    )
    return element("span", told, class_="badge look") if one.cited else told


def _cited_as(one: Citation) -> str:
    if not one.cited:
        return "never cited"
    return "dated evidence" if one.dated else "current"
