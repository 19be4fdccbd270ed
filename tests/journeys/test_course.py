"""A course of two days, played through with a moved clock by mouse alone; and one set up by keyboard alone."""

from collections import Counter

import pytest
from playing import answer_by_mouse, page_of, shown_item
from PySide6.QtWidgets import QApplication, QRadioButton

from trainer.content.model import Use
from trainer.content.opening import open_library
from trainer.memory.course import Course
from trainer.record.happenings import Answered, Purpose, Rating
from trainer.study.settings import read_settings
from trainer.study.timetable import read_timetable


@pytest.fixture
def library(places, packs):
    library = open_library(packs, places.cache)
    yield library
    library.close()


@pytest.fixture
def newcomer(launch):
    """A learner called Ana, who has five minutes for a sitting."""
    person = launch()
    person.write("Ana")
    person.press("Enter")
    study = person.house._desk._study
    study._sitting.change("minutes", 5, person.house._desk._rooms.clocks.now())
    person.house._desk._settings.take()
    return person


def journal_of(person):
    return person.house._desk._rooms.journal


def settings_of(person):
    journal = journal_of(person)
    return read_settings(journal.settings(journal.learners()[0].id))


def to_the_timetable(person) -> None:
    person.press("Ctrl+6")
    person.click(person.button("Set a date"))
    person.click(person.button("I am on a course"))
    assert person.place == "timetable"


def tab_to(person, caption: str) -> None:
    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName().startswith(caption):
            return
        person.press("Tab")
    raise AssertionError(f"Tab never comes to {caption!r}")


class Course2Days:
    """Ana at the course, and what the record got from each sitting."""

    def __init__(self, person, library) -> None:
        self.person, self.library = person, library

    @property
    def answers(self):
        journal = journal_of(self.person)
        events = journal.answers(journal.learners()[0].id)
        return [event.happening for event in events if isinstance(event.happening, Answered)]

    @property
    def memories(self):
        journal = journal_of(self.person)
        return {memory.unit: memory for memory in journal.memories(journal.learners()[0].id)}

    def go_on(self, caption: str) -> None:
        self.person.click(self.person.button(caption))

    def play(self, caption: str, *, unknown: bool = False) -> list[Answered]:
        """Press the button and answer what it leads to, the first ``unknown``; the answers that the record got."""
        before, person = len(self.answers), self.person
        self.go_on(caption)
        assert person.place == "quiz"
        if unknown:
            self.go_on("I don’t know")
            self.go_on("Continue")
        for _ in range(60):
            if person.place != "quiz":
                break
            answer_by_mouse(person, shown_item(person, self.library))
            if person.place == "quiz" and page_of(person).draft() is None:
                self.go_on("Continue")
        return self.answers[before:]


def asked(answers, *purposes) -> list[str]:
    return [one.unit for one in answers if one.purpose in purposes]


def test_a_course_of_two_days_leads_from_block_to_evening_to_morning_to_check(newcomer, library, clock, launch):
    person, at = newcomer, Course2Days(newcomer, library)
    to_the_timetable(person)
    person.click(person.button("2", QRadioButton))
    person.click(person.button("1", QRadioButton))
    at.go_on("Set this course")
    at.go_on("Go to Today")
    assert person.place == "course"
    assert person.sees("Your course, day 1 of 2")

    block = at.play("Block 1 is over", unknown=True)
    met = asked(block, Purpose.NEW)
    assert 5 <= len(met) <= 10
    assert {one.rating is None for one in block if one.purpose == Purpose.RELEARN} <= {True}
    missed = {one.unit for one in block if one.rating == Rating.AGAIN}
    assert block[0].unit in missed
    memories = at.memories
    assert set(memories) == set(met)
    at.go_on("Go on")
    clock.pass_time(ms=8 * 3_600_000)
    evening = at.play("Start the questions")
    assert set(asked(evening, Purpose.RELEARN)) == set(met)
    assert {one.unit for one in evening[: len(missed)]} == missed
    assert {(one.purpose, one.rating) for one in evening} == {(Purpose.RELEARN, None)}
    assert at.memories == memories
    at.go_on("Go on")
    assert person.sees("That is all for today")

    clock.pass_time(days=0.7)
    person = at.person = launch()
    assert person.place == "course"
    assert person.sees("The morning")
    morning = asked(at.play("Start the questions"), Purpose.REVIEW)
    assert set(morning) == set(met)
    assert set(morning[: len(missed)]) == missed
    assert {memory.reviews for memory in at.memories.values()} == {2}
    at.go_on("Go on")
    second = asked(at.play("Block 1 is over"), Purpose.NEW)
    assert second
    assert not set(second) & set(met)
    at.go_on("Go on")
    assert {one.rating for one in at.play("Start the questions")} == {None}
    at.go_on("Go on")
    check = at.play("Start the check")
    assert {(one.purpose, one.rating) for one in check} == {(Purpose.CHECK, None)}
    assert {library.item(one.item).use for one in check} == {Use.CHECK}
    assert person.place == "check"
    assert person.button("Play the unseen drill")
    at.go_on("Done")
    assert person.sees("Your course is over")

    clock.pass_time(days=1)
    assert launch().place != "course"
    clock.pass_time(days=4)
    person = at.person = launch()
    plan = person.house._desk._study._in_hand.quiz.plan
    reviews = {ask.unit for ask in plan.asks if ask.purpose is Purpose.REVIEW}
    assert plan.kind == "today"
    assert reviews
    assert reviews <= set(at.memories)
    graded = Counter(one.unit for one in at.answers if one.rating is not None)
    assert {graded[unit] for unit in met} == {2}
    assert {graded[unit] for unit in second} == {1}


def test_a_course_is_set_up_changed_and_ended_by_keyboard_alone(newcomer, clock):
    person = newcomer
    person.press("Ctrl+6")
    tab_to(person, "Set a date")
    person.press("Enter")
    tab_to(person, "I am on a course")
    person.press("Enter")
    assert person.place == "timetable"
    tab_to(person, "3")
    person.press("Left")
    tab_to(person, "3")
    person.press("Left")
    first = next(one for one in person.house._desk._rooms.library.headings() if one.id.endswith("/role"))
    tab_to(person, first.title)
    person.press("Up", "Enter")
    table = read_timetable(settings_of(person).course)
    assert table.course == Course(clock.now().day, 2, 2)
    assert first.id in table.taught(clock.now().day, 2)
    person.press("Enter")
    assert person.place == "course"
    person.press("Enter")
    assert person.place == "quiz"
    person.press("Esc")
    assert person.place == "course"
    person.press("Ctrl+6")
    tab_to(person, "Set a date")
    person.press("Enter")
    tab_to(person, "See the course")
    person.press("Enter")
    tab_to(person, "End the course")
    person.press("Enter")
    assert settings_of(person).course == ""
    person.press("Esc")
    assert person.place == "date"


def test_a_course_of_which_a_pack_has_retired_a_section_is_shown_as_kept(newcomer):
    to_the_timetable(newcomer)
    newcomer.click(newcomer.button("Set this course"))
    written, study = settings_of(newcomer).course, newcomer.house._desk._study
    gone = written.replace('"sections":[[', '"sections":[["military-diplomacy/gone",')
    study._sitting.change("course", gone, newcomer.house._desk._rooms.clocks.now())
    newcomer.house._desk._settings.take()
    newcomer.press("Esc")
    newcomer.click(newcomer.button("See the course"))
    assert newcomer.button("Go to Today")


def test_what_yesterdays_page_offered_is_gone_by(newcomer, clock):
    to_the_timetable(newcomer)
    newcomer.click(newcomer.button("Set this course"))
    newcomer.click(newcomer.button("Go to Today"))
    over = newcomer.button("Block 1 is over")
    clock.pass_time(days=1)
    newcomer.click(over)
    assert newcomer.place == "course"
    assert newcomer.sees("Your course, day 2 of 3")
    assert settings_of(newcomer).course_mark == ""


def test_an_occasion_that_was_begun_goes_on_where_it_was_left_and_is_not_asked_twice(newcomer, library, launch):
    person, at = newcomer, Course2Days(newcomer, library)
    to_the_timetable(person)
    at.go_on("Set this course")
    at.go_on("Go to Today")
    at.go_on("Block 1 is over")
    answer_by_mouse(person, shown_item(person, library))
    at.go_on("Continue")
    waiting = shown_item(person, library).id
    person = at.person = launch()
    assert person.place == "quiz"
    assert shown_item(person, library).id == waiting
    assert person.house._desk._study._in_hand.kind == "course-block"


def test_a_check_that_was_left_out_is_offered_the_day_after_once_nothing_else_waits(newcomer, library, clock, launch):
    to_the_timetable(newcomer)
    newcomer.click(newcomer.button("2", QRadioButton))
    newcomer.click(newcomer.button("Set this course"))
    clock.pass_time(days=2)
    person = launch()
    assert person.place == "reading"
    person.press("Esc")
    assert person.place == "course"
    person.press("Enter")
    assert library.item(shown_item(person, library).id).use is Use.CHECK
    clock.pass_time(days=1)
    assert launch().place == "reading"
