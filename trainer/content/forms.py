"""The rules of the formats: how many options, how many keys, what every part must say."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from trainer.content.draft import Finding
from trainer.content.model import (
    ClaimVerdict,
    Classification,
    Item,
    ListRecall,
    MultipleResponse,
    Option,
    Ordering,
    SingleChoice,
    Trap,
    TypedAnswer,
)
from trainer.content.words import folded, word_count

__all__ = ["BLANK", "MIN_WHY_WORDS", "form_findings"]

BLANK = "____"
MIN_WHY_WORDS = 8

_LINES = re.compile("_{2,}")
Complaint = tuple[tuple[str | int, ...], str, str]


def form_findings(item: Item) -> Iterator[Finding]:
    """Every breach of the rules of the item's own format."""
    for path, wrong, expected in (*_blanks(item), *_FORMS[type(item.body)](item.body)):
        yield Finding(item.id, path, wrong, expected)


def _blanks(item: Item) -> Iterator[Complaint]:
    runs = _LINES.findall(item.stem)
    if any(run != BLANK for run in runs):
        yield ("stem",), "the blank is not four underscores long", "____"
    if isinstance(item.body, TypedAnswer):
        if len(runs) > 1:
            yield ("stem",), f"the stem has {len(runs)} blanks for one answer", "one blank, or a question without"
        if f" {folded(item.body.answer)} " in f" {folded(item.stem)} ":
            yield ("stem",), "the stem gives the answer away", "a stem that does not hold it"


def _single_choice(body: SingleChoice) -> Iterator[Complaint]:
    yield from _counted("options", len(body.options), 3, 4)
    yield from _one_key("options", body.options)
    yield from _options("options", body.options)


def _multiple_response(body: MultipleResponse) -> Iterator[Complaint]:
    yield from _counted("options", len(body.options), 4, 7)
    keys = sum(option.key for option in body.options)
    if keys == 0:
        yield ("options",), "no option is a key", "one or more with key: true"
    elif keys == len(body.options):
        yield ("options",), "every option is a key", "at least one that is not"
    yield from _options("options", body.options)


def _typed(body: TypedAnswer) -> Iterator[Complaint]:
    right = [folded(body.answer), *map(folded, body.accepted)]
    for number, form in enumerate(right[1:]):
        if form in right[: number + 1]:
            yield ("accepted", number), "this is already accepted", "another form, or none"
    yield from _traps(body.traps, set(right))
    yield from _why(("why",), body.why, body.answer)


def _list_recall(body: ListRecall) -> Iterator[Complaint]:
    yield from _own_ids("answers", [answer.id for answer in body.answers])
    if len(body.answers) < 2:
        yield ("answers",), f"the list has {len(body.answers)} answers", "2 or more"
    if not 1 <= body.required <= len(body.answers):
        yield ("required",), f"{body.required} of {len(body.answers)} answers are required", "1 up to all of them"
    seen: dict[str, str] = {}
    for number, answer in enumerate(body.answers):
        for place, form in enumerate((answer.name, *answer.accepted)):
            path = ("answers", number, "name") if place == 0 else ("answers", number, "accepted", place - 1)
            if folded(form) in seen:
                yield path, f"this already counts for `{seen[folded(form)]}`", "a form that counts once"
            seen.setdefault(folded(form), answer.id)
        yield from _why(("answers", number, "why"), answer.why, answer.name)
    yield from _traps(body.traps, set(seen))


def _ordering(body: Ordering) -> Iterator[Complaint]:
    yield from _counted("steps", len(body.steps), 3, 6)
    yield from _own_ids("steps", [step.id for step in body.steps])
    for number, step in enumerate(body.steps):
        yield from _why(("steps", number, "why"), step.why, step.text)


def _classification(body: Classification) -> Iterator[Complaint]:
    if body.one_to_one:
        yield from _counted("groups", len(body.groups), 3, 6)
        yield from _counted("entries", len(body.entries), 3, 6)
    else:
        yield from _counted("groups", len(body.groups), 2, 4)
        yield from _counted("entries", len(body.entries), 4, 8)
    yield from _own_ids("groups", [group.id for group in body.groups])
    yield from _own_ids("entries", [entry.id for entry in body.entries])
    taken = Counter(entry.group for entry in body.entries)
    for number, group in enumerate(body.groups):
        if taken[group.id] == 0:
            yield ("groups", number), f"no entry belongs to the group `{group.id}`", "every group to be used"
        elif body.one_to_one and taken[group.id] > 1:
            wrong = f"{taken[group.id]} entries belong to the group `{group.id}`"
            yield ("groups", number), wrong, "exactly one in matching"
    known = {group.id for group in body.groups}
    for number, entry in enumerate(body.entries):
        if entry.group not in known:
            yield ("entries", number, "group"), f"`{entry.group}` is no group of this item", "the id of a group"
        yield from _why(("entries", number, "why"), entry.why, entry.text)


def _claim_verdict(body: ClaimVerdict) -> Iterator[Complaint]:
    yield from _counted("reasons", len(body.reasons), 3, 3)
    yield from _one_key("reasons", body.reasons)
    yield from _options("reasons", body.reasons)
    yield from _why(("why",), body.why, body.claim)


def _counted(name: str, count: int, least: int, most: int) -> Iterator[Complaint]:
    if not least <= count <= most:
        yield (name,), f"there are {count} {name}", f"{least} to {most}" if least < most else str(least)


def _one_key(name: str, options: tuple[Option, ...]) -> Iterator[Complaint]:
    keys = [number for number, option in enumerate(options) if option.key]
    if not keys:
        yield (name,), f"none of the {name} is the key", "exactly one with key: true"
    for number in keys[1:]:
        yield (name, number, "key"), "this is a second key", "exactly one with key: true"


def _options(name: str, options: tuple[Option, ...]) -> Iterator[Complaint]:
    yield from _own_ids(name, [option.id for option in options])
    for number, option in enumerate(options):
        yield from _why((name, number, "why"), option.why, option.text)


def _own_ids(name: str, ids: list[str]) -> Iterator[Complaint]:
    for number, own in enumerate(ids):
        if own in ids[:number]:
            yield (name, number, "id"), f"the id `{own}` is used twice", "one of its own within the item"


def _why(path: tuple[str | int, ...], why: str, text: str) -> Iterator[Complaint]:
    if folded(why) == folded(text):
        yield path, "the rationale repeats the text it should explain", "why it is right or wrong"
    elif word_count(why) < MIN_WHY_WORDS:
        yield path, f"the rationale has {word_count(why)} words", f"{MIN_WHY_WORDS} or more"


def _traps(traps: Iterable[Trap], right: set[str]) -> Iterator[Complaint]:
    seen: set[str] = set()
    for number, trap in enumerate(traps):
        if folded(trap.text) in right:
            yield ("traps", number, "text"), "the trap is also accepted as right", "a near miss"
        elif folded(trap.text) in seen:
            yield ("traps", number, "text"), "the trap is set twice", "it once"
        seen.add(folded(trap.text))
        yield from _why(("traps", number, "why"), trap.why, trap.text)


_FORMS: dict[type[Any], Callable[[Any], Iterator[Complaint]]] = {
    SingleChoice: _single_choice,
    MultipleResponse: _multiple_response,
    TypedAnswer: _typed,
    ListRecall: _list_recall,
    Ordering: _ordering,
    Classification: _classification,
    ClaimVerdict: _claim_verdict,
}
