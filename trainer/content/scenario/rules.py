"""What a drill must keep to before it can be played or solved, and what it may cite."""

from collections.abc import Iterator, Sequence

from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.model import Pack
from trainer.content.scenario.declared import MOST_NODES, MOST_VARIABLES
from trainer.content.scenario.fragments import CHOSEN, EVERY
from trainer.content.scenario.model import ALWAYS, END, Chance, Condition, Decision, Drill, Node, Option, Way
from trainer.content.scenario.routes import circle_in, earlier_than, reached_from_start, ways_from

__all__ = ["citation_findings", "rule_findings"]

_OPTIONS = (2, 5)
_FULL = 100
_NAMES_OF_OUR_OWN = frozenset({END, CHOSEN, EVERY})

Path = tuple[str | int, ...]


def rule_findings(drill: Drill) -> Iterator[Finding]:
    """Every breach in a drill whose file could be read whole; a drill without any can be played and solved."""
    yield from _sizes(drill)
    if len(drill.nodes) > MOST_NODES or len(drill.variables) > MOST_VARIABLES:
        return
    yield from _variables(drill)
    yield from _endings(drill)
    for node in drill.nodes:
        if isinstance(node, Decision):
            yield from _decision(drill, node)
        else:
            yield from _chance(drill, node)
    yield from _routes(drill)


def citation_findings(drill: Drill, pack: Pack) -> Iterator[Finding]:
    """Every section, statement and reference that the drill cites and its pack does not have."""
    sections = {section.id for section in pack.sections}
    statements = {statement.id for section in pack.sections for statement in section.statements}
    if drill.section not in sections:
        yield _cited(drill, ("section",), drill.section, "section")
    for number, key in enumerate(drill.references):
        yield from _reference(drill, pack, key, ("references", number))
    for node in drill.nodes:
        if not isinstance(node, Decision):
            continue
        here: Path = ("nodes", node.id)
        if node.section not in sections:
            yield _cited(drill, (*here, "section"), node.section, "section")
        for number, name in enumerate(node.statements):
            if name not in statements:
                yield _cited(drill, (*here, "statements", number), name, "statement")
        for place, option in enumerate(node.options):
            for number, key in enumerate(option.red_line.references if option.red_line else ()):
                yield from _reference(drill, pack, key, (*here, "options", place, "red_line", "references", number))


def _cited(drill: Drill, path: Path, name: str, what: str) -> Finding:
    return Finding(drill.id, path, f"`{name.partition('/')[2]}` is no {what} of this pack", f"the id of a {what}")


def _reference(drill: Drill, pack: Pack, key: str, path: Path) -> Iterator[Finding]:
    found = next((reference for reference in pack.references if reference.key == key), None)
    if found is None:
        yield Finding(drill.id, path, f"`{key}` is not in references.yaml", "the key of a reference")
    elif found.superseded_by:
        yield Finding(drill.id, path, f"`{key}` is superseded", found.superseded_by, Severity.WARNING)


def _sizes(drill: Drill) -> Iterator[Finding]:
    if not drill.nodes or len(drill.nodes) > MOST_NODES:
        yield Finding(drill.id, ("nodes",), f"the drill has {len(drill.nodes)} nodes", f"1 to {MOST_NODES}")
    if drill.nodes and not any(isinstance(node, Decision) for node in drill.nodes):
        yield Finding(drill.id, ("nodes",), "nothing is decided", "one decision or more")
    if not drill.variables or len(drill.variables) > MOST_VARIABLES:
        wrong = f"the drill has {len(drill.variables)} variables"
        yield Finding(drill.id, ("variables",), wrong, f"1 to {MOST_VARIABLES}")
    for node in drill.nodes:
        if node.id in _NAMES_OF_OUR_OWN:
            yield Finding(drill.id, ("nodes", node.id), f"a node is called `{node.id}`", "a name of its own")
    if drill.start not in {node.id for node in drill.nodes}:
        yield Finding(drill.id, ("start",), f"`{drill.start}` is no node of this drill", "the id of a node")


def _variables(drill: Drill) -> Iterator[Finding]:
    for variable in drill.variables:
        here: Path = ("variables", variable.id)
        if variable.id in _NAMES_OF_OUR_OWN:
            yield Finding(drill.id, here, f"a variable is called `{variable.id}`", "a name of its own")
        if variable.start > _FULL:
            yield Finding(drill.id, (*here, "start"), f"`{variable.id}` starts at {variable.start}", "0 to 100")
    if drill.variables and not any(variable.weight for variable in drill.variables):
        yield Finding(drill.id, ("variables",), "no variable has a weight", "one or more that count")


def _endings(drill: Drill) -> Iterator[Finding]:
    if not drill.endings:
        yield Finding(drill.id, ("endings",), "the drill has no ending", "one or more")
    yield from _twice(drill, [ending.id for ending in drill.endings], ("endings",), "ending")
    for number, ending in enumerate(drill.endings):
        last = number == len(drill.endings) - 1
        if last and ending.when != ALWAYS:
            yield Finding(
                drill.id, ("endings", number, "when"), "the last ending has a condition", "none: it catches all"
            )
        if not last and ending.when == ALWAYS:
            yield Finding(drill.id, ("endings", number), "an ending without a condition hides those below", "a `when`")
        if abs(ending.bonus) > _FULL:
            yield Finding(drill.id, ("endings", number, "bonus"), f"the bonus is {ending.bonus}", "-100 to 100")


def _twice(drill: Drill, names: Sequence[str], path: Path, what: str) -> Iterator[Finding]:
    for number, name in enumerate(names):
        if name in names[:number]:
            yield Finding(drill.id, (*path, number, "id"), f"there is another {what} `{name}`", "an id of its own")


def _decision(drill: Drill, node: Decision) -> Iterator[Finding]:
    here: Path = ("nodes", node.id)
    names = [option.id for option in node.options]
    if not _OPTIONS[0] <= len(names) <= _OPTIONS[1]:
        yield Finding(drill.id, (*here, "options"), f"`{node.id}` has {len(names)} options", "2 to 5")
    for field, ids in (
        ("options", names),
        ("information", [entry.id for entry in node.information]),
        ("reasons", [reason.id for reason in node.reasons]),
        ("variants", [variant.id for variant in node.variants]),
    ):
        yield from _twice(drill, ids, (*here, field), f"entry of `{field}` called")
    if node.options and all(option.when != ALWAYS for option in node.options):
        wrong = f"every option at `{node.id}` has a condition, so that nothing might be offered"
        yield Finding(drill.id, (*here, "options"), wrong, "one option or more without a `when`")
    if not node.statements:
        yield Finding(drill.id, (*here, "statements"), f"`{node.id}` trains no statement", "one id or more")
    for number, option in enumerate(node.options):
        yield from _option(drill, (*here, "options", number), option)
    yield from _authors(drill, here, node)


def _option(drill: Drill, here: Path, option: Option) -> Iterator[Finding]:
    red_line = option.red_line
    if red_line is None:
        return
    if red_line.cap > _FULL:
        yield Finding(drill.id, (*here, "red_line", "cap"), f"the cap is {red_line.cap}", "0 to 100")
    if not red_line.references:
        yield Finding(drill.id, (*here, "red_line"), "the red line cites no reference", "one or more")


def _authors(drill: Drill, here: Path, node: Decision) -> Iterator[Finding]:
    crossing = {option.id: option.red_line is not None for option in node.options}
    if node.authors not in crossing:
        yield Finding(
            drill.id, (*here, "authors"), f"`{node.authors}` is no option at `{node.id}`", "one of its options"
        )
    elif crossing[node.authors]:
        yield Finding(drill.id, (*here, "authors"), "the authors would cross a red line", "an option without one")
    for number, variant in enumerate(node.variants):
        there: Path = (*here, "variants", number)
        if crossing.get(variant.authors, True):
            wrong = f"`{variant.authors}` can't be what the authors would do"
            yield Finding(drill.id, (*there, "authors"), wrong, f"an option of `{node.id}` without a red line")
        if variant.flip != (variant.authors != node.authors):
            wrong = "a flip comes to the same option" if variant.flip else "another option is best, and it is no flip"
            yield Finding(drill.id, (*there, "authors"), wrong, "`flip: true` with, and only with, another option")
        if variant.flip and not variant.fact:
            yield Finding(drill.id, there, "the flip does not say which fact it changes", "`fact`, shown afterwards")
        for field, given in (("texts", variant.texts), ("whys", variant.whys)):
            for name, _ in given:
                if name not in crossing:
                    wrong = f"`{name}` is no option at `{node.id}`"
                    yield Finding(drill.id, (*there, field, name), wrong, "the id of an option")


def _chance(drill: Drill, node: Chance) -> Iterator[Finding]:
    here: Path = ("nodes", node.id)
    if len(node.outcomes) < _OPTIONS[0]:
        yield Finding(drill.id, (*here, "outcomes"), f"chance has {len(node.outcomes)} outcomes", "two or more")
    for number, outcome in enumerate(node.outcomes):
        if outcome.weight < 1:
            yield Finding(drill.id, (*here, "outcomes", number, "weight"), "the weight is 0", "1 or more")


def _routes(drill: Drill) -> Iterator[Finding]:
    circle = circle_in(drill)
    if circle:
        told = " > ".join((*circle, circle[0]))
        expected = "no way back: values have no bound, and a moment does not come again; write the second round out"
        yield Finding(drill.id, ("nodes", circle[-1]), f"the drill goes in a circle ({told})", expected)
        return
    if drill.start not in {node.id for node in drill.nodes}:
        return
    reached = reached_from_start(drill)
    for node in drill.nodes:
        if node.id not in reached:
            yield Finding(
                drill.id, ("nodes", node.id), f"no way leads to `{node.id}`", "a `goto` to it, or no such node"
            )
    before = earlier_than(drill)
    for path, decided, condition in _conditions(drill, before):
        for chosen in condition.chosen:
            if chosen.node not in decided:
                wrong = f"`{chosen.node}` can't have been decided before"
                yield Finding(drill.id, (*path, CHOSEN, chosen.node), wrong, "an earlier decision")


def _conditions(drill: Drill, before: dict[str, frozenset[str]]) -> Iterator[tuple[Path, frozenset[str], Condition]]:
    """Every condition, where it is written, and the nodes that can lie behind when it is looked at."""
    for number, ending in enumerate(drill.endings):
        yield ("endings", number, "when"), frozenset(before), ending.when
    for node in drill.nodes:
        here: Path = ("nodes", node.id)
        behind = before.get(node.id, frozenset())
        for number, effect in enumerate(node.arrive):
            yield (*here, "arrive", number, "when"), behind, effect.when
        for path, way in _ways(node, here):
            yield path, behind | {node.id}, way.when
        for place, option in enumerate(node.options if isinstance(node, Decision) else ()):
            yield (*here, "options", place, "when"), behind, option.when
            for number, effect in enumerate(option.also):
                yield (*here, "options", place, "also", number, "when"), behind, effect.when


def _ways(node: Node, here: Path) -> Iterator[tuple[Path, Way]]:
    field = "options" if isinstance(node, Decision) else "outcomes"
    for place, ways in enumerate(ways_from(node)):
        for number, way in enumerate(ways):
            yield (*here, field, place, "goto", number, "when"), way
