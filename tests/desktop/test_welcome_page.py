"""The first run: a name by keyboard or mouse, or none."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, write
from tests.desktop.page_driving import heard, put_on_show, words
from trainer.desktop.pages.welcome_page import WelcomePage


def shown(qtbot: QtBot) -> WelcomePage:
    page = WelcomePage()
    page.show_welcome()
    put_on_show(qtbot, page)
    return page


def test_a_name_and_enter_begin(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.named)
    write("  Ines   Moreau ")
    press(Qt.Key.Key_Return)
    assert names == ["Ines Moreau"]


def test_a_name_and_a_click_begin(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.named)
    write("Ines")
    click(button(page, "Start"))
    assert names == ["Ines"]


def test_nobody_begins_without_a_name(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.named)
    write("   ")
    press(Qt.Key.Key_Return)
    assert not button(page, "Start").isEnabled()
    assert names == []


def test_a_guest_needs_no_name(qtbot: QtBot) -> None:
    page = shown(qtbot)
    guests = heard(page.guest_chosen)
    click(button(page, "Continue as a guest"))
    assert guests == [None]


def test_a_guest_can_be_reached_by_keyboard(qtbot: QtBot) -> None:
    page = shown(qtbot)
    guests, names = heard(page.guest_chosen), heard(page.named)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert guests == [None]
    assert names == []


def test_a_name_ends_at_eighty_characters(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.named)
    write("a" * 100)
    press(Qt.Key.Key_Return)
    assert names == ["a" * 80]


def test_it_says_that_everything_stays_on_this_computer(qtbot: QtBot) -> None:
    said = words(shown(qtbot))
    assert "without a network" in said
    assert "one file on this computer" in said
