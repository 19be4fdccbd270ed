"""A class whose process is killed in mid-question comes back with every acknowledged vote, phones by themselves."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.store.lesson_ledger import LessonLedger, ledger_folder, unfinished

HERE = Path(__file__).parent


def standing(folder):
    """A class's process, and where it listens."""
    command = [sys.executable, HERE / "standing.py", folder]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return process, json.loads(process.stdout.readline())


def killed_in_mid_question(folder, people, seconds, kills):
    """What the crowd was told is saved, and what is kept, after so many kills spread over the vote."""
    process, (address, code) = standing(folder)
    asked = [sys.executable, HERE / "crowd.py", address, code, str(people), "0.5", str(seconds)]
    crowd = subprocess.Popen(asked, stdout=subprocess.PIPE, text=True)
    points = {people * number // (kills + 1) for number in range(1, kills + 1)}
    for line in crowd.stdout:
        if line == "joined\n":
            process.stdin.write("show\n")
            process.stdin.flush()
            assert process.stdout.readline() == "shown\n"
        elif line.startswith("acknowledged") and int(line.split()[1]) in points:
            process.kill()
            process.communicate()
            process, listening = standing(folder)
            assert listening == [address, code]
        elif line.startswith("{"):
            told = json.loads(line)
    process.kill()
    process.communicate()
    crowd.communicate()
    ledger = LessonLedger.resume(unfinished(ledger_folder(folder))[0])
    kept = ledger.kept()
    ledger.close()
    names = {who.id: who.name for who, _ in kept.participants}
    return told, {names[vote.participant]: list(vote.picks) for vote in kept.votes}


def test_after_a_kill_nothing_acknowledged_is_lost_and_everybody_comes_back(tmp_path):
    told, kept = killed_in_mid_question(tmp_path, people=30, seconds=0.8, kills=1)
    assert (len(told["saved"]), told["refused"], told["saved"]) == (30, {}, kept)


@pytest.mark.long
def test_after_ten_kills_nothing_acknowledged_is_lost(tmp_path):
    told, kept = killed_in_mid_question(tmp_path, people=300, seconds=20.0, kills=10)
    assert (len(told["saved"]), told["refused"], told["saved"]) == (300, {}, kept)
