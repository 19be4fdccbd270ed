"""The solver: what a drill can come to, and what each choice was worth, exactly; above a budget by sampling.

Whatever it says, it says of this scenario's own model, and every estimate tells whether it is exact.
"""

from fractions import Fraction
from typing import Protocol

from trainer.content.scenario.model import END, Drill
from trainer.drills.estimate import Estimate, certain
from trainer.drills.graph import Graph, Link, explore
from trainer.drills.machine import Machine
from trainer.drills.sampling import Sampled
from trainer.drills.situation import Situation, outcome
from trainer.drills.values import Values, values_of

__all__ = ["STATE_BUDGET", "Solution", "Solved", "solve"]

STATE_BUDGET = 200_000
"""How many states are solved exactly: some seconds' work, once for a drill."""


class Solution(Protocol):
    """What the review asks, of an exact solution and of a sampled one alike; all in points."""

    @property
    def best(self) -> Estimate:
        """The most that decisions and luck together can come to."""

    @property
    def worst(self) -> Estimate:
        """The least."""

    @property
    def opening(self) -> Estimate:
        """What the drill is worth before anything has happened."""

    def value(self, situation: Situation) -> Estimate:
        """What a situation is worth before its decision; at the end, what was reached."""

    def worth(self, situation: Situation, option: str) -> Estimate:
        """What taking ``option`` is worth, before any luck that follows. Raises KeyError when it is not offered."""


class Solved:
    """A drill whose every state is known; its estimates are exact."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.values: Values = values_of(graph)
        self._machine = graph.machine

    @property
    def drill(self) -> Drill:
        """The drill that was solved."""
        return self._machine.drill

    @property
    def best(self) -> Estimate:
        """The most that decisions and luck together can come to."""
        return self._exact(self.graph.opening + self.values.highest[0][0])

    @property
    def worst(self) -> Estimate:
        """The least."""
        return self._exact(self.graph.opening + self.values.lowest[0][0])

    @property
    def opening(self) -> Estimate:
        """What the drill is worth with the best decisions, before anything has happened: V*(start)."""
        return self._fine(self.graph.opening * self.values.fineness + self.values.best[0][0])

    @property
    def random(self) -> float:
        """What play at random comes to, in points."""
        return (self.graph.opening + self.values.mean[0][0]) / self._machine.scale

    @property
    def paths(self) -> int:
        """How many different ways there are from the start to an end."""
        return self.values.paths[0][0]

    def value(self, situation: Situation) -> Estimate:
        """What a situation is worth with the best decisions; at the end, what was reached."""
        if situation.node == END:
            return certain(outcome(self.drill, situation))
        node, place = self._place(situation)
        return self._fine(self._units(situation) + self.values.best[node][place])

    def worth(self, situation: Situation, option: str) -> Estimate:
        """What taking ``option`` and then the best decisions is worth. Raises KeyError when it is not offered."""
        node, place = self._place(situation)
        for link in self.graph.links[node][place]:
            if self._machine.option(node, link[0]) == option:
                return self._fine(self._units(situation) + self.values.worth(link))
        raise KeyError(option)

    def links(self, situation: Situation) -> tuple[Link, ...]:
        """The steps from a situation."""
        node, place = self._place(situation)
        return self.graph.links[node][place]

    def _place(self, situation: Situation) -> tuple[int, int]:
        node, state = self._machine.state_of(situation)
        return node, self.graph.places[node][state]

    def _units(self, situation: Situation) -> int:
        return self._machine.units_of(situation.values) * self.values.fineness

    def _fine(self, units: int) -> Estimate:
        return certain(self._machine.points(Fraction(units, self.values.fineness)))

    def _exact(self, units: int) -> Estimate:
        return certain(self._machine.points(units))


def solve(drill: Drill, budget: int = STATE_BUDGET) -> Solved | Sampled:
    """The drill solved exactly, or sampled where it has more than ``budget`` states.

    Raises ValueError for a drill that goes in a circle: reading refuses it, because values have no bound.
    """
    machine = Machine(drill)
    graph = explore(machine, budget)
    return Sampled(machine) if graph is None else Solved(graph)
