"""Playing without judgement: by one note, by the look of the options, or for what a choice brings at once."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from trainer.content.checks.looks import LOOKS
from trainer.content.checks.texts import Choice
from trainer.content.draft import Finding
from trainer.content.model import Option as Shown
from trainer.content.scenario.model import Better, Decision
from trainer.drills.forward import Rate, flow
from trainer.drills.graph import Link
from trainer.drills.lint.bench import Bench, decisions, finding, place_of, warning

__all__ = ["Played", "choice_at", "played", "policy_findings", "top_decile"]

_TEST_WISE = 0.20
"""How far above play at random, in parts of the way from worst to best, a way of picking by looks may come."""
_TOP = 0.9


class Played(NamedTuple):
    """A way of playing: its name, its kind (note, look or greed), the points it comes to, and their place (0..1)."""

    name: str
    kind: str
    points: float
    place: float


def played(bench: Bench) -> tuple[Played, ...]:
    """What every way of playing without judgement comes to."""
    found = []
    for name, kind, rate in (*_notes(bench), *_looks(bench), *_greeds(bench)):
        points = flow(bench.solved, rate).points
        found.append(Played(name, kind, points, place_of(bench, points)))
    return tuple(found)


def top_decile(bench: Bench) -> float:
    """The points above which a tenth of all lines lie."""
    points = sorted(float(line.points) for line in bench.lines.lines)
    return points[min(len(points) - 1, int(_TOP * len(points)))]


def policy_findings(bench: Bench) -> Iterator[Finding]:
    """One note or greed for one thing among the best tenth, looks that beat chance, and no cost that comes later."""
    drill, limit = bench.drill, top_decile(bench)
    random = place_of(bench, bench.random.points)
    best = float(bench.solved.opening.value)
    for way in played(bench):
        told = f"playing {way.name} comes to {way.place:.0%} of the way from worst to best"
        if way.name == _AT_ONCE and way.points >= best - 1e-9:
            yield finding(drill, (), f"{told}: nothing costs anything later", "a choice whose price comes after it")
        elif way.kind in ("note", "greed") and way.name != _AT_ONCE and way.points >= limit:
            yield finding(drill, (), f"{told}, among the best tenth of all lines", "choices that need the situation")
        elif way.kind == "look" and way.place > random + _TEST_WISE:
            made = finding if way.name == _LONGEST else warning
            yield made(drill, (), told, f"at most {random + _TEST_WISE:.0%} (play at random comes to {random:.0%})")


_AT_ONCE = "for what each choice brings at once"
_LONGEST = "the longest option"


def _rated(bench: Bench, rates: Mapping[str, tuple[float, ...]]) -> Rate:
    """A rule that goes by a rate for each option of each decision, whatever the state."""
    order = bench.solved.graph.machine.order
    by_node = [rates.get(name, ()) for name in order]

    def rate(node: int, _place: int, link: Link) -> float:
        return by_node[node][link[0]] if by_node[node] else 0.0

    return rate


def _notes(bench: Bench) -> Iterator[tuple[str, str, Rate]]:
    most = max((len(node.options) for node in decisions(bench.drill)), default=0)
    for place in range(most):
        rates = {
            node.id: tuple(float(number == place) for number in range(len(node.options)))
            for node in decisions(bench.drill)
        }
        yield f"option {place + 1} as written throughout", "note", _rated(bench, rates)
    manners = [option.manner for node in decisions(bench.drill) for option in node.options if option.manner]
    for manner in dict.fromkeys(manners):
        held = [node for node in decisions(bench.drill) if manner in {option.manner for option in node.options}]
        if len(held) > 1:
            rates = {node.id: tuple(float(option.manner == manner) for option in node.options) for node in held}
            yield f"`{manner}` wherever it is offered", "note", _rated(bench, rates)


def _looks(bench: Bench) -> Iterator[tuple[str, str, Rate]]:
    for name, look in LOOKS.items():
        rates = {node.id: tuple(look(choice_at(node))) for node in decisions(bench.drill)}
        yield name.format("option"), "look", _rated(bench, rates)


def choice_at(node: Decision) -> Choice:
    """A decision as the looks of options see it: what is asked, and the options without any key."""
    options = tuple(Shown(option.id, option.text, key=False, why=option.why) for option in node.options)
    return Choice("options", f"{node.brief} {node.ask}", options, node.section)


def _greeds(bench: Bench) -> Iterator[tuple[str, str, Rate]]:
    """For the sum of what each option moves at once, and for each variable alone."""
    moved = _changes(bench)
    variables = bench.drill.variables
    worths = [variable.weight * (1 if variable.better is Better.MORE else -1) for variable in variables]

    def for_all(node: int, place: int, link: Link) -> float:
        return float(sum(worth * by for worth, by in zip(worths, moved[node][place][link[0]], strict=True)))

    yield _AT_ONCE, "greed", for_all
    for number, variable in enumerate(variables):
        sign = 1 if variable.better is Better.MORE else -1

        def for_one(node: int, place: int, link: Link, number: int = number, sign: int = sign) -> float:
            return float(sign * moved[node][place][link[0]][number])

        yield f"for {variable.name} alone", "greed", for_one


def _changes(bench: Bench) -> list[list[dict[int, tuple[int, ...]]]]:
    """By node and state, what each step moves at once."""
    graph = bench.solved.graph
    return [
        [{trace.number: trace.changes for trace in graph.machine.traces(node, state)} for state in states]
        for node, states in enumerate(graph.places)
    ]
