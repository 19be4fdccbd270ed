"""What shows only over the whole pack: where keys stand, items that ask the same, contested keys, what was unread."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby
from math import erfc, exp, pi, sqrt

from trainer.content.checks.texts import choice_of, read_in
from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.model import (
    Classification,
    Format,
    Item,
    ListRecall,
    Ordering,
    Pack,
    Section,
    TypedAnswer,
    Verdict,
)
from trainer.content.words import content_words, likeness, shingles, words

__all__ = ["bank_findings", "near_duplicates", "position_chance", "run_chance"]

NEAR = 0.7
SURE = 0.05
BEYOND_DOUBT = 0.005
LONGEST_RUN = 4
SINGLE = Format.SINGLE_CHOICE
PER_PLACE = 5
_COMMON = 60
_SAME_CLAIM = 0.8
_MIN_BRIEFING, _MAX_BRIEFING = 150, 300


def bank_findings(pack: Pack) -> Iterator[Finding]:
    """What is wrong with the pack as a whole."""
    yield from _positions(pack)
    yield from _duplicates(pack)
    yield from _contested_keys(pack)
    for section in pack.sections:
        count = sum(len(words(line)) for block in section.briefing for line in block.lines)
        if not _MIN_BRIEFING <= count <= _MAX_BRIEFING:
            expected = f"{_MIN_BRIEFING} to {_MAX_BRIEFING}"
            yield Finding(section.id, ("briefing",), f"the briefing has {count} words", expected, Severity.WARNING)
        yield from _unread(pack, section)


def position_chance(counts: list[int]) -> float:
    """How likely chance alone would spread keys so unevenly over 3 or 4 places (chi-square), from 0 to 1."""
    expected = sum(counts) / len(counts)
    square = sum((count - expected) ** 2 / expected for count in counts)
    if len(counts) == 3:
        return exp(-square / 2)
    return erfc(sqrt(square / 2)) + sqrt(2 * square / pi) * exp(-square / 2)


def _positions(pack: Pack) -> Iterator[Finding]:
    places: dict[int, Counter[int]] = defaultdict(Counter)
    for item in pack.items:
        choice = choice_of(item)
        if item.format is Format.SINGLE_CHOICE and choice is not None and choice.key is not None:
            places[len(choice.options)][choice.key] += 1
    for size in (3, 4):
        counts = [places[size][place] for place in range(size)]
        chance = position_chance(counts) if sum(counts) >= PER_PLACE * size else 1.0
        if chance <= SURE:
            spread = "/".join(map(str, counts))
            wrong = f"the keys of items with {size} options stand at places 1 to {size} {spread} times"
            yield Finding(pack.id, (), wrong, "them spread evenly", _graded(chance))
        for section in pack.sections:
            yield from _runs(pack, section, size)


def _graded(chance: float) -> Severity:
    """A fault where chance is out of the question: options are shuffled when shown, and clean banks are unlucky."""
    return Severity.FAULT if chance <= BEYOND_DOUBT else Severity.WARNING


def _runs(pack: Pack, section: Section, size: int) -> Iterator[Finding]:
    """Keys of a section that stand at the same place one item after the other."""
    held = [choice_of(item) for item in pack.items if item.section == section.id and item.format is SINGLE]
    keys = [choice.key for choice in held if choice is not None and len(choice.options) == size]
    longest = max((len(list(run)) for key, run in groupby(keys) if key is not None), default=0)
    chance = run_chance(longest, len(keys), size)
    if longest > LONGEST_RUN and chance <= SURE:
        wrong = f"the key stands at the same place in {longest} items one after the other"
        yield Finding(section.id, ("items",), wrong, f"at most {LONGEST_RUN}", _graded(chance))


def run_chance(longest: int, count: int, size: int) -> float:
    """How likely chance alone makes a run this long or longer among ``count`` keys over ``size`` places (a bound)."""
    return min(1.0, max(0, count - longest + 1) * float(size) ** (1 - longest))


def near_duplicates(pack: Pack, at_least: float = NEAR) -> Iterator[tuple[Item, Item, float]]:
    """Pairs of items that share ``at_least`` of their runs of three words (0 to 1), the earlier first, and how much."""
    runs = [shingles(_asked(item)) for item in pack.items]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        # A run that very many share is a set phrase; pairs that are truly alike meet in others.
        candidates = Counter(other for run in own if len(holders[run]) < _COMMON for other in holders[run])
        for other, shared in sorted(candidates.items()):
            if shared >= at_least * min(len(own), len(runs[other])) * 0.8:
                alike = likeness(own, runs[other])
                if alike >= at_least:
                    yield pack.items[other], pack.items[number], alike
        for run in own:
            holders[run].append(number)


def _duplicates(pack: Pack) -> Iterator[Finding]:
    for first, second, alike in near_duplicates(pack):
        wrong = f"the item is {alike:.0%} the same as `{first.id.removeprefix(f'{pack.id}/')}`"
        yield Finding(second.id, ("stem",), wrong, "less than 70%, or one item")


def _asked(item: Item) -> str:
    """Everything that an item asks and offers, without its rationales."""
    body = item.body
    if isinstance(body, TypedAnswer):
        parts = [body.answer]
    elif isinstance(body, ListRecall):
        parts = [answer.name for answer in body.answers]
    elif isinstance(body, Ordering):
        parts = [step.text for step in body.steps]
    elif isinstance(body, Classification):
        parts = [*(group.text for group in body.groups), *(entry.text for entry in body.entries)]
    else:
        choice = choice_of(item)
        parts = [] if choice is None else [choice.asked, *(option.text for option in choice.options)]
        return " ".join(parts)
    return " ".join((item.stem, *parts))


def _contested_keys(pack: Pack) -> Iterator[Finding]:
    contested = [
        (statement, frozenset(words(statement.text)))
        for section in pack.sections
        for statement in section.statements
        if statement.verdict is not Verdict.HOLDS
    ]
    for item in pack.items:
        if item.format not in {Format.SINGLE_CHOICE, Format.MULTIPLE_RESPONSE}:
            continue
        choice = choice_of(item)
        for place, option in enumerate(choice.options if choice else ()):
            own = frozenset(words(option.text))
            for statement, said in contested:
                if option.key and likeness(own, said) >= _SAME_CLAIM:
                    name = statement.id.removeprefix(f"{pack.id}/")
                    wrong = f"the key says what `{name}` says, and that does not simply hold"
                    yield Finding(item.id, ("options", place, "text"), wrong, "a key that is true")


def _unread(pack: Pack, section: Section) -> Iterator[Finding]:
    """Answers to be written of which no form stands, all its words, in what the section gives to read."""
    known = content_words(read_in(section))
    for item in pack.items:
        if item.section != section.id:
            continue
        for field, forms in _written(item):
            if not any(content_words(form) <= known for form in forms):
                wrong = f"`{forms[0]}` is asked for and the section nowhere gives it to read"
                expected = "the answer, or a form of it, in the briefing or a correction"
                yield Finding(item.id, field, wrong, expected, Severity.WARNING)


def _written(item: Item) -> Iterator[tuple[tuple[str | int, ...], tuple[str, ...]]]:
    """Each answer that a learner must write: its field, and every form that is right."""
    if isinstance(item.body, TypedAnswer):
        yield ("answer",), (item.body.answer, *item.body.accepted)
    elif isinstance(item.body, ListRecall):
        for place, answer in enumerate(item.body.answers):
            yield ("answers", place, "name"), (answer.name, *answer.accepted)
