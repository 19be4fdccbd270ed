"""From the last decision of a drill through its whole review, without a mouse and without a keyboard."""

import shutil

import pytest
from drilling import listed, number_of, option_rows, told
from PySide6.QtWidgets import QApplication, QRadioButton

from trainer.desktop.widgets.decision_row import DecisionRow
from trainer.desktop.widgets.rail import RailButton
from trainer.desktop.widgets.tick import Tick
from trainer.record.drilled import DrillClosed, DrillDecided, RedrillQueued, Resolved

LINE = ("Wait until Ms Adair", "Give the agencies your imagery", "Publish what you have flown")


@pytest.fixture
def by_keyboard(at_first_question, qtbot):
    person = at_first_question
    person.press("Esc", "Ctrl+3")
    listed(person, "Sel Marrat").setFocus()
    person.press("Enter", "Enter")
    for words in LINE:
        person.press(str(number_of(person, words)), "Enter", "Enter")
    qtbot.waitUntil(lambda: person.place == "review")
    return person


@pytest.fixture
def by_mouse(at_first_question, qtbot):
    person = at_first_question
    person.click(person.button("Leave"))
    person.click(person.button("Drills", RailButton))
    person.click(listed(person, "Sel Marrat"))
    person.click(person.button("Begin"))
    for number, words in enumerate(LINE, start=1):
        person.click(option_rows(person)[number_of(person, words) - 1])
        person.click(person.button("Commit to this"))
        person.click(person.button("Next decision" if number < len(LINE) else "Look back on this run"))
    qtbot.waitUntil(lambda: person.place == "review")
    return person


def test_a_review_without_a_mouse(by_keyboard):
    person = by_keyboard
    assert person.sees("Drivers or informers")
    assert person.sees("Red lines that you crossed")
    assert [fact.ending for fact in told(person, DrillClosed)] == ["informers"]
    person.press("Down", "Enter")
    assert person.sees("Your map of the east road is suddenly very good")
    person.press("W", "Enter")
    assert person.sees("Nothing of this is scored or kept")
    assert len(told(person, DrillDecided)) == len(LINE)
    person.press("T")
    assert person.sees("Start")
    person.press("N")
    person.write("Ask who reads it")
    person.press("Enter")
    assert [fact.words for fact in told(person, Resolved)] == ["Ask who reads it"]
    person.press("Tab")
    while not isinstance(QApplication.focusWidget(), DecisionRow):
        person.press("Tab")
    person.press("Esc")
    assert person.place == "drills"


def test_what_was_kept_for_next_time_stands_there_when_one_looks_back(by_mouse, qtbot):
    person = by_mouse
    person.press("N")
    person.write("Ask who reads it")
    person.press("Enter")
    person.click(person.button("Leave"))
    person.click(listed(person, "Sel Marrat"))
    person.click(person.button("Look back on the last run"))
    qtbot.waitUntil(lambda: person.place == "review")
    assert person.sees("Ask who reads it")


def test_a_review_without_a_keyboard(by_mouse):
    person = by_mouse
    person.click(person.button("2. What may be told", DecisionRow))
    person.click(person.button("Options", QRadioButton))
    person.click(person.button("What if?"))
    assert person.sees("Best end from here")
    person.click(person.button("Behind it", QRadioButton))
    person.click(person.button("Read the section"))
    assert person.place == "reading"
    person.click(person.button("Back"))
    assert person.place == "review"
    ticks = [one for one in person.window.findChildren(Tick) if one.isVisible() and one.isEnabled()]
    person.click(ticks[0])
    assert len(told(person, RedrillQueued)) == 1
    assert not ticks[0].isEnabled()
    person.click(person.button("Play again"))
    assert person.place == "drill"


def test_a_run_that_does_not_fit_its_rewritten_drill_is_told_of_in_plain_words(by_mouse, launch, packs, tmp_path):
    picked = told(by_mouse, DrillDecided)[0].option
    pack = shutil.copytree(packs[0], tmp_path / packs[0].name)
    drill = pack / "drills" / "sel-marrat.yaml"
    drill.write_text(drill.read_text("utf-8").replace(picked, f"{picked}-anew"), encoding="utf-8")
    person = launch((pack,))
    person.press("Ctrl+3")
    person.click(listed(person, "Sel Marrat"))
    person.click(person.button("Look back on the last run"))
    assert person.place == "drill"
    assert person.sees("was rewritten since you played it")


def test_a_review_is_opened_again_from_the_list_as_it_was(by_mouse):
    person = by_mouse
    person.press("N")
    person.write("Ask who reads it")
    person.press("Enter")
    person.click(person.button("Leave"))
    person.click(listed(person, "Sel Marrat"))
    person.click(person.button("Look back on the last run"))
    assert person.place == "review"
    assert person.sees("Drivers or informers")
    assert person.sees("Ask who reads it")
    assert len(told(person, DrillClosed)) == 1


def test_a_review_is_printed_without_a_mouse(by_keyboard, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    person, paper = by_keyboard, tmp_path / "review.pdf"

    def choose(then) -> None:
        printer = QPrinter()
        printer.setOutputFileName(str(paper))
        then(printer)

    person.house._desk._study._later.drills()._review.choose_printer = choose
    person.press("Ctrl+P")
    assert person.sees("Sent to the printer")
    assert paper.read_bytes().startswith(b"%PDF")


def test_a_review_opens_out_of_the_history_and_leads_back_there(by_mouse, qtbot):
    person = by_mouse
    person.click(person.button("Leave"))
    person.press("Ctrl+5", "T")
    qtbot.waitUntil(lambda: person.sees("1 drill"), timeout=10_000)
    person.press("Enter")
    qtbot.waitUntil(lambda: person.place == "review")
    person.click(person.button("Leave"))
    assert person.place == "history"
