"""What a mouse wheel may do to a control: nothing while the page scrolls under it, and nothing is told on the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

__all__ = ["WheelPause"]

_PAUSE = 400


class WheelPause:
    """Gives ``control`` the wheel only while it has the keyboard; ``report`` is called once it rests (400 ms)."""

    def __init__(self, control: QWidget, report: Callable[[], None]) -> None:
        self._control = control
        self._report = report
        self._timer = QTimer(control)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(report)
        # Qt's own policy lets the wheel itself take the keyboard
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def takes(self, event: QWheelEvent) -> bool:
        """Whether the control is to turn; otherwise the event is left to the page, which scrolls."""
        if not self._control.hasFocus():
            event.ignore()
            return False
        self._timer.start()
        return True

    def end(self) -> None:
        """Report at once what the wheel changed, because the person does something else now."""
        if self._timer.isActive():
            self._timer.stop()
            self._report()
