"""Whoever taught a class comes back to it: from Teach to its report, a question, the reader, and a file; keys alone."""

from pathlib import Path

import pytest

from tests.desktop.class_report_values import items, told
from trainer.base.ids import COHORTS, EventId, new_id
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.widgets.rows import Row
from trainer.record.events import Fact

HOSTILE = "<img src=x onerror=alert(1)> =1+1"


@pytest.fixture
def taught(at_first_question):
    """A class of twelve is in the record, and Teach on show."""
    person = at_first_question
    journal = person.house._opened.journal
    for event in told("1" * 32, 12):
        happening = event.happening
        if event.kind == "lesson-opened":
            happening = happening._replace(name=HOSTILE)
        journal.append(Fact(EventId(new_id(event.moment.at)), COHORTS, event.moment, happening))
    person.press("Ctrl+7")
    return person


def test_a_class_is_looked_back_on_and_reported_by_keyboard_alone(taught, qtbot, tmp_path: Path):
    person = taught
    person.press("Tab")
    for _ in range(8):
        focused = person.window.focusWidget()
        if isinstance(focused, Row) and focused.accessibleName() == HOSTILE:
            break
        person.press("Tab")
    person.press("Enter")
    qtbot.waitUntil(lambda: person.sees("By question"), timeout=10_000)
    assert person.place == "class-report"
    assert person.sees(HOSTILE)
    person.press("Enter")
    assert person.sees("No pack has this question any more")  # the journeys' pack has no opening section
    person.press("Esc", "Down", "Down", "Enter")
    assert person.place == "class-question"
    assert person.sees(items()[2].stem)
    person.press("O")
    assert person.place == "reading"
    person.press("Esc")
    assert person.place == "class-question"
    person.press("Esc")
    assert isinstance(person.window.focusWidget(), OpenableFigures)
    person.house._desk._teach.past.report.choose_file = lambda _, then: then(tmp_path / "class.pdf")
    person.press("E")
    qtbot.waitUntil(lambda: person.sees("Written:"), timeout=10_000)
    assert (tmp_path / "class.pdf").read_bytes().startswith(b"%PDF")
    person.press("Esc")
    assert person.place == "teach"
