import pytest

from trainer.base.ids import UnitId
from trainer.memory.course import Course, Met, Occasion, Sort, asked_then, occasions
from trainer.record.happenings import Purpose

MONDAY = 20_000


def met(unit, day, block, *, missed=False):
    return Met(UnitId(unit), MONDAY + day, block, missed)


COURSE = (met("a", 0, 1), met("b", 0, 1, missed=True), met("c", 0, 2), met("d", 1, 1), met("e", 1, 2))


def units(sort, day, block=0):
    return [str(one.unit) for one in asked_then(Occasion(sort, MONDAY + day, block), COURSE)]


def test_a_course_of_two_days_asks_after_each_block_each_evening_next_morning_and_checks_last():
    found = [(one.sort.value, one.day - MONDAY, one.block) for one in occasions(Course(MONDAY, 2, 2))]
    assert found == [
        ("block", 0, 1),
        ("block", 0, 2),
        ("evening", 0, 0),
        ("morning", 1, 0),
        ("block", 1, 1),
        ("block", 1, 2),
        ("evening", 1, 0),
        ("check", 1, 0),
    ]


@pytest.mark.parametrize(("days", "blocks"), [(1, 3), (6, 3), (3, 0), (3, 7)])
def test_a_course_has_two_to_five_days_of_one_to_six_blocks(days, blocks):
    with pytest.raises(ValueError, match="2 to 5 days"):
        occasions(Course(MONDAY, days, blocks))


def test_nothing_is_scheduled_after_the_course():
    assert max(one.day for one in occasions(Course(MONDAY, 5, 4))) == MONDAY + 4


def test_the_end_of_a_block_asks_what_it_introduced_what_was_missed_first():
    assert units(Sort.BLOCK, 0, 1) == ["b", "a"]


def test_the_evening_asks_the_whole_day():
    assert units(Sort.EVENING, 0) == ["b", "a", "c"]


def test_the_morning_asks_the_day_before_and_what_was_missed_earlier():
    assert units(Sort.MORNING, 1) == ["b", "a", "c"]
    assert units(Sort.MORNING, 2) == ["b", "d", "e"]


def test_the_check_asks_nothing_that_was_practised():
    assert units(Sort.CHECK, 1) == []


def test_only_the_first_question_and_the_morning_move_the_memory():
    purposes = {
        sort: {one.purpose for one in asked_then(Occasion(sort, MONDAY + day, block), COURSE)}
        for sort, day, block in ((Sort.BLOCK, 0, 1), (Sort.EVENING, 0, 0), (Sort.MORNING, 1, 0))
    }
    assert purposes == {
        Sort.BLOCK: {Purpose.NEW},
        Sort.EVENING: {Purpose.RELEARN},
        Sort.MORNING: {Purpose.REVIEW},
    }
