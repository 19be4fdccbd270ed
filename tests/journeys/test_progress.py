"""From launch to the practice of the weakest section in three keys, and back again; a figure a day wiser each time."""

import pytest
from playing import answer_by_keyboard, page_of, shown_item

from trainer.content.opening import open_library
from trainer.desktop.pages.progress.progress_page import ProgressPage


@pytest.fixture
def library(places, packs):
    library = open_library(packs, places.cache)
    yield library
    library.close()


def answer_some(person, library, number: int) -> None:
    for _ in range(number):
        if person.place != "quiz":
            return
        answer_by_keyboard(person, shown_item(person, library))
        if page_of(person).draft() is None:
            person.press("Enter")


def wait_for(person, qtbot, words: str) -> None:
    qtbot.waitUntil(lambda: person.sees(words), timeout=10_000)


@pytest.fixture
def a_day_later(at_first_question, library, clock, launch):
    """Ana answered some questions yesterday and starts the program anew."""
    answer_some(at_first_question, library, 7)
    clock.pass_time(days=2)
    return launch()


def test_launch_to_practising_the_weakest_section_takes_three_keys_at_most(a_day_later, library):
    person = a_day_later
    person.press("Ctrl+5")
    assert person.place == "progress"
    weakest = person.window.page("progress")._known.weakest_section
    assert weakest is not None
    person.press("Enter")
    assert person.place == "quiz"
    assert shown_item(person, library).section == weakest.id


def test_by_mouse_the_same_practice_is_two_clicks_away(a_day_later, library):
    person = a_day_later
    person.press("Esc")
    person.click(person.button("Progress"))
    weakest = person.window.page("progress")._known.weakest_section
    person.click(person.button(f"Practise {weakest.title}"))
    assert person.place == "quiz"
    assert shown_item(person, library).section == weakest.id


def test_before_the_first_answer_the_page_leads_to_today(at_first_question):
    person = at_first_question
    person.press("Esc", "Ctrl+5")
    assert person.sees("Nothing to look back on yet")
    person.press("Enter")
    assert person.place == "quiz"


def test_predictions_are_scored_beside_the_window_while_the_page_is_used(a_day_later, qtbot):
    person = a_day_later
    person.press("Ctrl+5")
    wait_for(person, qtbot, "0 question(s) came back so far")
    assert isinstance(person.window.page("progress"), ProgressPage)


def test_a_large_record_is_reckoned_beside_the_window(a_day_later, qtbot):
    person = a_day_later
    person.press("Ctrl+5")
    person.house._desk._study._later._progress._at_once = 0
    person.press("Ctrl+4", "Ctrl+5")
    wait_for(person, qtbot, "Your weakest section")


def test_leaving_while_it_is_reckoned_leaves_nothing_behind(a_day_later):
    person = a_day_later
    person.press("Ctrl+5")
    person.house._desk._study._later._progress._at_once = 0
    person.press("Ctrl+4", "Ctrl+5")
    person.window.close()


def test_settings_are_one_key_further(a_day_later):
    person = a_day_later
    person.press("Ctrl+6")
    assert person.place == "settings"


def test_another_learner_sees_nothing_of_it(a_day_later):
    person = a_day_later
    person.press("Ctrl+5")
    assert person.sees("If all you have met")
    person.click(person.button("Ana"))
    person.click(person.button("Continue as a guest"))
    person.press("Ctrl+5")
    assert not person.sees("If all you have met")


def ask_for_report(person, qtbot, place, ask) -> None:
    person.press("Ctrl+5")
    person.house._desk._study._later.progress().report.choose_file = lambda suggested, then: then(place)
    ask()
    qtbot.waitUntil(lambda: person.sees("ritten"), timeout=10_000)


def test_a_learners_own_report_is_written_as_a_page_by_keyboard(a_day_later, qtbot, tmp_path):
    place = tmp_path / "mine.html"
    ask_for_report(a_day_later, qtbot, place, lambda: a_day_later.press("E"))
    html = place.read_text("utf-8")
    assert "Learner report" in html
    assert "Ana" in html
    assert "<script" not in html


def test_a_learners_own_report_is_written_as_a_pdf_by_mouse(a_day_later, qtbot, tmp_path):
    person, place = a_day_later, tmp_path / "mine.pdf"
    ask_for_report(person, qtbot, place, lambda: person.click(person.button("Report")))
    assert place.read_bytes().startswith(b"%PDF")


def test_every_table_of_a_learner_is_a_file_of_its_own(a_day_later, qtbot, tmp_path):
    ask_for_report(a_day_later, qtbot, tmp_path / "mine.csv", lambda: a_day_later.press("E"))
    written = {path.stem.removeprefix("mine-") for path in tmp_path.glob("mine-*.csv")}
    assert written == {"sections", "retention", "confidence", "mistakes", "ahead", "predictions", "sittings", "drills"}


def test_the_report_is_printed_on_the_printer_that_was_chosen(a_day_later, qtbot, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    person, paper = a_day_later, tmp_path / "paper.pdf"
    person.press("Ctrl+5")

    def choose(then) -> None:
        printer = QPrinter()
        printer.setOutputFileName(str(paper))
        then(printer)

    person.house._desk._study._later.progress().report.choose_printer = choose
    person.press("P")
    qtbot.waitUntil(lambda: person.sees("Sent to the printer"), timeout=10_000)
    assert paper.read_bytes().startswith(b"%PDF")


def test_the_history_opens_with_t_and_leads_back(a_day_later, qtbot):
    person = a_day_later
    person.press("Ctrl+5", "T")
    assert person.place == "history"
    wait_for(person, qtbot, "1 sitting")
    person.press("Enter")
    assert person.sees("no page of its own")
    person.press("Esc")
    assert person.place == "progress"


def test_the_history_opens_by_mouse_and_leads_back(a_day_later, qtbot):
    person = a_day_later
    person.click(person.button("Leave"))
    person.click(person.button("Progress"))
    person.click(person.button("Sittings and drills"))
    wait_for(person, qtbot, "1 sitting")
    person.click(person.button("Back"))
    assert person.place == "progress"


def test_leaving_while_the_history_is_read_leaves_nothing_behind(a_day_later):
    a_day_later.press("Ctrl+5", "T")
    a_day_later.window.close()
