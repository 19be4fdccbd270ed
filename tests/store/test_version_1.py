"""A record that version 1 wrote: its answers are kept, and what it did not derive yet is derived when it is opened."""

import sqlite3
from pathlib import Path

import pytest

from tests.store.test_migrations import schema_of
from trainer.memory.model import MODEL
from trainer.store import replaying
from trainer.store.connection import Database, connect
from trainer.store.foreign import foreign_events
from trainer.store.journal import SqliteJournal
from trainer.store.migrations import prepare

WRITTEN = Path(__file__).parent / "records" / "version-1.sql"
"""Eight sittings of one person on two devices, with undos, corrections and a link, by the code of version 1."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "record.sqlite"
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.executescript(WRITTEN.read_text("utf-8"))
    connection.close()
    return path


def events(path: Path) -> list[tuple]:
    with sqlite3.connect(path) as connection:
        found = connection.execute("SELECT * FROM event ORDER BY number").fetchall()
    connection.close()
    return found


def due_days(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as connection:
        found = dict(connection.execute("SELECT unit, due_day FROM memory").fetchall())
    connection.close()
    return found


def test_it_is_moved_on_after_a_backup_and_no_event_changes(path: Path, tmp_path: Path) -> None:
    before, versions = events(path), []

    def back_up(record: Path) -> None:
        with sqlite3.connect(record) as connection:
            versions.append(connection.execute("PRAGMA user_version").fetchone()[0])
        connection.close()

    SqliteJournal.open(path, back_up=back_up).close()
    SqliteJournal.open(tmp_path / "fresh.sqlite").close()
    assert versions == [1]
    assert events(path) == before
    assert sorted(schema_of(path), key=repr) == sorted(schema_of(tmp_path / "fresh.sqlite"), key=repr)


def test_what_was_sure_and_wrong_is_listed_and_due_the_next_day(path: Path) -> None:
    before = due_days(path)
    with SqliteJournal.open(path) as journal:
        (learner,) = journal.learners()
        found = journal.mistakes(learner.id, 50)
        assert [(one.times, one.sittings) for one in found] == [(3, 3), (2, 2), (2, 2), (1, 1), (1, 1), (1, 1), (1, 1)]
        memories = journal.known(learner.id, [one.unit for one in found])
        lately = [memories[one.unit] for one in found if memories[one.unit].last_day == one.last_day]
        assert all(memory.due_day == memory.last_day + 1 for memory in lately)
        assert any(before[memory.unit] > memory.due_day for memory in lately)
        assert {memory.model for memory in memories.values()} == {MODEL}
        assert journal.compare_with_log()


def test_the_second_opening_replays_nothing_and_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    SqliteJournal.open(path).close()
    before = path.read_bytes()
    monkeypatch.setattr(replaying, "rebuild", pytest.fail)
    SqliteJournal.open(path, back_up=pytest.fail).close()
    assert path.read_bytes() == before


def test_what_a_cut_after_the_new_schema_left_underived_is_derived_by_the_next_opening(path: Path) -> None:
    database = Database(connect(path), path)
    prepare(database)
    database.connection.close()
    with SqliteJournal.open(path, back_up=pytest.fail) as journal:
        assert journal.mistake_count(journal.learners()[0].id) == 7
        assert journal.compare_with_log()


def test_a_record_of_version_1_is_taken_in_and_comes_to_what_opening_it_comes_to(path: Path, tmp_path: Path) -> None:
    with SqliteJournal.open(tmp_path / "mine.sqlite") as mine:
        mine.merge(foreign_events(path))
        with SqliteJournal.open(path) as theirs:
            (learner,) = theirs.learners()
            assert mine.learners() == (learner,)
            assert mine.mistakes(learner.id, 50) == theirs.mistakes(learner.id, 50)
            assert mine.due(learner.id, 1 << 40, 500) == theirs.due(learner.id, 1 << 40, 500)
        assert mine.compare_with_log()


def test_tables_that_another_memory_model_made_are_made_again(path: Path) -> None:
    with SqliteJournal.open(path) as journal:
        journal.connection.execute("UPDATE derivation SET model = 'fsrs of yesterday'")
        journal.connection.execute("UPDATE memory SET due_day = due_day + 3")
        journal.connection.execute("DELETE FROM mistake")
    with SqliteJournal.open(path, back_up=pytest.fail) as journal:
        assert journal.connection.execute("SELECT model FROM derivation").fetchall() == [(MODEL,)]
        assert journal.compare_with_log()
        assert journal.mistake_count(journal.learners()[0].id) == 7


def damage(path: Path, sql: str) -> None:
    with sqlite3.connect(path) as connection:
        (trigger,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'event_is_only_emptied'").fetchone()
        connection.execute("DROP TRIGGER event_is_only_emptied")
        assert connection.execute(sql).rowcount
        connection.execute(trigger)
    connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE event SET body = '{' WHERE number = 30",
        "UPDATE event SET body = replace(body, '\"rating\":3', '\"rating\":7') WHERE rating = 3",
        "UPDATE event SET body = json_set(body, '$.retention', '0.9') WHERE rating = 3",
        "UPDATE event SET body = json_set(body, '$.retention', 0.0) WHERE rating = 3",
        "UPDATE event SET body = json_set(body, '$.unit', json('[1]')) WHERE rating = 3",
        "UPDATE event SET body = json_set(body, '$.name', 5) WHERE kind = 'learner-added'",
        "UPDATE event SET body = json_set(body, '$.target', json('[1]')) WHERE kind = 'undone'",
    ],
)
def test_an_entry_that_can_not_be_read_does_not_keep_the_file_shut(path: Path, sql: str) -> None:
    damage(path, sql)
    before = due_days(path)
    with SqliteJournal.open(path) as journal:
        assert journal.mistake_count(journal.learners()[0].id) == 0
    assert due_days(path) == before


def test_a_fault_of_our_own_is_not_taken_for_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rebuild(database: Database) -> None:
        raise ValueError("a fault")

    monkeypatch.setattr(replaying, "rebuild", rebuild)
    with pytest.raises(ValueError, match="a fault"):
        SqliteJournal.open(path)
