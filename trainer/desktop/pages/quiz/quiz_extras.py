"""What takes the place of the commit keys now and then: trouble, and the flag's line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.pages.pinned_bar import PinnedBar

if TYPE_CHECKING:
    from trainer.desktop.pages.flag_panel import FlagPanel
    from trainer.desktop.widgets.banner import Banner

__all__ = ["QuizExtras"]


class QuizExtras(PinnedBar):
    """``flagged`` carries the comment; ``retried`` and ``closed`` carry None. Its parts are made when first needed."""

    flagged = Signal(object)
    retried = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.banner: Banner | None = None
        self.panel: FlagPanel | None = None
        self._retries = False
        self.hide()

    @property
    def takes_over(self) -> bool:
        """Whether what is here comes first: the keys below then make room."""
        return self.panel is not None or (self.banner is not None and self._retries)

    def show_trouble(self, trouble: TroubleOutside, can_retry: bool) -> None:
        """Say what is in the way; with a button to try again where that makes sense."""
        self._drop_panel()
        banner = self._fresh_banner(self.tr("Try again"), "warn")
        banner.acted.connect(self.retried)
        banner.tell_of(trouble)
        banner.button.setVisible(can_retry)
        self._retries = can_retry
        self.show()
        if can_retry:
            banner.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_flag(self) -> None:
        """Show the flag's line, and put the keyboard in it."""
        if self.panel is None:
            from trainer.desktop.pages.flag_panel import FlagPanel

            self.panel = FlagPanel(self)
            self.panel.sent.connect(self._send)
            self.panel.closed.connect(self._close_panel)
            self.column.addWidget(self.panel)
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

    def _send(self, comment: str) -> None:
        self._drop_panel()
        self._say_thanks()
        self.flagged.emit(comment)
        self.closed.emit(None)

    def _say_thanks(self) -> None:
        banner = self._fresh_banner("", "note")
        banner.say(self.tr("Kept in your record."))

    def _fresh_banner(self, action: str, tone: str) -> "Banner":
        from trainer.desktop.widgets.banner import Banner

        self._drop_banner()
        self.banner = Banner(action, self, tone=tone)
        self.column.addWidget(self.banner)
        return self.banner

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
        self._retries = False
