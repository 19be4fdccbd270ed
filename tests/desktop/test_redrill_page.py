"""A decision that comes back: decided by keys or mouse, others' choice beside it, and nothing called right or wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop.driving import ALT, button, click, press, shown, write
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.redrill_values import TODAY, asked_page, card, told, told_page
from trainer.desktop.pages.drills.redrill_page import Chosen, RedrillPage
from trainer.desktop.widgets.option_face import Outcome
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.tick import Tick
from trainer.drills.grading import GradedBy
from trainer.drills.judging import Opinion, panel_of


def asked(qtbot: QtBot) -> RedrillPage:
    page = asked_page()
    put_on_show(qtbot, page)
    return page


def test_a_digit_and_enter_decide(qtbot: QtBot) -> None:
    page = asked(qtbot)
    decided = heard(page.decided)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    assert decided == [Chosen(card().shown[1], (), "")]


def test_clicks_decide_with_reasons_and_a_line(qtbot: QtBot) -> None:
    page = asked(qtbot)
    decided = heard(page.decided)
    click(shown(page, ChoiceRow)[0])
    reasons = card().decision.reasons
    for tick in shown(page, Tick)[:2]:
        click(tick)
    page.findChild(QLineEdit).setFocus()
    write("They asked")
    click(button(page, "Decide"))
    assert decided == [Chosen(card().shown[0], (reasons[0].id, reasons[1].id), "They asked")]


def test_a_third_reason_waits_until_one_is_taken_away(qtbot: QtBot) -> None:
    page = asked(qtbot)
    ticks = shown(page, Tick)
    click(ticks[0])
    click(ticks[1])
    assert not ticks[2].isEnabled()
    click(ticks[0])
    assert ticks[2].isEnabled()


def test_without_a_choice_there_is_nothing_to_decide(qtbot: QtBot) -> None:
    page = asked(qtbot)
    decided = heard(page.decided)
    press(Qt.Key.Key_Return)
    assert decided == []
    assert not button(page, "Decide").isEnabled()


def test_digits_need_alt_where_single_keys_are_off(qtbot: QtBot) -> None:
    page = asked(qtbot)
    page.use_letter_keys(False)
    press(Qt.Key.Key_1)
    assert not button(page, "Decide").isEnabled()
    press(Qt.Key.Key_1, ALT)
    assert button(page, "Decide").isEnabled()


def test_escape_leaves(qtbot: QtBot) -> None:
    left = heard(asked(qtbot).left)
    press(Qt.Key.Key_Escape)
    assert left == [None]


def test_the_authors_choice_stands_beside_ones_own_and_is_called_an_estimate(qtbot: QtBot) -> None:
    page = told_page(flip=False, as_authors=False)
    put_on_show(qtbot, page)
    said = [row.accessibleDescription() for row in shown(page, ChoiceRow)]
    assert sum(text.startswith("Your choice.") for text in said) == 1
    assert sum(text.startswith("The authors’ choice.") for text in said) == 1
    assert "authors’ estimate, not a score" in words(page)
    assert "comes back in 3 days" in words(page)
    assert "orrect" not in words(page)


def test_a_flip_tells_afterwards_what_was_different(qtbot: QtBot) -> None:
    before = RedrillPage()
    put_on_show(qtbot, before)
    page = told_page(flip=True, as_authors=True)
    put_on_show(qtbot, page)
    assert card(flip=True).variant.fact in words(page)
    assert "You and the authors" in [row.accessibleDescription().split(".")[0] for row in shown(page, ChoiceRow)]


def test_after_it_is_told_a_choice_can_not_be_changed_and_enter_goes_on(qtbot: QtBot) -> None:
    page = told_page(flip=False, as_authors=False)
    put_on_show(qtbot, page)
    continued, decided = heard(page.continued), heard(page.decided)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    assert (continued, decided) == ([None], [])


def test_raters_are_counted_and_few_of_them_are_provisional(qtbot: QtBot) -> None:
    found = told(as_authors=True)
    ratings = tuple((option, 5 if option == found.option else 2) for option in found.card.shown)
    panel = panel_of(found.card.shown, [Opinion(f"{n:032x}", "", ratings) for n in range(3)])
    graded = found.graded._replace(by=GradedBy.PROVISIONAL)
    page = asked_page()
    page.choose_option(found.option)
    page.tell(found._replace(panel=panel, graded=graded), TODAY)
    put_on_show(qtbot, page)
    assert "3 people rated this situation" in words(page)
    assert "provisional" in words(page)
    row = next(row for row in shown(page, ChoiceRow) if row.face.outcome is Outcome.CHOSEN)
    assert row.accessibleDescription().startswith("You and most raters")
