"""Every check has an item or a bank that must fail it, and the sound ones that must not."""

import pytest

from tests.content.support import SOUND, WHY, an_item, choice, faults, options, pack_of, warnings
from trainer.content.checks import style_findings
from trainer.content.checks.stems import reading_grade
from trainer.content.model import (
    ClaimVerdict,
    Format,
    Verdict,
)

# 12: negatives


@pytest.mark.parametrize("stem", ["Which of these steps is not part of it?", "Which step would least help them now?"])
def test_a_negative_stem_in_small_letters_is_a_fault(stem: str) -> None:
    assert "the stem asks for what is not so" in faults(choice(1, *SOUND, stem=stem))


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these steps is NOT part of it?",
        "What happens when parties do not agree on it?",
        "The road is not open. What should they do?",
        "What do at least two of them need?",
    ],
)
def test_a_negative_in_capitals_or_in_the_scene_is_none(stem: str) -> None:
    assert faults(choice(1, *SOUND, stem=stem)) == []


def test_more_than_three_percent_of_negative_stems_are_a_fault() -> None:
    stems = [f"Which of the {word} is NOT part of it?" for word in ("roads", "cars")]
    told = faults(choice(1, *SOUND, stem=stems[0]), choice(2, "Run", "Walk", "Ride", stem=stems[1]))
    assert "2 of 2 stems ask for what is not so" in told


# 17: stems


@pytest.mark.parametrize(
    ("stem", "wrong"),
    [
        ("What is it?", "the stem has 3 words"),
        ("word " * 46 + "?", "the stem has 46 words"),
        ("Say what one should do now.", "the stem of a choice asks nothing"),
        ("Which of the following is true?", "the stem asks nothing without its options"),
        ("Which of these statements are correct?", "the stem asks nothing without its options"),
    ],
)
def test_a_stem_that_is_too_short_too_long_or_bare_is_a_fault(stem: str, wrong: str) -> None:
    assert wrong in faults(choice(1, *SOUND, stem=stem))


def test_a_claim_counts_towards_the_words_of_its_stem() -> None:
    body = ClaimVerdict("Trust grows by itself.", Verdict.FAILS, WHY, options(*SOUND))
    assert faults(an_item("p/s-cv-01", Format.CLAIM_VERDICT, body, stem="Judge the claim.")) == []


def test_the_phrase_which_of_the_following_in_many_stems_is_a_warning() -> None:
    stem = "Which of the following helps {} in the end?"
    told = warnings(
        choice(1, *SOUND, stem=stem.format("men")), choice(2, "Run", "Walk", "Ride", stem=stem.format("cars"))
    )
    assert "2 stems say \u201cwhich of the following\u201d" in told


# 18 and 22: vague and heavy


def test_a_vague_frequency_word_in_a_stem_is_a_warning() -> None:
    assert "`often` means something else to everyone" in warnings(
        choice(1, *SOUND, stem="What do they often do first?")
    )


HEAVY = (
    "Notwithstanding considerable organisational heterogeneity, which institutional responsibilities characterise"
    " multilateral administrative coordination throughout transitional reconstruction?"
)


def test_a_stem_that_is_hard_to_read_is_a_warning_and_so_is_a_hard_bank() -> None:
    told = warnings(choice(1, *SOUND, stem=HEAVY))
    assert any(wrong.startswith("the stem reads at school grade") for wrong in told)
    assert any(wrong.startswith("half of the stems read above") for wrong in told)


def test_the_reading_grade_rises_from_a_simple_text_to_a_heavy_one() -> None:
    assert reading_grade("The cat sat on the mat.") < 2
    assert reading_grade(HEAVY) > 20
    assert reading_grade("") == 0.0


def test_english_word_lists_are_not_held_against_other_languages() -> None:
    item = choice(1, *SOUND, stem="Which of the following is true often?")
    assert list(style_findings(pack_of(item)._replace(language="nl"))) == []
