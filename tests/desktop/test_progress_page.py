"""The progress page by keyboard and by mouse: what it leads to, what it says while it waits, and before anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import progress_values
from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, settle, words
from trainer.desktop.charts.card import ChartCard
from trainer.desktop.pages.progress.progress_cards import Remedies
from trainer.desktop.pages.progress.progress_page import ProgressPage
from trainer.desktop.pages.progress.progress_values import Known, Steps
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.rows import Row
from trainer.insight.progress import Balance


def shown(qtbot: QtBot, kind: str = "year", **how: bool) -> ProgressPage:
    page = progress_values.page(kind, **how)
    put_on_show(qtbot, page)
    return page


def known(**changes: object) -> Known:
    return progress_values.shown("year")[1]._replace(**changes)


def weakest(page: Known):
    section = page.weakest_section
    assert section is not None
    return section


def test_enter_asks_to_practise_the_weakest_section(qtbot: QtBot) -> None:
    page = shown(qtbot)
    asked = heard(page.practice_asked)
    press(Qt.Key.Key_Return)
    assert asked == [weakest(known()).id]


def test_a_click_asks_to_practise_the_weakest_section(qtbot: QtBot) -> None:
    page = shown(qtbot)
    asked = heard(page.practice_asked)
    click(button(page, f"Practise {weakest(known()).title}"))
    assert asked == [weakest(known()).id]


def test_while_it_is_worked_out_counts_are_there_and_enter_does_nothing_yet(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    asked, went = heard(page.practice_asked), heard(page.today_asked)
    press(Qt.Key.Key_Return)
    assert (asked, went) == ([], [])
    told = words(page)
    assert "Working out what you know" in told
    assert "of the last 365 days" in told


def test_the_way_that_is_left_is_shown_while_it_is_worked_out(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    page.show_steps(Steps(400, 1_000))
    lines = [line for line in page.findChildren(ProgressLine) if line.maximum() == 1_000]
    assert [line.value() for line in lines] == [400]


def test_what_was_worked_out_takes_the_place_of_the_waiting(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    page.show_known(known())
    page.show_prediction(progress_values.shown("year")[2])
    settle()
    told = words(page)
    assert "If all you have met were asked now" in told
    assert "Working out" not in told
    assert "Holding the memory model" not in told


def test_the_keyboard_stays_where_it_is_when_figures_come_in(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    chart = page.findChildren(ChartCard)[0]
    chart.findChildren(QWidget)
    press(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    page.show_known(known())
    settle()
    assert QApplication.focusWidget() is focused


def test_before_anything_it_leads_to_today(qtbot: QtBot) -> None:
    page = shown(qtbot, "nothing")
    went = heard(page.today_asked)
    press(Qt.Key.Key_Return)
    click(button(page, "Go to Today"))
    assert went == [None, None]
    assert "Nothing to look back on yet" in words(page)


def test_figures_that_come_in_late_find_no_place_where_nothing_was_answered(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    page.show_counted(progress_values.shown("nothing")[0])
    page.show_known(known())
    page.show_prediction(progress_values.shown("year")[2])
    page.show_steps(Steps(1, 2))
    settle()
    assert "Nothing to look back on yet" in words(page)


def test_no_part_of_it_is_ever_a_window_of_its_own(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    before = set(QApplication.topLevelWindows())
    page.show_counted(progress_values.shown("year")[0])
    page.show_known(known())
    page.show_prediction(progress_values.shown("year")[2])
    assert set(QApplication.topLevelWindows()) <= before
    assert page.isActiveWindow()


def test_after_one_day_it_says_what_would_be_known_tomorrow(qtbot: QtBot) -> None:
    page = shown(qtbot, "day")
    told = words(page)
    assert "were asked tomorrow" in told
    assert "Not enough yet: 0 of 30 review" in told


def test_where_everything_was_asked_today_it_leads_to_today(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    page.show_known(known(weakest=None))
    went = heard(page.today_asked)
    settle()
    press(Qt.Key.Key_Return)
    assert went == [None]


def apart() -> Known:
    first, second, third, *rest = known().sections
    one = first._replace(balance=Balance.ONLY_KNOWS, drill="p/drill")
    two = second._replace(balance=Balance.ONLY_APPLIES)
    three = third._replace(balance=Balance.ONLY_KNOWS, drill=None)
    others = tuple(section._replace(balance=Balance.BOTH) for section in rest)
    return known(sections=(one, two, three, *others), weakest=0)


def test_one_key_on_a_row_starts_what_mends_it(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    page.show_known(apart())
    settle()
    drills, practices = heard(page.drill_asked), heard(page.practice_asked)
    rows = page.findChild(Remedies).findChildren(Row)
    rows[0].setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    sections = apart().sections
    assert drills == ["p/drill"]
    assert practices == [sections[1].id, sections[2].id]


def test_a_click_on_a_row_starts_what_mends_it(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    page.show_known(apart())
    settle()
    drills = heard(page.drill_asked)
    click(page.findChild(Remedies).findChildren(Row)[0])
    assert drills == ["p/drill"]


def test_where_nothing_falls_apart_no_remedy_is_offered(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    page.show_known(known(sections=tuple(one._replace(balance=Balance.BOTH) for one in known().sections)))
    settle()
    assert "What to do about it" not in words(page)


def test_what_was_sure_and_wrong_is_one_click_away(qtbot: QtBot) -> None:
    counted = progress_values.shown("year")[0]
    page = shown(qtbot, waiting=True)
    page.show_counted(counted._replace(mistakes=3))
    settle()
    asked = heard(page.mistakes_asked)
    click(button(page, "See what holds"))
    assert asked == [None]


def test_scores_and_their_names_are_hidden_until_details_are_asked_for(qtbot: QtBot) -> None:
    assert "Log loss" not in words(shown(qtbot))
    assert "Brier" not in words(shown(qtbot))
    told = words(shown(qtbot, details=True))
    assert "Log loss is in nats" in told
    assert "Brier score" in told


def test_a_long_title_does_not_make_the_button_endless(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    first, *rest = known().sections
    page.show_known(known(sections=(first._replace(title="long " * 60), *rest), weakest=0))
    settle()
    captions = [one.caption for one in page.findChildren(ActionButton) if one.caption.startswith("Practise ")]
    assert max(map(len, captions)) <= len("Practise ") + 53


def test_a_narrow_window_shortens_the_name_on_the_button_and_says_it_whole_to_a_screen_reader(qtbot: QtBot) -> None:
    page = shown(qtbot, waiting=True)
    first, *rest = known().sections
    title = "Security and stability through military cooperation"
    page.show_known(known(sections=(first._replace(title=title), *rest), weakest=0))
    page.resize(420, 600)
    settle()
    (practise,) = [one for one in page.findChildren(ActionButton) if one.caption.startswith("Practise ")]
    assert practise.caption.endswith("…")
    assert practise.accessibleName() == f"Practise {title}"
    page.resize(1000, 600)
    assert practise.caption == f"Practise {title}"


@pytest.mark.parametrize("kind", ["year", "day", "nothing"])
def test_every_stop_has_a_name_and_every_target_is_large_enough(qtbot: QtBot, kind: str) -> None:
    page = shown(qtbot, kind)
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget
    for target in page.findChildren(QAbstractButton):
        if target.isVisible():
            assert min(target.width(), target.height()) >= 24, target


@pytest.mark.parametrize("kind", ["year", "day", "nothing"])
def test_nothing_is_wider_than_a_small_window(qtbot: QtBot, kind: str) -> None:
    page = shown(qtbot, kind)
    page.resize(760, 600)
    settle()
    assert page.body.column.widget().width() <= page.width()
