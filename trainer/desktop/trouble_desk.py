"""A record that can't be opened: what happened, what is safe, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.trouble_page import Recovery, TroublePage

__all__ = ["TroubleDesk"]


class TroubleDesk(QObject):
    """Shows the trouble in place of everything else; ``start`` opens the record once it is out of the way."""

    def __init__(self, window: MainWindow, start: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._start = start
        self._restore: Callable[[], object] | None = None
        window.hold("trouble", self._make)

    def tell_of(self, trouble: TroubleOutside) -> None:
        """Show a trouble, with the offer to try again."""
        self._page().show_trouble(trouble)
        self._window.show_page("trouble", place=None)

    def offer_restore(self, recovery: Recovery, restore: Callable[[], object]) -> None:
        """Show that the record is damaged; ``restore`` puts it back and raises TroubleOutside when it can't."""
        self._restore = restore
        self._page().show_recovery(recovery)
        self._window.show_page("trouble", place=None)

    def _page(self) -> TroublePage:
        page = self._window.page("trouble")
        if not isinstance(page, TroublePage):
            raise AssertionError("the page named trouble is not a trouble page")
        return page

    def _make(self) -> QWidget:
        page = TroublePage()
        page.tried_again.connect(lambda _: self._start())
        page.restore_asked.connect(lambda _: self._put_back())
        page.quit_asked.connect(lambda _: self._window.close())
        return page

    def _put_back(self) -> None:
        if self._restore is None:
            return
        try:
            self._restore()
        except TroubleOutside as trouble:
            self.tell_of(trouble)
            return
        self._start()
