"""Stems that ask badly: too short or long, bare, negative, vague, or hard to read."""

import re
from collections.abc import Iterator
from statistics import median

from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.model import ClaimVerdict, Format, Item, Pack
from trainer.content.words import word_count, words

__all__ = ["reading_grade", "stem_findings"]

MIN_WORDS, MAX_WORDS = 5, 45
MAX_GRADE, MAX_MEDIAN_GRADE = 14.0, 11.0
_NEGATIVE_SHARE = 0.03
_FOLLOWING_SHARE = 0.05

_BARE = re.compile(
    r"^which (?:one )?(?:of the following|of these|option|answer|statement)s?(?: options| answers| statements)?"
    r" (?:is|are) (?:true|correct|right|false|wrong|incorrect)\W*$",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\bexcept\b|(?<!at )\bleast\b"
    r"|\b(?:which|what|who)\b(?:\s+(?!when\b|if\b|where\b|that\b|who\b|because\b|while\b)\w+){0,3}"
    r"\s+(?:is|are|was|were|do|does|did|would|should|could|can|may)\s+not\b",
    re.IGNORECASE,
)
_NEGATIVE_WORD = re.compile(r"\b(?:not|except|least)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:often|usually|sometimes|frequently|rarely|generally|seldom|occasionally|commonly|normally|typically)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(an?) ?(?:____|…|\.\.\.|:)? ?$", re.IGNORECASE)
_FOLLOWING = re.compile(r"\bwhich of the following\b", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouy]+")
_SENTENCE_END = re.compile(r"[.!?:]+(?:\s|$)")
_CHOICES = frozenset({Format.SINGLE_CHOICE, Format.MULTIPLE_RESPONSE})


def stem_findings(pack: Pack) -> Iterator[Finding]:
    """What is wrong with stems, item by item, then what is too frequent in the pack."""
    english = pack.language.split("-")[0] == "en"
    for item in pack.items:
        yield from _form(item)
        if english:
            yield from _bare(item)
            yield from _vague(item)
            yield from _readable(item)
    if english:
        yield from _negatives(pack)
        yield from _shares(pack)


def _form(item: Item) -> Iterator[Finding]:
    count = word_count(item.stem)
    claimed = word_count(item.body.claim) if isinstance(item.body, ClaimVerdict) else 0
    if count + claimed < MIN_WORDS:
        yield Finding(item.id, ("stem",), f"the stem has {count} words", f"{MIN_WORDS} or more")
    if count > MAX_WORDS:
        yield Finding(item.id, ("stem",), f"the stem has {count} words", f"at most {MAX_WORDS}")
    if item.format in _CHOICES and not ("____" in item.stem or "?" in item.stem or item.stem.endswith(":")):
        yield Finding(item.id, ("stem",), "the stem of a choice asks nothing", "a `?`, a final `:` or a blank ____")


def _bare(item: Item) -> Iterator[Finding]:
    if _BARE.search(item.stem):
        wrong = "the stem asks nothing without its options"
        yield Finding(item.id, ("stem",), wrong, "a question that can be answered with the options covered")
    article = _ARTICLE.search(" ".join(item.stem.split()))
    if article and item.format in _CHOICES:
        wrong = f"the stem ends with `{article[1]}`, which rules options out"
        yield Finding(item.id, ("stem",), wrong, "the article within the options")


def _vague(item: Item) -> Iterator[Finding]:
    found = _VAGUE.search(item.stem)
    if found:
        wrong = f"`{found[0]}` means something else to everyone"
        yield Finding(item.id, ("stem",), wrong, "a number, a condition, or no such word", Severity.WARNING)


def _readable(item: Item) -> Iterator[Finding]:
    grade = reading_grade(item.stem)
    if grade > MAX_GRADE:
        wrong = f"the stem reads at school grade {grade:.0f}"
        yield Finding(item.id, ("stem",), wrong, f"at most {MAX_GRADE:.0f}: shorter sentences", Severity.WARNING)


def _negatives(pack: Pack) -> Iterator[Finding]:
    negative = [item for item in pack.items if _NEGATIVE.search(_question(item.stem))]
    for item in negative:
        if not any(word.isupper() for word in _NEGATIVE_WORD.findall(_question(item.stem))):
            yield Finding(item.id, ("stem",), "the stem asks for what is not so", "NOT, EXCEPT or LEAST in capitals")
    most = max(1, int(_NEGATIVE_SHARE * len(pack.items)))
    if len(negative) > most:
        wrong = f"{len(negative)} of {len(pack.items)} stems ask for what is not so"
        yield Finding(pack.id, (), wrong, f"at most {most} (3%)")


def _question(stem: str) -> str:
    """The last sentence of a stem: what comes before sets the scene."""
    parts = [part for part in re.split(r"(?<=[.!?])\s+", stem) if part.strip()]
    return parts[-1] if parts else stem


def _shares(pack: Pack) -> Iterator[Finding]:
    following = sum(1 for item in pack.items if _FOLLOWING.search(item.stem))
    most = max(1, int(_FOLLOWING_SHARE * len(pack.items)))
    if following > most:
        wrong = f"{following} stems say “which of the following”"
        yield Finding(pack.id, (), wrong, f"at most {most} (5%)", Severity.WARNING)
    grades = [reading_grade(item.stem) for item in pack.items]
    if grades and median(grades) > MAX_MEDIAN_GRADE:
        wrong = f"half of the stems read above school grade {median(grades):.0f}"
        yield Finding(pack.id, (), wrong, f"a median of at most {MAX_MEDIAN_GRADE:.0f}", Severity.WARNING)


def reading_grade(text: str) -> float:
    """The Flesch-Kincaid school grade of an English text; syllables are estimated from groups of vowels."""
    found = words(text)
    if not found:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    syllables = sum(_syllables(word) for word in found)
    return 0.39 * len(found) / sentences + 11.8 * syllables / len(found) - 15.59


def _syllables(word: str) -> int:
    count = len(_VOWELS.findall(word))
    return max(1, count - 1 if word.endswith("e") and not word.endswith("le") and count > 1 else count)
