"""The rail: where one can go, always in the same place. It narrows to icons when there is little room."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box, fill, focus_ring, mirrored, reading_side
from trainer.desktop.plain import shown_text
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["Destination", "Rail"]

_WIDE, _NARROW = 216, 64


class Destination(NamedTuple):
    """A place on the rail: its page's name, what it is called, its icon, and the key that goes there."""

    page: str
    caption: str
    symbol: str
    key: str


class RailButton(QPushButton):
    """One place; checked when it is the one on show. ``count`` is shown in a pill when it is not 0."""

    def __init__(self, place: Destination, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self._count = 0
        self._ring = False
        self._narrow = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(place.caption)
        if place.key:
            self.setAccessibleDescription(self.tr("Key: {key}").format(key=place.key))

    def set_count(self, count: int) -> None:
        """Show how much waits there."""
        self._count = count
        name = self.place.caption
        self.setAccessibleName(self.tr("{place}, {count} due").format(place=name, count=count) if count else name)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, or with its caption."""
        self._narrow = narrow
        self.setToolTip(shown_text(self.place.caption) if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook: 40 pixels high at 100 %."""
        return QSize(theme().scaled(40), theme().scaled(40))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, colours, rect = theme(), theme().colours, QRectF(self.rect())
        here = self.isChecked()
        if here:
            box(painter, rect, colours.accent_soft)
        elif self.underMouse():
            box(painter, rect, colours.sunken)
        ink = colours.accent_text if here else colours.text2
        side = worn.scaled(18)
        left = (rect.width() - side) / 2 if self._narrow else worn.scaled(12)
        place = mirrored(self, left, (rect.height() - side) / 2, side, side)
        painter.drawPixmap(place.topLeft(), icon(self.place.symbol, side, ink, self.devicePixelRatioF()))
        if not self._narrow:
            self._paint_words(painter, rect, side)
        if self.hasFocus() and self._ring:
            focus_ring(painter, rect)
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF, side: int) -> None:
        worn, colours = theme(), theme().colours
        painter.setFont(worn.font(Role.BODY_STRONG if self.isChecked() else Role.BODY))
        painter.setPen(colours.accent_text if self.isChecked() else colours.text)
        start = worn.scaled(24) + side
        words = mirrored(self, start, 0, rect.width() - start - worn.scaled(48 if self._count else 8), rect.height())
        align = reading_side(self)
        caption = QFontMetrics(painter.font()).elidedText(
            shown_text(self.place.caption), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, align | Qt.AlignmentFlag.AlignVCenter, caption)
        if self._count:
            wide, high = worn.scaled(34), worn.scaled(22)
            pill = mirrored(self, rect.width() - wide - worn.scaled(10), (rect.height() - high) / 2, wide, high)
            box(painter, pill, colours.accent, None, 0.0, high / 2)
            painter.setFont(worn.font(Role.SMALL_STRONG))
            painter.setPen(colours.on_accent)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(min(self._count, 999)))


class Rail(QWidget):
    """The places above, the person below. ``place_chosen`` carries the page's name."""

    place_chosen = Signal(object)

    def __init__(self, top: tuple[Destination, ...], bottom: tuple[Destination, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._narrow = False
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._mark = Mark(self)
        self._column.addWidget(self._mark)
        self._column.addSpacing(16)
        for place in top:
            self._add(place)
        self._column.addStretch(1)
        for place in bottom:
            self._add(place)
        self._group.buttonClicked.connect(self._report)
        self._fit()

    def _add(self, place: Destination) -> None:
        button = RailButton(place, self)
        self._buttons[place.page] = button
        self._group.addButton(button)
        self._column.addWidget(button)

    def _report(self, button: QAbstractButton) -> None:
        if isinstance(button, RailButton):
            self.place_chosen.emit(button.place.page)

    def show_place(self, page: str) -> None:
        """Mark the place that is on show; a page that has no place leaves the mark where it is."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def rename(self, page: str, caption: str) -> None:
        """Give a place another caption (the learner's name, for one)."""
        button = self._buttons[page]
        button.place = button.place._replace(caption=caption)
        button.set_count(0)
        button.set_narrow(self._narrow)

    def set_count(self, page: str, count: int) -> None:
        """Show how much waits at a place."""
        self._buttons[page].set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or icons with their captions."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fit()

    def follow_theme(self) -> None:
        """A larger text takes a wider rail."""
        self._fit()

    def _fit(self) -> None:
        side = theme().scaled(_NARROW if self._narrow else _WIDE)
        self.setFixedWidth(side)
        edge = theme().scaled(10 if self._narrow else 14)
        self._column.setContentsMargins(edge, 20, edge, 16)
        self._mark.set_narrow(self._narrow)
        for button in self._buttons.values():
            button.set_narrow(self._narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: a line between the rail and the page."""
        painter = QPainter(self)
        x = 0 if self.isRightToLeft() else self.width() - 1
        fill(painter, QRectF(x, 0, 1, self.height()), theme().colours.border)
        painter.end()


class Mark(QWidget):
    """The program's mark, two grounds that overlap, and its name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._narrow = False
        self.setAccessibleName(self.tr("Common Ground"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """The mark alone, or with the name."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook: a line of the name."""
        return QSize(theme().scaled(30), theme().scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        worn, colours = theme(), theme().colours
        side, middle = worn.scaled(17), self.height() / 2
        wide = side * 1.6
        left = (self.width() - wide) / 2 if self._narrow else worn.scaled(10)
        if self.isRightToLeft() and not self._narrow:
            left = self.width() - left - wide
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        painter.drawEllipse(QRectF(left, middle - side / 2, side, side))
        painter.setBrush(colours.accent_text)
        painter.setOpacity(0.55)
        painter.drawEllipse(QRectF(left + side * 0.6, middle - side / 2, side, side))
        painter.setOpacity(1)
        if not self._narrow:
            start = left + wide + worn.scaled(10)
            rect = QRectF(start, 0, self.width() - start, self.height())
            if self.isRightToLeft():
                rect = QRectF(0, 0, left - worn.scaled(10), self.height())
            align = reading_side(self)
            painter.setFont(worn.font(Role.BODY_STRONG))
            painter.setPen(colours.text)
            painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, self.tr("Common Ground"))
        painter.end()
