"""What if: another pick with the same luck, its ends counted out by hand, and nothing changed by it."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desktop.review_samples import after, played
from tests.drills.building import a_chance, a_decision, a_drill, an_option, at_least, chain, drills
from tests.drills.test_playing import at_random
from trainer.content.scenario.model import ALWAYS, Ending
from trainer.drills.luck import seeded
from trainer.drills.play import begin, choose, commit
from trainer.drills.situation import outcome
from trainer.insight import what_if
from trainer.insight.what_if import branch, onward

ENDS = (Ending("high", "High", "", at_least(trust=60), 0), Ending("low", "Low", "", ALWAYS, 0))


@settings(max_examples=60)
@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10), st.text("ab", max_size=2))
def test_the_same_pick_comes_to_what_came_of_it_and_its_best_end_is_no_worse_than_the_run(drill, picks, seed):
    play = at_random(begin(drill, seed, 0), iter(picks))
    for number, decided in enumerate(play.decisions):
        same = branch(play, number, decided.draft.option)
        assert [one.report for one in same.followed] == [
            one.report for one in play.steps[number + 1].shifts if one.report
        ]
        assert same.onward is not None
        assert same.onward.points >= outcome(drill, play.situation)
        assert 0 < same.onward.share <= 1


def test_the_likeliest_end_is_counted_over_play_at_random():
    last = a_decision("b", an_option("up", {"trust": 20}), an_option("same", {}), an_option("down", {"trust": -5}))
    drill = a_drill(a_decision("a", an_option("on", {"trust": 0}, "b")), last, endings=ENDS)
    found = onward(drill, begin(drill, "s", 0).situation, seeded(drill.id, "s"))
    assert found is not None
    assert (found.best, found.points) == ("High", Fraction(70))
    assert (found.likeliest, found.share, found.over) == ("Low", Fraction(2, 3), False)


def test_luck_falls_in_the_branch_as_it_fell_in_the_run():
    fork = a_chance("luck", (1, {"trust": 30}, "end"), (1, {"trust": -30}, "end"))
    drill = a_drill(a_decision("a", an_option("x", {}, "luck"), an_option("y", {}, "luck")), fork, endings=ENDS)
    for seed in "abcdef":
        play = commit(choose(begin(drill, seed, 0), "x"), 0).play
        came = [one.report for one in play.steps[1].shifts][-1]
        assert branch(play, 0, "y").followed[-1].report == came


def test_an_end_is_told_as_one():
    play = played()
    last = branch(play, 2, "quiet-talks")
    assert last.onward is not None
    assert last.onward.over
    assert last.onward.share == 1


def test_with_too_many_ways_on_none_is_told(monkeypatch):
    monkeypatch.setattr(what_if, "MOST_STEPS", 20)
    play = begin(chain(6), "s", 0)
    assert onward(play.drill, play.situation, seeded("d", "s")) is None


def test_a_branch_leaves_the_run_as_it_was():
    play, before = played(), played()
    branch(play, 0, "lend-lift")
    assert (play, len(play.moves)) == (before, 3)
    assert after().ending


def test_what_was_not_offered_is_refused():
    with pytest.raises(ValueError):
        branch(played(), 0, "nothing-of-the-kind")
    with pytest.raises(ValueError):
        branch(played(), 3, "quiet-talks")
