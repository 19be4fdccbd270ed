"""A class goes from vote to reveal in one order only, and its plain form brings it back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.study.lesson.conftest import NOW, SESSION
from trainer.base.ids import CohortId, ItemId, LessonPlanId, SectionId
from trainer.study.lesson.codec import lesson_from, lesson_to
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.lesson import (
    CHOSEN,
    DRILL,
    QUESTION,
    Lesson,
    Manner,
    Step,
    Taken,
    begin,
    close,
    discuss,
    end,
    extend,
    go_on,
    hold_clock,
    look_back,
    put_next,
    reveal,
    take,
    teach,
    vote_again,
)

STEPS = (Step(QUESTION, "p/s-1"), Step(DRILL, "p/d"), Step(QUESTION, "p/s-2"))
EMPTY = Lesson(SESSION, "Tuesday", LessonPlanId(""), CohortId(""), Manner(), STEPS, NOW)
TAKEN = Taken("n", "o", CHOSEN)
ACTIONS = {
    "begin": lambda lesson: begin(lesson, NOW),
    "close": close,
    "discuss": discuss,
    "vote again": lambda lesson: vote_again(lesson, NOW),
    "reveal": reveal,
    "take": lambda lesson: take(lesson, TAKEN),
    "teach": lambda lesson: teach(lesson, SectionId("p/s")),
    "look back": look_back,
    "go on": lambda lesson: go_on(lesson, NOW),
    "drill goes on": lambda lesson: go_on(lesson, NOW, drill_goes_on=True),
    "extend": lambda lesson: extend(lesson, 30, NOW),
    "hold": lambda lesson: hold_clock(lesson, NOW, held=True),
    "run on": lambda lesson: hold_clock(lesson, NOW, held=False),
    "put next": lambda lesson: put_next(lesson, ItemId("p/s-3")),
    "end": end,
}


def acted(*names: str) -> Lesson:
    lesson = EMPTY
    for name in names:
        lesson = ACTIONS[name](lesson)
    return lesson


def test_a_class_votes_talks_votes_again_and_sees_the_key() -> None:
    names = ("begin", "close", "discuss", "vote again", "close", "reveal")
    phases = [acted(*names[:count]).phase for count in range(1, len(names) + 1)]
    assert phases == ["voting", "closed", "discussing", "voting-again", "closed-again", "revealed"]


@pytest.mark.parametrize("names", [("begin",), ("begin", "close", "vote again")])
def test_nothing_is_revealed_while_votes_are_taken(names) -> None:
    with pytest.raises(ValueError, match="can't do that"):
        reveal(acted(*names))


def test_a_second_vote_comes_once() -> None:
    with pytest.raises(ValueError, match="can't do that"):
        vote_again(acted("begin", "close", "vote again", "close"), NOW)


def test_a_clock_that_is_held_runs_on_with_what_was_left() -> None:
    held = hold_clock(acted("begin"), NOW + 20_000, held=True)
    assert (held.deadline, held.held) == (None, 40_000)
    assert hold_clock(extend(held, 5, NOW), NOW + 90_000, held=False).deadline == NOW + 135_000


def test_more_time_after_the_clock_ran_out_counts_from_now() -> None:
    assert extend(acted("begin"), 30, NOW + 100_000).deadline == NOW + 130_000


def test_a_drill_goes_on_until_it_is_looked_back_at() -> None:
    at_drill = acted("begin", "close", "reveal", "go on", "drill goes on", "close", "take")
    assert at_drill.path == (TAKEN,)
    assert go_on(at_drill, NOW, drill_goes_on=True).step == STEPS[1]
    after = go_on(look_back(at_drill), NOW, drill_goes_on=True)
    assert (after.step, after.path) == (STEPS[2], ())


def test_a_passage_in_mid_drill_is_left_with_the_next_decision() -> None:
    taught = acted("begin", "close", "reveal", "go on", "drill goes on", "close", "take", "teach")
    assert taught.section
    after = go_on(taught, NOW, drill_goes_on=True)
    assert (after.section, after.step, after.open) == ("", STEPS[1], True)


def test_a_drill_begins_with_its_briefing_and_asks_nothing_before_it_was_read() -> None:
    briefed = acted("begin", "close", "reveal", "go on")
    assert (briefed.briefing, briefed.open, briefed.number) == (True, False, 1)
    first = go_on(briefed, NOW, drill_goes_on=True)
    assert (first.open, first.number, first.step) == (True, 2, STEPS[1])


def test_a_question_put_next_comes_before_the_rest() -> None:
    assert go_on(acted("begin", "close", "reveal", "put next"), NOW).item == "p/s-3"


def test_a_question_whose_key_was_seen_is_known_to_be_asked_again() -> None:
    lesson = go_on(put_next(acted("begin", "close", "reveal"), ItemId("p/s-1")), NOW)
    assert lesson.again


@given(st.lists(st.sampled_from(sorted(ACTIONS)), max_size=12))
def test_whatever_is_done_the_class_can_be_brought_back_and_votes_are_taken_only_when_open(names) -> None:
    lesson = EMPTY
    for name in names:
        before = lesson
        try:
            lesson = ACTIONS[name](lesson)
        except ValueError:
            continue
        assert lesson == before or lesson.version == before.version + 1
        assert (lesson.deadline is None and lesson.held is None) or lesson.open
        assert lesson_from(json.loads(json.dumps(lesson_to(lesson)))) == lesson
        assert lesson.phase is not Phase.REVEALED or lesson.step is not None
