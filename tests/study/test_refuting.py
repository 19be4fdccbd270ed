"""A refutation says what was answered, what does not hold of it, and what does; it can be told of any old answer."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import BODIES, make_item, responses, wrong_response

from trainer.content.model import Format, Verdict
from trainer.study.drive import right_response
from trainer.study.marking import mark
from trainer.study.refuting import Point, refute
from trainer.study.responses import (
    Choice,
    Choices,
    DontKnow,
    Judgement,
    Lines,
    Order,
    Placement,
    Text,
    plain,
    response_from,
)


@given(responses)
def test_a_response_is_read_back_from_the_record_as_it_was_given(response):
    assert response_from(json.loads(json.dumps(plain(response)))) == response


@given(
    st.recursive(
        st.one_of(st.none(), st.integers(), st.text(), st.sampled_from(["Choice", "Judgement", "Placement"])),
        lambda inner: st.one_of(
            st.lists(inner), st.dictionaries(st.sampled_from(["as", "option", "options", "places", "verdict"]), inner)
        ),
    )
)
def test_whatever_the_record_holds_is_read_as_some_response(told):
    assert isinstance(response_from(told), tuple)


@given(st.sampled_from(tuple(Format)), responses)
def test_whatever_was_handed_in_there_is_something_to_tell(form, response):
    item = make_item(form)
    points = refute(item, response)
    assert points or mark(item, response).right or mark(item, response).score > 0
    assert all(point.said or point.holds for point in points)


@pytest.mark.parametrize("form", Format)
def test_a_wrong_response_is_told_with_what_was_said_and_what_holds(form):
    points = refute(make_item(form), wrong_response(make_item(form)))
    assert any(point.said for point in points)
    assert any(point.holds for point in points)


@pytest.mark.parametrize("form", Format)
def test_an_answer_to_an_item_that_has_changed_since_is_told_by_what_is_right(form):
    points = refute(make_item(form), Choices(("gone",)))
    assert points == refute(make_item(form), DontKnow())
    assert all(point.said == "" and point.holds for point in points)


@pytest.mark.parametrize("form", Format)
def test_nothing_of_a_right_response_is_refuted(form):
    item = make_item(form)
    points = refute(item, right_response(item))
    assert all(not point.said for point in points)


def test_words_that_an_item_has_come_to_accept_are_not_told_as_wrong():
    assert told(Format.TYPED, Text("Reliance")) == (Point("", "", "dependency", "why"),)


def told(form, response):
    return refute(make_item(form), response)


def test_a_choice_stands_beside_the_right_one_with_both_reasons():
    assert told(Format.SINGLE_CHOICE, Choice("b")) == (Point("Second", "why b", "First", "why a"),)


def test_of_several_only_the_wrong_picks_and_what_was_left_out_are_told():
    points = told(Format.MULTIPLE_RESPONSE, Choices(("a", "b", "d")))
    assert points == (Point("d", "", "", ""), Point("", "", "c", "", missed=True))


def test_a_near_miss_is_told_with_why_it_is_one():
    points = told(Format.TYPED, Text(" independence "))
    assert points == (Point("independence", "the opposite", "dependency", "why"),)


def test_a_list_tells_the_wrong_lines_and_what_is_missing():
    points = told(Format.LIST_RECALL, Lines(("Instruction", "joint patrols", "mentoring")))
    assert points[0] == Point("joint patrols", "elsewhere", "", "")
    assert [point.holds for point in points[1:]] == ["equipment", "advice"]


def test_a_list_with_enough_named_tells_the_wrong_line_alone():
    lines = ("training", "mentoring", "equipment", "advice", "parades")
    assert told(Format.LIST_RECALL, Lines(lines)) == (Point("parades", "", "", ""),)


def test_a_list_with_exactly_as_many_as_were_asked_for_lacks_nothing():
    item = make_item(Format.LIST_RECALL)
    item = item._replace(body=item.body._replace(required=3))
    lines = ("training", "mentoring", "equipment", "parades")
    assert refute(item, Lines(lines)) == (Point("parades", "", "", ""),)


def test_an_order_tells_each_step_that_stood_elsewhere():
    points = told(Format.ORDERING, Order(("a", "c", "b", "d")))
    assert [(point.subject, point.said, point.holds) for point in points] == [("b", "3", "2"), ("c", "2", "3")]


def test_a_sorting_tells_each_entry_that_was_put_elsewhere_or_nowhere():
    places = (("e0", "g0"), ("e1", "g0"), ("e2", "g0"), ("e3", "g1"), ("e4", "g0"))
    points = told(Format.CLASSIFICATION, Placement(places))
    assert [(point.subject, point.said, point.holds) for point in points] == [("1", "in", "out"), ("5", "", "out")]


def test_a_claim_tells_the_verdict_and_the_reason_each_where_it_was_wrong():
    verdict = Point(Verdict.HOLDS, "", Verdict.CONDITIONAL, "why")
    reason = Point("Second", "why b", "First", "why a")
    assert told(Format.CLAIM_VERDICT, Judgement(Verdict.HOLDS, "b")) == (verdict, reason)
    assert told(Format.CLAIM_VERDICT, Judgement(Verdict.HOLDS, "a")) == (verdict,)
    assert told(Format.CLAIM_VERDICT, Judgement(Verdict.CONDITIONAL, "b")) == (reason,)


def test_the_samples_are_of_every_format():
    assert set(BODIES) == set(Format)
