"""The one connection to the record's file: opened with care, and its troubles told in plain sentences."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from trainer.base.errors import TroubleOutside

__all__ = ["Database", "connect", "trouble"]

_BUSY_SECONDS = 5.0
_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",
)
_SAFE = "What was stored before is safe."
_UNSAVED = "What you just did was not stored, and is still on the screen."
_DAMAGED = "Don't delete it: the program keeps backups beside it, and a damaged file can often be rescued."

_TROUBLES: dict[int, tuple[str, str, str]] = {
    sqlite3.SQLITE_FULL: ("The disk is full.", f"{_SAFE} {_UNSAVED}", "Make some room, then try again."),
    sqlite3.SQLITE_READONLY: (
        "The record {path} may be read but not written.",
        f"{_SAFE} {_UNSAVED}",
        "Check that the file and its folder are not write-protected, then try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk reported a fault while the record {path} was in use.",
        _UNSAVED,
        "Check the disk and its cable, then try again; copy the record to another disk soon.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program is using the record {path}.",
        f"{_SAFE} {_UNSAVED}",
        "Close the other program, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The record {path} can't be opened.",
        "Nothing was changed.",
        "Check that its folder exists and that you may write there.",
    ),
    sqlite3.SQLITE_CORRUPT: ("The record {path} is damaged.", "Nothing was changed.", _DAMAGED),
    sqlite3.SQLITE_NOTADB: (
        "{path} is not a record, or it is damaged from its first bytes on.",
        "Nothing was changed.",
        _DAMAGED,
    ),
    sqlite3.SQLITE_NOMEM: ("The computer has run out of memory.", f"{_SAFE} {_UNSAVED}", "Close other programs."),
}
_SAME_AS = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PROTOCOL: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_AUTH: sqlite3.SQLITE_CANTOPEN,
}


def trouble(error: Exception, path: Path) -> TroubleOutside | None:
    """The world's fault behind a database error, in plain words; None when the fault is ours."""
    if isinstance(error, UnicodeDecodeError) or str(error).startswith("Could not decode to UTF-8"):
        code = sqlite3.SQLITE_CORRUPT
    else:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    told = _TROUBLES.get(_SAME_AS.get(code, code))
    return None if told is None else TroubleOutside(told[0].format(path=path), *told[1:])


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the file, made with mode 0600 when there is none, with every guard on but nothing written.

    Raises ``TroubleOutside`` when the file can't be opened or made. The caller sets the journal mode.
    """
    try:
        _make(path)
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, cached_statements=256)
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except sqlite3.Error as error:
        outside = trouble(error, path)
        if outside is None:
            raise
        raise outside from error
    except OSError as error:
        raise TroubleOutside(
            f"The record {path} can't be opened: {error.strerror}.",
            "Nothing was changed.",
            "Check that its folder exists and that you may write there.",
        ) from error
    return connection


def _make(path: Path) -> None:
    # Closing a second handle of a file that SQLite has open would drop its locks: only a file that is new is touched.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        return
    with suppress(PermissionError):
        path.chmod(0o600)


class Database:
    """A connection with its path: runs statements, and tells the world's faults as ``TroubleOutside``.

    As a context it is one write transaction, begun at once: it ends with COMMIT, or with ROLLBACK and the exception.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run a statement that changes rows; how many it changed."""
        try:
            return self.connection.execute(sql, values).rowcount
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.tell(error)
            raise

    def run_many(self, sql: str, rows: Iterator[Sequence[object]]) -> None:
        """Run a statement once for each row of values."""
        try:
            self.connection.executemany(sql, rows)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.tell(error)
            raise

    def all(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Every row of the answer."""
        try:
            return self.connection.execute(sql, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.tell(error)
            raise

    def one(self, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """The first row of the answer, if there is one."""
        try:
            row: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.tell(error)
            raise
        return row

    def each(self, sql: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of the answer one at a time."""
        try:
            yield from self.connection.execute(sql, values)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.tell(error)
            raise

    def __enter__(self) -> "Database":
        self.run("BEGIN IMMEDIATE")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self.run("COMMIT")
        finally:
            if self.connection.in_transaction:
                # A second fault on the way out must not hide the first; SQLite rolls back by itself at the next open.
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")

    def tell(self, error: Exception) -> None:
        """Raise the world's fault behind the error; return when the fault is ours."""
        outside = trouble(error, self.path)
        if outside is not None:
            raise outside from error
