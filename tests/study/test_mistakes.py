"""What was sure and wrong, through a learner's sittings: back at once, back tomorrow, practised by choice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import wrong_response
from test_planning import DAY, on, plan, read

from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.ids import LearnerId, SectionId, SessionId, UnitId, new_id
from trainer.record.happenings import Answered, Confidence, Purpose
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.mistakes import MOST_LISTED, standing
from trainer.study.planning import Practice, plan_practice
from trainer.study.quiz import resume
from trainer.study.responses import DontKnow
from trainer.study.settings import Settings
from trainer.study.showing import summary
from trainer.study.sitting import Sitting


def answer(sitting, quiz, day, *, wrong=False, confidence=Confidence.SURE):
    item = sitting.shelf.item(quiz.ask.item)
    response = wrong_response(item) if wrong else right_response(item)
    return sitting.commit(quiz, item, Given(response, confidence, on(day, len(quiz.done) + 1), 9_000), {})


def practise(sitting, day, units):
    session = SessionId(new_id(day))
    wish = Practice(units=tuple(units), minutes=0)
    return plan_practice(sitting.journal, sitting.shelf, sitting.learner, Settings(), day, session, wish)


@pytest.fixture
def missed(sitting):
    """The first question of the first day, answered surely and wrongly, and the sitting played to its end."""
    read(sitting, "role")
    quiz = sitting.open(plan(sitting)._replace(minutes=0), on(DAY))
    unit = quiz.ask.unit
    told = answer(sitting, quiz, DAY, wrong=True)
    quiz = told.quiz
    while quiz.ask is not None:
        quiz = answer(sitting, quiz, DAY).quiz
    sitting.close(quiz, "finished", on(DAY, 60))
    return unit, told, quiz


def test_it_returns_in_the_session_and_is_due_tomorrow(sitting, missed):
    unit, told, quiz = missed
    assert told.feedback.sure_and_wrong
    assert told.feedback.returns_today
    assert told.feedback.due_day == DAY + 1
    assert any(done.ask.unit == unit and done.ask.purpose is Purpose.RELEARN for done in quiz.done)
    assert unit in {ask.unit for ask in plan(sitting, DAY + 1).asks}


def test_right_the_same_day_leaves_it_on_the_list_and_right_tomorrow_takes_it_off(sitting, missed):
    unit, _, _ = missed
    assert [one.unit for one in sitting.journal.mistakes(sitting.learner, 5)] == [unit]
    quiz = sitting.open(practise(sitting, DAY + 1, [unit]), on(DAY + 1))
    answer(sitting, quiz, DAY + 1, confidence=Confidence.THINK)
    assert sitting.journal.mistakes(sitting.learner, 5) == ()


def test_the_summary_names_it_once_though_it_was_missed_again_in_relearning(sitting):
    read(sitting, "role")
    quiz = sitting.open(plan(sitting)._replace(minutes=0), on(DAY))
    unit = quiz.ask.unit
    while quiz.ask is not None:
        quiz = answer(sitting, quiz, DAY, wrong=quiz.ask.unit == unit).quiz
    assert sum(not done.answered.right for done in quiz.done) == 3
    assert [one.unit for one in summary(quiz, (), DAY, "finished").sure_and_wrong] == [unit]


def test_a_practice_of_units_asks_exactly_these(sitting, missed):
    units = [ask.unit for ask in plan(sitting, DAY + 20).asks][:4]
    made = practise(sitting, DAY + 20, [*units, units[0], UnitId("gone/away-sc-01")])
    assert sorted(ask.unit for ask in made.asks) == sorted(units)
    assert {ask.purpose for ask in made.asks} == {Purpose.REVIEW}


def test_what_was_asked_about_today_is_practised_without_a_further_memory_step(sitting, missed):
    unit, _, _ = missed
    before = sitting.journal.memory(sitting.learner, unit)
    made = practise(sitting, DAY, [unit])
    assert [ask.purpose for ask in made.asks] == [Purpose.RELEARN]
    told = answer(sitting, sitting.open(made, on(DAY, 70)), DAY)
    assert told.feedback.rating is None
    assert sitting.journal.memory(sitting.learner, unit) == before


def test_a_practice_of_units_is_taken_up_where_it_was_left(sitting, missed):
    unit, _, _ = missed
    others = [ask.unit for ask in plan(sitting, DAY + 1).asks if ask.unit != unit]
    made = practise(sitting, DAY + 1, [unit, *others[:2]])
    quiz = answer(sitting, sitting.open(made, on(DAY + 1)), DAY + 1).quiz
    assert resume(sitting.journal.session(made.session)) == quiz


def test_never_met_units_can_be_practised_too(sitting):
    items = sitting.shelf.item_ids()[:2]
    made = practise(sitting, DAY, [UnitId(item) for item in items])
    assert made.asks[0].purpose is Purpose.NEW


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_two_questions_of_a_practice_that_train_one_statement_take_one_memory_step(shelf, data):
    sitting = Sitting(InMemoryJournal(), shelf, LearnerId(new_id(1)), new_id)
    first = data.draw(st.sampled_from(shelf.item_ids()))
    units = data.draw(st.lists(st.sampled_from((first, *shelf.siblings(first), *shelf.item_ids()[:3])), min_size=1))
    made = practise(sitting, DAY, [UnitId(unit) for unit in units])
    assert {ask.unit for ask in made.asks} == set(units)
    trained = [
        statement
        for ask in made.asks
        if ask.purpose is not Purpose.RELEARN
        for statement in shelf.item(ask.item).statements
    ]
    assert len(trained) == len(set(trained))


def test_two_siblings_practised_together_take_one_memory_step(sitting, shelf):
    first = next(item for item in shelf.item_ids() if shelf.siblings(item))
    made = practise(sitting, DAY, [UnitId(first), UnitId(shelf.siblings(first)[0])])
    assert [ask.purpose for ask in made.asks] == [Purpose.NEW, Purpose.RELEARN]


def test_a_practice_of_units_mixes_their_sections(sitting, shelf):
    two = [SectionId(section) for section, number in shelf.counts().items() if number > 1][:2]
    made = practise(sitting, DAY, [UnitId(item) for section in two for item in shelf.item_ids(section)[:2]])
    assert [ask.section for ask in made.asks] == [*two, *two]


def test_giving_up_is_no_mistake(sitting):
    read(sitting, "role")
    quiz = sitting.open(plan(sitting)._replace(minutes=0), on(DAY))
    item = sitting.shelf.item(quiz.ask.item)
    sitting.commit(quiz, item, Given(DontKnow(), None, on(DAY, 1), 9_000), {})
    assert sitting.journal.mistakes(sitting.learner, 5) == ()


def test_the_list_leaves_out_what_no_pack_has_any_more_and_counts_the_rest(sitting, shelf):
    gone = [f"away/s-sc-{number:02}" for number in range(30)]
    there = list(shelf.item_ids()[:25])
    for number, unit in enumerate((*there, *gone)):
        tell_mistake(sitting, UnitId(unit), on(DAY, number))
    found = standing(sitting.journal, shelf, sitting.learner)
    assert found.number == len(there)
    assert [one.unit for one in found.listed] == sorted(there)[:MOST_LISTED]


def tell_mistake(sitting, unit, moment):
    section = SectionId(unit.rsplit("-", 2)[0])
    told = (SessionId("s"), unit, 1, unit, section, "single-choice", "review", {}, (), False, 0.0, "sure", 1, 9_000)
    sitting.tell(Answered(*told), moment)
