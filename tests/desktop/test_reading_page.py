"""Reading: before questions and out of the library, with verdicts in the flow of the text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, settle, words
from tests.desktop.page_values import pack, reading, section
from trainer.content.model import Reference, Verdict
from trainer.desktop.pages.claims import claim_card
from trainer.desktop.pages.reading_page import Reading, ReadingPage
from trainer.desktop.pages.references import reference_words
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.badge_button import BadgeButton
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.passage import Passage
from trainer.desktop.widgets.text import Text

ROLE = section("role").id


def shown(qtbot: QtBot, value: Reading, height: int = 800) -> ReadingPage:
    page = ReadingPage()
    page.show_reading(value)
    put_on_show(qtbot, page, 1064, height)
    return page


def test_enter_starts_the_questions(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    through = heard(page.read_through)
    press(Qt.Key.Key_Return)
    assert through == [ROLE]


def test_a_click_starts_the_questions(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    through, practised = heard(page.read_through), heard(page.practice_asked)
    click(button(page, "Start the questions"))
    assert (through, practised) == ([ROLE], [])


def test_a_section_of_the_library_can_be_practised(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=False))
    practised = heard(page.practice_asked)
    press(Qt.Key.Key_Return)
    assert practised == [ROLE]


def test_escape_leaves(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    left = heard(page.left)
    press(Qt.Key.Key_Escape)
    assert left == [None]


def test_space_reads_on_and_starts_nothing(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True), 640)
    through = heard(page.read_through)
    press(Qt.Key.Key_Space)
    bar = page.body.column.verticalScrollBar()
    below = bar.value()
    press(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert below > 0
    assert bar.value() == 0
    assert through == []


def test_another_section_begins_at_its_top(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True), 640)
    press(Qt.Key.Key_End)
    page.show_reading(reading("police", before=False))
    settle()
    assert page.body.column.verticalScrollBar().value() == 0
    assert "Police" in words(page)


def test_it_says_how_long_the_read_takes_and_what_stands_behind_the_text(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True)._replace(minutes=2))
    assert "2 minute" in words(page)
    assert pack().disclaimer in words(page)


def test_a_section_without_questions_says_so_and_offers_none(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=False)._replace(questions=0))
    practised = heard(page.practice_asked)
    press(Qt.Key.Key_Return)
    assert practised == []
    assert "no questions yet" in words(page)


def test_badges_stand_beside_the_paragraphs_that_are_contested(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    badges = page.findChildren(BadgeButton)
    contested = [name for block in section("role").briefing for name in block.contested]
    assert len(badges) == len(contested) > 0
    for badge in badges:
        passage = badge.parentWidget()
        assert isinstance(passage, Passage)
        assert passage.rect().contains(badge.geometry())


def test_a_badge_stands_on_the_last_line_where_there_is_room(qtbot: QtBot) -> None:
    badge = BadgeButton(Verdict.FAILS)
    passage = Passage(["A claim that is contested."], badges=[badge])
    line = passage.findChild(Text)
    put_on_show(qtbot, passage, line.sizeHint().width() + badge.sizeHint().width() + 20, 200)
    assert line.geometry().top() - 4 <= badge.geometry().top() <= line.geometry().bottom()
    assert badge.geometry().left() >= line.sizeHint().width()


def test_a_badge_goes_below_a_last_line_that_is_full(qtbot: QtBot) -> None:
    badge = BadgeButton(Verdict.FAILS)
    passage = Passage(["A claim that is contested."], badges=[badge])
    line = passage.findChild(Text)
    put_on_show(qtbot, passage, line.sizeHint().width() + 20, 200)
    assert badge.geometry().top() > line.geometry().bottom()
    assert passage.heightForWidth(passage.width()) > badge.geometry().bottom()


def test_a_badge_opens_what_can_be_said_instead_and_closes_it_again(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    contested = [one for one in section("role").statements if one.verdict is not Verdict.HOLDS]
    assert contested[0].correction not in words(page)
    badge = page.findChildren(BadgeButton)[0]
    badge.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    assert contested[0].correction in words(page)
    click(badge)
    assert contested[0].correction not in words(page)


def test_a_badge_says_that_it_is_about_the_claim_of_the_document(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    badge = page.findChildren(BadgeButton)[0]
    assert badge.accessibleName().startswith("The document's claim: ")
    assert badge.width() > QFontMetrics(theme().font(Role.SMALL_STRONG)).horizontalAdvance(
        "The document's claim: holds"
    )


def test_what_a_badge_opens_begins_with_whose_words_they_are(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    contested = [one for one in section("role").statements if one.verdict is not Verdict.HOLDS]
    click(page.findChildren(BadgeButton)[0])
    assert f"The document says, in our words:\n{contested[0].text}" in words(page)


@pytest.mark.parametrize("height", [400, 640])
def test_what_a_badge_near_the_bottom_opens_is_scrolled_into_view(qtbot: QtBot, height: int) -> None:
    page = shown(qtbot, reading("role", before=True), height)
    badge = page.findChildren(BadgeButton)[0]
    column = page.body.column
    bar, view = column.verticalScrollBar(), column.viewport()
    bar.setValue(bar.value() + badge.mapTo(view, QPoint(0, badge.height())).y() - view.height())
    settle()
    assert badge.mapTo(view, QPoint(0, badge.height())).y() == view.height()
    click(badge)
    settle()
    card = next(card for card in page.findChildren(Card) if card.isVisible() and "in our words" in words(card))
    top = card.mapTo(view, QPoint(0, 0)).y()
    assert top >= 0
    assert top + min(card.height(), view.height() - 24) <= view.height()


def test_opening_what_is_in_sight_scrolls_nothing(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True), 2400)
    click(page.findChildren(BadgeButton)[0])
    settle()
    assert page.body.column.verticalScrollBar().value() == 0


def test_the_library_shows_every_claim_with_its_verdict(qtbot: QtBot) -> None:
    said = words(shown(qtbot, reading("police", before=False)))
    for statement in section("police").statements:
        assert statement.text in said
        assert statement.correction in said
    assert "Holds" in said
    assert "Does not hold" in said


def test_a_claim_that_holds_shows_its_references_too(qtbot: QtBot) -> None:
    cited = pack().references[0]
    statement = section("police").statements[0]._replace(verdict=Verdict.HOLDS, correction="", references=(cited.key,))
    card = claim_card(statement, pack().references)
    put_on_show(qtbot, card, 700, 200)
    assert reference_words(cited) in words(card)


def test_before_its_questions_a_section_shows_no_list_of_claims(qtbot: QtBot) -> None:
    said = words(shown(qtbot, reading("police", before=True)))
    assert all(statement.text not in said for statement in section("police").statements)


def test_a_reference_is_printed_without_its_blanks_and_with_what_replaced_it() -> None:
    full = Reference("k", "A title", "A body", "No. 7", "2016", "ignored", "", True)
    assert reference_words(full) == "A title. A body. No. 7. 2016"
    bare = Reference("k", "A title", "", "", "2016", "", "NEW (2023)", True)
    assert reference_words(bare) == "A title. 2016. Superseded by NEW (2023)"


def test_the_column_is_as_wide_in_every_window(qtbot: QtBot) -> None:
    page = shown(qtbot, reading("role", before=True))
    left = {passage.mapTo(page, QPoint(0, 0)).x() for passage in page.findChildren(Passage)}
    assert len(left) == 1
