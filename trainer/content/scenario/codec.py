"""A drill as compact JSON text and back, for the compiled cache: arrays in the order of the fields.

The text is no exchange format: the cache's fingerprint covers ``codec.CODEC_VERSION``, and older ones are rebuilt.
"""

import json
from typing import Any

from trainer.base.ids import DrillId, SectionId, StatementId, UnitId
from trainer.content.model import Block
from trainer.content.scenario.model import (
    Better,
    Chance,
    Change,
    Chosen,
    Condition,
    Decision,
    Drill,
    Effect,
    Ending,
    Information,
    Node,
    Option,
    Outcome,
    Range,
    Reason,
    RedLine,
    Variable,
    Variant,
    Way,
)

__all__ = ["drill_from", "drill_json"]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def drill_json(drill: Drill) -> str:
    """The drill as JSON; named tuples are arrays, a node is told by how many fields it has."""
    return _encode(drill)


def drill_from(text: str) -> Drill:
    """The drill that ``drill_json`` wrote. Raises ValueError, TypeError or IndexError on any other text."""
    name, title, section, minutes, role, briefing, variables, start, nodes, endings, debrief, cited = json.loads(text)
    return Drill(
        id=DrillId(name),
        title=title,
        section=SectionId(section),
        minutes=minutes,
        role=role,
        briefing=tuple(Block(tuple(lines), is_list, ()) for lines, is_list, _ in briefing),
        variables=tuple(
            Variable(name, label, start, weight, Better(better), about)
            for name, label, start, weight, better, about in variables
        ),
        start=start,
        nodes=tuple(map(_node, nodes)),
        endings=tuple(Ending(name, title, told, _condition(when), bonus) for name, title, told, when, bonus in endings),
        debrief=tuple(debrief),
        references=tuple(cited),
    )


def _node(fields: list[Any]) -> Node:
    if len(fields) == len(Chance._fields):
        name, arrive, outcomes = fields
        fallen = tuple(Outcome(weight, _effect(effect), _ways(ways)) for weight, effect, ways in outcomes)
        return Chance(name, _effects(arrive), fallen)
    name, title, section, statements, objective, clock, arrive, brief, ask = fields[:9]
    information, reasons, options, authors, variants = fields[9:]
    return Decision(
        id=name,
        title=title,
        section=SectionId(section),
        statements=tuple(map(StatementId, statements)),
        objective=UnitId(objective),
        clock=clock,
        arrive=_effects(arrive),
        brief=brief,
        ask=ask,
        information=tuple(map(Information._make, information)),
        reasons=tuple(map(Reason._make, reasons)),
        options=tuple(map(_option, options)),
        authors=authors,
        variants=tuple(map(_variant, variants)),
    )


def _option(fields: list[Any]) -> Option:
    name, text, done, when, effect, also, why, manner, red_line, ways = fields
    return Option(
        id=name,
        text=text,
        done=done,
        when=_condition(when),
        effect=_effect(effect),
        also=_effects(also),
        why=why,
        manner=manner,
        red_line=None if red_line is None else RedLine(red_line[0], red_line[1], tuple(red_line[2])),
        ways=_ways(ways),
    )


def _variant(fields: list[Any]) -> Variant:
    name, brief, flip, fact, authors, texts, whys = fields
    return Variant(name, brief, flip, fact, authors, _pairs(texts), _pairs(whys))


def _pairs(fields: list[Any]) -> tuple[tuple[str, str], ...]:
    return tuple((name, text) for name, text in fields)


def _condition(fields: list[Any]) -> Condition:
    ranges, chosen = fields
    picked = tuple(Chosen(node, tuple(options)) for node, options in chosen)
    return Condition(tuple(map(Range._make, ranges)), picked)


def _effect(fields: list[Any]) -> Effect:
    when, changes, report = fields
    return Effect(_condition(when), tuple(map(Change._make, changes)), report)


def _effects(fields: list[Any]) -> tuple[Effect, ...]:
    return tuple(map(_effect, fields))


def _ways(fields: list[Any]) -> tuple[Way, ...]:
    return tuple(Way(_condition(when), to) for when, to in fields)
