"""A table whose rows can be opened and sorted, as high as its page has room for."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from trainer.desktop.charts.figures import FiguresModel, FiguresView
from trainer.desktop.wearing import theme
from trainer.insight.tables import Table

__all__ = ["OpenableFigures"]

_FEWEST = 5
_ALIGNED = Qt.ItemDataRole.TextAlignmentRole
_TIGHTEST = 0.6
"""Of its width, what a column of text keeps in little room."""


class OpenableFigures(FiguresView):
    """``opened`` carries a row's place from above (Enter or a click), ``stood_at`` too, ``head_clicked`` a column's.

    ``widths`` are the columns' in pixels at 100 %; the first takes what is left. Where there is too little, columns of
    text give way.
    """

    opened = Signal(object)
    head_clicked = Signal(object)
    stood_at = Signal(object)

    def __init__(self, table: Table, name: str, widths: Sequence[int], parent: QWidget | None = None) -> None:
        self._widths = tuple(widths)
        self._high = 10
        super().__init__(table, name, parent)
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(lambda column: self.head_clicked.emit(column))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))

    def show_table(self, table: Table, row: int) -> None:
        """Show other rows, and stand at this one."""
        self._rows = len(table.rows)
        before = self.model()
        self.setModel(FiguresModel(table, self))
        before.deleteLater()
        self._share_width()
        if table.rows:
            self.setCurrentIndex(self.model().index(row, 0))
            self.scrollTo(self.currentIndex())

    def use_height(self, pixels: int) -> None:
        """Be as high as that, unless the rows need less."""
        worn = theme()
        self._high = max(_FEWEST, (pixels - worn.scaled(32)) // worn.scaled(28))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt's hook: heads and rows."""
        worn = theme()
        high = worn.scaled(32) + worn.scaled(28) * max(1, min(self._high, self._rows))
        return QSize(worn.scaled(480), high + self._bar_high() + 2)

    def _bar_high(self) -> int:
        """The scroll bar below, where the columns need more than there is."""
        wide = sum(self._least(_TIGHTEST))
        return self.horizontalScrollBar().sizeHint().height() if wide > self.viewport().width() else 0

    def _least(self, share: float) -> list[int]:
        """The columns' widths where those of text keep such a share of theirs."""
        right = Qt.AlignmentFlag.AlignRight
        texts = [
            not Qt.AlignmentFlag(self.model().headerData(place, Qt.Orientation.Horizontal, _ALIGNED)) & right
            for place in range(len(self._widths))
        ]
        full = map(theme().scaled, self._widths)
        return [int(width * share) if text else width for width, text in zip(full, texts, strict=True)]

    def follow_theme(self) -> None:
        """Rows and columns as the text asks for."""
        super().follow_theme()
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the first column takes what is left."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        room, full, numbers = self.viewport().width(), sum(self._least(1)), sum(self._least(0))
        share = (room - numbers) / max(1, full - numbers)
        widths = self._least(min(1.0, max(_TIGHTEST, share)))
        widths[0] += max(0, room - sum(widths))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)
        self.updateGeometry()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's hook: tell at which row the person stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.stood_at.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the bar of the row is painted as the keyboard comes."""
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
            event.accept()
        else:
            super().keyPressEvent(event)
