"""The reviews of the days ahead: what is expected, and its band, against learners who are played out by chance."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.base.ids import SectionId, UnitId
from trainer.memory.coming import coming
from trainer.memory.strength import answered, interval, recalled
from trainer.record.journal import Memory

DAYS = 10


def memory(number: int, stability: float, due: int, last: int = 90) -> Memory:
    return Memory(UnitId(f"p/u{number}"), SectionId("p/s"), stability, 5.0, due, last, last, 3, 0, "model")


def played(units: list[Memory], drawn: random.Random) -> list[int]:
    """How many reviews each day had for one learner who answered everything on its day."""
    asked = [0] * DAYS
    for unit in units:
        stability, difficulty, last, due = unit.stability, unit.difficulty, unit.last_day, max(100, unit.due_day)
        while due < 100 + DAYS:
            asked[due - 100] += 1
            good = drawn.random() < recalled(stability, due - last)
            stability, difficulty = answered(stability, difficulty, due - last, good=good)
            last, due = due, due + interval(stability, 0.9)
    return asked


def test_the_expected_number_and_its_band_are_those_of_learners_played_out() -> None:
    drawn = random.Random(3)
    units = [memory(number, drawn.uniform(0.5, 30), 95 + number % 12) for number in range(60)]
    found, runs = coming(units, 100, DAYS, 0.9), [played(units, drawn) for _ in range(300)]
    for ahead, one in enumerate(found):
        mean = sum(run[ahead] for run in runs) / len(runs)
        assert one.expected == pytest.approx(mean, abs=0.8)
    outside = sum(
        not one.low - 0.5 <= run[ahead] <= one.high + 0.5 for run in runs for ahead, one in enumerate(found) if ahead
    )
    assert outside / (len(runs) * (DAYS - 1)) < 0.09


def test_today_is_certain() -> None:
    (today, *_) = coming([memory(1, 5.0, 99), memory(2, 5.0, 100), memory(3, 5.0, 104)], 100, DAYS, 0.9)
    assert today == (100, 2.0, 2.0, 2.0)


def test_nothing_met_asks_nothing() -> None:
    assert coming([], 100, 2, 0.9) == ((100, 0.0, 0.0, 0.0), (101, 0.0, 0.0, 0.0))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.floats(0.01, 300), st.integers(80, 130)), max_size=8))
def test_no_day_asks_more_than_there_is(units: list[tuple[float, int]]) -> None:
    made = [memory(number, stability, due, last=due - 1) for number, (stability, due) in enumerate(units)]
    for one in coming(made, 100, 5, 0.9):
        assert 0 <= one.low <= one.expected + 1e-9
        assert one.expected <= one.high + 1e-9
        assert one.high <= len(units)
