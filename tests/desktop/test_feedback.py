"""Feedback says in words, signs and edges what was right, and why; colour comes last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.driving import press, shown
from tests.desktop.samples import (
    BODIES,
    CLAIM,
    CONTESTED,
    LISTED,
    MULTIPLE,
    REFERENCES,
    SINGLE,
    TYPED,
    question,
    telling,
)
from trainer.content.model import Format, Reference, Verdict
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.pages.quiz.quiz_verdict import headline, returning, tone
from trainer.desktop.pages.references import reference_words
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.option_face import Outcome
from trainer.desktop.widgets.option_row import ChoiceRow, PickRow
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.desktop.widgets.text import Text
from trainer.record.happenings import Confidence, Purpose, Rating
from trainer.study.responses import Choice, Choices, DontKnow, Judgement, Lines, Order, Placement, Response
from trainer.study.responses import Text as Typed
from trainer.study.showing import Question


def words(page: QuizPage) -> str:
    return "\n".join(text.text() for text in shown(page, Text))


def lines(page: QuizPage) -> list[str]:
    return [line.accessibleName() for line in shown(page, OutcomeLine)]


def grey(row: ChoiceRow) -> QImage:
    return row.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("outcome", [Outcome.RIGHT_CHOSEN, Outcome.RIGHT_MISSED])
def test_right_and_wrong_differ_without_colour(qtbot: QtBot, outcome: Outcome) -> None:
    pictures = []
    for told in (outcome, Outcome.WRONG_CHOSEN):
        row = ChoiceRow("The same words", 1)
        qtbot.addWidget(row)
        row.tell(told, "")
        row.resize(500, row.heightForWidth(500))
        picture = grey(row)
        # black or white by what each pixel is to its ground: only shapes are left
        ground = picture.pixelColor(250, 8).lightness()
        shapes = {
            (x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if abs(picture.pixelColor(x, y).lightness() - ground) > 60
        }
        pictures.append(shapes)
    assert len(pictures[0] ^ pictures[1]) > 400


def test_the_options_keep_their_places_and_say_what_they_were(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    press_and_tell(page, asked, Choice("b"), "1")
    outcomes = [row.face.outcome for row in shown(page, ChoiceRow)]
    assert outcomes == [Outcome.WRONG_CHOSEN, Outcome.RIGHT_MISSED, Outcome.LEFT_OUT]


def press_and_tell(page: QuizPage, asked: Question, response: Response, keys: str) -> None:
    for key in keys:
        press(Qt.Key(ord(key)))
    page.tell(telling(asked, response))
    QApplication.processEvents()


def test_what_stands_on_the_page_is_no_answer_once_the_learner_gave_up(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    press_and_tell(page, asked, DontKnow(), "1")
    assert [row.face.outcome for row in shown(page, ChoiceRow)] == [
        Outcome.LEFT_OUT,
        Outcome.RIGHT_MISSED,
        Outcome.LEFT_OUT,
    ]


def test_each_option_of_several_is_judged_on_its_own(page: QuizPage) -> None:
    asked = question(Format.MULTIPLE_RESPONSE)
    page.ask(asked)
    press_and_tell(page, asked, Choices(("c", "a")), "12")
    assert [row.face.outcome for row in shown(page, PickRow)] == [
        Outcome.WRONG_CHOSEN,
        Outcome.RIGHT_CHOSEN,
        Outcome.LEFT_OUT,
        Outcome.RIGHT_MISSED,
    ]
    assert MULTIPLE.options[2].why in shown(page, PickRow)[0].accessibleDescription()


def test_typed_words_stand_beside_the_key_with_why_they_miss(page: QuizPage) -> None:
    asked = question(Format.TYPED)
    page.ask(asked)
    draft = page.draft()
    assert draft is not None
    page.restore_draft(draft._replace(parts=("cooperation",)))
    page.tell(telling(asked, Typed("cooperation")))
    QApplication.processEvents()
    assert lines(page) == ["Your answer. cooperation", "Correct answer. interoperability"]
    assert TYPED.traps[0].why in words(page)


def test_a_list_shows_what_was_met_what_was_wrong_and_what_is_missing(page: QuizPage) -> None:
    asked = question(Format.LIST_RECALL)
    page.ask(asked)
    draft = page.draft()
    assert draft is not None
    page.restore_draft(draft._replace(parts=("police training", "joint patrols", "")))
    page.tell(telling(asked, Lines(("police training", "joint patrols"))))
    QApplication.processEvents()
    assert lines(page) == [
        "Right: specialised training. police training",
        "Your answer. joint patrols",
        "You missed. transparent policies",
        "You missed. community engagement",
        "You missed. legal reform",
    ]
    assert LISTED.traps[0].why in words(page)


def test_an_order_shows_the_right_one_and_where_each_step_was(page: QuizPage) -> None:
    asked = question(Format.ORDERING)
    page.ask(asked)
    draft = page.draft()
    assert draft is not None
    page.restore_draft(draft._replace(parts=("a", "c", "b", "d")))
    page.tell(telling(asked, Order(("a", "c", "b", "d"))))
    QApplication.processEvents()
    assert [line.partition(". ")[0] for line in lines(page)] == [
        "Right: in its place",
        "You had this in place 3",
        "You had this in place 2",
        "Right: in its place",
    ]


def test_a_placing_shows_both_groups_where_they_differ(page: QuizPage) -> None:
    asked = question(Format.MATCHING)
    page.ask(asked)
    draft = page.draft()
    assert draft is not None
    page.restore_draft(draft._replace(parts=("c", "g3", "a", "g2", "b", "g1")))
    page.tell(telling(asked, Placement((("c", "g3"), ("a", "g2"), ("b", "g1")))))
    QApplication.processEvents()
    told = lines(page)
    assert told[0].startswith("Correct answer: Security sector reform")
    assert told[1].startswith("Your answer: Military training")
    assert "Correct answer: Capacity building" in told[1]


def test_a_claim_shows_the_verdict_and_why(page: QuizPage) -> None:
    asked = question(Format.CLAIM_VERDICT)
    page.ask(asked)
    press_and_tell(page, asked, Judgement(Verdict.HOLDS, "a"), "15")
    outcomes = [row.face.outcome for row in shown(page, ChoiceRow)]
    assert outcomes[:3] == [Outcome.WRONG_CHOSEN, Outcome.LEFT_OUT, Outcome.RIGHT_MISSED]
    assert outcomes[3:] == [Outcome.LEFT_OUT, Outcome.RIGHT_CHOSEN, Outcome.LEFT_OUT]
    assert CLAIM.why in words(page)


def test_the_disclaimer_stands_beside_a_claim(page: QuizPage) -> None:
    page.ask(question(Format.CLAIM_VERDICT))
    assert "states that an AI wrote it" in words(page)


@pytest.mark.parametrize("kind", Format)
def test_every_why_of_an_item_can_be_read(page: QuizPage, kind: Format) -> None:
    asked = question(kind)
    page.ask(asked)
    page.tell(telling(asked, DontKnow()))
    QApplication.processEvents()
    told = words(page) + "".join(row.accessibleDescription() for row in page.findChildren(ChoiceRow))
    told += "".join(row.accessibleDescription() for row in page.findChildren(PickRow))
    for part in BODIES[kind]:
        for thing in part if isinstance(part, tuple) else ():
            why = getattr(thing, "why", "")
            if not isinstance(thing, type(TYPED.traps[0])):
                assert why in told


def test_contested_statements_come_with_verdict_correction_and_references(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    page.tell(telling(asked, Choice("a"), contested=(CONTESTED,), references=REFERENCES))
    QApplication.processEvents()
    assert "Holds only if …" in [chip.text() for chip in shown(page, Chip)]
    told = words(page)
    assert CONTESTED.text in told
    assert CONTESTED.correction in told
    assert "Why the Afghan Security Forces Collapsed. SIGAR. 23-16-IP. 2023" in told


def test_a_reference_leaves_out_what_is_not_known_and_names_what_came_after() -> None:
    reference = Reference("X", "A guide", "", "7", "", "", "A newer guide", True)
    assert reference_words(reference) == "A guide. 7. Superseded by A newer guide"


def told(
    response: Response, confidence: Confidence | None, *, purpose: Purpose = Purpose.REVIEW, rating: int | None = None
) -> tuple[str, str]:
    asked = question(Format.SINGLE_CHOICE, purpose=purpose)
    value = telling(asked, response, confidence)
    if rating is not None:
        value = value._replace(feedback=value.feedback._replace(rating=rating))
    return headline(value), tone(value)


def test_headlines_fit_the_answer() -> None:
    assert told(Choice("a"), Confidence.SURE) == ("Right.", "good")
    assert told(Choice("b"), Confidence.THINK) == ("Not quite.", "bad")
    assert told(Choice("b"), Confidence.SURE) == ("Sure, and wrong. Good to find out here.", "bad")
    assert told(DontKnow(), None) == ("Fair enough. Here is the answer.", "note")
    assert told(Choice("a"), Confidence.GUESS, rating=Rating.AGAIN)[0].startswith("Right, though you guessed.")
    assert told(Choice("a"), Confidence.THINK, purpose=Purpose.PROBE)[0].startswith("Right again.")
    assert told(Choice("b"), Confidence.THINK, purpose=Purpose.PROBE)[0].endswith("may have been luck.")


def test_what_was_sure_and_wrong_is_named_and_refuted_in_its_place(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    press(Qt.Key.Key_1)
    page.tell(telling(asked, Choice("b"), Confidence.SURE, days=1, contested=(CONTESTED,), references=REFERENCES))
    QApplication.processEvents()
    row = shown(page, ChoiceRow)[0]
    assert row.accessibleDescription() == f"You were sure, and it was wrong. {SINGLE.options[1].why}"
    assert [chip.text() for chip in shown(page, Chip)] == ["Sure and wrong", "Holds only if …"]
    assert "Back in this session, and again tomorrow." in words(page)
    assert CONTESTED.correction in words(page)


def test_what_was_not_sure_is_called_your_answer(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    press_and_tell(page, asked, Choice("b"), "1")
    assert shown(page, ChoiceRow)[0].accessibleDescription().startswith("Your answer. ")
    assert shown(page, Chip) == []


def test_written_answers_that_were_sure_and_wrong_are_refuted_too(page: QuizPage) -> None:
    for kind, response, parts in (
        (Format.TYPED, Typed("cooperation"), ("cooperation",)),
        (Format.LIST_RECALL, Lines(("joint patrols",)), ("joint patrols", "", "")),
    ):
        asked = question(kind)
        page.ask(asked)
        draft = page.draft()
        assert draft is not None
        page.restore_draft(draft._replace(parts=parts))
        page.tell(telling(asked, response, Confidence.SURE))
        QApplication.processEvents()
        assert lines(page)[0] == f"You were sure, and it was wrong. {parts[0]}"


def test_a_part_right_answer_that_was_sure_says_both() -> None:
    value = telling(question(Format.LIST_RECALL), Lines(("training", "joint patrols")), Confidence.SURE)
    assert (headline(value), tone(value)) == ("Sure, and only partly right. Good to find out here.", "warn")


@pytest.mark.parametrize(
    ("days", "today", "said"),
    [
        (3, True, "Back in this session."),
        (None, False, ""),
        (0, False, "Back later today."),
        (1, False, "Back tomorrow."),
        (12, False, "Back in 12 days."),
    ],
)
def test_when_a_question_comes_back_is_said_plainly(days: int | None, today: bool, said: str) -> None:
    value = telling(question(Format.SINGLE_CHOICE), Choice("a"), days=days)
    value = value._replace(feedback=value.feedback._replace(returns_today=today))
    assert returning(value) == said
