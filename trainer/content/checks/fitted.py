"""The best guesser that mixes all looks: a conditional logit (McFadden, 1974), tried on items it was not fitted to."""

from collections.abc import Sequence
from math import exp

from trainer.content.checks.looks import Rate, credit
from trainer.content.checks.texts import Choice

__all__ = ["fitted_credit"]

_FOLDS = 5
_STEPS = 4
_RIDGE = 1.0

Row = tuple[tuple[float, ...], ...]
"""One item's options, each with its standing in every look."""


def fitted_credit(choices: Sequence[Choice], looks: Sequence[Rate]) -> list[float]:
    """What the fitted guesser gets for each choice (0 to 1), each fifth of the items guessed from the other four."""
    rows = [_row(choice, looks) for choice in choices]
    credits = [0.0] * len(choices)
    for fold in range(_FOLDS):
        training = [place for place in range(len(rows)) if place % _FOLDS != fold]
        weights = _fit([rows[place] for place in training], [choices[place].key or 0 for place in training], len(looks))
        for place in range(fold, len(rows), _FOLDS):
            credits[place] = credit(choices[place], [round(_utility(weights, option), 9) for option in rows[place]])
    return credits


def _row(choice: Choice, looks: Sequence[Rate]) -> Row:
    """Each look's ratings, centred and scaled within the item, so that items of different length count alike."""
    columns = []
    for look in looks:
        rated = look(choice)
        mean = sum(rated) / len(rated)
        spread = max(rated) - min(rated)
        columns.append([(rate - mean) / spread if spread else 0.0 for rate in rated])
    return tuple(zip(*columns, strict=True))


def _utility(weights: Sequence[float], option: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, option, strict=True))


def _fit(rows: Sequence[Row], keys: Sequence[int], size: int) -> list[float]:
    """Newton's steps to the likeliest weights, held small by a ridge."""
    weights = [0.0] * size
    for _ in range(_STEPS):
        slope = [-_RIDGE * weight for weight in weights]
        curve = [[_RIDGE if row == column else 0.0 for column in range(size)] for row in range(size)]
        for options, key in zip(rows, keys, strict=True):
            _add_item(slope, curve, options, key, weights)
        weights = [weight + step for weight, step in zip(weights, _solved(curve, slope), strict=True)]
    return weights


def _add_item(slope: list[float], curve: list[list[float]], options: Row, key: int, weights: Sequence[float]) -> None:
    powers = [exp(_utility(weights, option)) for option in options]
    total = sum(powers)
    shares = [power / total for power in powers]
    mean = [sum(map(float.__mul__, shares, column)) for column in zip(*options, strict=True)]
    for place, value in enumerate(options[key]):
        slope[place] += value - mean[place]
    for share, option in zip(shares, options, strict=True):
        away = [value - middle for value, middle in zip(option, mean, strict=True)]
        for row, left in enumerate(away):
            if left:
                scaled, line = share * left, curve[row]
                for column, right in enumerate(away):
                    line[column] += scaled * right


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss's elimination; the ridge keeps the matrix positive definite."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for pivot in range(size):
        best = max(range(pivot, size), key=lambda row: abs(rows[row][pivot]))
        rows[pivot], rows[best] = rows[best], rows[pivot]
        for row in range(pivot + 1, size):
            share = rows[row][pivot] / rows[pivot][pivot]
            if share:
                rows[row] = [mine - share * theirs for mine, theirs in zip(rows[row], rows[pivot], strict=True)]
    found = [0.0] * size
    for row in reversed(range(size)):
        rest = sum(rows[row][column] * found[column] for column in range(row + 1, size))
        found[row] = (rows[row][size] - rest) / rows[row][row]
    return found
