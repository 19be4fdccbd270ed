"""Small drills whose every figure can be worked out on paper."""

from fractions import Fraction

from tests.drills.building import (
    a_chance,
    a_decision,
    a_drill,
    after,
    an_option,
    at_least,
    below,
    changes,
    whole_solution,
)
from trainer.content.scenario.model import ALWAYS, END, Better, Effect, Ending, Variable, Way
from trainer.drills.luck import seeded
from trainer.drills.play import begin, choose, commit
from trainer.drills.review import review
from trainer.drills.situation import Cause, ending_of, offered, opening, outcome, shown_value, take


def played(drill, *options, seed="s"):
    play = begin(drill, seed, 0)
    for option in options:
        play = commit(choose(play, option), 0).play
    return play


TWO_STEPS = a_drill(
    a_decision("first", an_option("fast", {"trust": 6}, "second"), an_option("slow", {"trust": 2}, "second")),
    a_decision(
        "second",
        an_option("take", {"trust": 3}),
        an_option("wait", {"trust": 1}, also=[Effect(after(first="slow"), changes(trust=+9), "It paid.")]),
    ),
)


def test_the_best_line_takes_less_now_for_more_later():
    # From 50, fast and take come to 59; slow and wait to 62, because waiting pays nine after slow.
    model = whole_solution(TWO_STEPS)
    assert (model.best.value, model.worst.value, model.opening.value) == (62, 55, 62)
    assert (model.paths, model.random) == (4, (59 + 57 + 55 + 62) / 4)


def test_regret_is_what_the_pick_costs_beside_the_best_one():
    found = review(played(TWO_STEPS, "fast", "wait"), whole_solution(TWO_STEPS))
    assert [entry.cost.value for entry in found.entries] == [3, 2]
    assert [entry.best for entry in found.entries] == [("slow",), ("take",)]
    assert found.costliest == (0, 1)
    assert found.standing.points == 62 - 3 - 2
    assert found.standing.place == Fraction(57 - 55, 62 - 55)


def test_a_run_without_regret_has_nothing_costly():
    found = review(played(TWO_STEPS, "slow", "wait"), whole_solution(TWO_STEPS))
    assert (found.costliest, found.standing.place, found.luck) == ((), 1, 0)


def test_the_review_tells_what_happened_because_of_an_earlier_choice():
    entry = review(played(TWO_STEPS, "slow", "wait"), whole_solution(TWO_STEPS)).entries[1]
    assert [(shift.cause, shift.report) for shift in entry.shifts] == [
        (Cause.CHOICE, "wait happened."),
        (Cause.BECAUSE, "It paid."),
    ]
    assert entry.values == (62,)


LUCKY = a_drill(
    a_decision("bet", an_option("risk", {"trust": 1}, "fall"), an_option("safe", {"trust": 4})),
    a_chance("fall", (1, {"trust": 12}, END), (3, {"trust": -4}, END)),
)


def test_luck_is_told_apart_from_the_decision():
    # Risk is worth 51: one in four times 63, three in four times 47. Safe is worth 54.
    model = whole_solution(LUCKY)
    assert (model.opening.value, model.best.value, model.worst.value) == (54, 63, 47)
    luck = set()
    for seed in map(str, range(20)):
        found = review(played(LUCKY, "risk", seed=seed), model)
        assert (found.entries[0].cost.value, found.standing.points) == (3, 51 + found.luck)
        luck.add(found.luck)
    assert luck == {12, -4}


def test_chance_falls_as_its_weights_say():
    falls = [seeded("p/drill", str(seed))(LUCKY.node("fall")) for seed in range(4000)]
    assert 0.22 < falls.count(0) / len(falls) < 0.28


def test_the_same_seed_has_the_same_luck():
    assert len({played(LUCKY, "risk", seed="7").situation for _ in range(5)}) == 1


def test_luck_before_the_first_decision_is_nobodys_regret():
    drill = a_drill(
        a_chance("weather", (1, {"trust": 10}, "d"), (1, {"trust": -10}, "d")),
        a_decision("d", an_option("a", {"trust": 2}), an_option("b", {})),
    )
    found = review(played(drill, "a"), whole_solution(drill))
    assert found.opening.value == 52
    assert found.opening_luck in (10, -10)
    assert (found.entries[0].cost.value, found.standing.points) == (0, 52 + found.opening_luck)


RED = a_drill(
    a_decision("d", an_option("spy", {"trust": 20}, "e", cap=45), an_option("ask", {"trust": 1}, "e")),
    a_decision("e", an_option("more", {"trust": 5}), an_option("less", {"trust": -30})),
)


def test_a_red_line_caps_what_a_run_comes_to():
    model = whole_solution(RED)
    found = review(played(RED, "spy", "more"), model)
    assert found.standing.points == 45
    assert found.entries[0].cost.value == 56 - 45
    assert found.entries[0].red_line is not None


def test_a_run_below_the_cap_is_not_lifted_to_it():
    assert outcome(RED, played(RED, "spy", "less").situation) == 40
    assert whole_solution(RED).worst.value == 21


def test_the_lower_of_two_caps_counts():
    drill = a_drill(
        a_decision("d", an_option("x", {"trust": 9}, "e", cap=30), an_option("y", {}, "e")),
        a_decision("e", an_option("z", {"trust": 9}, cap=40), an_option("w", {})),
    )
    assert outcome(drill, played(drill, "x", "z").situation) == 30
    assert whole_solution(drill).worst.value == 30


def test_ways_are_tried_in_order_on_how_things_stand_after_the_choice():
    ways = (Way(at_least(trust=60), "rich"), Way(at_least(trust=55), "fair"), Way(ALWAYS, END))
    nodes = [a_decision(name, an_option("go", {}), an_option("stay", {})) for name in ("rich", "fair")]
    first = a_decision(
        "d", an_option("ten", {"trust": 10}, ways), an_option("five", {"trust": 5}, ways), an_option("none", {}, ways)
    )
    drill = a_drill(first, *nodes)
    assert [played(drill, option).situation.node for option in ("ten", "five", "none")] == ["rich", "fair", END]


def test_what_follows_under_a_condition_is_judged_before_the_choice_moves_anything():
    also = [Effect(at_least(trust=55), changes(trust=+100), "It was high.")]
    drill = a_drill(a_decision("d", an_option("a", {"trust": 9}, also=also), an_option("b", {})))
    assert played(drill, "a").situation.values == (59,)


def test_the_first_ending_that_holds_is_the_one_and_brings_its_bonus():
    endings = [
        Ending("low", "", "", below(trust=40), -7),
        Ending("high", "", "", at_least(trust=60), 5),
        Ending("even", "", "", ALWAYS, 0),
    ]
    drill = a_drill(
        a_decision("d", an_option("up", {"trust": 10}), an_option("down", {"trust": -11}), an_option("no", {})),
        endings=endings,
    )
    ends = [played(drill, option).situation for option in ("up", "down", "no")]
    assert [ending_of(drill, end).id for end in ends] == ["high", "low", "even"]
    assert [outcome(drill, end) for end in ends] == [65, 32, 50]


def test_an_option_is_offered_only_where_its_condition_holds():
    drill = a_drill(
        a_decision("d", an_option("up", {"trust": 9}, "e"), an_option("no", {}, "e")),
        a_decision("e", an_option("a", {}), an_option("b", {"trust": 30}, when=at_least(trust=55))),
    )
    here = played(drill, "no").situation
    assert [option.id for option in offered(drill, here)] == ["a"]
    assert whole_solution(drill).best.value == 89


def test_arriving_can_cost_because_of_an_earlier_choice():
    drill = a_drill(
        a_decision("d", an_option("rush", {"trust": 5}, "e"), an_option("plan", {}, "e")),
        a_decision(
            "e",
            an_option("a", {}),
            an_option("b", {}),
            arrive=[Effect(after(d="rush"), changes(trust=-8), "It came back.")],
        ),
    )
    step = take(drill, opening(drill, seeded("x", "y")).after, "rush", seeded("x", "y"))
    assert [(shift.cause, shift.node) for shift in step.shifts] == [(Cause.CHOICE, "d"), (Cause.ARRIVAL, "e")]
    assert step.after.values == (47,)
    assert [entry.cost.value for entry in review(played(drill, "rush", "a"), whole_solution(drill)).entries] == [3, 0]


def test_weights_and_what_is_better_make_the_points():
    variables = (
        Variable("trust", "T", 50, 3, Better.MORE, ""),
        Variable("dependency", "D", 20, 1, Better.LESS, ""),
        Variable("mood", "M", 90, 0, Better.MORE, ""),
    )
    drill = a_drill(
        a_decision("d", an_option("a", {"trust": 2, "dependency": 10, "mood": 5}), an_option("b", {})),
        variables=variables,
    )
    # Three parts trust and one part what dependency lacks to 100: 156 and 70, or 150 and 80, in four.
    assert outcome(drill, played(drill, "a").situation) == Fraction(226, 4)
    assert whole_solution(drill).best.value == Fraction(230, 4)


def test_values_are_shown_within_bounds_and_computed_without():
    drill = a_drill(
        a_decision("d", an_option("a", {"trust": 80}, "e"), an_option("b", {}, "e")),
        a_decision("e", an_option("c", {"trust": -60}), an_option("f", {})),
    )
    assert (shown_value(130), shown_value(-3), shown_value(44)) == (100, 0, 44)
    assert played(drill, "a", "c").situation.values == (70,)


def test_where_everything_comes_to_the_same_there_is_no_place_between():
    drill = a_drill(a_decision("d", an_option("a", {}), an_option("b", {})))
    assert review(played(drill, "a"), whole_solution(drill)).standing.place is None
