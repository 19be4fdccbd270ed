"""Predictions scored on learners whose truth is known: made up, with seeds."""

import random
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.histories import answered
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId, LearnerId, UnitId
from trainer.insight.prediction import ENOUGH, Review, compare, reviews_in, score
from trainer.memory.forgetting import retrievability
from trainer.memory.model import follow
from trainer.record.events import Event

REVIEWS = st.lists(
    st.builds(Review, st.floats(0, 1), st.booleans(), st.integers(1, 400), st.integers(1, 20), st.integers(0, 9)),
    min_size=1,
)


def event(unit: str, day: int, rating: int | None) -> Event:
    told = answered(UnitId(unit), 0, rating, rating != 1)._replace(retention=0.9, confidence=None)
    moment = Moment(day * MS_A_DAY + 12 * 3_600_000)
    return Event(EventId(f"{day}"), "c", day, day, LearnerId("l"), moment, told, "", "", "")


def truthful(days: int, seed: int) -> list[Event]:
    """A learner who recalls exactly as often as the model says."""
    drawn, memories, events = random.Random(seed), {}, []
    for day in range(days):
        asked = [unit for unit, memory in memories.items() if memory.due_day <= day]
        asked += [f"p.u{day * 5 + number}" for number in range(5)] if day < 40 else []
        for unit in asked:
            before = memories.get(unit)
            recalled = before is None or drawn.random() < retrievability(before, day)
            events.append(event(unit, day, 3 if recalled else 1))
            memories[unit] = follow(before, events[-1])
    return events


def test_the_model_is_best_for_a_learner_who_forgets_as_it_says() -> None:
    reviews = reviews_in(truthful(160, 3))
    found = compare(reviews)
    assert len(reviews) > 400
    assert found.best == "model"
    assert found.model.log_loss < found.base_rate.log_loss
    assert found.model.rmse_bins < found.base_rate.rmse_bins < 0.07


def test_the_model_is_not_best_for_a_learner_who_pays_no_heed_to_time() -> None:
    drawn = random.Random(5)
    reviews = [Review(drawn.random(), drawn.random() < 0.8, 5, 3, 0) for _ in range(800)]
    assert compare(reviews).best == "base rate"


def test_the_moving_average_is_best_for_a_learner_who_changes() -> None:
    drawn = random.Random(6)
    reviews = [Review(0.9, drawn.random() < (0.98 if number // 200 % 2 else 0.3), 5, 3, 0) for number in range(1600)]
    assert compare(reviews).best == "moving average"


def test_the_log_loss_is_the_mean_of_surprise() -> None:
    found = score([Review(0.9, True, 1, 1, 0), Review(0.9, False, 1, 1, 0)], [0.9, 0.9])
    assert found.log_loss == pytest.approx(-(log(0.9) + log(0.1)) / 2)
    assert found.rmse_bins == pytest.approx(0.4)


def test_first_meetings_and_answers_without_a_grade_are_no_reviews() -> None:
    assert reviews_in([event("p.u1", 1, 3), event("p.u1", 2, None), event("p.u2", 3, 1)]) == []


def test_a_second_answer_on_one_day_is_no_review() -> None:
    assert reviews_in([event("p.u1", 1, 3), event("p.u1", 1, 3)]) == []


def test_below_enough_reviews_no_best_is_named() -> None:
    reviews = [Review(0.9, True, 1, 1, 0)] * (ENOUGH - 1)
    assert compare(reviews).best == ""
    assert compare([*reviews, reviews[0]]).best != ""


def test_no_reviews_have_no_score() -> None:
    assert score([], []) == (None, None)


@given(REVIEWS)
def test_scores_are_finite_and_a_prediction_never_sees_its_own_answer(reviews: list[Review]) -> None:
    found = compare(reviews)
    for one in (found.model, found.moving_average, found.base_rate):
        assert one.log_loss >= 0
        assert 0 <= one.rmse_bins <= 1
    last = reviews[-1]
    turned = [*reviews[:-1], last._replace(recalled=not last.recalled)]
    assert compare(turned).number == found.number


def test_predictions_that_chance_alone_sets_apart_are_called_equal() -> None:
    drawn = random.Random(8)
    steady = [Review(0.8 + drawn.uniform(-0.06, 0.06), drawn.random() < 0.8, 5, 3, 0) for _ in range(400)]
    found = compare(steady)
    assert {found.best, *found.level} >= {"model", "base rate"}
    assert found.best not in found.level


def test_a_clear_winner_has_nobody_beside_it() -> None:
    drawn = random.Random(6)
    changing = [Review(0.9, drawn.random() < (0.98 if number // 200 % 2 else 0.3), 5, 3, 0) for number in range(1600)]
    assert compare(changing).level == ()


def test_votes_of_which_only_the_wrong_ones_are_graded_are_no_predictions() -> None:
    first, wrong = event("p.u1", 1, 3), event("p.u1", 9, 1)
    vote = wrong._replace(happening=wrong.happening._replace(purpose="vote"))
    assert (len(reviews_in([first, wrong])), len(reviews_in([first, vote]))) == (1, 0)
