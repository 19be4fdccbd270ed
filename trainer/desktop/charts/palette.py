"""The colours that charts are painted in: the theme's own tokens, and five steps of heat."""

from PySide6.QtGui import QColor

from trainer.desktop.theme import Colours, Theme
from trainer.insight.plots.shapes import Ink

__all__ = ["colour_of", "named_colours"]

_HEATS = {
    False: ("#E9E7E0", "#BCD6DC", "#85B3BF", "#4A8A9C", "#1D5C72"),
    True: ("#232D32", "#204551", "#2F6576", "#4F93A6", "#8CCFE0"),
}
"""For light and dark; the low steps are below 3:1 by design: words, arrow keys and the table say the same."""


def colour_of(worn: Theme, ink: Ink) -> QColor:
    """An ink in this theme."""
    if ink.value in Colours._fields:
        colour = getattr(worn.colours, ink.value)
        assert isinstance(colour, QColor)
        return colour
    return QColor(_HEATS[worn.dark][int(ink.value[-1])])


def named_colours(worn: Theme) -> dict[Ink, str]:
    """Every ink as ``#rrggbb``."""
    return {ink: colour_of(worn, ink).name() for ink in Ink}
