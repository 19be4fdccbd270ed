"""Every format is answered and committed with nothing but keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.desktop.driving import ALT, press, reports, write
from tests.desktop.samples import question
from trainer.content.model import Format, Verdict
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.record.happenings import Confidence
from trainer.study.responses import Choice, Choices, DontKnow, Judgement, Lines, Order, Placement, Text

Key = Qt.Key


def test_a_single_choice_takes_two_keys(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_2)
    press(Key.Key_S)
    assert [(one.response, one.confidence) for one in answers] == [(Choice("a"), Confidence.SURE)]


def test_a_single_choice_is_made_with_arrows_and_space(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_Down)
    press(Key.Key_Space)
    press(Key.Key_Down)
    press(Key.Key_G)
    assert [(one.response, one.confidence) for one in answers] == [(Choice("c"), Confidence.GUESS)]


def test_several_options_are_ticked_with_their_numbers(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.MULTIPLE_RESPONSE))
    for key in (Key.Key_1, Key.Key_2, Key.Key_4, Key.Key_1, Key.Key_T):
        press(key)
    assert [one.response for one in answers] == [Choices(("a", "b"))]


def test_letters_written_in_a_field_commit_nothing_until_enter(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.TYPED))
    write("gts 0 fh")
    assert answers == []
    press(Key.Key_Return)
    press(Key.Key_T)
    assert [(one.response, one.confidence) for one in answers] == [(Text("gts 0 fh"), Confidence.THINK)]


def test_alt_and_a_letter_commit_from_within_a_field(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.TYPED))
    write("interoperability")
    press(Key.Key_S, ALT)
    assert [(one.response, one.confidence) for one in answers] == [(Text("interoperability"), Confidence.SURE)]


def test_enter_goes_from_line_to_line_of_a_list_and_then_to_the_commit_keys(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.LIST_RECALL))
    for line in ("training", "law reform", "outreach"):
        write(line)
        press(Key.Key_Return)
    press(Key.Key_S)
    assert [one.response for one in answers] == [Lines(("training", "law reform", "outreach"))]


def test_steps_are_ordered_with_alt_and_the_arrows(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.ORDERING))
    press(Key.Key_3)
    press(Key.Key_Up, ALT)
    press(Key.Key_Up, ALT)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Down, ALT)
    press(Key.Key_S)
    assert [one.response for one in answers] == [Order(("a", "b", "c", "d"))]


def test_an_order_that_nobody_touched_cannot_be_committed(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.ORDERING))
    press(Key.Key_S)
    assert answers == []


def test_number_keys_place_one_entry_after_the_other(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.CLASSIFICATION))
    for key in (Key.Key_3, Key.Key_1, Key.Key_3, Key.Key_2, Key.Key_S):
        press(key)
    assert [one.response for one in answers] == [Placement((("c", "g3"), ("a", "g1"), ("d", "g3"), ("b", "g2")))]


def test_arrows_go_between_entries_and_choose_their_groups(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.MATCHING))
    press(Key.Key_3)
    press(Key.Key_1)
    press(Key.Key_Right)
    press(Key.Key_Up)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_2)
    press(Key.Key_S)
    assert [one.response for one in answers] == [Placement((("c", "g3"), ("a", "g1"), ("b", "g2")))]


def test_in_a_matching_a_group_that_is_given_again_is_taken_from_the_first(page: QuizPage) -> None:
    page.ask(question(Format.MATCHING))
    press(Key.Key_1)
    press(Key.Key_1)
    draft = page.draft()
    assert draft is not None
    assert draft.parts == ("a", "g1")


def test_a_claim_is_judged_with_a_verdict_and_a_reason(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.CLAIM_VERDICT))
    for key in (Key.Key_3, Key.Key_S, Key.Key_5, Key.Key_S):
        press(key)
    assert [one.response for one in answers] == [Judgement(Verdict.FAILS, "a")]


def test_i_dont_know_is_zero_and_needs_no_answer(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_0)
    assert [(one.response, one.confidence) for one in answers] == [(DontKnow(), None)]


def test_enter_checks_at_once_where_confidence_is_not_asked(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE, asks_confidence=False))
    press(Key.Key_S)
    press(Key.Key_1)
    press(Key.Key_Return)
    assert [(one.response, one.confidence) for one in answers] == [(Choice("b"), None)]


def test_enter_is_no_default_for_how_sure_one_is(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_1)
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert answers == []


def test_with_single_letters_off_only_alt_and_the_letter_act(page: QuizPage) -> None:
    answers = reports(page)
    page.use_letter_keys(False)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_2)
    press(Key.Key_2, ALT)
    press(Key.Key_S)
    assert answers == []
    press(Key.Key_S, ALT)
    assert [one.response for one in answers] == [Choice("a")]


def test_tab_reaches_every_option_group_and_the_commit_keys_in_turn(page: QuizPage) -> None:
    page.ask(question(Format.MULTIPLE_RESPONSE))
    press(Key.Key_1)
    names = []
    for _ in range(7):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names[3:] == ["Guess", "Think so", "Sure", "I don’t know"]


def test_a_hint_that_was_seen_is_in_the_response(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.TYPED))
    press(Key.Key_H, ALT)
    write("interoperability")
    press(Key.Key_S, ALT)
    assert [one.response for one in answers] == [Text("interoperability", hinted=True)]
