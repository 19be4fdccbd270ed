"""Conditions, changes and ways in plain words, for screens, reports and printed sheets alike.

Clauses begin with a name and end without a full stop, so that they stand after "where", "if" or "only if". Titles and
names are a drill's own text, and stay plain text.
"""

from collections import Counter
from collections.abc import Sequence

from trainer.content.scenario.model import ALWAYS, END, Change, Chosen, Condition, Decision, Drill, Way

__all__ = ["change_words", "condition_words", "joined", "merged", "place_words", "signed", "way_words"]

_FEW = 2
"""Bounds that so many variables share, or more, are told once for all of them."""
_MINUS = "\u2212"


def signed(number: int) -> str:
    """A change as it is printed: with its sign, and a minus as long as a plus."""
    return f"{_MINUS}{-number}" if number < 0 else f"+{number}"


def joined(parts: Sequence[str], last: str = "and") -> str:
    """``a, b and c``."""
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}" if len(parts) > 1 else "".join(parts)


def condition_words(condition: Condition, drill: Drill) -> str:
    """What has to hold, all of it: ``Trust is 40 or more and at “The lift” the choice was “Flew at once”``.

    ``always`` where nothing has to.
    """
    if condition == ALWAYS:
        return "always"
    parts = [*_range_words(condition, drill), *(_chosen_words(chosen, drill) for chosen in condition.chosen)]
    return joined(parts)


def change_words(changes: Sequence[Change], drill: Drill) -> str:
    """What goes up and what goes down, by how many points: ``Relief up 4, Space down 2``; ``nothing moves``."""
    names = {variable.id: variable.name for variable in drill.variables}
    told = (f"{names[change.variable]} {'up' if change.by > 0 else 'down'} {abs(change.by)}" for change in changes)
    return ", ".join(told) or "nothing moves"


def way_words(ways: Sequence[Way], drill: Drill) -> str:
    """Where it goes on: ``to “The road”``, or several ways in the order in which they are tried."""
    told = [
        f"{place_words(way.to, drill)}{'' if way.when == ALWAYS else f' if {condition_words(way.when, drill)}'}"
        for way in ways
    ]
    return "; otherwise ".join(told)


def place_words(name: str, drill: Drill) -> str:
    """A node as a place to go to."""
    if name == END:
        return "to the end"
    node = drill.node(name)
    return f"to “{node.title}”" if isinstance(node, Decision) else "to what chance decides"


def merged(condition: Condition) -> dict[str, tuple[int | None, int | None]]:
    """By variable, the least and the most that all of its ranges leave."""
    found: dict[str, tuple[int | None, int | None]] = {}
    for span in condition.ranges:
        least, most = found.get(span.variable, (None, None))
        lows = [bound for bound in (least, span.least) if bound is not None]
        highs = [bound for bound in (most, span.most) if bound is not None]
        found[span.variable] = (max(lows, default=None), min(highs, default=None))
    return found


def _range_words(condition: Condition, drill: Drill) -> list[str]:
    """Each variable's bounds; what all the others share is told once, as an author writes ``every``."""
    spans = merged(condition)
    shared: tuple[int | None, int | None] | None = None
    if len(drill.variables) > _FEW and len(spans) == len(drill.variables):
        commonest, times = Counter(spans.values()).most_common(1)[0]
        shared = commonest if times >= _FEW else None
    own = [variable for variable in drill.variables if variable.id in spans and spans[variable.id] != shared]
    told = [f"{variable.name} is {_bounds(*spans[variable.id])}" for variable in own]
    if shared is not None:
        told.append(f"{'every other value' if own else 'every value'} is {_bounds(*shared)}")
    return told


def _bounds(least: int | None, most: int | None) -> str:
    if least is None:
        return f"{most} or less"
    if most is None:
        return f"{least} or more"
    return f"{least}" if least == most else f"{least} to {most}"


def _chosen_words(chosen: Chosen, drill: Drill) -> str:
    decision = drill.decision(chosen.node)
    taken = [f"“{option.done}”" for option in decision.options if option.id in chosen.options]
    return f"at “{decision.title}” the choice was {joined(taken, 'or')}"
