"""A check of readiness on the real pack: held-back items, no memory step, and what the record tells of it."""

import itertools

import pytest

from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import SectionId, SessionId, new_id
from trainer.content.model import Use
from trainer.record.happenings import Confidence, Purpose, Undone
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.planning import plan_today
from trainer.study.quiz import CHECK, resume
from trainer.study.readiness_check import QUESTIONS, checked_in, plan_check
from trainer.study.responses import DontKnow
from trainer.study.settings import Settings

DAY = 20_000


def on(day, minutes=0):
    return Moment(day * MS_A_DAY + 10 * 3_600_000 + minutes * 60_000)


def plan(sitting, day, number=QUESTIONS):
    session = SessionId(new_id(day))
    return plan_check(sitting.journal, sitting.shelf, sitting.learner, Settings(), day, session, number)


def sit(sitting, day, number=QUESTIONS, response=right_response):
    quiz = sitting.open(plan(sitting, day, number), on(day))
    for minute in itertools.count(1):
        if quiz.ask is None:
            return quiz
        item = sitting.shelf.item(quiz.ask.item)
        given = Given(response(item), Confidence.GUESS, on(day, minute), 9_000)
        quiz = sitting.commit(quiz, item, given, {}).quiz
    raise AssertionError


def test_a_check_asks_only_what_is_held_back(sitting):
    asks = plan(sitting, DAY).asks
    assert len(asks) == QUESTIONS
    assert all(sitting.shelf.item(ask.item).use is Use.CHECK and ask.purpose is Purpose.CHECK for ask in asks)


def test_no_statement_is_asked_about_twice(sitting):
    trained = [name for ask in plan(sitting, DAY).asks for name in sitting.shelf.item(ask.item).statements]
    assert len(trained) == len(set(trained))


def test_right_guesses_and_misses_are_neither_probed_nor_asked_again(sitting):
    assert len(sit(sitting, DAY, 4).done) == 4
    assert len(sit(sitting, DAY + 1, 4, lambda _: DontKnow()).done) == 4


def test_an_answer_takes_no_memory_step(sitting):
    quiz = sit(sitting, DAY, 4)
    assert all(done.answered.rating is None for done in quiz.done)
    assert not sitting.journal.memories(sitting.learner)


def test_the_record_tells_what_was_used_when(sitting):
    first = {done.ask.item for done in sit(sitting, DAY).done}
    assert first.isdisjoint(ask.item for ask in plan(sitting, DAY + 29, 50).asks)
    assert not first.isdisjoint(ask.item for ask in plan(sitting, DAY + 30, 50).asks)


def test_the_record_alone_rebuilds_a_check_as_it_was_left(sitting):
    quiz = sitting.open(plan(sitting, DAY, 3), on(DAY))
    item = sitting.shelf.item(quiz.ask.item)
    quiz = sitting.commit(quiz, item, Given(DontKnow(), None, on(DAY, 1), 9_000), {}).quiz
    again = resume(sitting.journal.session(quiz.plan.session))
    assert again is not None
    assert again.plan.kind == CHECK
    assert again.queue == quiz.queue


def test_an_answer_taken_back_does_not_count_and_was_told_nothing_of(sitting):
    quiz = sitting.open(plan(sitting, DAY, 1), on(DAY))
    item = sitting.shelf.item(quiz.ask.item)
    quiz = sitting.commit(quiz, item, Given(DontKnow(), None, on(DAY, 1), 9_000), {}).quiz
    quiz = sitting.undo(quiz, on(DAY, 2))
    assert not quiz.seen
    quiz = sitting.commit(quiz, item, Given(right_response(item), None, on(DAY, 3), 9_000), {}).quiz
    events = sitting.journal.session(quiz.plan.session)
    assert any(isinstance(event.happening, Undone) for event in events)
    assert [one.answered.right for one in checked_in(events)] == [True]


@pytest.mark.parametrize("day", [DAY, DAY + 1])
def test_today_never_asks_what_is_held_back(sitting, day):
    for section in sitting.shelf.counts():
        sitting.finish_briefing(SectionId(section), on(DAY))
    sit(sitting, DAY, 5)
    settings = Settings(new_a_day=100, ready_day=DAY + 9, ready_budget=500)
    asks = plan_today(sitting.journal, sitting.shelf, sitting.learner, settings, day, SessionId(new_id(2))).asks
    assert asks
    assert all(sitting.shelf.item(ask.item).use is Use.PRACTICE for ask in asks)
