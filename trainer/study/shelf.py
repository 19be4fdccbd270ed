"""What study needs of the content; the compiled packs (``content.library.Library``) have it."""

from collections.abc import Collection, Iterable
from typing import Protocol

from trainer.base.ids import DrillId, ItemId, SectionId, StatementId, UnitId
from trainer.content.model import Basis, Format, Item, Use
from trainer.content.scenario.shelf import DrillHeading, Objective, Shelved

__all__ = ["DrillsOnShelf", "Shelf"]


class DrillsOnShelf(Protocol):
    """The drills of all packs (``content.scenario.shelf.DrillShelf``)."""

    def headings(self) -> tuple[DrillHeading, ...]:
        """All drills without their text."""

    def drill(self, name: DrillId) -> Shelved:
        """One drill, whole. Raises KeyError when no pack has it (any more)."""

    def objectives(self, among: Iterable[UnitId] | None = None) -> dict[UnitId, Objective]:
        """The objectives that some decision trains, by id: all, or those ``among`` a few."""


class Shelf(Protocol):
    """Sections, items and drills."""

    @property
    def drills(self) -> DrillsOnShelf:
        """The drills."""

    def item(self, name: ItemId) -> Item:
        """The item. Raises KeyError when no pack has it (any more)."""

    def item_ids(
        self,
        section: SectionId | None = None,
        use: Use = Use.PRACTICE,
        formats: Collection[Format] | None = None,
        basis: Basis | None = None,
    ) -> tuple[ItemId, ...]:
        """The section's items (or all) in the pack's order; of one basis, when it is given."""

    def statements_of(self, items: Iterable[ItemId]) -> dict[ItemId, tuple[StatementId, ...]]:
        """The statements that each item trains; items that no pack has are left out."""

    def siblings(self, item: ItemId) -> tuple[ItemId, ...]:
        """Practice items that share a statement with the item, those in another format first."""

    def counts(self) -> dict[SectionId, int]:
        """How many practice items each section has, in the order of study."""

    def training(self, statements: Iterable[StatementId]) -> dict[StatementId, tuple[ItemId, ...]]:
        """The practice items that train each of the statements, in order; statements without any are left out."""
