"""A plan is put together from sections and minutes: the same wishes, the same plan, and nothing twice in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.study.conftest import FIRST_MORNING
from trainer.base.ids import ItemId, LearnerId, SectionId, UnitId
from trainer.content.model import Use
from trainer.record.journal import Memory
from trainer.study.lesson.composing import (
    ARRIVING_MINUTES,
    MINUTES,
    QUESTION_MINUTES,
    compose,
    drill_minutes,
    known_of,
    most_overdue,
    offered,
    weakest_first,
)
from trainer.study.lesson.lesson import DRILL
from trainer.study.lesson.polls import ASKABLE

DAY = FIRST_MORNING.day


def sections_of(shelf) -> list[SectionId]:
    return [section for section, number in shelf.counts().items() if number]


def questions(steps) -> list[ItemId]:
    return [ItemId(step.name) for step in steps if step.sort != DRILL]


def memory(item: str, due: int, stability: float = 5.0, last: int = DAY - 5) -> Memory:
    section = SectionId(item.rsplit("/", 1)[0])
    return Memory(UnitId(item), section, stability, 5.0, due, 0, last, 1, 0, "m")


@settings(max_examples=25, deadline=None)
@given(
    minutes=st.sampled_from(MINUTES),
    order=st.randoms(use_true_random=False),
    number=st.integers(1, 9),
    turn=st.integers(0, 5),
)
def test_a_plan_fits_its_time_and_asks_no_two_questions_alike(shelf, minutes, order, number, turn) -> None:
    sections = sections_of(shelf)
    order.shuffle(sections)
    chosen = sections[:number]
    hidden = set(shelf.item_ids(chosen[0])[:3])
    steps = compose(shelf, minutes, chosen, hidden, (), turn)
    assert steps == compose(shelf, minutes, chosen, hidden, (), turn)
    asked = questions(steps)
    trained = [one for item in asked for one in shelf.statements_of([item])[item]]
    assert len(trained) == len(set(trained))
    assert hidden.isdisjoint(asked)
    for item in map(shelf.item, asked):
        assert item.format in ASKABLE
        assert item.use is Use.PRACTICE
        assert item.section in chosen
    headings = {one.id: one for one in shelf.drills.headings()}
    drills = [headings[step.name] for step in steps if step.sort == DRILL]
    assert len(drills) <= (minutes >= 45)
    taken = len(asked) * QUESTION_MINUTES + sum(map(drill_minutes, drills)) + ARRIVING_MINUTES
    assert taken <= minutes


@pytest.mark.parametrize("minutes", MINUTES)
def test_of_the_whole_pack_each_length_is_filled_and_longer_ones_have_a_drill(shelf, minutes) -> None:
    steps = compose(shelf, minutes, sections_of(shelf))
    assert len(questions(steps)) >= 3
    assert any(step.sort == DRILL for step in steps) is (minutes >= 45)
    drilled = [place for place, step in enumerate(steps) if step.sort == DRILL]
    assert all(place > 0 for place in drilled)


def test_the_weakest_sections_come_first_and_another_turn_gives_others(shelf) -> None:
    first, second, third = sections_of(shelf)[2:5]
    memories = {
        LearnerId("a"): (memory(f"{first}/x", DAY, 900.0, DAY), memory(f"{second}/x", DAY, 1.0)),
        LearnerId("b"): (memory(f"{second}/y", DAY, 0.5),),
    }
    order = weakest_first((third, first, second), known_of(memories, DAY))
    assert order == (second, first, third)
    steps = compose(shelf, 20, order)
    assert shelf.item(questions(steps)[0]).section == second
    assert steps != compose(shelf, 20, order, turn=1)


def test_what_is_due_comes_first_most_overdue_before_all(shelf) -> None:
    section = sections_of(shelf)[3]
    items = offered(shelf, [section], ()).items
    late, later, soon = items[-1], items[-2], items[0]
    memories = {
        LearnerId("a"): (memory(late, DAY - 3), memory(later, DAY - 1), memory(soon, DAY + 1)),
        LearnerId("b"): (memory(late, DAY),),
    }
    due = most_overdue(memories, items, DAY)
    assert due == [late, later]
    assert questions(compose(shelf, 20, [section], (), due))[0] == late


def test_it_says_how_many_questions_a_class_is_not_asked(shelf) -> None:
    section = sections_of(shelf)[3]
    hidden = set(offered(shelf, [section], ()).items[:2])
    told = offered(shelf, [section], hidden)
    assert told.hidden == 2
    assert len(told.items) + told.format + told.hidden == len(shelf.item_ids(section))
    assert told.check == len(shelf.item_ids(section, Use.CHECK))
