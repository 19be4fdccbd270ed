"""What the quiz page does around an answer: readiness, trouble, drafts, undo, flags, leaving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.desktop.driving import ALT, button, click, press, reports, shown, write
from tests.desktop.samples import SECTION, question, telling
from trainer.base.errors import TroubleOutside
from trainer.content.model import Format
from trainer.desktop.look import wear
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.theme import Theme
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.column import Column
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.option_row import ChoiceRow, PickRow
from trainer.desktop.widgets.text import Text
from trainer.record.happenings import Confidence, Purpose
from trainer.study.responses import Choice, DontKnow, Lines
from trainer.study.responses import Text as Typed

Key = Qt.Key
FULL = TroubleOutside("The disk is full.", "Earlier answers are safe.", "Free some space.")


def words(page: QuizPage) -> str:
    return "\n".join(text.text() for text in shown(page, Text))


def test_nothing_is_chosen_and_nothing_can_be_committed_before_there_is_an_answer(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    assert not any(row.isChecked() for row in shown(page, ChoiceRow))
    assert not any(button(page, caption).isEnabled() for caption in ("Guess", "Think so", "Sure"))


def test_the_three_ways_to_commit_look_alike(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_1)
    sizes = {button(page, caption).size().toTuple() for caption in ("Guess", "Think so", "Sure")}
    edges = {
        button(page, caption).grab().toImage().pixelColor(40, 1).name() for caption in ("Guess", "Think so", "Sure")
    }
    assert len(edges) == 1
    assert max(size[0] for size in sizes) - min(size[0] for size in sizes) <= 1


def test_a_second_commit_of_the_same_answer_is_ignored(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE))
    for key in (Key.Key_1, Key.Key_S, Key.Key_S, Key.Key_0, Key.Key_2):
        press(key)
    assert [one.response for one in answers] == [Choice("b")]


def test_trouble_keeps_the_answer_on_the_screen_and_hands_it_in_again(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.TYPED))
    write("interoperability")
    press(Key.Key_S, ALT)
    page.trouble(FULL)
    assert "Earlier answers are safe. Free some space." in words(page)
    assert shown(page, Field)[0].text() == "interoperability"
    click(button(page, "Try again"))
    assert answers == [answers[0], answers[0]]


def test_a_stored_answer_takes_the_trouble_away(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    press(Key.Key_1)
    press(Key.Key_S)
    page.trouble(FULL)
    page.tell(telling(asked, Choice("b")))
    assert "The disk is full." not in words(page)


def test_trouble_with_something_else_leaves_the_keys_where_they_are(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    page.trouble(FULL)
    assert "The disk is full." in words(page)
    assert button(page, "Sure").isVisible()


def test_enter_continues_after_the_verdict(page: QuizPage) -> None:
    went_on: list[object] = []
    page.continued.connect(went_on.append)
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    page.tell(telling(asked, Choice("a")))
    press(Key.Key_Return)
    assert went_on == [None]


def test_a_begun_answer_is_taken_up_again(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.LIST_RECALL))
    write("training")
    press(Key.Key_Tab)
    write("law reform")
    draft = page.draft()
    assert draft is not None
    page.ask(question(Format.LIST_RECALL))
    page.restore_draft(draft._replace(elapsed_ms=60_000))
    press(Key.Key_S, ALT)
    assert answers[0].response == Lines(("training", "law reform"))
    assert answers[0].elapsed_ms >= 60_000


def test_every_format_takes_its_own_draft_back(page: QuizPage) -> None:
    for kind in Format:
        page.ask(question(kind))
        QApplication.processEvents()
        press(Key.Key_2)
        before = page.draft()
        assert before is not None
        page.ask(question(kind))
        page.restore_draft(before)
        after = page.draft()
        assert after is not None
        assert after.parts == before.parts


def test_a_draft_of_another_question_is_left_alone(page: QuizPage) -> None:
    page.ask(question(Format.TYPED))
    write("x")
    draft = page.draft()
    assert draft is not None
    page.ask(question(Format.SINGLE_CHOICE))
    page.restore_draft(draft)
    again = page.draft()
    assert again is not None
    assert again.parts == ()


def test_there_is_no_draft_of_an_answer_that_was_handed_in(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_1)
    press(Key.Key_S)
    assert page.draft() is None


def test_a_flag_carries_its_comment(page: QuizPage) -> None:
    flags: list[object] = []
    page.flagged.connect(flags.append)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_F)
    write("Two options are right")
    press(Key.Key_Return)
    assert flags == ["Two options are right"]
    assert button(page, "Sure").isVisible()


def test_escape_closes_the_flag_before_it_leaves(page: QuizPage) -> None:
    left: list[object] = []
    page.left.connect(left.append)
    page.ask(question(Format.SINGLE_CHOICE))
    click(button(page, "Flag"))
    press(Key.Key_Escape)
    assert left == []
    press(Key.Key_Escape)
    assert left == [None]


def test_undo_is_offered_when_there_is_something_to_undo(page: QuizPage) -> None:
    undone: list[object] = []
    page.undone.connect(undone.append)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    page.ask(question(Format.SINGLE_CHOICE, can_undo=True))
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    click(button(page, "Undo"))
    assert undone == [None, None]


def test_reading_in_context_names_the_section(page: QuizPage) -> None:
    sections: list[object] = []
    page.read_asked.connect(sections.append)
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    page.tell(telling(asked, Choice("b")))
    press(Key.Key_R)
    click(button(page, "Read it in context"))
    assert sections == [SECTION, SECTION]


def test_a_typed_answer_can_be_overruled_and_a_choice_can_not(page: QuizPage) -> None:
    overruled: list[object] = []
    page.overruled.connect(overruled.append)
    asked = question(Format.TYPED)
    page.ask(asked)
    page.tell(telling(asked, Typed("acting jointly")))
    click(button(page, "Count mine as right"))
    assert overruled == [None]
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    page.tell(telling(asked, Choice("b")))
    assert "Count mine as right" not in [one.caption for one in shown(page, type(button(page, "Continue")))]


def test_a_held_verdict_gives_nothing_away(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    press(Key.Key_2)
    press(Key.Key_G)
    page.hold(telling(asked, Choice("a"), Confidence.GUESS))
    page.ask(question(Format.TYPED, purpose=Purpose.PROBE))
    assert [chip.text() for chip in shown(page, Chip)] == ["One more on the same point"]
    assert "Right" not in words(page)


def test_titles_can_be_left_out(page: QuizPage) -> None:
    page.show_titles(False)
    page.ask(question(Format.SINGLE_CHOICE))
    assert "Military assistance" not in words(page)


def test_what_is_told_stays_where_it_was_asked(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE, feedback="")
    page.ask(asked)
    QApplication.processEvents()
    press(Key.Key_2)
    before = [row.accessibleName() for row in shown(page, ChoiceRow)]
    page.tell(telling(asked, Choice("a"), references=()))
    QApplication.processEvents()
    assert [row.accessibleName() for row in shown(page, ChoiceRow)] == before
    assert page.findChildren(Column)[0].verticalScrollBar().maximum() == 0


def test_the_way_on_is_in_sight_in_a_small_window_with_large_text(page: QuizPage) -> None:
    wear(Theme(text_size=200))
    page.resize(1024, 640)
    for kind in Format:
        asked = question(kind)
        page.ask(asked)
        QApplication.processEvents()
        for caption in ("Guess", "Think so", "Sure", "I don’t know"):
            one = button(page, caption)
            place = one.mapTo(page, one.rect().bottomRight())
            assert page.rect().contains(place), (kind, caption)
            assert one.width() >= one.natural_width()


@pytest.mark.parametrize("kind", Format)
def test_the_page_does_not_scroll_away_from_what_is_told(page: QuizPage, kind: Format) -> None:
    page.resize(1024, 640)
    asked = question(kind)
    page.ask(asked)
    QApplication.processEvents()
    press(Key.Key_0, ALT)
    page.tell(telling(asked, DontKnow()))
    QApplication.processEvents()
    assert page.findChildren(Column)[0].verticalScrollBar().value() == 0


@pytest.mark.parametrize("kind", Format)
def test_a_new_question_is_shown_from_its_beginning(page: QuizPage, kind: Format) -> None:
    wear(Theme(text_size=200))
    page.resize(1024, 640)
    for _ in range(2):
        page.ask(question(kind))
        QApplication.processEvents()
        assert page.findChildren(Column)[0].verticalScrollBar().value() == 0
        page.findChildren(Column)[0].verticalScrollBar().setValue(500)


@pytest.mark.parametrize("kind", [Format.SINGLE_CHOICE, Format.MULTIPLE_RESPONSE, Format.CLAIM_VERDICT])
def test_with_the_mouse_no_option_of_a_new_question_looks_chosen(page: QuizPage, kind: Format) -> None:
    asked = question(kind)
    page.ask(asked)
    for _ in range(2):
        click(button(page, "I don’t know"))
        page.tell(telling(asked, DontKnow()))
        click(button(page, "Continue"))
        page.ask(asked)
        QApplication.processEvents()
        rows = [*shown(page, ChoiceRow), *shown(page, PickRow)]
        focused = [row for row in rows if row.hasFocus()]
        assert len(focused) == 1
        with_focus = focused[0].grab().toImage()
        focused[0].clearFocus()
        assert focused[0].grab().toImage() == with_focus


def test_enter_hands_an_answer_in_again_after_trouble(page: QuizPage) -> None:
    answers = reports(page)
    page.ask(question(Format.SINGLE_CHOICE))
    press(Key.Key_1)
    press(Key.Key_S)
    page.trouble(FULL)
    press(Key.Key_Return)
    assert len(answers) == 2
