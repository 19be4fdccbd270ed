"""Things side by side while there is room, one below the other when there is not."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

__all__ = ["Flow"]


class Flow(QWidget):
    """Places its widgets in rows, ``gap`` pixels apart; those after ``add_end`` stand at the far side of their row."""

    def __init__(self, parent: QWidget | None = None, gap: int = 12) -> None:
        super().__init__(parent)
        self._gap = gap
        self._widgets: list[QWidget] = []
        self._ends: set[QWidget] = set()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        self.updateGeometry()

    def add_end(self, widget: QWidget) -> None:
        """Put a widget after the others, at the far side."""
        self._ends.add(widget)
        self.add(widget)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: fewer columns, more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: the height of the rows at this width, in pixels."""
        rows = self._rows(width)
        return sum(self._row_height(row, width) for row in rows) + self._gap * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """Qt's hook: everything in one row."""
        shown = self._shown()
        wide = sum(widget.sizeHint().width() for widget in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(wide, max((widget.sizeHint().height() for widget in shown), default=0))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: the widest thing must fit."""
        shown = self._shown()
        return QSize(
            max((widget.minimumSizeHint().width() for widget in shown), default=0),
            max((widget.minimumSizeHint().height() for widget in shown), default=0),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: place everything."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Qt's hook: a widget inside changed its size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _rows(self, width: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        used = 0
        for widget in self._shown():
            wide = widget.sizeHint().width()
            if rows and used + self._gap + wide <= width:
                rows[-1].append(widget)
                used += self._gap + wide
            else:
                rows.append([widget])
                used = wide
        return rows

    @staticmethod
    def _row_height(row: list[QWidget], width: int) -> int:
        return max(_height(widget, min(width, widget.sizeHint().width())) for widget in row)

    def _place(self) -> None:
        y, whole = 0, self.contentsRect()
        for row in self._rows(whole.width()):
            high = self._row_height(row, whole.width())
            x = 0
            spare = whole.width() - sum(widget.sizeHint().width() for widget in row) - self._gap * (len(row) - 1)
            for widget in row:
                if widget in self._ends and spare > 0:
                    x, spare = x + spare, 0
                wide = min(widget.sizeHint().width(), whole.width())
                tall = _height(widget, wide)
                place = QRect(x, y + (high - tall) // 2, wide, tall)
                widget.setGeometry(QStyle.visualRect(self.layoutDirection(), whole, place))
                x += wide + self._gap
            y += high + self._gap


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
