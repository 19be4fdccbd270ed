"""The end of a sitting: what it tells, and where it leads."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import closing
from trainer.desktop.pages.summary_page import Closing, SummaryPage
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.return_bars import ReturnBars


def shown(qtbot: QtBot, value: Closing) -> SummaryPage:
    page = SummaryPage()
    page.show_summary(value)
    put_on_show(qtbot, page)
    return page


@pytest.mark.parametrize(("follows", "caption"), [("due", "Go on"), ("briefing", "Read the next section")])
def test_enter_goes_on_to_what_comes_next(qtbot: QtBot, follows: str, caption: str) -> None:
    page = shown(qtbot, closing(follows))
    on, rested = heard(page.went_on), heard(page.rested)
    assert button(page, caption).isVisible()
    press(Qt.Key.Key_Return)
    assert (on, rested) == ([None], [])


def test_when_nothing_comes_next_enter_rests(qtbot: QtBot) -> None:
    page = shown(qtbot, closing("nothing"))
    on, rested = heard(page.went_on), heard(page.rested)
    press(Qt.Key.Key_Return)
    assert (on, rested) == ([], [None])
    assert not any(one.isVisible() and one.caption == "Enough for now" for one in page.findChildren(ActionButton))


def test_somebody_may_stop_though_more_is_due(qtbot: QtBot) -> None:
    page = shown(qtbot, closing("due"))
    rested = heard(page.rested)
    press(Qt.Key.Key_Escape)
    click(button(page, "Enough for now"))
    assert rested == [None, None]


def test_it_tells_what_moved(qtbot: QtBot) -> None:
    said = words(shown(qtbot, closing("due")))
    assert "9 of 12 question" in said
    assert "5 question(s) met for the first time" in said
    assert "1 lucky guess" in said
    assert "%" not in said


def test_it_tells_when_questions_come_back(qtbot: QtBot) -> None:
    page = shown(qtbot, closing("due"))
    spoken = page.findChild(ReturnBars).accessibleDescription()
    assert "Tomorrow: 3" in spoken
    assert "In 8 days: 6" in spoken


def test_many_days_end_in_one_line_that_holds_the_rest(qtbot: QtBot) -> None:
    value = closing("due")
    many = tuple((day, 1) for day in range(1, 15))
    page = shown(qtbot, value._replace(summary=value.summary._replace(returns=many)))
    spoken = page.findChild(ReturnBars).accessibleDescription()
    assert spoken.count(";") == 6
    assert spoken.endswith("In 7 to 14 days: 8")


def test_what_was_sure_and_wrong_has_its_own_list(qtbot: QtBot) -> None:
    value = closing("due")
    said = words(shown(qtbot, value))
    assert "Worth a second look" in said
    assert all(stem in said for stem in value.stems)


def test_a_sitting_without_surprises_shows_no_such_list(qtbot: QtBot) -> None:
    assert "Worth a second look" not in words(shown(qtbot, closing("nothing", plain=True)))


def test_a_sitting_without_answers_is_told_too(qtbot: QtBot) -> None:
    value = closing("nothing", plain=True)
    bare = value.summary._replace(answers=0, asked=0, right=0, new=0, returns=(), milliseconds=0, why="left")
    said = words(shown(qtbot, value._replace(summary=bare, next_due_in=None)))
    assert "Nothing was scheduled in this session." in said


def test_what_was_sure_and_wrong_leads_to_what_holds(qtbot: QtBot) -> None:
    page = shown(qtbot, closing("due"))
    asked = heard(page.mistakes_asked)
    click(button(page, "See what holds"))
    assert asked == [None]


def test_a_sitting_of_practice_alone_counts_no_first_tries(qtbot: QtBot) -> None:
    value = closing("nothing", plain=True)
    said = words(shown(qtbot, value._replace(summary=value.summary._replace(asked=0, right=0, relearned=2))))
    assert "at the first try" not in said
    assert "2 question(s) practised once more" in said
