"""An icon on a round ground, for a page that has little to say."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box
from trainer.desktop.wearing import theme

__all__ = ["Emblem"]


class Emblem(QWidget):
    """The icon ``symbol`` in the colours of ``tone``; it says nothing that the words beside it do not."""

    def __init__(self, symbol: str, tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol, self._tone = symbol, tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook: 56 pixels at 100 %."""
        return QSize(theme().scaled(56), theme().scaled(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, side, inner = theme().colours, theme().scaled(56), theme().scaled(26)
        x = self.width() - side if self.isRightToLeft() else 0
        box(painter, QRectF(x, 0, side, side), getattr(colours, f"{self._tone}_soft"), None, 0.0, side / 2)
        ink = getattr(colours, self._tone)
        inset = (side - inner) // 2
        painter.drawPixmap(x + inset, inset, icon(self._symbol, inner, ink, self.devicePixelRatioF()))
        painter.end()


class Discs(QWidget):
    """The program's mark, two grounds that overlap, as large as a heading."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook: 40 pixels high at 100 %."""
        return QSize(theme().scaled(64), theme().scaled(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, side = theme().colours, theme().scaled(40)
        x = self.width() - round(side * 1.6) if self.isRightToLeft() else 0
        box(painter, QRectF(x, 0, side, side), colours.accent, None, 0.0, side / 2)
        painter.setOpacity(0.55)
        box(painter, QRectF(x + side * 0.6, 0, side, side), colours.accent_text, None, 0.0, side / 2)
        painter.end()
