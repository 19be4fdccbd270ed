"""Learners that break their promise, so that the harness can show that it would notice.

    careless.py early|normal|batch|careful RECORD [LIMIT]

``early`` acknowledges an answer before it is committed, ``normal`` commits without waiting for the disk, ``batch``
commits every tenth answer, ``careful`` breaks nothing; it checkpoints as often as the others.
"""

import itertools
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from trainer.drive import run, say
from trainer.record.events import Event, Fact
from trainer.record.happenings import Answered
from trainer.record.journal import Forgotten, Journal, Memory
from trainer.store.journal import SqliteJournal


class Early:
    """A journal that acknowledges first and stores afterwards; everything else goes to the real one."""

    def __init__(self, journal: SqliteJournal, acknowledge: Callable[[str], None]) -> None:
        self._journal = journal
        self._acknowledge = acknowledge

    def __getattr__(self, name: str) -> Any:
        return getattr(self._journal, name)

    def append(self, fact: Fact, memories: Sequence[Memory | Forgotten] = ()) -> Event:
        if isinstance(fact.happening, Answered):
            self._acknowledge(fact.id)
        return self._journal.append(fact, memories)


def in_batches(journal: SqliteJournal) -> None:
    """Keep every ten answers' transaction open, as if they were one."""
    connection, commits = journal.connection, itertools.count(1)

    def run_later(sql: str, values: Sequence[object] = ()) -> int:
        begun_already = sql == "BEGIN IMMEDIATE" and connection.in_transaction
        if begun_already or (sql == "COMMIT" and next(commits) % 10):
            return 0
        return connection.execute(sql, values).rowcount

    journal._database.run = run_later  # type: ignore[method-assign]  # the one place where commits go through


def main(how: str, record: Path, limit: int | None) -> None:
    def wrapped(journal: SqliteJournal) -> Journal:
        journal.connection.execute("PRAGMA wal_autocheckpoint = 60")
        if how == "normal":
            journal.connection.execute("PRAGMA synchronous = NORMAL")
        if how == "batch":
            in_batches(journal)
        return Early(journal, acknowledge) if how == "early" else journal

    def acknowledge(event: str) -> None:
        say(f"ACK {event}")

    run(record, limit, (lambda _: None) if how == "early" else acknowledge, wrapped)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
