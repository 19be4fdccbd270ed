"""What can still be read of a damaged record: row by row, around the damage, and only what its seal vouches for."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from trainer.record.events import Event
from trainer.store.integrity import DAMAGE, SELECT_EVENTS, event_of, fits, read_only

__all__ = ["Rescued", "rescued"]

_MOST_MISSES = 20_000
"""Rows that may be unreadable one by one before the rest is given up: some seconds."""
_MOST_STEPS = 2_000
"""Thousands of SQLite's own steps a query may take: a damaged page can send it in circles."""
_LAST_ROW = 1 << 40
_AT_ONCE = 5_000
_ROWS = SELECT_EVENTS + "WHERE number >= ? AND number < ? ORDER BY number LIMIT ?"


class Rescued(NamedTuple):
    """An event that says what was sealed, with the text of its body (None: it was erased)."""

    event: Event
    body: str | None


def rescued(record: Path) -> Iterator[Rescued]:
    """Every event of the file that can be read and is as it was sealed; never raises for what a file can hold."""
    try:
        with read_only(record) as connection:
            for row in _rows(connection):
                if fits(row):
                    yield Rescued(event_of(row), row[24])
    except DAMAGE:
        return


class _Patience:
    """Stops a query that goes round in circles; SQLite calls it every thousand steps."""

    def __init__(self) -> None:
        self.steps = 0

    def __call__(self) -> int:
        self.steps += 1
        return int(self.steps > _MOST_STEPS)


def _rows(connection: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    """The rows that can be read, by number: a range that can't be read is halved until the damage is alone in it."""
    patience = _Patience()
    connection.set_progress_handler(patience, 1_000)
    waiting, misses = [(0, _end(connection))], 0
    while waiting and misses < _MOST_MISSES:
        first, end = waiting.pop()
        patience.steps, count = 0, 0
        try:
            for row in connection.execute(_ROWS, (first, end, _AT_ONCE)):
                first, count = max(first, row[-1]) + 1, count + 1
                yield row
            if count == _AT_ONCE:
                waiting.append((first, end))
        except DAMAGE:
            misses += 1
            middle = (first + end) // 2
            if middle > first:
                waiting += [(middle, end), (first, middle)]


def _end(connection: sqlite3.Connection) -> int:
    try:
        return int(connection.execute("SELECT max(number) FROM event").fetchone()[0] or 0) + 1
    except (*DAMAGE, TypeError, ValueError):
        return _LAST_ROW
