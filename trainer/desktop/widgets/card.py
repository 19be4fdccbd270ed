"""A raised or sunken ground with a column of things on it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.desktop.paint import box
from trainer.desktop.theme import RADIUS_LARGE
from trainer.desktop.wearing import theme

__all__ = ["Card"]


class Card(QFrame):
    """Holds widgets in ``column``; ``ground`` names the fill's token, ``edge`` the border's ("" for none)."""

    def __init__(
        self, parent: QWidget | None = None, *, ground: str = "surface", edge: str = "border", padding: int = 20
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._edge = edge
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding - 4, padding, padding - 4)
        self.column.setSpacing(8)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours = theme().colours
        edge = getattr(colours, self._edge) if self._edge else None
        box(painter, QRectF(self.rect()), getattr(colours, self._ground), edge, 1.0, RADIUS_LARGE)
        painter.end()
