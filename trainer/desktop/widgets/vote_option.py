"""An option under its letter, and with the key how the room voted on it: a bar for each round, with its number."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import Paragraph, box, mirrored, reading_side
from trainer.desktop.theme import RADIUS_LARGE
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.sized_text import sized_font

__all__ = ["OptionShown", "VoteOption", "VoteRow"]

_LEADING = 1.16
_WORDS_SHARE = 0.62
"""How much of the width the words have beside the bars."""


class OptionShown(NamedTuple):
    """An option as the room sees it. ``key`` and ``taken`` mark it; ``rounds`` are pairs of a round's name and people.

    ``of`` is how many people the longest bar stands for. ``said`` stands in place of the words for ``taken``. Before
    the reveal none of these is set.
    """

    letter: str
    text: str
    key: bool = False
    taken: bool = False
    rounds: tuple[tuple[str, int], ...] = ()
    of: int = 0
    said: str = ""


class VoteOption(QWidget):
    """Painted; everything that it shows is its accessible name and description too. ``pixels`` is its text's size."""

    def __init__(self, shown: OptionShown, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.setAccessibleName(f"{shown.letter}. {shown.text}")
        self.setAccessibleDescription("; ".join(self._said()))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._pixels = 0
        self.set_pixels(pixels)

    def _said(self) -> list[str]:
        said = [self._mark()] if self._mark() else []
        return said + [f"{name}: {people}" for name, people in self.shown.rounds]

    def _mark(self) -> str:
        if self.shown.key:
            return QCoreApplication.translate("VoteOption", "Right")
        takes = self.shown.said or QCoreApplication.translate("VoteOption", "The class takes this")
        return takes if self.shown.taken else ""

    def set_pixels(self, pixels: int) -> None:
        """Lay out at this size."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.follow_theme()

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        plain, strong = sized_font(self._pixels), sized_font(self._pixels, strong=True)
        marked = self.shown.key or self.shown.taken
        self._words = Paragraph(self.shown.text, strong if marked else plain, _LEADING)
        self._tag = Paragraph(self._mark(), strong, 1.0)
        self._counts = [Paragraph(str(people), strong, 1.0) for _, people in self.shown.rounds]
        self._names = [Paragraph(name, plain, 1.0) for name, _ in self.shown.rounds]
        self.updateGeometry()
        self.update()

    def _pad(self) -> int:
        return round(self._pixels * 0.42)

    def _cap(self) -> int:
        return round(self._pixels * 1.5)

    def _left(self) -> int:
        return self._pad() * 2 + self._cap()

    def _words_width(self, width: int) -> int:
        room = width - self._left() - self._pad()
        return max(40, round(room * _WORDS_SHARE) if self.shown.rounds else room)

    def _line(self) -> int:
        return round(self._pixels * 1.35)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what words and bars need at this width, in pixels."""
        words = self._words.height(self._words_width(width))
        words += self._tag.line_height if self._mark() else 0
        return max(words, self._cap(), self._line() * len(self.shown.rounds)) + 2 * self._pad()

    def sizeHint(self) -> QSize:
        """Qt's hook: a comfortable width."""
        width = self._pixels * 40
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(self._left() + self._pixels * 6, self._cap() + 2 * self._pad())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        ink = colours.good if self.shown.key else colours.accent if self.shown.taken else None
        ground = colours.good_soft if self.shown.key else colours.accent_soft if self.shown.taken else colours.surface
        box(painter, rect, ground, ink or colours.border, 2.0 if ink else 1.0, RADIUS_LARGE)
        self._paint_cap(painter, ink)
        self._paint_words(painter, ink)
        self._paint_bars(painter, ink or colours.accent)
        painter.end()

    def _paint_cap(self, painter: QPainter, ink: QColor | None) -> None:
        colours, side, pad = theme().colours, self._cap(), self._pad()
        place = mirrored(self, pad, pad, side, side)
        box(painter, place, ink, None if ink else colours.outline, 1.0, side * 0.22)
        painter.setPen(colours.surface if ink else colours.text)
        painter.setFont(sized_font(self._pixels, strong=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.shown.letter)

    def _paint_words(self, painter: QPainter, ink: QColor | None) -> None:
        width, pad, side = self._words_width(self.width()), self._pad(), reading_side(self)
        high = self._words.height(width)
        lift = max(0, (self._cap() - high) // 2) if high <= self._words.line_height and ink is None else 0
        self._words.draw(painter, mirrored(self, self._left(), pad + lift, width, high), theme().colours.text, side)
        if ink is not None:
            symbol = round(self._pixels * 0.9)
            drawn = icon("check", symbol, ink, self.devicePixelRatioF())
            top = pad + high + (self._tag.line_height - symbol) / 2
            painter.drawPixmap(mirrored(self, self._left(), top, symbol, symbol).topLeft(), drawn)
            across = self._left() + symbol + self._pixels * 0.4
            place = mirrored(self, across, pad + high, self._tag.natural_width, self._tag.line_height)
            self._tag.draw(painter, place, ink, side)

    def _paint_bars(self, painter: QPainter, ink: QColor) -> None:
        if not self.shown.rounds:
            return
        colours, line, pad = theme().colours, self._line(), self._pad()
        left = self._left() + self._words_width(self.width()) + pad
        numbers = QFontMetrics(sized_font(self._pixels, strong=True)).horizontalAdvance("0") * len(str(self.shown.of))
        names = max(name.natural_width for name in self._names) if len(self._names) > 1 else 0
        start = left + names + (pad if names else 0)
        room = max(8.0, self.width() - pad * 2 - numbers - start)
        thick = self._pixels * 0.5
        top = pad + max(0.0, (self._cap() - line) / 2 if len(self._counts) == 1 else 0)
        for place, (name, count, (_, people)) in enumerate(
            zip(self._names, self._counts, self.shown.rounds, strict=True)
        ):
            middle = top + line * (place + 0.5)
            if names:
                name.draw(
                    painter,
                    mirrored(self, left, middle - name.line_height / 2, names, name.line_height),
                    colours.text2,
                    reading_side(self),
                )
            track = mirrored(self, start, middle - thick / 2, room, thick)
            box(painter, track, colours.sunken, None, 0.0, thick / 2)
            if people:
                long = max(thick, room * people / max(1, self.shown.of))
                box(painter, mirrored(self, start, middle - thick / 2, long, thick), ink, None, 0.0, thick / 2)
            place_of = mirrored(
                self, start + room + pad, middle - count.line_height / 2, numbers + 4, count.line_height
            )
            count.draw(painter, place_of, colours.text, reading_side(self))


class VoteRow(QWidget):
    """Short options side by side, each as wide as the others."""

    def __init__(self, options: Sequence[VoteOption], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for option in self._options:
            self._row.addWidget(option, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pixels(self, pixels: int) -> None:
        """Lay out at this size."""
        self._row.setSpacing(pixels // 3)
        for option in self._options:
            option.set_pixels(pixels)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the highest needs, in pixels."""
        number = len(self._options)
        each = (width - self._row.spacing() * (number - 1)) // max(1, number)
        return max((option.heightForWidth(each) for option in self._options), default=0)
