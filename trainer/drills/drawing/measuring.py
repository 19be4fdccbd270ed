"""About how wide text is, so that it can be wrapped where no font can be asked; it errs on the wide side."""

import unicodedata

__all__ = ["HEAVY", "width_of", "wrapped"]

HEAVY = 1.1
"""How much wider strong letters are."""

_NARROW = frozenset("iljtfrI.,:;'!|()[]\u2018\u2019“”\"-/ ")
_BROAD = frozenset("mwMWQOGD@%&—…")
_SPARE = 1.12


def width_of(text: str, size: float) -> float:
    """About the width of a line in ``size`` pixels, in pixels."""
    return sum(map(_em, text)) * size * _SPARE


def _em(letter: str) -> float:
    if letter in _NARROW:
        return 0.34
    if letter in _BROAD:
        return 0.88
    if letter.isascii():
        return 0.66 if letter.isupper() else 0.57
    return 0.0 if unicodedata.combining(letter) else 1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.68


def wrapped(text: str, size: float, width: float) -> tuple[str, ...]:
    """The text in lines no wider than ``width``, broken between words, and within a word that is wider than a line."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, size) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _split(word, size, width)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def _split(word: str, size: float, width: float) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and width_of(parts[-1] + letter, size) > width:
            parts.append("")
        parts[-1] += letter
    return parts
