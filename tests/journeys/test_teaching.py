"""Somebody who teaches names a group and puts the learners of this computer in it."""

import pytest
from playing import answer_by_keyboard, page_of, shown_item
from PySide6.QtWidgets import QApplication

from trainer.content.opening import open_library
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.rail import RailButton
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.tick import Tick


def persons(person):
    return [(one.name, len(one.persons)) for one in person.house._opened.journal.cohorts()]


@pytest.fixture
def in_a_group(at_first_question, places, packs, qtbot):
    """Ana has answered seven questions and is looked at as the only one of a group."""
    person, library = at_first_question, open_library(packs, places.cache)
    for _ in range(7):
        answer_by_keyboard(person, shown_item(person, library))
        if page_of(person).draft() is None:
            person.press("Enter")
        if person.place != "quiz":
            break
    library.close()
    person.press("Ctrl+7")
    person.write("Morning")
    person.press("Enter")
    person.click(person.button("Ana", Tick))
    qtbot.waitUntil(lambda: person.sees("What they would recall today"), timeout=10_000)
    return person


def test_a_section_is_opened_out_of_the_group_by_keyboard_and_leads_back_there(in_a_group):
    person = in_a_group
    while not isinstance(QApplication.focusWidget(), Row):
        person.press("Tab")
    person.press("Enter")
    assert person.place == "reading"
    person.press("Esc")
    assert person.place == "group"
    assert isinstance(QApplication.focusWidget(), Row)


def test_a_section_is_opened_out_of_the_group_by_mouse_and_leads_back_there(in_a_group):
    person = in_a_group
    person.click(next(row for row in person.window.findChildren(Row) if row.isVisible()))
    assert person.place == "reading"
    person.click(person.button("Back"))
    assert person.place == "group"


def test_the_figures_go_when_the_last_one_leaves_the_group(in_a_group):
    person = in_a_group
    person.click(person.button("Ana", Tick))
    assert person.sees("Nobody is in this group yet")
    assert not person.sees("What they would recall today")


def ask_for_report(person, qtbot, place, ask) -> None:
    person.house._desk._teach.choose_file = lambda suggested, then: then(place)
    ask()
    qtbot.waitUntil(lambda: person.sees("ritten"), timeout=10_000)


def test_the_report_is_written_as_a_page_by_keyboard(in_a_group, qtbot, tmp_path):
    person, place = in_a_group, tmp_path / "morning.html"
    ask_for_report(person, qtbot, place, lambda: person.press("E"))
    html = place.read_text("utf-8")
    assert "Morning" in html
    assert "<script" not in html


def test_the_report_is_written_as_a_pdf_by_mouse(in_a_group, qtbot, tmp_path):
    person, place = in_a_group, tmp_path / "morning.pdf"
    ask_for_report(person, qtbot, place, lambda: person.click(person.button("Report")))
    assert place.read_bytes().startswith(b"%PDF")


def test_every_table_is_written_as_a_file_of_its_own(in_a_group, qtbot, tmp_path):
    person = in_a_group
    ask_for_report(person, qtbot, tmp_path / "morning.csv", lambda: person.press("E"))
    written = sorted(path.name for path in tmp_path.glob("morning*.csv"))
    assert len(written) == 10
    assert "morning-sections.csv" in written
    assert "Ana" in (tmp_path / "morning-learners.csv").read_text("utf-8-sig")


def test_a_report_that_cant_be_written_is_said_and_can_be_asked_for_again(in_a_group, qtbot, tmp_path):
    person = in_a_group
    person.house._desk._teach.choose_file = lambda suggested, then: then(tmp_path / "nowhere" / "morning.html")
    person.press("E")
    qtbot.waitUntil(lambda: person.sees("could not be written"), timeout=10_000)
    assert person.button("Report").isEnabled()


def test_without_anybody_in_it_a_group_has_no_report(in_a_group):
    person = in_a_group
    person.click(person.button("Ana", Tick))
    person.press("E")
    assert person.place == "group"
    assert "Report" not in person.texts()


def test_closing_while_a_group_is_looked_at_leaves_nothing_behind(in_a_group):
    person = in_a_group
    person.press("Esc")
    person.click(person.button("Morning", Row))
    person.window.close()


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


def test_the_report_is_printed_on_the_printer_that_was_chosen(in_a_group, qtbot, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    person, paper = in_a_group, tmp_path / "paper.pdf"

    def choose(then) -> None:
        printer = QPrinter()
        printer.setOutputFileName(str(paper))
        then(printer)

    person.house._desk._teach.report.choose_printer = choose
    person.click(person.button("Print"))
    qtbot.waitUntil(lambda: person.sees("Sent to the printer"), timeout=10_000)
    assert paper.read_bytes().startswith(b"%PDF")


def test_a_roster_is_written_down_name_by_name_while_whoever_teaches_stays_at_work(at_first_question):
    person = at_first_question
    person.press("Ctrl+7")
    person.write("Morning")
    person.press("Enter")
    field = next(one for one in person.window.findChildren(Field) if one.accessibleName() == "Name of somebody new")
    field.setFocus()
    for name in ("Zoe Lang", "Yusuf Kaya"):
        person.write(name)
        person.press("Enter")
    journal = person.house._opened.journal
    (cohort,) = journal.cohorts()
    names = {one.name for one in journal.learners() if not journal.members(one.id).isdisjoint(cohort.persons)}
    assert names == {"Zoe Lang", "Yusuf Kaya"}
    assert person.place == "group"
