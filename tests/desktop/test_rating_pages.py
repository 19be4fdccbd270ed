"""Rating the options of a drill, and the page from which ratings travel: by keyboard, by mouse, in plain words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, shown, write
from tests.desktop.page_driving import has_red, heard, overwritten, put_on_show, words
from tests.desktop.rating_values import REPORT, opening, opening_page, rating, rating_page, relay, relay_page
from trainer.desktop.pages.drills.rated_option import RatedOption
from trainer.desktop.pages.drills.rating_page import RatingPage
from trainer.desktop.pages.drills.relay_page import RelayPage
from trainer.desktop.widgets.action_button import Weight
from trainer.desktop.widgets.banner import Banner
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.tick import Tick
from trainer.study.relay import DrillRatings, Share

HOSTILE = "<img src='x.png'><b>bold</b> &amp; %n \u202egnp"


def on_show(qtbot: QtBot, number: int = 1, *, said: bool = False) -> RatingPage:
    page = rating_page(number, said=said)
    put_on_show(qtbot, page)
    return page


def options(page: RatingPage) -> list[RatedOption]:
    return shown(page, RatedOption)


def test_a_decision_is_rated_by_keyboard_alone(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    told = heard(page.said)
    for number, level in enumerate((Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_1)):
        press(level)
        press(Qt.Key.Key_Tab)
        write(f"Line {number}")
        press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is button(page, "Save and next")
    press(Qt.Key.Key_Return)
    names = [option.id for option in rating().options]
    (said,) = told
    assert said.ratings == tuple(zip(names, (2, 5, 4, 1), strict=True))
    assert said.lines == tuple((name, f"Line {number}") for number, name in enumerate(names))


def test_a_decision_is_rated_by_mouse_alone(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    told = heard(page.said)
    for option in options(page):
        page.body.column.reveal(option)
        click(option.findChildren(QRadioButton)[2])
    page.body.column.reveal(shown(page, Tick)[0])
    click(shown(page, Tick)[0])
    click(button(page, "Save and next"))
    (said,) = told
    assert {level for _, level in said.ratings} == {3}
    assert said.lines == ()
    assert said.reasons == (rating().reasons[0].id,)


def test_arrows_move_along_the_scale(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Right)
    assert options(page)[0].scale.level == 4
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert options(page)[0].scale.level == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_6, Qt.Key.Key_A])
def test_other_keys_rate_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    page = on_show(qtbot)
    press(key)
    assert options(page)[0].scale.level is None


def test_a_digit_in_a_line_is_written_there(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Tab)
    write("5 days")
    assert options(page)[0].scale.level == 4
    assert options(page)[0].field.text() == "5 days"


def test_enter_does_not_save_before_every_option_is_rated(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    told = heard(page.said)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    assert told == []
    assert not button(page, "Save and next").isEnabled()
    assert "3 option" in words(page)


def test_what_was_said_before_is_shown_and_can_be_saved_at_once(qtbot: QtBot) -> None:
    page = on_show(qtbot, 2, said=True)
    told = heard(page.said)
    press(Qt.Key.Key_Return)
    said = rating(2, said=True).said
    assert said is not None
    assert [one.ratings for one in told] == [said.ratings]
    assert [one.lines for one in told] == [said.lines]
    assert [set(one.reasons) for one in told] == [set(said.reasons)]


def test_the_last_decision_says_that_it_is_the_last(qtbot: QtBot) -> None:
    page = on_show(qtbot, 3)
    assert button(page, "Save and finish")


def test_a_third_consideration_waits_for_one_of_two(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    ticks = shown(page, Tick)
    ticks[0].setChecked(True)
    ticks[1].setChecked(True)
    assert [tick.isEnabled() for tick in ticks[:3]] == [True, True, False]
    ticks[0].setChecked(False)
    assert ticks[2].isEnabled()


def test_a_decision_can_be_skipped_and_the_page_left(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    skipped, left = heard(page.skipped), heard(page.left)
    click(button(page, "Skip this decision"))
    press(Qt.Key.Key_Escape)
    assert (skipped, left) == ([None], [None])


def test_a_screen_reader_hears_what_each_level_means_and_of_what(qtbot: QtBot) -> None:
    page = on_show(qtbot)
    first = options(page)[0].findChildren(QRadioButton)
    assert [one.accessibleName() for one in first][::4] == ["1, bad", "5, good"]
    assert rating().options[0].text in first[0].accessibleDescription()
    assert rating().options[0].text in options(page)[0].field.accessibleName()


def test_before_anything_it_says_who_reads_it_and_that_names_do_not_belong_there(qtbot: QtBot) -> None:
    page = opening_page()
    put_on_show(qtbot, page)
    said = words(page)
    assert "handed to other people" in said
    assert "pseudonym" in said
    assert "Leave out names" in said
    assert "can’t be called back" in said


def test_rating_begins_with_enter_and_needs_no_group(qtbot: QtBot) -> None:
    page = opening_page()
    put_on_show(qtbot, page)
    begun = heard(page.begun)
    press(Qt.Key.Key_Return)
    assert begun == [""]


def test_a_group_is_written_and_carried(qtbot: QtBot) -> None:
    page = opening_page(group="1st")
    put_on_show(qtbot, page)
    begun, left = heard(page.begun), heard(page.left)
    click(page.findChild(Field))
    write(" rotation")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert begun == ["1st rotation"]
    assert left == [None]


def test_who_rated_before_is_told_that_it_is_replaced(qtbot: QtBot) -> None:
    page = opening_page(rated=3)
    put_on_show(qtbot, page)
    assert "rated 3 of them before" in words(page)


def relay_on_show(qtbot: QtBot, **changes: object) -> RelayPage:
    page = relay_page(**changes)
    put_on_show(qtbot, page)
    return page


def test_each_drill_says_how_many_rated_it_from_where_and_what_that_amounts_to(qtbot: QtBot) -> None:
    page = relay_on_show(qtbot)
    said = words(page)
    assert "2nd rotation: 2, 1st rotation: 1, without a group: 1" in said
    assert "2 of 4 decisions have the three ratings" in said
    assert "No decision has the three ratings" in said
    assert "1 more rated an earlier wording" in said
    assert "Not rated by anybody yet: Two chairs at Varn · The governor’s list" in said
    assert [chip.text() for chip in shown(page, Chip)] == ["Provisional", "Panel", "No score yet"]


@pytest.mark.parametrize(
    ("raters", "chip"), [(2, "No score yet"), (3, "Provisional"), (9, "Provisional"), (10, "Panel")]
)
def test_two_raters_are_no_score_three_a_provisional_one_ten_a_panel(qtbot: QtBot, raters: int, chip: str) -> None:
    drill = relay().drills[0]._replace(people=raters, groups=(("", raters),), raters=(raters,))
    page = relay_on_show(qtbot, drills=(drill,))
    assert [one.text() for one in shown(page, Chip)] == [chip]


def test_ratings_are_taken_in_with_enter_and_handed_out_by_mouse(qtbot: QtBot) -> None:
    page = relay_on_show(qtbot)
    taken, handed, left = heard(page.take_in_asked), heard(page.hand_out_asked), heard(page.left)
    press(Qt.Key.Key_Return)
    click(button(page, "Hand out ratings…"))
    press(Qt.Key.Key_Escape)
    assert (taken, handed, left) == ([None], [Share.ALL], [None])


def test_who_has_just_rated_hands_out_with_enter(qtbot: QtBot) -> None:
    page = relay_on_show(qtbot, given=True)
    handed = heard(page.hand_out_asked)
    press(Qt.Key.Key_Return)
    assert handed == [Share.ALL]
    assert button(page, "Take in ratings…")._weight is Weight.SECONDARY


def test_only_one_s_own_can_be_handed_out(qtbot: QtBot) -> None:
    page = relay_on_show(qtbot)
    handed = heard(page.hand_out_asked)
    click(shown(page, QRadioButton)[1])
    click(button(page, "Hand out ratings…"))
    assert handed == [Share.OWN]


@pytest.mark.parametrize(("known", "own"), [(4, 4), (54, 0)])
def test_without_a_difference_there_is_no_choice(qtbot: QtBot, known: int, own: int) -> None:
    page = relay_on_show(qtbot, all=known, own=own)
    assert shown(page, QRadioButton) == []


def test_with_nothing_known_nothing_can_be_handed_out(qtbot: QtBot) -> None:
    page = relay_on_show(qtbot, all=0, own=0, drills=())
    assert not button(page, "Hand out ratings…").isEnabled()
    assert "nothing to hand out yet" in words(page)


def test_what_was_just_done_is_reported(qtbot: QtBot) -> None:
    page = relay_on_show(qtbot, report=REPORT)
    (banner,) = shown(page, Banner)
    assert banner.accessibleName() == " ".join(REPORT)


def test_text_from_a_file_stays_text(qtbot: QtBot) -> None:
    hostile = DrillRatings(relay().drills[0].drill, HOSTILE, 3, ((HOSTILE, 3),), (3,), 0)
    page = relay_on_show(qtbot, drills=(hostile,), report=(HOSTILE, HOSTILE))
    assert not has_red(page)
    assert "<b>bold</b>" in words(page)


def test_text_of_a_drill_stays_text(qtbot: QtBot) -> None:
    page = RatingPage()
    page.show_decision(overwritten(rating(said=True), HOSTILE)._replace(said=None))
    put_on_show(qtbot, page)
    assert not has_red(page)
    assert "<b>bold</b>" in words(page)
    opened = opening_page(**overwritten(opening(), HOSTILE)._asdict())
    put_on_show(qtbot, opened)
    assert "<b>bold</b>" in words(opened)
