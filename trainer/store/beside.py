"""A second look at the record that changes nothing, for a thread of its own while the window goes on writing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trainer.record.instructing import InstructorRecord
from trainer.store.connection import Database, trouble
from trainer.store.integrity import read_only
from trainer.store.journal import SqliteJournal

__all__ = ["look_beside"]


@contextmanager
def look_beside(path: Path) -> Iterator[InstructorRecord]:
    """The record as it stands now, open for reading while the context lasts, in the thread that enters it.

    Raises ``TroubleOutside`` when the file can't be opened; an append to it fails.
    """
    try:
        with read_only(path) as connection:
            yield SqliteJournal(Database(connection, path), _no_id)
    except sqlite3.Error as error:
        outside = trouble(error, path)
        if outside is None:
            raise
        raise outside from error


def _no_id(at: int) -> str:
    raise AssertionError("nothing is written beside the window")
