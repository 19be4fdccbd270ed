"""A verdict's badge that opens and closes what is to be said about it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from trainer.content.model import Verdict
from trainer.desktop.icons import icon
from trainer.desktop.paint import box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["BadgeButton"]

_LOOK = {
    Verdict.HOLDS: ("good", "circle-check"),
    Verdict.CONDITIONAL: ("warn", "scale"),
    Verdict.FAILS: ("bad", "circle-x"),
}


def _claim_words(verdict: Verdict) -> str:
    """The verdict with what it is about: the badge stands behind our own sentence, which is not what it judges."""
    if verdict is Verdict.HOLDS:
        return QCoreApplication.translate("Verdict", "The document's claim: holds")
    if verdict is Verdict.CONDITIONAL:
        return QCoreApplication.translate("Verdict", "The document's claim: holds only if …")
    return QCoreApplication.translate("Verdict", "The document's claim: does not hold")


class BadgeButton(QPushButton):
    """A pill in the verdict's colours with its icon, its words and an arrow; checked while it is open."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._symbol = _LOOK[verdict]
        self._words = _claim_words(verdict)
        self._ring = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(self.tr("Shows what can be said instead, and the references"))

    def sizeHint(self) -> QSize:
        """Qt's hook: icon, words and arrow; 26 pixels high at 100 %."""
        worn = theme()
        words = QFontMetrics(worn.font(Role.SMALL_STRONG)).horizontalAdvance(self._words)
        return QSize(words + worn.scaled(58), worn.scaled(26))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, rect = theme(), QRectF(self.rect())
        ink, soft = getattr(worn.colours, self._tone), getattr(worn.colours, f"{self._tone}_soft")
        edge = ink if self.isChecked() or self.underMouse() else None
        box(painter, rect, soft, edge, 1.0, rect.height() / 2)
        side = worn.scaled(14)
        middle = (rect.height() - side) / 2
        place = self._seen(worn.scaled(10), middle, side, side)
        painter.drawPixmap(place.topLeft(), icon(self._symbol, side, ink, self.devicePixelRatioF()))
        arrow = self._seen(rect.width() - worn.scaled(9) - side, middle, side, side)
        name = "chevron-up" if self.isChecked() else "chevron-down"
        painter.drawPixmap(arrow.topLeft(), icon(name, side, ink, self.devicePixelRatioF()))
        painter.setPen(ink)
        painter.setFont(worn.font(Role.SMALL_STRONG))
        words = self._seen(worn.scaled(29), 0, rect.width() - worn.scaled(55), rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._words)
        if self.hasFocus() and self._ring:
            focus_ring(painter, rect, rect.height() / 2)
        painter.end()

    def _seen(self, x: float, y: float, width: float, height: float) -> QRectF:
        logical = QRectF(x, y, width, height).toAlignedRect()
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), logical))
