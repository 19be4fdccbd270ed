"""A decision in a timeline: its number on the line, what was done, what moved; opened, its details stand below."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import Paragraph, box, focus_ring, mirrored, reading_side
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.arrows import ArrowsFace, moved_aloud
from trainer.desktop.widgets.pills import PILL_HIGH, Pill, PillsFace
from trainer.insight.after_action import Moved

__all__ = ["CIRCLE", "DecisionLine", "DecisionRow"]

CIRCLE, _START, _TOP, _SIDE, _CHEVRON = 28, 48, 12, 8, 18
_LEAST = 250


class DecisionLine(NamedTuple):
    """What a row says; ``tone`` (good, bad or empty) is that of the circle."""

    number: int
    title: str
    done: str
    moved: tuple[Moved, ...]
    pills: tuple[Pill, ...]
    tone: str


class DecisionRow(QPushButton):
    """Checked while it is open; ``wanders`` carries the steps that an arrow key asks for."""

    wanders = Signal(object)

    def __init__(self, line: DecisionLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._ring = False
        self._arrows = ArrowsFace(line.moved)
        self._pills = PillsFace(line.pills)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{line.number}. {line.title}")
        said = (line.done, *(pill.words for pill in line.pills), moved_aloud(line.moved))
        self.setAccessibleDescription(". ".join(part for part in said if part))
        self.follow_theme()

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        worn = theme()
        self._title = Paragraph(self._line.title, worn.font(Role.READING_STRONG), 1.15)
        self._done = Paragraph(self._line.done, worn.font(Role.BODY), 1.2)
        self._arrows.lay_out()
        self.updateGeometry()
        self.update()

    def _room(self, width: int) -> int:
        return width - theme().scaled(_START + _SIDE)

    def _stacked(self, width: int) -> bool:
        """Whether the pills stand below, because beside the title they would leave it too little room."""
        worn = theme()
        left = self._room(width) - self._pills.width - worn.scaled(_CHEVRON + 16)
        return left < min(self._title.natural_width, worn.scaled(_LEAST))

    def _title_room(self, width: int) -> int:
        pills = 0 if self._stacked(width) else self._pills.width + theme().scaled(8)
        return self._room(width) - pills - theme().scaled(_CHEVRON + 8)

    def _heights(self, width: int) -> tuple[int, int, int, int]:
        """Of title, what was done, arrows, and pills that stand below, with the gap above each; in pixels."""
        worn, room = theme(), self._room(width)
        title = max(self._title.height(self._title_room(width)), worn.scaled(CIRCLE))
        done = self._done.height(room) + worn.scaled(1)
        arrows = self._arrows.height(room)
        below = self._pills.height(room) if self._stacked(width) else 0
        return title, done, arrows + worn.scaled(4) if arrows else 0, below

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what everything needs, in pixels."""
        return sum(self._heights(width)) + theme().scaled(2 * _TOP)

    def sizeHint(self) -> QSize:
        """Qt's hook: a comfortable measure."""
        width = theme().scaled(520)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: as wide as the widest pill asks."""
        worn = theme()
        widest = self._pills.widest + worn.scaled(_START + _SIDE)
        return QSize(max(worn.scaled(220), widest), worn.scaled(64))

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
                self._ring = True
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, colours, wide = theme(), theme().colours, self.width()
        ground = mirrored(self, worn.scaled(_START - 12), 0, wide - worn.scaled(_START - 12), self.height())
        if self.isDown() or self.underMouse():
            box(painter, ground, colours.sunken)
        self._paint_circle(painter)
        left, side, top = worn.scaled(_START), reading_side(self), worn.scaled(_TOP)
        title, done, arrows, _ = self._heights(wide)
        room, own = self._title_room(wide), self._title.height(self._title_room(wide))
        place = mirrored(self, left, top + (title - own) // 2, room, own)
        self._title.draw(painter, place, colours.text, side)
        self._done.draw(painter, mirrored(self, left, top + title, self._room(wide), done), colours.text2, side)
        self._arrows.paint(painter, self, left, top + title + done + worn.scaled(4), self._room(wide))
        self._paint_pills(painter, top, top + title + done + arrows)
        mark = worn.scaled(_CHEVRON)
        place = mirrored(self, wide - worn.scaled(_SIDE) - mark, top + (worn.scaled(CIRCLE) - mark) / 2, mark, mark)
        name = "chevron-up" if self.isChecked() else "chevron-down"
        painter.drawPixmap(place.topLeft(), icon(name, mark, colours.text3, self.devicePixelRatioF()))
        if self.hasFocus() and self._ring:
            focus_ring(painter, ground)
        painter.end()

    def _paint_circle(self, painter: QPainter) -> None:
        worn, colours = theme(), theme().colours
        size = worn.scaled(CIRCLE)
        place = mirrored(self, 0, worn.scaled(_TOP), size, size)
        open_now = self.isChecked()
        edge = getattr(colours, self._line.tone) if self._line.tone else colours.outline
        box(painter, place, edge if open_now else colours.canvas, edge, 2.0, size / 2)
        painter.setPen(colours.surface if open_now else colours.text)
        painter.setFont(worn.font(Role.SMALL_STRONG))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._line.number))

    def _paint_pills(self, painter: QPainter, top: int, below: int) -> None:
        worn, wide = theme(), self.width()
        if self._stacked(wide):
            self._pills.paint_rows(painter, self, worn.scaled(_START), below, self._room(wide))
        else:
            x = wide - worn.scaled(_SIDE + _CHEVRON + 8) - self._pills.width
            self._pills.paint_row(painter, self, x, top + worn.scaled(CIRCLE - PILL_HIGH) // 2)
