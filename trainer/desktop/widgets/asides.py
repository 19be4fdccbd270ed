"""What stands at a row's far side: words in columns, with an icon before them or a bar."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import Paragraph, box
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["Aside", "AsideFace", "seen"]

_GAP, _MARK, _BAR, _THICK = 16, 20, 64, 6


class Aside(NamedTuple):
    """Words at a row's far side, in a column ``width`` pixels wide (at 100 %); ``share`` (0..1) draws a bar beside."""

    words: str
    width: int
    colour: str = "text2"
    symbol: str = ""
    share: float | None = None


def seen(widget: QWidget, x: int, y: int, width: int, height: int) -> QRectF:
    """A place on the widget, mirrored where the language runs from right to left."""
    return QRectF(QStyle.visualRect(widget.layoutDirection(), widget.rect(), QRect(x, y, width, height)))


class AsideFace:
    """Measures and paints the asides of one row, ``beside`` its title in columns or ``below`` it in lines."""

    def __init__(self, row: QWidget, asides: Sequence[Aside]) -> None:
        self._row = row
        self._asides = list(asides)
        self.lay_out()

    def lay_out(self) -> None:
        """Take the theme in force."""
        font = theme().font(Role.SMALL)
        self._words = [Paragraph(aside.words, font, 1.1) for aside in self._asides]

    @property
    def width(self) -> int:
        """What the columns and the gaps before them take, in pixels."""
        worn = theme()
        return sum(worn.scaled(aside.width) + worn.scaled(_GAP) for aside in self._asides)

    def height_beside(self) -> int:
        """The height of the highest column, in pixels."""
        return max((self._words[index].height(self._text_width(index)) for index in self._shown()), default=0)

    def height_below(self, width: int) -> int:
        """The height of the lines at this width, in pixels."""
        return sum(self._line_height(index, width) for index in self._shown())

    def paint_beside(self, painter: QPainter, left: int) -> None:
        """Paint the columns from ``left`` on, in the middle of the row's height."""
        worn, x = theme(), left
        for index, aside in enumerate(self._asides):
            wide = worn.scaled(aside.width)
            if aside.words:
                self._paint(painter, index, QRect(x, 0, wide, self._row.height()), barred=True)
            x += wide + worn.scaled(_GAP)

    def paint_below(self, painter: QPainter, left: int, top: int, width: int) -> None:
        """Paint the lines one below the other."""
        for index in self._shown():
            high = self._line_height(index, width)
            self._paint(painter, index, QRect(left, top, width, high), barred=False)
            top += high

    def _shown(self) -> list[int]:
        return [index for index, aside in enumerate(self._asides) if aside.words]

    def _text_width(self, index: int) -> int:
        aside, worn = self._asides[index], theme()
        mark = worn.scaled(_MARK) if aside.symbol else 0
        bar = worn.scaled(_BAR + 12) if aside.share is not None else 0
        return worn.scaled(aside.width) - mark - bar

    def _line_height(self, index: int, width: int) -> int:
        mark = theme().scaled(_MARK) if self._asides[index].symbol else 0
        return self._words[index].height(width - mark) + theme().scaled(4)

    def _paint(self, painter: QPainter, index: int, rect: QRect, *, barred: bool) -> None:
        worn, aside, row = theme(), self._asides[index], self._row
        ink = getattr(worn.colours, aside.colour)
        if aside.symbol:
            side = worn.scaled(14)
            mark = seen(row, rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
            painter.drawPixmap(mark.topLeft(), icon(aside.symbol, side, ink, row.devicePixelRatioF()))
            rect.setLeft(rect.left() + worn.scaled(_MARK))
        if aside.share is not None and barred:
            self._paint_bar(painter, rect.x(), rect.center().y(), aside.share)
            rect.setLeft(rect.left() + worn.scaled(_BAR + 12))
        high = self._words[index].height(rect.width())
        place = seen(row, rect.x(), rect.y() + max(0, rect.height() - high) // 2, rect.width(), high)
        align = QStyle.visualAlignment(row.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._words[index].draw(painter, place, ink, align)

    def _paint_bar(self, painter: QPainter, x: int, middle: int, share: float) -> None:
        colours, wide, top = theme().colours, theme().scaled(_BAR), middle - _THICK // 2
        box(painter, seen(self._row, x, top, wide, _THICK), colours.border, None, 0.0, _THICK / 2)
        if share > 0:
            done = max(_THICK, round(wide * min(1.0, share)))
            box(painter, seen(self._row, x, top, done, _THICK), colours.accent, None, 0.0, _THICK / 2)
