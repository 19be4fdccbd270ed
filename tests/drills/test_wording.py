"""Conditions, changes and ways in plain words."""

import pytest
from hypothesis import given

from tests.drills.building import a_chance, a_decision, a_drill, after, an_option, at_least, below, changes, drills
from trainer.content.scenario.model import ALWAYS, END, Chosen, Condition, Range, Way
from trainer.content.scenario.parts import conditions_in
from trainer.drills.wording import change_words, condition_words, joined, signed, way_words

DRILL = a_drill(
    a_decision("n0", an_option("up", {"trust": 1}, "luck"), an_option("down", {}, "n1"), an_option("on", {}, "n1")),
    a_chance("luck", (1, {}, "n1"), (1, {}, END)),
    a_decision("n1", an_option("up", {}), an_option("down", {})),
    variables={"trust": 50, "space": 50, "safety": 50, "rights": 50},
)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (ALWAYS, "always"),
        (at_least(trust=40), "Trust is 40 or more"),
        (below(trust=40), "Trust is 39 or less"),
        (Condition((Range("trust", 40, None), Range("trust", None, 60))), "Trust is 40 to 60"),
        (Condition((Range("trust", 40, None), Range("trust", 35, None))), "Trust is 40 or more"),
        (Condition((Range("trust", 50, 50),)), "Trust is 50"),
        (at_least(trust=40, space=30), "Trust is 40 or more and Space is 30 or more"),
        (at_least(trust=35, space=35, safety=35, rights=35), "every value is 35 or more"),
        (at_least(trust=47, space=35, safety=35, rights=35), "Trust is 47 or more and every other value is 35 or more"),
        (after(n0="up"), "at “Title of n0” the choice was “Did up”"),
        (
            Condition((), (Chosen("n0", ("down", "on")),)),
            "at “Title of n0” the choice was “Did down” or “Did on”",
        ),
    ],
)
def test_a_condition_is_told_in_plain_words(condition, words):
    assert condition_words(condition, DRILL) == words


@given(drills())
def test_every_condition_of_any_drill_has_words_that_are_no_code(drill):
    for condition in conditions_in(drill):
        assert condition_words(condition, drill)
        assert not set(condition_words(condition, drill)) & set("<>={}")


def test_what_moves_is_told_up_or_down():
    assert change_words(changes(trust=4, space=-2), DRILL) == "Trust up 4, Space down 2"
    assert change_words((), DRILL) == "nothing moves"


def test_ways_are_told_in_the_order_in_which_they_are_tried():
    ways = (Way(at_least(trust=60), "n1"), Way(at_least(trust=50), "luck"), Way(ALWAYS, END))
    assert way_words(ways, DRILL) == (
        "to “Title of n1” if Trust is 60 or more; otherwise to what chance decides if Trust is 50 or more; otherwise to"
        " the end"
    )


def test_a_minus_is_as_long_as_a_plus():
    assert (signed(4), signed(-4)) == ("+4", "\u22124")


def test_parts_are_joined_as_in_a_sentence():
    assert [joined(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
