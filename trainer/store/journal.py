"""The record on disk: one SQLite file that is only ever added to, and everything derived from it in step."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from trainer.base.errors import TroubleOutside
from trainer.base.ids import new_id
from trainer.record.events import Event, Fact
from trainer.record.happenings import Erased
from trainer.record.journal import Forgotten, Memory
from trainer.store.connection import Database, connect
from trainer.store.derivation import catch_up
from trainer.store.entering import enter
from trainer.store.group_reads import GroupReads
from trainer.store.log import entries
from trainer.store.migrations import BackUp, prepare
from trainer.store.roster import Roster

if TYPE_CHECKING:
    from trainer.store.merge import Merged

__all__ = ["SqliteJournal"]


class SqliteJournal(GroupReads):
    """A record in one file, for one writer; it implements ``record.journal.Journal`` and
    ``record.instructing.InstructorRecord``.

    Use it from the thread that opened it. Each opening writes chains of its own.
    """

    def __init__(self, database: Database, new_id: Callable[[int], str]) -> None:
        super().__init__(database, Roster.load(database))
        self._new_id = new_id

    @classmethod
    def open(cls, path: Path, *, back_up: BackUp | None = None, new_id: Callable[[int], str] = new_id) -> Self:
        """Open the record, made when there is none and brought to the present schema when it is older.

        ``back_up`` is called with the path before an older file is changed; ``new_id`` names chains. Raises
        ``TroubleOutside`` when the file can't be opened, is damaged, is another program's, or a newer version wrote it.
        """
        database = Database(connect(path), path)
        try:
            prepare(database, back_up)
            catch_up(database)
            return cls(database, new_id)
        except BaseException:
            database.connection.close()
            raise

    @property
    def path(self) -> Path:
        """The record's file."""
        return self._database.path

    @property
    def connection(self) -> sqlite3.Connection:
        """The one connection, for backups and checks on the thread that opened it."""
        return self._database.connection

    def close(self) -> None:
        """Close the file; what was appended is safe without it."""
        self._database.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def append(self, fact: Fact, memories: Sequence[Memory | Forgotten] = ()) -> Event:
        """Store the fact and the memories that it changed, in one transaction; durable when it returns.

        Raises ``TroubleOutside`` when it could not be stored, and then nothing was.
        """
        (event,) = self.append_all(((fact, memories),))
        return event

    def append_all(self, steps: Iterable[tuple[Fact, Sequence[Memory | Forgotten]]]) -> tuple[Event, ...]:
        """Store several facts with their memories in one transaction: all of them, or none."""
        roster = self._roster.copy()
        try:
            with self._database:
                events = tuple(enter(self._database, roster, fact, memories, self._new_id) for fact, memories in steps)
        except BaseException:
            # A failed sync may still have reached the disk: what follows goes on in chains of its own.
            self._roster.chains.clear()
            raise
        self._roster = roster
        if any(isinstance(event.happening, Erased) for event in events):
            self._tidy()
        return events

    def _tidy(self) -> None:
        # The erasure is durable by now; what keeps the old bytes from going at once is told by ``scrub``.
        with suppress(TroubleOutside):
            self._empty_write_ahead_log()

    def erase(self, fact: Fact) -> Event:
        """Store an erasure, then make sure that no byte of what it emptied is left in the file or beside it.

        Raises ``TroubleOutside`` when the erasure could not be stored, or when it was and old bytes may be left.
        """
        event = self.append(fact)
        self.scrub()
        return event

    def scrub(self) -> None:
        """Write the file anew without what was emptied in it."""
        self._empty_write_ahead_log()
        self._database.run("VACUUM")
        self._empty_write_ahead_log()

    def _empty_write_ahead_log(self) -> None:
        row = self._database.one("PRAGMA wal_checkpoint(TRUNCATE)")
        if row is None or row[0]:
            raise TroubleOutside(
                "Another program is reading the record, so that erased text may still be on the disk.",
                "The erasure itself is stored.",
                "Close the other program, then erase again.",
            )

    def log(self) -> Iterator[tuple[Event, str | None]]:
        """Every event with its body's text (None: emptied), as stored; what another record takes in."""
        return entries(self._database)

    def merge(self, events: Iterable[tuple[Event, str | None]]) -> "Merged":
        """Take in another record's events (``log``, or ``store.foreign.foreign_events`` of a file): all or none.

        Raises ``TroubleOutside`` for events that no honest record holds, and when they could not be stored.
        """
        from trainer.store.merge import take_in

        with self._database:
            roster, merged = take_in(self._database, self._roster, events)
        self._roster = roster
        if merged.erased:
            self._tidy()
        return merged

    def rebuild(self) -> None:
        """Make every derived table again from the log."""
        from trainer.store.replaying import rebuild

        with self._database:
            roster = rebuild(self._database)
        roster.chains = self._roster.chains
        self._roster = roster

    def compare_with_log(self) -> bool:
        """Whether the derived tables are what the log comes to."""
        from trainer.store.replaying import agrees

        return agrees(self._database)
