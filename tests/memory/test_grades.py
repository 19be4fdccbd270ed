"""From a marked answer to a grade: the project's scoring table, line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content.model import Format
from trainer.memory.grades import PRODUCED, Mark, grade, needs_probe, probe_grade
from trainer.record.happenings import Confidence, Rating

THINK, SURE, GUESS = Confidence.THINK, Confidence.SURE, Confidence.GUESS
AGAIN, HARD, GOOD, EASY = Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY

TABLE = [
    (Mark(Format.SINGLE_CHOICE, True, 1.0), THINK, True, GOOD),
    (Mark(Format.SINGLE_CHOICE, True, 1.0), SURE, True, GOOD),
    (Mark(Format.SINGLE_CHOICE, True, 1.0), None, True, GOOD),
    (Mark(Format.SINGLE_CHOICE, False, 0.0), SURE, False, AGAIN),
    (Mark(Format.TYPED, True, 1.0), SURE, True, EASY),
    (Mark(Format.TYPED, True, 1.0), SURE, False, GOOD),
    (Mark(Format.TYPED, True, 1.0), THINK, True, GOOD),
    (Mark(Format.TYPED, True, 1.0), None, True, GOOD),
    (Mark(Format.TYPED, True, 1.0, hinted=True), SURE, True, HARD),
    (Mark(Format.TYPED, False, 0.9), SURE, True, AGAIN),
    (Mark(Format.LIST_RECALL, True, 1.0), SURE, True, EASY),
    (Mark(Format.LIST_RECALL, False, 0.75), THINK, True, HARD),
    (Mark(Format.LIST_RECALL, False, 0.74), THINK, True, AGAIN),
    (Mark(Format.LIST_RECALL, False, 0.9), GUESS, True, AGAIN),
    (Mark(Format.MULTIPLE_RESPONSE, False, 2 / 3), THINK, True, HARD),
    (Mark(Format.MULTIPLE_RESPONSE, False, 2 / 3, false_pick=True), THINK, True, AGAIN),
    (Mark(Format.ORDERING, False, 0.83), THINK, True, HARD),
    (Mark(Format.ORDERING, False, 0.82), THINK, True, AGAIN),
    (Mark(Format.MATCHING, False, 0.75), None, True, HARD),
    (Mark(Format.CLASSIFICATION, False, 0.75), None, True, HARD),
    (Mark(Format.CLAIM_VERDICT, False, 0.7), THINK, True, HARD),
    (Mark(Format.CLAIM_VERDICT, False, 0.69), THINK, True, AGAIN),
]
MARKS = st.builds(Mark, st.sampled_from(Format), st.booleans(), st.floats(0, 1), st.booleans(), st.booleans())
CONFIDENCE = st.sampled_from((None, GUESS, THINK, SURE))


@pytest.mark.parametrize(("mark", "confidence", "quick", "expected"), TABLE)
def test_the_grade_is_the_tables(mark: Mark, confidence: Confidence | None, quick: bool, expected: int) -> None:
    assert grade(mark, confidence, quick) == expected


@given(MARKS, CONFIDENCE, st.booleans())
def test_recognition_never_earns_easy(mark: Mark, confidence: Confidence | None, quick: bool) -> None:
    assert grade(mark, confidence, quick) < EASY or mark.format in PRODUCED


@given(MARKS, CONFIDENCE, st.booleans())
def test_what_is_not_right_earns_at_most_hard(mark: Mark, confidence: Confidence | None, quick: bool) -> None:
    assert grade(mark, confidence, quick) <= (EASY if mark.right else HARD)


@given(MARKS, CONFIDENCE)
def test_only_a_right_guess_is_probed(mark: Mark, confidence: Confidence | None) -> None:
    assert needs_probe(mark, confidence) == (mark.right and confidence is GUESS)


@given(MARKS)
def test_a_probe_decides_between_good_and_again(mark: Mark) -> None:
    assert probe_grade(mark) == (GOOD if mark.right else AGAIN)
