"""A key as it looks on a keyboard, painted beside what it does."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from trainer.desktop.paint import box
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["draw_key_cap", "key_cap_height", "key_cap_width"]


def key_cap_height() -> int:
    """The height of a key cap in pixels."""
    return theme().scaled(22)


def key_cap_width(key: str) -> int:
    """The width of a key cap with this caption, in pixels; a single letter is square."""
    words = QFontMetrics(theme().font(Role.CAPTION)).horizontalAdvance(key)
    return max(key_cap_height(), words + theme().scaled(12))


def draw_key_cap(painter: QPainter, rect: QRectF, key: str, ink: QColor, edge: QColor) -> None:
    """Paint the cap in ``rect``."""
    box(painter, rect, None, edge, 1.0, 5.0)
    painter.setPen(ink)
    painter.setFont(theme().font(Role.CAPTION))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
