"""Marking: a response beside an item's key. It never raises, whatever is handed in."""

from collections.abc import Sequence
from itertools import combinations

from trainer.content.model import (
    ClaimVerdict,
    Classification,
    Item,
    ListRecall,
    MultipleResponse,
    Ordering,
    SingleChoice,
    Trap,
    TypedAnswer,
    Verdict,
)
from trainer.memory.grades import Mark
from trainer.study.responses import Choice, Choices, Judgement, Lines, Order, Placement, Response, Text
from trainer.study.wording import same

__all__ = ["mark", "trap_met"]

_VERDICTS = tuple(Verdict)
_WRONG_LINE = 0.25
"""What a wrong line takes from a list's score."""


def mark(item: Item, response: Response) -> Mark:
    """How the response compares with the item's key; a response of another format's shape is simply wrong."""
    match item.body, response:
        case SingleChoice() as body, Choice(option=option):
            return _single(item, body, option)
        case MultipleResponse() as body, Choices(options=options):
            return _multiple(item, body, frozenset(options))
        case TypedAnswer() as body, Text() as typed:
            return _typed(item, body, typed)
        case ListRecall() as body, Lines() as lines:
            return _list(item, body, lines)
        case Ordering() as body, Order(steps=steps):
            return _ordering(item, body, steps)
        case Classification() as body, Placement(places=places):
            return _classification(item, body, places)
        case ClaimVerdict() as body, Judgement() as judgement:
            return _claim(item, body, judgement)
        case _:
            return Mark(item.format, False, 0.0)


def trap_met(written: str, traps: Sequence[Trap]) -> str:
    """Why the words are a near miss, where they are one that the pack foresaw; empty otherwise."""
    return next((trap.why for trap in traps if same(written, (trap.text,))), "")


def _single(item: Item, body: SingleChoice, option: str) -> Mark:
    right = any(choice.key and choice.id == option for choice in body.options)
    return Mark(item.format, right, float(right), not right, parts=((option, right),))


def _multiple(item: Item, body: MultipleResponse, picked: frozenset[str]) -> Mark:
    """Plus/minus scoring (Betts, 2022): hits less false picks, over the number of keys, never below 0."""
    keys = {option.id for option in body.options if option.key}
    hits, false_picks = len(keys & picked), len(picked - keys)
    score = max(0.0, (hits - false_picks) / len(keys)) if keys else 0.0
    parts = tuple((option.id, (option.id in picked) == option.key) for option in body.options)
    return Mark(item.format, picked == keys and bool(keys), score, false_picks > 0, parts=parts)


def _typed(item: Item, body: TypedAnswer, typed: Text) -> Mark:
    right = same(typed.text, (body.answer, *body.accepted), (trap.text for trap in body.traps))
    return Mark(item.format, right, float(right), hinted=typed.hinted)


def _list(item: Item, body: ListRecall, given: Lines) -> Mark:
    """(matched less a quarter for each wrong line) over the number asked for; repeats are ignored."""
    traps = tuple(trap.text for trap in body.traps)
    found: set[str] = set()
    parts: list[tuple[str, bool]] = []
    for line in given.lines[: 4 * len(body.answers) + 8]:
        if not line.strip():
            continue
        matching = [want.id for want in body.answers if same(line, (want.name, *want.accepted), traps)]
        fresh = [wanted for wanted in matching if wanted not in found]
        found.update(fresh[:1])
        parts.append((line, bool(matching)))
    wrong = sum(not right for _, right in parts)
    needed = max(1, body.required)
    score = min(1.0, max(0.0, (min(len(found), needed) - _WRONG_LINE * wrong) / needed))
    return Mark(item.format, len(found) >= needed and not wrong, score, wrong > 0, given.hinted, tuple(parts))


def _ordering(item: Item, body: Ordering, steps: Sequence[str]) -> Mark:
    """The share of pairs in the right order (Kendall, 1938), for a complete order of the steps."""
    right_order = [step.id for step in body.steps]
    if sorted(steps) != sorted(right_order):
        return Mark(item.format, False, 0.0)
    place = {step: index for index, step in enumerate(steps)}
    pairs = list(combinations(right_order, 2))
    kept = sum(place[first] < place[second] for first, second in pairs)
    parts = tuple((step, step == wanted) for step, wanted in zip(steps, right_order, strict=True))
    return Mark(item.format, list(steps) == right_order, kept / len(pairs) if pairs else 1.0, parts=parts)


def _classification(item: Item, body: Classification, places: Sequence[tuple[str, str]]) -> Mark:
    """The share placed rightly, corrected for chance: (share - 1/k) / (1 - 1/k), never below 0."""
    given = {pair[0]: pair[1] for pair in places if len(pair) == 2}
    parts = tuple((entry.id, given.get(entry.id) == entry.group) for entry in body.entries)
    share = sum(right for _, right in parts) / len(parts) if parts else 0.0
    chance = 1 / len(body.groups) if len(body.groups) > 1 else 0.0
    score = max(0.0, (share - chance) / (1 - chance))
    return Mark(item.format, share == 1.0, score, share < 1.0, parts=parts)


def _claim(item: Item, body: ClaimVerdict, given: Judgement) -> Mark:
    """0.6 for the verdict (half of it for a neighbour) and 0.4 for the reason that decides it."""
    apart = 2
    if given.verdict in _VERDICTS:
        apart = abs(_VERDICTS.index(given.verdict) - _VERDICTS.index(body.verdict))
    reason = any(option.key and option.id == given.reason for option in body.reasons)
    score = 0.6 * (1.0, 0.5, 0.0)[apart] + 0.4 * reason
    parts = (("verdict", apart == 0), ("reason", reason))
    return Mark(item.format, apart == 0 and reason, score, apart > 0 or not reason, parts=parts)
