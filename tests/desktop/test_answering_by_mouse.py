"""Every format is answered and committed with nothing but clicks; fields of text are the exception."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.driving import NONE, button, click, reports, shown, write
from tests.desktop.samples import question
from trainer.content.model import Format, Verdict
from trainer.desktop.pages.answers.entry_row import GroupButton
from trainer.desktop.pages.answers.step_row import StepRow
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.option_row import ChoiceRow, PickRow
from trainer.record.happenings import Confidence
from trainer.study.responses import Choice, Choices, DontKnow, Judgement, Lines, Order, Placement, Text


def test_an_option_and_how_sure_are_two_clicks(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE))
    click(shown(page, ChoiceRow)[2])
    click(button(page, "Think so"))
    assert [(one.response, one.confidence) for one in answers] == [(Choice("c"), Confidence.THINK)]


def test_the_far_end_of_a_row_is_part_of_it(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    row = shown(page, ChoiceRow)[0]
    click(row, QPoint(row.width() - 4, row.height() - 4))
    assert row.isChecked()


def test_several_options_are_ticked(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.MULTIPLE_RESPONSE))
    for row in shown(page, PickRow)[1:3]:
        click(row)
    click(button(page, "Guess"))
    assert [one.response for one in answers] == [Choices(("a", "d"))]


def test_what_was_typed_is_committed_with_a_click(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.TYPED))
    click(shown(page, Field)[0])
    write("interoperability")
    click(button(page, "Sure"))
    assert [one.response for one in answers] == [Text("interoperability")]


def test_lines_of_a_list_are_clicked_into(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.LIST_RECALL))
    for field, line in zip(shown(page, Field), ("training", "law reform"), strict=False):
        click(field)
        write(line)
    click(button(page, "Sure"))
    assert [one.response for one in answers] == [Lines(("training", "law reform"))]


def test_steps_are_moved_with_their_buttons(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.ORDERING))
    rows = {row.step: row for row in shown(page, StepRow)}
    click(rows["a"].up)
    click(rows["a"].up)
    click(rows["d"].down)
    click(button(page, "Sure"))
    assert [one.response for one in answers] == [Order(("a", "b", "c", "d"))]


def test_a_step_is_dragged_to_its_place(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.ORDERING))
    QApplication.processEvents()
    rows = {row.step: row for row in shown(page, StepRow)}
    held = rows["a"]
    QTest.mousePress(held, Qt.MouseButton.LeftButton, NONE, QPoint(100, 10))
    for _ in range(12):
        QTest.mouseMove(held, QPoint(100, -40))
        QApplication.processEvents()
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, NONE, QPoint(100, 10))
    click(button(page, "Sure"))
    assert [one.response for one in answers] == [Order(("a", "b", "d", "c"))]


def test_entries_are_placed_by_clicking_a_number(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.CLASSIFICATION))
    groups = shown(page, GroupButton)
    for place in (2, 3, 8, 10):
        click(groups[place])
    click(button(page, "Sure"))
    assert [one.response for one in answers] == [Placement((("c", "g3"), ("a", "g1"), ("d", "g3"), ("b", "g2")))]


def test_a_claim_is_judged_with_two_clicks_and_a_third(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.CLAIM_VERDICT))
    rows = shown(page, ChoiceRow)
    click(rows[1])
    click(rows[3])
    click(button(page, "Guess"))
    assert [one.response for one in answers] == [Judgement(Verdict.CONDITIONAL, "b")]


def test_i_dont_know_is_a_click(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.TYPED))
    click(button(page, "I don’t know"))
    assert [one.response for one in answers] == [DontKnow()]


def test_one_click_checks_where_confidence_is_not_asked(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE, asks_confidence=False))
    click(shown(page, ChoiceRow)[0])
    click(button(page, "Check answer"))
    assert [(one.response, one.confidence) for one in answers] == [(Choice("b"), None)]


def test_a_hint_is_shown_by_its_button(page: QuizPage) -> None:
    page.ask(question(Format.TYPED))
    click(button(page, "Show a hint"))
    draft = page.draft()
    assert draft is not None
    assert draft.hinted
