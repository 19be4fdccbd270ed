"""Many phones at once: everything that was acknowledged is kept as it was given, and nothing else is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.classroom.phones import face

CROWD = Path(__file__).with_name("crowd.py")


def votes_of_a_crowd(one, people, join, seconds):
    """What every person was told is saved, and what is kept under their name."""
    asked = [sys.executable, CROWD, one.listening.address, one.listening.code, str(people), str(join), str(seconds)]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as crowd:
        assert crowd.stdout is not None
        for line in crowd.stdout:
            if line == "joined\n":
                one.host.show(face(2))
            elif line.startswith("{"):
                told = json.loads(line)
    names = {who.id: who.name for who in one.look().participants}
    kept = {names[vote.participant]: list(vote.picks) for vote in one.ledger.kept().votes}
    return told["saved"], kept


def test_a_hundred_people_who_all_answer_within_half_a_second_lose_nothing(opened):
    saved, kept = votes_of_a_crowd(opened(), 100, 0.5, 0.5)
    assert (len(saved), saved) == (100, kept)


@pytest.mark.long
@pytest.mark.parametrize("seconds", [5.0, 0.5])
def test_five_hundred_people_lose_nothing(opened, seconds):
    saved, kept = votes_of_a_crowd(opened(), 500, 3.0, seconds)
    assert (len(saved), saved) == (500, kept)
