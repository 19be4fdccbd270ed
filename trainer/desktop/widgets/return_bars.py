"""When questions come back: a line a day, with a bar as long as its share of the busiest."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from trainer.desktop.paint import Paragraph, box
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["BarLine", "ReturnBars"]


class BarLine(NamedTuple):
    """A day in words, and how many questions come back then."""

    words: str
    number: int


class ReturnBars(QWidget):
    """Painted bars with their numbers; the words and numbers are the accessible description too."""

    def __init__(self, name: str, lines: Sequence[BarLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{line.words}: {line.number}" for line in lines))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        font, strong = theme().font(Role.BODY), theme().font(Role.BODY_STRONG)
        self._words = [Paragraph(line.words, font) for line in self._lines]
        self._counts = [Paragraph(str(line.number), strong) for line in self._lines]
        self.updateGeometry()

    def _high(self) -> int:
        return theme().scaled(28)

    def sizeHint(self) -> QSize:
        """Qt's hook: a line a day."""
        return QSize(theme().scaled(300), self._high() * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: words, number and a little bar."""
        return QSize(self._left() + self._right() + theme().scaled(24), self.sizeHint().height())

    def _left(self) -> int:
        return max((words.natural_width for words in self._words), default=0) + theme().scaled(12)

    def _right(self) -> int:
        return max((count.natural_width for count in self._counts), default=0) + theme().scaled(12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, high, thick = theme().colours, self._high(), theme().scaled(8)
        room = max(8, self.width() - self._left() - self._right())
        most = max((line.number for line in self._lines), default=1)
        for index, line in enumerate(self._lines):
            words, count = self._words[index], self._counts[index]
            top = index * high + (high - words.line_height) // 2
            words.draw(painter, self._seen(0, top, self._left(), words.line_height), colours.text, self._side())
            long = max(thick, round(room * line.number / max(1, most)))
            bar = self._seen(self._left(), index * high + (high - thick) // 2, long, thick)
            box(painter, bar, colours.accent, None, 0.0, thick / 2)
            x = self._left() + long + theme().scaled(10)
            count.draw(painter, self._seen(x, top, count.natural_width, high), colours.text, self._side())
        painter.end()

    def _side(self) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)

    def _seen(self, x: int, y: int, width: int, height: int) -> QRectF:
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, y, width, height)))
