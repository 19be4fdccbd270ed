"""A decision: what is tapped, asked for, called and committed, and what stays where it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from tests.desktop.drill_values import ROAD, asked, decision
from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from trainer.desktop.pages.drills.decision_page import DecisionPage
from trainer.desktop.pages.drills.drill_values import DecisionShown
from trainer.desktop.widgets.meter import Meter, MeterLine
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.tick import Tick
from trainer.desktop.widgets.toggle import Toggle
from trainer.drills.moves import Call, Draft


def on_show(qtbot: QtBot, shown: DecisionShown) -> DecisionPage:
    page = DecisionPage()
    page.show_decision(shown)
    put_on_show(qtbot, page, 1280, 800)
    return page


def test_enter_commits_what_a_number_key_tapped(qtbot: QtBot) -> None:
    shown = decision()
    page = on_show(qtbot, shown)
    decided = heard(page.decided)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return)
    assert decided == [Draft(shown.options[2].id)]


def test_without_a_tap_nothing_is_committed(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    decided = heard(page.decided)
    press(Qt.Key.Key_Return)
    assert decided == []


def test_a_worst_tap_is_made_with_shift_and_taken_away_again(qtbot: QtBot) -> None:
    shown = decision(worst=True)
    page = on_show(qtbot, shown)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert page.draft().worst == shown.options[1].id
    press(Qt.Key.Key_4, Qt.KeyboardModifier.ShiftModifier)
    assert page.draft().worst == shown.options[3].id
    press(Qt.Key.Key_4, Qt.KeyboardModifier.ShiftModifier)
    assert page.draft().worst == ""


def test_shift_does_nothing_where_the_worst_is_not_asked_for(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert page.draft() == Draft()


def test_a_third_reason_cant_be_ticked(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    ticks = page.findChildren(Tick)
    click(ticks[0])
    click(ticks[1])
    assert [tick.isEnabled() for tick in ticks] == [True, True, False, False, False, False]
    click(ticks[0])
    assert all(tick.isEnabled() for tick in ticks)


def test_an_effect_is_called_up_or_down_but_not_both(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision(calls=True))
    up, down = page.findChildren(Toggle)[:2]
    click(up)
    click(down)
    assert page.draft().calls == (Call("relief", False),)


def test_a_third_effect_cant_be_called(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision(calls=True))
    toggles = page.findChildren(Toggle)
    click(toggles[0])
    click(toggles[3])
    assert not any(toggle.isEnabled() for toggle in toggles[4:])


def test_what_was_tapped_before_it_was_left_stands_again(qtbot: QtBot) -> None:
    shown = asked()
    page = on_show(qtbot, shown)
    assert page.draft() == shown.draft
    assert "Cargo space" in words(page)


def test_the_key_for_information_goes_from_question_to_question(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    questions = heard(page.information_asked)
    for key in (Qt.Key.Key_I, Qt.Key.Key_I, Qt.Key.Key_Return):
        press(key)
    assert questions == ["battalion"]
    assert page.draft().asked == ("battalion",)


def test_after_the_last_answer_the_keyboard_is_at_the_options(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    press(Qt.Key.Key_I)
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert len(page.draft().asked) == 3
    assert isinstance(QApplication.focusWidget(), ChoiceRow)


def test_in_the_line_of_words_digits_are_written(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    page._reasons.field.setFocus()
    press(Qt.Key.Key_1)
    assert page.draft() == Draft(words="1")
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page.draft().option


def test_while_it_is_held_nothing_changes(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    press(Qt.Key.Key_1)
    before, decided = page.draft(), heard(page.decided)
    page.hold(True)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    assert (page.draft(), decided) == (before, [])


def test_the_first_decision_has_nothing_to_take_back(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    back = heard(page.taken_back)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert back == []


def test_a_later_decision_takes_back_the_one_before(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision(ROAD[:1]))
    back = heard(page.taken_back)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert back == [None]


@pytest.mark.parametrize(("left", "told"), [(61_000, "1:01"), (500, "0:01"), (0, "Time is up")])
def test_the_time_that_is_left_is_in_sight(qtbot: QtBot, left: int, told: str) -> None:
    page = on_show(qtbot, decision())
    page.show_left(left)
    assert told in words(page)


def test_more_time_goes_up_in_steps_and_the_clock_goes_off_and_on(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision())
    wanted = heard(page.clock_chosen)
    for caption, clock in (("More time", 150), ("More time", 200), ("Switch off", 0), ("Switch on", 100)):
        click(button(page, caption))
        assert wanted[-1] == clock
        page.show_clock(clock)


def test_a_meter_says_how_it_moved_in_words(qtbot: QtBot) -> None:
    page = on_show(qtbot, decision(ROAD[:1]))
    spoken = {meter.accessibleName(): meter.accessibleDescription() for meter in page.findChildren(MeterLine)}
    assert spoken["Trust of the valley"].startswith("up by 8")
    assert spoken["Safety"].startswith("down by 1")
    assert spoken["Law and rights"].startswith("unchanged")
    values = {meter.accessibleName(): meter.value() for meter in page.findChildren(QProgressBar)}
    assert values["Trust of the valley"] == 53


def test_where_less_is_better_a_fall_is_good() -> None:
    assert Meter("Harm", 40, 50, more=False).better
    assert not Meter("Harm", 60, 50, more=False).better
