"""What the plan towards a date promises: the short form of ``readiness.py``."""

from statistics import fmean

import pytest

from tests.bench.readiness import ITEMS, clamped, fixed, outcomes, planned
from trainer.memory.readiness import plan
from trainer.memory.towards import Terms

SEEDS = 2


@pytest.fixture(scope="module", params=[21, 60])
def date(request):
    return request.param


@pytest.fixture(scope="module")
def dear(date):
    return outcomes(fixed(0.95), date, SEEDS)


def runs(date, target, budget=57, pace=20):
    return outcomes(planned(Terms(date, target, budget, pace=pace)), date, SEEDS)


@pytest.mark.parametrize("pace", [20, 0])
def test_the_target_is_met_for_far_fewer_questions_and_no_day_is_too_full(date, dear, pace):
    found = runs(date, 0.95, pace=pace)
    assert fmean(one.recall for one in found) == pytest.approx(0.95, abs=0.005)
    assert fmean(one.questions for one in found) <= 0.8 * fmean(one.questions for one in dear)
    assert max(one.highest for one in found) <= 57


def test_what_a_retention_of_95_comes_to_is_met_as_well_for_fewer_questions(date, dear):
    reached = fmean(one.recall for one in dear)
    found = runs(date, reached)
    assert fmean(one.recall for one in found) >= reached - 0.005
    assert fmean(one.questions for one in found) <= 0.8 * fmean(one.questions for one in dear)


def test_the_naive_clamp_asks_everything_on_the_eve(date):
    assert all(one.eve == ITEMS for one in outcomes(clamped(date), date, 1))


@pytest.mark.parametrize("budget", [57, 20, 10])
def test_the_forecast_of_the_first_day_comes_true(date, budget):
    forecast = plan([], ITEMS, 0, Terms(date, 0.95, budget, pace=10)).forecast
    found = runs(date, 0.95, budget, 10)
    assert fmean(one.recall for one in found) == pytest.approx(forecast.expected, abs=0.012)
    assert fmean(one.questions for one in found) == pytest.approx(forecast.questions / ITEMS, rel=0.06)


def test_too_small_a_budget_is_said_to_be_too_small(date):
    assert plan([], ITEMS, 0, Terms(date, 0.95, 57, pace=10)).feasible
    assert not plan([], ITEMS, 0, Terms(date, 0.95, 12, pace=10)).feasible
