"""What a decision is taken for: by the authors until three have rated, then by the raters."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.drills.grading import Grade, GradedBy, graded
from trainer.drills.judging import Opinion, panel_of

OPTIONS = ("a", "b", "c")


def panel(*ratings: tuple[int, int, int]):
    opinions = [
        Opinion(f"{number:032x}", "", tuple(zip(OPTIONS, each, strict=True))) for number, each in enumerate(ratings)
    ]
    return panel_of(OPTIONS, opinions)


def test_two_raters_change_nothing():
    two = panel((5, 1, 1), (5, 1, 1))
    assert graded(two, "b", "b") == (Grade.WELL, GradedBy.AUTHORS)
    assert graded(two, "b", "a") == (Grade.MISJUDGED, GradedBy.AUTHORS)


def test_three_raters_outweigh_the_authors():
    three = panel((5, 3, 1), (5, 3, 1), (4, 3, 1))
    assert graded(three, "c", "a") == (Grade.WELL, GradedBy.PROVISIONAL)
    assert graded(three, "c", "c") == (Grade.MISJUDGED, GradedBy.PROVISIONAL)


def test_ten_raters_are_a_panel():
    assert graded(panel(*[(5, 3, 1)] * 10), "c", "a").by is GradedBy.PANEL


def test_the_best_of_bad_options_is_still_misjudged():
    assert graded(panel(*[(2, 1, 1)] * 3), "a", "a").grade is Grade.MISJUDGED


def test_in_between_is_partly():
    assert graded(panel(*[(5, 4, 1)] * 3), "a", "b").grade is Grade.PARTLY


def test_what_guessing_gets_is_not_misjudged():
    assert graded(panel(*[(5, 3, 1)] * 3), "a", "b").grade is Grade.PARTLY


def test_three_fifths_of_the_way_from_guessing_is_well():
    # Credits are 1, 11/13 and 0: (11/13 - 8/13) / (1 - 8/13) = 3/5.
    assert graded(panel(*[(5, 5, 1)] * 5, *[(5, 4, 1)] * 8), "a", "b").grade is Grade.WELL
    assert graded(panel(*[(5, 5, 1)] * 4, *[(5, 4, 1)] * 9), "a", "b").grade is Grade.PARTLY


def test_two_and_a_half_is_no_bad_option_yet():
    assert graded(panel(*[(2, 1, 1)] * 2, *[(3, 1, 1)] * 2), "b", "a").grade is Grade.WELL


def test_options_that_raters_do_not_tell_apart_can_not_be_misjudged():
    assert graded(panel(*[(4, 4, 4)] * 3), "a", "c").grade is Grade.WELL


def test_a_worst_tap_counts_as_well():
    three = panel(*[(5, 4, 1)] * 3)
    assert graded(three, "a", "a", "c").grade is Grade.WELL
    assert graded(three, "a", "b", "a").grade is Grade.MISJUDGED


@given(st.lists(st.tuples(*[st.integers(1, 5)] * 3), max_size=14), st.sampled_from(OPTIONS), st.sampled_from(OPTIONS))
def test_every_pick_is_taken_for_something(ratings, authors, pick):
    found = graded(panel(*ratings), authors, pick)
    assert (found.by is GradedBy.AUTHORS) == (len(ratings) < 3)
    assert (found.by is GradedBy.PANEL) == (len(ratings) >= 10)
