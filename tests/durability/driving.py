"""The made-up learner as a child process, and what its record holds afterwards."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from trainer.drive import init, verdict

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def drive_command(*words: object) -> list[str]:
    return [sys.executable, "-m", "trainer", "drive", *map(str, words)]


def script_command(*words: object) -> list[str]:
    """One of the learners of this folder that break their promises, as a command."""
    return [sys.executable, *map(str, words)]


def fresh_record(folder: Path, items: int) -> Path:
    record = folder / "record.sqlite"
    init(record, items)
    return record


def start(command: list[str]) -> subprocess.Popen[str]:
    """The child, once it has said READY."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)
    assert child.stdout is not None
    assert child.stdout.readline() == "READY\n"
    return child


def kill_after(child: subprocess.Popen[str], seconds: float) -> list[str]:
    """Let it study so long, kill it without warning, and return the ids that it had acknowledged."""
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    said, _ = child.communicate()
    return acknowledged(said.splitlines())


def acknowledged(lines: list[str]) -> list[str]:
    return [line.removeprefix("ACK ") for line in lines if line.startswith("ACK ")]


class Tally(NamedTuple):
    """What many rounds came to."""

    acknowledged: int
    lost: int
    corrupt: int
    mismatches: int
    unopened: int


def kill_rounds(record: Path, command: list[str], rounds: int, longest: float, seed: int) -> Tally:
    """Kill the learner at random moments, again and again on one file, checking after each."""
    chance = random.Random(seed)
    promised: set[str] = set()
    corrupt = mismatches = unopened = lost = 0
    for _ in range(rounds):
        promised.update(kill_after(start(command), chance.uniform(0, longest)))
        found = verdict(record)
        lost = len(promised.difference(found.ids))
        corrupt += found.integrity != "ok"
        mismatches += found.mismatch
        unopened += not found.opened
    return Tally(len(promised), lost, corrupt, mismatches, unopened)
