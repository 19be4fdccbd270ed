"""The disk is full, or may not be written to: told in words, nothing lost, the answer kept until there is room."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.durability.driving import ENVIRONMENT, acknowledged, drive_command, fresh_record, start
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SessionId, new_id
from trainer.drive import open_shelf, verdict
from trainer.record.happenings import Answered
from trainer.store.journal import SqliteJournal
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.planning import plan_today
from trainer.study.settings import read_settings
from trainer.study.sitting import Sitting


@pytest.fixture
def sitting(studied):
    with SqliteJournal.open(studied) as journal, closing(open_shelf(studied)) as shelf:
        yield Sitting(journal, shelf, LearnerId(journal.learners()[0].id), new_id)


@pytest.fixture
def quiz(sitting):
    """A sitting on a day on which much is due."""
    moment = Moment(sitting.journal.last_at()).later(days=60)
    settings = read_settings(sitting.journal.settings(sitting.learner))
    plan = plan_today(sitting.journal, sitting.shelf, sitting.learner, settings, moment.day, SessionId("full"))
    return sitting.open(plan, moment)


def given_to(sitting, quiz):
    item = sitting.shelf.item(quiz.ask.item)
    return item, Given(right_response(item), None, Moment(quiz.opened_at + 5_000), 5_000)


def test_an_answer_that_found_no_room_is_stored_when_room_returns(sitting, quiz):
    connection = sitting.journal.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    told = None
    while told is None:
        item, given = given_to(sitting, quiz)
        before = sitting.journal.session(SessionId("full"))
        try:
            quiz = sitting.commit(quiz, item, given, {}).quiz
        except TroubleOutside as trouble:
            told = trouble
    assert "disk is full" in told.what
    assert sitting.journal.session(SessionId("full")) == before
    connection.execute("PRAGMA max_page_count = 1000000")
    stored = sitting.journal.event(sitting.commit(quiz, item, given, {}).event)
    assert isinstance(stored.happening, Answered)
    assert (stored.happening.item, stored.moment) == (item.id, given.moment)
    assert sitting.journal.compare_with_log()


def test_an_answer_that_may_not_be_written_is_stored_when_the_right_returns(sitting, quiz):
    item, given = given_to(sitting, quiz)
    sitting.journal.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(TroubleOutside, match="may be read but not written"):
        sitting.commit(quiz, item, given, {})
    sitting.journal.connection.execute("PRAGMA query_only = OFF")
    assert sitting.commit(quiz, item, given, {}).quiz.done


def study_without_room(record: Path, child: "subprocess.Popen[str]", make_room: Callable[[], None]) -> list[str]:
    """Let the child run into the wall, make room, see it go on; what it complained of."""
    assert child.stdout is not None
    lines: list[str] = []
    for line in child.stdout:
        lines.append(line.rstrip())
        if line.startswith("ERR"):
            break
    make_room()
    for line in child.stdout:
        lines.append(line.rstrip())
        if line.startswith("ACK"):
            break
    child.kill()
    rest, _ = child.communicate()
    outcome = verdict(record)
    assert (outcome.opened, outcome.integrity, outcome.mismatch) == (True, "ok", False)
    assert set(acknowledged([*lines, *rest.splitlines()])) <= set(outcome.ids)
    return [line for line in lines if line.startswith("ERR")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="raising a running program's limits is a Linux matter")
def test_beyond_a_limit_on_file_sizes_nothing_is_lost_and_study_goes_on_afterwards(tmp_path):
    record = fresh_record(tmp_path, 40)
    limited = ["bash", "-c", 'ulimit -S -f 300; exec "$@"', "-", *drive_command("run", record)]
    child = start(limited)

    resource = pytest.importorskip("resource")

    def raise_limit() -> None:
        resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    assert study_without_room(record, child, raise_limit)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("a small disk can't be mounted here: that takes the system's own rights")
    yield place
    subprocess.run(["umount", place], check=True)


def test_on_a_full_disk_nothing_is_lost_and_study_goes_on_when_there_is_room(small_disk):
    record = fresh_record(small_disk, 40)
    filler = small_disk / "filler"
    filler.write_bytes(bytes(500_000))
    complaints = study_without_room(record, start(drive_command("run", record)), filler.unlink)
    assert "The disk is full." in complaints[0]


@pytest.fixture
def open_folder():
    """A folder that every account of the computer can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


AS_NOBODY = """
import os, sys
from trainer.drive import main
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(sys.argv[1:]))
"""


def first_complaint(record: Path) -> str:
    """What the drive complains of in an account without rights of its own (an ordinary account runs it as itself)."""
    command = [sys.executable, "-c", AS_NOBODY, "run", str(record), "1"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, text=True, env=ENVIRONMENT, **pipes) as child:
        assert child.stdout is not None
        line = next(line for line in child.stdout if not line.startswith("READY"))
        child.kill()
    return line


@pytest.mark.skipif(sys.platform == "win32", reason="accounts and modes are a POSIX matter")
def test_a_read_only_folder_is_told_in_words_and_left_as_it_was(open_folder):
    record = fresh_record(open_folder, 10)
    record.with_name(record.name + ".lock").unlink()
    for path in open_folder.iterdir():
        path.chmod(0o444)
    before = record.read_bytes()
    open_folder.chmod(0o555)
    complaint = first_complaint(record)
    assert complaint.startswith("ERR")
    assert "can't be written" in complaint
    assert record.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="giving a file to another account takes root")
def test_a_record_of_another_account_is_told_in_words_and_left_as_it_was(open_folder):
    record = fresh_record(open_folder, 10)
    record.with_name(record.name + ".lock").unlink()
    for path in open_folder.iterdir():
        path.chmod(0o444)
    before = record.read_bytes()
    open_folder.chmod(0o777)
    complaint = first_complaint(record)
    assert complaint.startswith("ERR")
    assert "may be read but not written" in complaint
    assert record.read_bytes() == before
