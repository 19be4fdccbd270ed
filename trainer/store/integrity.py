"""Is this file whole? Asked before the first question, and of every backup after it was written.

SQLite notices a damaged page structure, never a flipped bit inside an answer: that is what the seals are for. Nothing
here raises for anything that a file can hold; what is found comes back as a value in plain words.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from trainer.base.ids import EventId

__all__ = ["CHECKED_AT_ONCE", "Found", "State", "check_pages", "check_seals", "look", "read_only"]

CHECKED_AT_ONCE = 20_000_000
"""Up to this size (bytes) the pages are checked before the first question (20 ms a megabyte), beyond it beside it."""
_MAGIC = b"SQLite format 3\0"
_MOST_FAULTS = 20
DAMAGE = (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError)
"""What SQLite and Python's module for it raise on a damaged file (a UnicodeDecodeError for text that is none)."""


class State(StrEnum):
    """How a record's file stands."""

    WHOLE = "whole"
    MISSING = "missing"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"
    CLOSED = "closed"


class Found(NamedTuple):
    """What a look at a file found: its state, a plain sentence, and the details that a checker gave."""

    state: State
    told: str
    details: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it can be used as it is."""
        return self.state is State.WHOLE


def look(path: Path, pages: bool | None = None) -> Found:
    """How the file stands: there, ours, of a version known here, and whole.

    ``pages`` says whether every page is checked (None: when the file is no larger than ``CHECKED_AT_ONCE``); it costs
    some 20 ms a megabyte.
    """
    name = path.name
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except FileNotFoundError:
        return Found(State.MISSING, f"There is no file {name}.")
    except OSError as fault:
        return Found(State.CLOSED, f"{name} can't be read ({fault.strerror or fault}).")
    if not size:
        return Found(State.DAMAGED, f"{name} is empty.")
    if magic != _MAGIC:
        return Found(State.DAMAGED, f"{name} does not begin as a record does.")
    try:
        with read_only(path) as connection:
            found = _look_inside(connection, name)
    except DAMAGE as fault:
        return Found(State.DAMAGED, f"{name} is damaged.", (str(fault),))
    check = size <= CHECKED_AT_ONCE if pages is None else pages
    faults = check_pages(path) if found.whole and check else ()
    return Found(State.DAMAGED, f"{name} is damaged.", faults) if faults else found
