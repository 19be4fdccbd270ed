"""The published sources of a pack: how each stands, and who cites it."""

from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from trainer.content.model import Pack, Reference

__all__ = ["Citation", "Standing", "citations"]


class Standing(StrEnum):
    """How far a source can be relied on."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    SUPERSEDED = "superseded"


class Citation(NamedTuple):
    """A source, its standing, and how many items and statements cite it."""

    reference: Reference
    standing: Standing
    items: int
    statements: int

    @property
    def cited(self) -> bool:
        """Whether anything cites it."""
        return self.items + self.statements > 0

    @property
    def dated(self) -> bool:
        """Whether it is cited although something newer stands in its place."""
        return self.cited and self.standing is Standing.SUPERSEDED

    @property
    def doubtful(self) -> bool:
        """Whether it is cited although it could not be confirmed."""
        return self.cited and not self.reference.confirmed


def citations(pack: Pack) -> tuple[Citation, ...]:
    """Every source in the pack's order."""
    by_items = Counter(key for item in pack.items for key in dict.fromkeys(item.references))
    statements = (statement for section in pack.sections for statement in section.statements)
    by_statements = Counter(key for statement in statements for key in dict.fromkeys(statement.references))
    return tuple(
        Citation(reference, _standing(reference), by_items[reference.key], by_statements[reference.key])
        for reference in pack.references
    )


def _standing(reference: Reference) -> Standing:
    if reference.superseded_by:
        return Standing.SUPERSEDED
    return Standing.CONFIRMED if reference.confirmed else Standing.UNCONFIRMED
