"""A QR code, painted from its modules: black on white with its quiet zone, in the dark theme too, so that cameras
find it.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.paint import box

__all__ = ["QUIET", "QrCode"]

QUIET = 4
"""Modules of white on each side, as ISO/IEC 18004 asks."""
_INK, _PAPER = QColor("#000000"), QColor("#FFFFFF")


class QrCode(QWidget):
    """Shows ``text``; every module takes a whole number of pixels. ``side`` is the least side in pixels."""

    def __init__(self, text: str, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._modules: tuple[tuple[bool, ...], ...] = ()
        self._text = ""
        self.show_text(text)

    @property
    def modules(self) -> tuple[tuple[bool, ...], ...]:
        """Rows of modules, dark ones True, without the quiet zone."""
        return self._modules

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        import segno  # 20 ms that only a lobby has to pay

        made = segno.make(text, error="m", micro=False)
        self._modules = tuple(tuple(bool(module) for module in row) for row in made.matrix)
        self.update()

    def set_side(self, side: int) -> None:
        """Take so many pixels on each side."""
        if side != self._side:
            self._side = side
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook: a square."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never smaller, or no camera reads it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        side = min(self.width(), self.height())
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        box(painter, QRectF(left, top, side, side), _PAPER, None, 0.0, 6.0)
        number = len(self._modules) + 2 * QUIET
        each = side // number
        if each:
            spare = (side - each * number) // 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_INK)
            x, y = round(left) + spare + QUIET * each, round(top) + spare + QUIET * each
            for row, modules in enumerate(self._modules):
                for column, dark in enumerate(modules):
                    if dark:
                        painter.drawRect(x + column * each, y + row * each, each, each)
        painter.end()
