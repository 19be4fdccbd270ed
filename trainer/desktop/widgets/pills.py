"""Pills as a painted part of some widget: beside a title where there is room, or in rows below it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box, mirrored, reading_side
from trainer.desktop.plain import shown_text
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["PILL_HIGH", "Pill", "PillsFace"]

PILL_HIGH = 26
_GAP, _ROW = 8, 32


class Pill(NamedTuple):
    """A few words in the colours of a tone (good, bad, warn, note or none), with an icon."""

    words: str
    tone: str
    symbol: str


class PillsFace:
    """Measures and paints pills; all lengths are in pixels of the theme in force."""

    def __init__(self, pills: Sequence[Pill]) -> None:
        self.pills = tuple(pills)

    def _width_of(self, pill: Pill) -> int:
        worn = theme()
        return QFontMetrics(worn.font(Role.SMALL_STRONG)).horizontalAdvance(shown_text(pill.words)) + worn.scaled(42)

    @property
    def width(self) -> int:
        """All of them in one row."""
        gaps = theme().scaled(_GAP) * max(0, len(self.pills) - 1)
        return sum(map(self._width_of, self.pills)) + gaps

    @property
    def widest(self) -> int:
        """The widest of them."""
        return max(map(self._width_of, self.pills), default=0)

    def rows(self, room: int) -> list[list[Pill]]:
        """Which stand in one row, where they have so much room."""
        rows: list[list[Pill]] = []
        used = 0
        for pill in self.pills:
            wide = self._width_of(pill) + theme().scaled(_GAP)
            if rows and used + wide <= room:
                rows[-1].append(pill)
                used += wide
            else:
                rows.append([pill])
                used = wide
        return rows

    def height(self, room: int) -> int:
        """Of those rows, with the gap above."""
        return len(self.rows(room)) * theme().scaled(_ROW)

    def paint_row(self, painter: QPainter, on: QWidget, x: int, y: int, pills: Sequence[Pill] | None = None) -> None:
        """Paint some (or all) in one row, ``x`` from the reading side."""
        for pill in self.pills if pills is None else pills:
            self._paint(painter, on, pill, x, y)
            x += self._width_of(pill) + theme().scaled(_GAP)

    def paint_rows(self, painter: QPainter, on: QWidget, x: int, y: int, room: int) -> None:
        """Paint all in rows, from ``y`` on, the gap above included."""
        worn = theme()
        y += worn.scaled(_ROW - PILL_HIGH)
        for row in self.rows(room):
            self.paint_row(painter, on, x, y, row)
            y += worn.scaled(_ROW)

    def _paint(self, painter: QPainter, on: QWidget, pill: Pill, x: int, y: int) -> None:
        worn, colours = theme(), theme().colours
        wide, high, side = self._width_of(pill), worn.scaled(PILL_HIGH), worn.scaled(14)
        ink = getattr(colours, pill.tone) if pill.tone else colours.text2
        ground = getattr(colours, f"{pill.tone}_soft") if pill.tone else colours.sunken
        box(painter, mirrored(on, x, y, wide, high), ground, None, 0.0, high / 2)
        mark = mirrored(on, x + worn.scaled(11), y + (high - side) / 2, side, side)
        painter.drawPixmap(mark.topLeft(), icon(pill.symbol, side, ink, on.devicePixelRatioF()))
        painter.setPen(ink)
        painter.setFont(worn.font(Role.SMALL_STRONG))
        words = mirrored(on, x + worn.scaled(31), y, wide - worn.scaled(39), high)
        painter.drawText(words, reading_side(on) | Qt.AlignmentFlag.AlignVCenter, shown_text(pill.words))
