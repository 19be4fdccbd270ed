"""Trouble in plain words: what happened, what is safe, what to do, and the button that does it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.icons import icon
from trainer.desktop.paint import box
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.text import Text

__all__ = ["Banner"]


class Banner(QFrame):
    """A note that stays until it is dealt with; ``acted`` carries None when its button is used."""

    acted = Signal(object)

    def __init__(self, action: str = "", parent: QWidget | None = None, *, tone: str = "warn") -> None:
        super().__init__(parent)
        self._tone = tone
        row = QHBoxLayout(self)
        self._row = row
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        self._what = Text("", Role.BODY_STRONG)
        self._more = Text("", Role.BODY)
        words.addWidget(self._what)
        words.addWidget(self._more)
        row.addLayout(words, 1)
        self.button = ActionButton(action, parent=self)
        self.button.setVisible(bool(action))
        self.button.clicked.connect(lambda: self.acted.emit(None))
        row.addWidget(self.button)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Leave the icon its room."""
        self._row.setContentsMargins(14 + theme().scaled(20) + 14, 12, 16, 12)

    def say(self, what: str, more: str = "") -> None:
        """Show these words."""
        self._what.setText(what)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(f"{what} {more}".strip())
        self.show()

    def tell_of(self, trouble: TroubleOutside) -> None:
        """Show a trouble: what happened, then what is safe and what to do."""
        self.say(trouble.what, " ".join(part for part in (trouble.safe, trouble.remedy) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        ink = getattr(colours, self._tone)
        box(painter, rect, getattr(colours, f"{self._tone}_soft"), ink)
        symbol = "triangle-alert" if self._tone in ("warn", "bad") else "info"
        side = theme().scaled(20)
        x = round(rect.width()) - 14 - side if self.isRightToLeft() else 14
        painter.drawPixmap(x, 13, icon(symbol, side, ink, self.devicePixelRatioF()))
        painter.end()
