"""A class in progress, in a file of its own beside the record, so that a crash loses no vote and nothing of it stays.

It holds tokens (hashed) and nicknames, which never reach the record, its backups or a merge.
"""

import json
import os
import sqlite3
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import closing, suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple, Self, TypeVar

from trainer.base.errors import TroubleOutside
from trainer.base.folders import private
from trainer.base.ids import LearnerId, SessionId
from trainer.store.connection import connect
from trainer.store.lesson_writing import Ending, Query, Write, blank, overwrite, serve, sidecars
from trainer.study.lesson.host import Kept, Participant
from trainer.study.lesson.votes import Vote

__all__ = ["LessonLedger", "Unfinished", "discard", "ledger_folder", "unfinished"]

T = TypeVar("T")
_SUFFIX = ".class.sqlite"
_LONGEST_WAIT_SECONDS = 30.0
_TELL = "INSERT INTO told VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET plain = excluded.plain"
_TAKE_IN = (
    "INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
    " claim = excluded.claim, learner = excluded.learner, team = excluded.team, token = excluded.token"
)
_VOTE = (
    "INSERT INTO votes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (participant, poll, round) DO UPDATE SET"
    " id = excluded.id, picks = excluded.picks, confidence = excluded.confidence, learner = excluded.learner,"
    " at = excluded.at, elapsed = excluded.elapsed"
)


class Unfinished(NamedTuple):
    """A class that was not closed: its file, its session, when it began (ms since 1970 UTC), how it stood last.

    ``lesson`` is what was given to ``keep_lesson`` last; empty where nothing was. A file that can't be read any more
    has an empty session and ``began`` 0; it can only be discarded.
    """

    path: Path
    session: SessionId
    began: int
    lesson: Mapping[str, Any]


class LessonLedger:
    """The ledger of one class, as ``study.lesson.host.Ledger`` asks for it; every method from any thread.

    Only one may be open on a file; the lock on the record sees to that.
    """

    def __init__(self, path: Path, session: SessionId, began: int) -> None:
        """Open or make the file; for ``begin`` and ``resume``. Raises ``TroubleOutside`` when the disk refuses."""
        self._path = path
        self._session = session
        self._asked: SimpleQueue[Write | Query | Ending] = SimpleQueue()
        self._closed = False
        opened: Future[None] = Future()
        self._thread = Thread(target=serve, args=(path, self._asked, opened), name="lesson-ledger", daemon=True)
        self._thread.start()
        _awaited(opened, path)
        if began:
            _awaited(self._write(_TELL, "about", json.dumps({"session": session, "began": began})), path)

    @classmethod
    def begin(cls, folder: Path, session: SessionId, began: int) -> Self:
        """A new ledger in the folder (see ``ledger_folder``) for a class that began at ``began`` (ms since 1970 UTC).

        Raises ``TroubleOutside`` when it can't be made.
        """
        ledger = cls(private(folder) / f"{session}{_SUFFIX}", session, began)
        if hasattr(os, "O_DIRECTORY"):
            with suppress(OSError):
                handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
                os.fsync(handle)
                os.close(handle)
        return ledger

    @classmethod
    def resume(cls, left: Unfinished) -> Self:
        """The ledger of a class that was left unfinished. Raises ``TroubleOutside`` when it can't be opened."""
        return cls(left.path, left.session, 0)

    @property
    def session(self) -> SessionId:
        """The class whose ledger this is."""
        return self._session

    def keep_lesson(self, plain: Mapping[str, Any]) -> "Future[None]":
        """Keep how the class stands, in place of how it stood."""
        return self._write(_TELL, "lesson", json.dumps(plain))

    def keep_door(self, plain: Mapping[str, Any]) -> "Future[None]":
        """Keep how phones come in, in place of what was kept."""
        return self._write(_TELL, "door", json.dumps(plain))

    def keep_participant(self, participant: Participant, token: str) -> "Future[None]":
        """Keep a participant with the hash of their token, in place of an earlier form."""
        who = participant
        return self._write(_TAKE_IN, who.id, who.name, int(who.claim), who.learner, who.team, token)

    def drop_participant(self, participant: str) -> "Future[None]":
        """Forget a participant and their token; what they voted stands."""
        return self._write("DELETE FROM participants WHERE id = ?", participant)

    def keep_vote(self, vote: Vote) -> "Future[None]":
        """Keep a vote, in place of an earlier one of the same participant, poll and round."""
        said = (vote.id, " ".join(vote.picks), vote.confidence, vote.learner, vote.at, vote.elapsed)
        return self._write(_VOTE, vote.participant, vote.poll, vote.round, *said)

    def drop_vote(self, participant: str, poll: str, round: int) -> "Future[None]":
        """Forget a vote."""
        return self._write("DELETE FROM votes WHERE (participant, poll, round) = (?, ?, ?)", participant, poll, round)

    def kept(self) -> Kept:
        """Everything that is durable. Raises ``TroubleOutside`` when it can't be read."""
        asked = Query(lambda connection: _kept(connection, self._session), Future())
        self._ask(asked)
        kept: Kept = _awaited(asked.done, self._path)
        return kept

    def close(self) -> None:
        """Let go of the file, once what waits is written; a second call does nothing."""
        if not self._closed:
            self._closed = True
            self._asked.put(Ending())
            self._thread.join(_LONGEST_WAIT_SECONDS)

    def remove(self) -> None:
        """Close, overwrite and remove the file. Raises ``TroubleOutside`` when it can't be removed."""
        if not self._closed:
            self._ask(Query(lambda connection: blank(connection, self._path), Future()))
        self.close()
        discard(self._path)

    def _write(self, sql: str, *values: object) -> "Future[None]":
        write = Write(sql, values, Future())
        write.done.set_running_or_notify_cancel()  # a server's loop that ends cancels what it awaits; the disk goes on
        self._ask(write)
        return write.done

    def _ask(self, asked: Write | Query) -> None:
        if self._closed:
            asked.done.set_exception(TroubleOutside("This class was closed.", "Nothing was changed."))
        else:
            self._asked.put(asked)


def _awaited(done: "Future[T]", path: Path) -> T:
    try:
        return done.result(_LONGEST_WAIT_SECONDS)
    except TimeoutError:
        raise TroubleOutside(
            f"The disk does not answer: {path.name} could not be read or written for half a minute.",
            "Nothing that was called saved is lost.",
            "Check the disk, then try again.",
        ) from None


def ledger_folder(data: Path) -> Path:
    """Where classes in progress are kept: in ``classes`` in the data folder."""
    return data / "classes"


def unfinished(folder: Path) -> tuple[Unfinished, ...]:
    """The classes in the folder that were left, the latest first; files that can't be read come last.

    One that is open now was not left, and is not among them.
    """
    found = []
    with suppress(OSError):
        found = [left for path in folder.glob("*" + _SUFFIX) if (left := _left(path)) is not None]
    return tuple(sorted(found, key=lambda left: (left.began, left.path.name), reverse=True))


def discard(path: Path) -> None:
    """Overwrite and remove a class's file and what SQLite keeps beside it; what is not there is no fault.

    How much of it a disk of flash memory keeps in cells that it has set aside is beyond reach. Raises
    ``TroubleOutside`` when it can't be removed.
    """
    try:
        for one in (*sidecars(path), path):
            with suppress(FileNotFoundError):
                overwrite(one)
                one.unlink()
    except OSError as fault:
        raise TroubleOutside(
            f"The file {path.name} of a class that is over can't be removed ({fault.strerror or fault}).",
            "The class's results are not touched by it.",
            f"Delete it from {path.parent}: it holds the names of who took part.",
        ) from fault


def _left(path: Path) -> Unfinished | None:
    try:
        with closing(connect(path)) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            told = {str(name): json.loads(plain) for name, plain in connection.execute("SELECT * FROM told")}
        about = told["about"]
        return Unfinished(path, SessionId(about["session"]), int(about["began"]), told.get("lesson", {}))
    except (sqlite3.Error, TroubleOutside, ValueError, KeyError, TypeError) as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            return None
        return Unfinished(path, SessionId(""), 0, {})


def _kept(connection: sqlite3.Connection, session: SessionId) -> Kept:
    told = {str(name): json.loads(plain) for name, plain in connection.execute("SELECT * FROM told")}
    people = connection.execute("SELECT id, name, claim, learner, team, token FROM participants ORDER BY rowid")
    votes = connection.execute(
        "SELECT id, participant, poll, round, picks, confidence, learner, at, elapsed FROM votes ORDER BY rowid"
    )
    return Kept(
        session,
        told.get("lesson", {}),
        told.get("door", {}),
        tuple(
            (Participant(id, name, bool(claim), LearnerId(learner), team, connected=False), token)
            for id, name, claim, learner, team, token in people
        ),
        tuple(
            Vote(id, who, poll, round, tuple(picks.split()), confidence, LearnerId(learner), at, elapsed)
            for id, who, poll, round, picks, confidence, learner, at, elapsed in votes
        ),
    )
