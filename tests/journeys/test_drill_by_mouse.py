"""The shipped drill from the list to the consequence of its last decision, without a keyboard."""

import pytest
from drilling import decision_page, listed, number_of, option_rows, told
from PySide6.QtWidgets import QRadioButton

from trainer.desktop.widgets.rail import RailButton
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.tick import Tick
from trainer.desktop.widgets.toggle import Toggle
from trainer.record.drilled import DrillClosed, DrillDecided, DrillOpened


@pytest.fixture
def at_briefing(at_first_question):
    person = at_first_question
    person.click(person.button("Leave"))
    person.click(person.button("Drills", RailButton))
    person.click(listed(person, "Sel Marrat"))
    assert person.place == "drill"
    return person


def decide(person, words: str) -> None:
    person.click(option_rows(person)[number_of(person, words) - 1])
    person.click(person.button("Commit to this"))
    assert person.place == "consequence"


def test_a_drill_is_played_by_mouse_to_the_consequence_of_its_last_decision(at_briefing):
    person = at_briefing
    assert person.sees("This run is the one of record")
    person.click(person.button("Begin"))
    person.click(person.button("Ask for information"))
    person.click(person.button("What exactly would Ms Adair ask for?", Row))
    assert person.sees("Cargo space and seats")
    person.click(person.button("Whoever leads the relief", Tick))
    decide(person, "Wait until Ms Adair has asked")
    person.click(person.button("Next decision"))
    decide(person, "Give the agencies your imagery")
    assert person.sees("A red line")
    assert person.sees("Civil-Military Guidelines")
    person.click(person.button("Next decision"))
    decide(person, "Publish what you have flown")
    assert person.sees("Drivers or informers")
    assert person.button("Look back on this run")
    facts = told(person, DrillDecided)
    assert [fact.option for fact in facts] == ["lend-lift", "exchange", "say-plainly"]
    assert (facts[0].asked, facts[0].reasons) == (("request",), ("lead",))


def test_the_choices_for_a_run_and_the_worst_option_are_made_by_mouse(at_briefing):
    person = at_briefing
    person.click(person.button("Mark the worst option too"))
    person.click(person.button("Call the effect first"))
    person.click(person.button("Off", QRadioButton))
    person.click(person.button("Begin"))
    assert person.sees("No clock")
    worst = number_of(person, "Back Colonel Rashan")
    person.click(person.button(f"Option {worst} is the worst", Toggle))
    person.click(person.button("Trust of the valley goes down", Toggle))
    person.click(person.button("Relief goes up", Toggle))
    assert not any(toggle.isEnabled() for toggle in decision_page(person).findChildren(Toggle) if _called(toggle, "S"))
    decide(person, "Wait until")
    fact = told(person, DrillDecided)[0]
    assert (fact.worst, fact.predicted) == ("back-brigade", (("relief", True), ("trust", False)))
    assert told(person, DrillOpened)[0].clock == 0


def _called(toggle: Toggle, letter: str) -> bool:
    return toggle.accessibleName().startswith(letter)


def test_the_worst_tap_leaves_an_option_that_is_tapped_as_the_best(at_briefing):
    person = at_briefing
    person.click(person.button("Mark the worst option too"))
    person.click(person.button("Begin"))
    person.click(person.button("Option 1 is the worst", Toggle))
    worst = decision_page(person).draft().worst
    person.click(option_rows(person)[0])
    draft = decision_page(person).draft()
    assert (draft.option, draft.worst) == (worst, "")
    person.click(person.button("Option 1 is the worst", Toggle))
    draft = decision_page(person).draft()
    assert (draft.option, draft.worst) == ("", worst)
    assert not decision_page(person)._primary.isEnabled()


def test_the_clock_is_extended_and_switched_off_while_it_runs(at_briefing):
    person = at_briefing
    person.click(person.button("Begin"))
    assert person.sees("3:00")
    person.click(person.button("More time"))
    assert person.sees("4:30")
    person.click(person.button("More time"))
    assert person.sees("6:00")
    person.click(person.button("Switch off"))
    assert person.sees("No clock")
    decide(person, "Wait until")
    assert told(person, DrillDecided)[0].limit == 0


def test_a_run_that_was_put_aside_can_be_ended_for_good_and_the_next_is_practice(at_briefing):
    person = at_briefing
    person.click(person.button("Begin"))
    decide(person, "Wait until")
    person.click(person.button("Leave"))
    person.click(listed(person, "Sel Marrat"))
    assert person.button("Go on with decision 2")
    person.click(person.button("End that run for good"))
    assert told(person, DrillClosed)[0].why == "left"
    assert person.sees("Practice: the first run stays the one of record")
    person.click(person.button("Begin"))
    assert told(person, DrillOpened)[1].practice


def test_a_decision_is_taken_back_by_mouse(at_briefing):
    person = at_briefing
    person.click(person.button("Begin"))
    decide(person, "Wait until")
    person.click(person.button("Take back"))
    assert person.place == "decision"
    assert person.sees("Decided before")
