"""Words of authored text, for rules that compare texts: which there are, which carry meaning, how alike they are."""

import re
from functools import lru_cache

__all__ = ["content_words", "folded", "likeness", "shingles", "stemmed", "word_count", "words"]

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_ENDINGS = (
    "ational",
    "isation",
    "ization",
    "ations",
    "ation",
    "ments",
    "ment",
    "ness",
    "ities",
    "ity",
    "ingly",
    "ings",
)
_SHORT_ENDINGS = ("ing", "edly", "ies", "ied", "ers", "er", "ed", "es", "ly", "s")
_MIN_STEM = 4
_SHINGLE = 3
_FUNCTION_WORDS = """a about above after again against all also am an and any are as at be because been before being
below between both but by can could did do does doing down during each either else few for from further had has have
having he her here hers him his how i if in into is it its itself just may me might more most must my neither no nor
not of off on once one only or other our out over own same shall she should since so some such than that the their
them then there these they this those through to too under until up upon us very was we were what when where whether
which while who whom whose why will with within without would yet you your"""
_STOP_WORDS = frozenset(_FUNCTION_WORDS.split())


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, without case."""
    return tuple(_WORD.findall(text.casefold()))


def word_count(text: str) -> int:
    """How many words a text has; figures count, signs do not."""
    return len(words(text))


def folded(text: str) -> str:
    """The text as its words alone, for telling whether two texts say the same."""
    return " ".join(words(text))


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stemmed(word) for word in words(text) if word not in _STOP_WORDS)


@lru_cache(maxsize=16384)
def stemmed(word: str) -> str:
    """The word without a common English ending, so that forms of one word meet; rough on purpose."""
    for ending in (*_ENDINGS, *_SHORT_ENDINGS):
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            return word[: -len(ending)]
    return word


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of three words (or the whole of a shorter text)."""
    found = words(text)
    if len(found) <= _SHINGLE:
        return frozenset({found}) if found else frozenset()
    return frozenset(found[start : start + _SHINGLE] for start in range(len(found) - _SHINGLE + 1))


def likeness(one: frozenset[object], other: frozenset[object]) -> float:
    """Jaccard's share of what two sets have in common, 0 to 1; two empty sets are not alike."""
    return len(one & other) / len(one | other) if one and other else 0.0
