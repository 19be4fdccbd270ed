"""A drill with too many states to solve: played at random some thousand times, always the same times."""

from trainer.base.chance import draw
from trainer.content.scenario.model import END, Drill
from trainer.drills.estimate import Estimate, certain, mean_of
from trainer.drills.luck import fallen
from trainer.drills.machine import Edge, Machine
from trainer.drills.situation import Situation, outcome

__all__ = ["Sampled"]

_PLAYS = 2_000
_PLAYS_AN_OPTION = 500


class Sampled:
    """What random play shows of a drill; every figure says from how many plays it is.

    What an option is worth is what random play comes to after it, and a situation is worth what its best option is.
    """

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        first = machine.first()
        found = [self._played(first, ("opening", number)) for number in range(_PLAYS)]
        self._mean = mean_of([machine.points(units) for units in found])
        self._best = machine.points(max(found))
        self._worst = machine.points(min(found))

    @property
    def drill(self) -> Drill:
        """The drill that was sampled."""
        return self._machine.drill

    @property
    def best(self) -> Estimate:
        """The most that was come to."""
        return Estimate(self._best, self._best, self._best, _PLAYS)

    @property
    def worst(self) -> Estimate:
        """The least that was come to."""
        return Estimate(self._worst, self._worst, self._worst, _PLAYS)

    @property
    def opening(self) -> Estimate:
        """What random play comes to."""
        return self._mean

    def value(self, situation: Situation) -> Estimate:
        """What the situation's best option is worth, with random play after it; at the end, what was reached."""
        if situation.node == END:
            return certain(outcome(self.drill, situation))
        node, state = self._machine.state_of(situation)
        worths = [self._worth(situation, node, edge) for edge in self._machine.edges(node, state)]
        return max(worths, key=lambda worth: worth.value)

    def worth(self, situation: Situation, option: str) -> Estimate:
        """What random play comes to after taking ``option``. Raises KeyError when it is not offered."""
        node, state = self._machine.state_of(situation)
        for edge in self._machine.edges(node, state):
            if self._machine.option(node, edge.number) == option:
                return self._worth(situation, node, edge)
        raise KeyError(option)

    def _worth(self, situation: Situation, node: int, edge: Edge) -> Estimate:
        units = self._machine.units_of(situation.values)
        found = [
            self._machine.points(units + self._played(edge, (node, edge.number, number)))
            for number in range(_PLAYS_AN_OPTION)
        ]
        return mean_of(found)

    def _played(self, edge: Edge, seed: tuple[object, ...]) -> int:
        """The units that a random play gains with this step and all that follow."""
        total = edge.gain
        while edge.node >= 0:
            edges = list(self._machine.edges(edge.node, edge.state))
            drawn = draw(self.drill.id, *seed, edge.node)
            weights = self._machine.weights(edge.node)
            edge = edges[fallen(weights, drawn) if weights else drawn % len(edges)]
            total += edge.gain
        return total
