"""What the painted widgets share: boxes, the focus ring, and paragraphs of plain text that always fit their width."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from trainer.desktop.plain import shown_text
from trainer.desktop.wearing import theme

__all__ = ["FOCUS_WIDTH", "Paragraph", "box", "focus_ring"]

FOCUS_WIDTH = 2


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


def focus_ring(painter: QPainter, rect: QRectF, radius: float = 8.0) -> None:
    """The ring of keyboard focus: two pixels inside ``rect``, and a line of ground so that it shows on any fill."""
    colours = theme().colours
    box(painter, rect, None, colours.focus, FOCUS_WIDTH, radius)
    inner = rect.adjusted(FOCUS_WIDTH, FOCUS_WIDTH, -FOCUS_WIDTH, -FOCUS_WIDTH)
    box(painter, inner, None, colours.surface, 1.0, max(0.0, radius - FOCUS_WIDTH))


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
        self._width = -1.0
        self._lines = 0
        self._natural = -1.0

    @property
    def line_height(self) -> int:
        """The height of one line in pixels."""
        return self._line

    @property
    def natural_width(self) -> int:
        """The width that the text takes when nothing makes it wrap, in whole pixels."""
        if self._natural < 0:
            self._lay(16_000_000.0)
            self._natural = max(
                (self._layout.lineAt(index).naturalTextWidth() for index in range(self._lines)), default=0.0
            )
        return int(self._natural) + 1

    def height(self, width: float) -> int:
        """The height at this width, in pixels; an empty text has none."""
        self._lay(max(8.0, width))
        return self._lines * self._line

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint from the top of ``rect``; ``align`` is the physical side."""
        self._option.setAlignment(align | Qt.AlignmentFlag.AlignAbsolute)
        self._width = -1.0
        self._lay(max(8.0, rect.width()))
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(rect.left(), rect.top()))

    def _lay(self, width: float) -> None:
        if width == self._width:
            return
        self._width = width
        layout, self._lines = self._layout, 0
        layout.setTextOption(self._option)
        layout.beginLayout()
        while self._layout.text():
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            above = (self._line - self._metrics.height()) / 2
            line.setPosition(QPointF(0.0, self._lines * self._line + above))
            self._lines += 1
        layout.endLayout()
