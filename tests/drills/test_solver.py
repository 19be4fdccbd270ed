"""The solver beside brute force on random drills."""

from fractions import Fraction

import pytest
from hypothesis import given

from tests.drills.brute import all_ends, all_situations, best_value, best_worth, openings
from tests.drills.building import a_decision, a_drill, a_loop, an_option, chain, drills, whole_solution
from trainer.content.scenario.model import END
from trainer.drills.luck import seeded
from trainer.drills.sampling import Sampled
from trainer.drills.situation import offered, opening, outcome
from trainer.drills.solving import solve


@given(drills())
def test_every_situation_has_the_value_that_brute_force_finds(drill):
    model = whole_solution(drill)
    for here in all_situations(drill):
        assert model.value(here).value == best_value(drill, here)
        for option in offered(drill, here):
            assert model.worth(here, option.id).value == best_worth(drill, here, option.id)


@given(drills())
def test_best_worst_and_the_count_of_paths_are_those_of_all_paths(drill):
    model = whole_solution(drill)
    ends = [outcome(drill, here) for here in all_ends(drill)]
    assert (model.best.value, model.worst.value, model.paths) == (max(ends), min(ends), len(ends))
    assert model.best.exact


@given(drills())
def test_the_opening_is_worth_its_expectation(drill):
    expected = sum((each.share * best_value(drill, each.step.after) for each in openings(drill)), Fraction(0))
    assert whole_solution(drill).opening.value == expected


@given(drills())
def test_solving_twice_gives_the_same(drill):
    one, other = whole_solution(drill), whole_solution(drill)
    assert (one.best, one.worst, one.opening, one.values) == (other.best, other.worst, other.opening, other.values)


def test_pasts_with_one_future_are_one_state():
    assert whole_solution(chain(8)).graph.states == 8


def test_a_drill_with_more_states_than_the_budget_is_sampled_and_says_so():
    drill = chain(6, ending_at_least=60)
    assert whole_solution(drill).graph.states > 20
    model = solve(drill, budget=20)
    assert isinstance(model, Sampled)
    assert (model.best.samples, model.best.exact) == (2000, False)
    assert model.opening.low < model.opening.value < model.opening.high


def test_what_is_sampled_is_not_far_from_what_is_solved():
    drill = chain(6, ending_at_least=60)
    exact, sampled = whole_solution(drill), solve(drill, budget=20)
    assert sampled.opening.low <= exact.random <= sampled.opening.high
    assert exact.worst.value <= sampled.worst.value < sampled.best.value <= exact.best.value


def test_a_sample_prefers_the_option_that_is_plainly_better_and_tells_the_interval():
    drill = a_drill(a_decision("d", an_option("good", {"trust": 40}), an_option("bad", {"trust": -40})))
    model = solve(drill, budget=0)
    here = opening(drill, seeded(drill.id, "s")).after
    good, bad = model.worth(here, "good"), model.worth(here, "bad")
    assert (good.value, bad.value, good.samples) == (90, 10, 500)
    assert model.value(here) == good
    assert good.minus(bad).value == 80


def test_sampling_is_the_same_each_time():
    drill = chain(6, ending_at_least=60)
    assert solve(drill, budget=20).opening == solve(drill, budget=20).opening


def test_an_option_that_is_not_offered_has_no_worth():
    drill = a_drill(a_decision("d", an_option("a", {}), an_option("b", {})))
    here = opening(drill, seeded(drill.id, "s")).after
    with pytest.raises(KeyError):
        whole_solution(drill).worth(here, "c")
    with pytest.raises(KeyError):
        solve(drill, budget=0).worth(here, "c")


def test_a_circle_is_refused():
    with pytest.raises(ValueError, match="circle"):
        solve(a_loop())


def test_the_end_is_worth_what_was_reached():
    drill = a_drill(a_decision("d", an_option("a", {"trust": 7}), an_option("b", {})))
    over = opening(drill, seeded(drill.id, "s")).after._replace(node=END, values=(57,))
    assert (whole_solution(drill).value(over).value, solve(drill, budget=0).value(over).value) == (57, 57)
