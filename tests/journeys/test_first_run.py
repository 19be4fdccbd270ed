"""From nothing to a scheduled memory."""

import re

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.app import all_packs
from trainer.base.folders import folders

WORDS_A_MINUTE = 238
"""Silent reading of non-fiction in English (Brysbaert, 2019)."""


@pytest.fixture
def places(tmp_path):
    """Nothing is there yet: neither the folders nor the compiled pack."""
    return folders({"COMMON_GROUND_HOME": str(tmp_path / "home")})


def words(person) -> int:
    """The words of everything that is there to be read: texts and options, not the captions of buttons."""
    read = [widget for widget in person.window.findChildren(QWidget) if type(widget).__name__ in ("Text", "ChoiceRow")]
    return sum(
        len(re.findall(r"\w+", widget.text() or widget.accessibleName())) for widget in read if widget.isVisible()
    )


def test_a_newcomer_gives_the_first_answer_after_less_than_two_minutes_of_reading(launch, places):
    person = launch(all_packs(places))
    read = words(person)
    person.write("Ana")
    person.press("Enter")
    assert person.place == "reading"
    read += words(person)
    person.press("Enter")
    assert person.place == "quiz"
    read += words(person)
    person.press("1", "S")
    assert person.sees("Continue")
    assert read / WORDS_A_MINUTE < 2


def test_nobody_is_asked_about_a_section_before_its_briefing(launch):
    person = launch()
    person.write("Ana")
    person.press("Enter")
    assert person.place == "reading"
    person.press("Esc")
    assert person.place == "rest"
    person.press("Ctrl+1")
    assert person.place == "reading"


def test_a_guest_needs_no_name(launch):
    person = launch()
    person.click(person.button("Continue as a guest"))
    assert person.place == "reading"


def test_with_items_due_choose_and_commit_is_a_checked_answer(at_first_question, launch, clock):
    person = at_first_question
    for _ in range(40):
        if person.place != "quiz":
            break
        finish_question(person)
    clock.pass_time(days=4)
    person = launch()
    assert person.place == "quiz"
    assert person.sees("1 of")
    before = QApplication.focusWidget()
    assert before is not None
    answer_with_two_keys(person)


def finish_question(person) -> None:
    """Answer whatever is shown with I don't know, and go on."""
    person.press("Alt+0")
    person.press("Enter")


def answer_with_two_keys(person) -> None:
    person.press("1")
    person.press("S")
    assert person.sees("Continue") or person.sees("How sure")
