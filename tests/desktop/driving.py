"""A learner's hands: what is pressed and clicked on a page, and what the page reported."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.desktop.pages.quiz.quiz_page import Committed, QuizPage
from trainer.desktop.widgets.action_button import ActionButton

W = TypeVar("W", bound=QWidget)
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key wherever the keyboard is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    """Type where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)
    QApplication.processEvents()


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click in the middle of a widget, or at a place on it."""
    QApplication.processEvents()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, place or widget.rect().center())
    QApplication.processEvents()


def button(page: QWidget, caption: str) -> ActionButton:
    """The visible button with this caption."""
    found = [one for one in page.findChildren(ActionButton) if one.caption == caption and one.isVisible()]
    assert len(found) == 1, [one.caption for one in page.findChildren(ActionButton)]
    return found[0]


def shown(page: QWidget, kind: type[W]) -> list[W]:
    """The visible widgets of a kind, in the order in which they were made."""
    return [one for one in page.findChildren(kind) if one.isVisible()]


def reports(page: QuizPage) -> list[Committed]:
    """A list that fills with every answer that is committed from now on."""
    kept: list[Committed] = []
    page.answer_committed.connect(kept.append)
    return kept
