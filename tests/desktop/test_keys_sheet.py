"""The sheet of keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import put_on_show, settle, words
from trainer.desktop.pages.keys_sheet import KeysSheet, all_keys
from trainer.desktop.widgets.column import Column


def shown(qtbot: QtBot) -> KeysSheet:
    sheet = KeysSheet()
    put_on_show(qtbot, sheet, sheet.width(), sheet.height())
    return sheet


def test_every_key_is_listed_with_what_it_does(qtbot: QtBot) -> None:
    said = words(shown(qtbot))
    for group in all_keys():
        assert group.title in said
        assert all(line.words in said and line.keys[0] in said for line in group.lines)


def test_escape_closes_it(qtbot: QtBot) -> None:
    sheet = shown(qtbot)
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_enter_closes_it(qtbot: QtBot) -> None:
    sheet = shown(qtbot)
    press(Qt.Key.Key_Return)
    assert not sheet.isVisible()


def test_a_click_closes_it(qtbot: QtBot) -> None:
    sheet = shown(qtbot)
    click(button(sheet, "Close"))
    assert not sheet.isVisible()


def in_window(qtbot: QtBot, width: int, height: int) -> tuple[QWidget, KeysSheet]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    sheet = KeysSheet(parent=window)
    qtbot.addWidget(sheet)
    sheet.show()
    settle()
    return window, sheet


def test_it_is_as_high_as_its_keys_and_no_higher(qtbot: QtBot) -> None:
    _window, sheet = in_window(qtbot, 1280, 1600)
    close = button(sheet, "Close")
    below = sheet.height() - close.mapTo(sheet, QPoint(0, close.height())).y()
    assert 0 < below <= 24
    assert sheet.findChild(Column).verticalScrollBar().maximum() == 0


def test_a_small_window_gets_a_sheet_that_fits_and_scrolls(qtbot: QtBot) -> None:
    _window, sheet = in_window(qtbot, 700, 400)
    assert (sheet.width(), sheet.height()) == (652, 352)
    assert button(sheet, "Close").isVisible()


@pytest.mark.parametrize("keys", [("Alt", "…"), ("Alt", "↑"), ("Alt", "↓")])
def test_the_keys_that_work_with_alt_are_listed(keys: tuple[str, ...]) -> None:
    assert keys in [line.keys for group in all_keys() for line in group.lines]
