"""The world gets in the way, and a tired person is told what happened, what is safe, and what to do."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from playing import answer_by_keyboard, page_of, shown_item

from trainer.app import all_packs
from trainer.base.clock import Moment
from trainer.base.lock import WriterLock
from trainer.cli import main
from trainer.content.opening import open_library

TEA = Path(__file__).parents[1] / "content" / "packs" / "tea"


@pytest.fixture
def library(places, packs):
    library = open_library(packs, places.cache)
    yield library
    library.close()


def record(places) -> Path:
    return places.data / "record.sqlite"


def count(places, kind: str = "answered") -> int:
    with sqlite3.connect(record(places)) as connection:
        return connection.execute("SELECT count(*) FROM event WHERE kind = ?", (kind,)).fetchone()[0]


def memories(places) -> list[tuple]:
    with sqlite3.connect(record(places)) as connection:
        return connection.execute("SELECT * FROM memory ORDER BY unit").fetchall()


def fill_disk(person) -> None:
    connection = person.house._opened.journal.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def make_room(person) -> None:
    person.house._opened.journal.connection.execute("PRAGMA max_page_count = 1000000")


def answer_until_full(person, library) -> None:
    for _ in range(200):
        answer_by_keyboard(person, shown_item(person, library))
        if page_of(person).draft() is None and person.sees("Try again"):
            return
        person.press("Enter")
        if person.place != "quiz":
            person.press("Esc", "Ctrl+2", "Enter")
    raise AssertionError("the disk never got full")


def test_on_a_full_disk_the_answer_stays_on_the_screen_and_is_stored_when_there_is_room(
    at_first_question, library, places
):
    person = at_first_question
    fill_disk(person)
    answer_until_full(person, library)
    stored = count(places)
    assert not person.sees("Continue")
    person.click(person.button("Try again"))
    assert count(places) == stored
    make_room(person)
    person.click(person.button("Try again"))
    assert count(places) == stored + 1
    assert person.sees("Continue")


def test_an_answer_that_could_not_be_stored_is_tried_again_by_itself(at_first_question, library, places, qtbot):
    person = at_first_question
    person.house._desk._study._in_hand._questions._retry.setInterval(50)
    fill_disk(person)
    answer_until_full(person, library)
    stored = count(places)
    make_room(person)
    qtbot.waitUntil(lambda: count(places) == stored + 1)
    assert person.sees("Continue")


def test_a_second_window_is_refused_and_told_who_holds_the_record(launch, places):
    places.data.mkdir(parents=True, exist_ok=True)
    with WriterLock.take(record(places), Moment(0)):
        person = launch()
        assert person.place == "trouble"
        assert person.sees("already open: process")
    person.press("Enter")
    assert person.place == "welcome"


def test_a_damaged_record_is_noticed_and_restored_with_what_can_still_be_read(
    at_first_question, launch, library, places
):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    person.window.close()
    assert count(places) == 1
    damaged = bytearray(record(places).read_bytes())
    damaged[4096 + 8 : 4096 + 400] = b"\xff" * 392
    record(places).write_bytes(damaged)
    person = launch()
    assert person.place == "trouble"
    assert person.sees("Your record is damaged")
    person.press("Enter")
    assert person.place == "quiz"
    assert count(places) == 1
    assert list(places.data.glob("record.damaged-*.sqlite"))


def test_a_record_of_a_newer_version_is_refused_and_left_as_it_is(at_first_question, launch, places):
    at_first_question.window.close()
    with sqlite3.connect(record(places)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = record(places).read_bytes()
    person = launch()
    assert person.place == "trouble"
    assert person.sees("newer")
    assert record(places).read_bytes() == before


def test_a_faulty_pack_is_left_out_and_the_rest_is_taught(launch, places):
    broken = places.data / "packs" / "tea"
    shutil.copytree(TEA, broken)
    (broken / "pack.yaml").write_text("pack: [tea", encoding="utf-8")
    person = launch(all_packs(places))
    assert person.place == "welcome"
    assert person.sees("left out because it has faults: tea")


def test_a_second_pack_is_taught_as_well_as_the_first(launch):
    person = launch((TEA,))
    person.write("Ana")
    person.press("Enter", "Enter")
    assert person.place == "quiz"
    person.press("Alt+0")
    assert person.sees("Continue")


def test_a_clock_that_went_back_is_asked_about_before_the_first_question(at_first_question, launch, library, clock):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    clock.set_wall(days=-400)
    person = launch()
    assert person.place == "clock"
    assert person.sees("Is this computer's date right?")


@pytest.mark.parametrize("days", [-3650, -1, 3650])
def test_while_the_clock_is_denied_answers_are_kept_and_the_schedule_stands_still(
    at_first_question, launch, library, clock, places, days
):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    before = memories(places)
    clock.set_wall(days=days)
    person = launch()
    person.click(person.button("The date is wrong"))
    if person.place != "quiz":
        person.press("Ctrl+2", "Enter")
    assert person.place == "quiz"
    answer_by_keyboard(person, shown_item(person, library))
    assert count(places) == 2
    assert memories(places) == before


def test_a_year_ahead_that_was_believed_is_brought_back_when_the_date_is_confirmed(
    at_first_question, launch, library, clock, places
):
    person = at_first_question
    clock.set_wall(days=3650)
    person = launch()
    if person.place == "clock":
        person.click(person.button("The date is right"))
    if person.place == "reading":
        person.press("Enter")
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    clock.set_wall(days=-3650)
    person = launch()
    assert person.place == "clock"
    person.click(person.button("The date is right"))
    due = list(memories(places))
    today = clock.now().day
    with sqlite3.connect(record(places)) as connection:
        latest = connection.execute("SELECT max(due_day) FROM memory").fetchone()[0]
    assert due
    assert latest < today + 30


def test_a_clock_set_while_the_window_is_open_is_noticed_and_confirmed(at_first_question, library, clock, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    before = memories(places)
    clock.set_wall(days=30)
    answer_by_keyboard(person, shown_item(person, library))
    assert person.sees("This computer's clock was changed")
    assert memories(places) == before
    person.click(person.button("Check the date"))
    assert person.place == "clock"


def test_without_a_backup_what_can_be_read_of_a_damaged_record_is_saved(at_first_question, launch, library, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.window.close()
    shutil.rmtree(places.data / "backups")
    damaged = bytearray(record(places).read_bytes())
    damaged[4096 + 8 : 4096 + 400] = b"\xff" * 392
    record(places).write_bytes(damaged)
    person = launch()
    assert person.sees("There is no good backup on this computer.")
    person.press("Enter")
    assert count(places) == 1


def test_damage_that_shows_while_the_window_is_open_is_told_and_restored_from_there(
    at_first_question, library, places, qtbot
):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    assert count(places) == 1
    connection = person.house._opened.journal.connection
    connection.execute("DROP TRIGGER event_is_only_emptied")
    connection.execute("UPDATE event SET body = replace(body, 'right', 'wrong') WHERE kind = 'answered'")
    person.house._check_beside()
    qtbot.waitUntil(lambda: person.sees("Your record file is damaged."))
    person.click(person.button("Restore"))
    assert person.place == "trouble"


def test_closing_while_the_record_is_being_checked_ends_in_order(at_first_question):
    person = at_first_question
    person.house._check_beside()
    person.window.close()
    assert person.house._background is None


def test_a_backup_is_made_when_the_window_closes(at_first_question, library, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.window.close()
    assert list((places.data / "backups").rglob("*.backup.sqlite"))


def test_two_learners_take_turns_and_each_finds_their_own(at_first_question, library, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Esc", "Ctrl+6")
    person.click(person.button("Switch learner"))
    assert person.place == "learners"
    person.click(person.button("Name of somebody new"))
    person.write("Bo")
    person.press("Enter")
    assert person.place == "reading"
    person.press("Enter")
    assert person.sees("1 of")
    person.press("Esc", "Ctrl+6")
    person.click(person.button("Switch learner"))
    person.click(person.button("Ana"))
    assert person.place == "quiz"
    assert person.sees("2 of")
    assert count(places, "learner-added") == 2


def test_a_bug_is_reported_here_and_the_window_lives_on(at_first_question, library, places, capsys):
    person = at_first_question
    try:
        raise KeyError("a learner's answer")
    except KeyError as error:
        person.house.report_bug(KeyError, error, error.__traceback__)
    person.settle()
    assert person.sees("Something in the program went wrong.")
    (report,) = places.logs.glob("crash-*.txt")
    assert "test_troubles.py" in report.read_text("utf-8")
    assert "a learner's answer" not in report.read_text("utf-8")
    answer_by_keyboard(person, shown_item(person, library))
    assert count(places) == 1


def test_practice_is_not_begun_under_a_clock_that_nobody_confirmed(at_first_question, launch, library, clock, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    before = memories(places)
    clock.set_wall(days=3650)
    person = launch()
    person.press("Ctrl+2")
    person.click(person.button("Start practice"))
    assert person.place == "clock"
    assert memories(places) == before


def test_a_doubt_outlives_the_window(at_first_question, launch, library, clock, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    clock.set_wall(days=30)
    answer_by_keyboard(person, shown_item(person, library))
    person = launch()
    assert person.place == "clock"


def test_a_clock_set_between_two_sittings_is_noticed(at_first_question, library, clock, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Esc")
    clock.set_wall(days=30)
    before = memories(places)
    person.press("Ctrl+1")
    assert person.sees("This computer's clock was changed")
    assert memories(places) == before


def test_another_zone_is_noticed_and_moves_no_due_day(at_first_question, library, clock, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    before = {row[1]: row for row in memories(places)}
    clock.offset = -600
    answer_by_keyboard(person, shown_item(person, library))
    assert person.sees("time zone changed")
    after = {row[1]: row for row in memories(places)}
    assert len(after) == 2
    assert {unit: after[unit] for unit in before} == before


def test_what_one_learner_could_not_store_is_not_tried_again_for_another(at_first_question, library, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Esc", "Ctrl+6")
    person.house._opened.journal.connection.execute("PRAGMA query_only = ON")
    person.click(person.button("Dark"))
    assert person.sees("Try again")
    person.house._opened.journal.connection.execute("PRAGMA query_only = OFF")
    person.click(person.button("Switch learner"))
    person.click(person.button("Name of somebody new"))
    person.write("Bo")
    person.press("Enter")
    assert not person.sees("Try again")
    assert count(places, "setting-changed") == 0


def test_a_begun_answer_waits_for_its_own_learner(at_first_question, launch, library, places):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    person.press("2")
    begun = page_of(person).draft()
    person.press("Esc", "Ctrl+6")
    person.click(person.button("Switch learner"))
    person.click(person.button("Name of somebody new"))
    person.write("Bo")
    person.press("Enter", "Enter", "Esc", "Ctrl+6")
    person.click(person.button("Switch learner"))
    person.click(person.button("Ana"))
    assert page_of(person).draft().parts == begun.parts


def test_a_sitting_put_aside_keeps_its_minutes(at_first_question, library, clock):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter", "Esc")
    clock.pass_time(ms=30 * 60_000)
    person.press("Enter")
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    assert person.place == "quiz"


def test_rebuilding_refuses_a_record_that_is_not_whole(tmp_path, capsys):
    empty = tmp_path / "record.sqlite"
    empty.write_bytes(b"")
    assert main(["rebuild", str(empty)]) == 1
    assert "offers to restore" in capsys.readouterr().out
    assert empty.read_bytes() == b""
