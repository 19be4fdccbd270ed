"""Where the gates over a whole bank stand: what is too much is a fault, and what a few items do by chance is not."""

import pytest

from tests.content.support import WHY, an_item, choice, found, pack_of
from trainer.content.checks.strategies import echo_scores, scores
from trainer.content.faults import Severity
from trainer.content.model import Format, Item, MultipleResponse, Option, Pack

LONG, SHORT = "Wait until it is dry again", "Send a car out"


def some_longest(right: int, count: int) -> Pack:
    """A bank whose key is the one longest option in ``right`` of ``count`` items, and in the others a distractor is."""
    return pack_of(
        *(_three(number, number * right // count != (number + 1) * right // count) for number in range(count))
    )


def _three(number: int, longest: bool) -> Item:
    place = number % 3
    texts = [LONG, SHORT, "Ask a man now"] if longest else [SHORT, LONG, "Ask a man now"]
    key, *rest = texts
    return choice(number, *rest[:place], key, *rest[place:], key=place)


def grave(pack: Pack, words: str) -> list[str]:
    return [wrong for wrong in found(pack, Severity.FAULT) if words in wrong]


def test_keys_shorter_than_their_distractors_are_a_fault_too() -> None:
    assert grave(some_longest(0, 60), "half of the keys have more than 0.")


def test_a_key_that_is_the_longest_a_little_too_often_is_no_fault_while_chance_might_do_it() -> None:
    assert not grave(some_longest(25, 60), "the one longest option")  # 42 %, and 30 % to 54 % by its interval
    assert grave(some_longest(35, 60), "the key is the one longest option in 58% of 60 items")


def test_a_key_as_long_as_a_distractor_is_not_the_one_longest() -> None:
    pack = pack_of(*(choice(number, "Wait here", "Stay here", "Go") for number in range(30)))
    assert not grave(pack, "the one longest option")


@pytest.mark.parametrize(("marked", "refused"), [(3, False), (16, True)])
def test_absolutes_in_one_distractor_of_eight_and_in_no_key_are_a_fault(marked: int, refused: bool) -> None:
    items = [
        choice(number, "Ask the man", f"{'Always' if number < marked else 'Rather'} ask", "Go now", key=0)
        for number in range(60)
    ]
    assert bool(grave(pack_of(*items), "of the distractors hold absolutes")) is refused


def test_what_sounds_like_the_source_may_be_right_a_tenth_above_chance_and_no_more() -> None:
    heard = [echo_scores(some_longest(right, 120), "it", {"p/s": LONG})[0] for right in (50, 72)]
    assert [score.beats_chance for score in heard] == [False, True]


def test_a_fitted_mixture_may_be_right_seven_points_above_chance_and_no_more() -> None:
    fitted = next(score for score in scores(some_longest(72, 120)) if "fitted" in score.strategy)
    assert (round(fitted.right, 2), fitted.beats_chance) == (0.6, True)


@pytest.mark.parametrize(
    ("right", "count", "refused"), [(42, 60, True), (24, 60, False), (12, 12, True), (11, 11, False)]
)
def test_a_section_of_a_dozen_items_has_a_gate_of_its_own(right: int, count: int, refused: bool) -> None:
    assert bool(grave(some_longest(right, count), "choosing the longest option in `s` gets")) is refused


def test_multiple_responses_of_which_far_less_than_half_is_right_are_a_fault() -> None:
    body = MultipleResponse(
        tuple(
            Option("abcd"[place], text, place == 0, WHY) for place, text in enumerate(("Wait", "Turn", "Stay", "Call"))
        )
    )
    pack = pack_of(*(an_item(f"p/s-mr-{number}", Format.MULTIPLE_RESPONSE, body) for number in range(40)))
    assert grave(pack, "25% of the options of multiple responses are right")
