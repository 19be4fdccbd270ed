"""The shipped drill from the list to the consequence of its last decision, without a mouse; left, resumed, undone."""

import pytest
from drilling import decision_page, listed, number_of, told
from PySide6.QtWidgets import QApplication

from trainer.desktop.widgets.rows import Row
from trainer.record.drilled import DrillDecided, DrillOpened, DrillTakenBack
from trainer.study.settings import read_settings


@pytest.fixture
def at_list(at_first_question):
    person = at_first_question
    person.press("Esc", "Ctrl+3")
    assert person.place == "drills"
    return person


def open_sel_marrat(person) -> None:
    person.press("Tab")
    for _ in range(20):
        focused = QApplication.focusWidget()
        if isinstance(focused, Row):
            break
        person.press("Tab")
    for _ in range(20):
        if QApplication.focusWidget() is listed(person, "Sel Marrat"):
            break
        person.press("Down")
    person.press("Enter")
    assert person.place == "drill"


@pytest.fixture
def at_decision(at_list):
    open_sel_marrat(at_list)
    at_list.press("Enter")
    assert at_list.place == "decision"
    return at_list


def decide(person, words: str) -> None:
    person.press(str(number_of(person, words)), "Enter")
    assert person.place == "consequence"


def test_a_drill_is_played_by_keyboard_to_the_consequence_of_its_last_decision(at_decision):
    person = at_decision
    decide(person, "Wait until Ms Adair has asked")
    assert person.sees("The request takes a day and a half")
    person.press("Enter")
    assert person.sees("Lent the lift on a written request")
    decide(person, "Publish mines")
    person.press("Enter")
    decide(person, "Publish what you have flown")
    assert person.sees("Because your list of dangers already hung")
    assert person.sees("How it ended")
    assert [fact.option for fact in told(person, DrillDecided)] == ["lend-lift", "one-way", "say-plainly"]


def test_what_is_asked_for_opens_in_place_and_takes_time_from_the_clock(at_decision):
    person = at_decision
    assert person.sees("3:00")
    person.press("I", "Enter")
    assert person.sees("Cargo space and seats for medical staff")
    assert person.sees("2:40")
    decide(person, "Wait until Ms Adair has asked")
    assert told(person, DrillDecided)[0].asked == ("request",)


def test_reasons_and_a_line_go_into_the_record_by_keyboard_alone(at_decision):
    person = at_decision
    person.press(str(number_of(person, "Wait until")))
    while "Whoever leads" not in QApplication.focusWidget().accessibleName():
        person.press("Tab")
    person.press(" ")
    while QApplication.focusWidget().accessibleName() != "In your own words":
        person.press("Tab")
    person.write("Ask 1st")
    person.press("Enter", "Enter")
    fact = told(person, DrillDecided)[0]
    assert (fact.reasons, fact.words) == (("lead",), "Ask 1st")


def test_the_worst_and_the_effects_are_called_where_that_was_chosen_and_remembered(at_list):
    person = at_list
    open_sel_marrat(person)
    for name in ("Mark the worst option too", "Call the effect first"):
        while QApplication.focusWidget().accessibleName() != name:
            person.press("Tab")
        person.press(" ")
    person.press("Enter")
    worst = number_of(person, "Back Colonel Rashan")
    person.press(f"Shift+{worst}", str(number_of(person, "Wait until")))
    while QApplication.focusWidget().accessibleName() != "Humanitarian space goes up":
        person.press("Tab")
    person.press(" ", "Enter")
    fact = told(person, DrillDecided)[0]
    assert (fact.option, fact.worst, fact.predicted) == ("lend-lift", "back-brigade", (("space", True),))
    assert person.sees("Humanitarian space up")
    journal = person.house._opened.journal
    kept = read_settings(journal.settings(journal.learners()[0].id))
    assert (kept.drill_worst, kept.drill_calls) == (True, True)


def test_a_decision_taken_back_stays_in_the_record_and_what_follows_is_practice(at_decision):
    person = at_decision
    decide(person, "Send your engineers")
    person.press("Ctrl+Z")
    assert person.place == "decision"
    assert person.sees("Decided before: this is practice")
    decide(person, "Wait until Ms Adair has asked")
    first, second = told(person, DrillDecided)
    assert (first.option, first.again, second.option, second.again) == ("mend-road", False, "lend-lift", True)
    assert len(told(person, DrillTakenBack)) == 1


def test_a_run_left_in_the_middle_is_taken_up_exactly_there_after_the_window_was_closed(at_decision, launch):
    person = at_decision
    decide(person, "Send your engineers")
    person.press("Enter")
    tapped = number_of(person, "Publish mines")
    person.press(str(tapped))
    before = decision_page(person).draft()
    person = launch()
    person.press("Ctrl+3")
    assert "put aside at decision 2" in listed(person, "Sel Marrat").accessibleDescription()
    person.press("Enter")
    assert person.place == "decision"
    assert decision_page(person).draft() == before
    assert person.sees("Mended the road")


def test_esc_puts_the_run_aside_and_the_list_offers_to_go_on(at_decision):
    person = at_decision
    person.press("Esc")
    assert person.place == "drills"
    assert "put aside at decision 1" in listed(person, "Sel Marrat").accessibleDescription()
    person.press("Enter")
    assert person.place == "decision"
    assert len(told(person, DrillOpened)) == 1


def test_when_time_is_up_nothing_is_taken_and_the_decision_counts_as_late(at_decision, clock, qtbot):
    person = at_decision
    clock.pass_time(ms=181_000)
    qtbot.waitUntil(lambda: person.sees("Time is up"))
    decide(person, "Wait until Ms Adair has asked")
    fact = told(person, DrillDecided)[0]
    assert fact.elapsed > fact.limit * 1000 > 0
    assert person.sees("Decided after time was up")


def test_the_time_spent_on_reading_what_followed_is_not_taken_from_the_next_decision(at_decision, clock):
    person = at_decision
    decide(person, "Wait until Ms Adair has asked")
    clock.pass_time(ms=100_000)
    person.press("Enter")
    assert person.sees("2:30")


def test_a_run_that_was_left_at_what_followed_shows_it_again(at_decision, launch):
    person = at_decision
    decide(person, "Send your engineers")
    person = launch()
    person.press("Ctrl+3", "Enter")
    assert person.place == "consequence"
    person.press("Enter")
    assert person.place == "decision"


def test_a_decision_that_could_not_be_stored_stays_tapped_until_there_is_room(at_decision, clock, qtbot):
    person = at_decision
    clock.pass_time(ms=2_000)
    person.house._desk._study._later._drills._runs._retry.setInterval(50)
    connection = person.house._opened.journal.connection
    connection.execute("PRAGMA query_only = 1")
    tapped = number_of(person, "Wait until")
    person.press(str(tapped), "Enter")
    assert person.place == "decision"
    assert person.sees("Try again")
    assert decision_page(person).draft().option == "lend-lift"
    person.press("Ctrl+1")
    assert person.place == "decision"
    clock.pass_time(ms=400_000)
    connection.execute("PRAGMA query_only = 0")
    qtbot.waitUntil(lambda: person.place == "consequence")
    assert not person.sees("Try again")
    (fact,) = told(person, DrillDecided)
    assert fact.elapsed == 2_000


def test_the_digits_need_alt_where_letter_keys_are_off(at_decision):
    person = at_decision
    study = person.house._desk._study
    study._sitting.change("letter_keys", False, person.house._clocks.now())
    person.house._desk._settings.take()
    person.press("1")
    assert decision_page(person).draft().option == ""
    person.press("Alt+1")
    assert decision_page(person).draft().option != ""


def test_the_end_of_a_run_leads_to_its_review_and_back_to_the_list(at_decision, qtbot):
    person = at_decision
    for words in ("Wait until Ms Adair", "Publish mines", "Publish what you have flown"):
        decide(person, words)
        person.press("Enter")
    qtbot.waitUntil(lambda: person.place == "review")
    person.press("Esc")
    assert person.place == "drills"
    assert "ended “" in listed(person, "Sel Marrat").accessibleDescription()
