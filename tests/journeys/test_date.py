"""A date set, kept and gone by, and a check of readiness: by keyboard alone and by mouse alone, with a moved clock."""

import pytest
from playing import answer_by_keyboard, answer_by_mouse, page_of, shown_item
from PySide6.QtWidgets import QApplication

from trainer.base.ids import COHORTS, CohortId, EventId, new_id
from trainer.content.model import Use
from trainer.content.opening import open_library
from trainer.desktop.pages.progress.date_page import DatePage
from trainer.record.cohorts import CohortJoined, CohortNamed, ItemHidden
from trainer.record.events import Fact
from trainer.record.happenings import Answered, Purpose
from trainer.study.settings import read_settings


@pytest.fixture
def library(places, packs):
    library = open_library(packs, places.cache)
    yield library
    library.close()


def settings_of(person):
    journal = person.house._desk._rooms.journal
    return read_settings(journal.settings(learner_of(person)))


def learner_of(person):
    return person.house._desk._rooms.journal.learners()[0].id


def answers_of(person):
    journal = person.house._desk._rooms.journal
    return [event.happening for event in journal.answers(learner_of(person)) if isinstance(event.happening, Answered)]


def answer_some(person, library, number: int) -> None:
    for _ in range(number):
        if person.place != "quiz":
            return
        answer_by_keyboard(person, shown_item(person, library))
        if page_of(person).draft() is None:
            person.press("Enter")


def to_the_date(person) -> None:
    person.press("Esc", "Ctrl+6")
    person.click(person.button("Set a date"))
    assert person.place == "date"


@pytest.fixture
def dated(at_first_question, library, clock, launch, qtbot):
    """Ana set a date with her keyboard, thirty days from now."""
    answer_some(at_first_question, library, 4)
    person = at_first_question
    to_the_date(person)
    qtbot.waitUntil(lambda: person.sees("you would know about"), timeout=20_000)
    person.press("Enter")
    return person


def test_the_forecast_is_there_before_the_date_is_set(at_first_question, qtbot):
    person = at_first_question
    to_the_date(person)
    qtbot.waitUntil(lambda: person.sees("you would know about"), timeout=20_000)
    assert not settings_of(person).ready_day


def test_enter_sets_the_date(dated, clock):
    assert settings_of(dated).ready_day == clock.now().day + 30
    assert dated.button("Remove the date")


def test_a_change_of_a_date_that_is_set_is_kept_and_reckoned_anew(dated, qtbot):
    before = [text for text in dated.texts() if "you would know about" in text]
    dated.click(dated.button("8 of 10"))
    assert settings_of(dated).ready_target == 0.8
    dated.button("Questions a day").setFocus()
    dated.press("Down")
    assert settings_of(dated).ready_budget == 59
    qtbot.waitUntil(lambda: not dated.sees(before[0]), timeout=20_000)


def test_what_would_make_it_work_is_taken_by_one_press(dated, qtbot):
    page = dated.window.page("date")
    assert isinstance(page, DatePage)
    page._wish._budget.setValue(5)
    qtbot.waitUntil(lambda: dated.sees("Any one of these"), timeout=30_000)
    dated.click(dated.button("Answer "))
    chosen = settings_of(dated).ready_budget
    assert chosen > 5
    qtbot.waitUntil(lambda: dated.sees("That reaches your"), timeout=20_000)


def test_a_section_that_is_left_out_is_kept_and_ticking_it_again_undoes_that(dated):
    for kept in (1, 0):
        if kept:
            dated.click(dated.button("Choose sections"))
        dated.press(" ")
        assert len(settings_of(dated).ready_without) == kept
        assert dated.place == "date"


def test_removing_the_date_brings_the_usual_plan_back(dated):
    dated.click(dated.button("Remove the date"))
    assert settings_of(dated).ready_day == 0
    assert dated.button("Set this date")


def test_the_plan_of_a_later_day_follows_the_date_until_it_has_passed(dated, library, clock, launch):
    day = clock.now().day
    clock.pass_time(days=2)
    person = launch()
    quiz = person.house._desk._study._in_hand.quiz
    assert quiz.plan.retention == 0.8
    answer_some(person, library, 3)
    if person.place == "quiz":
        person.press("Esc")
    assert person.sees("28 day(s) to go until your date.")
    clock.pass_time(days=29)
    person = launch()
    assert person.house._desk._study._in_hand.quiz.plan.retention == 0.9
    to_the_date(person)
    assert person.sees("has passed")
    assert settings_of(person).ready_day == day + 30


def test_the_date_leads_back_to_where_it_was_opened(dated):
    dated.press("Esc")
    assert dated.place == "settings"
    dated.press("Ctrl+5")
    dated.click(dated.button("See the plan"))
    dated.press("Esc")
    assert dated.place == "progress"


def test_another_learner_has_no_date(dated):
    dated.click(dated.button("Ana"))
    dated.click(dated.button("Continue as a guest"))
    dated.press("Ctrl+6")
    assert dated.button("Set a date")


def play_check(person, library, answer) -> list[str]:
    asked = []
    while person.place == "quiz":
        item = shown_item(person, library)
        asked.append(item.id)
        answer(person, item)
        assert len(asked) < 50
    return asked


def to_the_check_by_keyboard(person) -> None:
    person.press("Esc", "Ctrl+6")
    for caption in ("Set a date", "Start a check"):
        for _ in range(80):
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName().startswith(caption):
                break
            person.press("Tab")
        person.press("Enter")
    assert person.place == "quiz"


def test_a_check_by_keyboard_alone_asks_only_what_is_never_practised(at_first_question, library):
    person = at_first_question
    to_the_check_by_keyboard(person)
    asked = play_check(person, library, answer_by_keyboard)
    assert len(asked) == len(set(asked)) == 20
    assert all(library.item(name).use is Use.CHECK for name in asked)
    assert person.place == "check"
    assert person.sees("20 of 20 question(s) right.")
    person.press("Enter")
    assert person.place == "drill"


def test_a_check_by_mouse_alone_takes_no_memory_step(at_first_question, library):
    person = at_first_question
    to_the_date(person)
    person.click(person.button("Start a check"))
    play_check(person, library, answer_by_mouse)
    answers = answers_of(person)
    assert {(one.purpose, one.rating) for one in answers} == {(Purpose.CHECK, None)}
    assert not person.house._desk._rooms.journal.memories(learner_of(person))
    person.click(person.button("Done"))
    assert person.place == "date"


def test_a_check_tells_nothing_before_its_end(at_first_question, library):
    person = at_first_question
    to_the_date(person)
    person.click(person.button("Start a check"))
    item = shown_item(person, library)
    answer_by_mouse(person, item)
    assert shown_item(person, library).id != item.id
    assert not person.sees("Correct answer")


def test_a_check_whose_questions_are_hidden_meanwhile_leads_to_today(at_first_question, library):
    person = at_first_question
    to_the_date(person)
    rooms, group = person.house._desk._rooms, CohortId("c" * 32)
    held_back = (ItemHidden(group, name, 1, "") for name in library.item_ids(use=Use.CHECK))
    for told in (CohortNamed(group, "Morning"), CohortJoined(group, learner_of(person)), *held_back):
        rooms.journal.append(Fact(EventId(new_id(1)), COHORTS, rooms.clocks.now(), told))
    person.click(person.button("Start a check"))
    item = shown_item(person, library)
    answer_by_keyboard(person, item)
    assert [(one.item, one.purpose) for one in answers_of(person)] == [(item.id, Purpose.NEW)]


def test_a_check_that_is_left_goes_on_where_it_was(at_first_question, library, launch):
    person = at_first_question
    to_the_date(person)
    person.click(person.button("Start a check"))
    answer_by_mouse(person, shown_item(person, library))
    waiting = shown_item(person, library).id
    person = launch()
    assert shown_item(person, library).id == waiting
    assert len(play_check(person, library, answer_by_mouse)) == 19
    assert person.place == "check"


def test_a_second_check_asks_other_questions_and_today_none_of_either(at_first_question, library, clock, launch):
    person = at_first_question
    to_the_date(person)
    person.click(person.button("Start a check"))
    first = play_check(person, library, answer_by_mouse)
    clock.pass_time(days=1)
    person = launch()
    answer_some(person, library, 6)
    practised = {one.item for one in answers_of(person) if one.purpose != Purpose.CHECK}
    assert practised
    assert all(library.item(name).use is Use.PRACTICE for name in practised)
    to_the_date(person)
    person.click(person.button("Start a check"))
    second = person.house._desk._study._in_hand.quiz.plan.asks
    assert second
    assert not {ask.item for ask in second} & set(first)
