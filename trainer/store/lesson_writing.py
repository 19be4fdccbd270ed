"""The thread that owns a class's file: all that waits is one transaction, done only after its COMMIT.

WAL with synchronous=FULL: what is done survives a power cut. The file is this thread's alone (exclusive locking), so
that SQLite keeps no file of shared memory beside it.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from contextlib import closing, suppress
from itertools import groupby
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from trainer.base.errors import TroubleOutside
from trainer.store.connection import connect

__all__ = ["Ending", "Query", "Write", "blank", "overwrite", "serve", "sidecars"]

_MOST_AT_ONCE = 1_000
_TABLES = """
CREATE TABLE IF NOT EXISTS told (name TEXT PRIMARY KEY, plain TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS participants (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, claim INTEGER NOT NULL, learner TEXT NOT NULL, team INTEGER NOT NULL,
    token TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS votes (
    participant TEXT NOT NULL, poll TEXT NOT NULL, round INTEGER NOT NULL, id TEXT NOT NULL, picks TEXT NOT NULL,
    confidence TEXT NOT NULL, learner TEXT NOT NULL, at INTEGER NOT NULL, elapsed INTEGER NOT NULL,
    PRIMARY KEY (participant, poll, round)
) STRICT;
"""
_REASONS = {
    sqlite3.SQLITE_FULL: ("the disk is full", "Make some room."),
    sqlite3.SQLITE_READONLY: ("it is write-protected", "Check that its folder may be written to."),
    sqlite3.SQLITE_IOERR: ("the disk reported a fault", "Check the disk and its cable."),
    sqlite3.SQLITE_BUSY: ("another program is using it", "Close the other program."),
    sqlite3.SQLITE_LOCKED: ("another program is using it", "Close the other program."),
    sqlite3.SQLITE_CANTOPEN: ("it can't be opened", "Check that its folder exists and may be written to."),
    sqlite3.SQLITE_CORRUPT: ("it is damaged", "Begin the class anew."),
    sqlite3.SQLITE_NOTADB: ("it is damaged", "Begin the class anew."),
}


class Write(NamedTuple):
    """A statement on its way to the disk, and whoever waits for it."""

    sql: str
    values: Sequence[object]
    done: "Future[None]"


class Query(NamedTuple):
    """Something to be done with the connection, after what was handed in before it."""

    work: Callable[[sqlite3.Connection], Any]
    done: "Future[Any]"


class Ending(NamedTuple):
    """The last thing handed in: the thread lets go of the file."""


Job = Write | Query | Ending


def serve(path: Path, asked: "SimpleQueue[Job]", opened: "Future[None]") -> None:
    """Open or make the file, do what is asked in its order, and end with ``Ending``; the thread's whole work.

    Every future gets its result, or the ``TroubleOutside`` that prevented it.
    """
    try:
        connection = _open(path)
    except (sqlite3.Error, TroubleOutside) as fault:
        opened.set_exception(_trouble(fault, path))
        return
    opened.set_result(None)
    with closing(connection):
        while True:
            for kind, jobs in groupby(_waiting(asked), key=type):
                if kind is Ending:
                    return
                _do(connection, tuple(jobs), path)


def _waiting(asked: "SimpleQueue[Job]") -> list[Job]:
    jobs = [asked.get()]
    with suppress(Empty):
        while len(jobs) < _MOST_AT_ONCE:
            jobs.append(asked.get_nowait())
    return jobs


def _do(connection: sqlite3.Connection, jobs: Iterable[Job], path: Path) -> None:
    writes = [job for job in jobs if isinstance(job, Write)]
    if writes:
        _commit(connection, writes, path)
    for query in jobs:
        if isinstance(query, Query):
            try:
                query.done.set_result(query.work(connection))
            except (sqlite3.Error, OSError, ValueError) as fault:
                query.done.set_exception(_trouble(fault, path))


def _commit(connection: sqlite3.Connection, writes: Sequence[Write], path: Path) -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        for write in writes:
            connection.execute(write.sql, write.values)
        connection.execute("COMMIT")
    except (sqlite3.Error, ValueError, OverflowError) as fault:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        told = _trouble(fault, path)
        for write in writes:
            write.done.set_exception(told)
        return
    for write in writes:
        write.done.set_result(None)


def _open(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    try:
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.executescript(_TABLES)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _trouble(fault: Exception, path: Path) -> Exception:
    """The world's fault in plain words; a fault of ours as it is."""
    known = _REASONS.get(getattr(fault, "sqlite_errorcode", 0) & 0xFF)
    if known is None:
        return fault
    return TroubleOutside(
        f"The file of this class, {path}, is in trouble: {known[0]}.",
        "Every answer that a phone calls saved is safe; the others are sent again.",
        known[1],
    )


def blank(connection: sqlite3.Connection, path: Path) -> None:
    """Move everything into the file proper and overwrite the write-ahead log, which SQLite will then only unlink."""
    connection.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
    for one in sidecars(path):
        if one.exists():
            overwrite(one)


def sidecars(path: Path) -> tuple[Path, ...]:
    """The files that SQLite may keep beside the file."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))


def overwrite(path: Path) -> None:
    """Put zeros in place of everything in the file, durably. Raises OSError."""
    with path.open("r+b") as stream:
        left = path.stat().st_size
        while left > 0:
            left -= stream.write(bytes(min(left, 1 << 20)))
        stream.flush()
        os.fsync(stream.fileno())
