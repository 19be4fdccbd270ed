"""Somebody else's record file, read with every guard on: it may be damaged, or made to do harm.

Nothing of it is run: its events are copied out of one plain table by named columns, one at a time, and it is never
attached to the open record. The guards follow "Defense Against The Dark Arts" (sqlite.org/security.html).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from trainer.base.errors import TroubleOutside
from trainer.record.events import Event
from trainer.store.merge import refused
from trainer.store.rows import event_from
from trainer.store.schema import APPLICATION_ID, VERSION

__all__ = ["foreign_events"]

_MAGIC = b"SQLite format 3\x00"
_LARGEST = 4_000_000_000
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 2_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
_STEPS_AT_ONCE = 100_000
_LOG = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal FROM main.event NOT INDEXED
"""
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_PRAGMA})
_DAMAGE = (sqlite3.Error, ValueError, OverflowError, MemoryError, RecursionError, TypeError, AttributeError)


class _Patience:
    """Stops a statement that takes more steps than a file of this size can need."""

    def __init__(self, size: int) -> None:
        self._left = 100 + size // 20_000

    def __call__(self) -> int:
        self._left -= 1
        return int(self._left < 0)


def foreign_events(path: Path) -> Iterator[tuple[Event, str | None]]:
    """Every event of the file with its body's text, as they stand in it; their seals are for ``merge`` to check.

    The file has to be closed by whoever wrote it: what is still in a journal beside it is not read. Raises
    ``TroubleOutside`` when it is no record, is damaged, or was written by a newer version.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise refused(f"{path} can't be read: {error.strerror}.") from error
    if magic != _MAGIC or size > _LARGEST:
        raise refused(f"{path} is not a record.")
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            _guard(connection, size)
            _inspect(connection, path)
            for row in connection.execute(_LOG):
                yield event_from(row), row[8]
    except _DAMAGE as error:
        raise refused(f"{path} is damaged.") from error


def _guard(connection: sqlite3.Connection, size: int) -> None:
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "query_only = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.set_authorizer(_allow)
    connection.set_progress_handler(_Patience(size), _STEPS_AT_ONCE)


def _allow(action: int, *_: str | None) -> int:
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _inspect(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise refused(f"{path} is a database of another program.")
    if version > VERSION:
        raise TroubleOutside(
            f"{path} was written by a newer version of this program: its format is {version}, "
            f"and this version knows formats up to {VERSION}.",
            "Your own record was not changed.",
            "Take it in with the newer version.",
        )
    things = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    strange = [name for kind, name, sql in things if kind == "view" or "VIRTUAL" in str(sql).upper()]
    kinds = [kind for kind, name, _ in things if str(name).lower() == "event"]
    hidden = [column for column in connection.execute("PRAGMA table_xinfo(event)") if column[6]]
    if strange or kinds != ["table"] or hidden:
        raise refused(f"{path} holds more than plain tables, or no events.")
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise refused(f"{path} is damaged.")
