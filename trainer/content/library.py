"""What every other room asks for content: sections, statements, items and who trains what, from the compiled file."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from trainer.base.errors import TroubleOutside
from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.codec import item_from, reference_from, section_from, statement_from
from trainer.content.model import Basis, Document, Format, Item, Reference, Section, Statement, Use
from trainer.content.scenario.shelf import DrillShelf

__all__ = ["Cover", "Heading", "Library"]

_BATCH = 500


class Cover(NamedTuple):
    """What a pack says of itself."""

    id: str
    title: str
    language: str
    disclaimer: str
    licence: str


class Heading(NamedTuple):
    """A section without its text."""

    id: SectionId
    title: str
    parent: SectionId | None
    pack: str


class Library:
    """Everything that is taught, in the packs' own order; read-only, and may be asked from any thread.

    Every method raises TroubleOutside when the compiled file can't be read any more.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._counts: dict[SectionId, int] = {}
        self._documents: dict[str, Document] | None = None
        self.drills = DrillShelf(self._rows)
        """The drills of all packs."""

    def packs(self) -> tuple[Cover, ...]:
        """The covers of all packs."""
        rows = self._rows("SELECT id, title, language, disclaimer, licence FROM pack ORDER BY number")
        return tuple(map(Cover._make, rows))

    def faulty(self) -> tuple[tuple[str, int], ...]:
        """The names of the pack folders that were left out, each with its number of faults."""
        return tuple((folder, faults) for folder, faults in self._rows("SELECT folder, faults FROM faulty"))

    def documents(self) -> dict[str, Document]:
        """The documents that packs name, by the packs' ids, in the packs' order."""
        if self._documents is None:  # what is compiled stays as it is while the library is open
            query = "SELECT pack.id, sha256, name FROM document JOIN pack ON pack.id = document.pack ORDER BY number"
            self._documents = {pack: Document(sha256, name) for pack, sha256, name in self._rows(query)}
        return dict(self._documents)

    def document(self, pack: str) -> Document | None:
        """The document behind a pack; None when the pack names none."""
        return self.documents().get(pack)

    def headings(self, pack: str | None = None) -> tuple[Heading, ...]:
        """The sections of a pack, or of all, without their text."""
        query = "SELECT id, title, parent, pack FROM section WHERE ?1 IS NULL OR pack = ?1 ORDER BY number"
        return tuple(map(Heading._make, self._rows(query, (pack,))))

    def sections(self, pack: str | None = None) -> tuple[Section, ...]:
        """The sections of a pack, or of all, whole."""
        query = "SELECT value FROM section WHERE ?1 IS NULL OR pack = ?1 ORDER BY number"
        return tuple(section_from(value) for (value,) in self._rows(query, (pack,)))

    def section(self, name: SectionId) -> Section:
        """One section. Raises KeyError when there is none with this id."""
        return section_from(self._value("SELECT value FROM section WHERE id = ?", name))

    def statement(self, name: StatementId) -> Statement:
        """One statement. Raises KeyError when there is none with this id."""
        return statement_from(self._value("SELECT value FROM statement WHERE id = ?", name))

    def reference(self, pack: str, key: str) -> Reference:
        """One published source of a pack. Raises KeyError when there is none with this key."""
        return reference_from(self._value("SELECT value FROM reference WHERE pack = ? AND key = ?", pack, key))

    def references(self, pack: str) -> tuple[Reference, ...]:
        """The published sources of a pack."""
        rows = self._rows("SELECT value FROM reference WHERE pack = ? ORDER BY number", (pack,))
        return tuple(reference_from(value) for (value,) in rows)

    def item(self, name: ItemId) -> Item:
        """One item. Raises KeyError when there is none with this id (any more)."""
        return item_from(self._value("SELECT value FROM item WHERE id = ?", name))

    def item_ids(
        self,
        section: SectionId | None = None,
        use: Use = Use.PRACTICE,
        formats: Collection[Format] | None = None,
        basis: Basis | None = None,
    ) -> tuple[ItemId, ...]:
        """The ids of a section's items (or of all), of one use and, when given, of some formats and of one basis."""
        if section is None and formats is None and basis is None:
            rows = self._rows("SELECT ids FROM listing WHERE use = ?", (use,))
            return tuple(rows[0][0].split("\n")) if rows else ()
        query = (
            "SELECT id, format, basis FROM item WHERE use = ? ORDER BY number"
            if section is None
            else "SELECT id, format, basis FROM item WHERE use = ? AND section = ? ORDER BY number"
        )
        wanted = frozenset(Format if formats is None else formats)
        rows = self._rows(query, (use,) if section is None else (use, section))
        return tuple(ItemId(name) for name, form, on in rows if form in wanted and basis in (None, on))

    def statements_of(self, items: Iterable[ItemId]) -> dict[ItemId, tuple[StatementId, ...]]:
        """What each of ``items`` trains; an id that is not in the library is left out."""
        wanted = list(dict.fromkeys(items))
        found: dict[ItemId, list[StatementId]] = {}
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            query = f"SELECT item, statement FROM trains WHERE item IN ({marks}) ORDER BY item, place"  # noqa: S608 - marks are only question marks
            for item, statement in self._rows(query, batch):
                found.setdefault(ItemId(item), []).append(StatementId(statement))
        return {item: tuple(found[item]) for item in wanted if item in found}

    def training(self, statements: Iterable[StatementId]) -> dict[StatementId, tuple[ItemId, ...]]:
        """The practice items that train each of the statements, in order; statements without any are left out."""
        query = (
            "SELECT item.id FROM trains JOIN item ON item.id = trains.item"
            " WHERE trains.statement = ? AND item.use = ? ORDER BY item.number"
        )
        rows = {name: self._rows(query, (name, Use.PRACTICE)) for name in dict.fromkeys(statements)}
        return {name: tuple(ItemId(item) for (item,) in found) for name, found in rows.items() if found}

    def siblings(self, item: ItemId) -> tuple[ItemId, ...]:
        """Other practice items that train a statement of ``item``, those in another format first, then in order."""
        query = (
            "SELECT DISTINCT other.id, other.format = self.format AS alike, other.number FROM item AS self"
            " JOIN trains AS own ON own.item = self.id JOIN trains AS shared ON shared.statement = own.statement"
            " JOIN item AS other ON other.id = shared.item"
            " WHERE self.id = ? AND other.id <> self.id AND other.use = ? ORDER BY alike, other.number"
        )
        return tuple(ItemId(row[0]) for row in self._rows(query, (item, Use.PRACTICE)))

    def counts(self) -> dict[SectionId, int]:
        """How many practice items each section has, in the order of study; sections without any count 0."""
        query = (
            "SELECT section.id, coalesce(holding.items, 0) FROM section"
            " LEFT JOIN holding ON holding.section = section.id AND holding.use = ? ORDER BY section.number"
        )
        if not self._counts:  # what is compiled stays as it is while the library is open
            self._counts = {SectionId(name): count for name, count in self._rows(query, (Use.PRACTICE,))}
        return dict(self._counts)

    def close(self) -> None:
        """Let go of the file; the library can't be asked afterwards."""
        self._connection.close()

    def _value(self, query: str, *key: str) -> str:
        rows = self._rows(query, key)
        if not rows:
            raise KeyError("/".join(key))
        return str(rows[0][0])

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise TroubleOutside(
                "The compiled questions can't be read any more.",
                "What was answered is safe.",
                "Close the program and start it again: it compiles them anew.",
            ) from error
