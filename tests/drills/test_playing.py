"""A run: what can be done at a decision, undo, coming back, luck that stays, and branches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drills.building import a_decision, a_drill, an_option, chain, drills, whole_solution
from trainer.content.scenario.model import Information, Reason
from trainer.drills.moves import Call, Decided, Draft, TakenBack, Terms
from trainer.drills.play import (
    Play,
    ask_for,
    begin,
    call,
    choose,
    commit,
    decision_on_show,
    options_on_show,
    reason,
    resume,
    tap_worst,
    time_left,
    undo,
    what_if,
)
from trainer.drills.review import review
from trainer.drills.situation import offered

DRILL = a_drill(
    a_decision(
        "d",
        an_option("a", {"trust": 4, "space": -2}, "e"),
        an_option("b", {"trust": -1}, "e"),
        an_option("c", {}, "e"),
        clock=60,
        information=(Information("map", "Is there a map?", "There is.", 25), Information("who", "Who?", "They.", 50)),
        reasons=(Reason("haste", "Haste"), Reason("care", "Care"), Reason("law", "Law")),
    ),
    a_decision("e", an_option("f", {"trust": 1}), an_option("g", {"space": 3})),
    variables={"trust": 50, "space": 50, "relief": 50},
)


def at_random(play: Play, picks) -> Play:
    """The run played on to its end by numbers."""
    while not play.over:
        options = options_on_show(play)
        play = commit(choose(play, options[next(picks) % len(options)]), 0).play
    return play


def test_a_commit_keeps_everything_that_was_tapped():
    play = begin(DRILL, "s", 1_000)
    play = reason(ask_for(tap_worst(choose(play, "a"), "c"), "map"), ["care", "law"], "They will remember.")
    turn = commit(call(play, [Call("trust", True), Call("space", True)]), 31_500)
    assert turn.move == Decided(
        "d",
        Draft(
            "a",
            "c",
            ("care", "law"),
            "They will remember.",
            (Call("trust", True), Call("space", True)),
            ("map",),
        ),
        turn.move.shown,
        30_500,
        35,
    )
    assert set(turn.move.shown) == {"a", "b", "c"}
    assert turn.play.draft == Draft()


def test_an_action_leaves_the_run_that_it_was_given_alone():
    play = begin(DRILL, "s", 0)
    commit(choose(play, "a"), 0)
    assert (play.draft, play.moves) == (Draft(), ())


def test_best_and_worst_are_never_the_same_option():
    play = tap_worst(choose(begin(DRILL, "s", 0), "a"), "a")
    assert (play.draft.option, play.draft.worst) == ("", "a")
    assert choose(play, "a").draft.worst == ""


def test_asking_takes_time_from_the_clock_and_only_once():
    play = begin(DRILL, "s", 0)
    assert time_left(play, 10_000) == 50_000
    asked = ask_for(ask_for(play, "map"), "map")
    assert time_left(asked, 10_000) == 25_000
    assert time_left(asked, 99_000) == 0


def test_the_clock_never_falls_below_a_second():
    play = ask_for(ask_for(begin(DRILL, "s", 0), "map"), "who")
    assert time_left(play, 0) == 1_000


def test_the_clock_can_be_switched_off_or_extended():
    assert time_left(begin(DRILL, "s", 0, Terms(clock=0)), 5_000) is None
    assert time_left(begin(DRILL, "s", 0, Terms(clock=250)), 5_000) == 145_000


def test_a_decision_without_a_clock_has_no_time_to_lose():
    play = commit(choose(begin(DRILL, "s", 0), "a"), 0).play
    assert time_left(play, 5_000) is None
    assert not commit(choose(play, "f"), 10**9).move.late


def test_a_late_decision_counts_and_says_that_it_was_late():
    turn = commit(choose(begin(DRILL, "s", 0), "a"), 60_001)
    assert turn.move.late
    assert turn.play.situation.chosen == (("d", "a"),)
    assert not commit(choose(begin(DRILL, "s", 0), "a"), 60_000).move.late


def test_time_that_runs_backwards_is_no_time():
    assert commit(choose(begin(DRILL, "s", 5_000), "a"), 1_000).move.elapsed == 0


@pytest.mark.parametrize(
    "action",
    [
        lambda play: choose(play, "z"),
        lambda play: tap_worst(play, "z"),
        lambda play: ask_for(play, "z"),
        lambda play: reason(play, ["z"]),
        lambda play: reason(play, ["haste", "care", "law"]),
        lambda play: call(play, [Call("z", True)]),
        lambda play: call(play, [Call("trust", True), Call("trust", False)]),
        lambda play: call(play, [Call("trust", True), Call("space", True), Call("relief", True)]),
        lambda play: commit(play, 0),
        lambda play: undo(play, 0),
        lambda play: what_if(play, 0, "a", 0),
    ],
)
def test_what_a_run_cannot_do_is_refused(action):
    with pytest.raises(ValueError, match=r".+"):
        action(begin(DRILL, "s", 0))


def test_after_the_end_nothing_is_on_show():
    play = begin(DRILL, "s", 0)
    for option in ("a", "f"):
        play = commit(choose(play, option), 0).play
    assert play.over
    assert options_on_show(play) == ()
    with pytest.raises(ValueError, match="over"):
        decision_on_show(play)


def test_a_review_waits_for_the_end():
    with pytest.raises(ValueError, match="not over"):
        review(begin(DRILL, "s", 0), whole_solution(DRILL))


def test_a_long_line_is_cut():
    assert len(reason(begin(DRILL, "s", 0), [], "x" * 10_000).draft.words) == 500
    assert len(begin(DRILL, "s", 0, intent="x" * 10_000).intent) == 500


def test_options_come_in_another_order_in_another_run():
    orders = {options_on_show(begin(DRILL, str(seed), 0)) for seed in range(60)}
    assert len(orders) == 6


def test_undo_adds_to_the_moves_and_takes_nothing_away():
    first = commit(choose(begin(DRILL, "s", 0), "a"), 0).play
    back = undo(first, 9)
    assert back.moves == (*first.moves, TakenBack(0))
    assert (back.situation, back.standing, back.shown_at) == (begin(DRILL, "s", 0).situation, (), 9)


def test_a_decision_made_again_says_that_its_consequences_had_been_seen():
    back = undo(commit(choose(begin(DRILL, "s", 0), "a"), 0).play, 0)
    turn = commit(choose(back, "b"), 0)
    assert turn.move.again
    assert [move.draft.option for move in turn.play.decisions] == ["b"]
    assert not commit(choose(turn.play, "f"), 0).move.again


@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10), st.integers(0, 5), st.sampled_from("xyz"))
def test_coming_back_in_the_middle_equals_a_run_that_was_never_left(drill, picks, leave, seed):
    whole = at_random(begin(drill, seed, 0), iter(picks))
    part = begin(drill, seed, 0)
    for number, decided in enumerate(whole.decisions):
        if number == leave:
            back = resume(drill, seed, part.moves, 0)
            assert back == (part, ())
            part = back.play
        part = commit(choose(part, decided.draft.option), 0).play
    assert part == whole


@given(drills(), st.lists(st.integers(0, 9), min_size=30, max_size=30))
def test_a_run_with_undos_comes_back_from_its_moves(drill, picks):
    play, numbers = begin(drill, "s", 0), iter(picks)
    for number in numbers:
        if play.standing and number > 6:
            play = undo(play, 0)
        elif not play.over:
            options = options_on_show(play)
            play = commit(choose(play, options[number % len(options)]), 0).play
    assert resume(drill, "s", play.moves, 0) == (play, ())


@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10))
def test_the_same_seed_gives_the_same_run(drill, picks):
    assert at_random(begin(drill, "s", 0), iter(picks)) == at_random(begin(drill, "s", 0), iter(picks))


def test_what_a_reworded_drill_no_longer_offers_is_left_out():
    play = begin(DRILL, "s", 0)
    for option in ("c", "f"):
        play = commit(choose(play, option), 0).play
    first = DRILL.decision("d")
    shorter = DRILL._replace(nodes=(first._replace(options=first.options[:2]), DRILL.nodes[1]))
    back = resume(shorter, "s", play.moves, 0)
    assert (back.play, back.left_out) == (begin(shorter, "s", 0)._replace(seen=frozenset("de")), (0, 1))


def test_what_is_decided_after_the_rewording_stands_when_the_run_is_taken_up_again():
    play = commit(choose(begin(DRILL, "s", 0), "c"), 0).play
    first = DRILL.decision("d")
    shorter = DRILL._replace(nodes=(first._replace(options=first.options[:2]), DRILL.nodes[1]))
    there = resume(shorter, "s", play.moves, 0).play
    turn = commit(choose(there, "a"), 0)
    assert turn.move.again
    for after in (turn.play, undo(turn.play, 0)):
        stored = [TakenBack(1) if isinstance(move, TakenBack) else move for move in after.moves]
        back = resume(shorter, "s", [*play.moves, *stored], 0)
        assert (back.play, back.left_out) == (after, (0,))


def test_taking_back_an_earlier_decision_takes_back_what_came_after_it():
    play = begin(DRILL, "s", 0)
    for option in ("a", "f"):
        play = commit(choose(play, option), 0).play
    back = resume(DRILL, "s", [*play.moves, TakenBack(0)], 0).play
    assert (back.standing, back.situation) == ((), begin(DRILL, "s", 0).situation)


def test_a_move_that_takes_back_what_does_not_stand_is_left_out():
    assert resume(DRILL, "s", [TakenBack(3)], 0).left_out == (0,)


def test_a_branch_keeps_what_came_before_and_scores_nothing():
    play = begin(DRILL, "s", 0)
    for option in ("a", "f"):
        play = commit(choose(play, option), 0).play
    turn = what_if(play, 1, "g", 7)
    assert [move.draft.option for move in turn.play.decisions] == ["a", "g"]
    assert turn.play.terms.practice
    assert not play.terms.practice


def test_a_branch_can_be_played_on():
    play = begin(DRILL, "s", 0)
    for option in ("a", "f"):
        play = commit(choose(play, option), 0).play
    branch = what_if(play, 0, "b", 0).play
    assert not branch.over
    assert commit(choose(branch, "g"), 0).play.situation.values == (49, 53, 50)


@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10), st.integers(0, 9))
def test_a_branch_meets_the_luck_of_its_run(drill, picks, where):
    play = at_random(begin(drill, "s", 0), iter(picks))
    if not play.decisions:
        return
    number = where % len(play.decisions)
    fell = {node: outcome for step in play.steps for node, outcome in step.drawn}
    for option in offered(drill, play.steps[number].after):
        branch = what_if(play, number, option.id, 0).play
        for step in branch.steps:
            assert all(fell.get(node, outcome) == outcome for node, outcome in step.drawn)


def test_a_long_drill_can_be_played_whole():
    assert len(at_random(begin(chain(40), "s", 0), iter(range(99))).decisions) == 40
