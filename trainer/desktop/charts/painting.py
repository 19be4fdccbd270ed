"""A laid out chart, painted."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from trainer.desktop.charts.palette import colour_of
from trainer.desktop.charts.setting import face_font
from trainer.desktop.paint import box
from trainer.desktop.theme import Theme
from trainer.insight.plots.shapes import Area, Box, Dot, Drawing, Shape, Stroke, Words

__all__ = ["paint"]


def paint(painter: QPainter, drawing: Drawing, worn: Theme) -> None:
    """Paint a chart with its upper left corner at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        _paint(painter, shape, worn)


def _paint(painter: QPainter, shape: Shape, worn: Theme) -> None:
    if isinstance(shape, Box):
        place = QRectF(shape.left, shape.top, shape.width, shape.height)
        ground = None if shape.fill is None else colour_of(worn, shape.fill)
        edge = None if shape.edge is None else colour_of(worn, shape.edge)
        box(painter, place, ground, edge, 1.0, shape.radius)
    elif isinstance(shape, Stroke):
        _stroke(painter, shape, worn)
    elif isinstance(shape, Area):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(worn, shape.fill))
        painter.drawPolygon(_polygon(shape.points))
    elif isinstance(shape, Dot):
        radius = max(0.0, shape.radius - 1)
        painter.setPen(QPen(colour_of(worn, shape.edge), 2))
        painter.setBrush(colour_of(worn, shape.fill))
        painter.drawEllipse(QPointF(shape.x, shape.y), radius, radius)
    else:
        _words(painter, shape, worn)


def _stroke(painter: QPainter, stroke: Stroke, worn: Theme) -> None:
    pen = QPen(colour_of(worn, stroke.ink), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dashed:
        pen.setDashPattern([5 / stroke.width, 4 / stroke.width])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = stroke.points
    if len(points) == 2 and stroke.width <= 1 and (points[0][0] == points[1][0] or points[0][1] == points[1][1]):
        # a hair line along the grid lies on whole pixels
        points = tuple((int(x) + 0.5, int(y) + 0.5) for x, y in points)
    painter.drawPolyline(_polygon(points))


def _words(painter: QPainter, words: Words, worn: Theme) -> None:
    painter.setPen(colour_of(worn, words.ink))
    painter.setFont(face_font(worn, words.face))
    painter.drawText(QPointF(words.left, words.y), words.text)


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
