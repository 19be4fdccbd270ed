"""The table behind a chart: a plain model of its figures, and a view that gives way to the chart again."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from trainer.desktop.charts.figure_cells import FigureCells, FigureHeads
from trainer.desktop.dressing import dress_controls
from trainer.desktop.plain import shown_text
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.column import ThinScrollBar
from trainer.insight.tables import Cell, Table

__all__ = ["FiguresModel", "FiguresView"]

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_MOST_ROWS = 10
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FiguresModel(QAbstractTableModel):
    """A table's cells as their words."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._numeric = tuple(
            any(row[place].value is not None for row in table.rows) for place in range(len(table.heads))
        )

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Qt's hook: as many as the table has."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Qt's hook: as many as there are heads."""
        return 0 if parent.isValid() else len(self._table.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's hook: a cell's words, numbers at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            cell: Cell = self._table.rows[index.row()][index.column()]
            return shown_text(cell.words) or "–"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBER if self._numeric[index.column()] else _TEXT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's hook: the heads."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_text(self._table.heads[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBER if self._numeric[section] else _TEXT
        return None


class FiguresView(QTableView):
    """At most ten rows high, then it scrolls. ``turned`` carries None when T asks for the chart again."""

    turned = Signal(object)

    def __init__(self, table: Table, name: str, parent: QWidget | None = None) -> None:
        dress_controls()
        super().__init__(parent)
        self._rows = len(table.rows)
        self.setModel(FiguresModel(table, self))
        self.setAccessibleName(shown_text(name))
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setItemDelegate(FigureCells(self))
        heads = FigureHeads(self)
        self.setHorizontalHeader(heads)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if table.heads:
            heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_theme()
        if table.rows:
            self.setCurrentIndex(self.model().index(0, 0))

    def follow_theme(self) -> None:
        """Rows as high as the text asks for."""
        worn = theme()
        self.horizontalHeader().setMinimumSectionSize(worn.scaled(48))
        self.horizontalHeader().setFixedHeight(worn.scaled(32))
        self.verticalHeader().setDefaultSectionSize(worn.scaled(28))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt's hook: heads and rows."""
        worn = theme()
        high = worn.scaled(32) + worn.scaled(28) * max(1, min(_MOST_ROWS, self._rows))
        return QSize(worn.scaled(480), high + 2)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be; then it scrolls to the side."""
        return QSize(theme().scaled(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: T shows the chart again; letters and Enter are left to the page."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.turned.emit(None)
        elif event.text().strip() or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
