"""What moved, in a row: an arrow, by how much, and the name of each; it wraps where there is no room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.desktop.paint import Paragraph, mirrored, reading_side
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.meter import paint_arrow
from trainer.insight.after_action import Moved

__all__ = ["Arrows", "ArrowsFace", "moved_aloud"]

_ARROW, _NEAR, _GAP, _LINE = 10, 5, 16, 22


def moved_aloud(moved: Sequence[Moved]) -> str:
    """The movements as a screen reader says them."""
    up = QCoreApplication.translate("Arrows", "{name} up by {points}")
    down = QCoreApplication.translate("Arrows", "{name} down by {points}")
    return ", ".join((up if one.by > 0 else down).format(name=one.name, points=abs(one.by)) for one in moved)


class _Part(NamedTuple):
    moved: Moved
    number: Paragraph
    name: Paragraph

    def widths(self, room: int) -> tuple[int, int, int]:
        """Where number and name begin, and where all of it ends, in pixels; a name that is too long wraps."""
        number = theme().scaled(_ARROW + _NEAR)
        name = number + self.number.natural_width + theme().scaled(_NEAR)
        return number, name, min(room, name + self.name.natural_width)


class ArrowsFace:
    """Measures and paints the movements on some widget, from its reading side."""

    def __init__(self, moved: Sequence[Moved]) -> None:
        self._moved = tuple(moved)
        self.lay_out()

    def lay_out(self) -> None:
        """Take the theme in force."""
        font = theme().font(Role.SMALL_STRONG)
        self._parts = [_Part(one, Paragraph(str(abs(one.by)), font), Paragraph(one.name, font)) for one in self._moved]

    def natural_width(self) -> int:
        """Everything on one line, in pixels."""
        gap = theme().scaled(_GAP)
        return sum(part.widths(1 << 20)[2] + gap for part in self._parts) - gap if self._parts else 0

    def height(self, width: int) -> int:
        """What the lines need at this width, in pixels; nothing without movements."""
        return max((y + high for _, _, y, high in self._placed(width)), default=0)

    def _placed(self, width: int) -> list[tuple[_Part, int, int, int]]:
        worn, x, y, line = theme(), 0, 0, 0
        placed: list[tuple[_Part, int, int, int]] = []
        for part in self._parts:
            _, name, wide = part.widths(width)
            high = max(worn.scaled(_LINE), part.name.height(max(8, wide - name)))
            if x and x + wide > width:
                x, y, line = 0, y + line, 0
            placed.append((part, x, y, high))
            x, line = x + wide + worn.scaled(_GAP), max(line, high)
        return placed

    def paint(self, painter: QPainter, on: QWidget, left: int, top: int, width: int) -> None:
        """Paint them on the widget, ``left`` pixels from its reading side."""
        worn, side = theme(), reading_side(on)
        colours, arrow, line = worn.colours, worn.scaled(_ARROW), worn.scaled(_LINE)
        for part, x, y, high in self._placed(width):
            ink = colours.good if part.moved.better else colours.bad
            number, name, wide = part.widths(width)
            mark = mirrored(on, left + x, top + y + (line - arrow) / 2, arrow, arrow)
            paint_arrow(painter, mark, ink, up=part.moved.by > 0)
            below = top + y + (line - part.number.line_height) // 2
            part.number.draw(painter, mirrored(on, left + x + number, below, name - number, line), ink, side)
            part.name.draw(painter, mirrored(on, left + x + name, below, wide - name, high), colours.text2, side)


class Arrows(QWidget):
    """The movements by themselves; a screen reader hears them as words."""

    def __init__(self, moved: Sequence[Moved], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = ArrowsFace(moved)
        self.setAccessibleName(moved_aloud(moved))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        self._face.lay_out()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: they wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the lines need, in pixels."""
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        """Qt's hook: on one line, up to a comfortable width."""
        width = min(self._face.natural_width(), theme().scaled(560))
        return QSize(width, self._face.height(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(theme().scaled(72), theme().scaled(_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        self._face.paint(painter, self, 0, 0, self.width())
        painter.end()
