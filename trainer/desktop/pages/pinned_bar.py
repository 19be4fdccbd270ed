"""A bar that stays at the foot of a page, its contents in line with the reading column above."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.desktop.paint import fill
from trainer.desktop.wearing import theme

__all__ = ["PinnedBar"]


class PinnedBar(QFrame):
    """Holds widgets in ``column``; ``set_tone`` tints it (good, bad, warn or note; "" for plain)."""

    def __init__(self, parent: QWidget | None = None, *, widest: int = 760) -> None:
        super().__init__(parent)
        self._widest = widest
        self._tone = ""
        self.column = QVBoxLayout(self)
        self.column.setSpacing(6)
        self._margins()

    def set_tone(self, tone: str) -> None:
        """Tint the ground and the line above."""
        self._tone = tone
        self.update()

    def follow_theme(self) -> None:
        """A larger text takes a wider column."""
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: stay in line with the column."""
        self._margins()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        fill(painter, rect, getattr(colours, f"{self._tone}_soft") if self._tone else colours.surface)
        line = QRectF(rect.left(), rect.top(), rect.width(), 2 if self._tone else 1)
        fill(painter, line, getattr(colours, self._tone) if self._tone else colours.border)
        painter.end()

    def _margins(self) -> None:
        side = max(24, (self.width() - theme().scaled(self._widest)) // 2)
        self.column.setContentsMargins(side, 10, side, 14)
