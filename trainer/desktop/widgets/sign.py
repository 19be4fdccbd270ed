"""A round sign: an icon on its tone's colour."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box
from trainer.desktop.wearing import theme

__all__ = ["Sign"]


class Sign(QWidget):
    """Shows one icon; it says nothing that words beside it do not say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = ""
        self._tone = "note"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, symbol: str, tone: str) -> None:
        """Show this icon in this tone (good, bad, warn or note)."""
        self._symbol, self._tone = symbol, tone
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook: 36 pixels at 100 %."""
        side = theme().scaled(36)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        if not self._symbol:
            return
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        box(painter, rect, getattr(colours, self._tone), None, 0.0, rect.height() / 2)
        side = theme().scaled(20)
        offset = (rect.width() - side) / 2
        drawn = icon(self._symbol, side, colours.surface, self.devicePixelRatioF())
        painter.drawPixmap(rect.translated(offset, offset).topLeft(), drawn)
        painter.end()
