"""The ledger of ids (``ids.lock``): what is remembered under an id must stay the same question.

A learner's memory hangs on an item's id. New wording under an id is a new revision and memory stays; a new key is a
new question and needs a new id; an id that has been used is never given to anything else.

What counts as the key, by format: choices and claim verdicts, the ids of the options and which of them are keys (and
the verdict); typed, the answer's words; list recall, the ids and how many are required; ordering, the order of the
ids; matching and classification, which entry goes to which group. Wording is the stem, everything in the body, and
the feedback. Level, use, statements and references may change freely.

Drills (``drills/<id>``) and their objectives (``objectives/<id>``) stand there too. They have no key: a run is kept as
it was decided, and ratings belong to the wording that was rated. But a name that was used is never given to another.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from trainer.content.faults import Fault
from trainer.content.model import (
    Body,
    ClaimVerdict,
    Classification,
    Item,
    ListRecall,
    Ordering,
    Pack,
    TypedAnswer,
)
from trainer.content.scenario.model import Decision, Drill
from trainer.content.words import folded

__all__ = [
    "Difference",
    "Entry",
    "Ledger",
    "differences",
    "drill_name",
    "entries_of",
    "entry_of",
    "ledger_text",
    "read_ledger",
    "recorded",
    "retired",
    "revised",
]

_HEAD = (
    "# The ids of this pack's items and drills, written by `trainer check --lock`; do not edit.\n"
    "# id revision key wording, or: id retired\n"
)
_LINE = re.compile(
    r"(?P<id>(?:drills/|objectives/)?[a-z][a-z0-9-]{0,63}) "
    r"(?:retired|(?P<revision>[1-9]\d{0,5}) (?P<key>\w{16}) (?P<wording>\w{16}))"
)
_DIGITS = 16


class Entry(NamedTuple):
    """What the ledger knows of an id: ``revision`` from 1, and digests of key and wording; 0 and empty when retired."""

    revision: int
    key: str
    wording: str


_RETIRED = Entry(0, "", "")
Ledger = dict[str, Entry]
"""Entries by id, without the pack's name."""


class Difference(NamedTuple):
    """How a pack and its ledger differ at one id; ``refused`` ones can't be recorded."""

    id: str
    wrong: str
    expected: str
    refused: bool


def read_ledger(content: bytes, file: str) -> tuple[Ledger, tuple[Fault, ...]]:
    """The ledger in ``content``, and a fault for each line that is none; ``file`` names it in faults."""
    ledger: Ledger = {}
    faults = []
    for number, raw in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        line = raw.strip()
        found = _LINE.fullmatch(line)
        if not line or line.startswith("#"):
            continue
        if found is None:
            faults.append(Fault(file, number, 1, "this is no line of a ledger", "what `trainer check --lock` wrote"))
        elif found["id"] in ledger:
            faults.append(Fault(file, number, 1, f"`{found['id']}` stands here twice", "one line an id"))
        elif found["revision"] is None:
            ledger[found["id"]] = _RETIRED
        else:
            ledger[found["id"]] = Entry(int(found["revision"]), found["key"], found["wording"])
    return ledger, tuple(faults)


def ledger_text(ledger: Ledger) -> str:
    """The ledger as a file, sorted, one line an id."""
    lines = [
        f"{name} retired" if entry == _RETIRED else " ".join(map(str, (name, *entry))) for name, entry in ledger.items()
    ]
    return _HEAD + "".join(f"{line}\n" for line in sorted(lines))


def entry_of(item: Item) -> Entry:
    """What the ledger would say of an item that it has not met."""
    wording = (item.stem, item.body, item.feedback)
    return Entry(1, _digest((item.format, _key_of(item.body))), _digest(wording))


def entries_of(pack: Pack, drills: Sequence[Drill] = ()) -> Ledger:
    """What the ledger would say of a pack that it has not met, in the pack's order."""
    found = {_local(item.id, pack): entry_of(item) for item in pack.items}
    for drill in drills:
        found[drill_name(drill, pack)] = Entry(1, _digest("drill"), _digest(drill))
        for node in drill.nodes:
            if isinstance(node, Decision):
                where = _digest((drill.id, node.id))
                found[f"objectives/{_local(node.objective, pack)}"] = Entry(1, _digest("objective"), where)
    return found


def differences(pack: Pack, ledger: Ledger, drills: Sequence[Drill] = ()) -> tuple[Difference, ...]:
    """Everything in which the pack has moved on from its ledger, in the pack's order, vanished ids last."""
    found = []
    present = entries_of(pack, drills)
    for name, now in present.items():
        known = ledger.get(name)
        if known is None:
            found.append(Difference(name, "the id is new to the ledger", _LOCK, refused=False))
        elif known == _RETIRED:
            found.append(Difference(name, "the id was retired", "an id that was never used", refused=True))
        elif known.key != now.key:
            expected = "a new id for it (and the old one retired): memory belongs to a question"
            found.append(Difference(name, "the key has changed under its id", expected, refused=True))
        elif known.wording != now.wording:
            found.append(Difference(name, "the wording has changed since it was recorded", _LOCK, refused=False))
    for name, entry in ledger.items():
        if name not in present and entry != _RETIRED:
            expected = "what it named, or the id retired"
            found.append(Difference(name, f"`{name}` has vanished from the pack", expected, refused=True))
    return tuple(found)


def recorded(pack: Pack, ledger: Ledger, drills: Sequence[Drill] = ()) -> Ledger:
    """The ledger with new ids added and revisions raised where wording changed; what is refused stays as it was."""
    after = dict(ledger)
    for name, now in entries_of(pack, drills).items():
        known = ledger.get(name)
        if known is None:
            after[name] = now
        elif known != _RETIRED and known.key == now.key and known.wording != now.wording:
            after[name] = now._replace(revision=known.revision + 1)
    return after


def retired(ledger: Ledger, name: str) -> Ledger:
    """The ledger with ``name`` (an id without its pack) never to be used again."""
    return {**ledger, name: _RETIRED}


def revised(pack: Pack, ledger: Ledger) -> Pack:
    """The pack with every item at the revision that the ledger gives it once it is recorded."""
    after = recorded(pack, ledger)
    items = tuple(item._replace(revision=max(1, after[_local(item.id, pack)].revision)) for item in pack.items)
    return pack._replace(items=items)


_LOCK = "it recorded: run `trainer check --lock`"


def drill_name(drill: Drill, pack: Pack) -> str:
    """What the ledger calls a drill."""
    return f"drills/{_local(drill.id, pack)}"


def _local(name: str, pack: Pack) -> str:
    return name.removeprefix(f"{pack.id}/")


def _key_of(body: Body) -> object:
    if isinstance(body, TypedAnswer):
        return folded(body.answer)
    if isinstance(body, ListRecall):
        return [body.required, sorted(answer.id for answer in body.answers)]
    if isinstance(body, Ordering):
        return [step.id for step in body.steps]
    if isinstance(body, Classification):
        return sorted((entry.id, entry.group) for entry in body.entries)
    if isinstance(body, ClaimVerdict):
        return [body.verdict, sorted((option.id, option.key) for option in body.reasons)]
    return sorted((option.id, option.key) for option in body.options)


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
