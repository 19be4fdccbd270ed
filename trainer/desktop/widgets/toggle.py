"""A small button that is on or off, with words or an icon: a worst tap, or an effect called up or down."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box, focus_ring, inside_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["Toggle"]


class Toggle(QPushButton):
    """``caption`` may be empty where ``symbol`` says it; ``name`` is what a screen reader says.

    ``tone`` (accent or bad) colours it while it is on, together with a thicker edge and a tick or the like.
    """

    def __init__(
        self, caption: str, name: str, symbol: str = "", tone: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._caption, self._symbol, self._tone = caption, symbol, tone
        self._ring = False
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook: 32 pixels high at 100 %, and never narrower."""
        worn = theme()
        words = QFontMetrics(worn.font(Role.SMALL_STRONG)).horizontalAdvance(self._caption) if self._caption else 0
        mark = worn.scaled(16) if self._symbol else 0
        gap = worn.scaled(6) if words and mark else 0
        return QSize(max(worn.scaled(34), words + mark + gap + worn.scaled(18)), worn.scaled(32))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: from the first key on, the focus is shown."""
        self._ring = True
        self.update()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, colours, rect = theme(), theme().colours, QRectF(self.rect())
        on, ringed = self.isChecked(), self.hasFocus() and self._ring
        ink = getattr(colours, self._tone) if on else colours.text2 if self.isEnabled() else colours.text3
        edge = ink if on else colours.outline if self.isEnabled() else colours.border
        over = self.underMouse() and self.isEnabled()
        ground = getattr(colours, f"{self._tone}_soft") if on else colours.sunken if over else colours.surface
        box(painter, inside_ring(rect) if ringed else rect, ground, edge, 2.0 if on else 1.0)
        font = worn.font(Role.SMALL_STRONG)
        words = QFontMetrics(font).horizontalAdvance(self._caption) if self._caption else 0
        side = worn.scaled(16)
        gap = worn.scaled(6) if words and self._symbol else 0
        x = (rect.width() - words - gap - (side if self._symbol else 0)) / 2
        if self._symbol:
            place = QRectF(x, (rect.height() - side) / 2, side, side).toAlignedRect()
            painter.drawPixmap(place.topLeft(), icon(self._symbol, side, ink, self.devicePixelRatioF()))
            x += side + gap
        if words:
            painter.setPen(ink)
            painter.setFont(font)
            painter.drawText(QRectF(x, 0, words + 1, rect.height()), Qt.AlignmentFlag.AlignCenter, self._caption)
        if ringed:
            focus_ring(painter, rect)
        painter.end()
