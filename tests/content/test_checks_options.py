"""Every check has an item or a bank that must fail it, and the sound ones that must not."""

import pytest

from tests.content.support import SOUND, WHY, an_item, choice, faults, pack_of, warnings
from trainer.content.checks import style_findings
from trainer.content.model import (
    Classification,
    Entry,
    Format,
    Group,
    ListRecall,
    Ordering,
    Step,
    Wanted,
)


def test_a_sound_item_has_no_finding() -> None:
    assert list(style_findings(pack_of(choice(1, *SOUND)))) == []


# 9: lengths


def test_an_option_more_than_twice_as_long_as_another_is_a_warning() -> None:
    long = warnings(choice(1, "Wait here until", SOUND[1], "Send two cars ahead and one behind them"))
    assert "the longest of the options has 39 characters, the shortest 15" in long


def test_a_key_much_longer_than_the_others_is_a_warning() -> None:
    texts = (
        "Ask the farmer for a guide and pay him a fair day's wage",
        "Send one car to look ahead",
        "Wait for a dry road",
    )
    assert any("the key is 2.5 times as long" in wrong for wrong in warnings(choice(1, *texts)))


def test_names_and_figures_may_differ_in_length() -> None:
    assert warnings(choice(1, "Mali", "Afghanistan", "Sierra Leone")) == []


# 11 and 16: options about options, and twins


@pytest.mark.parametrize(
    "text", ["All of the above", "None of these", "Both of the above options", "A and B", "both a and c."]
)
def test_an_option_about_the_others_is_a_fault(text: str) -> None:
    assert "the option speaks of the other options" in faults(choice(1, SOUND[0], SOUND[1], text))


def test_options_that_say_the_same_are_a_fault() -> None:
    assert "options `a` and `b` say the same" in faults(choice(1, "Wait here.", "wait HERE", SOUND[2]))


def test_an_option_that_contains_another_is_a_fault() -> None:
    assert "one of options `a` and `c` contains the other" in faults(
        choice(1, "Trust", SOUND[0], "Trust of the people")
    )


def test_options_that_share_most_of_their_words_are_a_fault() -> None:
    first, second = "send one car to the old bridge at noon", "send one car to the old bridge by noon"
    assert any(
        "share 80% of their words" in wrong for wrong in faults(choice(1, first, second, "ask a guide to come along"))
    )


@pytest.mark.parametrize(
    ("one", "other"), [("send more cars", "send less cars"), ("do send a car", "do not send a car")]
)
def test_an_opposite_pair_that_holds_the_key_is_a_fault(one: str, other: str) -> None:
    assert "options `a` and `b` are opposites, so one of them is the key" in faults(
        choice(1, one, other, "ask a guide")
    )


def test_an_opposite_pair_without_the_key_is_none() -> None:
    assert faults(choice(1, "send more cars", "send less cars", "ask a guide", key=2)) == []


@pytest.mark.parametrize(
    ("form", "body", "field"),
    [
        (Format.ORDERING, Ordering((Step("a", "Look", WHY), Step("b", "look.", WHY))), "steps"),
        (
            Format.CLASSIFICATION,
            Classification(
                (Group("g", "A"), Group("h", "a")), (Entry("x", "X", "g", WHY), Entry("y", "Y", "h", WHY)), False
            ),
            "groups",
        ),
        (
            Format.CLASSIFICATION,
            Classification(
                (Group("g", "A"), Group("h", "B")), (Entry("x", "X", "g", WHY), Entry("y", "x", "h", WHY)), False
            ),
            "entries",
        ),
        (Format.LIST_RECALL, ListRecall((Wanted("a", "A", (), WHY), Wanted("b", "a", (), WHY)), 2, (), ""), "answers"),
    ],
)
def test_members_that_say_the_same_are_a_fault_in_every_format(form: Format, body: object, field: str) -> None:
    assert f"two of the {field} say the same" in faults(an_item("p/s-x-1", form, body))


def test_members_that_differ_are_none() -> None:
    steps = Ordering((Step("a", "Look", WHY), Step("b", "Listen", WHY), Step("c", "Go", WHY)))
    assert faults(an_item("p/s-or-1", Format.ORDERING, steps)) == []


# 14: clang


def test_a_rare_word_of_the_stem_in_the_key_alone_is_a_fault() -> None:
    stem = "A commission will rank the rebels. What should the team do?"
    texts = ("Refer him to the commission", "Grant him an acting rank now", "Start the course for his men")
    assert faults(choice(1, *texts, stem=stem)) == ["only the key repeats a rare word of the stem (commission)"]


def test_a_rare_word_of_the_stem_in_a_wrong_option_too_is_none() -> None:
    stem = "A commission will rank the rebels. What should the team do?"
    texts = ("Refer him to the commission", "Let the rebels choose a rank", "Start the course for his men")
    assert faults(choice(1, *texts, stem=stem)) == []


# 15: grammar


def test_one_option_with_another_ending_is_a_fault() -> None:
    assert "this one ends with ., most of the options do not" in faults(choice(1, SOUND[0], SOUND[1], f"{SOUND[2]}."))


def test_one_option_with_another_beginning_is_a_fault() -> None:
    told = faults(choice(1, SOUND[0], SOUND[1], SOUND[2].lower()))
    assert told == ["this one begins with a small letter, most of the options do not"]


def test_names_and_abbreviations_may_begin_with_a_capital() -> None:
    stem = "They went to Mali. What should they ask for first?"
    assert (
        faults(choice(1, "a guide who knows the road", "Mali as a place to stay", "NATO for one more car", stem=stem))
        == []
    )


def test_a_stem_that_ends_with_an_article_is_a_fault() -> None:
    assert "the stem ends with `an`, which rules options out" in faults(
        choice(1, *SOUND, stem="What they need now is an ____")
    )
