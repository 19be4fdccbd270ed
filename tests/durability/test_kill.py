"""Killed without warning: what was acknowledged is there afterwards."""

import os
import sys
from pathlib import Path

import pytest

from tests.durability.driving import drive_command, fresh_record, kill_rounds, script_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX matter")

SEED = int(os.environ.get("COMMON_GROUND_SEED", "20261122"))
HERE = Path(__file__).parent


def test_eight_kills_at_random_moments_lose_nothing(tmp_path):
    record = fresh_record(tmp_path, 60)
    tally = kill_rounds(record, drive_command("run", record), rounds=8, longest=0.15, seed=SEED)
    assert tally.acknowledged > 0
    assert tally[1:] == (0, 0, 0, 0), tally


def test_a_learner_that_commits_every_tenth_answer_is_caught(tmp_path):
    record = fresh_record(tmp_path, 60)
    command = script_command(HERE / "careless.py", "batch", record)
    assert kill_rounds(record, command, rounds=5, longest=0.15, seed=SEED).lost > 0


@pytest.mark.long
def test_a_hundred_kills_at_random_moments_lose_nothing(tmp_path):
    record = fresh_record(tmp_path, 300)
    tally = kill_rounds(record, drive_command("run", record), rounds=100, longest=0.7, seed=SEED)
    print(tally)
    assert tally[1:] == (0, 0, 0, 0), tally
