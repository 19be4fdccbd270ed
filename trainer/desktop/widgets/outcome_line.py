"""One line of an answer that was written, beside what it turned out to be and why."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box
from trainer.desktop.theme import RADIUS_LARGE, Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.option_face import Outcome
from trainer.desktop.widgets.text import Text

__all__ = ["OutcomeLine"]


_TONES = {Outcome.RIGHT_CHOSEN: "good", Outcome.RIGHT_MISSED: "good", Outcome.WRONG_CHOSEN: "bad"}
_SYMBOLS = {
    Outcome.RIGHT_CHOSEN: "check",
    Outcome.RIGHT_MISSED: "check",
    Outcome.WRONG_CHOSEN: "x",
    Outcome.NOT_NAMED: "circle-dot",
}


class OutcomeLine(QFrame):
    """A sign, a caption such as "Your answer", the words, and why; the frame says the same without colour.

    The sign is a tick, a cross, or a ring for what was right and not named.
    ``correct`` is a second caption below the words: what would have been right.
    """

    def __init__(
        self,
        outcome: Outcome,
        caption: str,
        words: str,
        why: str = "",
        parent: QWidget | None = None,
        *,
        correct: str = "",
    ) -> None:
        super().__init__(parent)
        self._outcome = outcome
        column = QVBoxLayout(self)
        column.setContentsMargins(55, 11, 16, 12)
        column.setSpacing(3)
        tone = _TONES.get(outcome, "text2")
        if caption:
            column.addWidget(Text(caption, Role.SMALL_STRONG, tone))
        column.addWidget(Text(words, Role.READING))
        if correct:
            column.addWidget(Text(correct, Role.SMALL_STRONG, "good"))
        if why:
            column.addWidget(Text(why, Role.BODY))
        self.setAccessibleName(". ".join(part for part in (caption.rstrip("."), words, correct) if part))
        self.setAccessibleDescription(why)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Leave the icon its room."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(13 + theme().scaled(28) + 14, 11, 16, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect, side = theme().colours, QRectF(self.rect()), theme().scaled(28)
        x = rect.width() - 13 - side if self.isRightToLeft() else 13
        cap = QRectF(x, 13, side, side)
        tone = _TONES.get(self._outcome, "")
        if tone:
            ink, on_ink = getattr(colours, tone), colours.surface
            wrong = self._outcome is Outcome.WRONG_CHOSEN
            box(painter, rect, getattr(colours, f"{tone}_soft"), ink, 2.0, RADIUS_LARGE, dashed=wrong)
            box(painter, cap, ink, None, 0.0, 7.0)
        else:
            box(painter, rect, colours.canvas, colours.border, 1.0, RADIUS_LARGE)
            on_ink = colours.text2
        symbol = _SYMBOLS.get(self._outcome)
        if symbol is not None:
            inside = side - 2 * (side // 6)
            offset = (side - inside) / 2
            drawn = icon(symbol, inside, on_ink, self.devicePixelRatioF())
            painter.drawPixmap(cap.translated(offset, offset).topLeft(), drawn)
        painter.end()
