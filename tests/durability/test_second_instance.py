"""Two programs and one record."""

import subprocess

from tests.durability.driving import ENVIRONMENT, acknowledged, drive_command, fresh_record, kill_after, start
from trainer.drive import verdict


def test_the_second_is_refused_and_the_first_is_unharmed(tmp_path):
    record = fresh_record(tmp_path, 40)
    first = start(drive_command("run", record))
    second = subprocess.run(drive_command("run", record), capture_output=True, text=True, env=ENVIRONMENT, check=False)
    promised = kill_after(first, 0.1)
    outcome = verdict(record)
    assert second.returncode == 1
    assert f"process {first.pid}" in second.stdout
    assert acknowledged(second.stdout.splitlines()) == []
    assert promised
    assert set(promised) <= set(outcome.ids)
    assert not outcome.mismatch


def test_after_a_kill_the_next_one_may_write(tmp_path):
    record = fresh_record(tmp_path, 40)
    kill_after(start(drive_command("run", record)), 0.05)
    again = subprocess.run(drive_command("run", record, 3), capture_output=True, text=True, env=ENVIRONMENT, check=True)
    assert len(acknowledged(again.stdout.splitlines())) == 3
