"""A whole session, by keyboard alone and by mouse alone, in every format; left, resumed and undone."""

import sqlite3

import pytest
from playing import answer_by_keyboard, answer_by_mouse, page_of, shown_item
from PySide6.QtWidgets import QApplication

from trainer.content.model import Format
from trainer.content.opening import open_library
from trainer.desktop.widgets.tick import Tick
from trainer.study.responses import Choice


@pytest.fixture
def library(places, packs):
    library = open_library(packs, places.cache)
    yield library
    library.close()


def answers(places) -> list[tuple]:
    with sqlite3.connect(places.data / "record.sqlite") as connection:
        found = connection.execute("SELECT kind, item, rating FROM event WHERE kind = 'answered' ORDER BY time")
        return found.fetchall()


def practise_everything(person, by_mouse: bool) -> None:
    if by_mouse:
        person.click(person.button("Leave"))
        person.click(person.button("Practice"))
        person.click(person.button("All sections"))
        person.click(person.button("20"))
        person.click(person.button("questions"))
        person.click(person.button("Start practice"))
    else:
        person.press("Esc", "Ctrl+2")
        tab_to(person, "All sections")
        person.press("Enter")
        tab_to(person, "Start practice")
        person.press("Enter")
    assert person.place == "quiz"


def tab_to(person, name: str) -> None:
    """Press Tab until the control of this name has the keyboard."""
    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName() == name:
            return
        person.press("Tab")
    raise AssertionError(f"Tab never comes to {name!r}")


def play_to_the_end(person, library, answer, go_on) -> set[Format]:
    seen = set()
    for _ in range(250):
        if person.place != "quiz":
            break
        item = shown_item(person, library)
        seen.add(item.format)
        answer(person, item)
        if page_of(person).draft() is None:
            go_on()
    return seen


def test_a_full_session_runs_by_keyboard_alone_in_every_format(at_first_question, library, places):
    person = at_first_question
    seen = set()
    for _ in range(10):
        practise_everything(person, by_mouse=False)
        seen |= play_to_the_end(person, library, answer_by_keyboard, lambda: person.press("Enter"))
        assert person.place == "summary"
        if seen == set(Format):
            break
        tomorrow(person)
    assert seen == set(Format)
    assert {rating for _, _, rating in answers(places)} <= {3, 4}


def tomorrow(person) -> None:
    person.house._clocks.now.__self__.pass_time(days=1)
    person.press("Enter")
    if person.place == "expecting":
        person.press("Esc")
    if person.place == "reading":
        person.press("Enter")


def test_a_full_session_runs_by_mouse_alone(at_first_question, library, places):
    person = at_first_question
    practise_everything(person, by_mouse=True)
    play_to_the_end(person, library, answer_by_mouse, lambda: person.click(person.button("Continue")))
    assert person.place == "summary"
    person.click(person.button("Enough for now") if person.sees("Enough for now") else person.button("Done"))
    assert person.place == "rest"
    assert len(answers(places)) > 5


def test_a_session_left_in_the_middle_is_taken_up_exactly_there_with_what_was_begun(
    at_first_question, launch, library, places
):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    person.press("2")
    before = page_of(person).draft()
    person = launch()
    assert person.place == "quiz"
    after = page_of(person).draft()
    assert (after.item, after.parts) == (before.item, before.parts)
    assert person.sees("2 of")


def test_a_right_guess_is_asked_again_in_another_format_before_any_feedback(at_first_question, library, places):
    person = at_first_question
    first = shown_item(person, library)
    answer_by_keyboard(person, first, commit="G")
    probe = shown_item(person, library)
    assert not person.sees("Continue")
    assert probe.format is not first.format
    assert set(probe.statements) & set(first.statements)
    answer_by_keyboard(person, probe)
    assert person.sees("Continue")
    assert [rating for _, _, rating in answers(places)] == [None, 3]


def test_undo_goes_back_over_several_answers(at_first_question, library, places):
    person = at_first_question
    shown = []
    for _ in range(3):
        shown.append(shown_item(person, library).id)
        answer_by_keyboard(person, shown_item(person, library))
        person.press("Enter")
    for item in reversed(shown):
        person.press("Ctrl+Z")
        assert shown_item(person, library).id == item
    answer_by_keyboard(person, shown_item(person, library))
    assert [rating for _, _, rating in answers(places)] == [3, 3, 3, 2]


def test_a_flag_keeps_its_comment_in_the_record(at_first_question, places):
    person = at_first_question
    person.press("F")
    person.write("two answers are right")
    person.press("Enter")
    with sqlite3.connect(places.data / "record.sqlite") as connection:
        (body,) = connection.execute("SELECT body FROM event WHERE kind = 'flagged'").fetchone()
    assert "two answers are right" in body


def test_reading_in_context_comes_back_to_the_feedback(at_first_question, library):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("R")
    assert person.place == "reading"
    person.press("Enter")
    assert person.place == "quiz"
    assert person.sees("Continue")
    person.press("R", "Esc")
    assert person.place == "quiz"
    assert person.sees("Continue")


def test_the_answers_to_one_session_are_of_different_statements(at_first_question, library, places):
    person = at_first_question
    play_to_the_end(person, library, answer_by_keyboard, lambda: person.press("Enter"))
    trained = [statement for _, item, _ in answers(places) for statement in library.item(item).statements]
    assert len(trained) == len(set(trained))


def test_the_response_is_kept_as_it_was_given(at_first_question, library, places):
    person = at_first_question
    person.press("1", "T")
    with sqlite3.connect(places.data / "record.sqlite") as connection:
        (body,) = connection.execute("SELECT body FROM event WHERE kind = 'answered'").fetchone()
    assert f'"as":"{Choice.__name__}"' in body
    assert '"shown":[' in body


def test_a_window_left_open_overnight_begins_the_new_day_with_what_is_due(at_first_question, library, places, clock):
    person = at_first_question
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Esc")
    clock.pass_time(days=3)
    person.press("Ctrl+1")
    assert person.place == "quiz"
    assert not person.sees("2 of")
    with sqlite3.connect(places.data / "record.sqlite") as connection:
        (closed,) = connection.execute("SELECT count(*) FROM event WHERE kind = 'session-closed'").fetchone()
    assert closed == 1


def test_after_the_days_questions_the_next_section_is_offered_and_nothing_is_promised_that_is_not_asked(
    at_first_question, library
):
    person = at_first_question
    play_to_the_end(person, library, answer_by_keyboard, lambda: person.press("Enter"))
    assert person.place == "summary"
    assert not person.sees("due today")
    person.press("Enter")
    assert person.place == "expecting"
    person.press("Esc")
    assert person.place == "reading"
    person.press("Esc")
    assert person.place == "rest"
    assert person.sees("Something new to read")
    person.press("Enter")
    assert person.place == "reading"


def role_can_be_chosen(person) -> bool:
    person.press("Ctrl+2")
    ticks = person.window.page("practice").findChildren(Tick)
    return next(tick.isEnabled() for tick in ticks if "The role of" in tick.accessibleName())


def test_a_section_whose_statements_were_all_asked_today_can_be_practised_tomorrow(at_first_question, library, clock):
    person = at_first_question
    play_to_the_end(person, library, answer_by_keyboard, lambda: person.press("Enter"))
    assert not role_can_be_chosen(person)
    clock.pass_time(days=1)
    assert role_can_be_chosen(person)


def test_what_was_missed_comes_back_in_the_session_even_past_its_time(at_first_question, library, clock):
    person = at_first_question
    missed = shown_item(person, library)
    person.press("Alt+0")
    clock.pass_time(ms=15 * 60_000)
    person.press("Enter")
    assert shown_item(person, library).id == missed.id
    answer_by_keyboard(person, shown_item(person, library))
    person.press("Enter")
    assert person.place == "summary"
    assert person.sees("Time is up")
