"""A file is made, moved on after a backup, or refused unharmed; sqlite-utils and plain SQL come to the same schema."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from trainer.base.errors import TroubleOutside
from trainer.store.connection import Database, connect
from trainer.store.migrations import prepare
from trainer.store.schema import STEPS, VERSION

LATER = (*STEPS, ("m_later", ("ALTER TABLE briefing ADD COLUMN times INTEGER",)))
BROKEN = (*STEPS, ("m_broken", ("CREATE TABLE half (a INTEGER) STRICT", "CREATE TABLE half (a INTEGER) STRICT")))


def prepared(path: Path, *arguments: Any) -> Database:
    database = Database(connect(path), path)
    prepare(database, *arguments)
    return database


def schema_of(path: Path) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY 1, 2").fetchall()
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        found += connection.execute(f"PRAGMA table_xinfo('{table}')").fetchall()
    found += connection.execute("SELECT name, migration_set FROM _sqlite_migrations").fetchall()
    found += (
        connection.execute("PRAGMA user_version").fetchall() + connection.execute("PRAGMA application_id").fetchall()
    )
    connection.close()
    return found


def test_a_new_file_has_the_schema_that_migrations_come_to(tmp_path: Path) -> None:
    from sqlite_utils import Database as Tables

    from trainer.store.migrations import migrations

    prepared(tmp_path / "made.sqlite").connection.close()
    connection = connect(tmp_path / "moved.sqlite")
    migrations(STEPS).apply(Tables(connection, execute_plugins=False))
    connection.close()
    assert schema_of(tmp_path / "made.sqlite") == schema_of(tmp_path / "moved.sqlite")


def test_an_older_file_is_moved_on_after_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    prepared(path).connection.close()
    versions: list[int] = []

    def back_up(record: Path) -> None:
        with sqlite3.connect(record) as connection:
            versions.append(connection.execute("PRAGMA user_version").fetchone()[0])
        connection.close()

    prepared(path, back_up, LATER).connection.close()
    assert versions == [VERSION]
    prepared(tmp_path / "fresh.sqlite", None, LATER).connection.close()
    assert schema_of(path) == schema_of(tmp_path / "fresh.sqlite")


def test_a_file_of_this_version_needs_no_backup(tmp_path: Path) -> None:
    prepared(tmp_path / "record.sqlite").connection.close()
    prepared(tmp_path / "record.sqlite", pytest.fail).connection.close()


def test_a_backup_that_fails_leaves_the_older_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    prepared(path).connection.close()
    before = path.read_bytes()

    def back_up(record: Path) -> None:
        raise TroubleOutside("The disk is full.")

    with pytest.raises(TroubleOutside):
        prepared(path, back_up, LATER)
    assert path.read_bytes() == before


def test_a_step_that_fails_half_way_leaves_the_older_schema(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    prepared(path).connection.close()
    before = schema_of(path)
    with pytest.raises(sqlite3.OperationalError):
        prepared(path, None, BROKEN)
    assert schema_of(path) == before


def test_a_newer_file_is_refused_unharmed_naming_both_formats(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    prepared(path, None, LATER).connection.close()
    before = path.read_bytes()
    with pytest.raises(TroubleOutside, match=f"its format is {VERSION + 1}.* up to {VERSION}"):
        prepared(path)
    assert path.read_bytes() == before


def test_a_file_with_a_step_that_is_not_known_here_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    database = prepared(path)
    database.run("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('trainer', 'm_of_a_friend')")
    database.connection.close()
    with pytest.raises(TroubleOutside, match="m_of_a_friend"):
        prepared(path)


def test_another_programs_database_is_refused_unharmed(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    stranger = sqlite3.connect(path)
    stranger.execute("CREATE TABLE notes (text TEXT)")
    stranger.close()
    before = path.read_bytes()
    with pytest.raises(TroubleOutside, match="another program"):
        prepared(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    path.touch()
    prepared(path).connection.close()
    assert schema_of(path)[-2:] == [(VERSION,), (0x43474E44,)]


DIES_IN_THE_STEP = """
import os, signal, sys
from pathlib import Path
from trainer.store.connection import Database, connect
from trainer.store.migrations import prepare
from trainer.store.schema import STEPS

path = Path(sys.argv[1])
database = Database(connect(path), path)
database.connection.create_function("die", 0, lambda: os.kill(os.getpid(), signal.SIGKILL))
steps = STEPS if sys.argv[2] == "old" else ()
prepare(database, None, (*steps, ("m_dies", ("CREATE TABLE half (a INTEGER) STRICT", "SELECT die()"))))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("before", ["old", "none"])
def test_a_program_killed_within_a_step_leaves_the_file_as_it_was(tmp_path: Path, before: str) -> None:
    path = tmp_path / "record.sqlite"
    if before == "old":
        prepared(path).connection.close()
    done = subprocess.run([sys.executable, "-c", DIES_IN_THE_STEP, path, before], check=False)
    assert done.returncode == -signal.SIGKILL
    prepared(path).connection.close()
    prepared(tmp_path / "fresh.sqlite").connection.close()
    assert schema_of(path) == schema_of(tmp_path / "fresh.sqlite")
