"""The way back to a page: as it was left, scrolled as far and with the keyboard at the same thing."""

from PySide6.QtCore import Qt

from trainer.desktop.main_window import MainWindow
from trainer.desktop.widgets.column import Column

__all__ = ["WayBack"]


class WayBack:
    """Remembers the page on show; it must not be made anew before ``go``."""

    def __init__(self, window: MainWindow) -> None:
        self.name, self._place = window.page_name, window.place
        self._window = window
        page = window.page(self.name)
        self._focused = page.focusWidget()
        self._column = page.findChild(Column)
        self._scrolled = 0 if self._column is None else self._column.verticalScrollBar().value()

    def go(self) -> None:
        """Show the page again."""
        self._window.show_page(self.name, place=self._place)
        if self._focused is not None:
            # the reason of what returns: a ring that was shown is shown again, as Enter goes to that button
            self._focused.setFocus(Qt.FocusReason.PopupFocusReason)
        if self._column is not None:
            self._column.verticalScrollBar().setValue(self._scrolled)
