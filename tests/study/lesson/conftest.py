"""A class before its first question, and what helps to vote in it."""

import pytest

from tests.study.conftest import FIRST_MORNING, REAL
from trainer.base.ids import CohortId, LearnerId, LessonPlanId, SessionId, new_id
from trainer.content.model import Format
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.study.lesson.lesson import QUESTION, Lesson, Manner, Step
from trainer.study.lesson.polls import QuestionPoll, letters_of, poll_question
from trainer.study.lesson.votes import Vote

SESSION = SessionId("5" * 32)
NOW = FIRST_MORNING.at


@pytest.fixture(scope="module")
def shelf():
    reading = read_pack(REAL)
    assert reading.pack is not None
    library = library_of([reading.pack], (), reading.drills)
    yield library
    library.close()


@pytest.fixture
def lesson(shelf) -> Lesson:
    names = shelf.item_ids(formats=[Format.SINGLE_CHOICE])[:2]
    steps = tuple(Step(QUESTION, name) for name in names)
    return Lesson(SESSION, "Tuesday", LessonPlanId(""), CohortId(""), Manner(), steps, NOW)


@pytest.fixture
def poll(shelf, lesson) -> QuestionPoll:
    return poll_question(SESSION, 1, shelf.item(lesson.steps[0].name))


def vote(
    poll: QuestionPoll, who: str, *ids: str, number: int = 1, sure: str = "", learner: str = "", at: int = NOW
) -> Vote:
    """A vote for the options with these ids."""
    return Vote(new_id(at), who, poll.name, number, letters_of(poll, ids), sure, LearnerId(learner), at, 4_000)


def key_of(poll: QuestionPoll) -> str:
    """The right option's id."""
    return next(option.id for option in poll.item.body.options if option.key)


def wrong_of(poll: QuestionPoll) -> str:
    """A wrong option's id."""
    return next(option.id for option in poll.item.body.options if not option.key)
