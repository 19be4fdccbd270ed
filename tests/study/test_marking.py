import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import BODIES, make_item, responses, wrong_response

from trainer.content.model import Format, Verdict
from trainer.memory.grades import grade
from trainer.record.happenings import Confidence, Rating
from trainer.study.drive import right_response
from trainer.study.marking import mark
from trainer.study.responses import Choices, DontKnow, Judgement, Lines, Order, Placement, Text


@given(st.sampled_from(Format), responses, st.sampled_from([None, *Confidence]), st.booleans())
def test_marking_and_grading_never_raise_and_stay_in_bounds(form, response, confidence, quick):
    marked = mark(make_item(form), response)
    assert 0.0 <= marked.score <= 1.0
    assert not marked.right or marked.score == 1.0
    assert grade(marked, confidence, quick) in (1, 2, 3, 4)


@pytest.mark.parametrize("form", BODIES)
def test_the_key_is_right_and_its_opposite_is_wrong(form):
    item = make_item(form)
    assert mark(item, right_response(item)).right
    assert not mark(item, wrong_response(item)).right


@pytest.mark.parametrize("form", BODIES)
def test_not_knowing_is_again_in_every_format(form):
    marked = mark(make_item(form), DontKnow())
    assert grade(marked, None, quick=True) == Rating.AGAIN


def test_a_multiple_response_loses_a_hit_for_each_false_pick():
    item = make_item(Format.MULTIPLE_RESPONSE)
    assert mark(item, Choices(("a", "b"))).score == pytest.approx(2 / 3)
    assert mark(item, Choices(("a", "b", "d"))).score == pytest.approx(1 / 3)
    assert mark(item, Choices(("a", "b", "c", "d", "e"))).score == pytest.approx(1 / 3)


def test_two_of_three_keys_are_hard_only_without_a_false_pick():
    item = make_item(Format.MULTIPLE_RESPONSE)
    assert grade(mark(item, Choices(("a", "b"))), Confidence.SURE, quick=False) == Rating.HARD
    assert grade(mark(item, Choices(("a", "b", "c", "d"))), Confidence.SURE, quick=False) == Rating.AGAIN


def test_a_typed_answer_forgives_case_article_plural_and_one_or_two_slips():
    item = make_item(Format.TYPED)
    for said in ("Dependency", "the dependency", "dependencies", "dependancy", "depnedency", "RELIANCE", "relianse"):
        assert mark(item, Text(said)).right, said


def test_a_typed_near_miss_that_is_listed_as_a_trap_is_wrong():
    assert not mark(make_item(Format.TYPED), Text("independency")).right
    assert not mark(make_item(Format.TYPED), Text("independence")).right


def test_a_list_counts_repeats_once_and_takes_a_quarter_for_a_wrong_line():
    item = make_item(Format.LIST_RECALL)
    assert mark(item, Lines(("training", "instruction", "mentoring", "equipment"))).score == pytest.approx(0.75)
    assert mark(item, Lines(("training", "mentoring", "equipment", "joint patrols"))).score == pytest.approx(0.6875)
    assert grade(mark(item, Lines(("training", "mentoring", "advice"))), Confidence.THINK, quick=False) == Rating.HARD


def test_a_list_in_any_order_is_right():
    assert mark(make_item(Format.LIST_RECALL), Lines(("advice", "equipping", "Mentoring", "training"))).right


def test_an_ordering_scores_the_pairs_that_are_in_order():
    item = make_item(Format.ORDERING)
    swapped = mark(item, Order(("a", "c", "b", "d")))
    assert swapped.score == pytest.approx(5 / 6)
    assert grade(swapped, Confidence.THINK, quick=False) == Rating.HARD
    assert mark(item, Order(("a", "b"))).score == 0.0


def test_a_classification_is_corrected_for_chance():
    item = make_item(Format.CLASSIFICATION)
    half = tuple((f"e{n}", "g0") for n in range(6))
    assert mark(item, Placement(half)).score == 0.0
    five = (*(((f"e{n}", f"g{n % 2}")) for n in range(5)), ("e5", "g0"))
    assert mark(item, Placement(five)).score == pytest.approx(2 / 3)


def test_a_neighbouring_verdict_with_the_right_reason_is_hard():
    item = make_item(Format.CLAIM_VERDICT)
    near = mark(item, Judgement(Verdict.HOLDS, "a"))
    assert near.score == pytest.approx(0.7)
    assert grade(near, Confidence.THINK, quick=False) == Rating.HARD
    assert grade(mark(item, Judgement(Verdict.CONDITIONAL, "b")), Confidence.THINK, quick=False) == Rating.AGAIN


def test_easy_is_only_for_a_produced_answer_that_is_sure_and_quick():
    typed, choice = make_item(Format.TYPED), make_item(Format.SINGLE_CHOICE)
    assert grade(mark(typed, Text("dependency")), Confidence.SURE, quick=True) == Rating.EASY
    assert grade(mark(typed, Text("dependency")), Confidence.THINK, quick=True) == Rating.GOOD
    assert grade(mark(typed, Text("dependency")), Confidence.SURE, quick=False) == Rating.GOOD
    assert grade(mark(choice, right_response(choice)), Confidence.SURE, quick=True) == Rating.GOOD


def test_a_hint_lowers_a_right_answer_to_hard():
    assert grade(mark(make_item(Format.TYPED), Text("dependency", hinted=True)), Confidence.SURE, quick=True) == 2
