"""Somebody who teaches names a group and puts the learners of this computer in it."""

from PySide6.QtWidgets import QApplication

from trainer.desktop.widgets.rail import RailButton
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.tick import Tick


def persons(person):
    return [(one.name, len(one.persons)) for one in person.house._opened.journal.cohorts()]


def test_a_group_is_made_by_keyboard_alone_and_is_still_there_after_a_restart(at_first_question, launch):
    person = at_first_question
    person.press("Ctrl+7")
    assert (person.place, person.window.place) == ("teach", "teach")
    person.write("Morning")
    person.press("Enter")
    assert person.place == "group"
    while not isinstance(QApplication.focusWidget(), Tick):
        person.press("Tab")
    person.press(" ", "Esc")
    assert person.place == "teach"
    person = launch()
    assert persons(person) == [("Morning", 1)]


def test_a_group_is_made_and_opened_by_mouse_alone_but_for_its_name(at_first_question):
    person = at_first_question
    person.click(person.button("Leave"))
    person.click(person.button("Teach", RailButton))
    person.click(person.button("Name of a new group"))
    person.write("Morning")
    person.click(person.button("Add"))
    person.click(person.button("Ana", Tick))
    person.click(person.button("Back"))
    person.click(person.button("Morning", Row))
    assert person.button("Ana", Tick).isChecked()
    person.click(person.button("Ana", Tick))
    assert persons(person) == [("Morning", 0)]


def test_another_learner_sits_down_and_the_groups_are_the_same(at_first_question):
    person = at_first_question
    person.press("Ctrl+7")
    person.write("Morning")
    person.press("Enter", "Esc")
    person.click(person.button("Ana", RailButton))
    person.click(person.button("Continue as a guest"))
    person.press("Ctrl+7")
    assert person.sees("Morning")
