"""What a screen reader and a keyboard find on the quiz page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.desktop.driving import press, shown
from tests.desktop.samples import SINGLE, question, telling
from trainer.content.model import Format
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.widgets.option_row import ChoiceRow, PickRow
from trainer.study.responses import Choice, DontKnow

ROLES = {
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.Button,
    QAccessible.Role.EditableText,
    QAccessible.Role.Border,
}
"""Border is what Qt calls a frame: a step that is moved, and the bar of commit keys."""


def stops(page: QuizPage) -> list[QWidget]:
    """Everything visible that Tab stops at."""
    return [one for one in shown(page, QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()]


@pytest.mark.parametrize("kind", Format)
def test_every_stop_has_a_name_and_a_role(page: QuizPage, kind: Format) -> None:
    page.ask(question(kind))
    press(Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    found = stops(page)
    assert len(found) > 3
    for widget in found:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert interface.role() in ROLES, widget


@pytest.mark.parametrize("kind", Format)
def test_every_stop_after_the_answer_has_a_name_and_a_role(page: QuizPage, kind: Format) -> None:
    asked = question(kind)
    page.ask(asked)
    page.tell(telling(asked, DontKnow()))
    QApplication.processEvents()
    for widget in stops(page):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert interface.role() in ROLES, widget


@pytest.mark.parametrize("kind", Format)
def test_the_focus_of_the_keyboard_is_seen_at_every_stop(page: QuizPage, kind: Format) -> None:
    page.ask(question(kind))
    for widget in stops(page):
        QApplication.processEvents()
        widget.clearFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert widget.grab().toImage() != before, widget


@pytest.mark.parametrize("kind", Format)
def test_every_target_is_large_enough(page: QuizPage, kind: Format) -> None:
    page.ask(question(kind))
    QApplication.processEvents()
    for widget in shown(page, QAbstractButton):
        assert min(widget.width(), widget.height()) >= 24, widget


def test_a_row_keeps_role_and_state(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    press(Qt.Key.Key_2)
    rows = [QAccessible.queryAccessibleInterface(row) for row in shown(page, ChoiceRow)]
    assert {row.role() for row in rows} == {QAccessible.Role.RadioButton}
    assert [row.state().checked for row in rows] == [0, 1, 0]


def test_rows_of_which_several_may_be_right_are_check_boxes(page: QuizPage) -> None:
    page.ask(question(Format.MULTIPLE_RESPONSE))
    rows = [QAccessible.queryAccessibleInterface(row) for row in shown(page, PickRow)]
    assert {row.role() for row in rows} == {QAccessible.Role.CheckBox}


def test_after_the_answer_each_row_says_what_it_was_and_why(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    press(Qt.Key.Key_1)
    page.tell(telling(asked, Choice("b")))
    told = [row.accessibleDescription() for row in shown(page, ChoiceRow)]
    assert told[0] == f"Your answer. {SINGLE.options[1].why}"
    assert told[1] == f"Correct answer. {SINGLE.options[0].why}"
    assert told[2] == SINGLE.options[2].why


def test_the_way_on_says_how_the_answer_was(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    page.tell(telling(asked, Choice("a"), days=1))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleDescription() == "Right. Back tomorrow."
