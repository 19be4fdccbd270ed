"""Small things on the quiz page: hasty hands, which keys are shown, and what is said first."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.desktop.driving import ALT, NONE, button, click, press, reports, shown, write
from tests.desktop.page_driving import heard, settle
from tests.desktop.samples import CONTESTED, DISCLAIMER, LISTED, question, telling
from trainer.content.model import Format, Verdict
from trainer.desktop.look import wear
from trainer.desktop.pages.quiz.quiz_page import Committed, QuizPage
from trainer.desktop.pages.quiz.quiz_verdict import behind, returning
from trainer.desktop.theme import Theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.banner import Banner
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.option_face import Outcome
from trainer.desktop.widgets.option_row import ChoiceRow, PickRow
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.desktop.widgets.text import Text
from trainer.record.happenings import Purpose
from trainer.study.quiz import Mode
from trainer.study.responses import Choice, Choices, DontKnow, Lines
from trainer.study.responses import Text as Typed
from trainer.study.showing import Question

Key = Qt.Key
LEVELS = ("Guess", "Think so", "Sure")


def ask_and_tell_at_once(page: QuizPage, asked: Question) -> None:
    """As the desk does it: what is committed is told within the same click."""

    def tell(committed: Committed) -> None:
        page.tell(telling(asked, committed.response, committed.confidence))
        settle()

    page.answer_committed.connect(tell)
    page.ask(asked)
    settle()


def on_window(page: QuizPage, caption: str) -> QPoint:
    one = button(page, caption)
    return one.mapTo(page, one.rect().center())


def cap(page: QuizPage, caption: str) -> str:
    return button(page, caption).accessibleDescription().removeprefix("Key: ")


def words(page: QuizPage) -> list[str]:
    return [text.text() for text in shown(page, Text)]


def captions(page: QuizPage) -> list[str]:
    return [one.caption for one in shown(page, ActionButton)]


def test_a_double_click_on_sure_keeps_the_feedback(page: QuizPage) -> None:
    went_on = heard(page.continued)
    ask_and_tell_at_once(page, question(Format.SINGLE_CHOICE))
    press(Key.Key_1)
    QTest.mouseDClick(page.windowHandle(), Qt.MouseButton.LeftButton, NONE, on_window(page, "Sure"))
    settle()
    assert "Continue" in captions(page)
    assert went_on == []
    click(button(page, "Continue"))
    assert went_on == [None]


def test_a_press_that_follows_too_soon_does_not_go_on_though_it_is_no_double_click(page: QuizPage) -> None:
    went_on = heard(page.continued)
    ask_and_tell_at_once(page, question(Format.SINGLE_CHOICE))
    press(Key.Key_1)
    sure = button(page, "Sure")
    click(sure)
    onward = button(page, "Continue")
    for later, heard_by_then in ((399, []), (400, [None])):
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            left, place = Qt.MouseButton.LeftButton, onward.rect().center().toPointF()
            event = QMouseEvent(kind, place, onward.mapToGlobal(place), left, left, NONE)
            event.setTimestamp(sure.clicked_at + later)
            QApplication.sendEvent(onward, event)
        assert went_on == heard_by_then


def test_a_double_click_on_check_keeps_the_feedback(page: QuizPage) -> None:
    went_on = heard(page.continued)
    ask_and_tell_at_once(page, question(Format.SINGLE_CHOICE, asks_confidence=False))
    press(Key.Key_1)
    QTest.mouseDClick(page.windowHandle(), Qt.MouseButton.LeftButton, NONE, on_window(page, "Check answer"))
    settle()
    assert went_on == []
    assert "Continue" in captions(page)


def test_enter_that_repeats_itself_does_not_go_on_and_a_new_enter_does(page: QuizPage) -> None:
    went_on = heard(page.continued)
    ask_and_tell_at_once(page, question(Format.SINGLE_CHOICE, asks_confidence=False))
    press(Key.Key_1)
    press(Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    for _ in range(3):
        QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, NONE, "\r", True))
    assert went_on == []
    press(Key.Key_Return)
    assert went_on == [None]


def test_in_a_field_the_keys_are_shown_with_alt(page: QuizPage) -> None:
    page.ask(question(Format.TYPED))
    settle()
    asked = (*LEVELS, "I don’t know", "Flag", "Show a hint")
    assert [cap(page, caption) for caption in asked] == ["Alt+G", "Alt+T", "Alt+S", "Alt+0", "Alt+F", "Alt+H"]


def test_after_enter_in_a_field_the_keys_stand_alone_and_a_line_says_what_to_do(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.TYPED))
    write("interoperability")
    assert "How sure are you?" in words(page)
    press(Key.Key_Return)
    assert "Now say how sure you are: G, T or S" in words(page)
    assert [cap(page, caption) for caption in LEVELS] == ["G", "T", "S"]
    press(Key.Key_T)
    assert len(answers) == 1


def test_the_line_after_enter_names_the_keys_that_work(page: QuizPage) -> None:
    page.use_letter_keys(False)
    page.ask(question(Format.TYPED))
    write("interoperability")
    press(Key.Key_Return)
    assert "Now say how sure you are: Alt+G, Alt+T or Alt+S" in words(page)


def test_back_in_the_field_the_keys_are_shown_with_alt_again(page: QuizPage) -> None:
    page.ask(question(Format.LIST_RECALL))
    write("training")
    click(button(page, "Show a hint"))
    button(page, "Sure").setFocus(Qt.FocusReason.TabFocusReason)
    assert cap(page, "Sure") == "S"
    page.take_focus()
    assert cap(page, "Sure") == "Alt+S"
    assert "How sure are you?" in words(page)


@pytest.mark.parametrize("kind", [Format.SINGLE_CHOICE, Format.MULTIPLE_RESPONSE, Format.CLAIM_VERDICT])
def test_with_letter_keys_off_options_show_the_key_that_chooses_them(page: QuizPage, kind: Format) -> None:
    page.ask(question(kind))
    settle()
    rows = [*shown(page, ChoiceRow), *shown(page, PickRow)]
    before = rows[0].grab().toImage()
    page.use_letter_keys(False)
    assert {row.face.prefix for row in rows} == {"Alt+"}
    assert rows[0].grab().toImage() != before
    page.ask(question(kind))
    assert {row.face.prefix for row in [*shown(page, ChoiceRow), *shown(page, PickRow)]} == {"Alt+"}


def test_with_letter_keys_off_the_hint_shows_alt_outside_of_fields_too(page: QuizPage) -> None:
    page.use_letter_keys(False)
    page.ask(question(Format.TYPED))
    button(page, "I don’t know").setFocus(Qt.FocusReason.TabFocusReason)
    assert cap(page, "Show a hint") == "Alt+H"


def test_the_verdict_on_the_claim_stands_before_the_explanation(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    page.tell(telling(asked, Choice("a"), contested=(CONTESTED,)))
    settle()
    heights = {label.text(): label.mapTo(page, QPoint(0, 0)).y() for label in shown(page, QLabel)}
    assert heights["The claim behind this:"] < heights[asked.item.feedback]
    assert heights["Holds only if …"] < heights[asked.item.feedback]
    assert len([chip for chip in shown(page, Chip) if chip.text() == "Holds only if …"]) == 1


def test_the_bar_names_the_verdict_on_the_claim(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    page.tell(telling(asked, Choice("a"), contested=(CONTESTED,)))
    assert "Back in 3 days. The claim behind this: holds only if …" in words(page)
    assert "holds only if" in button(page, "Continue").accessibleDescription()


def test_several_claims_are_named_in_one_sentence() -> None:
    failing = CONTESTED._replace(verdict=Verdict.FAILS)
    value = telling(question(Format.SINGLE_CHOICE), Choice("a"))
    said = {
        (): "",
        (failing,): "The claim behind this: does not hold.",
        (CONTESTED, CONTESTED): "The claims behind this: hold only if …",
        (failing, failing): "The claims behind this: do not hold.",
        (CONTESTED, failing): "The claims behind this: not all of them hold.",
    }
    assert {claims: behind(value._replace(contested=claims)) for claims in said} == said


def test_a_right_answer_to_once_more_says_that_it_comes_back() -> None:
    asked = question(Format.SINGLE_CHOICE, purpose=Purpose.RELEARN)
    assert returning(telling(asked, Choice("a"), days=None)) == "It comes back as planned."
    assert returning(telling(asked, Choice("a"), days=4)) == "Back in 4 days."


@pytest.mark.parametrize("response", [DontKnow(), Typed("  "), Typed("interoperability")])
def test_counting_mine_as_right_is_for_what_was_typed_and_not_right(page: QuizPage, response: Typed) -> None:
    asked = question(Format.TYPED)
    page.ask(asked)
    page.tell(telling(asked, response)._replace(can_overrule=True))
    assert "Count mine as right" not in captions(page)


def test_a_line_of_a_list_can_be_counted_as_right(page: QuizPage) -> None:
    asked = question(Format.LIST_RECALL)
    page.ask(asked)
    page.tell(telling(asked, Lines(("", "parades"))))
    assert "Count mine as right" in captions(page)


def test_the_thanks_for_a_flag_go_with_the_next_question(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_F)
    press(Key.Key_Return)
    assert "Kept in your record." in words(page)
    page.ask(question(Format.MULTIPLE_RESPONSE))
    assert shown(page, Banner) == []


def test_what_was_not_named_wears_no_tick(page: QuizPage) -> None:
    asked = question(Format.LIST_RECALL)
    page.ask(asked)
    page.tell(telling(asked, Lines(("training",))))
    settle()
    missed = [line for line in shown(page, OutcomeLine) if line.accessibleName().startswith("You missed")]
    assert len(missed) == len(LISTED.answers) - 1
    ticked = OutcomeLine(Outcome.RIGHT_MISSED, "You missed", LISTED.answers[1].name, LISTED.answers[1].why)
    ticked.resize(missed[0].size())
    assert missed[0].grab().toImage() != ticked.grab().toImage()


@pytest.mark.parametrize("dark", [False, True])
def test_a_commit_button_under_the_pointer_is_no_paler(page: QuizPage, dark: bool) -> None:
    wear(Theme(dark=dark))
    one = ActionButton("Sure", Weight.COMMIT, parent=page)
    one.show()
    ground = one.grab().toImage().pixelColor(one.width() // 2, 6)
    one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    assert one.grab().toImage().pixelColor(one.width() // 2, 6) == ground


def test_several_right_options_have_a_box_to_tick(page: QuizPage) -> None:
    pick, choice = PickRow("The same words", 1, page), ChoiceRow("The same words", 1, page)
    for row in (pick, choice):
        row.resize(500, 60)
        row.show()
    assert pick.grab().toImage() != choice.grab().toImage()
    empty = pick.grab().copy(50, 0, 60, 60).toImage()
    pick.setChecked(True)
    assert pick.grab().copy(50, 0, 60, 60).toImage() != empty


def test_check_answer_stands_where_continue_will_stand(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE, asks_confidence=False)
    page.ask(asked)
    settle()
    check = button(page, "Check answer")
    right = check.mapTo(page, check.rect().topRight()).x()
    page.tell(telling(asked, Choices(())))
    settle()
    onward = button(page, "Continue")
    assert onward.mapTo(page, onward.rect().topRight()).x() == right


def test_alt_and_a_number_choose_while_the_flag_is_open(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_F)
    press(Key.Key_2, ALT)
    assert [row.isChecked() for row in shown(page, ChoiceRow)] == [False, True, False]


def test_the_documents_own_words_are_asked_under_their_name_with_what_it_says_of_itself(page: QuizPage) -> None:
    asked = question(Format.TYPED)
    page.ask(asked._replace(mode=Mode.DOCUMENT, disclaimer=DISCLAIMER))
    assert "What the document says" in [chip.text() for chip in shown(page, Chip)]
    assert DISCLAIMER in [text.text() for text in shown(page, Text)]
    page.ask(asked)
    assert shown(page, Chip) == []
    assert DISCLAIMER not in [text.text() for text in shown(page, Text)]


def test_a_claim_carries_the_disclaimer_once_in_either_mode(page: QuizPage) -> None:
    for mode in Mode:
        page.ask(question(Format.CLAIM_VERDICT)._replace(mode=mode))
        assert [text.text() for text in shown(page, Text)].count(DISCLAIMER) == 1
