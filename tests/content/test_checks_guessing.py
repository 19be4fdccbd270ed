"""Banks that give their keys away, each in one way, and the guesser who finds it; banks that do not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.support import WHY, an_item, choice, found, options, pack_of
from trainer.content.checks.fitted import fitted_credit
from trainer.content.checks.lengths import difference_low, median_interval
from trainer.content.checks.looks import LOOKS
from trainer.content.checks.several import several_scores
from trainer.content.checks.strategies import echo_scores, scores, wilson
from trainer.content.checks.texts import choice_of
from trainer.content.checks.verdicts import verdict_score
from trainer.content.faults import Severity
from trainer.content.model import ClaimVerdict, Format, MultipleResponse, Option, Pack, Verdict

# strategies: each way of picking has a bank that gives the key away by it


def bank(key: str, *others: str, stem: str = "What is it that one should do now?", half: bool = False) -> Pack:
    """Sixty items with this key; with ``half`` twice as many, whose key is by turns the first distractor."""
    texts = (key, *others)
    items = []
    for number in range(120 if half else 60):
        key = texts[number % 2] if half else texts[0]
        place = number // 2 % len(texts)
        rest = [text for text in texts if text != key]
        ordered = [*rest[:place], key, *rest[place:]]
        items.append(choice(number, *ordered, key=place, stem=stem))
    return pack_of(*items)


def middle_bank() -> Pack:
    return pack_of(*(choice(number, "Go on", "Stay here", "Turn back", key=1) for number in range(60)))


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
        ("the option of middle length", bank("Wait for rain", "Send", "Ask someone else for a guide")),
        ("the option in the middle of the list", middle_bank()),
        ("the option with the middle number", bank("20 cars", "10 cars", "90 cars")),
        ("any option but the odd one out", bank("red cars or so", "blue cars or so", "few roads or so", half=True)),
        ("the option with most commas and conditions", bank("Go, when dry", "Go right now", "Go by night")),
        ("the option with most kindly verbs", bank("Help them now", "Count them now", "Leave them now")),
        ("the option with most words of the briefing", bank("word wins", "both wins", "none wins")),
        ("the most virtuous option", bank("Build local trust", "Build one more road", "Build one more post")),
    ],
)
def test_a_bank_that_gives_the_key_away_by_its_look_is_a_fault(strategy: str, pack: Pack) -> None:
    told = "50% of 120" if strategy.startswith("any") else "100% of 60"
    assert any(f"choosing {strategy} gets {told}" in wrong for wrong in found(pack, Severity.FAULT))


def test_a_bank_of_a_few_items_is_not_condemned_on_a_coincidence() -> None:
    few = pack_of(*(choice(number, "Wait until it is dry", "Send a car", "Ask a man") for number in range(3)))
    assert not any("choosing" in wrong for wrong in found(few, Severity.FAULT))


def test_options_that_a_way_of_picking_cannot_part_count_as_chance() -> None:
    level = {score.strategy: score for score in scores(bank("one way", "two way", "six way"))}
    assert level["the longest option"].right == pytest.approx(1 / 3)
    assert level["the longest option"].chance == pytest.approx(1 / 3)


@pytest.mark.parametrize("rules", [("1.2.3", "1.2.4", "2.1.1"), ("9" * 400, "1", "2"), ("1,5", "3.000.000", "2")])
def test_any_number_can_stand_in_an_option(rules: tuple[str, ...]) -> None:
    pack = pack_of(*(choice(number, *(f"Rule {rule}" for rule in rules)) for number in range(12)))
    assert all(0 <= score.right <= 1 for score in scores(pack))


def test_a_number_beyond_measure_does_not_blind_the_guesser() -> None:
    pack = bank("Wait until it is dry again", "Send a car", "Ask a man")
    pack = pack._replace(items=(*pack.items, choice(99, f"Rule {'9' * 400}", "Rule 1", "Rule 2")))
    assert next(score for score in scores(pack) if "fitted" in score.strategy).right > 0.9


def test_the_middle_of_numbers_with_several_points_is_found() -> None:
    level = {score.strategy: score for score in scores(bank("Rule 1.2.4", "Rule 1.2.3", "Rule 2.1.1"))}
    assert level["the option with the middle number"].right == 1.0


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


# the same looks, over the reasons for a verdict


def claims(count: int, verdicts: tuple[Verdict, ...], *reasons: str, claim: str = "Aid brings peace.") -> Pack:
    """Claims with these verdicts in turn and the first reason as the key, which moves through the places."""
    items = []
    for number in range(count):
        place = number % len(reasons)
        texts = [*reasons[1 : place + 1], reasons[0], *reasons[place + 1 :]]
        body = ClaimVerdict(claim, verdicts[number % len(verdicts)], WHY, options(*texts, key=place))
        items.append(an_item(f"p/s-cv-{number}", Format.CLAIM_VERDICT, body))
    return pack_of(*items)


def test_a_reason_that_is_always_the_longest_is_a_fault() -> None:
    pack = claims(60, tuple(Verdict), "It was tried and it failed everywhere", "It rained a lot", "It was cold then")
    assert any("choosing the longest reason gets 100% of 60" in wrong for wrong in found(pack, Severity.FAULT))


# 8: all looks together


def test_a_mixture_finds_what_no_single_look_finds_beyond_doubt() -> None:
    lot = random.Random(7)
    items = []
    for number in range(150):
        texts = ["Wait until it is quite dry", "Go now", "Turn back"]
        if number % 2:
            texts = ["Build local trust here", "Build one more road", "Build one more post"]
        order = lot.sample(texts, 3)
        items.append(choice(number, *order, key=order.index(texts[0])))
    mixed = next(score for score in scores(pack_of(*items)) if "fitted" in score.strategy)
    assert mixed.beats_chance
    assert mixed.right > 0.9


def test_a_mixture_of_nothing_is_chance() -> None:
    lot = random.Random(3)
    held = [choice_of(choice(number, "Go on", "Stay", "Turn", key=lot.randrange(3))) for number in range(300)]
    assert sum(fitted_credit([one for one in held if one], tuple(LOOKS.values()))) / 300 == pytest.approx(
        1 / 3, abs=0.09
    )


# study-app style: long, careful, virtuous keys in the second place; short careless distractors


STYLE = (
    "Building trust by means of inclusive, transparent dialogue with local communities, where possible",
    "Using force",
    "Ignoring it",
)


def test_a_bank_in_the_style_of_study_apps_is_refused_on_many_counts() -> None:
    items = [choice(n, STYLE[1], f"{STYLE[0]} in case {n}", STYLE[2], key=1) for n in range(118)]
    told = " | ".join(found(pack_of(*items), Severity.FAULT))
    for count in ("the longest option", "the most virtuous option", "fitted mixture", "places 1 to 3 0/118/0 times"):
        assert count in told
    assert "the key is the one longest option in 100% of 118 items" in told
    assert "half of the keys have more than" in told


def test_absolutes_that_mark_distractors_are_a_fault() -> None:
    pack = bank("Ask the farmer", "Never ask him", "Always ask him")
    assert any("67%" in wrong or "100% of the distractors" in wrong for wrong in found(pack, Severity.FAULT))


def test_newcombes_interval_agrees_with_his_example() -> None:
    assert difference_low(56 / 70, 70, 48 / 80, 80) == pytest.approx(0.0524, abs=2e-4)  # Newcombe 1998, example (a)


@given(st.lists(st.floats(0.1, 10), min_size=1, max_size=60))
def test_the_interval_of_a_median_holds_it(values: list[float]) -> None:
    middle, low, high = median_interval(sorted(values))
    assert low <= middle <= high


@pytest.mark.parametrize(
    ("count", "low", "high"), [(5, 1, 5), (6, 1, 6), (10, 2, 9), (11, 2, 10), (16, 4, 13), (100, 40, 61)]
)
def test_the_interval_of_a_median_agrees_with_tables_of_the_binomial_distribution(
    count: int, low: int, high: int
) -> None:
    assert median_interval(range(1, count + 1))[1:] == (low, high)


# several right answers


def several(count: int, keys: tuple[str, ...], others: tuple[str, ...]) -> Pack:
    items = []
    for number in range(count):
        texts = [*keys, *others]
        order = random.Random(number).sample(texts, len(texts))
        body = MultipleResponse(
            tuple(Option("abcdefg"[place], text, text in keys, WHY) for place, text in enumerate(order))
        )
        items.append(an_item(f"p/s-mr-{number}", Format.MULTIPLE_RESPONSE, body))
    return pack_of(*items)


def test_ticking_the_longest_as_many_as_are_right_is_found_out() -> None:
    pack = several(40, ("Wait until it is dry", "Ask for a guide there"), ("Go", "Turn back"))
    assert any("as many as are right: the longest options finds 100%" in wrong for wrong in found(pack, Severity.FAULT))


def test_ticking_everything_must_not_pay() -> None:
    pack = several(40, ("Wait", "Stay", "Look", "Call"), ("Turn",))
    told = found(pack, Severity.FAULT)
    assert "ticking every option of a multiple response scores 75% on average" in told
    assert "80% of the options of multiple responses are right" in told


def test_half_right_and_half_wrong_is_sound() -> None:
    pack = several(40, ("Wait", "Stay"), ("Look", "Call"))
    assert all(score.chance == 0.5 for score in several_scores(pack))
    assert not any("multiple response" in wrong for wrong in found(pack, Severity.FAULT))


# 24: verdicts


def test_a_verdict_above_half_is_a_fault() -> None:
    held = (Verdict.FAILS, Verdict.FAILS, Verdict.HOLDS)
    told = found(claims(60, held, "One", "Two", "Six"), Severity.FAULT)
    assert "`does not hold` is the verdict on 67% of the claims" in told


def test_verdicts_that_follow_from_the_verb_are_a_fault() -> None:
    sure = claims(60, (Verdict.FAILS,), "One", "Two", "Six", claim="Aid ensures peace.")
    soft = claims(60, (Verdict.HOLDS,), "One", "Two", "Six", claim="Aid can help peace.")
    pack = sure._replace(items=(*sure.items, *soft.items))
    assert any(
        "the wording of 120 claims gives 100% of their verdicts away" in one for one in found(pack, Severity.FAULT)
    )


def test_no_claim_helps_to_guess_itself() -> None:
    score = verdict_score(claims(2, (Verdict.HOLDS, Verdict.FAILS), "One", "Two", "Six"))
    assert score is not None
    assert score.right == 0.0


def test_verdicts_that_do_not_follow_from_the_verb_are_sound() -> None:
    score = verdict_score(claims(60, tuple(Verdict), "One", "Two", "Six"))
    assert score is not None
    assert not score.beats_chance


# 6: what sounds like the source


def test_an_option_that_sounds_like_the_document_is_found_by_who_knows_the_document() -> None:
    pack = bank("red lorries", "blue boats", "slow trains")
    heard, unheard = (echo_scores(pack, "it", {"p/s": text})[0] for text in ("The red lorries won.", "Nothing."))
    assert (heard.right, heard.beats_chance) == (1.0, True)
    assert not unheard.beats_chance


# a bank without flaws


def test_banks_without_flaws_are_not_refused_by_chance() -> None:
    """Forty banks of a hundred items whose keys are drawn by lot: no more than one is refused by any of the scores."""
    vocabulary = [
        "wait",
        "send",
        "ask",
        "guide",
        "road",
        "car",
        "dry",
        "farmer",
        "bridge",
        "night",
        "radio",
        "map",
        "fuel",
        "well",
        "camp",
        "trust",
        "local",
        "may",
        "always",
    ]
    refused = 0
    for seed in range(40):
        lot = random.Random(seed)
        items = []
        for number in range(100):
            texts = [" ".join(lot.sample(vocabulary, lot.randrange(4, 8))) for _ in range(3)]
            items.append(choice(number, *texts, key=lot.randrange(3)))
        refused += any(score.beats_chance for score in scores(pack_of(*items)))
    assert refused <= 1
