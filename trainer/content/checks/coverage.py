"""Whether the items cover what the pack teaches: every statement twice in two formats, and what the pack promises.

Only a pack that names ``targets`` says that it is whole; one that is still being written is left alone.
"""

from collections import defaultdict
from collections.abc import Iterator

from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.model import Format, Item, Level, Pack, Targets, Use

__all__ = ["PRODUCED", "coverage_findings"]

PRODUCED = frozenset({Format.TYPED, Format.LIST_RECALL})
"""The formats in which an answer is made rather than picked."""
TWICE = 2
FEWEST = 10
"""Shares of fewer items than these say nothing."""
MOST = 6
PRODUCED_SHARE = 0.25
ABOVE_RECALL = 0.35


def coverage_findings(pack: Pack) -> Iterator[Finding]:
    """What a pack covers too little to be what it promises, and what it covers too often."""
    if pack.targets is None:
        return
    practice = [item for item in pack.items if item.use is Use.PRACTICE]
    yield from _statements(pack, practice)
    yield from _shares(pack, practice)
    yield from _targets(pack, pack.targets, practice)


def _statements(pack: Pack, practice: list[Item]) -> Iterator[Finding]:
    training: dict[str, list[Item]] = defaultdict(list)
    for item in practice:
        for name in item.statements:
            training[name].append(item)
    for section in pack.sections:
        for statement in section.statements:
            items = training[statement.id]
            forms = {item.format for item in items}
            if len(items) < TWICE or len(forms) < TWICE:
                wrong = f"{_count(len(items), 'item')} in {_count(len(forms), 'format')} train the statement"
                yield Finding(statement.id, (), wrong, "two or more, in two formats or more")
            elif len(items) > MOST:
                wrong = f"{len(items)} items train the statement"
                yield Finding(statement.id, (), wrong, f"at most {MOST}", Severity.WARNING)


def _shares(pack: Pack, practice: list[Item]) -> Iterator[Finding]:
    if len(practice) < FEWEST:
        return
    produced = sum(item.format in PRODUCED for item in practice) / len(practice)
    if produced < PRODUCED_SHARE:
        wrong = f"{produced:.0%} of the practice items ask for an answer that is made, not picked"
        yield Finding(pack.id, (), wrong, f"{PRODUCED_SHARE:.0%} or more typed or list recall")
    above = sum(item.level is not Level.RECALL for item in practice) / len(practice)
    if above < ABOVE_RECALL:
        wrong = f"{above:.0%} of the practice items ask for more than recall"
        yield Finding(pack.id, (), wrong, f"{ABOVE_RECALL:.0%} or more")


def _targets(pack: Pack, targets: Targets, practice: list[Item]) -> Iterator[Finding]:
    if len(practice) < targets.practice:
        wrong = f"the pack has {_count(len(practice), 'practice item')}"
        yield Finding(pack.id, (), wrong, f"{targets.practice} or more")
    wanted = dict(targets.sections)
    for section in pack.sections:
        own = [item for item in pack.items if item.section == section.id]
        checks = sum(item.use is Use.CHECK for item in own)
        if len(own) - checks < wanted.get(section.id, 0):
            wrong = f"the section has {_count(len(own) - checks, 'practice item')}"
            yield Finding(section.id, ("items",), wrong, f"{wanted[section.id]} or more")
        if checks < targets.check:
            wrong = f"the section has {_count(checks, 'check item')}"
            yield Finding(section.id, ("items",), wrong, f"{targets.check} or more")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
