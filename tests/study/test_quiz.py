import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import make_item

from trainer.base.clock import Moment
from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.content.model import Format, Ordering
from trainer.memory.queue import Ask
from trainer.record.events import Fact, place
from trainer.record.happenings import Answered, Corrected, Purpose, Rating, SessionOpened, Undone
from trainer.study.quiz import (
    Plan,
    advance,
    asks_confidence,
    begin,
    decided,
    hurried,
    plan_from,
    plan_to,
    resume,
    shown,
    with_correction,
    without,
)

LEARNER = LearnerId("learner")
SESSION = SessionId("session")


def ask(name, purpose=Purpose.REVIEW):
    return Ask(ItemId(name), UnitId(name), SectionId("s"), purpose)


def a_plan(*names, confidence="always", minutes=10):
    return Plan(SESSION, LEARNER, tuple(ask(name) for name in names), minutes, confidence, 0.9, "today")


def answered(one, *, right=True, rating=Rating.GOOD, probe=""):
    return Answered(
        SESSION, one.item, 1, one.unit, one.section, "typed", one.purpose, {}, (), right, float(right), "think", rating,
        1000, probe=probe,
    )  # fmt: skip


outcomes = st.sampled_from(["good", "again", "guess", "undo", "overrule"])


def play(quiz, outcome, number):
    """One action on the sitting; returns the next sitting and what the record would hold of it."""
    event = EventId(f"e{number}")
    if outcome == "undo":
        return (without(quiz, quiz.done[-1].event), Undone(quiz.done[-1].event, SESSION)) if quiz.done else (quiz, None)
    if outcome == "overrule":
        if not quiz.done or quiz.done[-1].answered.right:
            return quiz, None
        target = quiz.done[-1].event
        return with_correction(quiz, target, Rating.HARD), Corrected(target, SESSION, Rating.HARD)
    if quiz.ask is None:
        return quiz, None
    one = quiz.ask
    first = one.purpose in (Purpose.REVIEW, Purpose.NEW)
    if outcome == "guess" and first:
        told = answered(one, rating=None, probe=f"{one.item}-sibling")
    elif outcome == "again":
        told = answered(one, right=False, rating=None if one.purpose is Purpose.RELEARN else Rating.AGAIN)
    else:
        told = answered(one, rating=None if one.purpose is Purpose.RELEARN else Rating.GOOD)
    return advance(quiz, event, told), told


@given(st.lists(outcomes, max_size=40))
def test_a_sitting_taken_up_from_its_events_is_the_one_that_was_left(outcomes):
    plan = a_plan(*"abcdef")
    quiz = begin(plan, 5_000)
    happened = [SessionOpened(SESSION, plan_to(plan))]
    ids = ["open"]
    for number, outcome in enumerate(outcomes):
        quiz, told = play(quiz, outcome, number)
        if told is not None:
            happened.append(told)
            ids.append(f"e{number}")
    events = [
        place(Fact(EventId(name), LEARNER, Moment(5_000), told), "c", index, index, "")[0]
        for index, (name, told) in enumerate(zip(ids, happened, strict=True))
    ]
    assert resume(events) == quiz


@given(st.lists(st.sampled_from(["good", "again", "guess"]), min_size=60, max_size=60))
def test_every_sitting_comes_to_an_end_with_at_most_two_repeats_an_item(outcomes):
    quiz = begin(a_plan(*"abcd"), 0)
    for number, outcome in enumerate(outcomes):
        quiz, _ = play(quiz, outcome, number)
    assert quiz.ask is None
    relearned = [done.ask.unit for done in quiz.done if done.ask.purpose is Purpose.RELEARN]
    assert all(relearned.count(unit) <= 2 for unit in relearned)


def test_a_right_guess_puts_its_probe_next():
    quiz = begin(a_plan("a", "b"), 0)
    quiz = advance(quiz, EventId("1"), answered(quiz.ask, rating=None, probe="a-sibling"))
    assert (quiz.ask.item, quiz.ask.unit, quiz.ask.purpose) == ("a-sibling", "a", Purpose.PROBE)


def test_a_miss_comes_back_after_four_others_or_at_the_end():
    quiz = begin(a_plan(*"abcdefg"), 0)
    missed = advance(quiz, EventId("1"), answered(quiz.ask, right=False, rating=Rating.AGAIN))
    assert [one.item for one in missed.queue] == ["b", "c", "d", "e", "a", "f", "g"]
    short = begin(a_plan("a", "b"), 0)
    short = advance(short, EventId("1"), answered(short.ask, right=False, rating=Rating.AGAIN))
    assert [one.item for one in short.queue] == ["b", "a"]


def test_a_failed_probe_brings_back_the_item_that_was_probed():
    quiz = begin(a_plan("a", "b"), 0)
    quiz = advance(quiz, EventId("1"), answered(quiz.ask, rating=None, probe="z"))
    quiz = advance(quiz, EventId("2"), answered(quiz.ask, right=False, rating=Rating.AGAIN))
    assert [(one.item, one.purpose) for one in quiz.queue] == [("b", Purpose.REVIEW), ("a", Purpose.RELEARN)]


def test_undo_goes_back_over_several_answers_and_remembers_what_was_seen():
    quiz = begin(a_plan(*"abc"), 0)
    for number in range(3):
        quiz = advance(quiz, EventId(str(number)), answered(quiz.ask))
    back = without(without(quiz, EventId("2")), EventId("1"))
    assert [one.item for one in back.queue] == ["b", "c"]
    assert back.seen == {"b", "c"}


def test_a_guess_that_awaits_its_probe_was_not_seen():
    quiz = begin(a_plan("a"), 0)
    quiz = advance(quiz, EventId("1"), answered(quiz.ask, rating=None, probe="z"))
    assert without(quiz, EventId("1")).seen == frozenset()


def test_a_correction_takes_the_repeat_out_again():
    quiz = begin(a_plan("a", "b"), 0)
    quiz = advance(quiz, EventId("1"), answered(quiz.ask, right=False, rating=Rating.AGAIN))
    assert [one.item for one in with_correction(quiz, EventId("1"), Rating.HARD).queue] == ["b"]


def test_the_time_is_up_after_the_plans_minutes_but_not_before_a_waiting_probe():
    quiz = begin(a_plan("a", "b"), 0)
    assert not quiz.time_is_up(599_999)
    assert quiz.time_is_up(600_000)
    waiting = advance(quiz, EventId("1"), answered(quiz.ask, rating=None, probe="z"))
    assert not waiting.time_is_up(600_000)


def test_another_sitting_has_another_order_and_the_same_showing_the_same():
    item = make_item(Format.CLASSIFICATION)
    orders = set()
    for number in range(8):
        quiz = begin(a_plan("a")._replace(session=SessionId(str(number))), 0)
        assert shown(quiz, item) == shown(quiz, item)
        orders.add(shown(quiz, item))
    assert len(orders) > 4


@given(st.text(max_size=20))
def test_when_a_question_returns_in_a_sitting_nothing_stands_where_it_stood_before(session):
    item = make_item(Format.SINGLE_CHOICE)
    quiz = begin(a_plan(item.id)._replace(session=SessionId(session)), 0)
    orders = []
    for number in range(3):
        orders.append(shown(quiz, item))
        quiz = advance(quiz, EventId(str(number)), answered(quiz.ask, right=False, rating=Rating.AGAIN))
    assert all(len(set(stood)) == 3 for stood in zip(*orders, strict=True))


@given(st.text(max_size=20))
def test_steps_are_never_shown_in_their_right_order(session):
    quiz = begin(a_plan("a")._replace(session=SessionId(session)), 0)
    item = make_item(Format.ORDERING)
    assert isinstance(item.body, Ordering)
    order = shown(quiz, item)
    assert sorted(order) == ["a", "b", "c", "d"]
    assert list(order) != ["a", "b", "c", "d"]


def test_confidence_is_asked_always_sometimes_or_never():
    asked = dict.fromkeys(("always", "sometimes", "never"), 0)
    for mode in asked:
        quiz = begin(a_plan(*(f"i{n}" for n in range(60)), confidence=mode), 0)
        for number in range(60):
            asked[mode] += asks_confidence(quiz)
            quiz = advance(quiz, EventId(str(number)), answered(quiz.ask))
    assert asked["always"] == 60
    assert asked["never"] == 0
    assert 5 < asked["sometimes"] < 40


def test_a_plan_survives_its_plain_form():
    plan = a_plan("a", "b")
    assert plan_from(SESSION, LEARNER, plan_to(plan)) == plan


@pytest.mark.parametrize(
    "plain",
    [
        {"asks": 5},
        {"asks": [["a"]]},
        {"asks": [["a", "b", "c", "no purpose"]]},
        {"minutes": "long"},
        {"minutes": None},
        {"minutes": float("inf")},
        {"retention": "much"},
        {"retention": 1e-300},
        {"retention": float("nan")},
    ],
)
def test_a_plan_that_can_not_be_read_is_no_sitting(plain):
    opening = place(Fact(EventId("o"), LEARNER, Moment(0), SessionOpened(SESSION, {})), "c", 1, 1, "")[0]
    assert resume([opening._replace(happening=SessionOpened(SESSION, plain))]) is None


def test_past_its_time_a_sitting_asks_only_what_it_promised():
    quiz = begin(a_plan(*"abcdef"), 0)
    quiz = advance(quiz, EventId("1"), answered(quiz.ask, right=False, rating=Rating.AGAIN))
    late = hurried(quiz)
    assert [(one.item, one.purpose) for one in late.queue] == [("a", Purpose.RELEARN)]
    assert hurried(advance(late, EventId("2"), answered(late.ask, rating=None))).ask is None


def test_what_was_asked_past_the_time_is_found_again_in_the_record():
    plan = a_plan(*"abcdef")
    quiz = begin(plan, 0)
    missed = answered(quiz.ask, right=False, rating=Rating.AGAIN)
    late = hurried(advance(quiz, EventId("e0"), missed))
    again = answered(late.ask, rating=None)
    happened = [SessionOpened(SESSION, plan_to(plan)), missed, again]
    events = [
        place(Fact(EventId(name), LEARNER, Moment(0), told), "c", index, index, "")[0]
        for index, (name, told) in enumerate(zip(("open", "e0", "e1"), happened, strict=True))
    ]
    taken_up = resume(events)
    assert [done.ask.item for done in taken_up.done] == ["a", "a"]
    assert [one.item for one in taken_up.queue] == list("bcdef")


def test_an_answer_taken_back_leaves_a_decision_that_came_in_between_decided():
    quiz = begin(a_plan("a", "b")._replace(asks=(ask("a"), ask("x", Purpose.DRILL), ask("b"))), 0)
    quiz = decided(advance(quiz, EventId("e1"), answered(ask("a"))), UnitId("x"))
    quiz = advance(quiz, EventId("e2"), answered(ask("b")))
    back = without(quiz, EventId("e1"))
    assert [one.item for one in back.queue] == ["a", "b"]
    assert back.decided == ("x",)
