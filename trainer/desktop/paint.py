"""What the painted widgets share: boxes, the focus ring, and paragraphs of plain text that always fit their width."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from trainer.desktop.plain import shown_text
from trainer.desktop.wearing import theme

__all__ = ["FOCUS_WIDTH", "Paragraph", "box", "fill", "focus_ring", "inside_ring", "mirrored", "reading_side"]

FOCUS_WIDTH = 2
_LONG_TEXT = 600
_NO_WIDTH = 100_000


def box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
    radius: float = 8.0,
    dashed: bool = False,
) -> None:
    """A rounded box whose border lies inside ``rect``; ``dashed`` says "wrong" without colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(Qt.PenStyle.NoPen)
    if border is not None:
        pen = QPen(border, width)
        if dashed:
            pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = width / 2 if border is not None else 0.0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def inside_ring(rect: QRectF) -> QRectF:
    """What a control fills while the ring is drawn about it: a gap of ground lies between the two."""
    gap = FOCUS_WIDTH + 2
    return rect.adjusted(gap, gap, -gap, -gap)


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A plain ground. Not by fillRect: to choose among its overloads PySide makes a large enum, 3 ms at launch."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def focus_ring(painter: QPainter, rect: QRectF, radius: float = 8.0) -> None:
    """The ring of keyboard focus: two pixels inside ``rect``, and a line of ground so that it shows on any fill."""
    colours = theme().colours
    box(painter, rect, None, colours.focus, FOCUS_WIDTH, radius)
    inner = rect.adjusted(FOCUS_WIDTH, FOCUS_WIDTH, -FOCUS_WIDTH, -FOCUS_WIDTH)
    box(painter, inner, None, colours.surface, 1.0, max(0.0, radius - FOCUS_WIDTH))


def mirrored(widget: QWidget, x: float, y: float, width: float, height: float) -> QRectF:
    """The place on the widget, in whole pixels, seen from its reading side: from the right where writing runs so.

    Done here rather than by QStyle, whose enumerations cost 10 ms at launch.
    """
    left, top = math.floor(x), math.floor(y)
    wide, high = math.ceil(x + width) - left, math.ceil(y + height) - top
    return QRectF(widget.width() - left - wide if widget.isRightToLeft() else left, top, wide, high)


def reading_side(widget: QWidget) -> Qt.AlignmentFlag:
    """The side at which lines begin on this widget."""
    return Qt.AlignmentFlag.AlignRight if widget.isRightToLeft() else Qt.AlignmentFlag.AlignLeft


class Paragraph:
    """A plain text, laid out for a width: it wraps anywhere when it must, so nothing is ever cut or pushed aside.

    ``leading`` is the height of a line as a multiple of the font's own.
    """

    def __init__(self, text: str, font: QFont, leading: float = 1.0) -> None:
        self._layout = QTextLayout(shown_text(text), font)
        self._metrics = QFontMetricsF(font)
        self._line = round(self._metrics.height() * leading)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._option = option
        self._text = self._layout.text()
        self._laid: tuple[float, Qt.AlignmentFlag] | None = None
        self._heights: dict[int, int] = {}
        self._natural = -1

    @property
    def line_height(self) -> int:
        """The height of one line in pixels."""
        return self._line

    @property
    def natural_width(self) -> int:
        """The width that the text takes when nothing makes it wrap, in pixels; a very long one has none."""
        if self._natural < 0:
            long = len(self._text) > _LONG_TEXT
            lines = self._text.split("\u2028")
            self._natural = _NO_WIDTH if long else max(self._advance(line) for line in lines)
        return self._natural

    def _advance(self, line: str) -> int:
        return int(self._metrics.horizontalAdvance(line)) + 2 if line else 0

    def height(self, width: float) -> int:
        """The height at this width, in pixels; an empty text has none."""
        whole = max(8, int(width))
        if whole not in self._heights:
            if self._natural_fits(whole):
                self._heights[whole] = self._line if self._text else 0
            else:
                self._heights[whole] = self._lay(whole, Qt.AlignmentFlag.AlignLeft) * self._line
        return self._heights[whole]

    def _natural_fits(self, width: int) -> bool:
        return "\u2028" not in self._text and self.natural_width <= width

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint from the top of ``rect``; ``align`` is the physical side."""
        width = max(8, int(rect.width()))
        if self._laid != (width, align):
            self._lay(width, align)
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(rect.left(), rect.top()))

    def _lay(self, width: int, align: Qt.AlignmentFlag) -> int:
        self._laid = (width, align)
        self._option.setAlignment(align | Qt.AlignmentFlag.AlignAbsolute)
        layout, count = self._layout, 0
        layout.setTextOption(self._option)
        above = (self._line - self._metrics.height()) / 2
        layout.beginLayout()
        while self._text:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, count * self._line + above))
            count += 1
        layout.endLayout()
        return count
