"""The after-action review of a run: what each decision cost, what was luck, and where the result lies.

All figures are points of this scenario's own model; judgement is somebody else's (``judging``).
For a solved drill they add up exactly: outcome = worth of the opening - sum of costs + sum of luck. What another pick
would have come to is played by ``play.what_if``, unscored.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from trainer.base.ids import SectionId, StatementId, UnitId
from trainer.content.scenario.model import Change, Drill, RedLine
from trainer.drills.estimate import Estimate
from trainer.drills.moves import Call, Decided
from trainer.drills.play import Play
from trainer.drills.situation import Cause, Shift, Step, ending_of, offered, outcome
from trainer.drills.solving import Solution

__all__ = ["Called", "Entry", "Review", "Standing", "Worth", "biggest_moves", "called", "place_between", "review"]

_COSTLIEST = 2


class Worth(NamedTuple):
    """What an option that was offered is worth, and what taking it costs beside the best one (0 for that)."""

    option: str
    worth: Estimate
    cost: Estimate


class Called(NamedTuple):
    """A prediction and whether it came true: among the two variables that moved most, in the direction called.

    ``by`` is what the choice itself moved the variable, in points.
    """

    call: Call
    right: bool
    by: int


class Entry(NamedTuple):
    """One decision in the timeline.

    ``worths`` has every option that was offered, in the drill's order; ``cost`` is the regret of the pick, ``luck``
    what chance added between this decision and the next (None where the model was only sampled). ``values`` are
    those after it, unclamped, in the drill's order.
    """

    decided: Decided
    title: str
    section: SectionId
    statements: tuple[StatementId, ...]
    objective: UnitId
    worths: tuple[Worth, ...]
    cost: Estimate
    luck: Fraction | None
    shifts: tuple[Shift, ...]
    values: tuple[int, ...]
    called: tuple[Called, ...]
    red_line: RedLine | None

    @property
    def best(self) -> tuple[str, ...]:
        """The options that cost nothing here."""
        return tuple(worth.option for worth in self.worths if worth.cost.value == 0)


class Standing(NamedTuple):
    """Where a result lies: its points, the least and the most that can be reached, and its place between them, 0..1.

    The place is None where all outcomes are the same. ``best`` and ``worst`` say how sure they are.
    """

    points: Fraction
    worst: Estimate
    best: Estimate
    place: Fraction | None


class Review(NamedTuple):
    """A finished run looked back upon. ``opening_luck`` is what chance did before the first decision.

    ``costliest`` are the numbers (from 0) of up to two decisions that cost most, the costliest first; none that cost
    nothing. ``values`` are those at the start, after the opening and after each decision.
    """

    play: Play
    ending: str
    standing: Standing
    opening: Estimate
    opening_luck: Fraction | None
    entries: tuple[Entry, ...]
    costliest: tuple[int, ...]
    values: tuple[tuple[int, ...], ...]

    @property
    def luck(self) -> Fraction | None:
        """All luck together, in points; None where the model was only sampled."""
        parts = [self.opening_luck, *(entry.luck for entry in self.entries)]
        known = [part for part in parts if part is not None]
        return sum(known, Fraction(0)) if len(known) == len(parts) else None


def review(play: Play, solution: Solution) -> Review:
    """The review of a run that has reached its end. Raises ValueError when it has not."""
    if not play.over:
        raise ValueError("the run is not over")
    steps = play.steps
    entries = tuple(
        _entry(play.drill, decided, step, solution) for decided, step in zip(play.decisions, steps[1:], strict=True)
    )
    start = tuple(variable.start for variable in play.drill.variables)
    return Review(
        play=play,
        ending=ending_of(play.drill, play.situation).id,
        standing=_standing(outcome(play.drill, play.situation), solution),
        opening=solution.opening,
        opening_luck=_luck(solution.opening, solution.value(steps[0].after)),
        entries=entries,
        costliest=_costliest(entries),
        values=(start, *(step.after.values for step in steps)),
    )


def _standing(points: Fraction, solution: Solution) -> Standing:
    return Standing(points, solution.worst, solution.best, place_between(points, solution))


def place_between(points: Fraction, solution: Solution) -> Fraction | None:
    """Where points lie between the worst and the best that can be reached, 0..1; None when these are the same.

    What sampling did not find may lie beyond them: it counts as the end that it is beyond.
    """
    least, most = solution.worst.value, solution.best.value
    if least == most:
        return None
    return max(Fraction(0), min(Fraction(1), (points - least) / (most - least)))


def _entry(drill: Drill, decided: Decided, step: Step, solution: Solution) -> Entry:
    before = step.before
    if before is None:
        raise ValueError("a decision follows on nothing")
    node, pick = drill.decision(decided.node), decided.draft.option
    value = solution.value(before)
    worths = {option.id: solution.worth(before, option.id) for option in offered(drill, before)}
    return Entry(
        decided=decided,
        title=node.title,
        section=node.section,
        statements=node.statements,
        objective=node.objective,
        worths=tuple(Worth(name, worth, value.minus(worth)) for name, worth in worths.items()),
        cost=value.minus(worths[pick]),
        luck=_luck(worths[pick], solution.value(step.after)),
        shifts=step.shifts,
        values=step.after.values,
        called=called(drill, decided.draft.calls, step.shifts),
        red_line=next(option.red_line for option in node.options if option.id == pick),
    )


def _luck(expected: Estimate, came: Estimate) -> Fraction | None:
    return came.value - expected.value if expected.exact and came.exact else None


def _costliest(entries: Sequence[Entry]) -> tuple[int, ...]:
    costs = [(entry.cost.value, -number) for number, entry in enumerate(entries) if entry.cost.value > 0]
    return tuple(-number for _, number in sorted(costs, reverse=True)[:_COSTLIEST])


def biggest_moves(drill: Drill, shifts: Sequence[Shift]) -> tuple[Change, ...]:
    """The two variables that a choice itself moved most, the biggest first; more where they are level.

    What happened because of earlier choices counts with it; what came on the way in or by chance does not.
    """
    moved = _own_moves(drill, shifts)
    sizes = sorted((abs(by) for by in moved.values() if by), reverse=True)
    least = sizes[min(1, len(sizes) - 1)] if sizes else 0
    found = [Change(name, by) for name, by in moved.items() if by and abs(by) >= least]
    return tuple(sorted(found, key=lambda change: -abs(change.by)))


def called(drill: Drill, calls: Sequence[Call], shifts: Sequence[Shift]) -> tuple[Called, ...]:
    """Which predictions came true; one about a variable that the drill no longer has is left out."""
    moved = _own_moves(drill, shifts)
    biggest = {change.variable for change in biggest_moves(drill, shifts)}
    return tuple(
        Called(call, call.variable in biggest and (moved[call.variable] > 0) == call.up, moved[call.variable])
        for call in calls
        if call.variable in moved
    )


def _own_moves(drill: Drill, shifts: Sequence[Shift]) -> dict[str, int]:
    """What a choice itself moved each variable, in points."""
    moved = {variable.id: 0 for variable in drill.variables}
    for shift in shifts:
        if shift.cause in (Cause.CHOICE, Cause.BECAUSE):
            for change in shift.changes:
                moved[change.variable] += change.by
    return moved
