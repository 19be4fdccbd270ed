"""Work beside the window: a function in a thread of its own, its result handed over on the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal

__all__ = ["Background"]


class Background(QThread):
    """Runs ``work`` at once and calls ``done`` with what it returned, on the thread that made this object."""

    _finished_with = Signal(object)

    def __init__(self, work: Callable[[], object], done: Callable[[object], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._finished_with.connect(done, Qt.ConnectionType.QueuedConnection)
        self.start()

    def run(self) -> None:
        """Qt's hook: the thread."""
        self._finished_with.emit(self._work())
