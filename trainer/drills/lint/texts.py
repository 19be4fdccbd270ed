"""Texts: lengths that tire or give away, absolutes, bare figures for effects, and what coming back needs."""

import re
from collections.abc import Iterator

from trainer.content.checks.looks import ABSOLUTES
from trainer.content.draft import Finding
from trainer.content.scenario.model import Decision, Drill, Effect
from trainer.content.words import word_count
from trainer.drills.lint.bench import Path, decisions, finding, warning

__all__ = ["text_findings"]

_LONGEST_BRIEF = 120
_LONGEST_OPTION = 35
_FEWEST_WHY = 8
_RATIO = 1.5
_OPTIONS = (3, 4)
_POSITION = 0.5
_FEWEST_DECISIONS = 3
_BARE_FIGURE = re.compile(r"(?<![\w.])[+\u2212-]\d+(?![\w-])|\bpoints?\b", re.IGNORECASE)
_ALL_OR_NONE = re.compile(r"\b(?:all|none|both|either) of (?:the above|these|them)\b", re.IGNORECASE)


def text_findings(drill: Drill) -> Iterator[Finding]:
    """What can be seen without solving the drill."""
    for node in decisions(drill):
        here: Path = ("nodes", node.id)
        words = word_count(node.brief)
        if words > _LONGEST_BRIEF:
            yield warning(drill, (*here, "brief"), f"the brief has {words} words", f"at most {_LONGEST_BRIEF}")
        yield from _options(drill, node, here)
        yield from _variants(drill, node, here)
        for number, effect in enumerate(node.arrive):
            yield from _report(drill, effect, (*here, "arrive", number))
    yield from _positions(drill)
    if not drill.references:
        yield warning(drill, ("references",), "the drill cites no reference", "what its judgement rests on")


def _options(drill: Drill, node: Decision, here: Path) -> Iterator[Finding]:
    count = len(node.options)
    if not _OPTIONS[0] <= count <= _OPTIONS[1]:
        yield warning(drill, (*here, "options"), f"`{node.id}` has {count} options", "3 or 4")
    lengths = [len(option.text) for option in node.options]
    if max(lengths) > _RATIO * min(lengths):
        wrong = f"the longest option at `{node.id}` is {max(lengths) / min(lengths):.1f} times the shortest"
        yield warning(drill, (*here, "options"), wrong, f"at most {_RATIO} times")
    for number, option in enumerate(node.options):
        there: Path = (*here, "options", number)
        words = word_count(option.text)
        if words > _LONGEST_OPTION:
            yield warning(drill, (*there, "text"), f"the option has {words} words", f"at most {_LONGEST_OPTION}")
        absolute = ABSOLUTES.search(option.text)
        if absolute is not None:
            yield warning(drill, (*there, "text"), f"the option says `{absolute[0]}`", "words that leave room")
        if _ALL_OR_NONE.search(option.text):
            yield finding(drill, (*there, "text"), "the option speaks of other options", "something that can be done")
        if word_count(option.why) < _FEWEST_WHY:
            yield warning(
                drill, (*there, "why"), f"the `why` of `{option.id}` is short", f"{_FEWEST_WHY} words or more"
            )
        yield from _report(drill, option.effect, there)
        for place, effect in enumerate(option.also):
            yield from _report(drill, effect, (*there, "also", place))


def _report(drill: Drill, effect: Effect, path: Path) -> Iterator[Finding]:
    found = _BARE_FIGURE.search(effect.report)
    if found is not None:
        yield warning(drill, (*path, "report"), f"the report says `{found[0]}`", "what happened, in words")


def _variants(drill: Drill, node: Decision, here: Path) -> Iterator[Finding]:
    if all(variant.flip for variant in node.variants):
        yield warning(drill, here, f"`{node.id}` has no variant", "one or more: its objective comes back in it")
    if not any(variant.flip for variant in node.variants):
        yield warning(drill, here, f"`{node.id}` has no flip", "one: the same decision with one fact changed")


def _positions(drill: Drill) -> Iterator[Finding]:
    """Shuffling hides on the screen where the authors' pick stands, but not in print."""
    places = [[option.id for option in node.options].index(node.authors) for node in decisions(drill)]
    if len(places) < _FEWEST_DECISIONS:
        return
    for place in sorted(set(places)):
        if places.count(place) > _POSITION * len(places):
            wrong = f"the authors' pick stands in place {place + 1} at {places.count(place)} of {len(places)} decisions"
            yield warning(drill, ("nodes",), wrong, "different places")
