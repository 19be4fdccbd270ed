"""Somebody who teaches looks at a group's questions, hides one, and ends a group and takes it up again."""

import pytest
from drilling import listed, number_of
from playing import answer_by_keyboard, page_of, shown_item
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from trainer.content.opening import open_library
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.tick import Tick


@pytest.fixture
def in_a_group(at_first_question, places, packs, qtbot):
    """Ana has answered three questions and is the only one of a group, whose page is on show."""
    person, library = at_first_question, open_library(packs, places.cache)
    for _ in range(3):
        answer_by_keyboard(person, shown_item(person, library))
        if page_of(person).draft() is None:
            person.press("Enter")
    library.close()
    person.press("Ctrl+7")
    person.write("Morning")
    person.press("Enter")
    person.click(person.button("Ana", Tick))
    qtbot.waitUntil(lambda: person.sees("What they would recall today"), timeout=10_000)
    return person


def journal_of(person):
    return person.house._opened.journal


def table(person) -> OpenableFigures:
    return next(one for one in person.window.findChildren(OpenableFigures) if one.isVisible())


def test_a_question_is_opened_hidden_and_shown_again_by_keyboard_and_each_way_back_leads_to_its_row(in_a_group, qtbot):
    person = in_a_group
    person.press("Q")
    qtbot.waitUntil(lambda: person.sees("As one test"), timeout=10_000)
    person.press("Down", "Enter")
    assert person.place == "group-question"
    person.press("O")
    assert person.place == "reading"
    person.press("Esc")
    assert person.place == "group-question"
    person.press("H")
    person.write("Two keys")
    person.press("Enter")
    (cohort,) = journal_of(person).cohorts()
    (hidden,) = cohort.hidden
    assert hidden.why == "Two keys"
    assert journal_of(person).hidden(cohort.persons[0]) == {hidden.item}
    QTest.keyClick(QApplication.focusWidget() or person.window, Qt.Key.Key_Backspace)
    person.settle()
    assert person.place == "group-questions"
    assert person.sees("Hidden for this group")
    assert table(person).hasFocus()
    assert table(person).currentIndex().row() == 1
    person.press("Enter", "H")
    assert journal_of(person).cohorts()[0].hidden == ()
    person.press("Esc", "Esc")
    assert person.place == "group"


def test_a_question_and_the_drills_are_looked_at_by_mouse(in_a_group, qtbot, tmp_path):
    person, place = in_a_group, tmp_path / "questions.csv"
    person.house._desk._teach.choose_table = lambda suggested, then: then(place)
    person.click(person.button("Questions"))
    qtbot.waitUntil(lambda: person.sees("As one test"), timeout=10_000)
    person.click(person.button("Save the table as CSV"))
    assert len(place.read_text("utf-8-sig").splitlines()) == 1 + table(person).model().rowCount()
    shown = table(person)
    at = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    person.settle()
    assert person.place == "group-question"
    person.click(person.button("Open the section"))
    person.click(person.button("Back"))
    assert person.place == "group-question"
    person.click(person.button("Back"))
    person.click(person.button("Back"))
    person.click(person.button("Drills"))
    qtbot.waitUntil(lambda: person.sees("Nobody in this group has begun a drill yet."), timeout=10_000)
    person.click(person.button("Back"))
    assert person.place == "group"


def test_a_group_is_renamed_ended_and_taken_up_again_after_a_restart(in_a_group, launch):
    person = in_a_group
    field = person.button("Its name")
    field.setFocus()
    person.press("Ctrl+a")
    person.write("Evening")
    person.press("Enter")
    person.click(person.button("End this group"))
    person.press("Esc")
    assert person.place == "group"
    person.click(person.button("End this group"))
    person.click(person.button("End it"))
    assert person.place == "teach"
    assert journal_of(person).cohorts() == ()
    person = launch()
    person.press("Ctrl+7")
    person.click(person.button("Evening", Row))
    assert person.place == "group"
    assert [(one.name, len(one.persons)) for one in journal_of(person).cohorts()] == [("Evening", 1)]


def test_a_decision_that_was_taken_is_opened_by_keyboard_and_leads_to_its_section_and_back(in_a_group, qtbot):
    person = in_a_group
    person.press("Ctrl+3")
    person.click(listed(person, "Sel Marrat"))
    person.press("Enter")
    person.press(str(number_of(person, "Wait until Ms Adair has asked")), "Enter", "Esc", "Ctrl+7")
    person.click(person.button("Morning", Row))
    qtbot.waitUntil(lambda: person.sees("What they would recall today"), timeout=10_000)
    person.press("D")
    qtbot.waitUntil(lambda: person.sees("Sel Marrat"), timeout=10_000)
    person.press("Enter")
    assert person.place == "group-decision"
    assert person.sees("1 of 1 took it")
    person.press("O")
    assert person.place == "reading"
    person.press("Esc", "Esc")
    assert person.place == "group-drills"
    assert isinstance(QApplication.focusWidget(), Row)
