"""The desk for a learner's history: read beside the window, and from each line to what it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.background import Background
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.progress.history_page import HistoryPage
from trainer.desktop.pages.progress.history_values import HistoryLine, Past
from trainer.desktop.progress.history_presenting import history_of
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile

if TYPE_CHECKING:
    from trainer.desktop.progress.own_class_desk import OwnClassDesk

__all__ = ["HistoryDesk"]

_PAGE = "history"


class HistoryDesk(QObject):
    """``check_asked`` and ``review_asked`` carry a SessionId, ``left`` None."""

    check_asked = Signal(object)
    review_asked = Signal(object)
    left = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, learner: LearnerId, choose_file: ChooseFile, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._learner = window, rooms, learner
        self._choose_file = choose_file
        self._at_work: Background | None = None
        self._own_classes: OwnClassDesk | None = None
        self._retired = False
        window.hold(_PAGE, self._make)

    def show(self) -> None:
        """Show the history as it is now."""
        self._page().show_waiting()
        self._window.show_page(_PAGE, place="progress")
        if self._at_work is None:
            self._at_work = Background(self._read, self._take, self)

    def come_back(self) -> None:
        """Show the page again as it was left for a line's review."""
        self._window.show_page(_PAGE, place="progress")

    def retire(self) -> None:
        """Let go of the page and of what is read."""
        self._retired = True
        if self._at_work is not None:
            self._at_work.wait()
        if self._own_classes is not None:
            self._own_classes.retire()
        self._window.forget(_PAGE)

    def _read(self) -> object:
        try:
            with self._rooms.beside() as journal:
                return history_of(journal, self._rooms.library, self._learner)
        except TroubleOutside as trouble:
            return trouble

    def _take(self, found: object) -> None:
        if self._at_work is not None:
            self._at_work.wait()
            self._at_work.deleteLater()
            self._at_work = None
        if self._retired or self._window.page_name != _PAGE:
            return
        if isinstance(found, TroubleOutside):
            self._window.warn(found, self.tr("Try again"), lambda: self._window.attempt(self.show))
        elif isinstance(found, tuple):
            self._page().show_history(found)

    def _open(self, line: HistoryLine) -> None:
        if line.past is Past.CLASS:
            self._window.attempt(lambda: self._classes().show(line.session))
        elif line.past is Past.CHECK:
            self.check_asked.emit(line.session)
        else:
            self.review_asked.emit(line.session)

    def _classes(self) -> "OwnClassDesk":
        if self._own_classes is None:
            from trainer.desktop.progress.own_class_desk import OwnClassDesk

            self._own_classes = OwnClassDesk(self._window, self._rooms, self._learner, self._choose_file, self)
            self._own_classes.left.connect(lambda _: self.come_back())
        return self._own_classes

    def _page(self) -> HistoryPage:
        page: QWidget = self._window.page(_PAGE)
        if not isinstance(page, HistoryPage):
            raise AssertionError("the page named history is not the history")
        return page

    def _make(self) -> QWidget:
        page = HistoryPage(self._choose_file)
        page.opened.connect(self._open)
        page.left.connect(self.left)
        return page
