"""A value of a scenario as a line: its name, how it moved, and a bar with a tick where it stood."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from trainer.desktop.paint import Paragraph, box, fill, mirrored, reading_side
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["Meter", "MeterLine", "moved_words", "paint_arrow"]

_BAR, _GAP, _ABOVE = 8, 6, 2
_FULL = 100


class Meter(NamedTuple):
    """A variable as it is shown: ``value`` and what it was ``before`` (None: nothing to compare), both in 0..100.

    ``more`` says that more of it is better; ``about`` tells in a line what it stands for.
    """

    name: str
    value: int
    before: int | None = None
    more: bool = True
    about: str = ""

    @property
    def moved(self) -> int:
        """By how much it moved, in points as they are shown."""
        return 0 if self.before is None else self.value - self.before

    @property
    def better(self) -> bool:
        """Whether it moved to the better side."""
        return (self.moved > 0) == self.more


class MeterLine(QProgressBar):
    """Qt's progress bar, painted with its words above it; ``plain`` says nothing of how it moved."""

    def __init__(self, meter: Meter, *, plain: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setRange(0, _FULL)
        self._meter, self._plain = meter, plain
        self.setValue(meter.value)
        self.setAccessibleName(meter.name)
        self.setAccessibleDescription(" ".join(part for part in (self._moved_aloud(), meter.about) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def _moved_aloud(self) -> str:
        moved = self._meter.moved
        if self._plain or self._meter.before is None:
            return ""
        if not moved:
            return self.tr("unchanged")
        words = self.tr("up by {points}") if moved > 0 else self.tr("down by {points}")
        return words.format(points=abs(moved))

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        self._name = Paragraph(self._meter.name, theme().font(Role.BODY), 1.15)
        self.updateGeometry()
        self.update()

    def _far(self) -> int:
        """What number and movement take at the far side, in pixels."""
        worn = theme()
        number = QFontMetrics(_figures(Role.BODY_STRONG)).horizontalAdvance("100")
        return number + (0 if self._plain else worn.scaled(8) + self._moved_width())

    def _moved_width(self) -> int:
        worn = theme()
        metrics = QFontMetrics(_figures(Role.SMALL_STRONG))
        widest = metrics.horizontalAdvance(self.tr("no change")) if not self._meter.moved else 0
        return max(widest, worn.scaled(14) + metrics.horizontalAdvance("100"))

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the name wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what words and bar need, in pixels."""
        return self._bar_top(width) + theme().scaled(_BAR) + theme().scaled(_ABOVE)

    def _bar_top(self, width: int) -> int:
        return self._name.height(max(40, width - self._far() - theme().scaled(8))) + theme().scaled(_GAP)

    def sizeHint(self) -> QSize:
        """Qt's hook: everything on one line."""
        width = min(self._name.natural_width, theme().scaled(240)) + self._far() + theme().scaled(24)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(theme().scaled(120), theme().scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, wide = theme(), self.width()
        room = max(40, wide - self._far() - worn.scaled(8))
        high = self._name.height(room)
        self._name.draw(painter, mirrored(self, 0, 0, room, high), worn.colours.text, reading_side(self))
        self._paint_figures(painter, self._name.line_height)
        self._paint_bar(painter, self._bar_top(wide))
        painter.end()

    def _paint_figures(self, painter: QPainter, high: int) -> None:
        worn, colours, wide = theme(), theme().colours, self.width()
        far = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        number = QFontMetrics(_figures(Role.BODY_STRONG)).horizontalAdvance("100")
        painter.setFont(_figures(Role.BODY_STRONG if not self._plain else Role.BODY))
        painter.setPen(colours.text if not self._plain else colours.text2)
        place = mirrored(self, wide - number, 0, number, high)
        painter.drawText(place, far | Qt.AlignmentFlag.AlignVCenter, str(self._meter.value))
        if self._plain or self._meter.before is None:
            return
        moved, room = self._meter.moved, self._moved_width()
        left = wide - number - worn.scaled(8) - room
        ink = colours.text2 if not moved else colours.good if self._meter.better else colours.bad
        painter.setFont(_figures(Role.SMALL_STRONG if moved else Role.SMALL))
        painter.setPen(ink)
        words = str(abs(moved)) if moved else self.tr("no change")
        painter.drawText(mirrored(self, left, 0, room, high), far | Qt.AlignmentFlag.AlignVCenter, words)
        if moved:
            digits = QFontMetrics(_figures(Role.SMALL_STRONG)).horizontalAdvance(words)
            side = worn.scaled(10)
            place = mirrored(self, left + room - digits - side - worn.scaled(4), (high - side) / 2, side, side)
            paint_arrow(painter, place, ink, up=moved > 0)

    def _paint_bar(self, painter: QPainter, top: int) -> None:
        worn, colours, meter = theme(), theme().colours, self._meter
        wide, thick = self.width(), worn.scaled(_BAR)

        def span(start: float, end: float) -> QRectF:
            return mirrored(self, wide * start / _FULL, top, max(0.0, wide * (end - start) / _FULL), thick)

        box(painter, span(0, _FULL), colours.sunken, None, 0.0, thick / 2)
        before = meter.value if meter.before is None else meter.before
        least, most = min(meter.value, before), max(meter.value, before)
        if least:
            box(painter, span(0, least), colours.accent, None, 0.0, min(thick / 2, wide * least / _FULL / 2))
        if meter.moved:
            fill(painter, span(least, most), colours.good if meter.better else colours.bad)
            tick = mirrored(self, wide * before / _FULL - 1, top - 2, 2, thick + 4)
            fill(painter, tick, colours.text)


def paint_arrow(painter: QPainter, place: QRectF, ink: QColor, *, up: bool) -> None:
    """A full triangle that points up or down, in ``place``."""
    middle, inset = place.center().x(), place.height() * 0.12
    top, bottom = place.top() + inset, place.bottom() - inset
    base, tip = (bottom, top) if up else (top, bottom)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPolygon(QPolygonF([QPointF(place.left(), base), QPointF(place.right(), base), QPointF(middle, tip)]))


def moved_words(name: str, by: int) -> str:
    """A movement in a few characters: the name and the points with their sign."""
    sign = "+" if by > 0 else "\N{MINUS SIGN}"
    return f"{name} {sign}{abs(by)}"


def _figures(role: Role) -> QFont:
    """The role's font with digits of one width, so that figures stand in columns."""
    font = QFont(theme().font(role))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
