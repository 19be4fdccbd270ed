"""A course as the record keeps it, and what each of its occasions asks: day by day, with a record in memory."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.study.test_planning import DAY, on, plan, read, sit
from trainer.base.ids import COHORTS, CohortId, EventId, SectionId, SessionId, new_id
from trainer.memory.course import Course, Occasion, Sort
from trainer.record.cohorts import CohortJoined, CohortNamed, ItemHidden
from trainer.record.events import Fact
from trainer.record.happenings import Purpose, Rating
from trainer.study.coursing import course_plan, follows, mark_after, plan_beside, standing_of
from trainer.study.settings import Settings, read_settings
from trainer.study.showing import summary
from trainer.study.timetable import CHECKED, EVENING, NIGHT, Mark, Timetable, divided, read_mark, read_timetable

names = st.lists(st.text(max_size=4).map(SectionId), unique=True, max_size=8)


def pack(name: str) -> SectionId:
    return SectionId(f"military-diplomacy/{name}")


SECTIONS = ((pack("role"),), (pack("assistance"),), (pack("humanitarian"),), (pack("partnerships"),))
TABLE = Timetable(Course(DAY, 2, 2), SECTIONS)


class Attending:
    """A learner on the course, as the window would have them go on."""

    def __init__(self, sitting, minutes: int = 5) -> None:
        self.sitting, self.minutes = sitting, minutes
        sitting.change("course", TABLE.written(), on(DAY))

    def settings(self) -> Settings:
        stored = self.sitting.journal.settings(self.sitting.learner)
        return read_settings(stored)._replace(minutes=self.minutes)

    def standing(self, day: int):
        return standing_of(self.sitting.journal, self.sitting.shelf, self.sitting.learner, self.settings(), day)

    def pick(self, sort: Sort, day: int, block: int = 0, *, ended: bool = False) -> None:
        mark = mark_after(self.standing(day).mark, Occasion(sort, day, block), ended=ended)
        self.sitting.change("course_mark", mark.written(), on(day))

    def answer(self, day: int, *, right: bool = True):
        standing = self.standing(day)
        plan = course_plan(standing, self.sitting.learner, self.settings(), SessionId(new_id(1)))
        return sit(self.sitting, plan, day, right=right)

    def over(self, day: int, block: int, *, right: bool = True):
        self.pick(Sort.BLOCK, day, block)
        return self.answer(day, right=right)


@pytest.fixture
def attending(sitting):
    return Attending(sitting)


def units(asks) -> set[str]:
    return {ask.unit for ask in asks}


@settings(max_examples=30)
@given(st.integers(1, 999_999), st.integers(2, 5), st.integers(1, 6), names)
def test_a_timetable_is_read_as_it_was_written(first, days, blocks, sections):
    table = Timetable(Course(first, days, blocks), divided(sections, days * blocks))
    assert read_timetable(table.written()) == table
    assert [name for block in table.sections for name in block] == sections


JUNK = (
    "",
    "no course",
    "[1, 2]",
    pytest.param("[" * 100_000, id="brackets without end"),
    "{}",
    '{"first_day":20000,"days":6,"blocks":1}',
    '{"first_day":20000,"days":2,"blocks":0}',
    '{"first_day":"20000","days":2,"blocks":1}',
    '{"first_day":true,"days":2,"blocks":1}',
    '{"first_day":20000,"days":2,"blocks":[1]}',
    "20000 x evening",
    "-1 2",
    "٢٠٠٠٠ 1",
    "20000 12",
)


@pytest.mark.parametrize("stored", JUNK)
def test_what_tells_of_no_course_is_none_and_no_mark_an_empty_one(stored):
    assert read_timetable(stored) is None
    assert read_mark(stored) == Mark()


def test_sections_that_can_not_be_read_are_taught_by_no_block_and_one_by_one_block_only():
    stored = f'{{"first_day":{DAY},"days":2,"blocks":1,"sections":[["a","b",7,"a"],"b",["c"]]}}'
    assert read_timetable(stored).sections == (("a", "b"), ())


def test_a_later_versions_timetable_is_read_as_far_as_it_is_known():
    assert read_timetable(TABLE.written().replace("{", '{"room":"B","hours":[9,11],', 1)) == TABLE


@pytest.mark.parametrize("mark", [Mark(), Mark(DAY, 2), Mark(DAY, 6, NIGHT), Mark(DAY, 0, CHECKED)])
def test_a_mark_is_read_as_it_was_written(mark):
    assert read_mark(mark.written()) == mark


def test_nothing_is_asked_before_the_block_is_over(attending):
    standing = attending.standing(DAY)
    assert standing.occasion == Occasion(Sort.BLOCK, DAY, 1)
    assert standing.underway
    assert standing.asks == ()


def test_the_end_of_a_block_introduces_what_fits_the_minutes_one_question_a_statement(attending):
    attending.pick(Sort.BLOCK, DAY, 1)
    asks = attending.standing(DAY).asks
    assert 0 < len(asks) <= 10
    assert {ask.section for ask in asks} == set(SECTIONS[0])
    assert {ask.purpose for ask in asks} == {Purpose.NEW}
    trained = attending.sitting.shelf.statements_of(ask.item for ask in asks)
    every = [name for own in trained.values() for name in own]
    assert len(every) == len(set(every))
    attending.answer(DAY)
    assert attending.standing(DAY).occasion == Occasion(Sort.BLOCK, DAY, 2)


def test_a_block_that_has_more_than_fits_the_minutes_is_asked_about_once(attending):
    table = TABLE._replace(sections=(tuple(attending.sitting.shelf.counts()), (), (), ()))
    attending.sitting.change("course", table.written(), on(DAY))
    assert len(attending.over(DAY, 1).done) == 10
    occasion = attending.standing(DAY).occasion
    assert occasion == Occasion(Sort.BLOCK, DAY, 2)


def test_what_a_block_introduced_is_told_to_come_back_the_next_morning_but_on_the_last_day(attending):
    told = {}
    for day in (DAY, DAY + 1):
        quiz = attending.over(day, 1)
        due = [attending.sitting.journal.memory(attending.sitting.learner, done.ask.unit).due_day for done in quiz.done]
        assert max(due) > day + 1
        told[day] = max(days for days, _ in summary(quiz, due, day, "finished").returns)
    assert told == {DAY: 1, DAY + 1: max(due) - DAY - 1}


def test_the_evening_asks_the_day_again_and_moves_no_memory(attending):
    met = units(done.ask for block in (1, 2) for done in attending.over(DAY, block).done)
    journal, learner = attending.sitting.journal, attending.sitting.learner
    before = journal.memories(learner)
    standing = attending.standing(DAY)
    assert standing.occasion == Occasion(Sort.EVENING, DAY)
    assert units(standing.asks) <= met
    assert {done.answered.rating for done in attending.answer(DAY, right=False).done} == {None}
    assert journal.memories(learner) == before
    attending.pick(Sort.EVENING, DAY, ended=True)
    assert attending.standing(DAY).occasion is None


def test_the_morning_reviews_the_day_before_what_was_missed_first(attending):
    right = attending.over(DAY, 1)
    wrong = attending.over(DAY, 2, right=False)
    standing = attending.standing(DAY + 1)
    assert standing.occasion == Occasion(Sort.MORNING, DAY + 1)
    assert {ask.purpose for ask in standing.asks} == {Purpose.REVIEW}
    missed = units(done.ask for done in wrong.done)
    assert units(standing.asks[: len(missed)]) == missed
    assert units(standing.asks[len(missed) :]) <= units(done.ask for done in right.done)
    ratings = {done.answered.rating for done in attending.answer(DAY + 1).done}
    assert ratings == {Rating.GOOD}


def test_the_morning_takes_up_a_block_whose_questions_were_skipped(attending):
    attending.over(DAY, 1)
    asks = attending.standing(DAY + 1).asks
    assert {ask.section for ask in asks if ask.purpose is Purpose.NEW} == set(SECTIONS[1])
    assert {ask.section for ask in asks if ask.purpose is Purpose.REVIEW} == set(SECTIONS[0])


def test_a_skipped_morning_is_owed_on_the_next(sitting):
    long = Timetable(Course(DAY, 3, 1), SECTIONS[:3])
    attending = Attending(sitting)
    sitting.change("course", long.written(), on(DAY))
    first = units(done.ask for done in attending.over(DAY, 1).done)
    attending.over(DAY + 1, 1)
    while attending.standing(DAY + 2).occasion.sort is Sort.MORNING:
        first -= units(done.ask for done in attending.answer(DAY + 2).done)
    assert first == set()


def test_what_a_skipped_morning_owes_comes_after_what_the_day_before_did(sitting):
    attending = Attending(sitting, minutes=10)
    sitting.change("course", Timetable(Course(DAY, 3, 1), SECTIONS[:3]).written(), on(DAY))
    owed = units(done.ask for done in attending.over(DAY, 1).done)
    latest = units(done.ask for done in attending.over(DAY + 1, 1).done)
    asks = [ask.unit for ask in attending.standing(DAY + 2).asks if ask.purpose is Purpose.REVIEW]
    places = [unit in owed for unit in asks]
    assert places == sorted(places)
    assert set(places) == {False, True}
    assert latest & set(asks)


def test_beside_a_course_comes_what_it_does_not_teach_and_nothing_new_even_with_a_date(attending):
    sitting, other = attending.sitting, "assistance"
    sitting.change("course", TABLE._replace(sections=((pack("role"),), (), (), ())).written(), on(DAY))
    read(sitting, "role", other)
    for day in (DAY - 4, DAY - 3):
        sit(sitting, plan(sitting, day), day)
    dated = attending.settings()._replace(ready_day=DAY + 10)
    beside = plan_beside(sitting.journal, sitting.shelf, sitting.learner, dated, DAY, SessionId(new_id(1)))
    assert {ask.section for ask in beside.asks} == {pack(other)}
    assert {ask.purpose for ask in beside.asks} == {Purpose.REVIEW}


def test_a_block_picked_ahead_leaves_the_one_before_to_the_morning(attending):
    assert follows(attending.standing(DAY)) == (Occasion(Sort.BLOCK, DAY, 2), Occasion(Sort.EVENING, DAY))
    quiz = attending.over(DAY, 2)
    assert {done.ask.section for done in quiz.done} == set(SECTIONS[1])
    assert attending.standing(DAY).occasion.sort is Sort.EVENING


def test_an_evening_that_was_picked_early_asks_nothing_new(attending):
    attending.over(DAY, 1)
    attending.pick(Sort.EVENING, DAY)
    standing = attending.standing(DAY)
    assert standing.mark.stage == EVENING
    assert {ask.purpose for ask in standing.asks} == {Purpose.RELEARN}


def test_the_check_comes_last_and_is_offered_for_one_more_day(attending):
    attending.over(DAY, 1)
    attending.pick(Sort.EVENING, DAY + 1, ended=True)
    assert attending.standing(DAY + 1).occasion.sort is Sort.CHECK
    assert attending.standing(DAY + 2).occasion.sort is Sort.CHECK
    assert attending.standing(DAY + 3) is None
    attending.pick(Sort.CHECK, DAY + 1)
    assert attending.standing(DAY + 1).occasion is None
    assert attending.standing(DAY + 2) is None


def test_of_somebody_who_is_away_a_course_asks_nothing_and_the_morning_takes_it_up(attending):
    sitting = attending.sitting
    sitting.change("away_until", DAY + 1, on(DAY))
    assert attending.standing(DAY) is None
    assert attending.standing(DAY + 1).occasion == Occasion(Sort.MORNING, DAY + 1)


def test_no_course_has_today_before_it_begins_or_once_it_was_ended(attending):
    assert attending.standing(DAY - 1) is None
    attending.sitting.change("course", "", on(DAY))
    assert attending.standing(DAY) is None


def test_what_a_cohort_is_spared_no_occasion_asks(attending):
    attending.pick(Sort.BLOCK, DAY, 1)
    hidden, cohort = attending.standing(DAY).asks[0].item, CohortId("c" * 32)
    joined = CohortJoined(cohort, attending.sitting.learner)
    told = (CohortNamed(cohort, "M"), joined, ItemHidden(cohort, hidden, 1, ""))
    for happening in told:
        attending.sitting.journal.append(Fact(EventId(new_id(1)), COHORTS, on(DAY - 1), happening))
    assert hidden not in {ask.item for ask in attending.standing(DAY).asks}
