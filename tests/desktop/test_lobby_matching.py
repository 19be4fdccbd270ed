"""Somebody at the door whose name is not on the list is found on it, by keyboard and by mouse."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.class_driving import ClassHouse
from tests.desktop.driving import click, press, shown, write
from tests.desktop.page_driving import heard, put_on_show
from trainer.base.ids import LearnerId
from trainer.desktop.pages.classes.lobby_matching import LobbyMatching, likeliest
from trainer.desktop.widgets.rows import Row

MEMBERS = tuple((LearnerId(name), name) for name in ("Ana Reyes", "Ben Carter", "Chloe Dubois"))


def test_the_likeliest_member_stands_first() -> None:
    assert [name for _, name in likeliest(MEMBERS, "Benny C.")] == ["Ben Carter", "Ana Reyes", "Chloe Dubois"]
    assert next(name for _, name in likeliest(MEMBERS, "dubois")) == "Chloe Dubois"


@pytest.fixture
def house(qtbot: QtBot) -> ClassHouse:
    made = ClassHouse(qtbot, "Ana Reyes", "Ben Carter", "Chloe Dubois")
    made.show()
    made.press("Enter", "Enter")
    assert made.place == "lobby"
    return made


def test_by_mouse_a_claim_under_another_name_counts_for_the_member_that_is_chosen(house: ClassHouse) -> None:
    benny = house.host.enter("Benny", claim=True)
    house.look()
    house.click("Find on the list")
    rows = shown(house.window, Row)
    assert [row.accessibleName() for row in rows] == ["Ben Carter", "Ana Reyes", "Chloe Dubois"]
    click(rows[0])
    assert house.host.people[benny].learner == house.people["Ben Carter"]
    assert not house.host.people[benny].claim


def test_by_keyboard_a_few_letters_and_enter_choose(house: ClassHouse) -> None:
    someone = house.host.enter("Somebody", claim=True)
    house.look()
    house.tab_to("Find on the list")
    house.press("Enter")
    house.write("chl")
    house.press("Enter")
    assert house.host.people[someone].learner == house.people["Chloe Dubois"]


def test_who_was_let_in_meanwhile_can_not_be_chosen_again(house: ClassHouse) -> None:
    house.host.enter("Somebody", claim=True)
    ben = house.host.enter("ben carter", claim=True)
    house.look()
    house.click("Find on the list")
    house.host.approve(ben, house.people["Ben Carter"])
    house.look()
    assert [row.accessibleName() for row in shown(house.window, Row)] == ["Ana Reyes", "Chloe Dubois"]


def test_esc_leaves_the_list_and_not_the_class(house: ClassHouse) -> None:
    house.host.enter("Somebody", claim=True)
    house.look()
    house.click("Find on the list")
    house.press("Esc")
    assert house.place == "lobby"
    assert shown(house.window, LobbyMatching) == []


def test_enter_with_several_left_goes_to_the_first_of_them(qtbot: QtBot) -> None:
    chooser = LobbyMatching("Nobody", MEMBERS)
    put_on_show(qtbot, chooser)
    chooser.start()
    chosen = heard(chooser.chosen)
    write("e")
    press(Qt.Key.Key_Return)
    assert chosen == []
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert chosen == ["Ben Carter"]
