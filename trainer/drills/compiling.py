"""A drill turned into whole numbers for the solver: fields, tests, effects and ways by place instead of by name.

A state has one field a variable, one for each decision that some condition reads (the option taken, from 1; 0: none
yet), then the units so far and the cap. A unit is a point divided by ``scale``, so that all amounts are whole.
"""

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
    Node,
    Way,
)
from trainer.content.scenario.parts import conditions_at, conditions_in
from trainer.content.scenario.routes import in_order_of_play, next_nodes

__all__ = ["NO_CAP", "Branch", "Bundle", "Compiled", "Stop", "Test", "compiled"]

NO_CAP = -1
_LOW, _HIGH = -(10**9), 10**9


class Test(NamedTuple):
    """A field from ``least`` to ``most``, and one of ``options`` where there are any."""

    field: int
    least: int
    most: int
    options: frozenset[int]


_NEVER = Test(0, 1, 0, frozenset())


class Bundle(NamedTuple):
    """Effects under one condition: by how much which field moves, and the units that they gain."""

    tests: tuple[Test, ...]
    moves: tuple[tuple[int, int], ...]
    gain: int


class Branch(NamedTuple):
    """An option or outcome; ``mark`` is the field that remembers it and what it then says, ``cap`` is in units.

    A way leads to a node by its number, or to the end (-1).
    """

    tests: tuple[Test, ...]
    first: Bundle
    also: tuple[Bundle, ...]
    mark: tuple[int, int] | None
    cap: int
    ways: tuple[tuple[tuple[Test, ...], int], ...]


class Stop(NamedTuple):
    """A node: what happens on the way in, the fields that nothing reads any more from here on, and its branches.

    ``keeps_units`` says that a red line can still be crossed, so that the units so far matter; ``weights`` are those
    of chance, none at a decision.
    """

    arrive: tuple[Bundle, ...]
    dead: tuple[int, ...]
    keeps_units: bool
    weights: tuple[int, ...]
    branches: tuple[Branch, ...]


class Compiled(NamedTuple):
    """The whole drill; nodes are numbered in ``order``, each after all that lead to it.

    ``endings`` are tests and bonus in units; ``marks`` is the field of each decision that is remembered; ``units`` is
    the field of the units so far, and the cap is the last.
    """

    drill: Drill
    order: tuple[str, ...]
    stops: tuple[Stop, ...]
    endings: tuple[tuple[tuple[Test, ...], int], ...]
    marks: dict[str, int]
    units: int
    scale: int


def compiled(drill: Drill) -> Compiled:
    """The drill in numbers. Raises ValueError for one that goes in a circle: reading refuses it."""
    return _Compiler(drill).compiled()


class _Compiler:
    def __init__(self, drill: Drill) -> None:
        self._drill = drill
        self._order = in_order_of_play(drill)
        self._numbers = {name: number for number, name in enumerate(self._order)}
        self._fields = {variable.id: place for place, variable in enumerate(drill.variables)}
        named = {chosen.node for condition in conditions_in(drill) for chosen in condition.chosen}
        remembered = [name for name in self._order if name in named]
        self._marks = {name: len(self._fields) + place for place, name in enumerate(remembered)}
        self._units = len(self._fields) + len(self._marks)
        self._scale = sum(variable.weight for variable in drill.variables)
        self._worth = {
            variable.id: variable.weight if variable.better is Better.MORE else -variable.weight
            for variable in drill.variables
        }

    def compiled(self) -> Compiled:
        endings = tuple((self._tests(ending.when), ending.bonus * self._scale) for ending in self._drill.endings)
        stops = self._stops(frozenset(test.field for tests, _ in endings for test in tests))
        return Compiled(self._drill, self._order, stops, endings, self._marks, self._units, self._scale)

    def _stops(self, read_by_endings: frozenset[int]) -> tuple[Stop, ...]:
        """From the last node to the first, because what matters at one is what it reads or some later one does."""
        alive: dict[str, frozenset[int]] = {}
        stops: dict[str, Stop] = {}
        for name in reversed(self._order):
            node = self._drill.node(name)
            onward = next_nodes(node)
            read = {test.field for condition in conditions_at(node) for test in self._tests(condition)}
            still = read.union(read_by_endings, *(alive[other] for other in onward))
            arrive = tuple(map(self._bundle, node.arrive))
            alive[name] = frozenset(still.union(test.field for bundle in arrive for test in bundle.tests))
            stops[name] = Stop(
                arrive=arrive,
                dead=tuple(place for place in range(self._units) if place not in still),
                keeps_units=_has_red_line(node) or any(stops[other].keeps_units for other in onward),
                weights=tuple(one.weight for one in node.outcomes) if isinstance(node, Chance) else (),
                branches=self._branches(node),
            )
        return tuple(stops[name] for name in self._order)

    def _branches(self, node: Node) -> tuple[Branch, ...]:
        if isinstance(node, Chance):
            return tuple(
                Branch((), self._bundle(one.effect), (), None, NO_CAP, self._ways(one.ways)) for one in node.outcomes
            )
        mark = self._marks.get(node.id)
        return tuple(
            Branch(
                tests=self._tests(option.when),
                first=self._bundle(option.effect),
                also=tuple(map(self._bundle, option.also)),
                mark=None if mark is None else (mark, number),
                cap=NO_CAP if option.red_line is None else option.red_line.cap * self._scale,
                ways=self._ways(option.ways),
            )
            for number, option in enumerate(node.options, start=1)
        )

    def _tests(self, condition: Condition) -> tuple[Test, ...]:
        ranges = [
            Test(
                self._fields[span.variable],
                _LOW if span.least is None else span.least,
                _HIGH if span.most is None else span.most,
                frozenset(),
            )
            for span in condition.ranges
        ]
        chosen = []
        for one in condition.chosen:
            if one.node in self._marks:
                ids = [option.id for option in self._drill.decision(one.node).options]
                options = frozenset(ids.index(option) + 1 for option in one.options)
                chosen.append(Test(self._marks[one.node], 1, _HIGH, options))
            else:
                chosen.append(_NEVER)
        return (*ranges, *chosen)

    def _bundle(self, effect: Effect) -> Bundle:
        moves = tuple((self._fields[change.variable], change.by) for change in effect.changes)
        return Bundle(self._tests(effect.when), moves, self._gain(effect.changes))

    def _gain(self, changes: tuple[Change, ...]) -> int:
        return sum(self._worth[change.variable] * change.by for change in changes)

    def _ways(self, ways: tuple[Way, ...]) -> tuple[tuple[tuple[Test, ...], int], ...]:
        return tuple((self._tests(way.when), -1 if way.to == END else self._numbers[way.to]) for way in ways)


def _has_red_line(node: Node) -> bool:
    return isinstance(node, Decision) and any(option.red_line for option in node.options)
