"""A drill's values for a room that looks at them from afar: names, bars and numbers, two beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.paint import box, fill, mirrored, reading_side
from trainer.desktop.plain import shown_text
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.meter import Meter
from trainer.desktop.widgets.sized_text import sized_font

__all__ = ["SizedMeters", "meters_line"]

_COLUMNS, _FULL = 2, 100
_LINE, _BAR, _GAP = 1.35, 0.28, 1.2
"""Heights of a name's line and of a bar, and the room between columns, in sizes of the text."""
_NUMBER = "100 → 100"
"""The widest number that stands beside a name."""


def meters_line(meters: Sequence[Meter]) -> str:
    """The same in a line of words: what moved and from where, or how all of it stands; no pair is parted."""
    if not meters or meters[0].before is None:
        told = QCoreApplication.translate("SizedMeters", "{name}: {value}")
        said = [told.format(name=one.name, value=one.value) for one in meters]
    else:
        said = [f"{one.name}: {_number(one)}" for one in meters if one.moved]
    return " · ".join(words.replace(" ", "\N{NO-BREAK SPACE}") for words in said)


def _number(meter: Meter) -> str:
    if meter.before is None or not meter.moved:
        return str(meter.value)
    return f"{meter.before} → {meter.value}"


class SizedMeters(QWidget):
    """Painted; ``set_pixels`` gives the size of its text. What it shows is its accessible name and description."""

    def __init__(self, meters: Sequence[Meter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meters = tuple(meters)
        self._pixels = 16
        self.setAccessibleName(QCoreApplication.translate("SizedMeters", "In this scenario’s model, 0 to 100"))
        self.setAccessibleDescription(meters_line(meters))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pixels(self, pixels: int) -> None:
        """Lay out at this size."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.updateGeometry()
            self.update()

    def follow_theme(self) -> None:
        """Another face of type takes other room."""
        self.updateGeometry()
        self.update()

    def _rows(self) -> int:
        return -(-len(self._meters) // _COLUMNS)

    def _high(self) -> int:
        return round(self._pixels * (_LINE + _BAR + 0.45))

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the height follows the text's size."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what all rows need, in pixels."""
        return self._rows() * self._high()

    def sizeHint(self) -> QSize:
        """Qt's hook: a comfortable width."""
        return QSize(self._pixels * 40, self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(self._pixels * 16, self.heightForWidth(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        gap = self._pixels * _GAP
        wide = (self.width() - gap * (_COLUMNS - 1)) / _COLUMNS
        for place, meter in enumerate(self._meters):
            column, row = divmod(place, self._rows())
            self._paint(painter, meter, column * (wide + gap), row * self._high(), wide)
        painter.end()

    def _paint(self, painter: QPainter, meter: Meter, left: float, top: float, wide: float) -> None:
        colours, high = theme().colours, self._pixels * _LINE
        strong = sized_font(self._pixels, strong=True)
        room = QFontMetrics(strong).horizontalAdvance(_NUMBER)
        plain = sized_font(self._pixels)
        name = QFontMetrics(plain).elidedText(
            shown_text(meter.name), Qt.TextElideMode.ElideRight, round(wide - room - self._pixels / 2)
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        far = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        painter.setFont(plain)
        painter.setPen(colours.text)
        painter.drawText(mirrored(self, left, top, wide - room, high), reading_side(self) | middle, name)
        painter.setFont(strong)
        painter.setPen(colours.text if not meter.moved else colours.good if meter.better else colours.bad)
        painter.drawText(mirrored(self, left + wide - room, top, room, high), far | middle, _number(meter))
        self._paint_bar(painter, meter, QRectF(left, top + high, wide, self._pixels * _BAR))

    def _paint_bar(self, painter: QPainter, meter: Meter, track: QRectF) -> None:
        colours, thick = theme().colours, track.height()

        def span(start: float, end: float) -> QRectF:
            wide = track.width() * (end - start) / _FULL
            return mirrored(self, track.x() + track.width() * start / _FULL, track.y(), max(0.0, wide), thick)

        box(painter, span(0, _FULL), colours.sunken, None, 0.0, thick / 2)
        before = meter.value if meter.before is None else meter.before
        least, most = min(meter.value, before), max(meter.value, before)
        if least:
            box(painter, span(0, least), colours.accent, None, 0.0, min(thick / 2, track.width() * least / 200))
        if meter.moved:
            fill(painter, span(least, most), colours.good if meter.better else colours.bad)
            wide = max(2.0, self._pixels * 0.1)
            start = track.x() + track.width() * before / _FULL - wide / 2
            fill(painter, mirrored(self, start, track.y() - wide, wide, thick + 2 * wide), colours.text)
