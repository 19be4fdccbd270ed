"""What a learner expects before a section is read: asked once, kept, skipped for ever, turned off and on again."""

import json
import sqlite3

import pytest
from playing import answer_by_keyboard, page_of, shown_item
from PySide6.QtWidgets import QApplication

from trainer.content.opening import open_library
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.tick import Tick

ASSISTANCE, HUMANITARIAN = "Military assistance", "Humanitarian"


@pytest.fixture
def reader(at_first_question):
    """Somebody who has read one briefing, and rests."""
    at_first_question.press("Esc")
    return at_first_question


def kept(places, kind: str = "expected") -> list[dict]:
    with sqlite3.connect(places.data / "record.sqlite") as connection:
        rows = connection.execute("SELECT body FROM event WHERE kind = ? ORDER BY time", (kind,)).fetchall()
    return [json.loads(body) for (body,) in rows]


def open_by_keyboard(person, title: str) -> None:
    person.press("Ctrl+4")
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName().startswith(title):
            break
        person.press("Down")
    person.press("Enter")


def open_by_mouse(person, title: str) -> None:
    person.click(person.button("Library"))
    person.click(person.button(title, Row))


def options(person) -> list[str]:
    return [row.accessibleName() for row in person.window.page("expecting").findChildren(ChoiceRow) if row.isVisible()]


def test_two_guesses_by_keyboard_alone_lead_to_the_section(reader, places):
    open_by_keyboard(reader, ASSISTANCE)
    assert reader.place == "expecting"
    assert reader.sees("1 of 2")
    reader.press("1", "Enter")
    assert reader.sees("2 of 2")
    reader.press("Down", " ", "Enter")
    assert reader.place == "reading"
    assert len(kept(places)) == 2


def test_two_guesses_by_mouse_alone_lead_to_the_section(reader, places):
    open_by_mouse(reader, ASSISTANCE)
    for caption in ("Next question", "Start reading"):
        reader.click(reader.window.page("expecting").findChildren(ChoiceRow)[1])
        reader.click(reader.button(caption))
    assert reader.place == "reading"
    assert len(kept(places)) == 2


def test_the_record_holds_what_was_chosen_among_which_options(reader, places, packs):
    library = open_library(packs, places.cache)
    open_by_keyboard(reader, ASSISTANCE)
    shown = options(reader)
    reader.press("2", "Enter")
    (guess,) = kept(places)
    texts = {option.id: option.text for option in library.item(guess["item"]).body.options}
    library.close()
    assert [texts[option] for option in guess["shown"]] == shown
    assert texts[guess["response"]["option"]] == shown[1]


def test_nothing_is_asked_before_the_section_is_read_again(reader):
    open_by_keyboard(reader, ASSISTANCE)
    reader.press("1", "Enter", "1", "Enter", "Esc")
    assert reader.place == "library"
    open_by_keyboard(reader, ASSISTANCE)
    assert reader.place == "reading"


def test_what_was_skipped_is_skipped_for_ever(reader, places, launch):
    open_by_keyboard(reader, ASSISTANCE)
    reader.press("Esc")
    assert reader.place == "reading"
    assert [skipped["section"] for skipped in kept(places, "expectation-skipped")] == ["military-diplomacy/assistance"]
    person = launch()
    person.press("Esc")
    open_by_mouse(person, ASSISTANCE)
    assert person.place == "reading"
    open_by_mouse(person, HUMANITARIAN)
    assert person.place == "expecting"
    person.click(person.button("Skip"))
    assert person.place == "reading"


def test_don_t_ask_again_is_about_every_section_until_settings_say_otherwise(reader, launch):
    open_by_mouse(reader, ASSISTANCE)
    reader.click(reader.button("Don’t ask again"))
    assert reader.place == "reading"
    open_by_mouse(reader, HUMANITARIAN)
    assert reader.place == "reading"
    person = launch()
    person.press("Ctrl+6")
    tick = person.button("Two questions before", Tick)
    assert not tick.isChecked()
    tick.setFocus()
    person.press(" ")
    open_by_mouse(person, HUMANITARIAN)
    assert person.place == "expecting"


def test_closed_before_the_first_guess_the_same_question_comes_again(reader, launch, places):
    open_by_keyboard(reader, ASSISTANCE)
    before = options(reader)
    reader.press("1")
    person = launch()
    assert kept(places) == []
    open_by_keyboard(person, ASSISTANCE)
    assert person.place == "expecting"
    assert options(person) == before


def test_closed_after_the_first_guess_the_section_is_simply_read(reader, launch, places):
    open_by_keyboard(reader, ASSISTANCE)
    reader.press("1", "Enter")
    person = launch()
    open_by_keyboard(person, ASSISTANCE)
    assert person.place == "reading"
    assert len(kept(places)) == 1


def test_going_elsewhere_leaves_the_question_for_another_time(reader, places):
    open_by_keyboard(reader, ASSISTANCE)
    reader.press("1", "Ctrl+6", "Ctrl+4")
    assert reader.place == "library"
    assert kept(places) == kept(places, "expectation-skipped") == []


def test_enter_without_a_choice_does_nothing(reader, places):
    open_by_keyboard(reader, ASSISTANCE)
    reader.press("Enter")
    assert reader.place == "expecting"
    assert kept(places) == []


def test_today_asks_before_the_second_section_and_its_questions_come_as_new_ones(at_first_question, places, packs):
    person = at_first_question
    library = open_library(packs, places.cache)
    for _ in range(60):
        if person.place != "quiz":
            break
        answer_by_keyboard(person, shown_item(person, library))
        if page_of(person).draft() is None:
            person.press("Enter")
    library.close()
    assert person.place == "summary"
    person.press("Enter")
    assert person.place == "expecting"
    assert person.window.rail().isVisible()
    person.press("1", "Enter", "1", "Enter")
    assert person.place == "reading"
    person.click(person.button("Start the questions"))
    assert person.place == "quiz"
    assert person.sees("New")


def test_a_guess_that_can_t_be_stored_stays_and_is_stored_once(reader, places):
    open_by_keyboard(reader, ASSISTANCE)
    connection = reader.house._opened.journal.connection
    connection.execute("PRAGMA query_only = ON")
    reader.press("1", "Enter")
    assert reader.sees("1 of 2")
    retry = reader.button("Try again")
    connection.execute("PRAGMA query_only = OFF")
    reader.press("Enter")
    assert reader.sees("2 of 2")
    reader.click(retry)
    assert reader.sees("2 of 2")
    assert len(kept(places)) == 1


def test_another_learner_on_this_computer_is_asked_for_themselves(reader):
    open_by_keyboard(reader, ASSISTANCE)
    reader.press("Esc", "Ctrl+6")
    reader.click(reader.button("Switch learner"))
    reader.click(reader.button("Continue as a guest"))
    reader.click(reader.button("Start the questions"))
    reader.press("Esc")
    open_by_keyboard(reader, ASSISTANCE)
    assert reader.place == "expecting"
