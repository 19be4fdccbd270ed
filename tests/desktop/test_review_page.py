"""The review page by keyboard and by mouse: an overview, details on demand, and what it reports."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, write
from tests.desktop.page_driving import heard, put_on_show, settle, words
from tests.desktop.review_samples import CASES, LINE, after, shown
from trainer.desktop.pages.drills.review_page import ReviewPage
from trainer.desktop.pages.drills.review_values import ReviewShown, WhatIfAsked
from trainer.desktop.widgets.course_chart import CourseChart, points_of
from trainer.desktop.widgets.decision_row import DecisionRow
from trainer.desktop.widgets.icon_button import IconButton
from trainer.desktop.widgets.place_bar import PlaceBar
from trainer.desktop.widgets.tick import Tick


def on_show(qtbot: QtBot, value: ReviewShown | None = None) -> ReviewPage:
    page = ReviewPage()
    page.show_review(value or shown())
    put_on_show(qtbot, page)
    return page


def rows(page: QWidget) -> list[DecisionRow]:
    return page.findChildren(DecisionRow)


def facet(page: QWidget, caption: str) -> QRadioButton:
    return next(one for one in page.findChildren(QRadioButton) if one.accessibleName() == caption and one.isVisible())


def test_the_overview_says_where_the_outcome_lies_and_that_it_is_the_models(qtbot: QtBot) -> None:
    said = words(on_show(qtbot))
    assert "The ministry's valley" in said
    assert "In this scenario’s model the outcome lies nearer the worst than the best" in said
    assert "None of it was luck" in said
    assert "This choice cost 9.4 of the 13.0 points given away, in this scenario’s model" in said
    assert "“\u2068The people of the valley" in said
    assert "Run of record" in said


def test_the_place_is_spoken_with_both_ends(qtbot: QtBot) -> None:
    bar = on_show(qtbot).findChild(PlaceBar)
    assert (bar.accessibleName(), bar.accessibleDescription()) == ("Yours 45.5", "Worst 41.8, Best 58.5")


def test_arrows_go_from_decision_to_decision_and_enter_opens_one_at_a_time(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert [row.isChecked() for row in rows(page)] == [False, True, False]
    assert "The agency warns every convoy" in words(page)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert [row.isChecked() for row in rows(page)] == [False, False, True]
    assert "The agency warns every convoy" not in words(page)
    press(Qt.Key.Key_Return)
    assert not any(row.isChecked() for row in rows(page))


def test_a_decision_opens_and_closes_by_mouse_and_its_sides_are_shown_one_at_a_time(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    click(rows(page)[0])
    assert "Every hour without clean water" in words(page)
    assert "What exactly would Ms Adair ask for?" in words(page)
    click(facet(page, "Others"))
    assert "Every hour without clean water" in words(page)
    assert "The authors’ estimate, not a score" in words(page)
    assert "What exactly would Ms Adair ask for?" not in words(page)
    click(facet(page, "Behind it"))
    assert "Holds" in words(page)
    click(rows(page)[0])
    assert "Holds" not in words(page)


def test_every_row_says_aloud_what_was_done_and_what_moved(qtbot: QtBot) -> None:
    row = rows(on_show(qtbot))[1]
    assert row.accessibleName() == "2. What may be told"
    assert "Handed everything to the national disaster agency" in row.accessibleDescription()
    assert "Trust of the valley down by 17" in row.accessibleDescription()
    assert "Cost 9.4" in row.accessibleDescription()


def test_a_costly_decision_is_looked_at_from_the_overview(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    look = next(one for one in page.findChildren(IconButton) if one.accessibleName() == "Look at 2. What may be told")
    click(look)
    assert [row.isChecked() for row in rows(page)] == [False, True, False]
    assert rows(page)[1].hasFocus()


def test_judgement_stands_on_the_rows_only_where_three_have_rated(qtbot: QtBot) -> None:
    few, some = on_show(qtbot, shown(raters=2)), on_show(qtbot, shown(raters=3))
    assert not any("raters would" in row.accessibleDescription() for row in rows(few))
    assert all("raters would" in row.accessibleDescription() for row in rows(some))


def test_w_leads_to_the_options_and_enter_asks_what_if(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    asked = heard(page.what_if_asked)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_W)
    assert rows(page)[1].isChecked()
    press(Qt.Key.Key_Return)
    first = next(one for one in after().decisions[1].choices if not one.picked)
    assert asked == [WhatIfAsked(1, first.id)]


def test_what_if_shows_both_runs_beside_each_other_and_goes_away_again(qtbot: QtBot) -> None:
    page = CASES["review-what-if"]()
    put_on_show(qtbot, page)
    said = words(page)
    assert "As it went" in said
    assert "Nothing of this is scored or kept" in said
    assert "Best end from here" in said
    assert "It ended: The ministry's valley" in said
    click(button(page, "Hide what if"))
    assert "As it went" not in words(page)


def test_t_turns_lines_into_a_table_and_back(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    press(Qt.Key.Key_T)
    assert not any(chart.isVisible() for chart in page.findChildren(CourseChart))
    named = [one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible()]
    assert "Relief, Start: 35" in named
    assert "Relief, 3: 49" in named
    click(button(page, "Lines"))
    assert all(chart.isVisible() for chart in page.findChildren(CourseChart))


def test_a_chart_says_all_its_values(qtbot: QtBot) -> None:
    chart = on_show(qtbot).findChildren(CourseChart)[0]
    assert chart.accessibleDescription().startswith("35 at first, 38 after decision 1")


def test_points_of_a_line_stand_between_bottom_and_top() -> None:
    assert points_of((0, 50, 100), 10, 20, (0, 100)) == [(0, 20), (5, 10), (10, 0)]
    assert points_of((7,), 10, 20, (7, 7)) == [(0, 20)]


def test_n_writes_a_line_and_enter_keeps_it(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    kept = heard(page.resolved)
    press(Qt.Key.Key_N)
    write("Ask who else reads it, not now")
    assert (QApplication.focusWidget().text(), page.findChildren(CourseChart)[0].isVisible()) == (
        "Ask who else reads it, not now",
        True,
    )
    press(Qt.Key.Key_Return)
    assert kept == ["Ask who else reads it, not now"]
    page.tell_resolved("Ask who else reads it, not now")
    assert "Ask who else reads it" in words(page)


def test_a_line_that_was_written_is_not_lost_by_leaving(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    kept, left = heard(page.resolved), heard(page.left)
    press(Qt.Key.Key_N)
    write("Ask first")
    press(Qt.Key.Key_Escape)
    assert (kept, left) == (["Ask first"], [None])


def test_an_empty_line_is_not_kept(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    kept = heard(page.resolved)
    press(Qt.Key.Key_N)
    write("   ")
    press(Qt.Key.Key_Return)
    assert kept == []


def test_a_tick_wants_a_decision_back_tomorrow_and_stays(qtbot: QtBot) -> None:
    page, value = on_show(qtbot), shown()
    wanted = heard(page.wanted_back)
    ticks = page.findChildren(Tick)
    assert [(tick.isChecked(), tick.isEnabled()) for tick in ticks] == [(False, True), (True, False), (False, True)]
    assert "Comes back in 3 days" in ticks[0].accessibleDescription()
    click(ticks[0])
    assert wanted == ["first-lift"]
    soon = tuple(one._replace(due_day=value.today + 1) for one in value.returns)
    page.tell_returns(value._replace(returns=soon))
    assert [(tick.isChecked(), tick.isEnabled()) for tick in ticks] == [(True, False)] * 3
    assert "Comes back tomorrow" in ticks[0].accessibleDescription()


def test_a_red_line_stands_with_its_note(qtbot: QtBot) -> None:
    said = words(on_show(qtbot, shown(LINE)))
    assert "Red lines that you crossed" in said
    assert "intelligence is never taken from them" in said
    assert "Red lines" not in words(on_show(qtbot))


@pytest.mark.parametrize(
    ("key", "caption", "signal"),
    [
        (Qt.Key.Key_E, "Export", "export_asked"),
        (Qt.Key.Key_R, "Rate the options", "rating_asked"),
        (Qt.Key.Key_P, "Play again", "replay_asked"),
        (Qt.Key.Key_Escape, "Leave", "left"),
    ],
)
def test_each_action_has_a_key_and_a_button(qtbot: QtBot, key: Qt.Key, caption: str, signal: str) -> None:
    page = on_show(qtbot)
    reported = heard(getattr(page, signal))
    press(key)
    click(button(page, caption))
    assert reported == [None, None]


def test_without_letter_keys_alt_does_it(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    page.use_letter_keys(False)
    asked = heard(page.export_asked)
    press(Qt.Key.Key_E)
    assert asked == []
    press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert asked == [None]


def test_the_section_behind_a_decision_is_asked_for(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    asked = heard(page.section_asked)
    click(rows(page)[2])
    click(facet(page, "Behind it"))
    settle()
    click(button(page, "Read the section"))
    assert asked == [after().decisions[2].source.section]


def test_a_low_window_still_begins_with_the_overview(qtbot: QtBot) -> None:
    page = ReviewPage()
    page.show_review(shown())
    put_on_show(qtbot, page, 640, 420)
    assert page.body.column.verticalScrollBar().value() == 0
    assert rows(page)[0].hasFocus()


def test_a_decision_that_was_taken_back_before_says_so_in_its_row(qtbot: QtBot) -> None:
    told = shown()
    first, *others = told.after.decisions
    retried = told.after._replace(decisions=(first._replace(again=True), *others))
    page = on_show(qtbot, told._replace(after=retried))
    assert ["Second try" in row.accessibleDescription() for row in rows(page)] == [True, False, False]


def test_an_effect_that_was_called_and_was_none_of_the_biggest_is_not_denied(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    click(rows(page)[0])
    assert "Trust of the valley up: it did" in words(page)
    assert "Relief up: others moved more" in words(page)


def test_who_rated_a_decision_alone_is_not_told_that_nobody_did(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    click(rows(page)[0])
    click(facet(page, "Others"))
    assert "Nobody else has rated this decision yet" in words(page)
