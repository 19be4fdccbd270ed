"""An answer is acknowledged when it is durable, and not before."""

import sqlite3
from contextlib import closing

from tests.durability.careless import Early
from trainer.drive import run

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "secure_delete": 1}


def unseen_when_acknowledged(record, early=False):
    """Study; the events that another connection could not see at the moment of their acknowledgement."""
    unseen, promised = [], []
    with closing(sqlite3.connect(record, isolation_level=None)) as other:

        def acknowledge(event):
            promised.append(event)
            if not other.execute("SELECT 1 FROM event WHERE id = ?", (event,)).fetchall():
                unseen.append(event)

        if early:
            run(record, 10, lambda _event: None, lambda journal: Early(journal, acknowledge))
        else:
            run(record, 10, acknowledge)
    assert len(promised) == 10
    return unseen


def test_an_acknowledged_answer_is_committed(studied):
    assert unseen_when_acknowledged(studied) == []


def test_acknowledging_first_and_storing_afterwards_is_noticed(studied):
    assert len(unseen_when_acknowledged(studied, early=True)) == 10


def test_the_last_thing_before_an_acknowledgement_is_the_commit(studied):
    told = []

    def watched(journal):
        journal.connection.set_trace_callback(told.append)
        return journal

    run(studied, 10, lambda _event: told.append("ACK"), watched)
    before = [told[index - 1] for index, line in enumerate(told) if line == "ACK"]
    assert before == ["COMMIT"] * 10


def test_a_commit_waits_for_the_disk(studied):
    found = {}

    def watched(journal):
        found.update((name, journal.connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in PRAGMAS)
        return journal

    run(studied, 1, lambda _event: None, watched)
    assert found == PRAGMAS
