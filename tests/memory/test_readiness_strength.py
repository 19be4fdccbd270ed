"""The forecast's arithmetic against the memory model, which is the fsrs package."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.base.ids import SectionId, UnitId
from trainer.memory.forgetting import retrievability
from trainer.memory.model import recall
from trainer.memory.strength import answered, first, interval, recalled
from trainer.record.happenings import Rating

HISTORIES = st.lists(st.tuples(st.booleans(), st.integers(1, 200)), min_size=1, max_size=10)
RETENTION = st.sampled_from((0.7, 0.8, 0.9, 0.97))


def both(history, retention):
    (good, _), *later = history
    day, strength, memory = 0, first(good), None
    for answer, passed in [(good, 0), *later]:
        if memory is not None:
            day += passed
            strength = answered(*strength, passed, good=answer)
        rating = Rating.GOOD if answer else Rating.AGAIN
        memory = recall(memory, UnitId("u"), SectionId("s"), rating, day * 86_400_000, day, retention)
    return strength, memory


@given(HISTORIES, RETENTION)
def test_a_forecast_steps_as_the_memory_model_does(history, retention):
    strength, memory = both(history, retention)
    assert strength.stability == pytest.approx(memory.stability, rel=1e-9)
    assert strength.difficulty == pytest.approx(memory.difficulty, rel=1e-9)


@given(HISTORIES, RETENTION)
def test_a_forecast_spaces_as_the_memory_model_does(history, retention):
    _, memory = both(history, retention)
    assert interval(memory.stability, retention) == memory.due_day - memory.last_day


@given(HISTORIES, st.integers(0, 400))
def test_a_forecast_forgets_as_the_curve_does(history, passed):
    _, memory = both(history, 0.9)
    assert recalled(memory.stability, passed) == pytest.approx(retrievability(memory, memory.last_day + passed))
