"""The way into the document from feedback and from a section: a button and a key, where a copy is attached."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show
from tests.desktop.page_values import reading, section
from tests.desktop.samples import question, telling
from trainer.content.model import Format
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.pages.reading_page import ReadingPage
from trainer.desktop.widgets.action_button import ActionButton
from trainer.study.responses import DontKnow

ALT = Qt.KeyboardModifier.AltModifier


def told(page: QuizPage, kind: Format = Format.SINGLE_CHOICE, *, in_document: bool = True) -> list[object]:
    asked = question(kind)
    page.ask(asked)
    wanted = heard(page.document_asked)
    page.tell(telling(asked, DontKnow())._replace(in_document=in_document))
    return wanted


def captions(page: QuizPage | ReadingPage) -> list[str]:
    return [one.caption for one in page.findChildren(ActionButton) if one.isVisible()]


def test_feedback_leads_into_the_document_by_click(page: QuizPage) -> None:
    wanted = told(page)
    click(button(page, "In the document"))
    assert wanted == [question(Format.SINGLE_CHOICE).item.id]


def test_feedback_leads_into_the_document_by_key(page: QuizPage) -> None:
    wanted = told(page)
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_D, ALT)
    assert wanted == [question(Format.SINGLE_CHOICE).item.id] * 2


def test_without_a_copy_nothing_is_offered_and_the_key_does_nothing(page: QuizPage) -> None:
    wanted = told(page, in_document=False)
    press(Qt.Key.Key_D)
    assert "In the document" not in captions(page)
    assert wanted == []


def test_nothing_leads_into_the_document_before_the_answer(page: QuizPage) -> None:
    told(page)
    wanted = heard(page.document_asked)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Qt.Key.Key_D)
    assert wanted == []


def test_in_a_field_of_text_the_letter_is_written(page: QuizPage) -> None:
    page.ask(question(Format.TYPED))
    press(Qt.Key.Key_D)
    draft = page.draft()
    assert draft is not None
    assert draft.parts == ("d",)


def test_with_letter_keys_off_only_alt_and_the_letter_acts_and_the_button_says_so(page: QuizPage) -> None:
    page.use_letter_keys(False)
    wanted = told(page)
    press(Qt.Key.Key_D)
    assert wanted == []
    assert button(page, "In the document").accessibleDescription() == "Key: Alt+D"
    press(Qt.Key.Key_D, ALT)
    assert len(wanted) == 1


def shown(qtbot: QtBot, *, in_document: bool = True, from_question: bool = False) -> ReadingPage:
    page = ReadingPage()
    value = reading("role", before=not from_question)
    page.show_reading(value._replace(in_document=in_document, from_question=from_question))
    put_on_show(qtbot, page)
    return page


def test_a_section_leads_into_the_document_by_click_and_by_key(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wanted = heard(page.document_asked)
    click(button(page, "In the document"))
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_D, ALT)
    assert wanted == [section("role").id] * 3


def test_a_section_opened_from_a_question_leads_there_too(qtbot: QtBot) -> None:
    page = shown(qtbot, from_question=True)
    assert captions(page)[-2:] == ["In the document", "Back to the question"]


def test_a_section_without_a_copy_offers_nothing_and_the_key_does_nothing(qtbot: QtBot) -> None:
    page = shown(qtbot, in_document=False)
    wanted = heard(page.document_asked)
    press(Qt.Key.Key_D)
    assert "In the document" not in captions(page)
    assert wanted == []


def test_on_a_section_too_the_letter_alone_can_be_turned_off(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.use_letter_keys(False)
    wanted = heard(page.document_asked)
    press(Qt.Key.Key_D)
    assert wanted == []
    press(Qt.Key.Key_D, ALT)
    assert len(wanted) == 1
    assert button(page, "In the document").accessibleDescription() == "Key: Alt+D"
