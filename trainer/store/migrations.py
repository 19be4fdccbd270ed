"""Bringing a file to the present schema: made whole, moved on after a backup, or refused unharmed when it is newer.

``PRAGMA user_version`` decides. sqlite-utils does the moving on, and is imported for nothing else: it costs 190 ms.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.base.errors import TroubleOutside
from trainer.store.connection import Database
from trainer.store.schema import APPLICATION_ID, MIGRATION_SET, STEPS

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables
    from sqlite_utils.migrations import Migrations

__all__ = ["BackUp", "migrations", "prepare"]

BackUp = Callable[[Path], object]
"""Makes a copy of the record's file before it is changed; raises ``TroubleOutside`` when it can't."""
Step = tuple[str, tuple[str, ...]]

# As sqlite-utils makes them, so that it finds its own records in a file that was made without it.
_APPLIED = (
    """
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)
""",
    """
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")
""",
)


def prepare(database: Database, back_up: BackUp | None = None, steps: tuple[Step, ...] = STEPS) -> None:
    """Make the file a record of the schema that ``steps`` come to, and set its journal to WAL with full syncs.

    Raises ``TroubleOutside`` for a file that a newer version wrote, or that is no record of ours; it stays as it was.
    """
    version, application = _number(database, "PRAGMA user_version"), _number(database, "PRAGMA application_id")
    named = _applied(database) if version else ()
    fresh = not version and not application and not database.all("SELECT 1 FROM sqlite_master LIMIT 1")
    _refuse_foreign(database.path, fresh, application)
    _refuse_newer(database.path, version, named, steps)
    if not fresh and version < len(steps):
        if back_up is not None:
            back_up(database.path)
        _move_on(database, steps)
    _journal(database)
    if fresh:
        _create(database, steps)


def _journal(database: Database) -> None:
    row = database.one("PRAGMA journal_mode = WAL")
    if row is None or row[0] != "wal":
        raise TroubleOutside(
            f"The record {database.path} is on a drive that can't keep it safe (no shared memory for its journal).",
            "Nothing was changed.",
            "Move the record to a folder on this computer's own disk.",
        )
    database.run("PRAGMA synchronous = FULL")


def _number(database: Database, pragma: str) -> int:
    row = database.one(pragma)
    return 0 if row is None else int(row[0])


def _applied(database: Database) -> tuple[str, ...]:
    if not database.all("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        return ()
    rows = database.all("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (MIGRATION_SET,))
    return tuple(str(name) for (name,) in rows)


def _refuse_foreign(path: Path, fresh: bool, application: int) -> None:
    if not fresh and application != APPLICATION_ID:
        raise TroubleOutside(
            f"{path} is a database of another program.",
            "It was not changed.",
            "Choose the record's own file, or another name for a new one.",
        )


def _refuse_newer(path: Path, version: int, named: tuple[str, ...], steps: tuple[Step, ...]) -> None:
    unknown = [name for name in named if name not in {known for known, _ in steps}]
    if version > len(steps) or unknown:
        theirs = f"{version} ({unknown[-1]})" if unknown else str(version)
        raise TroubleOutside(
            f"The record {path} was written by a newer version of this program: "
            f"its format is {theirs}, and this version knows formats up to {len(steps)}.",
            "The record was not changed.",
            "Open it with the newer version, or install that version here.",
        )


def _create(database: Database, steps: tuple[Step, ...]) -> None:
    with database:
        for sql in _APPLIED:
            database.run(sql)
        for name, statements in steps:
            for sql in statements:
                database.run(sql)
            database.run(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, datetime('now'))",
                (MIGRATION_SET, name),
            )
        database.run(f"PRAGMA application_id = {APPLICATION_ID}")
        database.run(f"PRAGMA user_version = {len(steps)}")


def _move_on(database: Database, steps: tuple[Step, ...]) -> None:
    from sqlite_utils import Database as Tables

    database.run("PRAGMA synchronous = FULL")
    try:
        migrations(steps).apply(Tables(database.connection, execute_plugins=False))
    except sqlite3.Error as error:
        database.tell(error)
        raise


def migrations(steps: tuple[Step, ...]) -> "Migrations":
    """The steps for sqlite-utils: each and the record of it are one transaction, so that it is whole or not at all."""
    from sqlite_utils.migrations import Migrations

    made = Migrations(MIGRATION_SET)
    for number, (name, statements) in enumerate(steps, 1):
        made(name=name)(_applying(number, statements))
    return made


def _applying(number: int, statements: tuple[str, ...]) -> Callable[["Tables"], None]:
    def apply(tables: "Tables") -> None:
        for sql in statements:
            tables.execute(sql)
        tables.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        tables.execute(f"PRAGMA user_version = {number}")

    return apply
