"""A pack being read: the values so far, and the node behind each, so that every later finding has a place."""

from typing import NamedTuple

from trainer.content.faults import Fault, Severity
from trainer.content.model import Pack
from trainer.content.reader import Node

__all__ = ["Draft", "Finding", "Source", "placed", "reference_subject"]


class Source(NamedTuple):
    """Where something was written."""

    file: str
    node: Node


class Draft(NamedTuple):
    """All of a pack that could be read.

    ``sources`` is by the ids of sections, statements and items and by ``reference_subject``, and holds also what was
    declared but is faulty; ``unread`` names the sections whose file could not be read, so that nobody blames an item
    for citing what stands there.
    """

    pack: Pack
    sources: dict[str, Source]
    unread: frozenset[str]


class Finding(NamedTuple):
    """What a rule found: in what (an id, as in ``Draft.sources``), at which field, what is wrong, what was expected."""

    subject: str
    path: tuple[str | int, ...]
    wrong: str
    expected: str
    severity: Severity = Severity.FAULT


def reference_subject(pack: str, key: str) -> str:
    """What a reference is called in ``Draft.sources``; no id looks like it."""
    return f"{pack}#{key}"


def placed(draft: Draft, finding: Finding) -> Fault:
    """The finding as a fault, at the line and column of the field that it speaks of."""
    source = draft.sources.get(finding.subject)
    if source is None:
        return Fault(f"{draft.pack.id}/pack.yaml", 1, 1, finding.wrong, finding.expected, finding.severity)
    node = source.node.at(finding.path)
    return Fault(source.file, node.line, node.column, finding.wrong, finding.expected, finding.severity)
