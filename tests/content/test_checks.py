"""Every check has an item or a bank that must fail it, and the sound ones that must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.support import WHY, an_item, choice, options, pack_of
from trainer.content.checks import style_findings
from trainer.content.checks.bank import position_chance
from trainer.content.checks.stems import reading_grade
from trainer.content.checks.strategies import scores, wilson
from trainer.content.faults import Severity
from trainer.content.model import (
    ClaimVerdict,
    Classification,
    Entry,
    Format,
    Group,
    Item,
    ListRecall,
    MultipleResponse,
    Ordering,
    Pack,
    Step,
    Verdict,
    Wanted,
)

SOUND = ("Wait until the road is dry", "Send one car to look ahead", "Ask the farmer for a guide")


def found(pack: Pack, severity: Severity) -> list[str]:
    return [finding.wrong for finding in style_findings(pack) if finding.severity is severity]


def faults(*items: Item) -> list[str]:
    return found(pack_of(*items), Severity.FAULT)


def warnings(*items: Item) -> list[str]:
    return found(pack_of(*items), Severity.WARNING)


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


# 10: places of keys


def test_keys_that_always_stand_first_are_a_warning() -> None:
    same = [choice(number, *(f"{text} {number}" for text in SOUND)) for number in range(20)]
    assert any("stand at places 1 to 3 20/0/0 times" in wrong for wrong in warnings(*same))


def test_keys_that_are_spread_are_no_warning() -> None:
    spread = [choice(n, *(f"{text} {n}" for text in SOUND), key=n % 3) for n in range(21)]
    assert not any("places" in wrong for wrong in warnings(*spread))


def test_the_chance_of_places_agrees_with_published_chi_square_tables() -> None:
    assert position_chance([10, 10, 10]) == 1.0
    assert position_chance([20, 20, 36]) == pytest.approx(0.0346, abs=5e-4)  # chi-square 6.737, two degrees
    assert position_chance([10, 10, 10, 22]) == pytest.approx(0.0400, abs=5e-4)  # 8.308, three degrees


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


# 19: near-duplicates


def test_two_items_that_are_nearly_the_same_are_a_fault() -> None:
    stem = "A convoy stands at a flooded bridge and the road beyond it is not known to be safe. What should they do {}?"
    pair = (choice(1, *SOUND, stem=stem.format("first")), choice(2, *SOUND, stem=stem.format("now")))
    assert any("the same as `s-sc-001`" in wrong for wrong in faults(*pair))


def test_claims_under_the_same_stem_are_no_duplicates() -> None:
    stem = "Judge the claim against the references that are given."
    texts = (
        ("Trust grows by itself.", SOUND),
        ("Rivers run to the sea.", ("It is so.", "They all do.", "Some run dry.")),
    )
    items = [
        an_item(
            f"p/s-cv-{place}", Format.CLAIM_VERDICT, ClaimVerdict(claim, Verdict.FAILS, WHY, options(*reasons)), stem
        )
        for place, (claim, reasons) in enumerate(texts)
    ]
    assert faults(*items) == []


# contested statements, briefings


@pytest.mark.parametrize("form", [Format.SINGLE_CHOICE, Format.MULTIPLE_RESPONSE])
def test_a_key_that_says_what_a_contested_statement_says_is_a_fault(form: Format) -> None:
    held = options("Military aid made the country safe", SOUND[1], SOUND[2], "Nothing of the kind is known")
    item = an_item("p/s-x-1", form, MultipleResponse(held))
    told = found(pack_of(item, contested="Military aid made the country safe."), Severity.FAULT)
    assert "the key says what `s.02` says, and that does not simply hold" in told


def test_a_wrong_option_may_say_what_a_contested_statement_says() -> None:
    item = choice(1, *SOUND)
    assert found(pack_of(item, contested=f"{SOUND[1]}."), Severity.FAULT) == []


def test_a_briefing_that_is_too_short_is_a_warning() -> None:
    pack = pack_of()
    short = pack.sections[0]._replace(briefing=())
    assert "the briefing has 0 words" in found(pack._replace(sections=(short,)), Severity.WARNING)


# strategies: each way of picking has a bank that gives the key away by it


def bank(key: str, *others: str, stem: str = "What is it that one should do now?") -> Pack:
    texts = (key, *others)
    items = []
    for number in range(60):
        place = number % len(texts)
        rest = [text for text in texts if text != key]
        ordered = [*rest[:place], key, *rest[place:]]
        items.append(choice(number, *ordered, key=place, stem=stem))
    return pack_of(*items)


@pytest.mark.parametrize(
    ("strategy", "pack"),
    [
        ("the longest option", bank("Wait until it is dry again", "Send a car", "Ask a man")),
        ("the shortest option", bank("Wait", "Send one car to look", "Ask someone for a guide")),
        (
            "the option with most words of the stem",
            bank("A road", "A car", "A man", stem="Which road do they take now?"),
        ),
        ("the option most like the others", bank("red cars", "red roads", "blue cars")),
        ("the most hedged option", bank("It may help", "It will do so", "It has done so")),
        ("the option with fewest absolutes", bank("Do it now", "Always do it", "Never do it")),
        ("the most virtuous option", bank("Build local trust", "Build one more road", "Build one more post")),
    ],
)
def test_a_bank_that_gives_the_key_away_by_its_look_is_a_warning(strategy: str, pack: Pack) -> None:
    assert any(f"choosing {strategy} gets 100% of 60" in wrong for wrong in found(pack, Severity.WARNING))


def test_a_bank_of_a_few_items_is_not_condemned_on_a_coincidence() -> None:
    few = pack_of(*(choice(number, "Wait until it is dry", "Send a car", "Ask a man") for number in range(3)))
    assert not any("choosing" in wrong for wrong in found(few, Severity.WARNING))


def test_options_that_a_way_of_picking_cannot_part_count_as_chance() -> None:
    level = {score.strategy: score for score in scores(bank("one way", "two way", "six way"))}
    assert level["the longest option"].right == pytest.approx(1 / 3)
    assert level["the longest option"].chance == pytest.approx(1 / 3)


def test_a_pack_without_choices_has_no_scores() -> None:
    assert scores(pack_of()) == ()


def test_wilsons_interval_agrees_with_a_published_example() -> None:
    low, high = wilson(15 / 148, 148)  # Newcombe 1998, method 3: 0.0624 to 0.1605
    assert (low, high) == (pytest.approx(0.0624, abs=1e-4), pytest.approx(0.1605, abs=1e-4))
    assert wilson(0.5, 0) == (0.0, 1.0)


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_an_interval_holds_what_was_seen(share: float, count: int) -> None:
    low, high = wilson(share, count)
    assert 0 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_text_makes_a_check_raise(stem: str, one: str, other: str) -> None:
    list(style_findings(pack_of(choice(1, one, other, "c", stem=stem), choice(2, other, one, "d", stem=stem))))
