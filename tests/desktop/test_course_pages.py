"""The pages of a course: what they say of each occasion, what they offer, and what they report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from tests.desktop import course_values
from tests.desktop.page_driving import heard, put_on_show, words
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.block_stepper import BlockStepper
from trainer.memory.course import Occasion, Sort

TODAY = course_values.TODAY


def captions(page) -> list[str]:
    return [one.caption for one in page.findChildren(ActionButton) if one.isVisible()]


def button(page, caption: str) -> ActionButton:
    return next(one for one in page.findChildren(ActionButton) if one.isVisible() and one.caption.startswith(caption))


def occasion(sort: Sort, block: int = 0) -> Occasion:
    return Occasion(sort, TODAY, block)


@pytest.fixture
def fresh(qtbot):
    """A course of three days with three blocks each that is not in force yet."""
    return put_on_show(qtbot, course_values.timetable_page())


def test_a_block_that_is_underway_says_what_it_teaches_and_asks_to_be_told_of_its_end(qtbot):
    page = put_on_show(qtbot, course_values.course_page(course_values.block()))
    picked, read = heard(page.picked), heard(page.read_asked)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    button(page, "Block 3 is over").click()
    button(page, "On to the evening").click()
    first = course_values.block().now.sections[0]
    button(page, first.title).click()
    assert picked == [occasion(Sort.BLOCK, 1), occasion(Sort.BLOCK, 3), occasion(Sort.EVENING)]
    assert read == [first.id]


def test_the_morning_says_that_its_answers_count_and_what_is_new_in_it(qtbot):
    page = put_on_show(qtbot, course_values.course_page(course_values.morning()))
    begun, others = heard(page.begun), heard(page.others_asked)
    assert "the answers count" in words(page)
    assert "passed over" in words(page)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    button(page, "12 other").click()
    assert begun == others == [None]


def test_the_evening_says_that_it_moves_nothing(qtbot):
    told = course_values.today(1, occasion(Sort.EVENING), questions=9)
    page = put_on_show(qtbot, course_values.course_page(told))
    assert "does not change when they come back" in words(page)


def test_a_check_without_questions_offers_no_start(qtbot):
    page = put_on_show(qtbot, course_values.course_page(course_values.check(questions=0)))
    assert "nothing to check" in words(page)
    assert captions(page) == ["Change the course"]


@pytest.mark.parametrize(("number", "title"), [(1, "That is all for today"), (3, "Your course is over")])
def test_a_day_that_is_done_says_what_comes_next(qtbot, number, title):
    page = put_on_show(qtbot, course_values.course_page(course_values.today(number)))
    assert title in words(page)


def test_the_sections_are_divided_in_their_order_and_reported_with_the_size(fresh):
    kept = heard(fresh.kept)
    QTest.keyClick(fresh.focusWidget(), Qt.Key.Key_Return)
    assert kept == [course_values.table(3, 3)]


def test_another_number_of_days_divides_the_sections_anew(fresh):
    kept = heard(fresh.kept)
    five = next(one for one in fresh.findChildren(QRadioButton) if one.accessibleName() == "5")
    five.click()
    button(fresh, "Set this course").click()
    assert kept == [course_values.table(5, 3)]


def test_a_section_can_go_to_another_block_and_out_of_the_course(fresh):
    kept = heard(fresh.kept)
    first, second, *_ = fresh.findChildren(BlockStepper)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert first.text() == "Not in it"
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    button(fresh, "Set this course").click()
    taught = course_values.taught()
    assert taught[0].id not in {name for block in kept[0].sections for name in block}
    assert taught[1].id in kept[0].taught(TODAY, 2)


def test_words_that_name_no_block_leave_a_section_where_it_was(fresh):
    stepper = fresh.findChildren(BlockStepper)[1]
    before = stepper.value()
    stepper.lineEdit().setText("the day after")
    stepper.interpretText()
    assert stepper.value() == before


def test_a_course_that_teaches_nothing_can_not_be_set(fresh):
    for stepper in fresh.findChildren(BlockStepper):
        stepper.setValue(0)
    assert not button(fresh, "Set this course").isEnabled()


def test_a_course_in_force_leads_to_today_until_something_is_changed(qtbot):
    page = put_on_show(qtbot, course_values.timetable_page(kept=True))
    assert {"Go to Today", "End the course"} <= set(captions(page))
    stepper = page.findChildren(BlockStepper)[3]
    stepper.setValue(stepper.value() + 1)
    assert "Go to Today" not in captions(page)
    assert "Keep the changes" in captions(page)
