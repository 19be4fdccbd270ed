"""A list of places to open: one row each, with figures at its far side; the arrow keys go from row to row."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import Paragraph, box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.asides import Aside, AsideFace, seen

__all__ = ["Row", "Rows"]

_EDGE, _CHEVRON, _HIGH = 14, 18, 44


class Row(QPushButton):
    """A row that is a button; ``wanders`` carries the steps that an arrow key asks for."""

    wanders = Signal(object)

    def __init__(self, title: str, asides: Sequence[Aside] = (), *, depth: int = 0, strong: bool = False) -> None:
        super().__init__()
        self._title_text = title
        self._asides = AsideFace(self, asides)
        self._depth, self._strong = depth, strong
        self._ring = False
        self._fellows: Sequence[Row] = (self,)
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
        self._asides.lay_out()

    def _far(self) -> int:
        """The width of everything at the far side."""
        return self._asides.width + theme().scaled(_EDGE + _CHEVRON)

    def _near(self) -> int:
        return theme().scaled(_EDGE + 22 * self._depth)

    def stand_with(self, fellows: Sequence["Row"]) -> None:
        """Lay out as the rows of the same list do, this one among them."""
        self._fellows = fellows

    def _beside_from(self) -> int:
        """The width from which title and figures have room beside each other."""
        return self._near() + self._far() + min(self._title.natural_width, theme().scaled(300))

    def _stacked(self, width: int) -> bool:
        """Whether the figures stand below the title, because beside it they would leave some row too little room."""
        return any(width < row._beside_from() for row in self._fellows)

    def _room(self, width: int) -> int:
        if self._stacked(width):
            return width - self._near() - theme().scaled(_EDGE + _CHEVRON + 8)
        return width - self._near() - self._far()

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: titles wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what title and figures need, in pixels."""
        high = self._title.height(self._room(width))
        if self._stacked(width):
            high += self._asides.height_below(self._room(width))
        else:
            high = max(high, self._asides.height_beside())
        return max(high + theme().scaled(20), theme().scaled(_HIGH))

    def sizeHint(self) -> QSize:
        """Qt's hook: everything on one line."""
        wide = self._near() + self._title.natural_width + self._far()
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
        self._title.draw(painter, seen(self, self._near(), top, room, high), colours.text, align)
        if stacked:
            self._asides.paint_below(painter, self._near(), top + high, room)
        else:
            self._asides.paint_beside(painter, whole.width() - self._far() + worn.scaled(_EDGE))
        side = worn.scaled(_CHEVRON)
        symbol = "chevron-left" if self.isRightToLeft() else "chevron-right"
        place = seen(self, whole.width() - worn.scaled(_EDGE) - side, (whole.height() - side) // 2, side, side)
        painter.drawPixmap(place.topLeft(), icon(symbol, side, colours.text3, self.devicePixelRatioF()))
        if self.hasFocus() and self._ring:
            focus_ring(painter, QRectF(whole))
        painter.end()


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
        row.stand_with(self._rows)
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
