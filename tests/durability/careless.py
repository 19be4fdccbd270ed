"""Learners that break their promise, so that the harness can show that it would notice.

    careless.py early|normal|batch|careful RECORD [LIMIT]

``early`` acknowledges an answer before it is committed, ``normal`` commits without waiting for the disk, ``batch``
commits every tenth answer, ``careful`` breaks nothing; it checkpoints as often as the others.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from trainer.drive import run, say
from trainer.record.events import Event, Fact
from trainer.record.happenings import Answered
from trainer.record.journal import Forgotten, Journal, Memory
from trainer.store.journal import SqliteJournal


class Early:
    """A journal that says ACK first and stores afterwards; everything else goes to the real one."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def __getattr__(self, name: str) -> Any:
        return getattr(self._journal, name)

    def append(self, fact: Fact, memories: Sequence[Memory | Forgotten] = ()) -> Event:
        if isinstance(fact.happening, Answered):
            say(f"ACK {fact.id}")
        return self._journal.append(fact, memories)


class Batch(Early):
    """A journal that keeps ten answers' transaction open."""

    def __init__(self, journal: SqliteJournal) -> None:
        super().__init__(journal)
        self._count = 0
        connection = journal.connection
        journal._database.run = self._run  # type: ignore[method-assign]  # the one way to hold a real commit back
        self._execute = connection.execute

    def _run(self, sql: str, values: Sequence[object] = ()) -> int:
        if sql == "BEGIN IMMEDIATE" and self._journal.connection.in_transaction:
            return 0
        if sql == "COMMIT":
            self._count += 1
            if self._count % 10:
                return 0
        return self._execute(sql, values).rowcount

    def append(self, fact: Fact, memories: Sequence[Memory | Forgotten] = ()) -> Event:
        return self._journal.append(fact, memories)


def main(how: str, record: Path, limit: int | None) -> None:
    def wrapped(journal: SqliteJournal) -> Journal:
        journal.connection.execute("PRAGMA wal_autocheckpoint = 60")
        if how == "normal":
            journal.connection.execute("PRAGMA synchronous = NORMAL")
        if how == "early":
            return Early(journal)
        return Batch(journal) if how == "batch" else journal

    run(record, limit, (lambda _: None) if how == "early" else (lambda event: say(f"ACK {event}")), wrapped)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
