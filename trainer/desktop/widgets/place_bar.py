"""Where a result lies between the worst and the best that can be reached: a line with a mark on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.paint import Paragraph, box, mirrored
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["PlaceBar"]

_THICK, _MARK, _GAP = 8, 12, 4


class PlaceBar(QWidget):
    """``place`` is in 0..1; the words stand over the mark and under both ends, and are the accessible text too."""

    def __init__(self, place: float, mark: str, worst: str, best: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = min(1.0, max(0.0, place))
        self._words = (mark, worst, best)
        self.setAccessibleName(mark)
        self.setAccessibleDescription(f"{worst}, {best}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        worn = theme()
        mark, worst, best = self._words
        self._mark = Paragraph(mark, worn.font(Role.SMALL_STRONG))
        self._worst, self._best = (Paragraph(words, worn.font(Role.SMALL)) for words in (worst, best))
        self.updateGeometry()
        self.update()

    def _below(self) -> int:
        """Where the words under the line begin."""
        return self._bar() + theme().scaled(_THICK + 6)

    def _bar(self) -> int:
        return self._mark.line_height + theme().scaled(_GAP + _MARK)

    def sizeHint(self) -> QSize:
        """Qt's hook: words, mark, line, words."""
        return QSize(theme().scaled(280), self._below() + self._worst.line_height)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: both ends' words fit beside each other."""
        ends = self._worst.natural_width + self._best.natural_width + theme().scaled(16)
        return QSize(max(ends, self._mark.natural_width), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, colours, wide = theme(), theme().colours, self.width()
        thick, top = worn.scaled(_THICK), self._bar()
        box(painter, QRectF(0, top, wide, thick), colours.border, None, 0.0, thick / 2)
        room = max(0, wide - thick)
        middle = thick / 2 + room * self._place
        box(painter, mirrored(self, 0, top, middle + thick / 2, thick), colours.accent, None, 0.0, thick / 2)
        self._point(painter, wide - middle if self.isRightToLeft() else middle, top - worn.scaled(2))
        left = Qt.AlignmentFlag.AlignLeft
        natural = self._mark.natural_width
        start = min(max(0.0, middle - natural / 2), max(0.0, wide - natural))
        place = mirrored(self, start, 0, natural, self._mark.line_height)
        self._mark.draw(painter, place, colours.text, left)
        for words, x in ((self._worst, 0), (self._best, wide - self._best.natural_width)):
            place = mirrored(self, x, self._below(), words.natural_width, words.line_height)
            words.draw(painter, place, colours.text2, left)
        painter.end()

    def _point(self, painter: QPainter, x: float, y: float) -> None:
        """A triangle that stands on its tip."""
        half, high = theme().scaled(_MARK) / 2, theme().scaled(_MARK - 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colours.text)
        painter.drawPolygon(QPolygonF([QPointF(x - half, y - high), QPointF(x + half, y - high), QPointF(x, y)]))
