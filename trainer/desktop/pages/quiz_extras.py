"""What comes between a question and its commit keys now and then: trouble, and the flag's line."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.pages.flag_panel import FlagPanel
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.banner import Banner

__all__ = ["QuizExtras"]


class QuizExtras(QWidget):
    """``flagged`` carries the comment; ``retried`` and ``closed`` carry None. Its parts are made when first needed."""

    flagged = Signal(object)
    retried = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.banner: Banner | None = None
        self.panel: FlagPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self.hide()

    def show_trouble(self, trouble: TroubleOutside, can_retry: bool) -> None:
        """Say what is in the way; with a button to try again where that makes sense."""
        self._drop_banner()
        self.banner = Banner(self.tr("Try again"), self)
        self.banner.acted.connect(self.retried)
        self._column.addWidget(self.banner)
        self.banner.tell_of(trouble)
        self.banner.button.setVisible(can_retry)
        self._margins()
        self.show()

    def open_flag(self) -> None:
        """Show the flag's line, and put the keyboard in it."""
        if self.panel is None:
            self.panel = FlagPanel(self)
            self.panel.sent.connect(self._send)
            self.panel.closed.connect(self._close_panel)
            self._column.addWidget(self.panel)
        self._margins()
        self.show()
        self.panel.show()
        self.panel.take_focus()

    def close_flag(self) -> bool:
        """Close the flag's line; says whether it was open."""
        if self.panel is None:
            return False
        self._close_panel(None)
        return True

    def put_away(self) -> None:
        """A new question, or an answer: what was here is dealt with."""
        self._drop_panel()
        self._drop_banner()
        self.hide()

    def follow_theme(self) -> None:
        """Stay in line with the column."""
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: stay in line with the column."""
        self._margins()
        super().resizeEvent(event)

    def _send(self, comment: str) -> None:
        self._drop_panel()
        self._say_thanks()
        self.flagged.emit(comment)
        self.closed.emit(None)

    def _say_thanks(self) -> None:
        self._drop_banner()
        self.banner = Banner(parent=self, tone="note")
        self._column.addWidget(self.banner)
        self.banner.say(self.tr("Flagged. Whoever keeps these questions will see it."))

    def _close_panel(self, _: object) -> None:
        self._drop_panel()
        self.setVisible(self.banner is not None)
        self.closed.emit(None)

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def _drop_banner(self) -> None:
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None

    def _margins(self) -> None:
        side = max(24, (self.width() - theme().scaled(760)) // 2)
        self._column.setContentsMargins(side, 0, side, 12)
