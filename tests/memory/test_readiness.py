"""A plan towards a date: its laws, and cases small enough to reckon by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.base.ids import SectionId, StatementId, UnitId
from trainer.memory.forecast import look_ahead
from trainer.memory.forgetting import retrievability
from trainer.memory.readiness import NEAR, choose, days_apart, plan, remedies
from trainer.memory.towards import Terms, early_retention
from trainer.record.journal import Memory

TODAY = 20_000
NOISE = 0.005
"""A forecast takes whole units for its choices: from one budget to the next it may be so much less, never more."""


def memory(number, stability=10.0, ago=3, *, difficulty=5.0, reviews=3, due_in=None):
    last = TODAY - ago
    due = last + round(stability) if due_in is None else TODAY + due_in
    return Memory(UnitId(f"u{number:03}"), SectionId("s"), stability, difficulty, due, 0, last, reviews, 0, "m")


MET = st.lists(
    st.tuples(st.floats(0.2, 120), st.integers(0, 40), st.floats(1, 10), st.integers(1, 6)), max_size=25
).map(
    lambda found: [
        memory(number, stability, ago, difficulty=difficulty, reviews=reviews)
        for number, (stability, ago, difficulty, reviews) in enumerate(found)
    ]
)
TERMS = st.tuples(
    st.integers(TODAY + 1, TODAY + 30), st.sampled_from((0.8, 0.95, 0.99)), st.integers(1, 40), st.integers(0, 12)
).map(lambda drawn: Terms(*drawn[:3], pace=drawn[3]))
UNMET = st.integers(0, 40)


@settings(max_examples=40, deadline=None)
@given(MET, UNMET, TERMS)
def test_loads_add_up_and_keep_to_the_budget(met, unmet, terms):
    seen = sum(one.last_day == TODAY for one in met)
    ahead = plan(met, unmet, TODAY, terms).forecast
    assert [load.day for load in ahead.days] == list(range(TODAY, terms.date))
    assert sum(load.new for load in ahead.days) + ahead.unmet == unmet
    assert sum(load.new + load.reviews for load in ahead.days) == pytest.approx(ahead.questions)
    assert all(load.questions <= terms.budget + 1e-6 for load in ahead.days)
    assert ahead.days[0].questions <= max(0, terms.budget - seen) + 1e-6


@settings(max_examples=40, deadline=None)
@given(MET, UNMET, TERMS)
def test_a_forecast_is_a_share_within_its_band(met, unmet, terms):
    ahead = plan(met, unmet, TODAY, terms).forecast
    assert 0 <= ahead.low <= ahead.expected <= ahead.high <= 1


@settings(max_examples=40, deadline=None)
@given(MET, UNMET, TERMS, st.integers(0, 20))
def test_nothing_is_planned_on_the_date_and_after_it(met, unmet, terms, late):
    made = plan(met, unmet, terms.date + late, terms)
    assert made.forecast.days == ()
    assert (made.today.units, made.today.number, made.today.new) == ((), 0, 0)


@settings(max_examples=40, deadline=None)
@given(MET, UNMET, TERMS, st.integers(1, 30))
def test_more_budget_never_expects_less_up_to_the_target(met, unmet, terms, more):
    less = plan(met, unmet, TODAY, terms).forecast.expected
    richer = plan(met, unmet, TODAY, terms._replace(budget=terms.budget + more)).forecast.expected
    assert min(richer, terms.target) >= min(less, terms.target) - NOISE


@settings(max_examples=40, deadline=None)
@given(MET, UNMET, TERMS, st.randoms())
def test_planning_again_gives_the_same_plan_in_whatever_order_units_are_named(met, unmet, terms, chance):
    again = list(met)
    chance.shuffle(again)
    assert plan(again, unmet, TODAY, terms) == plan(met, unmet, TODAY, terms)


@settings(max_examples=40, deadline=None)
@given(MET, TERMS)
def test_after_a_day_that_asked_nothing_the_plan_is_the_rest_of_the_one_before(met, terms):
    before = plan(met, 0, TODAY, terms).forecast
    if before.days[0].questions == 0 and all(one.last_day < TODAY for one in met):
        after = plan(met, 0, TODAY + 1, terms).forecast
        assert after.days == before.days[1:]
        assert after.expected == pytest.approx(before.expected)


@settings(max_examples=40, deadline=None)
@given(MET, UNMET, TERMS)
def test_today_is_what_the_first_day_of_the_forecast_says(met, unmet, terms):
    made = plan(met, unmet, TODAY, terms)
    assert (made.today.new, made.today.number) == (made.forecast.days[0].new, made.forecast.days[0].reviews)
    assert made.today.number <= len(made.today.units) == len(set(made.today.units))


@settings(max_examples=15, deadline=None)
@given(MET, UNMET, TERMS)
def test_what_is_said_to_make_a_plan_work_does_and_a_little_less_does_not(met, unmet, terms):
    found = remedies(met, unmet, TODAY, terms)
    if found.budget is not None:
        assert plan(met, unmet, TODAY, terms._replace(budget=found.budget)).feasible
        assert found.budget == 1 or not plan(met, unmet, TODAY, terms._replace(budget=found.budget - 1)).feasible
    if found.date is not None:
        assert plan(met, unmet, TODAY, terms._replace(date=found.date)).feasible
        assert (found.date == terms.date) == plan(met, unmet, TODAY, terms).feasible
    if found.start is not None:
        assert plan(met, unmet, TODAY, terms._replace(away_until=found.start)).feasible


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 40), TERMS, st.integers(1, 10))
def test_a_plan_that_works_still_works_with_fewer_new_units(unmet, terms, fewer):
    if plan([], unmet, TODAY, terms).feasible:
        easier = plan([], max(1, unmet - fewer), TODAY, terms)
        assert easier.forecast.expected >= terms.target - NEAR - NOISE


@settings(max_examples=40, deadline=None)
@given(MET, UNMET, TERMS, st.sampled_from((0.05, 0.1, 0.3)))
def test_a_plan_that_works_still_works_for_a_lower_target(met, unmet, terms, less):
    if plan(met, unmet, TODAY, terms).feasible:
        lower = terms._replace(target=terms.target - less)
        assert plan(met, unmet, TODAY, lower).forecast.expected >= lower.target - NEAR - NOISE


def test_a_learner_who_knows_everything_well_enough_is_asked_nothing():
    made = plan([memory(number, 400.0) for number in range(10)], 0, TODAY, Terms(TODAY + 10))
    assert made.forecast.questions == 0
    assert made.forecast.expected == pytest.approx(retrievability(memory(0, 400.0), TODAY + 10))
    assert made.feasible


def test_of_nothing_to_learn_nothing_is_planned():
    made = plan([], 0, TODAY, Terms(TODAY + 5))
    assert made.forecast.questions == 0
    assert made.forecast.expected == 0


def test_early_on_only_what_fell_to_the_lower_retention_is_asked_weakest_first():
    fresh, faded, worse = memory(0, 10.0, 5), memory(1, 10.0, 40), memory(2, 5.0, 40)
    today = choose([fresh, faded, worse], 0, TODAY, Terms(TODAY + 40))
    assert today.retention == pytest.approx(0.8)
    assert today.units == ("u002", "u001")
    assert today.number == 2


def test_early_on_no_more_than_the_budget_is_asked():
    faded = [memory(number, 5.0, 60) for number in range(9)]
    today = choose(faded, 0, TODAY, Terms(TODAY + 60, budget=4))
    assert today.number == 4
    assert not today.final


def test_what_was_sure_and_wrong_yesterday_is_asked_today_however_strong():
    today = choose([memory(0, 60.0, 1, due_in=0)], 0, TODAY, Terms(TODAY + 60))
    assert today.units == ("u000",)


def test_the_early_retention_is_a_tenth_below_the_usual_one_and_not_below_seven_tenths():
    assert early_retention(Terms(TODAY, retention=0.95)) == pytest.approx(0.85)
    assert early_retention(Terms(TODAY, retention=0.75)) == pytest.approx(0.7)


def test_a_last_pass_fits_the_days_that_the_budget_makes_it_wide():
    faded = [memory(number, 12.0, 6) for number in range(40)]
    for days in range(1, 20):
        today = choose(faded, 0, TODAY, Terms(TODAY + days, target=0.99, budget=10))
        assert today.final == (days <= 5)


def test_the_last_pass_takes_no_more_units_than_the_target_needs():
    faded = [memory(number, 30.0, 10) for number in range(100)]
    recall = retrievability(faded[0], TODAY + 1)
    today = choose(faded, 0, TODAY, Terms(TODAY + 1, target=recall + 0.015, budget=100))
    assert today.final
    assert 0 < today.number < 50
    ahead = plan(faded, 0, TODAY, Terms(TODAY + 1, target=recall + 0.015, budget=100)).forecast
    assert recall + 0.015 <= ahead.expected < recall + 0.017


def test_in_the_last_pass_units_with_most_siblings_come_first():
    faded = [memory(number, 12.0, 6 + number) for number in range(4)]
    statements = {
        UnitId("u000"): (StatementId("s.1"),),
        UnitId("u001"): (StatementId("s.1"),),
        UnitId("u002"): (StatementId("s.2"),),
        UnitId("u003"): (StatementId("s.3"),),
    }
    today = choose(faded, 0, TODAY, Terms(TODAY + 2, target=0.99, budget=10, apart=2), statements)
    assert today.units == ("u001", "u000", "u003", "u002")
    assert today.number == 2


def test_the_last_pass_gives_every_sibling_its_day():
    statements = {UnitId(f"u{number}"): (StatementId("s.1"),) for number in range(4)}
    assert days_apart(statements) == 4
    assert days_apart({}) == 1
    faded = [memory(number, 12.0, 6) for number in range(4)]
    assert choose(faded, 0, TODAY, Terms(TODAY + 4, target=0.99, apart=4)).final


def test_what_was_done_today_counts_towards_todays_share():
    faded = [memory(number, 12.0, 6) for number in range(40)]
    terms = Terms(TODAY + 4, target=0.99, budget=20)
    first = choose(faded, 0, TODAY, terms)
    done = set(first.units[: first.number])
    answered = [one._replace(last_day=TODAY, stability=30.0) if one.unit in done else one for one in faded]
    assert choose(answered, 0, TODAY, terms).number == 0


def test_new_units_met_today_count_towards_todays_new():
    terms = Terms(TODAY + 30, budget=20)
    assert choose([], 60, TODAY, terms).new == 3
    met = [memory(number, 2.3, 0, reviews=1) for number in range(3)]
    assert choose(met, 57, TODAY, terms).new == 0


def test_the_learners_own_pace_of_new_units_holds_where_it_is_faster_than_needed():
    assert choose([], 60, TODAY, Terms(TODAY + 30, pace=10)).new == 10
    assert choose([], 60, TODAY, Terms(TODAY + 30, budget=6, pace=10)).new == 6


def test_reviews_take_the_room_of_new_units_that_cannot_be_met_today():
    faded = [memory(number, 5.0, 60) for number in range(9)]
    today = choose(faded, 100, TODAY, Terms(TODAY + 20, budget=10))
    assert (today.new, today.number) == (10, 0)
    assert [today.reviews_beside(new) for new in (10, 6, 0)] == [0, 4, 9]


def test_every_unit_is_met_before_the_date_when_the_budget_allows():
    ahead = look_ahead([], 45, TODAY, Terms(TODAY + 14, budget=30))
    assert ahead.unmet == 0
    assert sum(load.new for load in ahead.days[:8]) > 30


def test_nothing_is_asked_of_somebody_who_is_away():
    made = plan([memory(0, 2.0, 30)], 10, TODAY, Terms(TODAY + 10, away_until=TODAY + 4))
    assert made.today.number == made.today.new == 0
    assert [load.questions > 0 for load in made.forecast.days[:5]] == [False] * 4 + [True]


def test_too_little_budget_is_said_not_to_be_enough_with_what_would_be():
    terms = Terms(TODAY + 21, budget=20, pace=10)
    made, found = plan([], 200, TODAY, terms), remedies([], 200, TODAY, terms)
    assert not made.feasible
    assert 30 <= found.budget <= 40
    assert 50 <= found.fewer <= 100
    assert TODAY + 30 <= found.date <= TODAY + 60
    assert found.start is None


def test_what_is_left_out_was_never_met_as_far_as_that_goes():
    met, terms = [memory(number, 60.0) for number in range(40)], Terms(TODAY + 12, budget=12, pace=5)
    fewer = remedies(met, 120, TODAY, terms).fewer
    assert 0 < fewer < 120
    assert plan(met, 120 - fewer, TODAY, terms).feasible
    assert not plan(met, 120 - fewer + 1, TODAY, terms).feasible


def test_a_plan_that_works_says_how_long_the_work_can_wait():
    terms = Terms(TODAY + 21, budget=57, pace=10)
    found = remedies([], 100, TODAY, terms)
    assert plan([], 100, TODAY, terms).feasible
    assert (found.fewer, found.date) == (0, TODAY + 21)
    assert found.budget < 57
    assert TODAY < found.start < TODAY + 21


def test_nothing_makes_a_date_work_that_is_already_here():
    found = remedies([memory(0, 2.0, 30)], 0, TODAY, Terms(TODAY))
    assert (found.budget, found.start) == (None, None)
    assert found.date > TODAY


def test_the_search_for_remedies_stops_as_soon_as_nobody_wants_it():
    asked = []

    def wanted():
        asked.append(None)
        return len(asked) < 4

    assert remedies([], 100, TODAY, Terms(TODAY + 6, budget=5), wanted) is None
    met = [memory(number) for number in range(30)]
    assert remedies(met, 0, TODAY, Terms(TODAY + 6), lambda: False) is None
