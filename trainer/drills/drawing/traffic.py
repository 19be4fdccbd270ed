"""How play at random goes through a drill: what is come to, what is taken, where it leads, and what it costs."""

from collections import defaultdict
from typing import NamedTuple

from trainer.drills.forward import Flow
from trainer.drills.solving import Solved

__all__ = ["Branch", "Traffic", "traffic"]


class Branch(NamedTuple):
    """An option or outcome: its ``share`` of all random play (0..1), and of what comes to its node (``here``).

    ``cost`` is what taking it instead of the best gives away, in points, on average over the states in which random
    play finds it offered; None at chance, and where it is never offered.
    """

    share: float
    here: float
    cost: float | None


class Traffic(NamedTuple):
    """By node (its number in order of play) the share of random play that comes to it; by node and number its branches.

    ``flows`` are the shares that go from a node by a branch to a node, or to ending n as -1 - n.
    """

    nodes: tuple[float, ...]
    branches: dict[tuple[int, int], Branch]
    flows: dict[tuple[int, int, int], float]


def traffic(solved: Solved, random: Flow) -> Traffic:
    """The traffic of ``random`` play, which takes every option that is offered alike."""
    values, machine = solved.values, solved.graph.machine
    taken: dict[tuple[int, int], float] = defaultdict(float)
    offered: dict[tuple[int, int], float] = defaultdict(float)
    regrets: dict[tuple[int, int], float] = defaultdict(float)
    flows: dict[tuple[int, int, int], float] = defaultdict(float)
    units = machine.scale * values.fineness
    for node, held in enumerate(solved.graph.links):
        weights = machine.weights(node)
        for place, links in enumerate(held):
            reached = random.reached[node][place]
            for link in links:
                share = reached * (weights[link[0]] / sum(weights) if weights else 1 / len(links))
                taken[node, link[0]] += share
                offered[node, link[0]] += reached
                regrets[node, link[0]] += reached * (values.best[node][place] - values.worth(link)) / units
                flows[node, link[0], link[2]] += share
    nodes = tuple(sum(held) for held in random.reached)
    branches = {}
    for (node, number), share in taken.items():
        there = offered[node, number]
        cost = None if machine.weights(node) or not there else regrets[node, number] / there
        branches[node, number] = Branch(share, share / nodes[node] if nodes[node] else 0.0, cost)
    return Traffic(nodes, branches, dict(flows))
