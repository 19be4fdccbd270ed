"""Today without anything to do."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, settle, words
from tests.desktop.page_values import TODAY
from trainer.desktop.pages.dates import date_of
from trainer.desktop.pages.rest_page import Rest, RestPage
from trainer.desktop.widgets.action_button import ActionButton

REST = Rest(TODAY, TODAY + 1, 8)


def shown(qtbot: QtBot, rest: Rest) -> RestPage:
    page = RestPage()
    page.show_rest(rest)
    put_on_show(qtbot, page)
    return page


def captions(page: QWidget) -> set[str]:
    return {one.caption for one in page.findChildren(ActionButton) if one.isVisible()}


def test_it_says_when_the_next_questions_come(qtbot: QtBot) -> None:
    said = words(shown(qtbot, REST))
    assert "Nothing is due today" in said
    assert "tomorrow" in said
    assert QLocale().toString(date_of(TODAY + 1), QLocale.FormatType.LongFormat) in said


def test_one_may_read_or_practise_ahead(qtbot: QtBot) -> None:
    page = shown(qtbot, REST)
    read, practised = heard(page.library_asked), heard(page.practice_asked)
    click(button(page, "Read in the Library"))
    click(button(page, "Practise ahead"))
    assert (read, practised) == ([None], [None])


def test_the_keyboard_stands_on_something_to_do(qtbot: QtBot) -> None:
    page = shown(qtbot, REST)
    read = heard(page.library_asked)
    press(Qt.Key.Key_Return)
    assert read == [None]


def test_somebody_away_is_told_until_when_and_comes_back_with_enter(qtbot: QtBot) -> None:
    page = shown(qtbot, REST._replace(away_until=TODAY + 12))
    back = heard(page.returned)
    press(Qt.Key.Key_Return)
    assert QLocale().toString(date_of(TODAY + 12), QLocale.FormatType.LongFormat) in words(page)
    assert back == [None]


def test_a_session_put_aside_is_taken_up_with_enter(qtbot: QtBot) -> None:
    page = shown(qtbot, REST._replace(put_aside=True))
    resumed = heard(page.resumed)
    press(Qt.Key.Key_Return)
    assert resumed == [None]


def test_without_questions_there_is_still_the_library(qtbot: QtBot) -> None:
    page = shown(qtbot, Rest(TODAY, questions=False))
    assert "no questions yet" in words(page)
    assert captions(page) == {"Read in the Library"}


def test_what_changed_while_the_page_was_hidden_is_in_place_when_it_comes_back(qtbot: QtBot) -> None:
    stack = QStackedWidget()
    page, other = RestPage(), QWidget()
    stack.addWidget(page)
    stack.addWidget(other)
    page.show_rest(REST)
    put_on_show(qtbot, stack)
    stack.setCurrentWidget(other)
    page.show_rest(REST._replace(put_aside=True))
    stack.setCurrentWidget(page)
    settle()
    buttons = [one for one in page.findChildren(ActionButton) if one.isVisible()]
    assert len(buttons) == 3
    for one in buttons:
        assert one.width() >= one.sizeHint().width()
        assert not any(one.geometry().intersects(two.geometry()) for two in buttons if two is not one)


def test_what_was_sure_and_wrong_is_offered_when_there_is_any(qtbot: QtBot) -> None:
    assert not any("sure and wrong" in caption for caption in captions(shown(qtbot, REST)))
    page = shown(qtbot, REST._replace(mistakes=3))
    asked = heard(page.mistakes_asked)
    click(next(one for one in page.findChildren(ActionButton) if one.caption.startswith("3 sure and wrong")))
    assert asked == [None]


def test_what_a_date_asks_next_is_told_with_its_new_questions(qtbot):
    page = shown(qtbot, REST._replace(due_then=3, new_then=9, to_go=20))
    assert "Your date asks 12 question(s) tomorrow" in words(page)
