"""Judgement from ratings: nothing below three raters, corrected for chance, reasons, groups and the minority."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.drills.judging import Opinion, PanelKind, judge, panel_of, panels_by_group

OPTIONS = ("a", "b", "c")


def opinion(rater: str, *ratings: int, group: str = "", reasons: tuple[str, ...] = (), line: str = "") -> Opinion:
    lines = (("a", line),) if line else ()
    return Opinion(rater, group, tuple(zip(OPTIONS, ratings, strict=True)), lines, reasons)


THREE = [opinion("x", 5, 3, 1), opinion("y", 5, 3, 1), opinion("z", 5, 3, 1)]


@pytest.mark.parametrize(
    ("raters", "kind"),
    [(0, "none"), (2, "none"), (3, "provisional"), (9, "provisional"), (10, "panel"), (40, "panel")],
)
def test_what_a_number_of_raters_amounts_to(raters, kind):
    panel = panel_of(OPTIONS, [opinion(str(number), 5, 3, 1) for number in range(raters)])
    assert (panel.kind, panel.raters) == (kind, raters)


def test_two_raters_give_no_figure_anywhere_and_their_words_side_by_side():
    two = [opinion("x", 5, 3, 1, line="Slow is fast.", reasons=("law",)), opinion("y", 1, 3, 5, reasons=("law",))]
    panel = panel_of(OPTIONS, two)
    assert judge(panel, "a", "c", ["law"])[1:] == (None, None, None, None)
    assert (panel.rated, panel.reasons, panel.minority) == ((), (), ())
    assert [one.favourites for one in panel.opinions] == [("a",), ("c",)]
    assert panel.opinions[0].lines == (("a", "Slow is fast."),)


def test_the_panels_own_taps_are_worth_one_and_the_opposite_is_below_guessing():
    # Credits are 1, one half and 0; guessing gets one half.
    panel = panel_of(OPTIONS, THREE)
    assert judge(panel, "a", "c")[1:4] == (1, 1, 1)
    assert judge(panel, "b", "b").together == 0
    assert judge(panel, "c", "a").together == -1


def test_without_a_worst_tap_the_best_alone_counts():
    found = judge(panel_of(OPTIONS, THREE), "b")
    assert (found.worst, found.together) == (None, 0)


def test_options_that_raters_hardly_tell_from_the_top_count_as_the_top():
    near = [opinion("x", 5, 5, 1), opinion("y", 5, 4, 1), opinion("z", 5, 5, 1)]
    assert judge(panel_of(OPTIONS, near), "b").best == 1
    half = [opinion(str(number), 5, 5 - number % 2, 1) for number in range(4)]
    assert judge(panel_of(OPTIONS, half), "b").best == 1


def test_where_raters_see_no_difference_there_is_no_score():
    level = [opinion(rater, 3, 3, 3) for rater in "xyz"]
    assert judge(panel_of(OPTIONS, level), "a", "b")[1:4] == (None, None, None)


@given(st.lists(st.tuples(*[st.integers(1, 5)] * 3), min_size=3, max_size=12))
def test_guessing_gets_nothing_on_average(ratings):
    panel = panel_of(OPTIONS, [opinion(str(number), *each) for number, each in enumerate(ratings)])
    for taps in ([judge(panel, option).best for option in OPTIONS], [judge(panel, "a", o).worst for o in OPTIONS]):
        assert all(tap is None for tap in taps) or sum(taps) == 0
        assert all(tap is None or tap <= 1 for tap in taps)


def test_an_opinion_that_lacks_an_option_does_not_count():
    part = Opinion("w", "", (("a", 5), ("b", 1)))
    assert panel_of(OPTIONS, [*THREE, part]).raters == 3


def test_a_rater_counts_once_with_the_last_opinion():
    panel = panel_of(OPTIONS, [*THREE, opinion("x", 1, 3, 5)])
    assert (panel.raters, panel.rated[0].mean) == (3, Fraction(11, 3))


def test_the_minority_keeps_its_own_words():
    other = opinion("w", 2, 5, 1, line="Not with that battalion.")
    panel = panel_of(OPTIONS, [*THREE, other])
    assert panel.minority == (other,)


def test_the_spread_is_told():
    panel = panel_of(OPTIONS, [opinion("x", 5, 3, 1), opinion("y", 3, 3, 1), opinion("z", 1, 3, 1)])
    assert [one.spread for one in panel.rated] == [2.0, 0.0, 0.0]


def test_reasons_are_held_against_what_half_of_the_raters_named():
    raters = [
        opinion("x", 5, 3, 1, reasons=("law", "haste")),
        opinion("y", 5, 3, 1, reasons=("law",)),
        opinion("z", 5, 3, 1, reasons=("care",)),
    ]
    panel = panel_of(OPTIONS, raters)
    assert panel.reasons == ("law",)
    assert judge(panel, "a", reasons=["law"]).reasons == 1
    assert judge(panel, "a", reasons=["law", "care"]).reasons == Fraction(2, 3)
    assert judge(panel, "a", reasons=["haste"]).reasons == 0
    assert judge(panel, "a").reasons is None


def test_groups_have_panels_of_their_own():
    raters = [opinion(str(number), 5, 3, 1, group="first" if number < 4 else "second") for number in range(6)]
    found = panels_by_group(OPTIONS, [*raters, opinion("w", 1, 1, 5)])
    assert {group: (panel.kind, panel.raters) for group, panel in found.items()} == {
        "first": (PanelKind.PROVISIONAL, 4),
        "second": (PanelKind.NONE, 2),
    }


def test_a_tap_on_what_nobody_rated_is_refused():
    with pytest.raises(KeyError):
        judge(panel_of(OPTIONS, THREE), "z")
