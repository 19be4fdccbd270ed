"""Play by a fixed rule, or at random, worked out over all states at once instead of run by run."""

from collections.abc import Callable
from typing import NamedTuple

from trainer.drills.graph import Link
from trainer.drills.solving import Solved

__all__ = ["Flow", "Rate", "at_random", "flow"]

Rate = Callable[[int, int, Link], float]
"""How much a rule likes a step from a node and state; it takes the one it likes best, and any of several alike."""


def at_random(node: int, place: int, link: Link) -> float:
    """Likes every step the same."""
    return 0.0


class Flow(NamedTuple):
    """What a rule comes to: points on average, each ending's share (0..1, in the drill's order), and how often each
    state (by node) is come to.
    """

    points: float
    endings: tuple[float, ...]
    reached: tuple[list[float], ...]


def flow(solved: Solved, rate: Rate) -> Flow:
    """Play by ``rate`` at every decision, and luck as it falls."""
    graph = solved.graph
    reached: tuple[list[float], ...] = tuple([0.0] * len(held) for held in graph.links)
    endings = [0.0] * len(solved.drill.endings)
    reached[0][0] = 1.0
    units = float(graph.opening)
    for node, held in enumerate(graph.links):
        weights = graph.machine.weights(node)
        for place, links in enumerate(held):
            here = reached[node][place]
            if not here:
                continue
            for link, share in _shares(node, place, links, weights, rate):
                units += here * share * link[1]
                if link[2] < 0:
                    endings[-1 - link[2]] += here * share
                else:
                    reached[link[2]][link[3]] += here * share
    return Flow(units / graph.machine.scale, tuple(endings), reached)


def _shares(
    node: int, place: int, links: tuple[Link, ...], weights: tuple[int, ...], rate: Rate
) -> list[tuple[Link, float]]:
    if weights:
        return [(link, weights[link[0]] / sum(weights)) for link in links]
    rated = [rate(node, place, link) for link in links]
    best = [link for link, liked in zip(links, rated, strict=True) if liked == max(rated)]
    return [(link, 1 / len(best)) for link in best]
