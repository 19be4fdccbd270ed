"""Who is learning: choose, add, or be a guest."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, write
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import NOW, TODAY, learners
from trainer.base.ids import LearnerId
from trainer.desktop.pages.learners_page import LearnersPage, Roll
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.rows import Row
from trainer.record.journal import Learner

ROLL = Roll(learners(), LearnerId("a"), TODAY)


def shown(qtbot: QtBot, roll: Roll = ROLL) -> LearnersPage:
    page = LearnersPage()
    page.show_learners(roll)
    put_on_show(qtbot, page)
    return page


def test_a_click_chooses_a_learner(qtbot: QtBot) -> None:
    page = shown(qtbot)
    chosen = heard(page.learner_chosen)
    click(page.findChildren(Row)[1])
    assert chosen == ["b"]


def test_arrow_and_enter_choose_a_learner(qtbot: QtBot) -> None:
    page = shown(qtbot)
    chosen = heard(page.learner_chosen)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert chosen == ["b"]


def test_somebody_new_is_added_by_keyboard(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.named)
    press(Qt.Key.Key_Tab)
    write(" Ana ")
    press(Qt.Key.Key_Return)
    assert names == ["Ana"]


def test_somebody_new_is_added_by_mouse_once_there_is_a_name(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.named)
    assert not button(page, "Add").isEnabled()
    click(page.findChild(Field))
    write("Ana")
    click(button(page, "Add"))
    assert names == ["Ana"]


def test_a_guest_may_sit_down(qtbot: QtBot) -> None:
    page = shown(qtbot)
    guests = heard(page.guest_chosen)
    click(button(page, "Continue as a guest"))
    assert guests == [None]


def test_escape_goes_back_only_when_somebody_is_at_work(qtbot: QtBot) -> None:
    page = shown(qtbot)
    left = heard(page.left)
    press(Qt.Key.Key_Escape)
    page.show_learners(ROLL._replace(current=None))
    press(Qt.Key.Key_Escape)
    assert left == [None]


def test_each_is_listed_with_when_they_were_last_here(qtbot: QtBot) -> None:
    page = shown(qtbot)
    said = [(row.accessibleName(), row.accessibleDescription()) for row in page.findChildren(Row)]
    assert said == [
        ("Ines", "here now"),
        ("Staff Sergeant Oyelaran", "last here 3 days ago"),
        ("Guest", "last here 20 days ago"),
    ]


def test_a_long_absence_is_a_date(qtbot: QtBot) -> None:
    old = Learner(LearnerId("z"), "Old", False, NOW - 400 * 86_400_000)
    page = shown(qtbot, Roll((old,), None, TODAY))
    assert "last here on" in page.findChildren(Row)[0].accessibleDescription()


def test_with_nobody_yet_the_keyboard_stands_in_the_name(qtbot: QtBot) -> None:
    page = shown(qtbot, Roll((), None, TODAY))
    names = heard(page.named)
    write("Ana")
    press(Qt.Key.Key_Return)
    assert names == ["Ana"]
    assert "Who is learning?" in words(page)
