"""Items as candidates for a sitting."""

from collections.abc import Mapping, Sequence

from trainer.base.ids import ItemId, SectionId, UnitId
from trainer.memory.queue import Candidate
from trainer.record.journal import Memory
from trainer.study.shelf import Shelf

__all__ = ["candidates_of"]


def candidates_of(shelf: Shelf, items: Sequence[ItemId], memories: Mapping[UnitId, Memory]) -> tuple[Candidate, ...]:
    """The items that a pack still has, as candidates; a statement's id begins with its section's."""
    statements = shelf.statements_of(items)
    sections = {item: SectionId(found[0].rsplit(".", 1)[0]) for item, found in statements.items() if found}
    return tuple(
        Candidate(item, sections[item], statements[item], memories.get(UnitId(item)))
        for item in items
        if item in sections
    )
