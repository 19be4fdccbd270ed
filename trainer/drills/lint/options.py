"""Options against each other: none better or worse in everything, none without a price, none plainly right."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations

from trainer.content.draft import Finding
from trainer.content.scenario.model import Better, Decision, Drill, Option
from trainer.drills.lint.bench import Bench, decisions, finding, warning

__all__ = ["option_findings", "signed_changes"]

Vector = tuple[int, ...]
_OBVIOUS = 0.25
"""Ahead of all others by so much of the span between worst and best, in every state."""


def signed_changes(bench: Bench, node: str) -> list[dict[int, Vector]]:
    """By state: what each option moves there at once, by variable, up being good."""
    machine = bench.solved.graph.machine
    number = machine.order.index(node)
    signs = [1 if variable.better is Better.MORE else -1 for variable in bench.drill.variables]
    return [
        {
            trace.number: tuple(sign * by for sign, by in zip(signs, trace.changes, strict=True))
            for trace in machine.traces(number, state)
        }
        for state in bench.solved.graph.places[number]
    ]


def option_findings(bench: Bench) -> Iterator[Finding]:
    """Dominated, free and obvious options, and red lines that nobody would be tempted to cross."""
    for node in decisions(bench.drill):
        if node.id not in bench.solved.graph.machine.order:
            continue
        by_state = signed_changes(bench, node.id)
        yield from _dominated(bench.drill, node, by_state)
        yield from _free(bench.drill, node, by_state)
        yield from _tempting(bench.drill, node, by_state)
        yield from _obvious(bench, node)


def _dominated(drill: Drill, node: Decision, by_state: Sequence[dict[int, Vector]]) -> Iterator[Finding]:
    for worse, better in permutations(range(len(node.options)), 2):
        pairs = [(found[worse], found[better]) for found in by_state if worse in found and better in found]
        everywhere = all(all(low <= high for low, high in zip(*pair, strict=True)) for pair in pairs)
        if pairs and everywhere and any(low != high for low, high in pairs):
            wrong = f"`{node.options[worse].id}` is nowhere better than `{node.options[better].id}`"
            yield finding(drill, ("nodes", node.id, "options", worse), wrong, "something that it does better")


def _free(drill: Drill, node: Decision, by_state: Sequence[dict[int, Vector]]) -> Iterator[Finding]:
    for number, option in enumerate(node.options):
        moved = [found[number] for found in by_state if number in found]
        if moved and not any(by < 0 for each in moved for by in each) and not _costs_later(drill, node, option):
            wrong = f"`{option.id}` costs nothing, now or later"
            yield finding(drill, ("nodes", node.id, "options", number), wrong, "a price: no choice here is free")


def _costs_later(drill: Drill, node: Decision, option: Option) -> bool:
    """Whether something further on hangs on this very choice and takes something away."""
    better = {variable.id: variable.better for variable in drill.variables}
    later = [effect for other in drill.nodes for effect in other.arrive]
    later += [effect for other in decisions(drill) for one in other.options for effect in one.also]
    return any(
        chosen.node == node.id
        and option.id in chosen.options
        and (change.by < 0) == (better[change.variable] is Better.MORE)
        for effect in later
        for chosen in effect.when.chosen
        for change in effect.changes
    )


def _tempting(drill: Drill, node: Decision, by_state: Sequence[dict[int, Vector]]) -> Iterator[Finding]:
    best: dict[int, set[int]] = defaultdict(set)
    for found in by_state:
        for place in range(len(drill.variables)):
            most = max(moved[place] for moved in found.values())
            for number, moved in found.items():
                if moved[place] == most:
                    best[number].add(place)
    for number, option in enumerate(node.options):
        if option.red_line is not None and not best[number]:
            wrong = f"nothing tempts anybody to cross the red line of `{option.id}`"
            yield warning(drill, ("nodes", node.id, "options", number), wrong, "something that it does best at once")


def _obvious(bench: Bench, node: Decision) -> Iterator[Finding]:
    """The lead over the second best option, in the state where it is smallest."""
    solved = bench.solved
    number = solved.graph.machine.order.index(node.id)
    span = float(solved.best.value - solved.worst.value) * solved.graph.machine.scale * solved.values.fineness
    leads: list[tuple[int, int]] = []
    for links in solved.graph.links[number]:
        ranked = sorted((solved.values.worth(link), link[0]) for link in links)
        if len(ranked) > 1:
            leads.append((ranked[-1][1], ranked[-1][0] - ranked[-2][0]))
    if leads and len({first for first, _ in leads}) == 1 and min(lead for _, lead in leads) > _OBVIOUS * span:
        option = node.options[leads[0][0]].id
        wrong = f"`{option}` is far ahead at `{node.id}` in every state"
        yield warning(
            bench.drill, ("nodes", node.id, "options", leads[0][0]), wrong, "a second option worth arguing for"
        )
