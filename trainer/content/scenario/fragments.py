"""The small parts of a drill's file: conditions, changes and ways, read with a place for every fault."""

import re
from collections.abc import Collection, Sequence
from difflib import get_close_matches

from trainer.content.faults import Fault
from trainer.content.reader import Key, Node
from trainer.content.scenario.declared import Declared
from trainer.content.scenario.model import ALWAYS, END, Change, Chosen, Condition, Effect, Range, Way
from trainer.content.scenario.schema import EffectFields, WayFields, whole
from trainer.content.schema import MAX_MEMBERS
from trainer.content.validation import validated

__all__ = ["CHOSEN", "EVERY", "Page", "changes_of", "condition_of", "effects_of", "ways_of"]

CHOSEN = "chosen"
EVERY = "every"
"""The two names in a condition that stand for no variable."""
_COMPARISON = re.compile(r"(>=|<=|>|<|=)\s*([+-]?\d{1,3})")
_MOST_NAMES = 12
_COMPARED = 'a comparison in quotes, such as ">=40"'


class Page:
    """The file that is being read: its name, what it declares, and all that is wrong with it."""

    def __init__(self, file: str, declared: Declared) -> None:
        self.file = file
        self.declared = declared
        self.faults: list[Fault] = []

    def fault(self, place: Node | Key, wrong: str, expected: str) -> None:
        """Note what is wrong at a value, or at a field's name."""
        self.faults.append(Fault(self.file, place.line, place.column, wrong, expected))

    def known(self, name: str, names: Collection[str], what: str, place: Node | Key) -> bool:
        """Whether ``name`` is among ``names``; a fault at ``place`` when it is not."""
        if name in names:
            return True
        close = [] if self.declared.too_much else get_close_matches(name, names, n=1)
        expected = f"another; did you mean `{close[0]}`?" if close else f"one of {', '.join([*names][:_MOST_NAMES])}"
        self.fault(place, f"`{' '.join(name.split())[:60]}` is no {what} of this drill", expected)
        return False


def condition_of(field: Key | None, page: Page) -> Condition:
    """The condition that a ``when`` holds; one without a field always holds."""
    if field is None:
        return ALWAYS
    if not isinstance(field.node.value, dict) or not field.node.value:
        page.fault(field.node, "`when` holds no condition", 'a map, such as {trust: ">=40"}')
        return ALWAYS
    ranges: list[Range] = []
    chosen: list[Chosen] = []
    for name, key in field.node.value.items():
        if name == CHOSEN:
            chosen.extend(_chosen(key.node, page))
        else:
            variables = page.declared.variables
            if name != EVERY and not page.known(name, variables, "variable", key):
                continue
            subjects = (name,) if name != EVERY else () if page.declared.too_much else variables
            ranges.extend(Range(subject, *span) for span in _spans(key.node, page) for subject in subjects)
    return Condition(tuple(ranges), tuple(chosen))


def _spans(node: Node, page: Page) -> list[tuple[int | None, int | None]]:
    members = node.value if isinstance(node.value, list) else [node]
    if not 0 < len(members) <= MAX_MEMBERS:
        page.fault(node, "this is no comparison", _COMPARED)
        return []
    spans = []
    for member in members:
        found = _COMPARISON.fullmatch(member.value.strip()) if isinstance(member.value, str) else None
        if found is None:
            page.fault(member, "this is no comparison", _COMPARED)
        else:
            spans.append(_span(found[1], int(found[2])))
    return spans


def _span(sign: str, number: int) -> tuple[int | None, int | None]:
    match sign:
        case ">=":
            return number, None
        case ">":
            return number + 1, None
        case "<=":
            return None, number
        case "<":
            return None, number - 1
        case _:
            return number, number


def _chosen(node: Node, page: Page) -> list[Chosen]:
    if not isinstance(node.value, dict) or not node.value:
        page.fault(
            node, f"`{CHOSEN}` names no decision", "a map of decisions to options, such as {first-lift: fly-now}"
        )
        return []
    found = []
    for name, key in node.value.items():
        if not page.known(name, page.declared.nodes, "node", key):
            continue
        members = key.node.value if isinstance(key.node.value, list) else [key.node]
        options = [member.value.strip() for member in members if isinstance(member.value, str)]
        if len(options) != len(members) or not options:
            page.fault(key.node, f"`{name}` names no option", "the id of an option, or a list of them")
        elif all(page.known(option, page.declared.nodes[name], f"option at `{name}`", key.node) for option in options):
            found.append(Chosen(name, tuple(options)))
    return found


def changes_of(field: Key | None, page: Page) -> tuple[Change, ...]:
    """What an ``effects`` moves, in the file's order; an empty map moves nothing."""
    if field is None:
        return ()
    if not isinstance(field.node.value, dict):
        page.fault(field.node, "`effects` is no map", "variables and their changes, such as {trust: +4, space: -2}")
        return ()
    found = []
    for name, key in field.node.value.items():
        by = whole(key.node.value)
        if not page.known(name, page.declared.variables, "variable", key):
            continue
        if by is None or by == 0:
            page.fault(key.node, f"`{name}` moves by no whole number", "a change, such as +4 or -4")
        else:
            found.append(Change(name, by))
    return tuple(found)


def effects_of(nodes: Sequence[Node], page: Page) -> tuple[Effect, ...]:
    """The members of ``also`` or ``arrive``."""
    found = []
    for node in nodes:
        fields = validated(EffectFields, node, page.file, page.faults)
        when, changes = condition_of(node.key("when"), page), changes_of(node.key("effects"), page)
        if fields is not None:
            found.append(Effect(when, changes, fields.report))
    return tuple(found)


def ways_of(field: Key | None, page: Page) -> tuple[Way, ...]:
    """Where a ``goto`` leads: one name, or a list of ways tried in order."""
    if field is None:
        return ()
    if isinstance(field.node.value, str):
        return _way(ALWAYS, field.node, page)
    if not isinstance(field.node.value, list) or not 0 < len(field.node.value) <= MAX_MEMBERS:
        page.fault(field.node, "`goto` leads nowhere", "the id of a node, `end`, or a list of {when: …, to: …}")
        return ()
    found: list[Way] = []
    last = len(field.node.value) - 1
    for number, node in enumerate(field.node.value):
        when = condition_of(node.key("when"), page)
        if validated(WayFields, node, page.file, page.faults) is not None:
            found.extend(_way(when, node.at(("to",)), page))
        if isinstance(node.value, dict) and (node.key("when") is None) != (number == last):
            wrong = "the last way has a condition" if number == last else "a way without a condition hides those below"
            page.fault(node, wrong, "a `when` on every way but the last")
    return tuple(found)


def _way(when: Condition, node: Node, page: Page) -> tuple[Way, ...]:
    to = node.value.strip() if isinstance(node.value, str) else ""
    return (Way(when, to),) if page.known(to, (*page.declared.nodes, END), "node", node) else ()
