"""The history: a row for each sitting and drill, opened by keys and clicks, copied and saved."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.desktop import history_values
from tests.desktop.page_driving import heard, put_on_show, words
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.charts.table_tools import TableTools
from trainer.desktop.pages.progress.history_values import Past
from trainer.desktop.widgets.action_button import ActionButton


@pytest.fixture
def page(qtbot):
    return put_on_show(qtbot, history_values.page())


def table(page) -> OpenableFigures:
    return page.findChild(OpenableFigures)


def place_of(past: Past) -> int:
    return next(place for place, line in enumerate(history_values.lines()) if line.past is past)


def test_enter_opens_the_review_of_a_drill(page):
    opened, place = heard(page.opened), place_of(Past.REVIEWED)
    table(page).setFocus()
    for _ in range(place):
        QTest.keyClick(table(page), Qt.Key.Key_Down)
    QTest.keyClick(table(page), Qt.Key.Key_Return)
    assert opened == [history_values.lines()[place]]


def test_a_click_opens_a_check(page):
    opened, place = heard(page.opened), place_of(Past.CHECK)
    shown = table(page)
    at = shown.visualRect(shown.model().index(place, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at))
    assert opened == [history_values.lines()[place]]


@pytest.mark.parametrize(("past", "said"), [(Past.SITTING, "no page of its own"), (Past.OPEN, "still open")])
def test_what_has_no_page_says_so(page, past, said):
    opened = heard(page.opened)
    shown = table(page)
    shown.setCurrentIndex(shown.model().index(place_of(past), 0))
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert opened == []
    assert said in words(page)


@pytest.mark.parametrize("past", list(Past))
def test_the_button_offers_to_open_only_what_has_a_page(page, past):
    shown = table(page)
    places = [place for place, line in enumerate(history_values.lines()) if line.past is past]
    for place in places[:1]:
        shown.setCurrentIndex(shown.model().index(place, 0))
        button = next(one for one in page.findChildren(ActionButton) if one.accessibleName().startswith("Open"))
        assert button.isEnabled() is (past in {Past.REVIEWED, Past.CHECK, Past.CLASS})


def test_escape_and_t_lead_back(page):
    left = heard(page.left)
    QTest.keyClick(table(page), Qt.Key.Key_T)
    QTest.keyClick(table(page), Qt.Key.Key_Escape)
    assert left == [None, None]


def test_the_table_is_copied_and_saved_whole(qtbot, tmp_path):
    page = put_on_show(qtbot, history_values.page(choose=lambda suggested, then: then(tmp_path / suggested)))
    tools = page.findChild(TableTools)
    tools.copy()
    tools.save()
    number = len(history_values.lines())
    assert len(QGuiApplication.clipboard().text().splitlines()) == number + 1
    assert len((tmp_path / "history.csv").read_text("utf-8-sig").splitlines()) == number + 1


def test_before_anything_was_done_the_page_says_so(qtbot):
    page = put_on_show(qtbot, history_values.page(()))
    assert "Nothing yet" in words(page)
    assert page.findChild(OpenableFigures) is None
