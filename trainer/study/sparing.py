"""The shelf as a learner finds it: without the questions that a cohort of theirs is spared until they are mended."""

from collections.abc import Collection, Iterable

from trainer.base.ids import ItemId, LearnerId, SectionId, StatementId, UnitId
from trainer.content.model import Basis, Format, Item, Use
from trainer.record.journal import Journal
from trainer.study.shelf import DrillsOnShelf, Shelf

__all__ = ["SparingShelf", "spared", "whole"]


class SparingShelf:
    """A shelf that leaves out ``hidden`` items wherever it names any; ``met`` of them count among their section's."""

    def __init__(self, shelf: Shelf, hidden: frozenset[ItemId], met: Collection[ItemId]) -> None:
        self.whole = shelf
        self._hidden, self._unmet = hidden, hidden.difference(met)

    @property
    def drills(self) -> DrillsOnShelf:
        """The drills, all of them."""
        return self.whole.drills

    def item(self, name: ItemId) -> Item:
        """The item, hidden or not: what was asked before can still be looked at. Raises KeyError when there is none."""
        return self.whole.item(name)

    def item_ids(
        self,
        section: SectionId | None = None,
        use: Use = Use.PRACTICE,
        formats: Collection[Format] | None = None,
        basis: Basis | None = None,
    ) -> tuple[ItemId, ...]:
        """The section's items (or all) in the pack's order."""
        return self._kept(self.whole.item_ids(section, use, formats, basis))

    def statements_of(self, items: Iterable[ItemId]) -> dict[ItemId, tuple[StatementId, ...]]:
        """The statements that each item trains."""
        return self.whole.statements_of(self._kept(items))

    def siblings(self, item: ItemId) -> tuple[ItemId, ...]:
        """Practice items that share a statement with the item, those in another format first."""
        return self._kept(self.whole.siblings(item))

    def counts(self) -> dict[SectionId, int]:
        """How many practice items each section has; what was hidden before it was met is not waiting to be."""
        counts = self.whole.counts()
        return {
            name: count - len(self._unmet.intersection(self.whole.item_ids(name))) for name, count in counts.items()
        }

    def training(self, statements: Iterable[StatementId]) -> dict[StatementId, tuple[ItemId, ...]]:
        """The practice items that train each of the statements, in order; statements without any are left out."""
        found = {name: self._kept(items) for name, items in self.whole.training(statements).items()}
        return {name: items for name, items in found.items() if items}

    def _kept(self, items: Iterable[ItemId]) -> tuple[ItemId, ...]:
        return tuple(item for item in items if item not in self._hidden)


def spared(journal: Journal, shelf: Shelf, learner: LearnerId) -> Shelf:
    """The shelf without what is hidden from the learner; the shelf itself, where that is nothing."""
    hidden = journal.hidden(learner)
    if not hidden:
        return shelf
    met = journal.known(learner, [UnitId(item) for item in hidden])
    return SparingShelf(whole(shelf), hidden, [ItemId(unit) for unit in met])


def whole(shelf: Shelf) -> Shelf:
    """The shelf with everything on it."""
    return shelf.whole if isinstance(shelf, SparingShelf) else shelf
