"""Decisions of a drill come back among the questions, by keyboard and by mouse; who leaves goes on with the next."""

import pytest

from trainer.base.ids import DrillId, new_id
from trainer.content.opening import open_library
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.drills.moves import Terms
from trainer.drills.play import choose
from trainer.record.drilled import ObjectiveDecided
from trainer.store.journal import SqliteJournal
from trainer.study.drilling import Drilling

MARRAT = DrillId("military-diplomacy/sel-marrat")


@pytest.fixture
def after_a_drill(launch, places, packs, clock):
    """Ana, three days after she played Sel Marrat as its authors would; she has read nothing yet."""
    person = launch()
    person.write("Ana")
    person.press("Enter")
    person.window.close()
    library = open_library(packs, places.cache)
    with SqliteJournal.open(places.data / "record.sqlite") as journal:
        drilling = Drilling(journal, library.drills, journal.learners()[0].id, new_id)
        run = drilling.open(MARRAT, clock.now(), Terms())
        while not run.play.over:
            node = run.play.drill.decision(run.play.situation.node)
            run = drilling.commit(run._replace(play=choose(run.play, node.authors)), clock.now()).run
    library.close()
    clock.pass_time(days=3)
    return launch()


def decided(places) -> list[ObjectiveDecided]:
    with SqliteJournal.open(places.data / "record.sqlite") as journal:
        told = [event.happening for event in journal.drilled(journal.learners()[0].id)]
    return [one for one in told if isinstance(one, ObjectiveDecided)]


def test_due_decisions_are_made_by_keyboard_alone(after_a_drill, places):
    person = after_a_drill
    assert person.place == "redrill"
    for number in range(3):
        assert person.sees(f"{number + 1} of 3")
        person.press("1", "Enter")
        assert person.sees("authors’ estimate")
        person.press("Enter")
    assert person.place == "summary"
    assert person.sees("3 decision(s) in")
    assert not person.sees("0 of 0")
    assert not person.sees("Nothing was scheduled")
    person.window.close()
    assert len(decided(places)) == 3


def test_due_decisions_are_made_by_mouse_alone(after_a_drill, places):
    person = after_a_drill
    for _ in range(3):
        row = next(one for one in person.window.findChildren(ChoiceRow) if one.isVisible())
        person.click(row)
        person.click(person.button("Decide"))
        person.click(person.button("Continue"))
    assert person.place == "summary"
    person.window.close()
    assert len({one.objective for one in decided(places)}) == 3


def test_who_leaves_in_between_goes_on_with_the_next_decision(after_a_drill, launch, places):
    person = after_a_drill
    person.press("1", "Enter", "Enter", "Esc")
    assert person.place == "rest"
    person = launch()
    assert person.place == "redrill"
    assert person.sees("2 of 3")
    person.press("1", "Enter", "Enter", "1", "Enter", "Enter")
    assert person.place == "summary"
    person.window.close()
    assert len({one.objective for one in decided(places)}) == 3


def test_a_decision_that_could_not_be_stored_is_tried_again_and_stored_once(after_a_drill, places):
    person = after_a_drill
    connection = person.house._opened.journal.connection
    connection.execute("PRAGMA query_only = ON")
    person.press("1", "Enter")
    assert person.place == "redrill"
    assert not person.sees("authors’ estimate")
    connection.execute("PRAGMA query_only = OFF")
    person.click(person.button("Try again"))
    assert person.sees("authors’ estimate")
    person.press("Enter")
    person.window.close()
    assert len(decided(places)) == 1
