"""Whether everything that is written can happen, looked at over all states and not just over the ways."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from trainer.content.draft import Finding
from trainer.content.scenario.model import ALWAYS, Chance, Decision, Node
from trainer.content.scenario.routes import ways_from
from trainer.drills.lint.bench import Bench, Path, finding, warning

__all__ = ["Seen", "reach_findings", "seen_in"]


class Seen(NamedTuple):
    """How often, over all states: an option was offered, and each condition under it was looked at and held.

    Keys are node and option (or outcome), with the place of the effect or way; values are (looked at, held).
    """

    offered: dict[tuple[str, int], int]
    also: dict[tuple[str, int, int], tuple[int, int]]
    ways: dict[tuple[str, int, int], tuple[int, int]]
    arrive: dict[tuple[str, int], tuple[int, int]]


def seen_in(bench: Bench) -> Seen:
    """What happens anywhere in the drill."""
    graph = bench.solved.graph
    offered: dict[tuple[str, int], int] = defaultdict(int)
    also: dict[tuple[str, int, int], tuple[int, int]] = defaultdict(lambda: (0, 0))
    ways: dict[tuple[str, int, int], tuple[int, int]] = defaultdict(lambda: (0, 0))
    arrive: dict[tuple[str, int], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for number, states in enumerate(graph.places):
        name = graph.machine.order[number]
        leads = ways_from(bench.drill.node(name))
        for state in states:
            for trace in graph.machine.traces(number, state):
                offered[name, trace.number] += 1
                for place, held in enumerate(trace.also):
                    also[name, trace.number, place] = _counted(also[name, trace.number, place], held)
                for place in range(trace.way + 1):
                    here = (name, trace.number, place)
                    ways[here] = _counted(ways[here], place == trace.way)
                to = leads[trace.number][trace.way].to
                for place, held in enumerate(trace.arrive):
                    arrive[to, place] = _counted(arrive[to, place], held)
    return Seen(offered, also, ways, arrive)


def _counted(before: tuple[int, int], held: bool) -> tuple[int, int]:
    return before[0] + 1, before[1] + held


def reach_findings(bench: Bench, seen: Seen) -> Iterator[Finding]:
    """Nodes, options and endings that never come, and conditions that never hold or always do."""
    graph = bench.solved.graph
    reached = {name for name, states in zip(graph.machine.order, graph.places, strict=True) if states}
    for node in bench.drill.nodes:
        if node.id not in reached:
            wrong = f"`{node.id}` is never come to, whatever is decided"
            yield finding(bench.drill, ("nodes", node.id), wrong, "conditions that can hold")
            continue
        yield from _effects(bench, node, seen)
        yield from _branches(bench, node, seen)
    for place, (ending, share) in enumerate(zip(bench.drill.endings, bench.random.endings, strict=True)):
        if not share:
            wrong = f"the ending `{ending.id}` is never come to"
            yield finding(bench.drill, ("endings", place), wrong, "a state in which it is the first that holds")


def _branches(bench: Bench, node: Node, seen: Seen) -> Iterator[Finding]:
    field = "options" if isinstance(node, Decision) else "outcomes"
    for number, ways in enumerate(ways_from(node)):
        here: Path = ("nodes", node.id, field, number)
        if isinstance(node, Decision) and not seen.offered.get((node.id, number)):
            wrong = f"`{node.options[number].id}` is never offered"
            yield finding(bench.drill, here, wrong, "a condition that can hold")
            continue
        for place, way in enumerate(ways):
            if len(ways) > 1 and not seen.ways.get((node.id, number, place), (0, 0))[1]:
                wrong = f"the way to `{way.to}` is never taken"
                yield finding(bench.drill, (*here, "goto", place), wrong, "a condition that can hold")


def _effects(bench: Bench, node: Node, seen: Seen) -> Iterator[Finding]:
    for place, effect in enumerate(node.arrive):
        if node.id != bench.drill.start:
            path: Path = ("nodes", node.id, "arrive", place)
            yield from _condition(bench, path, seen.arrive.get((node.id, place), (0, 0)), effect.when != ALWAYS)
    if isinstance(node, Chance):
        return
    for number, option in enumerate(node.options):
        for place in range(len(option.also)):
            path = ("nodes", node.id, "options", number, "also", place)
            yield from _condition(bench, path, seen.also.get((node.id, number, place), (0, 0)), conditional=True)


def _condition(bench: Bench, path: Path, counted: tuple[int, int], conditional: bool) -> Iterator[Finding]:
    looked, held = counted
    if looked and not held:
        yield finding(bench.drill, path, "this never happens", "a condition that can hold")
    elif looked and held == looked and conditional:
        yield warning(bench.drill, path, "this always happens", "a condition that can fail, or no condition")
