"""What the pages share: a centred column, actions that stay in sight, and the keys that every page knows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop.widgets.pinned import Pinned

__all__ = ["FramedPage"]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLLS = {
    Qt.Key.Key_Up: -0.12,
    Qt.Key.Key_Down: 0.12,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_Space: 0.9,
    Qt.Key.Key_Home: -1e6,
    Qt.Key.Key_End: 1e6,
}
"""How many visible heights a key moves the text, when no control wants the key."""


class FramedPage(QWidget):
    """A page whose content is ``body``: Enter does its primary action, the keys of reading scroll it.

    ``widest`` is the column's width in pixels at 100 % text; ``settle`` lets what is short stand near the middle.
    """

    def __init__(self, parent: QWidget | None = None, *, widest: int = 760, settle: bool = True) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.body = Pinned(self, widest=widest, settle=settle)
        outer.addWidget(self.body)
        self._first: QWidget | None = None

    def start_at(self, control: QWidget | None) -> None:
        """Give the keyboard to this control whenever the page is handed it; None keeps it on the page itself.

        No focus proxy: Tab would take the page for that control, and pass over everything before it.
        """
        self._first = control
        if self.hasFocus():
            self._hand_on(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the page does not keep what one of its controls can use."""
        super().focusInEvent(event)
        self._hand_on(event.reason())

    def _hand_on(self, reason: Qt.FocusReason) -> None:
        if self._first is not None and self._first.isEnabled():
            self._first.setFocus(reason)

    def leave(self) -> None:
        """What Esc does; nothing, unless a page says otherwise."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter, Esc and the keys of reading, when no control inside took them."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            if not event.isAutoRepeat():
                self.body.do_primary()
        elif key is Qt.Key.Key_Escape:
            self.leave()
        elif key in _SCROLLS:
            back = key is Qt.Key.Key_Space and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.body.scroll_by(-_SCROLLS[key] if back else _SCROLLS[key])
        else:
            super().keyPressEvent(event)
