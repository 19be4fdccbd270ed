"""The file itself: only ever added to, private, empty of what was erased, and whole when a write fails."""

import sqlite3
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.histories import LEARNERS, START, UNITS, Ids, answered, tell
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import EventId
from trainer.record.events import Event, Fact
from trainer.record.happenings import Answered, Erased, Happening, LearnerAdded, SettingChanged
from trainer.store.journal import SqliteJournal

ANNA, BO, _ = LEARNERS
IDS = Ids("facts of files")


def fact(happening: Happening, learner: str = ANNA, at: int = START) -> Fact:
    return Fact(EventId(IDS(0)), learner, Moment(at), happening)


def answer(journal: SqliteJournal, rating: int = 3, at: int = START) -> Event:
    return tell(journal, fact(answered(UNITS[0], 4, rating, True), at=at))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.sqlite"


@pytest.fixture
def journal(path: Path) -> Iterator[SqliteJournal]:
    with SqliteJournal.open(path) as opened:
        yield opened


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE event SET body = '{}'",
        "UPDATE event SET body = NULL",
        "UPDATE event SET learner = 'x'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT (id) DO UPDATE SET body = '{}'",
    ],
)
def test_no_statement_changes_an_event(journal: SqliteJournal, path: Path, sql: str) -> None:
    event = answer(journal)
    with sqlite3.connect(path) as stranger, pytest.raises(sqlite3.IntegrityError, match="never"):
        stranger.execute(sql)
    stranger.close()
    assert journal.event(event.id) == event


def test_a_row_number_can_not_be_taken_over(journal: SqliteJournal, path: Path) -> None:
    event = answer(journal)
    stranger = sqlite3.connect(path)
    names = [row[1] for row in stranger.execute("PRAGMA table_info(event)")]
    values = ", ".join("'other'" if name == "id" else f'"{name}"' for name in names)
    with pytest.raises(sqlite3.IntegrityError, match="never replaced"):
        stranger.execute(f"INSERT OR REPLACE INTO event SELECT {values} FROM event")
    stranger.close()
    assert journal.event(event.id) == event


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in lists, not in modes")
def test_nobody_else_may_read_the_file(journal: SqliteJournal, path: Path) -> None:
    answer(journal)
    files = [path, path.with_name(path.name + "-wal")]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]


def test_every_guard_is_on(journal: SqliteJournal) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "mmap_size": 0,
        "busy_timeout": 5_000,
    }
    found = {name: journal.connection.execute(f"PRAGMA {name}").fetchone() for name in wanted}
    assert {name: row[0] if row else 0 for name, row in found.items()} == wanted


def test_what_was_appended_is_there_after_reopening(path: Path) -> None:
    with SqliteJournal.open(path) as first:
        event, memory = answer(first), first.memory(ANNA, UNITS[0])
    with SqliteJournal.open(path) as again:
        assert again.event(event.id) == event
        assert again.memory(ANNA, UNITS[0]) == memory


def test_each_opening_writes_a_chain_of_its_own_that_begins_at_the_last_seal(path: Path) -> None:
    with SqliteJournal.open(path) as first:
        before = answer(first)
    with SqliteJournal.open(path) as again:
        after = answer(again)
    assert (after.chain == before.chain, after.sequence, after.previous) == (False, 1, before.seal)


def test_time_goes_on_growing_after_reopening(path: Path) -> None:
    with SqliteJournal.open(path) as first:
        before = answer(first)
    with SqliteJournal.open(path) as again:
        assert answer(again, at=0).time > before.time


def test_no_byte_of_an_erased_learner_is_left(path: Path) -> None:
    journal = SqliteJournal.open(path)
    for number in range(40):
        tell(journal, fact(LearnerAdded(f"Annabella Quux {number}")))
        tell(journal, fact(SettingChanged("theme", "mauve-of-quux")))
        tell(journal, fact(answered("pack.quux.unit", number, 3, True)))
        tell(journal, fact(LearnerAdded("Bo the other"), BO))
    assert b"Quux" in on_disk(path)
    journal.erase(fact(Erased()))
    assert [word for word in (b"Annabella", b"quux", b"Quux") if word in on_disk(path)] == []
    assert b"Bo the other" in on_disk(path)
    journal.close()
    assert b"quux" not in on_disk(path).lower()


def test_an_appended_erasure_leaves_nothing_in_the_write_ahead_log(path: Path, journal: SqliteJournal) -> None:
    tell(journal, fact(LearnerAdded("Annabella Quux")))
    journal.append(fact(Erased()))
    assert b"Quux" not in on_disk(path)


def test_a_rebuild_mends_derived_tables_that_were_tampered_with(journal: SqliteJournal) -> None:
    answer(journal)
    memory = journal.memory(ANNA, UNITS[0])
    journal.connection.execute("UPDATE memory SET due_day = due_day + 5")
    journal.connection.execute("INSERT INTO briefing VALUES ('nobody', 'pack.role')")
    assert not journal.compare_with_log()
    journal.rebuild()
    assert journal.compare_with_log()
    assert journal.memory(ANNA, UNITS[0]) == memory


def test_a_full_disk_is_told_in_plain_words_and_stores_nothing(journal: SqliteJournal) -> None:
    event = answer(journal)
    pages = journal.connection.execute("PRAGMA page_count").fetchone()[0]
    journal.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(TroubleOutside, match="The disk is full"):
        tell(journal, fact(SettingChanged("theme", "x" * 20_000)))
    journal.connection.execute("PRAGMA max_page_count = 100000")
    assert journal.event_ids() == {event.id}
    assert journal.settings(ANNA) == {}
    assert answer(journal).previous == event.seal


def test_several_facts_are_stored_all_or_none(journal: SqliteJournal) -> None:
    good = fact(LearnerAdded("Anna"))
    with pytest.raises(sqlite3.IntegrityError):
        journal.append_all([(good, ()), (good, ())])
    assert journal.event_ids() == frozenset()
    assert journal.learners() == ()


def test_a_file_that_another_program_is_writing_is_told_in_plain_words(journal: SqliteJournal, path: Path) -> None:
    journal.connection.execute("PRAGMA busy_timeout = 0")
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("BEGIN IMMEDIATE")
    with pytest.raises(TroubleOutside, match="Another program is using"):
        answer(journal)
    stranger.close()


def test_a_file_that_may_not_be_written_is_told_in_plain_words(journal: SqliteJournal) -> None:
    journal.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(TroubleOutside, match="may be read but not written"):
        answer(journal)


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be looked at as one", b"x" * 9_000])
def test_a_file_that_is_no_record_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(TroubleOutside, match="is not a record"):
        SqliteJournal.open(path)
    assert path.read_bytes() == content


def test_a_folder_that_does_not_exist_is_told_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(TroubleOutside, match="can't be opened"):
        SqliteJournal.open(tmp_path / "missing" / "record.sqlite")


def test_opening_imports_neither_fsrs_nor_sqlite_utils(path: Path) -> None:
    import subprocess

    program = (
        "import sys; from pathlib import Path; from trainer.store.journal import SqliteJournal\n"
        "SqliteJournal.open(Path(sys.argv[1])).close(); SqliteJournal.open(Path(sys.argv[1])).close()\n"
        "print({'fsrs', 'sqlite_utils'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_an_answer_reads_back_with_the_types_it_was_stored_with(journal: SqliteJournal) -> None:
    event = answer(journal)
    found = journal.event(event.id)
    assert found is not None
    assert isinstance(found.happening, Answered)
    assert [type(value) for value in found.happening] == [type(value) for value in event.happening]


def on_disk(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.iterdir() if file.name.startswith(path.name))
