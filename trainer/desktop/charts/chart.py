"""A chart on the screen: painted, read figure by figure with the arrow keys or the pointer."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.charts.painting import paint
from trainer.desktop.charts.setting import face_font, setting_for
from trainer.desktop.paint import box, focus_ring
from trainer.desktop.plain import shown_text
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Theme
from trainer.desktop.wearing import theme
from trainer.insight.plots.lettering import wrapped
from trainer.insight.plots.shapes import Drawing, Face, Plot, Setting, Spot, mirrored

__all__ = ["INSET", "Chart"]

INSET = 6
"""Pixels round about the drawing, so that the ring of focus does not touch it."""
_MOST_LINES = 3


class Chart(QLabel):
    """``sentence`` is its name for a screen reader and ``description`` what else there is to say of it.

    A label with a picture, because only so does Qt tell a screen reader that this is a picture. ``pointed`` carries
    the words of the figure that is pointed at, or an empty text.
    """

    pointed = Signal(object)

    def __init__(self, plot: Plot, sentence: str, description: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = plot
        self._at = -1
        self._ring = False
        self._laid: dict[tuple[int, Theme, bool], Drawing] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(shown_text(sentence))
        self.setAccessibleDescription(shown_text(description))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def told(self) -> str:
        """The words of the figure that is pointed at."""
        spots = self._drawing(self.width()).spots
        return spots[self._at].words if 0 <= self._at < len(spots) else ""

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        self._laid.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the chart needs at this width, in pixels."""
        return int(self._drawing(width).height + 0.999) + 2 * INSET

    def sizeHint(self) -> QSize:
        """Qt's hook: a comfortable width."""
        width = theme().scaled(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(theme().scaled(160), theme().scaled(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        painter.translate(INSET, INSET)
        drawing = self._drawing(self.width())
        paint(painter, drawing, theme())
        if 0 <= self._at < len(drawing.spots):
            self._paint_spot(painter, drawing.spots[self._at])
        painter.translate(-INSET, -INSET)
        if self.hasFocus() and self._ring:
            focus_ring(painter, QRectF(self.rect()))
        painter.end()

    def _drawing(self, width: int) -> Drawing:
        key = (width, theme(), self.isRightToLeft())
        if key not in self._laid:
            if len(self._laid) > 3:
                self._laid.clear()
            drawing = self._plot.drawn(self._setting(width))
            self._laid[key] = mirrored(drawing) if self.isRightToLeft() else drawing
        return self._laid[key]

    def _setting(self, width: int) -> Setting:
        return setting_for(theme(), max(40, width - 2 * INSET))

    def _paint_spot(self, painter: QPainter, spot: Spot) -> None:
        """An edge about the place, and its words in a bubble that stays on the chart."""
        worn, colours = theme(), theme().colours
        setting = self._setting(self.width())
        box(painter, QRectF(*spot[:4]).adjusted(-2, -2, 2, 2), None, colours.focus, 1.5, 4.0)
        lines = wrapped(setting, spot.words, Face.STRONG, setting.width - 2 * setting.gap, _MOST_LINES)
        line = setting.line(Face.STRONG)
        wide = max((setting.measure(words, Face.STRONG) for words in lines), default=0.0) + 2 * setting.gap
        high = line * len(lines) + setting.gap
        x = max(0.0, min(setting.width - wide, spot.left + spot.width / 2 - wide / 2))
        above, below = spot.top - high - 4, spot.top + spot.height + 4
        y = above if above >= 0 else below if below + high <= self.height() - 2 * INSET else 0.0
        box(painter, QRectF(x, y, wide, high), colours.text, None, 0.0, 6.0)
        painter.setPen(colours.surface)
        painter.setFont(face_font(worn, Face.STRONG))
        for number, words in enumerate(lines):
            place = QRectF(x, y + setting.gap / 2 + number * line, wide, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the arrows to the sides go from figure to figure."""
        self._ring = True
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.update()
            super().keyPressEvent(event)
            return
        number = len(self._drawing(self.width()).spots)
        step = -step if self.isRightToLeft() else step
        if number:
            start = -1 if step > 0 else number
            self._point_at(max(0, min(number - 1, (self._at if self._at >= 0 else start) + step)))
            announce(self, self.told)

    def _point_at(self, place: int) -> None:
        if place != self._at:
            self._at = place
            self.pointed.emit(self.told)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: the figure under the pointer."""
        self._point_at(self._found(event.position()))
        super().mouseMoveEvent(event)

    def _found(self, at: QPointF) -> int:
        x, y = at.x() - INSET, at.y() - INSET
        for place, spot in enumerate(self._drawing(self.width()).spots):
            if spot.left - 1 <= x <= spot.left + spot.width + 1 and spot.top - 1 <= y <= spot.top + spot.height + 1:
                return place
        return -1

    def leaveEvent(self, event: object) -> None:
        """Qt's hook: nothing is pointed at, unless the keyboard points."""
        if not self.hasFocus():
            self._point_at(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: nothing is pointed at any more."""
        super().focusOutEvent(event)
        self._point_at(-1)
        self.update()
