"""Things side by side while there is room, one below the other when there is not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from trainer.desktop.paint import mirrored

__all__ = ["Flow"]


class Flow(QWidget):
    """Places its widgets in rows, ``gap`` pixels apart; those after ``add_end`` stand at the far side of their row."""

    def __init__(self, parent: QWidget | None = None, gap: int = 12) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = _FlowLayout(self, gap)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        self._flow.addWidget(widget)

    def add_end(self, widget: QWidget) -> None:
        """Put a widget after the others, at the far side."""
        self._flow.ends.add(widget)
        self._flow.addWidget(widget)


class _FlowLayout(QLayout):
    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._parent = parent
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.ends: set[QWidget | None] = set()
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(_row_height(row, width) for row in rows) + self._gap * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        y = rect.y()
        for row in self._rows(rect.width()):
            high = _row_height(row, rect.width())
            self._place(row, rect, y, high)
            y += high + self._gap

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if rows and used + self._gap + wide <= width:
                rows[-1].append(item)
                used += self._gap + wide
            else:
                rows.append([item])
                used = wide
        return rows

    def _place(self, row: list[QLayoutItem], rect: QRect, y: int, high: int) -> None:
        x = rect.x()
        spare = rect.width() - sum(item.sizeHint().width() for item in row) - self._gap * (len(row) - 1)
        for item in row:
            if item.widget() in self.ends and spare > 0:
                x, spare = x + spare, 0
            wide = min(item.sizeHint().width(), rect.width())
            tall = _height(item, wide)
            place = mirrored(self._parent, x, y + (high - tall) // 2, wide, tall)
            item.setGeometry(place.toRect())
            x += wide + self._gap


def _row_height(row: list[QLayoutItem], width: int) -> int:
    return max(_height(item, min(width, item.sizeHint().width())) for item in row)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
