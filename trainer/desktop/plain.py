"""Text from packs and people, made safe to show as it is: no markup, no hidden characters, no endless lines."""

from PySide6.QtCore import QCoreApplication

__all__ = ["LONGEST", "isolated", "shown_text", "undirected"]

LONGEST = 4_000
"""Characters of one text that are shown; what comes after is counted, not drawn."""

_LINE_SEPARATOR = "\u2028"
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
_VISIBLE = "\u25a1"
"""Stands where a character that would turn or hide its neighbours was."""


def shown_text(text: str) -> str:
    """The text as a label shows it: line breaks kept, controls of direction and invisible controls made visible."""
    kept = text[:LONGEST]
    if not kept.isprintable():
        kept = "".join(map(_shown, kept.replace("\r\n", "\n")))
    rest = len(text) - LONGEST
    if rest <= 0:
        return kept
    more = QCoreApplication.translate("Text", "… not shown: {number} more").format(number=rest)
    return kept + _LINE_SEPARATOR + more


def isolated(text: str) -> str:
    """A name or title to be put inside a sentence: its direction can't reach the words around it."""
    kept = "".join(_VISIBLE if letter in _ISOLATES else _shown(letter) for letter in text[:LONGEST])
    return f"\u2068{kept}\u2069"


def undirected(text: str) -> str:
    """The text without the marks that turn what follows; letters keep the direction of their script."""
    return "".join(letter for letter in text if letter not in _OVERRIDES and letter not in _ISOLATES)


def _shown(letter: str) -> str:
    if letter == "\n":
        return _LINE_SEPARATOR
    if letter in _OVERRIDES or (letter < " " and letter != "\t") or "\x7f" <= letter < "\xa0":
        return _VISIBLE
    if "\ud800" <= letter <= "\udfff":
        return _VISIBLE
    return letter
