"""Whether typed words say what was wanted: case, accents, articles, endings and small slips are forgiven.

Distances follow Damerau (1964): one slip in words of five to eight letters, two from nine on, none in short words,
acronyms and numbers. No author's text is ever used as a pattern.
"""

import unicodedata
from collections.abc import Iterable

__all__ = ["LONGEST", "distance", "normal", "same", "slips"]

LONGEST = 200
"""Characters of an answer that are looked at; what comes after is ignored."""
_ARTICLES = frozenset({"a", "an", "the", "to", "of", "and", "for", "in", "on", "their", "its"})


def normal(text: str) -> str:
    """The text folded for comparison: compatible forms, no case, accents, punctuation or articles, single spaces."""
    folded = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()
    letters = "".join(letter if letter.isalnum() else " " for letter in folded if not unicodedata.combining(letter))
    words = letters.split()
    kept = [word for word in words if word not in _ARTICLES] or words
    return " ".join(_stem(word) for word in kept)


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
    """Insertions, deletions, changes and swaps of neighbours between two texts; ``most + 1`` when there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def same(text: str, accepted: Iterable[str], traps: Iterable[str] = ()) -> bool:
    """Whether the text is one of the accepted, give or take a slip, and not nearer to a trap."""
    said = normal(text)
    if not said:
        return False
    nearest = min((_apart(said, wanted) for wanted in accepted), default=99)
    trap = min((_apart(said, wrong) for wrong in traps), default=99)
    return nearest < 99 and (nearest == 0 or nearest < trap) and trap != 0


def _apart(said: str, wanted: str) -> int:
    most, folded = slips(wanted), normal(wanted)
    apart = distance(said, folded, most)
    return apart if apart <= most else 99
