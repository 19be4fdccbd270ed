"""The order in which Tab goes through a page whose parts were not made in that order."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

__all__ = ["in_order", "reached_by_tab"]


def reached_by_tab(whole: QWidget) -> list[QWidget]:
    """What the Tab key stops at inside a widget, hidden things as well, in the order of its children."""
    tab = Qt.FocusPolicy.TabFocus
    return [widget for widget in whole.findChildren(QWidget) if widget.focusPolicy() & tab]


def in_order(*widgets: QWidget) -> None:
    """Let Tab go from each of these to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
