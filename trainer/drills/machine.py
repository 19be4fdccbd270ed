"""Runs a compiled drill from state to state; a state holds only what can still matter.

What no condition ahead reads is zero, so that different pasts with one future are one state. Outcomes are additive,
because values are not clamped, and need no place in the state; only where a red line can be crossed or was, the units
so far are kept, because its cap is not additive.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import compress
from typing import NamedTuple

from trainer.content.scenario.model import Better, Drill
from trainer.drills.compiling import NO_CAP, Bundle, Test, compiled
from trainer.drills.situation import Situation

__all__ = ["Edge", "Machine", "State", "Trace"]

State = tuple[int, ...]
"""The fields that ``compiling`` lays out."""
_FULL = 100


class Edge(NamedTuple):
    """A step: by which option or outcome (from 0), the units gained, and the node (from 0) and state it leads to.

    ``node`` is -1 - n where the run ends in ending n (from 0); then the state is empty.
    """

    number: int
    gain: int
    node: int
    state: State


class Trace(NamedTuple):
    """How a step came about: by which option or outcome (from 0), what it and its ``also`` moved (by variable).

    ``also`` and ``arrive`` say which of these effects, in the file's order, held; ``way`` is the one taken (from 0).
    """

    number: int
    changes: tuple[int, ...]
    also: tuple[bool, ...]
    way: int
    arrive: tuple[bool, ...]


class Machine:
    """A drill in numbers. Raises ValueError for one that goes in a circle: reading refuses it."""

    def __init__(self, drill: Drill) -> None:
        self.drill = drill
        self._compiled = compiled(drill)
        self._stops = self._compiled.stops
        self._units = self._compiled.units
        self.order = self._compiled.order
        self.scale = self._compiled.scale
        """Units in a point."""

    def weights(self, node: int) -> tuple[int, ...]:
        """The weights of a chance node's outcomes; empty for a decision."""
        return self._stops[node].weights

    def option(self, node: int, number: int) -> str:
        """The id of a decision's option. Raises KeyError for a chance node."""
        return self.drill.decision(self.order[node]).options[number].id

    def points(self, units: int | Fraction) -> Fraction:
        """Units in points."""
        return Fraction(units) / self.scale

    def units_of(self, values: Sequence[int]) -> int:
        """The units that values come to, without ending or cap."""
        return sum(
            variable.weight * (value if variable.better is Better.MORE else _FULL - value)
            for variable, value in zip(self.drill.variables, values, strict=True)
        )

    def first(self) -> Edge:
        """The way in; it gains the units of the starting values and of what happens on the way in."""
        values = [variable.start for variable in self.drill.variables]
        units = self.units_of(values)
        edge = self._enter(0, 0, 0, [*values, *(0 for _ in self._compiled.marks), units, NO_CAP])
        return edge._replace(gain=units + edge.gain)

    def state_of(self, situation: Situation) -> tuple[int, State]:
        """The node and the state in which a run stands at a decision."""
        node = self.order.index(situation.node)
        state = [*situation.values, *(0 for _ in self._compiled.marks), self.units_of(situation.values), NO_CAP]
        for name, option in situation.chosen:
            if name in self._compiled.marks:
                ids = [one.id for one in self.drill.decision(name).options]
                state[self._compiled.marks[name]] = ids.index(option) + 1
        if situation.cap is not None:
            state[-1] = situation.cap * self.scale
        return node, self._kept(node, state)

    def edges(self, node: int, state: State) -> Iterator[Edge]:
        """Every step from a state, in the order of options or outcomes."""
        for number, branch in enumerate(self._stops[node].branches):
            if branch.tests and not _hold(branch.tests, state):
                continue
            after = list(state)
            gain = _apply(branch.first, after)
            for bundle in branch.also:
                if _hold(bundle.tests, state):
                    gain += _apply(bundle, after)
            if branch.mark is not None:
                after[branch.mark[0]] = branch.mark[1]
            after[self._units] += gain
            if branch.cap != NO_CAP:
                after[-1] = branch.cap if after[-1] == NO_CAP else min(after[-1], branch.cap)
            to = next(to for tests, to in branch.ways if not tests or _hold(tests, after))
            yield self._enter(number, gain, to, after)

    def traces(self, node: int, state: State) -> Iterator[Trace]:
        """The same steps, told in more detail and more slowly, for the linter."""
        for number, branch in enumerate(self._stops[node].branches):
            if not _hold(branch.tests, state):
                continue
            held = tuple(_hold(bundle.tests, state) for bundle in branch.also)
            moved = [0] * self._units
            for bundle in (branch.first, *compress(branch.also, held)):
                _apply(bundle, moved)
            after = [before + by for before, by in zip(state[: self._units], moved, strict=True)]
            if branch.mark is not None:
                after[branch.mark[0]] = branch.mark[1]
            way = next(place for place, (tests, _) in enumerate(branch.ways) if _hold(tests, after))
            arrive = self._stops[branch.ways[way][1]].arrive if branch.ways[way][1] >= 0 else ()
            changes = tuple(moved[: len(self.drill.variables)])
            yield Trace(number, changes, held, way, tuple(_hold(bundle.tests, after) for bundle in arrive))

    def _enter(self, number: int, gain: int, node: int, state: list[int]) -> Edge:
        if node < 0:
            return self._ended(number, gain, state)
        arrive = self._stops[node].arrive
        if arrive:
            standing = tuple(state)
            came = sum(_apply(bundle, state) for bundle in arrive if _hold(bundle.tests, standing))
            state[self._units] += came
            gain += came
        return Edge(number, gain, node, self._kept(node, state))

    def _ended(self, number: int, gain: int, state: list[int]) -> Edge:
        ending = next(place for place, (tests, _) in enumerate(self._compiled.endings) if _hold(tests, state))
        bonus = self._compiled.endings[ending][1]
        if state[-1] != NO_CAP:
            bonus = min(bonus, state[-1] - state[self._units])
        return Edge(number, gain + bonus, -1 - ending, ())

    def _kept(self, node: int, state: list[int]) -> State:
        stop = self._stops[node]
        for place in stop.dead:
            state[place] = 0
        if not stop.keeps_units and state[-1] == NO_CAP:
            state[self._units] = 0
        return tuple(state)


def _hold(tests: tuple[Test, ...], state: Sequence[int]) -> bool:
    for place, least, most, options in tests:
        value = state[place]
        if not least <= value <= most or (options and value not in options):
            return False
    return True


def _apply(bundle: Bundle, state: list[int]) -> int:
    for place, by in bundle.moves:
        state[place] += by
    return bundle.gain
