"""Groups: one is named, opened, and its people are ticked."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, write
from tests.desktop.group_values import group, group_page, groups_page
from tests.desktop.page_driving import heard, put_on_show, words
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.tick import Tick


def test_enter_opens_the_first_group_and_a_click_any(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page())
    opened = heard(page.group_opened)
    press(Qt.Key.Key_Return)
    click(page.findChildren(Row)[1])
    assert opened == ["a", "b"]


def test_each_group_says_how_many_are_in_it(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page())
    assert [row.accessibleDescription() for row in page.findChildren(Row)] == ["6 people", "1 person", "nobody yet"]


def test_with_no_group_yet_the_keyboard_stands_in_the_name_of_a_new_one(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page(()))
    names = heard(page.named)
    write(" Morning ")
    press(Qt.Key.Key_Return)
    assert names == ["Morning"]


def test_a_group_is_named_by_mouse_once_there_is_a_name(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page())
    names = heard(page.named)
    assert not button(page, "Add").isEnabled()
    click(page.findChild(Field))
    write("Morning")
    click(button(page, "Add"))
    assert names == ["Morning"]


def test_ticking_takes_in_and_out_by_keyboard_and_by_mouse(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group(0)))
    taken_in, taken_out = heard(page.taken_in), heard(page.taken_out)
    press(Qt.Key.Key_Space)
    click(page.findChildren(Tick)[1])
    click(page.findChildren(Tick)[0])
    assert (taken_in, taken_out) == (["0", "1"], ["0"])


def test_the_number_of_people_follows_the_ticks(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group(0)))
    assert "Nobody is in this group yet" in words(page)
    press(Qt.Key.Key_Space)
    assert "1 person in this group" in words(page)


def test_escape_and_a_click_go_back(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group()))
    left = heard(page.left)
    press(Qt.Key.Key_Escape)
    click(button(page, "Back"))
    assert left == [None, None]
