"""One writer at a time."""

import json
import os
import subprocess
import sys

import pytest

from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.lock import WriterLock, lock_path, this_computer

AT = Moment(1_790_000_000_000 - 1_790_000_000_000 % 86_400_000 + 9 * 3_600_000 + 5 * 60_000, 60)
"""A day at 10:05 in a zone one hour east of UTC."""

HOLD = """
import sys
from pathlib import Path
from trainer.base.clock import Moment
from trainer.base.lock import WriterLock
lock = WriterLock.take(Path(sys.argv[1]), Moment(0))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def record(tmp_path):
    return tmp_path / "record.sqlite"


@pytest.fixture
def other_program(record):
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(record)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    yield child
    child.kill()
    child.communicate()


def test_a_second_program_is_refused_and_told_who_holds_the_record(record, other_program):
    with pytest.raises(TroubleOutside) as refusal:
        WriterLock.take(record, AT)
    assert f"process {other_program.pid} on the computer {this_computer()!r}" in refusal.value.what


def test_the_lock_of_a_killed_program_is_taken_over(record, other_program):
    other_program.kill()
    other_program.wait()
    with WriterLock.take(record, AT) as lock:
        assert lock.holder.process == os.getpid()


def test_a_second_opening_in_the_same_program_is_refused(record):
    with WriterLock.take(record, AT), pytest.raises(TroubleOutside, match="since 10:05"):
        WriterLock.take(record, AT)


def test_a_released_lock_can_be_taken_again(record):
    WriterLock.take(record, AT).release()
    WriterLock.take(record, AT).release()


def test_releasing_twice_does_nothing(record):
    lock = WriterLock.take(record, AT)
    lock.release()
    lock.release()


def test_what_another_computer_left_is_honoured_and_the_way_out_is_told(record):
    lock_path(record).write_text(json.dumps([7, "library-pc", AT.at, AT.offset]))
    with pytest.raises(TroubleOutside) as refusal:
        WriterLock.take(record, AT, computer="here")
    assert "library-pc" in refusal.value.what
    assert str(lock_path(record)) in refusal.value.remedy


def test_a_person_who_has_looked_can_take_another_computers_lock(record):
    lock_path(record).write_text(json.dumps([7, "library-pc", AT.at, AT.offset]))
    WriterLock.take(record, AT, computer="here", force=True).release()


def test_force_does_not_push_out_a_program_that_runs(record, other_program):
    with pytest.raises(TroubleOutside):
        WriterLock.take(record, AT, force=True)


@pytest.mark.parametrize("torn", ["", "[1", "\x00\x00", "[]", '{"a": 1}', '[1, "x", "y", 0]', "null"])
def test_a_torn_lock_file_locks_nobody_out(record, torn):
    lock_path(record).write_text(torn)
    WriterLock.take(record, AT).release()


def test_a_missing_folder_is_told_in_words(tmp_path):
    with pytest.raises(TroubleOutside, match="can't be written"):
        WriterLock.take(tmp_path / "nowhere" / "record.sqlite", AT)
