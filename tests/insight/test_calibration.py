"""Confidence against accuracy, by hand and against the score computed answer by answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.insight.calibration import ENOUGH, STATED, Lean, calibration
from trainer.record.happenings import Confidence

COUNTS = st.dictionaries(
    st.sampled_from(tuple(Confidence)), st.integers(0, 60).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))
)


@given(COUNTS)
def test_the_parts_come_to_the_score_computed_answer_by_answer(counts: dict[Confidence, tuple[int, int]]) -> None:
    found = calibration(counts)
    answers = [(STATED[key], float(number < right)) for key, (n, right) in counts.items() for number in range(n)]
    if not answers:
        assert found.brier is None
        return
    assert found.brier == pytest.approx(sum((stated - came) ** 2 for stated, came in answers) / len(answers))


def test_without_an_answer_nothing_is_said() -> None:
    found = calibration({})
    assert (found.number, found.brier, found.reliability, found.lean) == (0, None, None, Lean.UNKNOWN)


def test_sure_and_often_wrong_is_overconfident() -> None:
    assert calibration({Confidence.SURE: (60, 36)}).lean is Lean.OVERCONFIDENT


def test_guesses_that_are_mostly_right_are_underconfident() -> None:
    assert calibration({Confidence.GUESS: (60, 54), Confidence.SURE: (60, 56)}).lean is Lean.UNDERCONFIDENT


def test_think_so_leans_where_it_is_right_less_or_more_often_than_its_whole_range() -> None:
    fits = (100, 90)
    under = calibration({Confidence.THINK: (842, 772), Confidence.SURE: fits})
    assert (under.lean, under.leaning) == (Lean.UNDERCONFIDENT, Confidence.THINK)
    over = calibration({Confidence.THINK: (100, 45), Confidence.SURE: fits})
    assert (over.lean, over.leaning) == (Lean.OVERCONFIDENT, Confidence.THINK)


def test_what_fits_is_said_to_fit() -> None:
    found = calibration({Confidence.GUESS: (40, 18), Confidence.THINK: (40, 29), Confidence.SURE: (40, 36)})
    assert found.lean is Lean.FITTING


def test_a_few_answers_say_nothing() -> None:
    assert calibration({Confidence.SURE: (ENOUGH - 1, 0)}).lean is Lean.UNKNOWN
    assert not calibration({Confidence.SURE: (ENOUGH - 1, 0)}).levels[2].enough
