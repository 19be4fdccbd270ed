"""A damaged record is noticed, and comes back."""

import random
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.durability.test_backup import damage, study_on
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.drive import verdict
from trainer.store.backup import back_up, backups_folder
from trainer.store.integrity import CheckBeside, Found, State, check_pages, check_seals, look, look_closely
from trainer.store.journal import SqliteJournal
from trainer.store.recovery import examine, finish_restore, restore
from trainer.store.salvage import rescued

NOW = Moment(1_800_000_000_000)
FILES = 60


def flip(path: Path, chance: random.Random) -> None:
    """Turn one to sixteen bits of the file."""
    content = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 16)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def found_by_sqlite(path: Path) -> bool:
    """Whether SQLite's full check, or opening the file at all, calls it damaged."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
    except (sqlite3.Error, UnicodeDecodeError):
        return True


def events(path: Path) -> set[object]:
    """What every event says, as far as a plain reader gets."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        return set(connection.execute("SELECT * FROM event NOT INDEXED"))


def test_a_whole_record_is_found_whole(studied):
    assert look_closely(studied).state is State.WHOLE


def test_a_missing_record_is_found_missing(tmp_path):
    assert look(tmp_path / "none.sqlite").state is State.MISSING


@pytest.mark.parametrize("content", [b"", b"SQLite", b"SQLite format 3\0", b"\0" * 10_000, b"PK\3\4" * 4_000])
def test_a_file_that_is_no_record_is_found_damaged(tmp_path, content):
    path = tmp_path / "record.sqlite"
    path.write_bytes(content)
    assert look(path).state is State.DAMAGED


def test_another_programs_database_is_found_foreign(tmp_path):
    with closing(sqlite3.connect(tmp_path / "record.sqlite")) as connection:
        connection.execute("CREATE TABLE event (id TEXT)")
    assert look(tmp_path / "record.sqlite").state is State.FOREIGN


def test_a_newer_record_is_found_newer_and_refused_unharmed(studied):
    with closing(sqlite3.connect(studied)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = studied.read_bytes()
    assert look(studied).state is State.NEWER
    with pytest.raises(TroubleOutside, match="newer version"):
        SqliteJournal.open(studied)
    assert studied.read_bytes() == before


def unnoticed(studied, path, files, seed):
    """Of so many damaged files: which look whole though SQLite or an answer shows the damage; how many do not."""
    chance = random.Random(seed)
    original = events(studied)
    missed, noticed = [], 0
    for number in range(files):
        shutil.copyfile(studied, path)
        flip(path, chance)
        if not look_closely(path).whole:
            noticed += 1
        elif found_by_sqlite(path) or events(path) != original:
            missed.append(number)
    return missed, noticed


def test_flipped_bits_are_noticed_whenever_sqlite_or_an_answer_would_show_them(studied, tmp_path):
    missed, noticed = unnoticed(studied, tmp_path / "flipped.sqlite", FILES, 20261122)
    assert missed == []
    assert noticed > 0


@pytest.mark.long
def test_a_thousand_damaged_files_are_noticed(studied, tmp_path):
    missed, noticed = unnoticed(studied, tmp_path / "flipped.sqlite", 1_000, 1)
    print(f"1,000 files with 1 to 16 turned bits: {noticed} noticed, {len(missed)} missed")
    assert missed == []


@pytest.mark.long
def test_a_thousand_damaged_files_are_restored(studied, tmp_path):
    """Each comes back with its backup's answers and whatever was given since and can be read."""
    chance = random.Random(2)
    home = tmp_path / "home"
    home.mkdir()
    record = home / "record.sqlite"
    shutil.copyfile(studied, record)
    back_up(record, backups_folder(record), NOW)
    shutil.copyfile(studied.with_name(studied.name + ".items"), record.with_name(record.name + ".items"))
    study_on(record, 20)
    held, since = len(verdict(record).ids), shutil.copyfile(record, tmp_path / "since.sqlite")
    lost = []
    for _ in range(1_000):
        shutil.copyfile(since, record)
        flip(record, chance)
        kept = restore(examine(record, look(record)), NOW)
        outcome = verdict(record)
        assert (outcome.opened, outcome.integrity, outcome.mismatch) == (True, "ok", False)
        lost.append(held - len(outcome.ids))
        kept.unlink()
    print(
        f"1,000 damaged files restored: on average {sum(lost) / 1_000:.2f} of {held} events lost, at most {max(lost)}"
    )


def test_rescuing_a_damaged_file_never_raises_and_invents_nothing(studied, tmp_path):
    chance = random.Random(7)
    sealed = {one.event.id: one.event.seal for one in rescued(studied)}
    path = tmp_path / "flipped.sqlite"
    for _ in range(FILES):
        shutil.copyfile(studied, path)
        for _ in range(chance.randint(1, 6)):
            flip(path, chance)
        assert all(sealed[one.event.id] == one.event.seal for one in rescued(path))


def test_one_turned_bit_in_an_answers_text_is_noticed(studied):
    content = bytearray(studied.read_bytes())
    content[content.index(b'"confidence":"') + 16] ^= 1
    studied.write_bytes(content)
    assert check_pages(studied) == ()
    assert len(check_seals(studied)) == 1


def test_a_rescue_offers_the_backup_and_the_answers_given_since(studied):
    back_up(studied, backups_folder(studied), NOW)
    study_on(studied, 10)
    recovery = examine(studied, Found(State.DAMAGED, "It is damaged."))
    assert recovery.backup is not None
    assert recovery.backup.at == NOW.at
    assert (recovery.answers_in_backup, recovery.answers_to_put_back) == (40, 10)


def test_a_restored_record_holds_the_backup_and_every_readable_answer(studied):
    back_up(studied, backups_folder(studied), NOW)
    study_on(studied, 10)
    held = verdict(studied).ids
    damage(studied)
    readable = {one.event.id for one in rescued(studied)}
    restore(examine(studied, look(studied)), NOW)
    outcome = verdict(studied)
    assert (outcome.integrity, outcome.mismatch) == ("ok", False)
    assert readable <= set(outcome.ids) <= set(held)
    assert len(outcome.ids) >= 40


def test_the_damaged_file_is_kept_under_a_name_that_says_so(studied):
    back_up(studied, backups_folder(studied), NOW)
    damage(studied)
    damaged = studied.read_bytes()
    kept = restore(examine(studied, look(studied)), NOW)
    assert "damaged" in kept.name
    assert kept.read_bytes() == damaged


def test_without_a_backup_what_can_be_read_is_put_into_a_new_record(studied):
    held = verdict(studied).ids
    with studied.open("r+b") as file:
        file.write(b"\0" * 4_096)
    restore(examine(studied, look(studied)), NOW)
    assert set(verdict(studied).ids) == set(held)
    assert not verdict(studied).mismatch


def test_answers_still_in_the_journal_of_the_damaged_file_are_put_back(studied):
    back_up(studied, backups_folder(studied), NOW)
    living = studied.with_name("living.sqlite")
    shutil.copyfile(studied, living)
    shutil.copyfile(studied.with_name(studied.name + ".items"), living.with_name(living.name + ".items"))
    with SqliteJournal.open(living) as journal:
        journal.connection.execute("PRAGMA wal_autocheckpoint = 0")
        study_on(living, 5)
        held = set(verdict(living).ids)
        for side in ("", "-wal"):
            shutil.copyfile(living.with_name(living.name + side), studied.with_name(studied.name + side))
    damage(studied)
    restore(examine(studied, look(studied)), NOW)
    assert len(set(verdict(studied).ids) & held) >= 45
    assert not studied.with_name(studied.name + "-wal").exists()


def test_a_rescue_that_was_interrupted_is_finished_at_the_next_start(studied):
    backup = back_up(studied, backups_folder(studied), NOW)
    damage(studied)
    shutil.copyfile(backup, studied.with_name(studied.name + ".rescued"))
    studied.with_name(studied.name + "-wal").write_bytes(b"of the damaged file")
    kept = finish_restore(studied, NOW)
    assert kept is not None
    assert verdict(studied).opened
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"of the damaged file"


def test_a_start_without_a_rescue_changes_nothing(studied):
    assert finish_restore(studied, NOW) is None


def test_a_restored_record_goes_on_being_studied(studied):
    back_up(studied, backups_folder(studied), NOW)
    damage(studied)
    restore(examine(studied, look(studied)), NOW)
    before = len(verdict(studied).ids)
    study_on(studied, 3)
    outcome = verdict(studied)
    assert len(outcome.ids) >= before + 3
    assert not outcome.mismatch


def test_a_check_beside_the_window_finds_a_changed_answer(studied):
    content = bytearray(studied.read_bytes())
    content[content.index(b'"confidence":"') + 16] ^= 1
    studied.write_bytes(content)
    assert len(CheckBeside(studied).run()) == 1


def test_a_check_beside_the_window_finds_nothing_in_a_whole_record(studied):
    assert CheckBeside(studied).run() == ()


def test_a_check_beside_the_window_that_is_stopped_says_nothing(studied):
    damage(studied)
    check = CheckBeside(studied)
    check.stop()
    assert check.run() == ()


def test_a_check_beside_the_window_can_be_stopped_while_it_runs(studied):
    with SqliteJournal.open(studied) as journal:
        journal.connection.execute("CREATE TABLE ballast (text)")
        journal.connection.execute(
            "INSERT INTO ballast WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 600000) "
            "SELECT printf('%020d', i) FROM n"
        )
    check = CheckBeside(studied)
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(check.run)
        while check._connection is None and not running.done():
            pass
        check.stop()
        assert running.result(timeout=60) == ()
