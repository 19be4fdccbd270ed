"""The graph of a drill's nodes: what leads where, in which order, and whether it goes in a circle."""

from trainer.content.scenario.model import END, Decision, Drill, Node, Way

__all__ = ["circle_in", "earlier_than", "in_order_of_play", "next_nodes", "reached_from_start", "ways_from"]


def next_nodes(node: Node) -> tuple[str, ...]:
    """Where the ways of a node lead, each once, in the file's order; the way out of the drill is left out."""
    return tuple(dict.fromkeys(way.to for ways in ways_from(node) for way in ways if way.to != END))


def ways_from(node: Node) -> tuple[tuple[Way, ...], ...]:
    """The ways of each option or outcome of a node."""
    if isinstance(node, Decision):
        return tuple(option.ways for option in node.options)
    return tuple(outcome.ways for outcome in node.outcomes)


def circle_in(drill: Drill) -> tuple[str, ...]:
    """The nodes of one circle, in its order; empty when there is none."""
    leads = {node.id: next_nodes(node) for node in drill.nodes}
    done: set[str] = set()
    for first in leads:
        # A trail of nodes, each with those it leads to that were not looked at yet; what is done is on no circle.
        trail = {} if first in done else {first: iter(leads[first])}
        while trail:
            here = next(reversed(trail))
            onward = next((name for name in trail[here] if name in leads and name not in done), None)
            if onward is None:
                done.add(here)
                del trail[here]
            elif onward in trail:
                names = tuple(trail)
                return names[names.index(onward) :]
            else:
                trail[onward] = iter(leads[onward])
    return ()


def _all_from(first: str, leads: dict[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = [first]
    while waiting:
        here = waiting.pop()
        if here not in found and here in leads:
            found.add(here)
            waiting.extend(leads[here])
    return found


def reached_from_start(drill: Drill) -> frozenset[str]:
    """The nodes to which some way leads from the start, whatever its conditions."""
    return frozenset(_all_from(drill.start, {node.id: next_nodes(node) for node in drill.nodes}))


def in_order_of_play(drill: Drill) -> tuple[str, ...]:
    """The nodes reached from the start, each after all that lead to it. Raises ValueError when there is a circle."""
    leads = {node.id: next_nodes(node) for node in drill.nodes}
    reached = _all_from(drill.start, leads)
    waits = {name: sum(name in leads[other] for other in reached) for name in reached}
    ready = [name for name in reached if not waits[name]]
    order: list[str] = []
    while ready:
        here = ready.pop(0)
        order.append(here)
        for name in leads[here]:
            if name in waits:
                waits[name] -= 1
                if not waits[name]:
                    ready.append(name)
    if len(order) < len(reached) or drill.start not in reached:
        raise ValueError(f"{drill.id} has no start, or goes in a circle")
    return tuple(order)


def earlier_than(drill: Drill) -> dict[str, frozenset[str]]:
    """By node that is reached, every node from which it can be reached. Raises ValueError when there is a circle."""
    before: dict[str, set[str]] = {name: set() for name in in_order_of_play(drill)}
    for name in before:
        for onward in next_nodes(drill.node(name)):
            before[onward] |= before[name] | {name}
    return {name: frozenset(found) for name, found in before.items()}
