"""The review: figures that add up on any drill, and predictions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drills.building import a_decision, a_drill, after, an_option, chain, changes, drills, whole_solution
from tests.drills.test_playing import at_random
from trainer.content.scenario.model import Change, Effect
from trainer.drills.moves import Call
from trainer.drills.play import begin, call, choose, commit
from trainer.drills.review import biggest_moves, called, review
from trainer.drills.situation import Cause, Shift, outcome
from trainer.drills.solving import solve


@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10), st.text("abc", max_size=3))
def test_outcome_is_worth_less_regrets_plus_luck_exactly(drill, picks, seed):
    play = at_random(begin(drill, seed, 0), iter(picks))
    found = review(play, whole_solution(drill))
    regrets = sum((entry.cost.value for entry in found.entries), Fraction(0))
    assert found.luck is not None
    assert outcome(drill, play.situation) == found.opening.value - regrets + found.luck


@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10))
def test_no_regret_is_negative_and_some_option_has_none(drill, picks):
    play = at_random(begin(drill, "s", 0), iter(picks))
    for entry in review(play, whole_solution(drill)).entries:
        costs = [worth.cost.value for worth in entry.worths]
        assert min(costs) == 0
        assert entry.best


@given(drills(chance=False), st.lists(st.integers(0, 5), min_size=10, max_size=10))
def test_without_chance_there_is_no_luck(drill, picks):
    play = at_random(begin(drill, "s", 0), iter(picks))
    found = review(play, whole_solution(drill))
    assert found.luck == 0
    assert found.opening.value == whole_solution(drill).best.value


@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10))
def test_a_result_lies_between_worst_and_best(drill, picks):
    place = review(at_random(begin(drill, "s", 0), iter(picks)), whole_solution(drill)).standing.place
    assert place is None or 0 <= place <= 1


@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10))
def test_values_over_time_begin_at_the_start_and_end_at_the_end(drill, picks):
    play = at_random(begin(drill, "s", 0), iter(picks))
    values = review(play, whole_solution(drill)).values
    assert values[0] == tuple(variable.start for variable in drill.variables)
    assert (values[-1], len(values)) == (play.situation.values, len(play.decisions) + 2)


def test_the_two_costliest_decisions_are_named_the_costliest_first():
    nodes = [
        a_decision(f"n{place}", an_option("good", {"trust": gain}, onward), an_option("bad", {}, onward))
        for place, (gain, onward) in enumerate([(2, "n1"), (9, "n2"), (0, "n3"), (5, "end")])
    ]
    drill = a_drill(*nodes)
    play = begin(drill, "s", 0)
    for _ in range(4):
        play = commit(choose(play, "bad"), 0).play
    assert review(play, whole_solution(drill)).costliest == (1, 3)


def test_each_decision_tells_the_section_and_the_statements_behind_it():
    drill = chain(1)
    play = commit(choose(begin(drill, "s", 0), "up"), 0).play
    entry, node = review(play, whole_solution(drill)).entries[0], drill.decision("n0")
    told = (entry.section, entry.statements, entry.objective, entry.title)
    assert told == (node.section, node.statements, node.objective, node.title)


def test_a_sampled_drill_is_reviewed_and_says_that_it_is_sampled():
    drill = chain(5, ending_at_least=60)
    found = review(at_random(begin(drill, "s", 0), iter(range(9))), solve(drill, budget=3))
    assert found.luck is None
    assert all(entry.cost.samples == 500 and entry.cost.value >= 0 for entry in found.entries)
    assert found.standing.best.samples == 2000
    assert 0 <= found.standing.place <= 1


CALLED = a_drill(
    a_decision(
        "d",
        an_option("a", {"trust": 3, "space": -9, "relief": 4}, "e"),
        an_option("b", {}, "e"),
    ),
    a_decision(
        "e",
        an_option("f", {"trust": 1}, also=[Effect(after(d="a"), changes(relief=-6), "Because of a.")]),
        an_option("g", {}),
        arrive=[Effect(after(d="a"), changes(trust=-40), "On the way in.")],
    ),
    variables={"trust": 50, "space": 50, "relief": 50},
)


@pytest.mark.parametrize(
    ("calls", "right"),
    [
        ([Call("space", False), Call("relief", True)], [True, True]),
        ([Call("space", True), Call("trust", True)], [False, False]),
        ([Call("relief", True)], [True]),
        ([], []),
    ],
)
def test_a_call_is_right_for_the_two_that_the_choice_moves_most_in_their_direction(calls, right):
    play = commit(call(choose(begin(CALLED, "s", 0), "a"), calls), 0).play
    play = commit(choose(play, "f"), 0).play
    entry = review(play, whole_solution(CALLED)).entries[0]
    assert [each.right for each in entry.called] == right


def test_what_follows_because_of_earlier_choices_counts_for_a_call():
    shifts = [
        Shift(Cause.CHOICE, "e", "", (Change("trust", 1),)),
        Shift(Cause.BECAUSE, "e", "", (Change("relief", -6),)),
        Shift(Cause.CHANCE, "e", "", (Change("space", 50),)),
    ]
    assert biggest_moves(CALLED, shifts) == (Change("relief", -6), Change("trust", 1))


def test_variables_that_move_alike_count_alike_for_a_call():
    shifts = [Shift(Cause.CHOICE, "d", "", (Change("trust", 2), Change("space", -5), Change("relief", 2)))]
    assert [change.variable for change in biggest_moves(CALLED, shifts)] == ["space", "trust", "relief"]


def test_a_choice_that_moves_nothing_has_no_biggest_move():
    assert biggest_moves(CALLED, []) == ()


def test_a_prediction_about_what_the_drill_no_longer_has_is_left_out():
    shifts = (Shift(Cause.CHOICE, "d", "", changes(trust=4)),)
    told = called(a_drill(a_decision("d", an_option("a", {}))), [Call("gone", True), Call("trust", True)], shifts)
    assert [one.call.variable for one in told] == ["trust"]


def test_a_prediction_says_what_the_choice_itself_moved():
    shifts = [
        Shift(Cause.CHOICE, "d", "", (Change("trust", 2), Change("space", -5), Change("relief", 4))),
        Shift(Cause.CHANCE, "e", "", (Change("trust", -9),)),
    ]
    told = called(CALLED, [Call("trust", True), Call("space", True)], shifts)
    assert [(one.right, one.by) for one in told] == [(False, 2), (False, -5)]
