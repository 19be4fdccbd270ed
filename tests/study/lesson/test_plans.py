"""Plans are kept under a name, and a class's beginning and end are told once."""

import pytest

from tests.fakes.in_memory_journal import InMemoryJournal
from tests.study.conftest import FIRST_MORNING
from tests.study.lesson.conftest import key_of, vote, wrong_of
from trainer.base.ids import COHORTS, LearnerId, LessonPlanId, new_id
from trainer.record.lessons import LessonClosed, LessonOpened
from trainer.study.lesson.faces import Means
from trainer.study.lesson.host import Kept, Participant
from trainer.study.lesson.lesson import Manner
from trainer.study.lesson.plans import LessonPlanning, closed, opened
from trainer.study.lesson.polls import poll_question


@pytest.fixture
def planning() -> LessonPlanning:
    return LessonPlanning(InMemoryJournal(new_id), new_id)


def test_a_plan_is_kept_renamed_and_dropped(planning, lesson) -> None:
    plan = planning.keep(LessonPlanId(""), "Second", 20, lesson.steps, FIRST_MORNING)
    planning.keep(LessonPlanId(""), "first", 45, lesson.steps[:1], FIRST_MORNING.later(ms=1))
    assert [(one.name, one.minutes, len(one.steps)) for one in planning.plans()] == [
        ("first", 45, 1),
        ("Second", 20, 2),
    ]
    assert planning.keep(plan, "A new name", 90, lesson.steps, FIRST_MORNING.later(ms=2)) == plan
    assert [one.name for one in planning.plans()] == ["A new name", "first"]
    planning.drop(plan, FIRST_MORNING.later(ms=3))
    assert [one.name for one in planning.plans()] == ["first"]


def test_the_beginning_of_a_class_is_told_under_the_same_id_whenever_it_is_told(lesson) -> None:
    first, again = opened(lesson, FIRST_MORNING), opened(lesson, FIRST_MORNING.later(days=1))
    assert first.id == again.id
    assert first.learner == COHORTS
    assert first.happening == LessonOpened(lesson.session, lesson.plan, "Tuesday", lesson.cohort, "phones")


def kept_of(lesson, poll) -> Kept:
    people = (
        Participant("a", "Ana", False, LearnerId("x"), 0, True),
        Participant("b", "Bo", False, LearnerId(""), 0, True),
        Participant("c", "Cy", True, LearnerId(""), 0, True),
    )
    votes = (
        vote(poll, "a", key_of(poll), learner="x"),
        vote(poll, "b", wrong_of(poll)),
        vote(poll, "b", key_of(poll), number=2),
        vote(poll, "gone", key_of(poll)),
    )
    return Kept(lesson.session, {}, {}, tuple((who, "") for who in people), votes)


def test_nicknames_are_told_only_where_that_was_said_and_never_of_learners(lesson, poll) -> None:
    kept = kept_of(lesson, poll)
    assert closed(lesson, kept, [poll], FIRST_MORNING).happening == LessonClosed(lesson.session, 3)
    named = lesson._replace(manner=Manner(names=True))
    assert closed(named, kept, [poll], FIRST_MORNING).happening == LessonClosed(lesson.session, 3, (("Bo", 0, 1),))


def test_of_a_show_of_hands_as_many_are_told_as_were_raised_at_once(lesson, poll, shelf) -> None:
    other = poll_question(lesson.session, 2, shelf.item(lesson.steps[1].name))
    hands = [vote(poll, f"hand-{n}", key_of(poll)) for n in range(4)]
    hands += [vote(other, f"other-{n}", key_of(other)) for n in range(6)]
    by_hands = lesson._replace(manner=Manner(Means.HANDS))
    told = closed(by_hands, Kept(lesson.session, {}, {}, (), tuple(hands)), [poll, other], FIRST_MORNING)
    assert told.happening.people == 6
