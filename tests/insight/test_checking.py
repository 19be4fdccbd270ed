import pytest

from trainer.base.ids import DrillId, SectionId
from trainer.insight.checking import CheckAnswer, DrillScore, check_score


def answers(right, wrong, section="s"):
    return [CheckAnswer(SectionId(section), one) for one in [True] * right + [False] * wrong]


def test_a_check_of_nothing_has_no_share():
    score = check_score([], 0.95)
    assert (score.share, score.interval, score.enough, score.reached, score.shown) == (None, None, False, None, None)


def test_a_check_below_ten_answers_says_nothing_about_the_target():
    score = check_score(answers(9, 0), 0.5)
    assert score.share == 1
    assert not score.enough
    assert score.reached is None


def test_the_interval_is_wilsons():
    interval = check_score(answers(9, 1), 0.95).interval
    assert interval == pytest.approx((0.5958, 0.9821), abs=1e-4)


def test_a_target_within_the_interval_is_not_spoken_against_and_not_shown():
    score = check_score(answers(18, 2), 0.95)
    assert score.reached
    assert score.shown is False


def test_a_target_above_the_interval_is_not_reached():
    assert check_score(answers(10, 10), 0.95).reached is False


def test_a_target_below_the_interval_is_shown():
    assert check_score(answers(40, 0), 0.9).shown


def test_right_answers_are_counted_by_section_beside_the_drill():
    score = check_score([*answers(2, 1, "a"), *answers(0, 2, "b")], 0.95, DrillScore(DrillId("d"), 0.6))
    assert score.sections == (("a", 2, 3), ("b", 0, 2))
    assert (score.right, score.answered) == (2, 5)
    assert score.drill == ("d", 0.6)
