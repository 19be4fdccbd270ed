"""Pages on show for a test, and what can be read off them."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from trainer.desktop.widgets.text import Text


def put_on_show(qtbot: QtBot, page: QWidget, width: int = 1064, height: int = 800) -> QWidget:
    """The page in an active window of this size, the keyboard where the main window would put it."""
    qtbot.addWidget(page)
    return opened(page, width, height)


def opened(page: QWidget, width: int = 1064, height: int = 800) -> QWidget:
    """As ``put_on_show``, for a page that outlives a test: who opens it closes it."""
    page.resize(width, height)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    return page


def settle() -> None:
    """Let layouts, and those that they set off, come to rest."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def words(page: QWidget) -> str:
    """Everything that visible labels say."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def texts(page: QWidget) -> list[Text]:
    """The visible wrapped texts."""
    return [text for text in page.findChildren(Text) if text.isVisible()]


def heard(signal) -> list[object]:
    """A list that fills with what the signal carries from now on."""
    kept: list[object] = []
    signal.connect(kept.append)
    return kept


def has_red(page: QWidget) -> bool:
    """Whether any pixel is pure red, as the forbidden picture is."""
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    pixels, stride, wide = bytes(image.constBits()), image.bytesPerLine(), image.width() * 3
    red = b"\xff\x00\x00"
    for row in range(image.height()):
        line = pixels[row * stride : row * stride + wide]
        found = line.find(red)
        while found >= 0:
            if found % 3 == 0:
                return True
            found = line.find(red, found + 1)
    return False


def overwritten(value, text: str):
    """The value with every text in it replaced; words out of a fixed list, numbers and truths stay."""
    if isinstance(value, Enum) or value is None:
        return value
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        parts = [overwritten(part, text) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value
