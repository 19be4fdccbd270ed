"""The pages of a date and of a check: what they say, and what they report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.desktop import date_values
from tests.desktop.page_driving import heard, put_on_show, settle, words
from trainer.desktop.charts.card import ChartCard
from trainer.desktop.pages.progress.date_page import DatePage
from trainer.desktop.pages.progress.date_values import Standing, Wish
from trainer.desktop.widgets.action_button import ActionButton

TODAY = date_values.TODAY


def button(page, caption: str) -> ActionButton:
    return next(one for one in page.findChildren(ActionButton) if one.isVisible() and one.caption.startswith(caption))


@pytest.fixture
def unset(qtbot):
    page = DatePage(lambda suggested, then: None)
    page.show_standing(Standing(Wish(TODAY + 30, 0.9, 60), False, TODAY, 20))
    return put_on_show(qtbot, page)


def test_the_sentence_comes_with_its_band_and_the_fullest_day(qtbot):
    page = put_on_show(qtbot, date_values.date_page(60, budget=60))
    assert "of 100 of what these packs ask (" in words(page)
    assert "That reaches your 19 of 20." in words(page)


def test_a_change_is_reported_as_the_whole_wish(unset):
    told = heard(unset.wished)
    unset._wish._budget.setValue(70)
    assert told == [Wish(TODAY + 30, 0.9, 70)]


def test_enter_keeps_the_date_from_the_field_that_has_the_keyboard(unset):
    kept = heard(unset.kept)
    QTest.keyClick(unset.focusWidget(), Qt.Key.Key_Return)
    assert kept == [Wish(TODAY + 30, 0.9, 60)]


def test_what_would_make_it_work_is_offered_and_taken(qtbot):
    page = put_on_show(qtbot, date_values.date_page(14, budget=20))
    told = heard(page.wished)
    button(page, "Answer ").click()
    (wish,) = told
    assert wish.budget > 20
    assert page._wish.wish == wish


def test_while_a_remedy_is_looked_for_it_says_so(qtbot):
    page = put_on_show(qtbot, date_values.date_page(14, budget=20, found=False))
    assert "Looking for what would make it work" in words(page)


def test_the_days_turn_to_a_table_by_a_key(qtbot):
    page = put_on_show(qtbot, date_values.date_page(60, budget=60))
    card = page.findChild(ChartCard)
    card._chart.setFocus()
    QTest.keyClick(card._chart, Qt.Key.Key_T)
    settle()
    assert card.as_table


def test_nothing_left_to_check_offers_no_check(qtbot):
    page = put_on_show(qtbot, date_values.waiting_page())
    assert "has passed" in words(page)
    assert not [one for one in page.findChildren(ActionButton) if one.caption == "Start a check"]


def test_before_anything_was_read_it_says_why_nothing_waits_today(qtbot):
    page = date_values.date_page(45)
    page.show_outlook(date_values.outlook()._replace(with_date=(0, 0), without=(0, 0)))
    put_on_show(qtbot, page)
    assert "No questions wait today. New ones come once their section has been read." in words(page)


def test_few_answers_are_called_a_first_guess(qtbot):
    page = DatePage(lambda suggested, then: None)
    told = date_values.outlook(60, budget=60)._replace(met=3)
    page.show_standing(Standing(told.wish, True, TODAY, 5))
    page.show_outlook(told)
    put_on_show(qtbot, page)
    assert "first guess" in words(page)


@pytest.mark.parametrize(
    ("right", "number", "said"),
    [
        (7, 9, "Not enough yet"),
        (14, 20, "not ready yet"),
        (19, 20, "not enough to say ready"),
    ],
)
def test_a_check_says_what_its_interval_allows(qtbot, right, number, said):
    page = put_on_show(qtbot, date_values.check_page(right, number))
    assert said in words(page)


def test_a_check_leads_to_the_unseen_drill_by_enter(qtbot):
    page = put_on_show(qtbot, date_values.check_page())
    asked = heard(page.drill_asked)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert asked == [None]


def test_without_an_unseen_drill_enter_is_done(qtbot):
    page = put_on_show(qtbot, date_values.check_page(7, 9, drill=False))
    left = heard(page.left)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert left == [None]


def test_knowledge_and_judgement_stand_apart_once_the_drill_is_played(qtbot):
    page = put_on_show(qtbot, date_values.played_page())
    told = words(page)
    assert "14 of 20" in told
    assert "64% of the way from the worst outcome to the best" in told
    left = heard(page.left)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert left == [None]


def test_a_drill_that_was_not_played_says_so(qtbot):
    assert "not played yet" in words(put_on_show(qtbot, date_values.check_page()))


def test_a_section_is_left_out_of_the_wish_by_its_tick_and_counts_again_by_another(qtbot):
    page = put_on_show(qtbot, date_values.sections_page(without=0))
    told = heard(page.wished)
    button(page, "Choose sections").click()
    tick = page.focusWidget()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    QTest.keyClick(tick, Qt.Key.Key_Space)
    first = page._standing.sections[0]
    assert [wish.without for wish in told] == [(first.id,), ()]
    assert [wish._replace(without=()) for wish in told] == [page._standing.wish] * 2


def test_what_is_left_out_is_said_and_stays_left_out_when_the_day_is_another(qtbot):
    page = put_on_show(qtbot, date_values.sections_page())
    assert "2 section(s) left out." in words(page)
    assert "of 100 of what counts for it (" in words(page)
    told = heard(page.wished)
    page._wish._budget.setValue(70)
    assert len(told[0].without) == 2


def test_all_sections_can_not_be_left_out(qtbot):
    page = put_on_show(qtbot, date_values.sections_page())
    told = heard(page.wished)
    button(page, "Choose sections").click()
    button(page, "None").click()
    assert told == []
    assert "Tick at least one section" in words(page)
    button(page, "All").click()
    assert [wish.without for wish in told] == [()]


def test_fewer_questions_as_a_remedy_lead_to_the_sections(qtbot):
    page = put_on_show(qtbot, date_values.sections_page(without=0))
    button(page, "Choose what to leave out").click()
    assert page.focusWidget().accessibleName() == page._standing.sections[0].title
