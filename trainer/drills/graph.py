"""Every state that a drill can come to, with the steps between them, up to a budget."""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.drills.machine import Machine, State

__all__ = ["Graph", "Link", "explore"]

Link = tuple[int, int, int, int]
"""A step: the option or outcome (from 0), the units gained, the node it leads to, and the place of the state there.

An end has the node -1 - n for ending n (from 0), and the place 0.
"""


class Graph(NamedTuple):
    """By node, in order of play: where each state stands, and by state its links.

    ``opening`` is the units of the way in.
    """

    machine: Machine
    opening: int
    places: tuple[dict[State, int], ...]
    links: tuple[list[tuple[Link, ...]], ...]

    @property
    def states(self) -> int:
        """How many states at a node there are."""
        return sum(map(len, self.places))

    def backwards(self) -> Iterator[int]:
        """The nodes, each before all that lead to it."""
        return reversed(range(len(self.places)))


def explore(machine: Machine, budget: int) -> Graph | None:
    """All states that can be reached; None when there are more than ``budget``."""
    first = machine.first()
    places: tuple[dict[State, int], ...] = tuple({} for _ in machine.order)
    links: tuple[list[tuple[Link, ...]], ...] = tuple([] for _ in machine.order)
    places[0][first.state] = 0
    found = 1
    for node, here in enumerate(places):
        for state in here:
            steps: list[Link] = []
            for number, gain, to, after in machine.edges(node, state):
                place = 0
                if to >= 0:
                    there = places[to]
                    fresh = len(there)
                    place = there.setdefault(after, fresh)
                    found += place == fresh
                steps.append((number, gain, to, place))
            if found > budget:
                return None
            links[node].append(tuple(steps))
    return Graph(machine, first.gain, places, links)
