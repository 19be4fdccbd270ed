"""Before reading: a choice by key or mouse, the way on, the ways around, and nothing marked."""

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.desktop.driving import ALT, button, click, press
from tests.desktop.driving import shown as visible
from tests.desktop.page_driving import heard, put_on_show, settle, words
from tests.desktop.page_values import expecting
from trainer.desktop.look import wear
from trainer.desktop.pages.expecting_page import ExpectingPage
from trainer.desktop.theme import Theme
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.study.responses import Choice
from trainer.study.showing import Question

FIRST, SECOND = expecting("assistance"), expecting("assistance", done=1, left=1)


def shown(qtbot: QtBot, question: Question = FIRST) -> ExpectingPage:
    page = ExpectingPage()
    page.show_question(question)
    put_on_show(qtbot, page)
    return page


def test_a_digit_and_enter_report_what_is_expected(qtbot: QtBot) -> None:
    page = shown(qtbot)
    expected = heard(page.expected)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    assert expected == [Choice(FIRST.order[1])]


def test_clicks_report_what_is_expected(qtbot: QtBot) -> None:
    page = shown(qtbot)
    expected = heard(page.expected)
    click(visible(page, ChoiceRow)[2])
    click(button(page, "Next question"))
    assert expected == [Choice(FIRST.order[2])]


def test_the_choice_can_be_changed_until_it_is_handed_in(qtbot: QtBot) -> None:
    page = shown(qtbot)
    expected = heard(page.expected)
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_Return):
        press(key)
    assert expected == [Choice(FIRST.order[2])]


def test_without_a_choice_there_is_no_way_on_but_around(qtbot: QtBot) -> None:
    page = shown(qtbot)
    expected, skipped = heard(page.expected), heard(page.skipped)
    press(Qt.Key.Key_Return)
    assert not button(page, "Next question").isEnabled()
    press(Qt.Key.Key_Escape)
    assert (expected, skipped) == ([], [None])


def test_skipping_and_stopping_are_two_things(qtbot: QtBot) -> None:
    page = shown(qtbot)
    skipped, stopped = heard(page.skipped), heard(page.stopped)
    click(button(page, "Skip"))
    assert (skipped, stopped) == ([None], [])
    click(button(page, "Don’t ask again"))
    assert (skipped, stopped) == ([None], [None])


def test_the_next_question_begins_afresh_with_the_keyboard_on_its_first_option(qtbot: QtBot) -> None:
    page = shown(qtbot)
    press(Qt.Key.Key_2)
    page.show_question(SECOND)
    settle()
    rows = visible(page, ChoiceRow)
    assert [row.isChecked() for row in rows] == [False] * len(SECOND.order)
    assert QApplication.focusWidget() is rows[0]
    assert not button(page, "Start reading").isEnabled()
    assert "2 of 2" in words(page)


def test_after_a_click_on_the_way_on_the_keyboard_is_on_the_next_question(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.expected.connect(lambda _: page.show_question(SECOND))
    click(visible(page, ChoiceRow)[0])
    click(button(page, "Next question"))
    settle()
    assert QApplication.focusWidget() is visible(page, ChoiceRow)[0]


def test_nothing_says_what_is_right_or_what_is_scored(qtbot: QtBot) -> None:
    page = shown(qtbot)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    settle()
    assert all(row.face.outcome is None for row in visible(page, ChoiceRow))
    assert all(not row.accessibleDescription() for row in visible(page, ChoiceRow))
    assert "Nothing is scored" in words(page)


class Bracketing(QTranslator):
    """Translates everything into itself in brackets: what has none was never handed to translation."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"⟦{text}⟧"

    def isEmpty(self):  # noqa: N802 (Qt's name)
        return False


def test_its_own_words_can_be_translated(qtbot: QtBot, qapp: QApplication) -> None:
    translator = Bracketing()
    qapp.installTranslator(translator)
    try:
        page = shown(qtbot)
    finally:
        qapp.removeTranslator(translator)
    said = [label.text() for label in visible(page, QLabel)]
    said += [one.caption for one in visible(page, ActionButton)]
    taught = (FIRST.item.stem, " › ".join(FIRST.titles))
    assert len(said) > 6
    assert [words for words in said if words and "⟦" not in words] == list(reversed(taught))


def test_a_lone_question_is_not_numbered_and_leads_to_the_text(qtbot: QtBot) -> None:
    page = shown(qtbot, FIRST._replace(left=1))
    assert "1 of 1" not in words(page)
    press(Qt.Key.Key_1)
    assert button(page, "Start reading").isEnabled()


def test_with_letter_keys_off_digits_choose_with_alt_alone(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.use_letter_keys(False)
    rows = visible(page, ChoiceRow)
    press(Qt.Key.Key_2)
    assert not rows[1].isChecked()
    press(Qt.Key.Key_2, ALT)
    assert rows[1].isChecked()
    assert {row.face.prefix for row in rows} == {"Alt+"}
    page.show_question(SECOND)
    settle()
    assert {row.face.prefix for row in visible(page, ChoiceRow)} == {"Alt+"}


def test_at_two_hundred_percent_the_question_is_read_from_its_beginning(qtbot: QtBot) -> None:
    wear(Theme(text_size=200))
    page = ExpectingPage()
    page.show_question(FIRST)
    put_on_show(qtbot, page, 896, 640)
    bar = page.body.column.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    press(Qt.Key.Key_2)
    assert bar.value() > 0
    page.show_question(SECOND)
    settle()
    assert bar.value() == 0
