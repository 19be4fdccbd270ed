"""What every state of a drill is worth, from the ends back to the start: exact, in whole numbers.

An expectation over chance is a fraction whose denominator divides the product of the weights' sums of all chance
nodes, because each is met at most once: multiplied by that product (``fineness``) all of them are whole.
"""

from math import prod
from typing import NamedTuple

from trainer.drills.graph import Graph, Link

__all__ = ["Values", "values_of"]


class Values(NamedTuple):
    """By node and place of the state, what can still be gained from there (units).

    ``best`` is the expectation with the best decisions, times ``fineness``. ``highest`` and ``lowest`` are what
    decisions and luck together can come to at all. ``mean`` is what play at random comes to. ``paths`` counts the
    different ways to an end. Reading sees to it that something is offered at every decision.
    """

    fineness: int
    best: tuple[list[int], ...]
    highest: tuple[list[int], ...]
    lowest: tuple[list[int], ...]
    mean: tuple[list[float], ...]
    paths: tuple[list[int], ...]

    def worth(self, link: Link) -> int:
        """What a step comes to with the best decisions after it: expectation, in units times ``fineness``."""
        _, gain, to, place = link
        return gain * self.fineness + (self.best[to][place] if to >= 0 else 0)


def values_of(graph: Graph) -> Values:
    """The values of all states of ``graph``."""
    machine = graph.machine
    weights = [machine.weights(node) for node in range(len(machine.order))]
    fineness = prod(sum(each) for each in weights if each)
    best, highest, lowest, paths = (tuple([0] * len(held) for held in graph.links) for _ in range(4))
    mean: tuple[list[float], ...] = tuple([0.0] * len(held) for held in graph.links)
    values = Values(fineness, best, highest, lowest, mean, paths)
    for node in graph.backwards():
        for place, links in enumerate(graph.links[node]):
            if weights[node]:
                _chance(values, node, place, links, weights[node])
            else:
                _decision(values, node, place, links)
    return values


def _decision(values: Values, node: int, place: int, links: tuple[Link, ...]) -> None:
    fineness, best, highest, lowest, mean, paths = values
    tops, highs, lows, total, count = [], [], [], 0.0, 0
    for _, gain, to, at in links:
        if to < 0:
            tops.append(gain * fineness)
            highs.append(gain)
            lows.append(gain)
            total += gain
            count += 1
        else:
            tops.append(gain * fineness + best[to][at])
            highs.append(gain + highest[to][at])
            lows.append(gain + lowest[to][at])
            total += gain + mean[to][at]
            count += paths[to][at]
    best[node][place] = max(tops)
    highest[node][place] = max(highs)
    lowest[node][place] = min(lows)
    mean[node][place] = total / len(links)
    paths[node][place] = count


def _chance(values: Values, node: int, place: int, links: tuple[Link, ...], weights: tuple[int, ...]) -> None:
    sum_of_weights = sum(weights)
    expected = sum(weights[link[0]] * values.worth(link) for link in links)
    ahead = [(gain, to, at) for _, gain, to, at in links]
    values.best[node][place] = expected // sum_of_weights
    values.highest[node][place] = max(gain + (values.highest[to][at] if to >= 0 else 0) for gain, to, at in ahead)
    values.lowest[node][place] = min(gain + (values.lowest[to][at] if to >= 0 else 0) for gain, to, at in ahead)
    means = [gain + (values.mean[to][at] if to >= 0 else 0.0) for gain, to, at in ahead]
    values.mean[node][place] = sum(weights[link[0]] * mean for link, mean in zip(links, means, strict=True)) / (
        sum_of_weights
    )
    values.paths[node][place] = sum(values.paths[to][at] if to >= 0 else 1 for _, to, at in ahead)
