"""Killed without warning in the middle of a drill: what was acknowledged is there, and the run goes on."""

import os
import sys

import pytest

from tests.durability.driving import drive_command, fresh_record, kill_rounds
from trainer.base.clock import Moment
from trainer.base.ids import LearnerId, new_id
from trainer.cli import main
from trainer.drive import drill, open_shelf
from trainer.record.drilled import DrillClosed, DrillDecided, DrillOpened, DrillTakenBack
from trainer.store.journal import SqliteJournal
from trainer.study.drilling import Drilling, past_runs

SEED = int(os.environ.get("COMMON_GROUND_SEED", "20261122"))
posix = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX matter")


def stories(record) -> list[list[str]]:
    """What happened in each run, in order: opened, decided, taken back, closed."""
    with SqliteJournal.open(record) as journal:
        events = journal.drilled(LearnerId(journal.learners()[0].id))
    told: dict[str, list[str]] = {}
    for event in events:
        happening = event.happening
        if isinstance(happening, DrillOpened | DrillDecided | DrillTakenBack | DrillClosed):
            told.setdefault(happening.session, []).append(type(happening).__name__)
    return list(told.values())


@posix
def test_eight_kills_in_mid_drill_lose_no_decision(tmp_path):
    record = fresh_record(tmp_path, 2)
    tally = kill_rounds(record, drive_command("drill", record), rounds=8, longest=0.15, seed=SEED)
    assert tally.acknowledged > 0
    assert tally[1:] == (0, 0, 0, 0), tally


@posix
def test_after_kills_every_run_but_the_last_came_to_its_end(tmp_path):
    record = fresh_record(tmp_path, 2)
    kill_rounds(record, drive_command("drill", record), rounds=4, longest=0.1, seed=SEED)
    *whole, _ = stories(record)
    assert whole
    for story in whole:
        assert (story[0], story[-1]) == ("DrillOpened", "DrillClosed")
        assert story.count("DrillDecided") - story.count("DrillTakenBack") == 6


def test_a_run_goes_on_where_it_was_left(tmp_path):
    record = fresh_record(tmp_path, 2)
    drill(record, 3, lambda _event: None)
    drill(record, 3, lambda _event: None)
    assert len(stories(record)) == 1


def test_a_run_taken_up_stands_where_its_record_says(tmp_path):
    record = fresh_record(tmp_path, 2)
    drill(record, 4, lambda _event: None)
    with SqliteJournal.open(record) as journal:
        shelf = open_shelf(record)
        drilling = Drilling(journal, shelf.drills, journal.learners()[0].id, new_id)
        past = past_runs(journal.drilled(drilling.learner))[0]
        run = drilling.resume(past.session, Moment(journal.last_at()))
        shelf.close()
    assert len(run.play.moves) == 4
    assert len(run.play.standing) == past.decisions


def test_the_command_says_ready_and_acknowledges_each_step(tmp_path, capsys):
    record = fresh_record(tmp_path, 2)
    assert main(["drive", "drill", str(record), "5"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "READY"
    assert [line.split()[0] for line in lines[1:]] == ["ACK"] * 5


@posix
@pytest.mark.long
def test_a_hundred_kills_in_mid_drill_lose_no_decision(tmp_path):
    record = fresh_record(tmp_path, 2)
    tally = kill_rounds(record, drive_command("drill", record), rounds=100, longest=0.4, seed=SEED)
    print(tally)
    assert tally[1:] == (0, 0, 0, 0), tally
