"""Options that tell the key by their look: lengths, clang, grammar, twins, and those that speak of other options."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from trainer.content.checks.texts import Choice, choice_of, shown_texts
from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.model import Classification, Format, Item, ListRecall, Ordering, Pack
from trainer.content.words import content_words, folded, likeness, words

__all__ = ["option_findings"]

MAX_LENGTH_RATIO = 2.0
KEY_RATIOS = (0.67, 1.5)
TWINS = 0.8
_SHORT = 25
"""Options up to this many characters are names or figures, whose lengths are not the author's to choose."""
_QUOTES = "\"'(,.;:\u201c\u2018"
_MIN_CLANG = 5
_RARE_SHARE = 0.02
_RARE_COUNT = 3

_ABOUT_OPTIONS = re.compile(
    r"\b(?:all|none|both|any|neither|either) of (?:the )?(?:above|these|options|answers|others|following)\b"
    r"|^(?:both )?[a-g] and [a-g]\W*$",
    re.IGNORECASE,
)
_PROPER = re.compile(r"(?<=[a-z,;] )([A-Z][\w-]*)")
_PAIRS = """more/less most/least increase/decrease raise/lower always/never before/after with/without faster/slower
higher/lower larger/smaller open/close public/private civilian/military first/last all/none"""
_OPPOSITES = frozenset(frozenset(pair.split("/")) for pair in _PAIRS.split())


def option_findings(pack: Pack) -> Iterator[Finding]:
    """What is wrong with options, item by item."""
    english = pack.language.split("-")[0] == "en"
    rare = _rare_words(pack)
    proper = _proper_names(pack)
    for item in pack.items:
        choice = choice_of(item)
        if choice is not None:
            yield from _lengths(item, choice)
            yield from _parallel(item, choice, proper)
            yield from _distinct(item, choice)
            if english:
                yield from _about_options(item, choice)
                yield from _clang(item, choice, rare)
        yield from _same_texts(item)


def _lengths(item: Item, choice: Choice) -> Iterator[Finding]:
    sizes = [len(option.text) for option in choice.options]
    if max(sizes, default=0) <= _SHORT:
        return
    if max(sizes) > MAX_LENGTH_RATIO * min(sizes):
        wrong = f"the longest of the {choice.field} has {max(sizes)} characters, the shortest {min(sizes)}"
        yield Finding(item.id, (choice.field,), wrong, "at most twice as many", Severity.WARNING)
    if choice.key is None or len(sizes) < 2:
        return
    others = [size for place, size in enumerate(sizes) if place != choice.key]
    ratio = sizes[choice.key] * len(others) / sum(others)
    if not KEY_RATIOS[0] <= ratio <= KEY_RATIOS[1]:
        wrong = f"the key is {ratio:.1f} times as long as the others on average"
        yield Finding(item.id, (choice.field, choice.key, "text"), wrong, "0.67 to 1.5 times", Severity.WARNING)


def _about_options(item: Item, choice: Choice) -> Iterator[Finding]:
    for place, option in enumerate(choice.options):
        if _ABOUT_OPTIONS.search(option.text):
            wrong = "the option speaks of the other options"
            yield Finding(item.id, (choice.field, place, "text"), wrong, "an answer of its own (they are shuffled)")


def _parallel(item: Item, choice: Choice, proper: frozenset[str]) -> Iterator[Finding]:
    ends = [_ending(option.text) for option in choice.options]
    for place in _odd_ones(ends):
        wrong = f"this one ends with {ends[place] or 'no stop'}, most of the {choice.field} do not"
        yield Finding(item.id, (choice.field, place, "text"), wrong, "the same ending for all")
    starts = [_beginning(option.text, proper) for option in choice.options]
    for place in _odd_ones([start for start in starts if start]):
        where = [number for number, start in enumerate(starts) if start][place]
        wrong = f"this one begins with {starts[where]}, most of the {choice.field} do not"
        yield Finding(item.id, (choice.field, where, "text"), wrong, "the same beginning for all")


def _ending(text: str) -> str:
    return text[-1] if text[-1:] in {".", "!", "?", ";", ":", ",", "…"} else ""


def _beginning(text: str, proper: frozenset[str]) -> str:
    found = words(text)
    first = text.split()[0].strip(_QUOTES) if text.split() else ""
    if not found or not first[:1].isalpha() or first in proper or first[1:2].isupper():
        return ""
    return "a capital" if first[0].isupper() else "a small letter"


def _odd_ones(marks: list[str]) -> list[int]:
    """The places of those that differ from the most common mark (from the first, when two are as common)."""
    if len(set(marks)) < 2:
        return []
    common = Counter(marks).most_common(1)[0][0]
    return [place for place, mark in enumerate(marks) if mark != common]


def _distinct(item: Item, choice: Choice) -> Iterator[Finding]:
    for (one, first), (two, second) in combinations(enumerate(choice.options), 2):
        path = (choice.field, two, "text")
        held, other = folded(first.text), folded(second.text)
        alike = likeness(frozenset(words(first.text)), frozenset(words(second.text)))
        if held == other:
            yield Finding(item.id, path, f"options `{first.id}` and `{second.id}` say the same", "different options")
        elif f" {held} " in f" {other} " or f" {other} " in f" {held} ":
            wrong = f"one of options `{first.id}` and `{second.id}` contains the other"
            yield Finding(item.id, path, wrong, "options that stand apart")
        elif len(choice.options) > 2 and choice.key in {one, two} and _opposite(first.text, second.text):
            wrong = f"options `{first.id}` and `{second.id}` are opposites, so one of them is the key"
            yield Finding(item.id, path, wrong, "no pair that leaves the others out")
        elif alike >= TWINS:
            wrong = f"options `{first.id}` and `{second.id}` share {alike:.0%} of their words"
            yield Finding(item.id, path, wrong, "less than 80%")


def _opposite(first: str, second: str) -> bool:
    one, two = words(first), words(second)
    if len(one) == len(two):
        differing = [frozenset(pair) for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
        return len(differing) == 1 and differing[0] in _OPPOSITES
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    return "not" in longer and tuple(word for word in longer if word != "not") == shorter


def _clang(item: Item, choice: Choice, rare: frozenset[str]) -> Iterator[Finding]:
    if item.format is not Format.SINGLE_CHOICE or choice.key is None:
        return
    asked = {word for word in content_words(choice.asked) & rare if len(word) >= _MIN_CLANG}
    shared = [asked & content_words(option.text) for option in choice.options]
    if shared[choice.key] and not any(words for place, words in enumerate(shared) if place != choice.key):
        wrong = f"only the key repeats a rare word of the stem ({', '.join(sorted(shared[choice.key]))})"
        yield Finding(item.id, (choice.field, choice.key, "text"), wrong, "it in another option too, or nowhere")


def _rare_words(pack: Pack) -> frozenset[str]:
    seen = Counter(word for item in pack.items for word in content_words(shown_texts(item)))
    most = max(_RARE_COUNT, int(_RARE_SHARE * len(pack.items)))
    return frozenset(word for word, count in seen.items() if count <= most)


def _proper_names(pack: Pack) -> frozenset[str]:
    """Words that stand with a capital inside sentences, so that one at the start of an option says nothing."""
    texts = [text for item in pack.items for text in (item.stem, item.feedback)]
    texts += [statement.text for section in pack.sections for statement in section.statements]
    texts += [f"the {reference.body}" for reference in pack.references]
    return frozenset(name for text in texts for name in _PROPER.findall(text))


def _same_texts(item: Item) -> Iterator[Finding]:
    for field, texts in _lists(item):
        said = [folded(text) for text in texts]
        for place, text in enumerate(said):
            if text in said[:place]:
                yield Finding(item.id, (field, place), f"two of the {field} say the same", "different texts")


def _lists(item: Item) -> Iterator[tuple[str, list[str]]]:
    if isinstance(item.body, Ordering):
        yield "steps", [step.text for step in item.body.steps]
    elif isinstance(item.body, Classification):
        yield "groups", [group.text for group in item.body.groups]
        yield "entries", [entry.text for entry in item.body.entries]
    elif isinstance(item.body, ListRecall):
        yield "answers", [answer.name for answer in item.body.answers]
