"""Words on a chart: one line each, cut where there is no room and never wider than they may be."""

from trainer.insight.plots.shapes import Anchor, Face, Ink, Setting, Words

__all__ = ["beside", "centred", "fitted", "plain", "wrapped"]

_LONGEST = 300
_UNSEEN = "\u25a1"
"""Stands for a character that would turn or hide its neighbours."""
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ASCENT = 0.36
"""How far below the middle of a line its baseline is, as a part of the letters' size."""


def plain(text: str) -> str:
    """The text on one line, without marks of direction, controls or halves of characters, and not endless."""
    kept = text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")
    return "".join(map(_shown, " ".join(kept.split())))


def _shown(letter: str) -> str:
    hidden = letter in _TURNING or letter < " " or "\x7f" <= letter < "\xa0" or "\ud800" <= letter <= "\udfff"
    return _UNSEEN if hidden or letter in "\ufffe\uffff" else letter


def fitted(setting: Setting, text: str, face: Face, width: float) -> str:
    """The text, or as much of its beginning as has room with an ellipsis; nothing where not even that has."""
    told = plain(text)
    if setting.measure(told, face) <= width:
        return told
    low, high = 0, len(told)
    while low < high:
        middle = (low + high + 1) // 2
        if setting.measure(told[:middle].rstrip() + "…", face) <= width:
            low = middle
        else:
            high = middle - 1
    return told[:low].rstrip() + "…" if low else ""


def wrapped(setting: Setting, text: str, face: Face, width: float, most: int) -> tuple[str, ...]:
    """The text in at most ``most`` lines; what has no room ends in an ellipsis."""
    lines: list[str] = []
    rest = plain(text).split()
    while rest and len(lines) < most - 1:
        taken = 1
        while taken < len(rest) and setting.measure(" ".join(rest[: taken + 1]), face) <= width:
            taken += 1
        lines.append(fitted(setting, " ".join(rest[:taken]), face, width))
        rest = rest[taken:]
    if rest:
        lines.append(fitted(setting, " ".join(rest), face, width))
    return tuple(lines)


def beside(
    setting: Setting,
    text: str,
    at: tuple[float, float],
    ink: Ink = Ink.TEXT2,
    face: Face = Face.SMALL,
    anchor: Anchor = Anchor.START,
) -> Words:
    """A line of text whose middle is as high as the place ``at``."""
    x, y = at
    return Words(text, x, y + setting.size(face) * _ASCENT, ink, face, anchor, setting.measure(text, face))


def centred(setting: Setting, text: str, at: tuple[float, float], span: tuple[float, float], ink: Ink) -> Words:
    """Small words about the place ``at``, moved as little as keeps them between ``span``'s ends."""
    half = setting.measure(text, Face.SMALL) / 2
    x = max(span[0] + half, min(span[1] - half, at[0]))
    return beside(setting, text, (x, at[1]), ink, Face.SMALL, Anchor.MIDDLE)
