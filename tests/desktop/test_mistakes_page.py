"""The list of what was sure and wrong: what each entry says, in which order, and where the page leads."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import TODAY, mistakes
from trainer.content.model import ClaimVerdict, Format
from trainer.desktop.pages.mistakes_page import Entry, Mistakes, MistakesPage
from trainer.desktop.pages.references import reference_words
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.desktop.widgets.text import Text
from trainer.study.refuting import Point


def shown(qtbot: QtBot, value: Mistakes | None = None) -> MistakesPage:
    page = MistakesPage()
    page.show_mistakes(mistakes() if value is None else value)
    put_on_show(qtbot, page)
    return page


def entry(form: Format, **changes: object) -> Entry:
    found = next(one for one in mistakes().entries if one.item.format is form)
    return found._replace(**changes)


def alone(one: Entry) -> Mistakes:
    return Mistakes((one,), 0, TODAY)


def lines(page: MistakesPage) -> list[str]:
    return [line.accessibleName() for line in page.findChildren(OutcomeLine)]


def chips(page: MistakesPage) -> list[str]:
    return [chip.text() for chip in page.findChildren(Chip) if chip.isVisible()]


def top(page: QWidget, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, 0)).y()


def test_what_was_answered_comes_first_then_what_holds_then_the_claim_then_the_references(qtbot: QtBot) -> None:
    one = entry(Format.TYPED)
    page = shown(qtbot, alone(one))
    said, holds = page.findChildren(OutcomeLine)
    statement = next(text for text in page.findChildren(Text) if text.text() == one.contested[0].text)
    correction = next(text for text in page.findChildren(Text) if text.text() == one.contested[0].correction)
    cited = next(text for text in page.findChildren(Text) if text.text() == reference_words(one.references[0]))
    places = [top(page, widget) for widget in (said, holds, statement, correction, cited)]
    assert places == sorted(places)
    assert said.accessibleName() == f"You were sure, and it was wrong. {one.points[0].said}"
    assert holds.accessibleName() == f"Correct answer. {one.points[0].holds}"
    assert holds.accessibleDescription() == one.points[0].why


def test_a_choice_says_that_it_does_not_hold_and_why(qtbot: QtBot) -> None:
    point = Point("Run the course", "It mends nothing", "Rebuild supply", "It begins at the need")
    page = shown(qtbot, alone(entry(Format.SINGLE_CHOICE, points=(point,))))
    assert lines(page) == ["You were sure, and it was wrong. Run the course", "Correct answer. Rebuild supply"]
    assert "It mends nothing" in words(page)
    assert "It begins at the need" in words(page)


def test_a_claim_is_shown_with_the_verdict_that_was_given_and_the_right_one(qtbot: QtBot) -> None:
    one = entry(Format.CLAIM_VERDICT)
    page = shown(qtbot, alone(one))
    assert isinstance(one.item.body, ClaimVerdict)
    assert one.item.body.claim in words(page)
    assert lines(page)[0] == "You were sure, and it was wrong. Does not hold"
    assert lines(page)[1] == "Correct answer. Holds only if …"


def test_steps_are_told_with_the_place_they_were_given_and_their_own(qtbot: QtBot) -> None:
    one = entry(Format.ORDERING)
    page = shown(qtbot, alone(one))
    first = one.points[0]
    assert lines(page)[0] == f"You were sure of place {first.said}. {first.subject}. Its place is {first.holds}"


def test_an_entry_whose_question_has_changed_tells_what_is_right(qtbot: QtBot) -> None:
    page = shown(qtbot, alone(entry(Format.SINGLE_CHOICE, points=(Point("", "", "Rebuild supply", "why"),))))
    assert lines(page) == ["Correct answer. Rebuild supply"]


def test_only_what_happened_again_is_called_a_misconception(qtbot: QtBot) -> None:
    once, again = entry(Format.SINGLE_CHOICE), entry(Format.CLAIM_VERDICT)
    assert (once.mistake.sittings, again.mistake.sittings) == (1, 2)
    assert "Misconception" not in chips(shown(qtbot, alone(once)))
    assert "Misconception" in chips(shown(qtbot, alone(again)))


def test_it_says_how_often_when_last_and_when_it_comes_back(qtbot: QtBot) -> None:
    again = shown(qtbot, alone(entry(Format.CLAIM_VERDICT)))
    assert "Sure and wrong 2 time(s), last yesterday. Comes back in 3 days." in words(again)
    once = shown(qtbot, alone(entry(Format.SINGLE_CHOICE)))
    assert "Sure and wrong today. Comes back tomorrow." in words(once)
    unknown = shown(qtbot, alone(entry(Format.SINGLE_CHOICE, due_day=None)))
    assert "Comes back" not in words(unknown)


def test_enter_practises_these_and_escape_goes_back(qtbot: QtBot) -> None:
    page = shown(qtbot)
    practised, left = heard(page.practice_asked), heard(page.left)
    press(Qt.Key.Key_Return)
    assert (practised, left) == ([None], [])
    press(Qt.Key.Key_Escape)
    click(button(page, "Back"))
    assert left == [None, None]


def test_a_click_practises_these(qtbot: QtBot) -> None:
    page = shown(qtbot)
    practised = heard(page.practice_asked)
    click(button(page, "Practise these"))
    assert practised == [None]


def test_of_a_single_one_it_speaks_as_of_one(qtbot: QtBot) -> None:
    page = shown(qtbot, alone(entry(Format.SINGLE_CHOICE)))
    assert button(page, "Practise it").isVisible()
    assert "It stays here until" in words(page)
    page = shown(qtbot)
    assert button(page, "Practise these").isVisible()
    assert "Each stays here until" in words(page)


def test_each_entry_leads_to_its_section_by_mouse_and_by_keyboard(qtbot: QtBot) -> None:
    page = shown(qtbot)
    asked = heard(page.section_asked)
    sections = [one.item.section for one in mistakes().entries]
    reads = [one for one in page.findChildren(ActionButton) if one.caption == "Read the section"]
    click(reads[1])
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert asked == sections[1:3]


def test_what_is_not_shown_is_counted(qtbot: QtBot) -> None:
    page = shown(qtbot, mistakes(more=3))
    assert f"{len(mistakes().entries) + 3} answer" in words(page)
    assert "3 more follow" in words(page)
    assert "more follow" not in words(shown(qtbot))


def test_an_empty_list_says_what_it_is_for_and_enter_goes_back(qtbot: QtBot) -> None:
    page = shown(qtbot, mistakes(empty=True))
    practised, left = heard(page.practice_asked), heard(page.left)
    assert "kept here with the reasons" in words(page)
    assert [one.caption for one in page.findChildren(ActionButton) if one.isVisible()] == ["Back"]
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert (practised, left) == ([], [None, None])
