"""Being told to end by the system (a logout, ``kill``): the window closes as by its own button, and nothing is lost."""

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier

from trainer.desktop.main_window import MainWindow

__all__ = ["AskedToEnd"]


class AskedToEnd(QObject):
    """Closes ``window`` on SIGTERM, SIGHUP and SIGINT while it lives; on the main thread of a POSIX system only.

    Python runs a handler between two of its own steps, and there are none while Qt waits: the pipe wakes it.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._read, write = os.pipe()
        for end in (self._read, write):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for told in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(told, lambda *_: self._window.close_at_once())
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: os.read(self._read, 64))
