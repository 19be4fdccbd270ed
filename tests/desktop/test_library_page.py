"""The library's list: where it leads, by mouse and by keyboard, and what it says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import library, pack
from trainer.desktop.pages.library_page import LibraryContents, LibraryPage
from trainer.desktop.widgets.rows import Row


def shown(qtbot: QtBot) -> LibraryPage:
    page = LibraryPage()
    page.show_library(library())
    put_on_show(qtbot, page)
    return page


def test_a_click_opens_a_section(qtbot: QtBot) -> None:
    page = shown(qtbot)
    opened = heard(page.section_opened)
    click(page.findChildren(Row)[3])
    assert opened == [pack().sections[3].id]


def test_arrows_and_enter_open_a_section(qtbot: QtBot) -> None:
    page = shown(qtbot)
    opened = heard(page.section_opened)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Return):
        press(key)
    assert opened == [pack().sections[1].id, pack().sections[-1].id]


def test_tab_stops_once_at_the_list_and_comes_back_to_the_same_row(qtbot: QtBot) -> None:
    page = shown(qtbot)
    press(Qt.Key.Key_Down)
    stops = [row for row in page.findChildren(Row) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [page.findChildren(Row)[1]]


def test_every_section_is_listed_with_its_counts(qtbot: QtBot) -> None:
    page = shown(qtbot)
    rows = page.findChildren(Row)
    assert len(rows) == 15
    for row, line in zip(rows, library().sections, strict=True):
        spoken = QAccessible.queryAccessibleInterface(row)
        assert spoken.text(QAccessible.Text.Name) == line.title
        said = spoken.text(QAccessible.Text.Description)
        assert ("no questions yet" in said) is (line.questions == 0)
        assert ("contested" in said) is (line.contested > 0)
        assert line.questions == 0 or f"{line.started} of {line.questions} started" in said


def test_an_empty_library_says_so(qtbot: QtBot) -> None:
    page = LibraryPage()
    page.show_library(LibraryContents("", ()))
    put_on_show(qtbot, page)
    assert "nothing to read" in words(page)


def test_what_was_sure_and_wrong_stands_on_top_when_there_is_any(qtbot: QtBot) -> None:
    assert "that you were sure of" not in words(shown(qtbot))
    page = LibraryPage()
    page.show_library(library()._replace(mistakes=2))
    put_on_show(qtbot, page)
    asked = heard(page.mistakes_asked)
    assert "2 answer" in words(page)
    click(button(page, "See what holds"))
    assert asked == [None]
