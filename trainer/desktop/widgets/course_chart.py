"""A variable over time as a small line: a point before the first decision and one after each."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.paint import Paragraph, mirrored, reading_side
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.meter import paint_arrow
from trainer.insight.after_action import Course

__all__ = ["CourseChart", "points_of"]

_HIGH, _DOT, _ARROW = 20, 4, 10
_LEAST_SPAN = 24


def points_of(values: Sequence[int], width: float, high: float, span: tuple[int, int]) -> list[tuple[float, float]]:
    """Where values come to stand in a box ``width`` by ``high``, for values from ``span[0]`` (below) to ``span[1]``."""
    low, top = span
    step = width / max(1, len(values) - 1)
    return [(number * step, high - high * (value - low) / max(1, top - low)) for number, value in enumerate(values)]


class CourseChart(QWidget):
    """The variable's name, from what to what it went, and its line; ``span`` is the scale shared by several.

    ``aloud`` says all values for a screen reader. The marked point is that of the decision on show.
    """

    def __init__(self, course: Course, aloud: str, span: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = course
        low, top = span
        spare = max(0, _LEAST_SPAN - (top - low)) // 2
        self._span = (low - spare, top + spare)
        self._marked = -1
        self.setAccessibleName(course.name)
        self.setAccessibleDescription(aloud)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def mark(self, decision: int) -> None:
        """Mark the value after this decision (from 1); -1 marks none."""
        self._marked = decision
        self.update()

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        worn, course = theme(), self._course
        self._name = Paragraph(course.name, worn.font(Role.SMALL), 1.1)
        ways = f"{course.values[0]} \N{RIGHTWARDS ARROW} {course.values[-1]}"
        self._ways = Paragraph(ways, worn.font(Role.SMALL_STRONG), 1.1)
        by = course.moved.by
        self._by = Paragraph(str(abs(by)) if by else "=", worn.font(Role.SMALL_STRONG), 1.1)
        self._widest = Paragraph("00", worn.font(Role.SMALL_STRONG)).natural_width
        self.updateGeometry()
        self.update()

    def _far(self) -> int:
        """What the figures take at the far side, in pixels."""
        return self._ways.natural_width + theme().scaled(_ARROW + 14) + max(self._widest, self._by.natural_width)

    def _head(self, width: int) -> int:
        return self._name.height(max(40, width - self._far() - theme().scaled(8))) + theme().scaled(4)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the name wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: words and line, in pixels."""
        return self._head(width) + theme().scaled(_HIGH + 2 * _DOT)

    def sizeHint(self) -> QSize:
        """Qt's hook: words on one line."""
        width = min(theme().scaled(320), self._name.natural_width + self._far() + theme().scaled(16))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(self._far() + theme().scaled(60), theme().scaled(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        self._paint_words(painter)
        self._paint_line(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        worn, colours, wide, side = theme(), theme().colours, self.width(), reading_side(self)
        room = max(40, wide - self._far() - worn.scaled(8))
        self._name.draw(painter, mirrored(self, 0, 0, room, self._head(wide)), colours.text2, side)
        high, start = self._ways.line_height, wide - self._far()
        self._ways.draw(painter, mirrored(self, start, 0, self._ways.natural_width, high), colours.text, side)
        moved = self._course.moved
        ink = colours.text2 if not moved.by else colours.good if moved.better else colours.bad
        figure = wide - max(self._widest, self._by.natural_width)
        self._by.draw(painter, mirrored(self, figure, 0, wide - figure, high), ink, side)
        if moved.by:
            arrow = worn.scaled(_ARROW)
            place = mirrored(self, figure - arrow - worn.scaled(4), (high - arrow) / 2, arrow, arrow)
            paint_arrow(painter, place, ink, up=moved.by > 0)

    def _paint_line(self, painter: QPainter) -> None:
        worn, colours = theme(), theme().colours
        dot, top = worn.scaled(_DOT), self._head(self.width()) + worn.scaled(_DOT)
        high = self.height() - top - dot
        found = points_of(self._course.values, self.width() - 2 * dot, high, self._span)
        mirror = self.isRightToLeft()
        points = [QPointF(self.width() - dot - x if mirror else dot + x, top + y) for x, y in found]
        ground = [*points, QPointF(points[-1].x(), top + high + dot), QPointF(points[0].x(), top + high + dot)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_soft)
        painter.drawPolygon(QPolygonF(ground))
        painter.setPen(QPen(colours.accent, 2))
        painter.drawPolyline(QPolygonF(points))
        for number, point in enumerate(points):
            full = number == (len(points) - 1 if self._marked < 0 else self._marked)
            painter.setBrush(colours.accent if full else colours.surface)
            painter.drawEllipse(QRectF(point.x() - dot + 0.5, point.y() - dot + 0.5, 2 * dot - 1, 2 * dot - 1))
