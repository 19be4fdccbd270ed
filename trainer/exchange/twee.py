"""A drill as Twee 3 in the story format Harlowe, for Twine and for everything that reads Twee.

Harlowe rather than SugarCube: it is what Twine starts with, its conditions have types and no JavaScript in them, and
the text of a link is only ever shown (SugarCube first tries to run it). Variables are those of the ink export. Each
choice, each fall of chance and each ending is a passage, so that Twine draws the drill as a map.
"""

import json
import re
from collections.abc import Iterable, Sequence
from uuid import NAMESPACE_URL, uuid5

from trainer.content.scenario.model import (
    ALWAYS,
    END,
    Better,
    Chance,
    Condition,
    Decision,
    Drill,
    Effect,
    Ending,
    Option,
    Way,
)
from trainer.exchange.outline import (
    Speech,
    added,
    every_option,
    first_matches,
    number_of,
    one_line,
    symbol,
    tested,
)

__all__ = ["MARK", "OPENING", "ifid_of", "twee_of", "twee_text"]

OPENING = ":: StoryData\n"
"""How every exported file begins."""
MARK = '"creator": "Common Ground"'
"""What stands in the head of every exported file, and tells it from other stories."""
_FORMAT_VERSION = "3.3.9"
_SPEECH = Speech("$", "is", " and ", " or ")
_FULL = 100
_NO_CAP = -1
_BETWEEN = r"(?<=[A-Za-z0-9])['-](?=[A-Za-z0-9])"
_AFTER = r"(?<=[A-Za-z])[.:;?!](?= |$)"
# What is neither a plain character nor punctuation in a place where it can't be markup becomes a character reference.
_PLAIN_OR_SIGN = re.compile(rf"{_BETWEEN}|{_AFTER}|(?<=\w),|([\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e])")
_BEGINS_A_PASSAGE = re.compile(r"^(?=::)")


def twee_text(text: str) -> str:
    """``text`` as Harlowe shows it: every sign that could be Twee, Harlowe or HTML is a character reference."""
    return _PLAIN_OR_SIGN.sub(lambda found: f"&#{ord(found[1])};" if found[1] else found[0], one_line(text))


def ifid_of(drill: Drill) -> str:
    """The identity of the exported story: the same for every export of a drill."""
    return str(uuid5(NAMESPACE_URL, f"common-ground/drills/{drill.id}")).upper()


def twee_of(drill: Drill) -> str:
    """The drill as the text of a Twee file. It must be one that reading accepts, so that its ids are plain."""
    return "\n".join(_Story(drill).lines())


def _link(text: str, to: str) -> str:
    return f"[[{twee_text(text)}->{to}]]"


def _shown_if(test: str, lines: Iterable[str], kind: str = "if") -> list[str]:
    """Lines that stand only where a test holds; a backslash keeps Harlowe from showing an empty line for them."""
    opening = f"({kind}: {test})[\\" if test else f"({kind}:)[\\"
    return [opening, *lines, "]\\"]


def _set(name: str, value: str) -> str:
    return f"(set: ${name} to {value})\\"


class _Story:
    """Writes one drill."""

    def __init__(self, drill: Drill) -> None:
        self._drill = drill

    def lines(self) -> list[str]:
        head = {"ifid": ifid_of(self._drill), "format": "Harlowe", "format-version": _FORMAT_VERSION}
        data = json.dumps({**head, "start": "Briefing", "creator": "Common Ground"}, indent=2)
        # A word joiner (invisible) keeps a title that begins with colons from beginning a passage.
        title = _BEGINS_A_PASSAGE.sub("\u2060", one_line(self._drill.title))
        lines = [OPENING.rstrip(), data, "", *self._passage("StoryTitle", [title])]
        lines += self._passage("Briefing", self._briefing())
        for node in self._drill.nodes:
            lines += self._decision(node) if isinstance(node, Decision) else self._chance(node)
        lines += self._passage("The end", self._end())
        for ending in self._drill.endings:
            lines += self._passage(f"Ending, {ending.id}", self._ended(ending))
        return [*lines, *self._passage("Looking back", self._review())]

    def _passage(self, name: str, content: Iterable[str]) -> list[str]:
        return [f":: {name}", *content, ""]

    def _briefing(self) -> list[str]:
        drill = self._drill
        lines = [_set(f"value_{symbol(variable.id)}", str(variable.start)) for variable in drill.variables]
        for node in drill.nodes:
            lines.append(_set(f"{'chosen' if isinstance(node, Decision) else 'luck'}_{symbol(node.id)}", "0"))
        scale = sum(variable.weight for variable in drill.variables)
        lines += [_set("cap", str(_NO_CAP)), _set("ending", '""'), _set("units", "0"), _set("scale", str(scale))]
        lines.append(twee_text(drill.role))
        for block in drill.briefing:
            lines += ["", *(f"{'* ' if block.is_list else ''}{twee_text(line)}" for line in block.lines)]
        return [*lines, "", _link("Begin", drill.start)]

    def _test(self, when: Condition) -> str:
        return tested(self._drill, when, _SPEECH)

    def _happens(self, effect: Effect) -> list[str]:
        moves = [_set(f"value_{symbol(change.variable)}", f"it {added(change.by)}") for change in effect.changes]
        return [*moves, twee_text(effect.report)]

    def _because(self, effects: Sequence[Effect], first: Sequence[str] = ()) -> list[str]:
        """``first``, then what holds of ``effects``; all conditions are looked at before anything moves."""
        looks = [_set(f"held_{number}", f"({self._test(effect.when)})") for number, effect in enumerate(effects, 1)]
        lines = [*looks, *first]
        for number, effect in enumerate(effects, 1):
            lines += _shown_if(f"$held_{number}", self._happens(effect))
        return lines

    def _first(self, cases: Iterable[tuple[Condition, str]]) -> list[str]:
        """The line of the first case that holds."""
        lines: list[str] = []
        for when, line in first_matches(cases):
            if when == ALWAYS:
                lines += _shown_if("", [line], "else") if lines else [line]
            else:
                lines += _shown_if(self._test(when), [line], "else-if" if lines else "if")
        return lines

    def _onward(self, ways: Iterable[Way]) -> list[str]:
        return self._first((way.when, _link("Go on", "The end" if way.to == END else way.to)) for way in ways)

    def _decision(self, node: Decision) -> list[str]:
        lines = [*self._because(node.arrive), f"''{twee_text(node.title)}''", twee_text(node.brief), ""]
        for information in node.information:
            lines.append(f'(link-reveal: "Ask: {twee_text(information.text)}")[ {twee_text(information.answer)}]')
        lines += ["", twee_text(node.ask)]
        for option in node.options:
            link = _link(option.text, f"{node.id}, {option.id}")
            lines += [link] if option.when == ALWAYS else _shown_if(self._test(option.when), [link])
        lines = self._passage(node.id, lines)
        for option in node.options:
            lines += self._passage(f"{node.id}, {option.id}", self._taken(node, option))
        return lines

    def _taken(self, node: Decision, option: Option) -> list[str]:
        chosen = _set(f"chosen_{symbol(node.id)}", str(number_of(node, option.id)))
        lines = self._because(option.also, [chosen, *self._happens(option.effect)])
        if option.red_line is not None:
            lines += _shown_if(f"$cap < 0 or $cap > {option.red_line.cap}", [_set("cap", str(option.red_line.cap))])
        return [*lines, *self._onward(option.ways)]

    def _chance(self, node: Chance) -> list[str]:
        luck = f"luck_{symbol(node.id)}"
        most = len(node.outcomes)
        draw = [_set("drawn", f"(random: 1, {sum(outcome.weight for outcome in node.outcomes)})"), _set(luck, "1")]
        passed = 0
        for number, outcome in enumerate(node.outcomes[:-1], 2):
            passed += outcome.weight
            draw += _shown_if(f"$drawn > {passed}", [_set(luck, str(number))])
        lines = [*self._because(node.arrive), *_shown_if(f"${luck} < 1 or ${luck} > {most}", draw)]
        for number in range(1, most + 1):
            lines += _shown_if(f"${luck} is {number}", [_link("Go on", f"{node.id}, {number}")])
        lines = self._passage(node.id, lines)
        for number, outcome in enumerate(node.outcomes, 1):
            content = [*self._happens(outcome.effect), *self._onward(outcome.ways)]
            lines += self._passage(f"{node.id}, {number}", content)
        return lines

    def _end(self) -> list[str]:
        terms = []
        for variable in self._drill.variables:
            name = f"$value_{symbol(variable.id)}"
            counted = name if variable.better is Better.MORE else f"({_FULL} - {name})"
            terms += [f"{variable.weight} * {counted}"] if variable.weight else []
        lines = [_set("units", " + ".join(terms) or "0")]
        for variable in self._drill.variables:
            shown = f"(print: (max: 0, (min: {_FULL}, $value_{symbol(variable.id)})))"
            lines.append(f"{twee_text(f'{variable.name}: {variable.start}')} at first, {shown} at the end.")
        endings = ((ending.when, _link("How it ends", f"Ending, {ending.id}")) for ending in self._drill.endings)
        return [*lines, "", *self._first(endings)]

    def _ended(self, ending: Ending) -> list[str]:
        lines = [_set("ending", f'"{ending.id}"')]
        lines += [_set("units", f"it {added(ending.bonus)} * $scale")] if ending.bonus else []
        lines += _shown_if("$cap >= 0 and $units > $cap * $scale", [_set("units", "$cap * $scale")])
        return [
            *lines,
            f"''{twee_text(ending.title)}''",
            twee_text(ending.text),
            "",
            _link("Look back", "Looking back"),
        ]

    def _review(self) -> list[str]:
        lines = []
        for node, option in every_option(self._drill):
            told = [f"''{twee_text(node.title)}''", twee_text(option.done), twee_text(option.why)]
            if option.red_line is not None:
                told.append(twee_text(f"A red line: {option.red_line.note}"))
            lines += _shown_if(f"$chosen_{symbol(node.id)} is {number_of(node, option.id)}", [*told, ""])
        lines += [twee_text(question) for question in self._drill.debrief]
        if self._drill.references:
            lines.append(twee_text(f"References: {', '.join(self._drill.references)}"))
        return lines
