"""The memory model against the fsrs package, which is the oracle."""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId, SectionId, UnitId
from trainer.memory.forgetting import retrievability
from trainer.memory.model import MODEL, after, recall, replay
from trainer.record.events import Event, Fact, place
from trainer.record.happenings import Answered
from trainer.record.journal import Memory

UNIT, SECTION = UnitId("pack.s.u"), SectionId("pack.s")
EPOCH = datetime(1970, 1, 1, 12, tzinfo=UTC)
REVIEWS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 400)), min_size=1, max_size=12)
RETENTION = st.sampled_from((0.7, 0.8, 0.9, 0.97))


def studied(reviews: list[tuple[int, int]], retention: float = 0.9) -> Memory:
    memory, day = None, 20_000
    for rating, passed in reviews:
        day += passed
        memory = recall(memory, UNIT, SECTION, rating, day * 86_400_000, day, retention)
    assert memory is not None
    return memory


def by_the_package(reviews: list[tuple[int, int]], retention: float) -> tuple[Card, Scheduler]:
    scheduler = Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=3_650,
        enable_fuzzing=False,
    )
    card, day = Card(card_id=1), 20_000
    for rating, passed in reviews:
        day += passed
        card, _ = scheduler.review_card(card, Rating(rating), EPOCH + timedelta(days=day))
    return card, scheduler


@given(REVIEWS, RETENTION)
def test_memory_is_what_the_package_says(reviews: list[tuple[int, int]], retention: float) -> None:
    memory, (card, _) = studied(reviews, retention), by_the_package(reviews, retention)
    assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
    assert memory.due_day == (card.due - EPOCH).days


@given(REVIEWS, st.integers(0, 2_000))
def test_the_curve_of_forgetting_is_the_packages(reviews: list[tuple[int, int]], later: int) -> None:
    memory, (card, scheduler) = studied(reviews), by_the_package(reviews, 0.9)
    day = memory.last_day + later
    expected = scheduler.get_card_retrievability(card, EPOCH + timedelta(days=day))
    assert retrievability(memory, day) == pytest.approx(expected, rel=1e-9)


@given(REVIEWS)
def test_recall_falls_to_nine_in_ten_after_a_stability(reviews: list[tuple[int, int]]) -> None:
    memory = studied(reviews)._replace(stability=100.0)
    assert retrievability(memory, memory.last_day + 100) == pytest.approx(0.9)


@given(REVIEWS)
def test_a_unit_is_due_after_its_last_day(reviews: list[tuple[int, int]]) -> None:
    memory = studied(reviews)
    assert memory.last_day < memory.due_day <= memory.last_day + 3_650


@given(REVIEWS)
def test_reviews_and_lapses_are_counted(reviews: list[tuple[int, int]]) -> None:
    memory = studied(reviews)
    assert (memory.reviews, memory.model) == (len(reviews), MODEL)
    assert memory.lapses == sum(rating == 1 for rating, _ in reviews[1:])


def test_the_same_answers_come_to_the_same_memory_every_time() -> None:
    reviews = [(3, 0), (3, 5), (1, 20), (2, 3), (4, 60)]
    assert studied(reviews) == studied(reviews)


def test_a_day_before_the_last_one_counts_as_the_last_one() -> None:
    memory = studied([(3, 0), (3, 10)])
    back = recall(memory, UNIT, SECTION, 3, 0, memory.last_day - 8, 0.9)
    assert (back.last_day, back.last_at) == (memory.last_day, memory.last_at)


def event(rating: int | None, day: int) -> Event:
    told = Answered("s", UNIT, 1, UNIT, SECTION, "typed", "review", None, (), True, 1.0, None, rating, 9, MODEL, 0.9)
    return place(Fact(EventId("e"), LearnerId("a"), Moment(day * 86_400_000 + 43_200_000), told), "c", 1, 1, "")[0]


ANSWER = Answered("s", UNIT, 1, UNIT, SECTION, "typed", "review", None, (), False, 0.0, "sure", 1, 9, MODEL, 0.8)


@given(REVIEWS, st.integers(-40, 400), st.sampled_from(("review", "new", "probe")))
def test_what_was_sure_and_wrong_is_due_the_next_study_day_and_otherwise_as_the_package_says(
    reviews: list[tuple[int, int]], passed: int, purpose: str
) -> None:
    before = studied(reviews)
    moment = Moment((before.last_day + passed) * 86_400_000 + 43_200_000)
    memory = after(before, ANSWER._replace(purpose=purpose), moment)
    plain = recall(before, UNIT, SECTION, 1, moment.at, moment.day, 0.8)
    assert memory == plain._replace(due_day=plain.last_day + 1)


@pytest.mark.parametrize(
    "changes",
    [{"confidence": "think"}, {"confidence": None}, {"rating": 2, "score": 0.8}, {"right": True, "rating": 3}],
)
def test_any_other_answer_is_due_when_the_package_says(changes: dict[str, object]) -> None:
    before, answer = studied([(3, 0), (3, 6), (3, 30)]), ANSWER._replace(**changes)
    moment = Moment((before.last_day + 120) * 86_400_000 + 43_200_000)
    assert answer.rating is not None
    plain = recall(before, UNIT, SECTION, answer.rating, moment.at, moment.day, 0.8)
    assert after(before, answer, moment) == plain
    assert plain.due_day > plain.last_day + 1


def test_a_strong_memorys_lapse_would_have_waited_some_days() -> None:
    before = studied([(3, 0), (3, 6), (3, 30)])
    assert recall(before, UNIT, SECTION, 1, 0, before.last_day + 120, 0.9).due_day > before.last_day + 122


def test_a_replay_leaves_out_answers_without_a_grade() -> None:
    graded = [event(3, 20_000), event(1, 20_010)]
    assert replay([event(None, 19_000), *graded, event(None, 20_020)]) == replay(graded)


def test_nothing_graded_is_no_memory() -> None:
    assert replay([event(None, 20_000)]) is None
