"""The document's own page: open where something stands, with verdicts beside what is contested, and the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, settle, words
from tests.desktop.page_values import document, pack, section
from trainer.content.model import Verdict
from trainer.desktop.look import wear
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.document_head import DocumentHead
from trainer.desktop.pages.document_page import DocumentPage, DocumentParagraph, DocumentReading
from trainer.desktop.pages.document_paragraph import ParagraphView
from trainer.desktop.plain import LONGEST
from trainer.desktop.theme import Theme
from trainer.desktop.widgets.badge_button import BadgeButton
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.column import Column


def shown(qtbot: QtBot, value: DocumentReading, height: int = 800) -> DocumentPage:
    page = DocumentPage()
    page.show_document(value)
    put_on_show(qtbot, page, 1064, height)
    return page


def marked(page: DocumentPage) -> ParagraphView:
    return next(view for view in page.findChildren(ParagraphView) if view.label is not None and view.isVisible())


def top(page: DocumentPage, view: ParagraphView) -> int:
    return view.mapTo(page.findChild(Column).viewport(), QPoint(0, 0)).y()


def test_it_opens_at_the_marked_paragraph(qtbot: QtBot) -> None:
    page = shown(qtbot, document("trends", 2, "quiz"))
    assert 0 < top(page, marked(page)) < 200
    assert "Behind the question: Where the field is heading, paragraph 2" in words(page)


def test_coming_from_a_button_elsewhere_it_opens_at_the_marked_paragraph_too(qtbot: QtBot) -> None:
    window, button_elsewhere = MainWindow(), QPushButton("In the document")
    qtbot.addWidget(window)
    window.hold("quiz", lambda: button_elsewhere)
    window.hold("document", DocumentPage)
    window.resize(1280, 800)
    window.show_page("quiz", place=None)
    window.show()
    qtbot.waitActive(window)
    button_elsewhere.setFocus()
    page = window.page("document")
    assert isinstance(page, DocumentPage)
    page.show_document(document("partnerships", 1, "quiz"))
    window.show_page("document", place=None)
    settle()
    assert 0 < top(page, marked(page)) < 200
    assert QApplication.focusWidget() is marked(page).label


@pytest.mark.parametrize("height", [480, 640, 1000])
def test_the_marked_paragraph_is_in_sight_at_any_height_and_after_a_change_of_size(qtbot: QtBot, height: int) -> None:
    page = shown(qtbot, document("trends", 2, "quiz"), height)
    assert 0 <= top(page, marked(page)) < page.findChild(Column).viewport().height() - 60
    page.resize(800, 600)
    settle()
    assert -60 <= top(page, marked(page)) < 400


def test_a_screen_reader_is_led_to_the_marked_paragraph_and_reads_it(qtbot: QtBot) -> None:
    page = shown(qtbot, document("cases", 1, "quiz"))
    assert QApplication.focusWidget() is marked(page).label
    spoken = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
    assert (
        spoken.text(QAccessible.Text.Name) == "Behind the question: Three cases: Iraq, Afghanistan, Mali, paragraph 1"
    )
    assert section("cases").statements[0].text in spoken.text(QAccessible.Text.Description)


def test_the_marked_paragraph_shows_the_verdicts_on_everything_contested_in_it(qtbot: QtBot) -> None:
    page = shown(qtbot, document("police", 2, "quiz"))
    contested = [one for one in section("police").statements if one.paragraph == 2 and one.verdict is not Verdict.HOLDS]
    badges = marked(page).findChildren(BadgeButton)
    assert contested
    assert [badge.isChecked() for badge in badges] == [True] * len(contested)
    assert all(one.correction in words(page) for one in contested)


def test_the_verdict_on_another_paragraph_opens_below_it_and_closes_again(qtbot: QtBot) -> None:
    page = shown(qtbot, document())
    badge = page.findChildren(BadgeButton)[0]
    correction = next(one.correction for one in section("overview").statements if one.correction)
    assert correction not in words(page)
    click(badge)
    assert correction in words(page)
    click(badge)
    assert correction not in words(page)


def test_every_contested_statement_of_the_document_has_its_badge(qtbot: QtBot) -> None:
    page = shown(qtbot, document())
    statements = [one for each in pack().sections for one in each.statements if one.paragraph > 0]
    contested = sum(one.verdict is not Verdict.HOLDS for one in statements)
    assert len(page.findChildren(BadgeButton)) == contested > 40


def test_opened_at_no_paragraph_it_begins_at_the_beginning(qtbot: QtBot) -> None:
    page = shown(qtbot, document())
    assert page.findChild(Column).verticalScrollBar().value() == 0
    assert all(view.label is None for view in page.findChildren(ParagraphView))
    assert "Behind the" not in words(page)


def test_the_disclaimer_stays_in_sight_above_the_text(qtbot: QtBot) -> None:
    page = shown(qtbot, document("lessons", 3, "quiz"))
    head = page.findChild(DocumentHead)
    assert head.isVisible()
    assert head.mapTo(page, QPoint(0, 0)).y() == 0
    assert words(page).count(pack().disclaimer) == 1


def test_where_it_would_take_too_much_room_the_disclaimer_stands_at_the_beginning_of_the_text(qtbot: QtBot) -> None:
    wear(Theme(text_size=200))
    page = shown(qtbot, document(), 640)
    head = page.findChild(DocumentHead)
    assert not head.isVisible()
    assert words(page).count(pack().disclaimer) == 1
    page.resize(1064, 2000)
    settle()
    assert head.isVisible()
    assert words(page).count(pack().disclaimer) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_lead_back(qtbot: QtBot, key: Qt.Key) -> None:
    page = shown(qtbot, document("role", 1, "quiz"))
    left = heard(page.left)
    press(key)
    assert left == [None]


@pytest.mark.parametrize(
    ("back", "caption"),
    [("quiz", "Back to the question"), ("reading", "Back to the section"), ("library", "Back to the library")],
)
def test_a_click_leads_back_and_says_where_to(qtbot: QtBot, back: str, caption: str) -> None:
    page = shown(qtbot, document("role", 1, back))
    left = heard(page.left)
    click(button(page, caption))
    assert left == [None]


def test_the_keys_of_reading_scroll_the_text(qtbot: QtBot) -> None:
    page = shown(qtbot, document("role", 1, "quiz"))
    bar = page.findChild(Column).verticalScrollBar()
    before = bar.value()
    press(Qt.Key.Key_PageDown)
    assert bar.value() > before
    press(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_paragraph_that_is_not_there_is_told_and_the_document_opens_at_its_beginning(qtbot: QtBot) -> None:
    page = shown(qtbot, document("role", 1, "quiz")._replace(marked=999))
    assert "could not be found" in words(page)
    assert page.findChild(Column).verticalScrollBar().value() == 0


def test_another_document_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    page = shown(qtbot, document("trends", 2, "quiz"))
    page.show_document(document("role", 1, "reading"))
    settle()
    assert len([view for view in page.findChildren(ParagraphView) if view.isVisible() and view.label]) == 1
    assert "Behind the section: The role of military diplomacy after conflict, paragraph 1" in words(page)


def test_a_line_however_long_is_shown_to_its_end(qtbot: QtBot) -> None:
    long = "word " * (LONGEST // 2) + "end"
    value = DocumentReading("On Tea", "", (DocumentParagraph(1, (long,)),), (), 0, "", 0, "library")
    page = shown(qtbot, value)
    assert "word end" in words(page)
    assert "not shown" not in words(page)


def test_a_ring_shows_the_marked_paragraph_to_whoever_comes_by_tab(qtbot: QtBot) -> None:
    page = shown(qtbot, document("role", 1, "quiz"))
    view = marked(page)
    before = view.grab().toImage()
    for _ in range(200):
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is view.label:
            break
    assert view.grab().toImage() != before


def test_the_card_that_a_badge_opens_is_scrolled_into_sight(qtbot: QtBot) -> None:
    page = shown(qtbot, document(), 480)
    badge = page.findChildren(BadgeButton)[0]
    badge.click()
    settle()
    card = next(one for one in page.findChildren(Card) if one.isVisible() and one.parent() is not page)
    place = card.mapTo(page.findChild(Column).viewport(), QPoint(0, 0)).y()
    assert 0 <= place < page.findChild(Column).viewport().height()
