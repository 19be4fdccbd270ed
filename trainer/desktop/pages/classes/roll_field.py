"""Tiles of the same width in as many columns as fit, row after row."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.pages.classes.roll_tile import RollTile
from trainer.desktop.paint import mirrored
from trainer.desktop.wearing import theme

__all__ = ["RollField"]

_LEAST, _GAP = 184, 8


class RollField(QWidget):
    """Lays out the tiles that are put on it; ``columns`` is how many stand side by side now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tiles: Sequence[RollTile] = ()

    def put(self, tiles: Sequence[RollTile]) -> None:
        """Show these tiles, in this order."""
        self._tiles = tiles
        self.lay_out()

    @property
    def columns(self) -> int:
        """How many tiles stand side by side."""
        return self._columns(self.width())

    def _columns(self, width: int) -> int:
        gap = theme().scaled(_GAP)
        return max(1, (width + gap) // (theme().scaled(_LEAST) + gap))

    def _rows(self, width: int) -> list[tuple[Sequence[RollTile], int, int]]:
        """Each row's tiles, its top and its height."""
        columns, gap, top = self._columns(width), theme().scaled(_GAP), 0
        rows = []
        for start in range(0, len(self._tiles), columns):
            row = self._tiles[start : start + columns]
            high = max(tile.heightForWidth(self._wide(width)) for tile in row)
            rows.append((row, top, high))
            top += high + gap
        return rows

    def _wide(self, width: int) -> int:
        columns, gap = self._columns(width), theme().scaled(_GAP)
        return (width - gap * (columns - 1)) // columns

    def lay_out(self) -> None:
        """Place the tiles for the width that there is."""
        gap, wide = theme().scaled(_GAP), self._wide(self.width())
        for row, top, high in self._rows(self.width()):
            for place, tile in enumerate(row):
                tile.setGeometry(mirrored(self, place * (wide + gap), top, wide, high).toRect())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: fewer columns need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what all rows need, in pixels."""
        rows = self._rows(width)
        return rows[-1][1] + rows[-1][2] if rows else 0

    def sizeHint(self) -> QSize:
        """Qt's hook: three columns."""
        width = theme().scaled(3 * _LEAST + 2 * _GAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: one column."""
        return QSize(theme().scaled(_LEAST), 0)

    def follow_theme(self) -> None:
        """Other sizes need another layout."""
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: lay out for this width."""
        super().resizeEvent(event)
        self.lay_out()
