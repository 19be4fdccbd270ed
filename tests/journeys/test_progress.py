"""From launch to the practice of the weakest section in three keys, and back again; a figure a day wiser each time."""

import pytest
from playing import answer_by_keyboard, page_of, shown_item

from trainer.content.opening import open_library
from trainer.desktop.pages.progress_page import ProgressPage


@pytest.fixture
def library(places, packs):
    library = open_library(packs, places.cache)
    yield library
    library.close()


def answer_some(person, library, number: int) -> None:
    for _ in range(number):
        if person.place != "quiz":
            return
        answer_by_keyboard(person, shown_item(person, library))
        if page_of(person).draft() is None:
            person.press("Enter")


def wait_for(person, qtbot, words: str) -> None:
    qtbot.waitUntil(lambda: person.sees(words), timeout=10_000)


@pytest.fixture
def a_day_later(at_first_question, library, clock, launch):
    """Ana answered some questions yesterday and starts the program anew."""
    answer_some(at_first_question, library, 7)
    clock.pass_time(days=2)
    return launch()


def test_launch_to_practising_the_weakest_section_takes_three_keys_at_most(a_day_later, library):
    person = a_day_later
    person.press("Ctrl+5")
    assert person.place == "progress"
    weakest = person.window.page("progress")._known.weakest_section
    assert weakest is not None
    person.press("Enter")
    assert person.place == "quiz"
    assert shown_item(person, library).section == weakest.id


def test_by_mouse_the_same_practice_is_two_clicks_away(a_day_later, library):
    person = a_day_later
    person.press("Esc")
    person.click(person.button("Progress"))
    weakest = person.window.page("progress")._known.weakest_section
    person.click(person.button(f"Practise {weakest.title}"))
    assert person.place == "quiz"
    assert shown_item(person, library).section == weakest.id


def test_before_the_first_answer_the_page_leads_to_today(at_first_question):
    person = at_first_question
    person.press("Esc", "Ctrl+5")
    assert person.sees("Nothing to look back on yet")
    person.press("Enter")
    assert person.place == "quiz"


def test_predictions_are_scored_beside_the_window_while_the_page_is_used(a_day_later, qtbot):
    person = a_day_later
    person.press("Ctrl+5")
    wait_for(person, qtbot, "0 question(s) came back so far")
    assert isinstance(person.window.page("progress"), ProgressPage)


def test_a_large_record_is_reckoned_beside_the_window(a_day_later, qtbot):
    person = a_day_later
    person.press("Ctrl+5")
    person.house._desk._study._progress._at_once = 0
    person.press("Ctrl+4", "Ctrl+5")
    wait_for(person, qtbot, "Your weakest section")


def test_leaving_while_it_is_reckoned_leaves_nothing_behind(a_day_later):
    person = a_day_later
    person.press("Ctrl+5")
    person.house._desk._study._progress._at_once = 0
    person.press("Ctrl+4", "Ctrl+5")
    person.window.close()


def test_settings_are_one_key_further(a_day_later):
    person = a_day_later
    person.press("Ctrl+6")
    assert person.place == "settings"


def test_another_learner_sees_nothing_of_it(a_day_later):
    person = a_day_later
    person.press("Ctrl+5")
    assert person.sees("If all you have met")
    person.click(person.button("Ana"))
    person.click(person.button("Continue as a guest"))
    person.press("Ctrl+5")
    assert not person.sees("If all you have met")
