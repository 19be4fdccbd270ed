"""Whether typed words say what was wanted: case, accents, articles, endings and small slips are forgiven.

Distances follow Damerau (1964): one slip in words of five to eight letters, two from nine on, none in short words,
acronyms and numbers. No author's text is ever used as a pattern.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["LONGEST", "distance", "normal", "same", "slips"]

LONGEST = 200
"""Characters of an answer that are looked at; what comes after is ignored."""
_FAR = 99
_ARTICLES = frozenset({"a", "an", "the", "to", "of", "and", "for", "in", "on", "their", "its"})


def normal(text: str) -> str:
    """The text folded for comparison: compatible forms, no case, accents, punctuation or articles, single spaces."""
    folded = text[:LONGEST].casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()
    letters = "".join(map(_letter, folded)) if not folded.isalpha() else folded
    words = letters.split()
    kept = [word for word in words if word not in _ARTICLES] or words
    return " ".join(map(_stem, kept))


def _letter(letter: str) -> str:
    if letter.isalnum():
        return letter
    return "" if unicodedata.combining(letter) else " "


def _stem(word: str) -> str:
    for ending in ("ies", "es", "s"):
        if len(word) - len(ending) >= 4 and word.endswith(ending) and not word.endswith("ss"):
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word[:-1] if len(word) >= 5 and word.endswith("e") else word


def slips(text: str) -> int:
    """How many slips are forgiven: none below five letters, in acronyms and numbers; one, and two from nine letters."""
    letters = sum(letter.isalpha() for letter in text)
    if any(letter.isdigit() for letter in text) or text.isupper() or letters < 5:
        return 0
    return 1 if letters < 9 else 2


def distance(one: str, other: str, most: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours between two texts; ``most + 1`` when there are more.

    Only the diagonal band in which a distance of ``most`` can lie is gone through (Ukkonen, 1985).
    """
    far = most + 1
    if abs(len(one) - len(other)) > most:
        return far
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [far] * (len(other) + 1)
        row[0] = i
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            wanted = other[j - 1]
            cost = before[j - 1] + (letter != wanted)
            if before[j] < cost:
                cost = before[j] + 1
            if row[j - 1] < cost:
                cost = row[j - 1] + 1
            if i > 1 < j and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row[j] = cost
        if min(row) > most:
            return far
    return min(row[-1], far)


def same(text: str, accepted: Iterable[str], traps: Iterable[str] = ()) -> bool:
    """Whether the text is one of the accepted, give or take a slip, and not nearer to a trap."""
    said = normal(text)
    if not said:
        return False
    nearest = _nearest(said, accepted)
    if nearest == _FAR:
        return False
    trap = _nearest(said, traps)
    return trap != 0 and (nearest == 0 or nearest < trap)


def _nearest(said: str, texts: Iterable[str]) -> int:
    """The distance to the nearest of the texts, each within the slips that it forgives."""
    nearest = _FAR
    for text in texts:
        folded, most = _wanted(text)
        if said == folded:
            return 0
        apart = distance(said, folded, most) if most else _FAR
        if apart <= most:
            nearest = min(nearest, apart)
    return nearest


@lru_cache(maxsize=4_096)
def _wanted(text: str) -> tuple[str, int]:
    """An author's text folded, and the slips that it forgives: the same few are asked for again and again."""
    return normal(text), slips(text)
