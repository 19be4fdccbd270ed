"""The sheet of keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import put_on_show, words
from trainer.desktop.pages.keys_sheet import KeysSheet, all_keys


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
