"""Backups are whole, are thinned, and are not made twice."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.durability.driving import ENVIRONMENT
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.errors import TroubleOutside
from trainer.drive import run, verdict
from trainer.store.backup import back_up, backups, backups_folder, newest_good, rotate
from trainer.store.journal import SqliteJournal

NOW = Moment(1_800_000_000_123)


@pytest.fixture
def folder(studied):
    return backups_folder(studied)


def damage(path: Path) -> None:
    """Overwrite the middle of the file."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xa5" * 8_192)


def study_on(record: Path, answers: int) -> None:
    run(record, answers, lambda _event: None)


def test_a_backup_holds_what_the_record_holds(studied, folder):
    assert verdict(back_up(studied, folder, NOW)).ids == verdict(studied).ids


def test_a_backup_of_an_open_record_holds_what_is_not_yet_in_the_main_file(studied, folder):
    with SqliteJournal.open(studied) as journal:
        journal.connection.execute("PRAGMA wal_autocheckpoint = 0")
        study = verdict(studied).ids
        kept = back_up(journal.connection, folder, NOW)
    assert verdict(kept).ids == study


def test_a_backup_needs_no_file_beside_it(studied, folder):
    back_up(studied, folder, NOW)
    assert [path.name for path in folder.iterdir()] == ["20270115T080000.123Z.backup.sqlite"]


def test_nothing_is_written_when_nothing_changed(studied, folder):
    first = back_up(studied, folder, NOW)
    assert back_up(studied, folder, NOW.later(days=1)) == first
    assert len(backups(folder)) == 1


def test_a_rotten_backup_of_the_same_state_is_made_anew(studied, folder):
    damage(back_up(studied, folder, NOW))
    assert verdict(back_up(studied, folder, NOW)).opened
    assert len(backups(folder)) == 2


def test_a_further_answer_makes_a_further_backup(studied, folder):
    back_up(studied, folder, NOW)
    study_on(studied, 1)
    back_up(studied, folder, NOW)
    assert len(backups(folder)) == 2


def test_a_record_with_a_changed_answer_is_not_backed_up(studied, folder):
    with closing(sqlite3.connect(studied)) as connection:
        connection.execute("DROP TRIGGER event_is_only_emptied")
        connection.execute("""UPDATE event SET "right" = 1 - "right" WHERE kind = 'answered' AND number % 2""")
        connection.commit()
    with pytest.raises(TroubleOutside, match="not what was stored"):
        back_up(studied, folder, NOW)
    assert list(folder.iterdir()) == []


def test_thinning_leaves_the_last_good_one(studied, folder):
    good = back_up(studied, folder, NOW)
    for days in range(1, 40):
        newer = good.with_name(good.name.replace("20270115", f"2027{3 + days // 28:02}{1 + days % 28:02}"))
        newer.write_bytes(b"rotten")
    rotate(folder, NOW.later(days=400))
    found = newest_good(folder)
    assert found is not None
    assert found.path == good
    assert len(backups(folder)) < 40


def test_a_new_backup_takes_away_what_the_schedule_has_no_use_for(studied, folder):
    for hours in (0, 1, 2):
        back_up(studied, folder, Moment(NOW.at - 10 * MS_A_DAY + hours * 3_600_000))
        study_on(studied, 1)
    back_up(studied, folder, NOW)
    assert [backup.at for backup in backups(folder)] == [NOW.at, NOW.at - 10 * MS_A_DAY + 2 * 3_600_000]


def test_other_files_in_the_folder_are_left_alone(studied, folder):
    back_up(studied, folder, NOW)
    other = folder / "99999999T999999.999Z.backup.sqlite"
    other.write_text("mine")
    rotate(folder, NOW.later(days=4_000))
    assert other.read_text() == "mine"


def test_what_an_interrupted_backup_left_is_cleared_away(studied, folder):
    folder.mkdir(parents=True)
    (folder / "20270101T000000.000Z.backup.sqlite.partial").write_bytes(b"half")
    back_up(studied, folder, NOW)
    assert len(list(folder.iterdir())) == 1


FULL = """
import resource, sys
from pathlib import Path
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.store.backup import back_up
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    back_up(Path(sys.argv[1]), Path(sys.argv[2]), Moment(2_000_000_000_000))
except TroubleOutside as trouble:
    print(trouble)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on a file's size are a POSIX matter")
def test_without_room_the_earlier_backup_stays_and_nothing_half_made_is_left(studied, folder):
    good = back_up(studied, folder, NOW)
    study_on(studied, 1)
    told = subprocess.run(
        [sys.executable, "-c", FULL, studied, folder], capture_output=True, text=True, env=ENVIRONMENT, check=True
    )
    assert "Make some room" in told.stdout
    assert list(folder.iterdir()) == [good]
