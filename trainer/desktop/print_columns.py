"""The columns of printed tables, as wide as what stands in them: no word and no figure is broken in two."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLength,
    QTextTable,
    QTextTableCell,
)

__all__ = ["fit_columns"]

_SMALLER, _SMALLEST = 0.92, 6.5
"""How much letters shrink at a time where a table has no room, and points below which they don't."""
_SLACK = 4.0
_FIGURES = 46.0
"""Pixels that a column of figures lacks at most for standing on one line, such as an interval."""


class _Column(NamedTuple):
    """What a column needs: the widest word, and the widest line (pixels, with the room at their sides)."""

    least: float
    whole: float


def fit_columns(document: QTextDocument, wide: float, device: QPaintDevice) -> None:
    """Give the tables with heads ``wide`` pixels in all, each column what its longest word needs before anything else.

    What room is left goes to the columns that would need more lines. Where there is too little, letters get smaller.
    """
    for table in _tables(document.rootFrame()):
        if table.format().headerRowCount() and table.columns() > 1:
            shown, columns = table.format(), _measured(table, device)
            room = wide - shown.leftMargin() - shown.rightMargin()
            while sum(column.least for column in columns) > room and _shrink(table):
                columns = _measured(table, device)
            shown.setColumnWidthConstraints(
                [QTextLength(QTextLength.Type.PercentageLength, width / room * 100) for width in _shared(columns, room)]
            )
            table.setFormat(shown)


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)


def _shared(columns: Sequence[_Column], wide: float) -> list[float]:
    """The widths: all that figures need, then what is left for the others, by what they lack for one line."""
    left = wide - sum(column.least for column in columns)
    if left <= 0:
        scale = wide / sum(column.least for column in columns)
        return [column.least * scale for column in columns]
    widths = [column.least for column in columns]
    lacking = [column.whole - column.least for column in columns]
    for place, lack in enumerate(lacking):
        if lack <= min(_FIGURES, left):
            widths[place], lacking[place] = columns[place].whole, 0.0
            left -= lack
    if sum(lacking) <= left:
        more = (left - sum(lacking)) / len(columns)
        return [width + lack + more for width, lack in zip(widths, lacking, strict=True)]
    return [width + left * lack / sum(lacking) for width, lack in zip(widths, lacking, strict=True)]


def _measured(table: QTextTable, device: QPaintDevice) -> list[_Column]:
    beside = 2 * table.format().cellPadding() + 2 * table.format().border() + _SLACK
    found = []
    for column in range(table.columns()):
        least = whole = 0.0
        for row in range(table.rows()):
            for said, font in _pieces(table.cellAt(row, column)):
                metrics = QFontMetricsF(font, device)
                least = max(least, *(metrics.horizontalAdvance(word) for word in said.split(" ")))
                # a head may take more lines than one
                whole = max(whole, least if row == 0 else metrics.horizontalAdvance(said))
        found.append(_Column(least + beside, whole + beside))
    return found


def _pieces(cell: QTextTableCell) -> Iterator[tuple[str, QFont]]:
    """The texts of a cell with their letters."""
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while block.isValid():
        document = block.document()
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            yield fragment.text(), _font(fragment.charFormat(), document.defaultFont())
            pieces += 1
        if block == last:
            return
        block = block.next()


def _font(shown: QTextCharFormat, default: QFont) -> QFont:
    font = QFont(default)
    if shown.fontPointSize() > 0:
        font.setPointSizeF(shown.fontPointSize())
    font.setWeight(QFont.Weight(shown.fontWeight()) if shown.fontWeight() > 0 else QFont.Weight.Normal)
    return font


def _shrink(table: QTextTable) -> bool:
    """Make all letters of the table smaller; False when they are as small as can be read."""
    default = table.document().defaultFont().pointSizeF()
    shrunk = False
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            cursor = cell.firstCursorPosition()
            size = cursor.charFormat().fontPointSize() or default
            cursor.setPosition(cell.lastCursorPosition().position(), cursor.MoveMode.KeepAnchor)
            smaller = QTextCharFormat()
            smaller.setFontPointSize(max(_SMALLEST, size * _SMALLER))
            cursor.mergeCharFormat(smaller)
            shrunk = shrunk or size > _SMALLEST
    return shrunk
