"""What stays in sight above a document: its name, and what a reader must know about it."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from trainer.desktop.paint import fill
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import Text

__all__ = ["DocumentHead"]

_EDGE, _GAP, _SIDE = 12, 2, 24


class DocumentHead(QWidget):
    """A band over the whole width; its words are as wide as the column below, ``widest`` pixels at 100 % text."""

    def __init__(self, parent: QWidget, *, widest: int) -> None:
        super().__init__(parent)
        self._widest = widest
        self._name = Text("", Role.BODY_STRONG, parent=self)
        self._disclaimer = Text("", Role.SMALL, "text2", parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, name: str, disclaimer: str) -> None:
        """Show these words; an empty disclaimer takes no room."""
        self._name.setText(name)
        self._disclaimer.setText(disclaimer)
        self.updateGeometry()
        self._place(self.width(), move=True)

    def follow_theme(self) -> None:
        """Another text size takes another height."""
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the words need, in pixels."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Qt's hook: the width of the column."""
        width = theme().scaled(self._widest)
        return QSize(width, self._place(width, move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: place the words."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: a text changed its size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place(self.width(), move=True)
        return super().event(event)

    def _place(self, width: int, *, move: bool) -> int:
        """The height at this width; when ``move``, the words are put where they belong."""
        side = max(_SIDE, (width - theme().scaled(self._widest)) // 2)
        y = _EDGE
        for text in (self._name, self._disclaimer):
            high = text.heightForWidth(width - 2 * side)
            if move:
                place = QRect(side, y, width - 2 * side, high)
                text.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            y += high + _GAP
        return y - _GAP + _EDGE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours = theme().colours
        fill(painter, QRectF(self.rect()), colours.sunken)
        fill(painter, QRectF(0, self.height() - 1, self.width(), 1), colours.border)
        painter.end()
