"""Whether the memory model predicts this learner: scored on the record, in order of time, beside two simple rivals.

A prediction is made before each review with what was known then. Rivals are the share right so far (base rate) and a
logistic moving average, which on thousands of users is hard to beat (open-spaced-repetition's srs-benchmark).
RMSE(bins) groups reviews as that benchmark does, by interval, number of reviews and lapses.
"""

from collections.abc import Callable, Iterable, Sequence
from math import exp, floor, log, sqrt
from typing import NamedTuple

from trainer.base.ids import UnitId
from trainer.memory.forgetting import retrievability
from trainer.memory.model import follow
from trainer.record.events import Event
from trainer.record.happenings import Answered, Purpose, Rating
from trainer.record.journal import Memory

__all__ = ["ENOUGH", "Comparison", "Review", "Score", "compare", "reviews_in", "score"]

ENOUGH = 100
"""Reviews from which on anything is said about predictions."""
_CLOSE = 1e-6
_START, _STEP = 1.2, 0.3
"""Where the moving average begins (log odds; .77 right) and how far an answer moves it."""


class Review(NamedTuple):
    """A review of something met before: the model's prediction (0..1), and whether it was recalled.

    ``days`` is the interval in study days, ``reviews`` and ``lapses`` count those before it.
    """

    predicted: float
    recalled: bool
    days: int
    reviews: int
    lapses: int


class Score(NamedTuple):
    """How far predictions were off: log loss (nats a review) and RMSE(bins); lower is better. None of nothing."""

    log_loss: float | None
    rmse_bins: float | None


class Comparison(NamedTuple):
    """The model beside its rivals on the same reviews; ``best`` names the one with the lowest log loss.

    It is empty below ``ENOUGH`` reviews: then nothing is said. ``level`` names those that are as good as the best: the
    mean difference of their losses, review by review, is no more than its standard error.
    """

    number: int
    model: Score
    moving_average: Score
    base_rate: Score
    best: str
    level: tuple[str, ...] = ()


def reviews_in(
    answers: Iterable[Event], follow: Callable[[Memory | None, Event], Memory | None] = follow
) -> list[Review]:
    """The reviews in a learner's standing answers, in order of replay; first meetings and ungraded ones are none."""
    memories: dict[UnitId, Memory] = {}
    found: list[Review] = []
    for event in answers:
        told = event.happening
        if not isinstance(told, Answered):
            continue
        before = memories.get(told.unit)
        graded = told.rating is not None and told.purpose != Purpose.VOTE  # of votes only the wrong ones are graded
        if before is not None and graded and event.moment.day > before.last_day:
            predicted = retrievability(before, event.moment.day)
            days = event.moment.day - before.last_day
            found.append(Review(predicted, told.rating != Rating.AGAIN, days, before.reviews, before.lapses))
        memory = follow(before, event)
        if memory is not None:
            memories[told.unit] = memory
    return found


def compare(reviews: Sequence[Review]) -> Comparison:
    """The model's predictions and its rivals' scored on the same reviews, in the order in which they were made."""
    predicted = {
        "model": [review.predicted for review in reviews],
        "moving average": _moving_average(reviews),
        "base rate": _base_rate(reviews),
    }
    scores = {name: score(reviews, one) for name, one in predicted.items()}
    found = Comparison(len(reviews), scores["model"], scores["moving average"], scores["base rate"], "")
    if len(reviews) < ENOUGH:
        return found
    losses = {name: [_loss(*pair) for pair in zip(reviews, one, strict=True)] for name, one in predicted.items()}
    best = min(losses, key=lambda name: sum(losses[name]))
    level = tuple(name for name in losses if name != best and _level(losses[name], losses[best]))
    return found._replace(best=best, level=level)


def _loss(review: Review, raw: float) -> float:
    predicted = min(1 - _CLOSE, max(_CLOSE, raw))
    return -log(predicted if review.recalled else 1 - predicted)


def _level(losses: Sequence[float], best: Sequence[float]) -> bool:
    """Whether the mean of the paired differences is within its own standard error."""
    apart = [one - other for one, other in zip(losses, best, strict=True)]
    mean = sum(apart) / len(apart)
    error = sqrt(sum((one - mean) ** 2 for one in apart) / (len(apart) - 1) / len(apart))
    return mean <= error


def score(reviews: Sequence[Review], predictions: Sequence[float]) -> Score:
    """How far these predictions of the reviews were off."""
    if not reviews:
        return Score(None, None)
    loss = 0.0
    bins: dict[tuple[float, float, float], list[float]] = {}
    for review, raw in zip(reviews, predictions, strict=True):
        predicted = min(1 - _CLOSE, max(_CLOSE, raw))
        loss += _loss(review, raw)
        sums = bins.setdefault(_bin(review), [0.0, 0.0, 0.0])
        sums[0] += predicted
        sums[1] += review.recalled
        sums[2] += 1
    squares = sum((sums[0] / sums[2] - sums[1] / sums[2]) ** 2 * sums[2] for sums in bins.values())
    return Score(loss / len(reviews), sqrt(squares / len(reviews)))


def _bin(review: Review) -> tuple[float, float, float]:
    return (
        round(2.48 * 3.62 ** floor(log(max(1, review.days)) / log(3.62)), 2),
        round(1.99 * 1.89 ** floor(log(max(1, review.reviews)) / log(1.89))),
        0.0 if not review.lapses else round(1.65 * 1.73 ** floor(log(review.lapses) / log(1.73))),
    )


def _moving_average(reviews: Sequence[Review]) -> list[float]:
    odds, found = _START, []
    for review in reviews:
        now = 1 / (1 + exp(-odds))
        found.append(now)
        odds += _STEP * (1 - now) if review.recalled else -_STEP * now
    return found


def _base_rate(reviews: Sequence[Review]) -> list[float]:
    """The share recalled so far; before the first review, as if one of two had been."""
    recalled, found = 1.0, []
    for number, review in enumerate(reviews):
        found.append(recalled / (number + 2))
        recalled += review.recalled
    return found
