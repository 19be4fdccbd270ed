"""The tokens of the look, in light and dark: colours, type, spacing. A frozen value; nothing here draws."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont

from trainer.desktop.fonts import INTERFACE, READING, SOURCE, font

__all__ = ["DARK", "LIGHT", "RADIUS", "RADIUS_LARGE", "RADIUS_SMALL", "Colours", "Role", "Theme"]

RADIUS_SMALL, RADIUS, RADIUS_LARGE = 4, 8, 12


class Colours(NamedTuple):
    """Every colour of one theme; each text colour reaches 4.5:1 on each ground it is used on (tested).

    ``text2`` and ``text3`` are quieter; ``border`` separates and ``outline`` (3:1) identifies a control; the
    ``…_soft`` colours are grounds for the colour they are named after.
    """

    canvas: QColor
    surface: QColor
    sunken: QColor
    border: QColor
    outline: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    accent_hover: QColor
    accent_press: QColor
    accent_soft: QColor
    accent_text: QColor
    on_accent: QColor
    good: QColor
    good_soft: QColor
    bad: QColor
    bad_soft: QColor
    warn: QColor
    warn_soft: QColor
    note: QColor
    note_soft: QColor
    focus: QColor


def _colours(*names: str) -> Colours:
    return Colours(*(QColor(name) for name in names))


LIGHT = _colours(
    *("#F5F4F0", "#FFFFFF", "#EDEBE5", "#DDDAD1", "#85837A"),
    *("#1B2427", "#4A5559", "#5E686B"),
    *("#1D5C72", "#174C5F", "#113B4A", "#E0ECEF", "#174E62", "#FFFFFF"),
    *("#1A6B55", "#DFF1EA", "#B03C10", "#FBEAE1", "#80560A", "#F7ECD2", "#5A4A8C", "#ECE8F5"),
    "#0F6FA8",
)
DARK = _colours(
    *("#11171A", "#192125", "#222C31", "#2F3B41", "#75848B"),
    *("#E9EDED", "#B9C4C7", "#94A1A6"),
    *("#7FC1D4", "#97CFDF", "#64AABF", "#1D3A45", "#A5D8E6", "#0A2028"),
    *("#86DDB9", "#173830", "#F28E66", "#45261A", "#E3BA6B", "#3A2F17", "#B9ABE8", "#2D2745"),
    "#6FC3FF",
)


class Role(StrEnum):
    """What a text is for, which decides its size, weight and face."""

    CAPTION = "caption"
    SMALL = "small"
    SMALL_STRONG = "small strong"
    BODY = "body"
    BODY_STRONG = "body strong"
    READING = "reading"
    READING_STRONG = "reading strong"
    SOURCE = "source"
    QUESTION = "question"
    TITLE = "title"
    DISPLAY = "display"


_SIZES: dict[Role, tuple[int, int]] = {
    Role.CAPTION: (12, 400),
    Role.SMALL: (13, 400),
    Role.SMALL_STRONG: (13, 500),
    Role.BODY: (14, 400),
    Role.BODY_STRONG: (14, 600),
    Role.READING: (16, 400),
    Role.READING_STRONG: (16, 600),
    Role.SOURCE: (17, 400),
    Role.QUESTION: (21, 600),
    Role.TITLE: (24, 600),
    Role.DISPLAY: (30, 600),
}
"""Pixels at 100 % and weight."""


class Theme(NamedTuple):
    """The look that a learner chose: ``text_size`` in percent (100..200), the face, and the colours that follow."""

    dark: bool = False
    text_size: int = 100
    reading_font: bool = False

    @property
    def colours(self) -> Colours:
        """The colours of the light or the dark theme."""
        return DARK if self.dark else LIGHT

    def scaled(self, pixels: int) -> int:
        """A length that grows with the text, in pixels: for icons, key caps and the height of controls."""
        return round(pixels * self.text_size / 100)

    def font(self, role: Role) -> QFont:
        """The font for a role at this text size; copy it before changing it."""
        pixels, weight = _SIZES[role]
        name = SOURCE if role is Role.SOURCE else READING if self.reading_font else INTERFACE
        return font(name, self.scaled(pixels), weight)
