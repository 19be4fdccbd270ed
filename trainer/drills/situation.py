"""Where a drill stands and what follows from a choice: the one meaning of conditions, effects and ways.

The solver works on a compiled form of the same rules (``machine``); tests hold the two against each other.
"""

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from trainer.content.scenario.model import (
    END,
    Better,
    Chance,
    Change,
    Condition,
    Decision,
    Drill,
    Effect,
    Ending,
    Option,
    Variable,
    Way,
)

__all__ = [
    "Cause",
    "Shift",
    "Situation",
    "Step",
    "base_points",
    "ending_of",
    "holds",
    "offered",
    "opening",
    "outcome",
    "shown_value",
    "take",
]

_FULL = 100


class Situation(NamedTuple):
    """Where a run stands: at a decision (``node``) or at ``END``.

    ``values`` are in the drill's order of variables, unclamped; ``chosen`` are pairs of decision and option, in order;
    ``cap`` is the lowest cap (points) of the red lines that were crossed, None when none was.
    """

    node: str
    values: tuple[int, ...]
    chosen: tuple[tuple[str, str], ...]
    cap: int | None = None


class Cause(StrEnum):
    """Why values moved: by the choice, because of how things stood then, on the way in, or by chance."""

    CHOICE = "choice"
    BECAUSE = "because"
    ARRIVAL = "arrival"
    CHANCE = "chance"


class Shift(NamedTuple):
    """One thing that happened, in words, and what it moved; ``node`` is where it was written."""

    cause: Cause
    node: str
    report: str
    changes: tuple[Change, ...]


class Step(NamedTuple):
    """From one decision to the next or to the end; ``drawn`` are the chance nodes met and the outcome (from 0) of each.

    The opening has no situation ``before``.
    """

    before: Situation | None
    after: Situation
    shifts: tuple[Shift, ...]
    drawn: tuple[tuple[str, int], ...]


Draw = Callable[[Chance], int]
"""Which outcome (from 0) chance comes to at a node."""


def holds(condition: Condition, drill: Drill, situation: Situation) -> bool:
    """Whether the condition holds as things stand."""
    values = dict(zip((variable.id for variable in drill.variables), situation.values, strict=True))
    for span in condition.ranges:
        value = values[span.variable]
        if (span.least is not None and value < span.least) or (span.most is not None and value > span.most):
            return False
    taken = dict(situation.chosen)
    return all(taken.get(chosen.node) in chosen.options for chosen in condition.chosen)


def offered(drill: Drill, situation: Situation) -> tuple[Option, ...]:
    """The options that can be taken here, in the file's order; none at the end."""
    if situation.node == END:
        return ()
    options = drill.decision(situation.node).options
    return tuple(option for option in options if holds(option.when, drill, situation))


def opening(drill: Drill, draw: Draw) -> Step:
    """The way from nothing to the first decision."""
    first = Situation(drill.start, tuple(variable.start for variable in drill.variables), ())
    return _arrived(drill, None, first, draw, [])


def take(drill: Drill, situation: Situation, option: str, draw: Draw) -> Step:
    """What follows from taking ``option``, up to the next decision or the end.

    What holds only under a condition is judged by how things stood when the choice was made; the way on, by how they
    stand after it. Raises ValueError when the option is not offered here.
    """
    taken = next((one for one in offered(drill, situation) if one.id == option), None)
    if taken is None:
        raise ValueError(f"{option} is not offered at {situation.node} in {drill.id}")
    shifts = [Shift(Cause.CHOICE, situation.node, taken.effect.report, taken.effect.changes)]
    shifts += _shifts(drill, situation, taken.also, Cause.BECAUSE)
    cap = situation.cap
    if taken.red_line is not None:
        cap = taken.red_line.cap if cap is None else min(cap, taken.red_line.cap)
    after = _moved(drill, situation, shifts)._replace(chosen=(*situation.chosen, (situation.node, option)), cap=cap)
    after = after._replace(node=_way(drill, after, taken.ways))
    return _arrived(drill, situation, after, draw, shifts)


def _arrived(drill: Drill, before: Situation | None, here: Situation, draw: Draw, shifts: list[Shift]) -> Step:
    drawn: list[tuple[str, int]] = []
    while here.node != END:
        node = drill.node(here.node)
        came = _shifts(drill, here, node.arrive, Cause.ARRIVAL)
        here = _moved(drill, here, came)
        shifts += came
        if isinstance(node, Decision):
            break
        fell = draw(node)
        outcome_here = node.outcomes[fell]
        drawn.append((node.id, fell))
        fallen = [Shift(Cause.CHANCE, node.id, outcome_here.effect.report, outcome_here.effect.changes)]
        shifts += fallen
        here = _moved(drill, here, fallen)
        here = here._replace(node=_way(drill, here, outcome_here.ways))
    return Step(before, here, tuple(shifts), tuple(drawn))


def _shifts(drill: Drill, situation: Situation, effects: tuple[Effect, ...], cause: Cause) -> list[Shift]:
    return [
        Shift(cause, situation.node, effect.report, effect.changes)
        for effect in effects
        if holds(effect.when, drill, situation)
    ]


def _moved(drill: Drill, situation: Situation, shifts: list[Shift]) -> Situation:
    values = dict(zip((variable.id for variable in drill.variables), situation.values, strict=True))
    for shift in shifts:
        for change in shift.changes:
            values[change.variable] += change.by
    return situation._replace(values=tuple(values.values()))


def _way(drill: Drill, situation: Situation, ways: tuple[Way, ...]) -> str:
    return next(way.to for way in ways if holds(way.when, drill, situation))


def ending_of(drill: Drill, situation: Situation) -> Ending:
    """The first ending whose condition holds as things stand."""
    return next(ending for ending in drill.endings if holds(ending.when, drill, situation))


def base_points(variables: tuple[Variable, ...], values: tuple[int, ...]) -> Fraction:
    """The weighted mean of the values, in points; a value of which less is better counts as what it lacks to 100."""
    weighed = [
        variable.weight * (value if variable.better is Better.MORE else _FULL - value)
        for variable, value in zip(variables, values, strict=True)
    ]
    return Fraction(sum(weighed), sum(variable.weight for variable in variables))


def outcome(drill: Drill, situation: Situation) -> Fraction:
    """What a run that ends as things stand comes to, in points: the weighted mean and the ending's bonus, capped."""
    points = base_points(drill.variables, situation.values) + ending_of(drill, situation).bonus
    return points if situation.cap is None else min(points, Fraction(situation.cap))


def shown_value(value: int) -> int:
    """A value as it is shown, within 0..100; it is computed without these bounds."""
    return max(0, min(_FULL, value))
