"""Whether the drill rewards judgement: the authors' line, the best lines, red lines, and what early choices change."""

from collections.abc import Iterator

from trainer.content.draft import Finding
from trainer.content.scenario.model import Better, Drill
from trainer.content.scenario.parts import conditions_in, effects_at
from trainer.drills.forward import Rate, flow
from trainer.drills.graph import Link
from trainer.drills.lint.bench import Bench, decisions, finding, place_of, warning
from trainer.drills.lint.reach import Seen

__all__ = ["authors_place", "authors_rate", "balance_findings", "near_best"]

_AUTHORS = 0.85
_GAP = 0.30
_NEAR = 0.95
_FEWEST_NEAR, _MOST_NEAR = 0.03, 0.15
_DECISIONS = (3, 5)
_LEAST_MOVE = 2


def authors_place(bench: Bench) -> float:
    """Where the authors' own line comes out between worst and best, 0..1."""
    return place_of(bench, flow(bench.solved, authors_rate(bench)).points)


def authors_rate(bench: Bench) -> Rate:
    """Takes what the authors would do, wherever it is offered."""
    order = bench.solved.graph.machine.order
    picks = {node.id: [option.id for option in node.options].index(node.authors) for node in decisions(bench.drill)}

    def rate(node: int, _place: int, link: Link) -> float:
        return float(picks.get(order[node]) == link[0])

    return rate


def near_best(bench: Bench) -> float:
    """The share of lines that come within 5 % of the best outcome, 0..1."""
    least = _NEAR * float(bench.solved.best.value)
    lines = bench.lines.lines
    return sum(float(line.points) >= least for line in lines) / len(lines)


def balance_findings(bench: Bench, seen: Seen) -> Iterator[Finding]:
    """All of it."""
    if bench.solved.best.value == bench.solved.worst.value:
        yield finding(bench.drill, ("nodes",), "nothing that is decided changes the outcome", "choices that matter")
        return
    yield from _line_of_the_authors(bench)
    yield from _best_lines(bench)
    yield from _red_lines(bench)
    yield from _top_quartile(bench)
    yield from _early_choices(bench, seen)
    yield from _variables(bench.drill)


def _line_of_the_authors(bench: Bench) -> Iterator[Finding]:
    place, random = authors_place(bench), place_of(bench, bench.random.points)
    told = f"the authors' line comes to {place:.0%} of the way from worst to best"
    if place < _AUTHORS:
        yield finding(bench.drill, (), told, f"{_AUTHORS:.0%} or more, or another view of what is good")
    if place - random < _GAP:
        expected = f"{_GAP * 100:.0f} points or more above play at random, which comes to {random:.0%}"
        yield finding(bench.drill, (), told, expected)


def _best_lines(bench: Bench) -> Iterator[Finding]:
    near = near_best(bench)
    if not _FEWEST_NEAR <= near <= _MOST_NEAR:
        wrong = f"{near:.0%} of the lines come within 5 % of the best"
        yield warning(bench.drill, (), wrong, f"{_FEWEST_NEAR:.0%} to {_MOST_NEAR:.0%}")
    lengths = [len(line.picks) for line in bench.lines.lines]
    if min(lengths) < _DECISIONS[0] or max(lengths) > _DECISIONS[1]:
        wrong = f"a run has {min(lengths)} to {max(lengths)} decisions"
        yield warning(bench.drill, ("nodes",), wrong, f"{_DECISIONS[0]} to {_DECISIONS[1]}")


def _red_lines(bench: Bench) -> Iterator[Finding]:
    """A red line on a best line is a fault; where it is the best that is left, somebody should look."""
    solved = bench.solved
    best = solved.opening.value
    on_best = {pick for line in bench.lines.lines if line.crossed and line.deserved == best for pick in line.picks}
    for node in decisions(bench.drill):
        if node.id not in solved.graph.machine.order:
            continue
        number = solved.graph.machine.order.index(node.id)
        for place, option in enumerate(node.options):
            if option.red_line is None:
                continue
            path = ("nodes", node.id, "options", place)
            if (node.id, option.id) in on_best:
                yield finding(bench.drill, path, f"the best line crosses the red line of `{option.id}`", "a lower cap")
            elif _anywhere_best(bench, number, place):
                wrong = f"somewhere, crossing the red line of `{option.id}` is the best that is left"
                yield warning(bench.drill, path, wrong, "a lower cap, or another way on from there")


def _anywhere_best(bench: Bench, node: int, option: int) -> bool:
    values, links_by_state = bench.solved.values, bench.solved.graph.links[node]
    return any(
        link[0] == option and values.worth(link) == values.best[node][place] and len(links) > 1
        for place, links in enumerate(links_by_state)
        for link in links
    )


def _top_quartile(bench: Bench) -> Iterator[Finding]:
    ranked = sorted(bench.lines.lines, key=lambda line: -line.points)
    top = ranked[: max(1, len(ranked) // 4)]
    for node in decisions(bench.drill):
        picks = {option for line in top for name, option in line.picks if name == node.id}
        if len(picks) == 1:
            wrong = f"at `{node.id}` only `{next(iter(picks))}` leads to the best quarter of all lines"
            yield warning(bench.drill, ("nodes", node.id), wrong, "two options that can be defended")


def _early_choices(bench: Bench, seen: Seen) -> Iterator[Finding]:
    counts = [*seen.also.values(), *seen.arrive.values(), *seen.ways.values()]
    options_differ = any(
        option.when.ranges or option.when.chosen for node in decisions(bench.drill) for option in node.options
    )
    if not options_differ and not any(0 < held < looked for looked, held in counts):
        wrong = "what was chosen earlier changes nothing later"
        yield finding(bench.drill, ("nodes",), wrong, "an effect, an option or a way that hangs on it")


def _variables(drill: Drill) -> Iterator[Finding]:
    read = {span.variable for condition in conditions_in(drill) for span in condition.ranges}
    for variable in drill.variables:
        path = ("variables", variable.id)
        moves = _moves(drill, variable.id)
        sizes = [abs(by) for by in moves]
        if not moves:
            yield finding(drill, path, f"nothing ever moves `{variable.id}`", "choices that do, or no such variable")
        elif not variable.weight and variable.id not in read:
            yield finding(
                drill, path, f"`{variable.id}` counts for nothing and nothing asks for it", "a weight or a condition"
            )
        elif len(moves) == 1 or max(sizes) < _LEAST_MOVE:
            yield warning(
                drill, path, f"`{variable.id}` hardly moves", f"two choices or more, one by {_LEAST_MOVE} or more"
            )
        elif not any(
            (by < 0) == (variable.better is Better.MORE) for by in _moves(drill, variable.id, sound_only=True)
        ):
            wrong = f"no option without a red line costs any `{variable.id}`"
            yield warning(drill, path, wrong, "a sensible choice that does")


def _moves(drill: Drill, variable: str, *, sound_only: bool = False) -> list[int]:
    """Every amount by which something moves a variable."""
    effects = [effect for node in drill.nodes for effect in effects_at(node)]
    crossing = [
        effect
        for node in decisions(drill)
        for option in node.options
        for effect in (option.effect, *option.also)
        if option.red_line is not None and sound_only
    ]
    kept = [effect for effect in effects if not any(effect is other for other in crossing)]
    return [change.by for effect in kept for change in effect.changes if change.variable == variable]
