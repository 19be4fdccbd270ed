"""How the cells and heads of a table of figures are painted: with room at their sides, in the theme's colours."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.desktop.charts.setting import face_font
from trainer.desktop.paint import fill
from trainer.desktop.wearing import theme
from trainer.insight.plots.shapes import Face

__all__ = ["FigureCells", "FigureHeads"]

_PAD, _BAR = 10, 3


def _width(words: str) -> int:
    return int(QFontMetricsF(face_font(theme(), Face.STRONG)).horizontalAdvance(words)) + 2 + 2 * theme().scaled(_PAD)


def _write(painter: QPainter, rect: QRect, words: str, ink: QColor, align: Qt.AlignmentFlag, backwards: bool) -> None:
    """Words on one line at their side, cut with an ellipsis where they have no room."""
    pad, font = theme().scaled(_PAD), face_font(theme(), Face.STRONG)
    room = QRectF(rect).adjusted(pad, 0, -pad, 0)
    right = bool(align & Qt.AlignmentFlag.AlignRight) is not backwards
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    told = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(ink)
    painter.setFont(font)
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, told)


class FigureCells(QStyledItemDelegate):
    """The current row has a soft ground, and a bar at its beginning while the keyboard is in the table."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's hook: paint a cell."""
        colours, rect = theme().colours, QRect(option.rect)
        backwards = option.direction == Qt.LayoutDirection.RightToLeft
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            fill(painter, QRectF(rect), colours.accent_soft)
            if index.column() == 0 and option.state & QStyle.StateFlag.State_Active:
                x = rect.right() + 1 - _BAR if backwards else rect.left()
                fill(painter, QRectF(x, rect.top(), _BAR, rect.height()), colours.focus)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        _write(painter, rect, words, colours.accent_text if chosen else colours.text, align, backwards)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt's hook: the words and the room at their sides."""
        return QSize(_width(str(index.data(Qt.ItemDataRole.DisplayRole))), theme().scaled(28))


class FigureHeads(QHeaderView):
    """Heads above their columns, on no ground of their own, with a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Qt's hook: the words and the room at their sides."""
        return QSize(_width(self._words(section)), theme().scaled(32))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt's hook: paint a head."""
        colours = theme().colours
        fill(painter, QRectF(rect), colours.surface)
        fill(painter, QRectF(rect.left(), rect.bottom(), rect.width(), 1), colours.outline)
        told = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        align = Qt.AlignmentFlag(told)
        _write(painter, rect, self._words(section), colours.text2, align, self.isRightToLeft())

    def _words(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
