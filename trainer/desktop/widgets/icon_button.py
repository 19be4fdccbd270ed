"""A button that is an icon only; its name is for those who can't see it, and for the tooltip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.wearing import theme

__all__ = ["IconButton"]


class IconButton(QPushButton):
    """A square of 36 pixels at 100 % text."""

    def __init__(self, symbol: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = symbol
        self._ring = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Qt's hook: a square."""
        side = theme().scaled(36)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never smaller."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter does what Space does."""
        self._ring = True
        self.update()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect, side = theme().colours, QRectF(self.rect()), theme().scaled(18)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            box(painter, rect, colours.sunken)
        ink = colours.text2 if self.isEnabled() else colours.border
        offset = (rect.width() - side) / 2
        drawn = icon(self._symbol, side, ink, self.devicePixelRatioF())
        painter.drawPixmap(rect.translated(offset, offset).topLeft(), drawn)
        if self.hasFocus() and self._ring:
            focus_ring(painter, rect)
        painter.end()
