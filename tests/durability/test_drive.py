"""``trainer drive`` says what it promised to say, and its made-up learner takes the real way."""

import json
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.durability.driving import ENVIRONMENT, drive_command, fresh_record
from trainer.cli import main
from trainer.content.model import Format
from trainer.drive import run, verdict
from trainer.record.happenings import Answered, Purpose
from trainer.store.integrity import look_closely
from trainer.store.journal import SqliteJournal
from trainer.store.salvage import rescued
from trainer.study.drive import made_up_pack, made_up_response, right_response
from trainer.study.marking import mark

PACK = made_up_pack(48)


def verified(record, capsys):
    capsys.readouterr()
    assert main(["drive", "verify", str(record)]) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.startswith("VERIFY ")
    return json.loads(line.removeprefix("VERIFY "))


def test_a_run_says_ready_and_acknowledges_each_answer(tmp_path):
    record = fresh_record(tmp_path, 20)
    told = subprocess.run(drive_command("run", record, 7), capture_output=True, text=True, env=ENVIRONMENT, check=True)
    lines = told.stdout.splitlines()
    assert lines[0] == "READY"
    assert [line.split()[0] for line in lines[1:]] == ["ACK"] * 7


def test_a_run_goes_on_where_the_last_one_stopped(tmp_path):
    record = fresh_record(tmp_path, 20)
    run(record, 3, lambda _event: None)
    run(record, 3, lambda _event: None)
    with SqliteJournal.open(record) as journal:
        asked = [event.happening for event, _ in journal.log() if isinstance(event.happening, Answered)]
    assert len(asked) == 6
    assert len({answered.session for answered in asked}) == 1


def test_items_come_due_as_the_clock_walks(tmp_path):
    record = fresh_record(tmp_path, 6)
    run(record, 60, lambda _event: None)
    with SqliteJournal.open(record) as journal:
        told = [event.happening for event, _ in journal.log()]
    purposes = {answered.purpose for answered in told if isinstance(answered, Answered)}
    assert {Purpose.NEW, Purpose.REVIEW} <= purposes


def test_without_items_nothing_is_left_to_ask(tmp_path, capsys):
    record = fresh_record(tmp_path, 0)
    assert main(["drive", "run", str(record)]) == 0
    assert capsys.readouterr().out.splitlines() == ["READY", "EMPTY"]


def test_a_whole_record_is_verified(studied, capsys):
    found = verified(studied, capsys)
    assert (found["opened"], found["integrity"], found["mismatch"], found["error"]) == (True, "ok", False, None)
    assert len(found["ids"]) > 40


def test_a_derived_table_that_disagrees_with_the_log_is_a_mismatch(studied, capsys):
    with SqliteJournal.open(studied) as journal:
        journal.connection.execute("UPDATE memory SET due_day = due_day + 1")
    assert verified(studied, capsys)["mismatch"] is True


def test_a_missing_record_is_verified_as_unopened(tmp_path, capsys):
    found = verified(tmp_path / "none.sqlite", capsys)
    assert (found["opened"], found["ids"]) == (False, [])
    assert not (tmp_path / "none.sqlite").exists()


@given(content=st.binary(max_size=400), sqlite=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_looked_at_verified_and_searched_without_an_exception(tmp_path, content, sqlite):
    path = tmp_path / "any.sqlite"
    path.write_bytes((b"SQLite format 3\0" if sqlite else b"") + content)
    assert not look_closely(path).whole
    assert not verdict(path).opened
    assert list(rescued(path)) == []


@pytest.mark.parametrize("words", [[], ["run"], ["init", "x", "many"], ["fly", "x"], ["run", "x", "-1"]])
def test_a_command_that_cannot_be_understood_is_answered_with_the_usage(words, capsys):
    assert main(["drive", *words]) == 2
    assert "init FILE N" in capsys.readouterr().out


@pytest.mark.parametrize("item", PACK.items[:16], ids=lambda item: item.id)
def test_the_made_up_learner_knows_what_is_right(item):
    assert mark(item, right_response(item)).right


@pytest.mark.parametrize("item", PACK.items[:16], ids=lambda item: item.id)
def test_the_made_up_learner_is_right_and_wrong_in_turn(item):
    marks = {mark(item, made_up_response(item, number).response).right for number in range(60)}
    assert marks == {True, False}


def test_the_made_up_pack_has_every_format_and_a_sibling_in_another_format():
    assert {item.format for item in PACK.items} == set(Format)
    by_statement: dict[str, set[Format]] = {}
    for item in PACK.items:
        by_statement.setdefault(item.statements[0], set()).add(item.format)
    assert all(len(formats) == 2 for formats in by_statement.values())
