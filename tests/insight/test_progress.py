"""Mastery, forecast, retention and balance: by hand, and against what is simulated."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.base.ids import DrillId, SectionId, UnitId
from trainer.drills.coming_back import Standing
from trainer.insight.progress import (
    ENOUGH_REVIEWS,
    ENOUGH_UNITS,
    Balance,
    balances,
    counts_of,
    forecast,
    mastery,
    mastery_by_section,
    retention,
)
from trainer.insight.tallies import COUNTS
from trainer.memory.forgetting import retrievability
from trainer.record.journal import Memory

A, B = SectionId("p/a"), SectionId("p/b")


def memory(number: int, *, section: SectionId = A, stability: float = 10.0, last: int = 100, due: int = 110) -> Memory:
    return Memory(UnitId(f"p/u{number}"), section, stability, 5.0, due, last, last, 3, 0, "model")


MEMORIES = st.lists(
    st.builds(
        memory, st.integers(0, 999), stability=st.floats(0.1, 400), last=st.integers(0, 100), due=st.integers(90, 140)
    ),
    max_size=30,
)


def row(**counts: int) -> tuple[int, ...]:
    return tuple(counts.get(name, 0) for name in COUNTS)


def test_a_few_questions_say_nothing_of_mastery() -> None:
    found = mastery([memory(number) for number in range(ENOUGH_UNITS - 1)], 100)
    assert found == (ENOUGH_UNITS - 1, None, None)


def test_on_the_day_of_review_everything_is_known() -> None:
    assert mastery([memory(number) for number in range(9)], 100).expected == pytest.approx(1.0)


def test_the_spread_holds_what_chance_makes_of_it() -> None:
    drawn = random.Random(4)
    units = [memory(number, stability=drawn.uniform(2, 60)) for number in range(60)]
    found = mastery(units, 112)
    assert found.spread is not None
    chances = [retrievability(one, 112) for one in units]
    shares = [sum(drawn.random() < chance for chance in chances) / len(chances) for _ in range(2_000)]
    inside = sum(found.spread.low <= share <= found.spread.high for share in shares) / len(shares)
    assert 0.92 <= inside <= 0.98


@given(MEMORIES, st.integers(100, 300))
def test_expected_recall_only_falls_while_nothing_is_reviewed(units: list[Memory], day: int) -> None:
    now, later = mastery(units, day).expected, mastery(units, day + 30).expected
    assert (now is None) == (later is None) == (len(units) < ENOUGH_UNITS)
    assert now is None or later <= now + 1e-12


def test_sections_come_in_the_order_of_the_content_with_what_was_never_met() -> None:
    units = [memory(number) for number in range(6)] + [memory(9, section=B)]
    first, second = mastery_by_section(units, {B: 4, A: 6}, 100)
    assert (first.section, first.mastery.units, first.unmet, first.mastery.expected) == (B, 1, 3, None)
    assert (second.section, second.mastery.units, second.unmet) == (A, 6, 0)


def test_what_no_pack_has_any_more_is_in_no_section() -> None:
    assert mastery_by_section([memory(1, section=B)], {A: 3}, 100)[0].mastery.units == 0


@given(MEMORIES, st.integers(100, 130))
def test_loads_add_up_to_what_is_due_within_the_days(units: list[Memory], day: int) -> None:
    found = forecast(units, day, 14)
    assert [load.day for load in found] == list(range(day, day + 14))
    assert sum(load.reviews for load in found) == sum(one.due_day < day + 14 for one in units)
    assert found[0].reviews == sum(one.due_day <= day for one in units)


def test_a_forecast_of_nothing_has_no_recall() -> None:
    assert [one[:4] for one in forecast([], 100, 2)] == [(100, 0, None, None), (101, 0, None, None)]


def test_what_comes_back_is_never_less_than_what_is_due_and_recall_has_a_spread() -> None:
    units = [memory(number, last=100, due=100 + number % 9) for number in range(40)]
    for load in forecast(units, 101, 14):
        assert load.coming is not None
        assert load.spread is not None
        assert load.coming.low <= load.coming.expected <= load.coming.high
        assert load.coming.expected >= load.reviews - 1e-9
        assert load.spread.low <= load.recall <= load.spread.high


def test_retention_is_said_from_enough_reviews_on() -> None:
    few = {100: row(reviews=ENOUGH_REVIEWS - 1, recalled=20, promised=26_100)}
    enough = {100: row(reviews=20, recalled=18, promised=18_000), 104: row(reviews=20, recalled=16, promised=18_000)}
    (one,) = retention(few, 7, 104, 1)
    assert (one.reviews, one.share, one.spread) == (ENOUGH_REVIEWS - 1, None, None)
    (one,) = retention(enough, 7, 104, 1)
    assert (one.first_day, one.last_day, one.reviews, one.share, one.target) == (98, 104, 40, 0.85, 0.9)
    assert one.spread is not None
    assert one.spread.low < 0.85 < one.spread.high


def test_spans_follow_each_other_without_a_gap() -> None:
    found = retention({}, 30, 400, 12)
    assert [later.first_day - before.last_day for before, later in itertools.pairwise(found)] == [1] * 11
    assert found[-1].last_day == 400


@given(st.lists(st.lists(st.integers(0, 9), min_size=len(COUNTS), max_size=len(COUNTS)), max_size=6))
def test_counts_are_summed_by_their_names(rows: list[list[int]]) -> None:
    found = counts_of(rows)
    assert found.reviews == sum(one[COUNTS.index("reviews")] for one in rows)
    assert found._fields == COUNTS


def standing(section: SectionId, decided: int, well: int, flips: int = 0, flips_well: int = 0) -> Standing:
    return Standing(UnitId(f"p/o{section}"), DrillId("p/d"), section, 0, 1, 1, decided, well, flips, flips_well, (), 0)


@pytest.mark.parametrize(
    ("last", "well", "expected"),
    [
        (100, 4, Balance.BOTH),
        (100, 1, Balance.ONLY_KNOWS),
        (0, 4, Balance.ONLY_APPLIES),
        (0, 1, Balance.NEITHER),
    ],
)
def test_knowledge_stands_beside_judgement(last: int, well: int, expected: Balance) -> None:
    units = [memory(number, last=last, stability=1.0) for number in range(6)]
    sections = mastery_by_section(units, {A: 6}, 100)
    assert balances(sections, [standing(A, 4, well)]) == {A: expected}


def test_too_few_decisions_or_questions_balance_nothing() -> None:
    known = mastery_by_section([memory(number) for number in range(6)], {A: 6, B: 6}, 100)
    assert balances(known, [standing(A, 2, 2), standing(B, 9, 9)]) == {A: Balance.UNKNOWN, B: Balance.UNKNOWN}


def test_flips_count_as_decisions() -> None:
    known = mastery_by_section([memory(number) for number in range(6)], {A: 6}, 100)
    assert balances(known, [standing(A, 2, 2, 3, 0)]) == {A: Balance.ONLY_KNOWS}
