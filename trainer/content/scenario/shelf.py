"""What every other room asks for drills: headings, objectives and whole drills, from the compiled file."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from trainer.base.ids import DrillId, SectionId, UnitId

if TYPE_CHECKING:
    from trainer.content.scenario.model import Drill

__all__ = ["DrillHeading", "DrillShelf", "Objective", "Shelved"]

Rows = Callable[[str, tuple[object, ...]], list[tuple[Any, ...]]]


class Shelved(NamedTuple):
    """A drill as it lies on the shelf: its pack, and the revision that the pack's ledger gives it."""

    pack: str
    revision: int
    drill: "Drill"


class DrillHeading(NamedTuple):
    """A drill without its text; ``decisions`` is how many there are in all, ``minutes`` how long it takes."""

    id: DrillId
    pack: str
    section: SectionId
    title: str
    minutes: int
    revision: int
    decisions: int


class Objective(NamedTuple):
    """What practice comes back to, and the decision (``node`` of ``drill``) that trains it."""

    id: UnitId
    drill: DrillId
    node: str
    section: SectionId
    title: str


class DrillShelf:
    """The drills of all packs, in their order; every method raises TroubleOutside when the file can't be read."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._kept: dict[DrillId, Shelved] = {}

    def headings(self) -> tuple[DrillHeading, ...]:
        """All drills without their text."""
        query = "SELECT id, pack, section, title, minutes, revision, decisions FROM drill ORDER BY number"
        return tuple(map(DrillHeading._make, self._rows(query, ())))

    def drill(self, name: DrillId) -> Shelved:
        """One drill, whole. Raises KeyError when there is none with this id (any more)."""
        if name not in self._kept:
            from trainer.content.scenario.codec import drill_from  # the first question can do without drills

            rows = self._rows("SELECT pack, revision, value FROM drill WHERE id = ?", (name,))
            if not rows:
                raise KeyError(name)
            pack, revision, value = rows[0]
            self._kept[name] = Shelved(pack, revision, drill_from(value))
        return self._kept[name]

    def objectives(self, among: Iterable[UnitId] | None = None) -> dict[UnitId, Objective]:
        """The objectives that some decision trains, by id: all, or those ``among`` a few."""
        wanted = None if among is None else frozenset(among)
        rows = self._rows("SELECT id, drill, node, section, title FROM objective ORDER BY number", ())
        return {row[0]: Objective._make(row) for row in rows if wanted is None or row[0] in wanted}
