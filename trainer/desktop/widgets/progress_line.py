"""A thin line that shows how far a sitting has come."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from trainer.desktop.paint import box
from trainer.desktop.wearing import theme

__all__ = ["ProgressLine"]

_HEIGHT = 6


class ProgressLine(QProgressBar):
    """Qt's progress bar, painted thin; ``show_steps`` sets it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, done: int, total: int) -> None:
        """``done`` of ``total`` steps are behind the learner."""
        self.setRange(0, max(1, total))
        self.setValue(done)

    def sizeHint(self) -> QSize:
        """Qt's hook: thin."""
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: it may shrink."""
        return QSize(48, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        box(painter, rect, colours.border, None, 0.0, rect.height() / 2)
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        if share > 0:
            filled = QRectF(rect)
            filled.setWidth(max(rect.height(), rect.width() * share))
            if self.isRightToLeft():
                filled.moveRight(rect.right())
            box(painter, filled, colours.accent, None, 0.0, rect.height() / 2)
        painter.end()
