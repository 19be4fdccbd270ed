"""What a complete form is worth as a measure: everybody answered every item, once.

Formulas as in Moodle's documentation of quiz statistics; KR-20 and KR-21 after Kuder and Richardson (1937), alpha after
Cronbach (1951). KR-20 divides by the population variance, which goes with p(1 - p); alpha takes sample variances.
"""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from trainer.insight.moments import NO_VARIANCE, correlation, covariance, efficiency, variance

__all__ = [
    "ItemFigures",
    "alpha",
    "alpha_of_pairs",
    "alpha_without",
    "corrected_discrimination",
    "discriminative_efficiency",
    "item_figures",
    "kr20",
    "kr21",
    "standard_error",
]

Marks = Sequence[Sequence[float]]
"""A row a person, a column an item; marks between 0 and 1."""


class ItemFigures(NamedTuple):
    """An item within a form: how hard (0..1), how its marks vary, and how well they go with the rest (-1..1)."""

    facility: float
    deviation: float | None
    discrimination: float | None
    efficiency: float | None


def item_figures(marks: Marks) -> tuple[ItemFigures, ...]:
    """The figures of every item. Raises ValueError for rows of different lengths; none at all without people."""
    columns = _columns(marks)
    found = []
    for number, column in enumerate(columns):
        spread = variance(column)
        found.append(
            ItemFigures(
                facility=sum(column) / len(column),
                deviation=None if spread is None else sqrt(spread),
                discrimination=corrected_discrimination(marks, number),
                efficiency=discriminative_efficiency(marks, number),
            )
        )
    return tuple(found)


def corrected_discrimination(marks: Marks, item: int) -> float | None:
    """The correlation of an item's marks with those of all others together: Moodle's discrimination index."""
    return correlation(*_with_rest(marks, item))


def discriminative_efficiency(marks: Marks, item: int) -> float | None:
    """The covariance with the rest as a share of the most that these marks could have; None where that is zero."""
    return efficiency(*_with_rest(marks, item))


def alpha(marks: Marks) -> float | None:
    """Cronbach's alpha; None below two items or people, or where totals do not vary."""
    columns = _columns(marks)
    whole = variance([sum(row) for row in marks])
    if len(columns) < 2 or not whole:
        return None
    parts = sum(variance(column) or 0.0 for column in columns)
    return len(columns) / (len(columns) - 1) * (1 - parts / whole)


def alpha_of_pairs(marks: Sequence[Sequence[float | None]]) -> float | None:
    """Cronbach's alpha where some marks are missing (None): each covariance over those who answered both items.

    None where two items were not answered by two people together.
    """
    columns = list(zip(*marks, strict=True))
    diagonal = whole = 0.0
    for number, one in enumerate(columns):
        for place, other in enumerate(columns[: number + 1]):
            pairs = [(a, b) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
            found = covariance([a for a, _ in pairs], [b for _, b in pairs])
            if found is None:
                return None
            whole += found if place == number else 2 * found
            diagonal += found if place == number else 0.0
    if len(columns) < 2 or abs(whole) < NO_VARIANCE:
        return None
    return len(columns) / (len(columns) - 1) * (1 - diagonal / whole)


def alpha_without(marks: Marks, item: int) -> float | None:
    """Alpha of the other items."""
    return alpha([[mark for place, mark in enumerate(row) if place != item] for row in marks])


def kr20(marks: Marks) -> float | None:
    """Kuder and Richardson's formula 20, for marks of 0 and 1. Raises ValueError for any other mark."""
    columns = _columns(marks)
    if any(mark not in (0, 1) for row in marks for mark in row):
        raise ValueError("KR-20 takes marks of 0 and 1")
    whole = _population_variance(marks)
    if len(columns) < 2 or not whole:
        return None
    shares = [sum(column) / len(column) for column in columns]
    return len(columns) / (len(columns) - 1) * (1 - sum(share * (1 - share) for share in shares) / whole)


def kr21(marks: Marks) -> float | None:
    """Formula 21, which takes all items for equally hard."""
    items, whole = len(_columns(marks)), _population_variance(marks)
    if items < 2 or not whole:
        return None
    middle = sum(sum(row) for row in marks) / len(marks)
    return items / (items - 1) * (1 - middle * (items - middle) / (items * whole))


def standard_error(marks: Marks) -> float | None:
    """The standard error of a total (marks), from alpha; None where there is no alpha, or one below zero."""
    found, whole = alpha(marks), variance([sum(row) for row in marks])
    return None if found is None or whole is None or found < 0 else sqrt(whole * (1 - found))


def _population_variance(marks: Marks) -> float | None:
    found = variance([sum(row) for row in marks])
    return None if found is None else found * (len(marks) - 1) / len(marks)


def _columns(marks: Marks) -> list[list[float]]:
    if len({len(row) for row in marks}) > 1:
        raise ValueError("a form has every mark of everybody")
    return [list(column) for column in zip(*marks, strict=True)]


def _with_rest(marks: Marks, item: int) -> tuple[list[float], list[float]]:
    return [row[item] for row in marks], [sum(row) - row[item] for row in marks]
