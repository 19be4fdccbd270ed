"""A small pill of words with an icon: what state something is in, never by colour alone."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.content.model import Verdict
from trainer.desktop.icons import icon
from trainer.desktop.paint import box, mirrored, reading_side
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["Chip", "verdict_badge", "verdict_words"]


class Chip(QLabel):
    """A pill in the colours of ``tone``: good, bad, warn, note, or plain; its words are its accessible name."""

    def __init__(self, words: str, tone: str = "plain", symbol: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        self._symbol = symbol
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def say(self, words: str, tone: str, symbol: str) -> None:
        """Show another state."""
        self._tone, self._symbol = tone, symbol
        self.setText(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook: room for icon and words."""
        worn = theme()
        width = QFontMetrics(worn.font(Role.SMALL_STRONG)).horizontalAdvance(self.text())
        width += worn.scaled(20) if self._symbol else 0
        return QSize(width + worn.scaled(22), worn.scaled(26))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: as wide as its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, rect = theme(), QRectF(self.rect())
        colours = worn.colours
        ink = colours.text2 if self._tone == "plain" else getattr(colours, self._tone)
        ground = colours.sunken if self._tone == "plain" else getattr(colours, f"{self._tone}_soft")
        box(painter, rect, ground, None, 0.0, rect.height() / 2)
        x = worn.scaled(11)
        if self._symbol:
            side = worn.scaled(14)
            place = mirrored(self, x, (rect.height() - side) / 2, side, side)
            painter.drawPixmap(place.topLeft(), icon(self._symbol, side, ink, self.devicePixelRatioF()))
            x += worn.scaled(20)
        painter.setPen(ink)
        painter.setFont(worn.font(Role.SMALL_STRONG))
        place = mirrored(self, x, 0, rect.width() - x - worn.scaled(8), rect.height())
        side_of_text = reading_side(self)
        painter.drawText(place, side_of_text | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


def verdict_words(verdict: Verdict) -> str:
    """The verdict in the words of the interface."""
    if verdict is Verdict.HOLDS:
        return QCoreApplication.translate("Verdict", "Holds")
    if verdict is Verdict.CONDITIONAL:
        return QCoreApplication.translate("Verdict", "Holds only if …")
    return QCoreApplication.translate("Verdict", "Does not hold")


_VERDICT_LOOK = {
    Verdict.HOLDS: ("good", "circle-check"),
    Verdict.CONDITIONAL: ("warn", "scale"),
    Verdict.FAILS: ("bad", "circle-x"),
}


def verdict_badge(verdict: Verdict, parent: QWidget | None = None) -> Chip:
    """The badge for a verdict: words, icon and tone."""
    return Chip(verdict_words(verdict), *_VERDICT_LOOK[verdict], parent)
