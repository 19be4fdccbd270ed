"""Whom the presenter can let in, in mid-class."""

from trainer.base.ids import LearnerId
from trainer.desktop.pages.classes.lesson_values import Roll
from trainer.desktop.pages.classes.people_panel import PeoplePanel
from trainer.desktop.widgets.action_button import ActionButton
from trainer.study.lesson.host import Participant

ANNA = LearnerId("a" * 32)


def captions(panel: PeoplePanel) -> list[str]:
    return [one.caption for one in panel.findChildren(ActionButton)]


def roll(*inside: Participant) -> Roll:
    waiting = (Participant("p2", "Anna", True, LearnerId(""), 0, connected=True),)
    return Roll(inside, waiting, members=((ANNA, "Anna"),))


def test_who_waits_under_a_member_s_name_is_let_in_as_that_member(qtbot):
    panel = PeoplePanel(roll())
    qtbot.addWidget(panel)
    assert "Let in" in captions(panel)


def test_nobody_is_let_in_as_a_member_who_is_in_already(qtbot):
    panel = PeoplePanel(roll(Participant("p1", "Anna of the first", False, ANNA, 0, connected=True)))
    qtbot.addWidget(panel)
    assert "Let in" not in captions(panel)
    assert "Let in as a guest" in captions(panel)
