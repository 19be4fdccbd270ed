"""The floor of a launch: a bare PySide6 window with one label, gone after its first paint."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Bare(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's own name)
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)


application = QApplication(sys.argv)
window = Bare("one line of text")
window.resize(1024, 640)
window.show()
application.exec()
