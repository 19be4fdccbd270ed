"""Every check has an item or a bank that must fail it, and the sound ones that must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.support import SOUND, WHY, an_item, choice, faults, found, options, pack_of, warnings
from trainer.content.checks import style_findings
from trainer.content.checks.bank import position_chance, run_chance
from trainer.content.faults import Severity
from trainer.content.model import (
    Block,
    ClaimVerdict,
    Format,
    Item,
    ListRecall,
    MultipleResponse,
    TypedAnswer,
    Verdict,
    Wanted,
)

# 10: places of keys


def test_keys_that_always_stand_first_are_a_fault() -> None:
    same = [choice(number, *(f"{text} {number}" for text in SOUND)) for number in range(20)]
    assert any("stand at places 1 to 3 20/0/0 times" in wrong for wrong in faults(*same))


def test_keys_that_stand_unevenly_as_one_bank_in_thirty_would_are_a_warning() -> None:
    places = [0] * 20 + [1] * 20 + [2] * 36
    mixed = [choice(n, *(f"{text} {n}" for text in SOUND), key=places[n * 29 % 76]) for n in range(76)]
    assert any("places 1 to 3 20/20/36 times" in wrong for wrong in warnings(*mixed))
    assert not any("places 1 to 3" in wrong for wrong in faults(*mixed))


def test_keys_that_stand_at_one_place_many_times_running_are_a_fault() -> None:
    places = [0, 1, 2] * 5 + [1] * 9 + [0, 2, 0, 2] * 3
    rows = [choice(n, *(f"{text} {n}" for text in SOUND), key=place) for n, place in enumerate(places)]
    assert any("the same place in 9 items one after the other" in wrong for wrong in faults(*rows))


def test_a_short_run_of_keys_is_chance() -> None:
    places = [0, 1, 2] * 5 + [1] * 3 + [0, 2, 0, 2] * 3
    rows = [choice(n, *(f"{text} {n}" for text in SOUND), key=place) for n, place in enumerate(places)]
    assert not any("one after the other" in wrong for wrong in (*faults(*rows), *warnings(*rows)))
    assert run_chance(3, 30, 3) == 1.0
    assert run_chance(9, 36, 3) == pytest.approx(28 * 3**-8)


def test_keys_that_are_spread_are_no_warning() -> None:
    spread = [choice(n, *(f"{text} {n}" for text in SOUND), key=n % 3) for n in range(21)]
    assert not any("places" in wrong for wrong in warnings(*spread))


def test_the_chance_of_places_agrees_with_published_chi_square_tables() -> None:
    assert position_chance([10, 10, 10]) == 1.0
    assert position_chance([20, 20, 36]) == pytest.approx(0.0346, abs=5e-4)  # chi-square 6.737, two degrees
    assert position_chance([10, 10, 10, 22]) == pytest.approx(0.0400, abs=5e-4)  # 8.308, three degrees


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


def test_a_key_that_says_most_of_what_a_contested_statement_says_is_a_fault() -> None:
    item = choice(1, "Military aid always made the country safe", *SOUND[1:])
    told = found(pack_of(item, contested="Military aid made the country safe."), Severity.FAULT)
    assert "the key says what `s.02` says, and that does not simply hold" in told


def test_a_wrong_option_may_say_what_a_contested_statement_says() -> None:
    item = choice(1, *SOUND)
    assert found(pack_of(item, contested=f"{SOUND[1]}."), Severity.FAULT) == []


def test_a_briefing_that_is_too_short_is_a_warning() -> None:
    pack = pack_of()
    short = pack.sections[0]._replace(briefing=())
    assert "the briefing has 0 words" in found(pack._replace(sections=(short,)), Severity.WARNING)


def test_a_briefing_that_is_too_long_is_a_warning() -> None:
    pack = pack_of()
    long = pack.sections[0]._replace(briefing=(Block(("word " * 301,), False, ()),))
    assert "the briefing has 301 words" in found(pack._replace(sections=(long,)), Severity.WARNING)


# what is asked for and was never read


def typed(answer: str, *accepted: str) -> Item:
    return an_item("p/s-ty-1", Format.TYPED, TypedAnswer(answer, accepted, (), "", WHY))


def recalled(*answers: Wanted) -> Item:
    return an_item("p/s-lr-1", Format.LIST_RECALL, ListRecall(answers, len(answers), (), ""))


def reading(text: str, *items: Item, correction: str = "") -> list[str]:
    """What is told as unread of a pack whose briefing says ``text``."""
    pack = pack_of(*items)
    section = pack.sections[0]
    held = (section.statements[0]._replace(correction=correction),)
    section = section._replace(briefing=(Block((text,), False, ()),), statements=held)
    told = found(pack._replace(sections=(section,)), Severity.WARNING)
    return [wrong for wrong in told if "is asked for" in wrong]


UNREAD = "`dry roads` is asked for and the section nowhere gives it to read"


def test_a_typed_answer_that_stands_nowhere_in_the_section_is_a_warning() -> None:
    assert reading("Cars stop at a river.", typed("dry roads", "firm ground")) == [UNREAD]


def test_half_of_a_typed_answer_is_not_the_answer() -> None:
    assert reading("Cars stop on roads.", typed("dry roads")) == [UNREAD]


def test_a_typed_answer_may_stand_in_the_briefing_in_another_form_of_its_words_or_in_a_correction() -> None:
    assert reading("Wait until the road is dry.", typed("dry roads")) == []
    assert reading("Wait for firm ground.", typed("dry roads", "firm ground")) == []
    assert reading("Wait.", typed("dry roads"), correction="Only if the road is dry.") == []


def test_each_answer_of_a_list_has_to_be_there_to_be_read() -> None:
    asked = recalled(Wanted("a", "scouts", (), WHY), Wanted("b", "dry roads", ("firm ground",), WHY))
    assert reading("Send a scout.", asked) == [UNREAD]
    assert reading("Send a scout, and wait for firm ground.", asked) == []


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_text_makes_a_check_raise(stem: str, one: str, other: str) -> None:
    list(style_findings(pack_of(choice(1, one, other, "c", stem=stem), choice(2, other, one, "d", stem=stem))))
