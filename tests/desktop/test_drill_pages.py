"""The list of drills, the briefing and what followed: what they say, and what they report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.desktop.drill_values import LINE, ROAD, SEL_MARRAT, briefing, consequence, drills
from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from trainer.desktop.pages.drills.consequence_page import ConsequencePage
from trainer.desktop.pages.drills.drill_briefing_page import DrillBriefingPage
from trainer.desktop.pages.drills.drill_values import (
    Beginning,
    BriefingShown,
    ConsequenceShown,
    DrillsShown,
    Happened,
    Moved,
)
from trainer.desktop.pages.drills.drills_page import DrillsPage
from trainer.desktop.pages.drills.happened import not_as_called
from trainer.desktop.pages.drills.run_cards import SoFarCard
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.drills.situation import Cause


def listing(qtbot: QtBot, shown: DrillsShown) -> DrillsPage:
    page = DrillsPage()
    page.show_drills(shown)
    put_on_show(qtbot, page)
    return page


def before(qtbot: QtBot, shown: BriefingShown) -> DrillBriefingPage:
    page = DrillBriefingPage()
    page.show_briefing(shown)
    put_on_show(qtbot, page)
    return page


def after(qtbot: QtBot, shown: ConsequenceShown) -> ConsequencePage:
    page = ConsequencePage()
    page.show_consequence(shown)
    put_on_show(qtbot, page, 1280, 800)
    return page


def test_enter_opens_the_newest_drill_that_was_not_played(qtbot: QtBot) -> None:
    page = listing(qtbot, drills())
    opened = heard(page.drill_opened)
    press(Qt.Key.Key_Return)
    assert opened == [SEL_MARRAT]


def test_enter_goes_on_with_a_run_that_was_put_aside(qtbot: QtBot) -> None:
    page = listing(qtbot, drills(played=True))
    gone_on = heard(page.gone_on)
    press(Qt.Key.Key_Return)
    assert gone_on == [SEL_MARRAT]


def test_each_drill_says_how_it_stands_in_words(qtbot: QtBot) -> None:
    page = listing(qtbot, drills(played=True))
    told = {row.accessibleName(): row.accessibleDescription() for row in page.findChildren(Row)}
    assert told["Sel Marrat"].endswith("put aside at decision 2")
    assert told["The battalion that passed"].endswith("not played yet")
    assert "ended “A thin paper”; practised 2 time" in told["Two chairs at Varn"]
    assert told["The governor’s list"].endswith("ended “Signed”, not looked back on yet")
    assert told["Night search"].endswith("ended early")


def test_a_click_opens_a_drill(qtbot: QtBot) -> None:
    page = listing(qtbot, drills(played=True))
    opened = heard(page.drill_opened)
    click(page.findChildren(Row)[2])
    assert opened == ["c"]


def test_what_is_due_leads_to_today(qtbot: QtBot) -> None:
    page = listing(qtbot, drills(played=True, due=3))
    asked = heard(page.today_asked)
    click(button(page, "To Today"))
    assert asked == [None]


def test_without_drills_the_page_says_so_and_enter_does_nothing(qtbot: QtBot) -> None:
    page = listing(qtbot, DrillsShown((), None, "", 0))
    opened = heard(page.drill_opened)
    press(Qt.Key.Key_Return)
    assert opened == []
    assert "There are no drills yet" in words(page)


def test_a_run_begins_with_what_was_chosen(qtbot: QtBot) -> None:
    page = before(qtbot, briefing())
    begun = heard(page.begun)
    for tick in page.findChildren(Tick):
        click(tick)
    click(next(one for one in page.findChildren(QRadioButton) if one.accessibleName() == "200 %"))
    page._intent.setText("  the  village ")
    click(button(page, "Begin"))
    assert begun == [Beginning(SEL_MARRAT, "the village", 200, True, True)]


def test_the_choices_made_last_stand_when_the_briefing_opens(qtbot: QtBot) -> None:
    page = before(qtbot, briefing(clock=0, worst=True))
    begun = heard(page.begun)
    press(Qt.Key.Key_Return)
    assert begun == [Beginning(SEL_MARRAT, "", 0, True, False)]


def test_the_briefing_says_whether_the_run_is_the_one_of_record(qtbot: QtBot) -> None:
    assert "This run is the one of record" in words(before(qtbot, briefing()))
    assert "Practice: the first run stays" in words(before(qtbot, briefing(record=False)))


def test_a_run_that_was_put_aside_goes_on_or_is_ended_for_good(qtbot: QtBot) -> None:
    page = before(qtbot, briefing(aside=2))
    resumed, ended = heard(page.resumed), heard(page.given_up)
    press(Qt.Key.Key_Return)
    click(button(page, "End that run for good"))
    assert (resumed, ended) == ([SEL_MARRAT], [SEL_MARRAT])


def test_a_finished_run_can_be_looked_back_on(qtbot: QtBot) -> None:
    page = before(qtbot, briefing(past=True))
    asked = heard(page.review_asked)
    click(button(page, "Look back on the last run"))
    assert asked == [SEL_MARRAT]


def test_what_comes_of_an_earlier_decision_names_it(qtbot: QtBot) -> None:
    told = words(after(qtbot, consequence(ROAD[:2])))
    assert "Because of decision 1" in told
    assert "Because of this decision" in told


def test_luck_is_marked_as_luck(qtbot: QtBot) -> None:
    fell = Happened(Cause.CHANCE, "It rains.", (Moved("Relief", -4, better=False),))
    told = words(after(qtbot, consequence(ROAD[:1])._replace(happened=(fell,))))
    assert "Luck: not your doing" in told
    assert "Relief −4" in told


def test_a_red_line_stands_with_its_references(qtbot: QtBot) -> None:
    told = words(after(qtbot, consequence(LINE[:2])))
    assert "A red line" in told
    assert "Civil-Military Guidelines" in told


def test_effects_that_were_called_are_told_as_they_came(qtbot: QtBot) -> None:
    told = words(after(qtbot, consequence(ROAD[:1], calls=True)))
    assert "Trust of the valley up" in told
    assert "as it came" in told
    assert "others moved more" in told


@pytest.mark.parametrize(
    ("up", "by", "words"),
    [
        (True, 4, "others moved more"),
        (False, -4, "others moved more"),
        (True, -4, "it went down"),
        (False, 4, "it went up"),
        (True, 0, "it did not move"),
    ],
)
def test_an_effect_that_was_called_wrongly_says_how_it_came(up: bool, by: int, words: str) -> None:
    assert not_as_called(up, by) == words


def test_what_was_done_stands_in_line_below_each_other(qtbot: QtBot) -> None:
    card = SoFarCard(["Lent the lift"] * 11, "")
    put_on_show(qtbot, card)
    lefts = {one.x() for one in card.findChildren(Text) if one.text() == "Lent the lift"}
    assert len(lefts) == 1


def test_enter_goes_on_and_ctrl_z_takes_back(qtbot: QtBot) -> None:
    page = after(qtbot, consequence(ROAD[:1]))
    continued, back = heard(page.continued), heard(page.taken_back)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (continued, back) == ([None], [None])


def test_the_end_has_its_title_and_its_text(qtbot: QtBot) -> None:
    page = after(qtbot, consequence(ROAD))
    assert "The ministry's valley" in words(page)
    assert button(page, "Look back on this run")


def test_every_figure_stands_in_this_scenarios_model(qtbot: QtBot) -> None:
    assert "in this scenario’s model" in words(after(qtbot, consequence(ROAD)))
    assert "in this scenario’s model" in words(before(qtbot, briefing()))
