"""Item analysis over a cohort's first attempts, and complete forms."""

import pytest

from tests.study.samples import make_item
from trainer.base.ids import ItemId, LearnerId
from trainer.content.model import Format, Item, Verdict
from trainer.insight import forms
from trainer.insight.chosen import choosable, chosen
from trainer.insight.cohort_items import complete_form, in_common, item_findings, needing_a_look
from trainer.insight.items import FEW, Flag
from trainer.record.instructing import FirstAttempt
from trainer.study.responses import Choice, Choices, DontKnow, Judgement, Order, Text, plain

# K. L. Wuensch, StatHelp "KR20.txt" (East Carolina University): ten people, ten items
WUENSCH = (
    "1111110110 1011011101 1111011001 0010001000 0000010010 1110111111 1101110111 1111111101 0101111101 1101101110"
)


def attempt(person: int, item: str, mark: float, response=None, revision: int = 1) -> FirstAttempt:
    return FirstAttempt(LearnerId(f"{person:032x}"), ItemId(item), revision, mark, plain(response or DontKnow()))


def wuensch() -> list[FirstAttempt]:
    rows = enumerate(WUENSCH.split())
    return [attempt(person, f"p/{place}", int(mark)) for person, row in rows for place, mark in enumerate(row)]


ITEMS = [make_item(Format.SINGLE_CHOICE, f"p/{place}") for place in range(10)]


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (Choice("b"), ("b",)),
        (Choices(("a", "c", "a")), ("a", "c")),
        (Judgement(Verdict.FAILS, "b"), ("verdict/does not hold", "b")),
        (Text("a"), ()),
        (Order(("a",)), ()),
        (DontKnow(), ()),
    ],
)
def test_what_was_chosen_is_read_from_the_stored_response(response, expected) -> None:
    assert chosen(plain(response)) == expected


@pytest.mark.parametrize(
    "told", [None, 5, [], {}, {"as": "Choice"}, {"as": "Choices", "options": 4}, {"as": "Judgement", "verdict": []}]
)
def test_what_can_not_be_read_chose_nothing(told) -> None:
    assert chosen(told) == ()


def test_every_choice_that_marking_knows_is_among_the_options() -> None:
    for form, keys in ((Format.SINGLE_CHOICE, {"a"}), (Format.MULTIPLE_RESPONSE, {"a", "b", "c"})):
        assert {one.id for one in choosable(make_item(form)) if one.key} == keys
    claim = choosable(make_item(Format.CLAIM_VERDICT))
    assert [one.id for one in claim if one.key] == ["verdict/holds only if", "a"]
    assert choosable(make_item(Format.ORDERING)) == ()


def test_a_complete_form_has_the_published_reliability() -> None:
    form = complete_form(wuensch(), in_common(wuensch()))
    assert (len(form.items), form.people, form.left_out, form.mean) == (10, 10, 0, pytest.approx(6.6))
    assert form.kr20 == pytest.approx(0.6963470319634703, abs=1e-9)
    assert form.alpha == pytest.approx(0.6963470319634703, abs=1e-9)
    assert form.error is not None


def test_items_have_the_published_discrimination() -> None:
    published = [0.7059, 0.7059, 0, 0.4736, 0.5839, 0.2861, -0.0274, 0.7059, -0.1236, 0.4759]
    found = [one.analysis.discrimination for one in item_findings(wuensch(), ITEMS)]
    assert found == pytest.approx(published, abs=5e-5)


def test_who_did_not_answer_all_is_left_out_of_the_form() -> None:
    attempts = [*wuensch(), attempt(99, "p/0", 1)]
    assert in_common(attempts) == ("p/0",)
    form = complete_form(attempts, [item.id for item in ITEMS])
    assert (form.people, form.left_out) == (10, 1)


def test_a_part_right_answer_leaves_alpha_and_no_kr20() -> None:
    form = complete_form([*wuensch()[:-1], attempt(9, "p/9", 0.5)], [item.id for item in ITEMS])
    marks = [[int(mark) for mark in row] for row in WUENSCH.split()]
    marks[9][9] = 0.5
    assert (form.kr20, form.alpha) == (None, forms.alpha(marks))


@pytest.mark.parametrize("attempts", [[], [attempt(1, "p/0", 1.0)]])
def test_too_few_have_no_reliability(attempts) -> None:
    form = complete_form(attempts, in_common(attempts))
    assert (form.alpha, form.kr20, form.error) == (None, None, None)


def test_answers_to_an_earlier_wording_are_counted_apart() -> None:
    attempts = [attempt(n, "p/0", 1.0, Choice("a"), revision=1 + n % 2) for n in range(8)]
    (found,) = item_findings(attempts, [ITEMS[0]._replace(revision=2)])
    assert (found.analysis.number, found.earlier) == (4, 4)


def test_an_item_that_nobody_answered_is_left_out() -> None:
    assert item_findings(wuensch(), [make_item(Format.TYPED, "p/new")]) == ()


def miskeyed() -> tuple[list[FirstAttempt], list[Item]]:
    """Who is good at everything else takes b, though a is the key; nobody takes c."""
    attempts = []
    for person in range(FEW):
        good = person % 2 == 0
        attempts.append(attempt(person, "p/0", float(not good), Choice("b" if good else "a")))
        attempts += [attempt(person, f"p/{n}", float(good or n == 1 + person % 9), Choice("a")) for n in range(1, 10)]
    return attempts, ITEMS


def test_distractors_are_told_with_their_share_and_pull() -> None:
    found = item_findings(*miskeyed())[0]
    assert [(one.id, one.key) for one in found.options] == [("a", True), ("b", False), ("c", False)]
    assert [one.chosen for one in found.analysis.options] == [FEW // 2, FEW // 2, 0]
    assert found.analysis.options[1].flags == (Flag.MISKEYED,)
    assert found.analysis.options[2].flags == (Flag.NOT_FUNCTIONAL,)


def test_what_needs_a_look_comes_with_most_flags_first() -> None:
    looks = needing_a_look(item_findings(*miskeyed()))
    assert looks[0].item.id == "p/0"
    assert all(one.analysis.flags for one in looks)
