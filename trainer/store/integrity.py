"""Is this file whole? Asked before the first question, and of every backup after it was written.

SQLite notices a damaged page structure, never a flipped bit inside an answer: that is what the seals are for. Nothing
here raises for anything that a file can hold; what is found comes back as a value in plain words.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.events import Event, read, sealed
from trainer.store.rows import BLANK, row_of
from trainer.store.schema import APPLICATION_ID, VERSION

__all__ = [
    "CHECKED_AT_ONCE",
    "DAMAGE",
    "SELECT_EVENTS",
    "CheckBeside",
    "Found",
    "State",
    "check_pages",
    "check_seals",
    "event_of",
    "fits",
    "look",
    "look_closely",
    "read_only",
]

CHECKED_AT_ONCE = 20_000_000
"""Up to so many bytes the pages are checked before the first question (1 to 4 ms a megabyte), beyond it beside it."""
DAMAGE = (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError, RecursionError)
"""What a damaged file makes SQLite, and Python's module for it, raise (UnicodeDecodeError: text that is none)."""
_MOST_FAULTS = 20

SELECT_EVENTS = """
SELECT id, learner, kind, chain, sequence, time, at, offset, day, digest, previous, seal, session, target,
    item, revision, unit, section, format, purpose, confidence, "right", rating, elapsed, body
FROM event
"""
"""The columns of ``event`` in the order of ``rows.row_of``."""


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
    1 to 4 ms a megabyte. Only SQLite opens the file: closing a handle of our own would drop its locks.
    """
    name = path.name
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return Found(State.MISSING, f"There is no file {name}.")
    except OSError as fault:
        return Found(State.CLOSED, f"{name} can't be reached ({fault.strerror or fault}).")
    if not size:
        return Found(State.DAMAGED, f"{name} is empty.")
    try:
        with read_only(path) as connection:
            found = _look_inside(connection, name)
    except DAMAGE as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CANTOPEN:
            return Found(State.CLOSED, f"{name} can't be opened: the right to read it is missing.", (str(fault),))
        return Found(State.DAMAGED, f"{name} is damaged.", (str(fault),))
    check = size <= CHECKED_AT_ONCE if pages is None else pages
    faults = check_pages(path) if found.whole and check else ()
    return Found(State.DAMAGED, f"{name} is damaged.", faults) if faults else found


def look_closely(path: Path, newest: int | None = None) -> Found:
    """As ``look``, with every page, every index and the seals of the ``newest`` events (None: all) checked.

    Some 4 ms a megabyte and 20 microseconds an event; any thread may ask.
    """
    found = look(path, pages=False)
    faults = check_pages(path, indexes=True) if found.whole else ()
    if faults:
        return Found(State.DAMAGED, f"{path.name} is damaged.", faults)
    broken = check_seals(path, newest) if found.whole else ()
    if broken:
        return Found(State.DAMAGED, f"{path.name} is damaged: {len(broken)} entries are not what was stored.", broken)
    return found


def _look_inside(connection: sqlite3.Connection, name: str) -> Found:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        return Found(State.FOREIGN, f"{name} does not say that it is a record of this program.")
    if version > VERSION:
        return Found(State.NEWER, f"{name} was written by a newer version of this program.")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return Found(State.WHOLE, f"{name} is whole.")


def check_pages(path: Path, indexes: bool = False) -> tuple[str, ...]:
    """SQLite's own findings (at most twenty), on a connection of its own: any thread may ask.

    ``indexes`` has each index compared with its table as well, which takes twice as long.
    """
    check = "integrity_check" if indexes else "quick_check"
    try:
        with read_only(path) as connection:
            lines = [str(line) for (line,) in connection.execute(f"PRAGMA {check}({_MOST_FAULTS})")]
    except DAMAGE as fault:
        return (str(fault),)
    return () if lines == ["ok"] else tuple(lines)


def check_seals(path: Path, newest: int | None = None) -> tuple[str, ...]:
    """The ids of events that no longer say what was sealed, among the ``newest`` so many (None: all of them).

    Its own connection, so that any thread may ask; some 20 microseconds an event. Where rows can't be read at all,
    SQLite's complaint stands among the ids.
    """
    broken: list[str] = []
    try:
        with read_only(path) as connection:
            limit = -1 if newest is None else newest
            for row in connection.execute(SELECT_EVENTS + "ORDER BY number DESC LIMIT ?", (limit,)):
                if not fits(row):
                    broken.append(str(row[0]))
    except DAMAGE as fault:
        broken.append(str(fault))
    return tuple(broken)


class CheckBeside:
    """Pages and newest seals of a large record, looked at in another thread; it can be stopped from this one.

    A program that ends has to stop it and wait for its thread: a gigabyte takes seconds.
    """

    def __init__(self, path: Path, newest: int = 20_000) -> None:
        self._path = path
        self._newest = newest
        self._stopped = False
        self._connection: sqlite3.Connection | None = None

    def run(self) -> tuple[str, ...]:
        """What is wrong with the file; nothing when it is whole, or when the check was stopped."""
        faults: list[str] = []
        try:
            with read_only(self._path, any_thread=True) as connection:
                self._connection = connection
                for (line,) in () if self._stopped else connection.execute(f"PRAGMA quick_check({_MOST_FAULTS})"):
                    faults += [str(line)] if line != "ok" else []
                for row in connection.execute(SELECT_EVENTS + "ORDER BY number DESC LIMIT ?", (self._newest,)):
                    if self._stopped:
                        break
                    faults += [] if fits(row) else [str(row[0])]
        except DAMAGE as fault:
            faults.append(str(fault))
        finally:
            self._connection = None
        return () if self._stopped else tuple(faults)

    def stop(self) -> None:
        """End the check at once; its thread returns a few milliseconds later."""
        self._stopped = True
        connection = self._connection
        if connection is not None:
            with suppress(sqlite3.ProgrammingError):  # it closed meanwhile: the check has ended by itself
                connection.interrupt()


def fits(row: Sequence[Any]) -> bool:
    """Whether an event's row (``SELECT_EVENTS``) says what was sealed, in every column; never raises.

    An event that was erased, or of a kind that only a newer version knows, has nothing in the columns for queries.
    """
    try:
        event, body, columns = event_of(row), row[-1], tuple(row)
        expected = row_of(event, body)
        return sealed(event, body) and columns in (expected, (*expected[:12], *BLANK, body))
    except (TypeError, ValueError, AttributeError, RecursionError):
        return False


def event_of(row: Sequence[Any]) -> Event:
    """The event of a row of ``SELECT_EVENTS``; raises whatever a damaged value makes of it (see ``fits``)."""
    name, learner, kind, chain, sequence, time, at, offset, _, digest, previous, seal = row[:12]
    told, moment = read(kind, row[-1]), Moment(at, offset)
    fingerprints = (digest.hex(), previous.hex(), seal.hex())
    return Event(EventId(name), chain, sequence, time, LearnerId(learner), moment, told, *fingerprints)


@contextmanager
def read_only(path: Path, any_thread: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that changes nothing, and takes text that is no UTF-8 for what it is: a fault to be found."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    connecting = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=not any_thread)
    with closing(connecting) as connection:
        connection.text_factory = _text
        for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "query_only = ON"):
            connection.execute(f"PRAGMA {pragma}")
        yield connection


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")
