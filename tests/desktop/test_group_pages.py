"""Groups: one is named, opened, and its people are ticked."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, write
from tests.desktop.group_values import FINDINGS, group, group_page, groups_page, standing_page
from tests.desktop.page_driving import heard, put_on_show, settle, words
from trainer.desktop.pages.groups.group_values import Findings
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.tick import Tick


def test_enter_opens_the_first_group_and_a_click_any(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page())
    opened = heard(page.group_opened)
    press(Qt.Key.Key_Return)
    click(page.findChildren(Row)[1])
    assert opened == ["a", "b"]


def test_each_group_says_how_many_are_in_it(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page())
    assert [row.accessibleDescription() for row in page.findChildren(Row)] == [
        "6 person(s)",
        "1 person(s)",
        "nobody yet",
    ]


def test_with_no_group_yet_the_keyboard_stands_in_the_name_of_a_new_one(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page(()))
    names = heard(page.named)
    write(" Morning ")
    press(Qt.Key.Key_Return)
    assert names == ["Morning"]


def test_a_group_is_named_by_mouse_once_there_is_a_name(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, groups_page())
    names = heard(page.named)
    assert not button(page, "Add").isEnabled()
    click(page.findChild(Field))
    write("Morning")
    click(button(page, "Add"))
    assert names == ["Morning"]


def test_ticking_takes_in_and_out_by_keyboard_and_by_mouse(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group(0)))
    taken_in, taken_out = heard(page.taken_in), heard(page.taken_out)
    press(Qt.Key.Key_Space)
    click(page.findChildren(Tick)[1])
    click(page.findChildren(Tick)[0])
    assert (taken_in, taken_out) == (["0", "1"], ["0"])


def test_the_number_of_people_follows_the_ticks(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group(0)))
    assert "Nobody is in this group yet" in words(page)
    press(Qt.Key.Key_Space)
    assert "1 person(s) in this group" in words(page)


def test_escape_and_a_click_go_back(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group()))
    left = heard(page.left)
    press(Qt.Key.Key_Escape)
    click(button(page, "Back"))
    assert left == [None, None]


def test_sections_say_on_how_many_people_they_rest(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, standing_page())
    said = [row.accessibleDescription() for row in page.findChildren(Row)][:4]
    assert said == [
        "of 4 person(s), 58 %",
        "of 3 person(s), 71 %",
        "of 4 person(s), 93 %",
        "1 person(s) began, not enough yet",
    ]


def test_a_statement_names_who_needs_help_and_how_many_were_sure_and_wrong_of_five_or_more(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, standing_page())
    first, second = page.findChildren(Row)[4:]
    told = "8 of 14 missed, 3 of 6 sure and wrong, Ana Reyes, Staff Sergeant Oyelaran"
    assert first.accessibleDescription() == told
    assert "sure" not in second.accessibleDescription()


def test_what_is_contested_is_said_to_be(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, standing_page())
    assert page.findChildren(Row)[5].accessibleName().startswith("Contested: ")


def test_enter_and_a_click_open_a_section(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, standing_page())
    opened = heard(page.section_opened)
    press(Qt.Key.Key_Return)
    click(page.findChildren(Row)[4])
    assert opened == ["p/police", "p/assistance"]


def test_a_group_that_answered_nothing_is_told_so(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, standing_page(Findings((), ())))
    assert "Nobody in this group has answered anything yet." in words(page)


def test_while_it_is_reckoned_the_page_says_so(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group()))
    assert "Looking at what they have answered" in words(page)


def test_a_long_list_of_statements_ends_with_how_many_more_there_are(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, standing_page(FINDINGS._replace(help=FINDINGS.help * 11)))
    assert len(page.findChildren(Row)) == 4 + 20
    assert "2 more statement(s) come after these." in words(page)


def test_what_is_asked_before_a_group_ends_is_in_sight_when_it_takes_the_keyboard(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, standing_page())
    page.resize(1024, 640)
    end = button(page, "End this group …")
    end.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    press(Qt.Key.Key_Return)
    settle()
    yes = button(page, "End it")
    assert yes.hasFocus()
    assert yes.visibleRegion().boundingRect() == yes.rect()


def test_somebody_new_is_named_where_the_group_is_put_together(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, group_page(group(0)))
    names = heard(page.named)
    page.start_at_name()
    write("  Zoe   Lang ")
    press(Qt.Key.Key_Return)
    click(button(page, "Add"))
    assert names == ["Zoe Lang", "Zoe Lang"]
