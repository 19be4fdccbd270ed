"""What puts a unit on the list of what was sure and wrong, what takes it off, and when it is a misconception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.base.clock import Moment
from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.insight.mistakes import Course, course, follow
from trainer.record.events import Event
from trainer.record.happenings import Answered, Confidence, Purpose, Rating, SessionClosed

DAY = 20_000
MISS = Answered(
    SessionId("one"),
    ItemId("p/i"),
    1,
    UnitId("p/i"),
    SectionId("p"),
    "single-choice",
    Purpose.REVIEW,
    {},
    (),
    False,
    0.0,
    Confidence.SURE,
    Rating.AGAIN,
    9_000,
)
KNOWN = MISS._replace(right=True, score=1.0, confidence=Confidence.THINK, rating=Rating.GOOD)


def told(happening, day: int = DAY, name: str = "e") -> Event:
    moment = Moment(day * 86_400_000 + 43_200_000)
    return Event(EventId(name), "c", 1, 1, LearnerId("l"), moment, happening, "", "", "")


def after(*answers: tuple[Answered, int]) -> Course | None:
    return course(told(answer, day, f"e{number}") for number, (answer, day) in enumerate(answers))


def stands(*answers: tuple[Answered, int]) -> bool:
    found = after(*answers)
    return found is not None and found.standing


@pytest.mark.parametrize("purpose", [Purpose.REVIEW, Purpose.NEW])
@pytest.mark.parametrize("rating", [Rating.AGAIN, None])
def test_an_answer_that_was_sure_and_wrong_stands(purpose, rating):
    assert stands((MISS._replace(purpose=purpose, rating=rating), DAY))


@pytest.mark.parametrize(
    "changes",
    [
        {"confidence": Confidence.THINK},
        {"confidence": Confidence.GUESS},
        {"confidence": None},
        {"right": True, "rating": Rating.GOOD},
        {"rating": Rating.HARD, "score": 0.8},
        {"purpose": Purpose.PROBE},
        {"purpose": Purpose.RELEARN},
    ],
)
def test_any_other_answer_does_not(changes):
    assert after((MISS._replace(**changes), DAY)) is None


@pytest.mark.parametrize("confidence", [Confidence.THINK, Confidence.SURE, None])
def test_a_right_answer_on_a_later_study_day_settles_it(confidence):
    assert not stands((MISS, DAY), (KNOWN._replace(confidence=confidence), DAY + 1))


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        (KNOWN, DAY),
        (KNOWN._replace(confidence=Confidence.GUESS), DAY + 1),
        (KNOWN._replace(purpose=Purpose.RELEARN), DAY + 1),
        (KNOWN._replace(purpose=Purpose.PROBE), DAY + 1),
        (MISS._replace(confidence=Confidence.THINK), DAY + 1),
    ],
)
def test_the_same_day_a_guess_practice_or_another_miss_settles_nothing(answer, day):
    assert stands((MISS, DAY), (answer, day))


def test_once_is_no_misconception_and_twice_in_one_sitting_neither():
    found = after((MISS, DAY), (MISS, DAY))
    assert found is not None
    assert (found.mistake.times, found.mistake.misconception) == (2, False)


def test_in_two_sittings_it_is_a_misconception_though_it_was_settled_in_between():
    found = after((MISS, DAY), (KNOWN, DAY + 2), (MISS._replace(session=SessionId("two")), DAY + 9))
    assert found is not None
    assert (found.mistake.times, found.mistake.sittings, found.mistake.misconception) == (2, 2, True)
    assert (found.standing, found.mistake.last_day, found.mistake.answer) == (True, DAY + 9, "e2")


def test_what_is_no_answer_changes_nothing():
    before = after((MISS, DAY))
    assert follow(before, told(SessionClosed(SessionId("one"), "left"), DAY + 5)) == before


ANSWERS = st.lists(
    st.tuples(
        st.builds(
            lambda kind, session, purpose, confidence: kind._replace(
                session=session, purpose=purpose, confidence=confidence
            ),
            st.sampled_from((MISS, KNOWN)),
            st.sampled_from(("one", "two", "three")),
            st.sampled_from(Purpose),
            st.sampled_from((*Confidence, None)),
        ),
        st.integers(DAY, DAY + 3),
    ),
    max_size=12,
)


@given(ANSWERS)
def test_the_course_is_what_the_whole_history_says(answers):
    asked = [(number, *one) for number, one in enumerate(answers) if one[0].purpose in ("review", "new")]
    sure = [one for one in asked if not one[1].right and one[1].confidence == "sure"]
    found = after(*answers)
    if not sure:
        assert found is None
        return
    assert found is not None
    last, _, day = sure[-1]
    settled = any(n > last and one.right and one.confidence != "guess" and on > day for n, one, on in asked)
    assert found.standing is not settled
    assert found.mistake[2:] == (f"e{last}", day, len(sure), len({one.session for _, one, _ in sure}))
