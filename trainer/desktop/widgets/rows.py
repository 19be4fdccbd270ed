"""A list of places to open: one row each, with figures at its far side; the arrow keys go from row to row."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import Paragraph, box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["Aside", "Row", "Rows"]

_EDGE, _GAP, _HIGH = 14, 16, 44


class Aside(NamedTuple):
    """Words at a row's far side, in a column ``width`` pixels wide (at 100 %); ``share`` (0..1) draws a bar beside."""

    words: str
    width: int
    colour: str = "text2"
    symbol: str = ""
    share: float | None = None


class Row(QPushButton):
    """A row that is a button; ``wanders`` carries the steps that an arrow key asks for."""

    wanders = Signal(object)

    def __init__(self, title: str, asides: Sequence[Aside] = (), *, depth: int = 0, strong: bool = False) -> None:
        super().__init__()
        self._title_text, self._asides = title, tuple(asides)
        self._depth, self._strong = depth, strong
        self._ring = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(", ".join(aside.words for aside in asides if aside.words))
        self.follow_theme()

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        worn = theme()
        role = Role.BODY_STRONG if self._strong else Role.BODY
        self._title = Paragraph(self._title_text, worn.font(role), 1.15)
        self._words = [Paragraph(aside.words, worn.font(Role.SMALL), 1.1) for aside in self._asides]

    def _far(self) -> int:
        """The width of everything at the far side."""
        worn = theme()
        columns = sum(worn.scaled(aside.width) for aside in self._asides) + worn.scaled(_GAP) * len(self._asides)
        return columns + worn.scaled(_EDGE + 18)

    def _near(self) -> int:
        return theme().scaled(_EDGE + 22 * self._depth)

    def _stacked(self, width: int) -> bool:
        """Whether the figures stand below the title, because beside it they would leave it too little room."""
        room = width - self._near() - self._far() - theme().scaled(_GAP)
        return room < min(self._title.natural_width, theme().scaled(300))

    def _room(self, width: int) -> int:
        if self._stacked(width):
            return width - self._near() - theme().scaled(_EDGE + 18 + 8)
        return width - self._near() - self._far() - theme().scaled(_GAP)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: titles wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what title and figures need, in pixels."""
        high = self._title.height(self._room(width)) + theme().scaled(20)
        if self._stacked(width):
            high += sum(self._aside_height(index, width) for index in self._shown())
        return max(high, theme().scaled(_HIGH))

    def _aside_height(self, index: int, width: int) -> int:
        mark = theme().scaled(20) if self._asides[index].symbol else 0
        return self._words[index].height(self._room(width) - mark) + theme().scaled(4)

    def _shown(self) -> list[int]:
        return [index for index, aside in enumerate(self._asides) if aside.words]

    def sizeHint(self) -> QSize:
        """Qt's hook: everything on one line."""
        wide = self._near() + self._title.natural_width + theme().scaled(_GAP) + self._far()
        return QSize(wide, theme().scaled(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(theme().scaled(200), theme().scaled(_HIGH))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter opens, the arrows wander."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
        key = Qt.Key(event.key())
        if key in steps:
            self.wanders.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, colours, whole = theme(), theme().colours, self.rect()
        if self.isDown() or self.underMouse():
            box(painter, QRectF(whole), colours.sunken)
        room, stacked = self._room(whole.width()), self._stacked(whole.width())
        high = self._title.height(room)
        top = worn.scaled(10) if stacked else (whole.height() - high) // 2
        align = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._title.draw(painter, self._seen(self._near(), top, room, high), colours.text, align)
        if stacked:
            self._paint_below(painter, top + high, align)
        else:
            self._paint_beside(painter, align)
        side = worn.scaled(18)
        symbol = "chevron-left" if self.isRightToLeft() else "chevron-right"
        place = self._seen(whole.width() - worn.scaled(_EDGE) - side, (whole.height() - side) // 2, side, side)
        painter.drawPixmap(place.topLeft(), icon(symbol, side, colours.text3, self.devicePixelRatioF()))
        if self.hasFocus() and self._ring:
            focus_ring(painter, QRectF(whole))
        painter.end()

    def _paint_beside(self, painter: QPainter, align: Qt.AlignmentFlag) -> None:
        worn, x = theme(), self.width() - self._far()
        for index, aside in enumerate(self._asides):
            wide = worn.scaled(aside.width)
            if aside.words:
                self._paint_aside(painter, index, QRect(x, 0, wide, self.height()), align)
            x += wide + worn.scaled(_GAP)

    def _paint_below(self, painter: QPainter, top: int, align: Qt.AlignmentFlag) -> None:
        for index in self._shown():
            high = self._aside_height(index, self.width())
            rect = QRect(self._near(), top, self._room(self.width()), high)
            self._paint_aside(painter, index, rect, align)
            top += high

    def _paint_aside(self, painter: QPainter, index: int, rect: QRect, align: Qt.AlignmentFlag) -> None:
        worn, aside = theme(), self._asides[index]
        ink = getattr(worn.colours, aside.colour)
        if aside.symbol:
            side = worn.scaled(14)
            mark = self._seen(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
            painter.drawPixmap(mark.topLeft(), icon(aside.symbol, side, ink, self.devicePixelRatioF()))
            rect.setLeft(rect.left() + worn.scaled(20))
        if aside.share is not None and not self._stacked(self.width()):
            self._paint_bar(painter, QRect(rect.x(), rect.y(), worn.scaled(64), rect.height()), aside.share)
            rect.setLeft(rect.left() + worn.scaled(76))
        high = self._words[index].height(rect.width())
        place = self._seen(rect.x(), rect.y() + max(0, rect.height() - high) // 2, rect.width(), high)
        self._words[index].draw(painter, place, ink, align)

    def _paint_bar(self, painter: QPainter, rect: QRect, share: float) -> None:
        colours, high = theme().colours, 6
        track = QRect(rect.x(), rect.y() + (rect.height() - high) // 2, rect.width(), high)
        box(painter, self._seen(track.x(), track.y(), track.width(), high), colours.border, None, 0.0, 3.0)
        if share > 0:
            done = max(high, round(track.width() * min(1.0, share)))
            box(painter, self._seen(track.x(), track.y(), done, high), colours.accent, None, 0.0, 3.0)

    def _seen(self, x: int, y: int, width: int, height: int) -> QRectF:
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, y, width, height)))


class Rows(QFrame):
    """Rows on a raised ground; Tab reaches one of them, the arrow keys go on from there."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows: list[Row] = []
        self._kept: Row | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.setSpacing(0)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def add(self, row: Row) -> None:
        """Put a row below the others."""
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._rows else Qt.FocusPolicy.StrongFocus)
        row.wanders.connect(lambda steps: self._wander(row, steps))
        row.clicked.connect(lambda: self._keep(row))
        self._rows.append(row)
        self._column.addWidget(row)
        if self._kept is None:
            self._kept = row

    def _wander(self, row: Row, steps: int) -> None:
        target = min(len(self._rows) - 1, max(0, self._rows.index(row) + steps))
        self._keep(self._rows[target])
        self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep(self, kept: Row) -> None:
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is kept else Qt.FocusPolicy.ClickFocus)
        self._kept = kept

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the row that was last gone to has the keyboard."""
        if self._kept is not None:
            self._kept.setFocus(event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours = theme().colours
        box(painter, QRectF(self.rect()), colours.surface, colours.border, 1.0, 12.0)
        painter.end()
