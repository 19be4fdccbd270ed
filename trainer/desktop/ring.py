"""When focus is shown: always for the keyboard, never for a click or for focus that the program placed by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

__all__ = ["shows_ring"]

_QUIET = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason)
_RETURNING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def shows_ring(event: "QFocusEvent", before: bool) -> bool:
    """Whether the widget that took the focus shows its ring; coming back to the window changes nothing."""
    if event.reason() in _RETURNING:
        return before
    return event.reason() not in _QUIET
