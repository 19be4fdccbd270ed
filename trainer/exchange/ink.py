"""A drill as ink, for Inky and for every runtime that plays ink.

Global variables tell everything that our own engine knows: ``value_<variable>``, ``chosen_<decision>`` (the option's
number from 1, 0 while undecided), ``luck_<chance>`` (the outcome's number from 1; set before it is met, it forces that
outcome), ``cap``, and at the end ``ending`` and ``units``; ``scale`` units are a point. Ids lose their hyphens for
underscores. The reasons that a drill offers, its variants and its clocks are left out: ink has no place for them.
"""

import re
from collections.abc import Iterable, Sequence

from trainer.content.scenario.model import (
    ALWAYS,
    END,
    Better,
    Chance,
    Change,
    Condition,
    Decision,
    Drill,
    Effect,
    Ending,
    Option,
    Way,
)
from trainer.exchange.outline import (
    Cases,
    Speech,
    added,
    every_option,
    first_matches,
    number_of,
    one_line,
    symbol,
    tested,
)

__all__ = ["OPENING", "ink_of", "ink_text"]

OPENING = "// A drill of Common Ground, in ink."
"""How every exported file begins."""
_SPEECH = Speech("", "==", " && ", " || ")
_FULL = 100
_NO_CAP = -1
_SIGNS = re.compile(r"[\\{}\[\]|~<>#/*=@^$]")
# Words that open a statement in ink, TODO among them: text that begins so is escaped.
_STATEMENT = re.compile(r"[^A-Za-z0-9]|(?:VAR|CONST|LIST|INCLUDE|EXTERNAL|TODO)\b")
_OPENS_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")


def ink_text(text: str) -> str:
    """``text`` as a line that ink says as it stands.

    A word joiner (invisible) follows each ``<`` that would open a tag: the web player of Inky shows text as HTML.
    """
    line = _OPENS_A_TAG.sub("<\u2060", one_line(text))
    escaped = _SIGNS.sub(r"\\\g<0>", line)
    return f"\\{escaped}" if _STATEMENT.match(escaped) and not escaped.startswith("\\") else escaped


def ink_of(drill: Drill) -> str:
    """The drill as the text of an ink file. It must be one that reading accepts, so that its ids are plain."""
    return "\n".join([*_Script(drill).lines(), ""])


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _branches(cases: Cases[list[str]], test: Sequence[str]) -> list[str]:
    """The first case whose test holds; without a test the lines stand alone."""
    if cases[0][0] == ALWAYS:
        return cases[0][1]
    lines = ["{"]
    for (when, told), written in zip(cases, test, strict=True):
        lines += [f"- {'else' if when == ALWAYS else written}:", *_indented(told)]
    return [*lines, "}"]


class _Script:
    """Writes one drill."""

    def __init__(self, drill: Drill) -> None:
        self._drill = drill

    def lines(self) -> list[str]:
        lines = [OPENING, "", *self._declarations(), *self._opening()]
        for node in self._drill.nodes:
            lines += ["", *(self._decision(node) if isinstance(node, Decision) else self._chance(node))]
        return [*lines, "", *self._over(), "", *self._review()]

    def _declarations(self) -> list[str]:
        drill = self._drill
        lines = [f"VAR value_{symbol(variable.id)} = {variable.start}" for variable in drill.variables]
        for node in drill.nodes:
            lines.append(f"VAR {'chosen' if isinstance(node, Decision) else 'luck'}_{symbol(node.id)} = 0")
        scale = sum(variable.weight for variable in drill.variables)
        return [*lines, f"VAR cap = {_NO_CAP}", 'VAR ending = ""', "VAR units = 0", f"VAR scale = {scale}"]

    def _opening(self) -> list[str]:
        lines = ["", ink_text(self._drill.title), ink_text(self._drill.role)]
        for block in self._drill.briefing:
            mark = "• " if block.is_list else ""
            lines += [ink_text(mark + line) for line in block.lines]
        return [*lines, self._divert(self._drill.start)]

    def _divert(self, to: str) -> str:
        return "-> over" if to == END else f"-> at_{symbol(to)}"

    def _test(self, when: Condition) -> str:
        return tested(self._drill, when, _SPEECH)

    def _tests(self, cases: Iterable[tuple[Condition, object]]) -> list[str]:
        return [self._test(when) for when, _ in cases]

    def _changes(self, changes: Iterable[Change]) -> list[str]:
        names = [(f"value_{symbol(change.variable)}", change.by) for change in changes]
        return [f"~ {name} = {name} {added(by)}" for name, by in names]

    def _happens(self, effect: Effect) -> list[str]:
        return [*self._changes(effect.changes), *([ink_text(effect.report)] if one_line(effect.report) else [])]

    def _because(self, effects: Sequence[Effect], first: Sequence[str] = ()) -> list[str]:
        """``first``, then what holds of ``effects``; all conditions are looked at before anything moves."""
        looks = [f"~ temp held_{number} = {self._test(effect.when)}" for number, effect in enumerate(effects, 1)]
        lines = [*looks, *first]
        for number, effect in enumerate(effects, 1):
            lines += [f"{{ held_{number}:", *_indented(self._happens(effect)), "}"]
        return lines

    def _onward(self, ways: Iterable[Way]) -> list[str]:
        cases = first_matches((way.when, [self._divert(way.to)]) for way in ways)
        return _branches(cases, self._tests(cases))

    def _decision(self, node: Decision) -> list[str]:
        lines = [
            f"=== at_{symbol(node.id)} ===",
            *self._because(node.arrive),
            ink_text(node.title),
            ink_text(node.brief),
            "-> asking",
            "",
            "= asking",
            ink_text(node.ask),
        ]
        for information in node.information:
            lines += [f"* [Ask: {ink_text(information.text)}]", f"    {ink_text(information.answer)}", "    -> asking"]
        for option in node.options:
            guard = "" if option.when == ALWAYS else f"{{ {self._test(option.when)} }} "
            lines += [f"+ {guard}[{ink_text(option.text)}]", f"    -> do_{symbol(option.id)}"]
        for option in node.options:
            lines += ["", *self._taken(node, option)]
        return lines

    def _taken(self, node: Decision, option: Option) -> list[str]:
        chosen = f"~ chosen_{symbol(node.id)} = {number_of(node, option.id)}"
        lines = [f"= do_{symbol(option.id)}", *self._because(option.also, [chosen, *self._happens(option.effect)])]
        if option.red_line is not None:
            cap = option.red_line.cap
            lines += [f"{{ cap < 0 || cap > {cap}:", f"    ~ cap = {cap}", "}"]
        return [*lines, *self._onward(option.ways)]

    def _chance(self, node: Chance) -> list[str]:
        luck = f"luck_{symbol(node.id)}"
        most = len(node.outcomes)
        lines = [f"=== at_{symbol(node.id)} ===", *self._because(node.arrive)]
        lines += [f"{{ {luck} < 1 || {luck} > {most}:", *_indented(self._drawn(node, luck)), "}", "{"]
        for number in range(1, most):
            lines += [f"- {luck} == {number}:", f"    -> fall_{number}"]
        lines += ["- else:", f"    -> fall_{most}", "}"]
        for number, outcome in enumerate(node.outcomes, 1):
            lines += ["", f"= fall_{number}", *self._happens(outcome.effect), *self._onward(outcome.ways)]
        return lines

    def _drawn(self, node: Chance, luck: str) -> list[str]:
        lines = [f"~ temp drawn = RANDOM(1, {sum(outcome.weight for outcome in node.outcomes)})", f"~ {luck} = 1"]
        passed = 0
        for number, outcome in enumerate(node.outcomes[:-1], 2):
            passed += outcome.weight
            lines += [f"{{ drawn > {passed}:", f"    ~ {luck} = {number}", "}"]
        return lines

    def _over(self) -> list[str]:
        terms = [
            f"{variable.weight} * "
            + (f"value_{symbol(variable.id)}" if variable.better is Better.MORE else _lack(variable.id))
            for variable in self._drill.variables
            if variable.weight
        ]
        cases = first_matches((ending.when, self._ended(ending)) for ending in self._drill.endings)
        return [
            "=== over ===",
            f"~ units = {' + '.join(terms) or '0'}",
            *_branches(cases, self._tests(cases)),
            "{ cap >= 0 && units > cap * scale:",
            "    ~ units = cap * scale",
            "}",
            "-> looking_back",
        ]

    def _ended(self, ending: Ending) -> list[str]:
        bonus = [f"~ units = units {added(ending.bonus)} * scale"] if ending.bonus else []
        return [f'~ ending = "{ending.id}"', *bonus, ink_text(ending.title), ink_text(ending.text)]

    def _review(self) -> list[str]:
        lines = ["=== looking_back ===", "Looking back"]
        for variable in self._drill.variables:
            shown = f"MAX(0, MIN({_FULL}, value_{symbol(variable.id)}))"
            lines.append(f"{ink_text(variable.name + ': ' + str(variable.start))} at first, {{{shown}}} at the end.")
        for node, option in every_option(self._drill):
            lines += self._looked_at(node, option)
        lines += [ink_text(question) for question in self._drill.debrief]
        if self._drill.references:
            lines.append(ink_text(f"References: {', '.join(self._drill.references)}"))
        return [*lines, "-> END"]

    def _looked_at(self, node: Decision, option: Option) -> list[str]:
        told = [ink_text(f"{one_line(node.title)}: {option.done}"), ink_text(option.why)]
        if option.red_line is not None:
            told.append(ink_text(f"A red line: {option.red_line.note}"))
        return [f"{{ chosen_{symbol(node.id)} == {number_of(node, option.id)}:", *_indented(told), "}"]


def _lack(variable: str) -> str:
    return f"({_FULL} - value_{symbol(variable)})"
