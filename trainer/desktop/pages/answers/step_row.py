"""One step of an ordering: a row that can be moved."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer.desktop.paint import box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import RADIUS_LARGE, Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.icon_button import IconButton
from trainer.desktop.widgets.text import Text

__all__ = ["StepRow"]

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepRow(QFrame):
    """Reports what is wanted of it: ``move_asked`` and ``step_asked`` carry (step, -1 or 1), ``dragged`` (step, y).

    ``y`` is the pointer's height in the row's parent, in pixels.
    """

    move_asked = Signal(object)
    step_asked = Signal(object)
    dragged = Signal(object)

    def __init__(self, step: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self._text = text
        self._number = 0
        self._ring = False
        self._held = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        row = QHBoxLayout(self)
        self._row = row
        row.setSpacing(4)
        row.addWidget(Text(text, Role.READING), 1)
        self.up = IconButton("arrow-up", self.tr("Move up: {step}").format(step=text), self)
        self.down = IconButton("arrow-down", self.tr("Move down: {step}").format(step=text), self)
        self.up.clicked.connect(lambda: self.move_asked.emit((self.step, -1)))
        self.down.clicked.connect(lambda: self.move_asked.emit((self.step, 1)))
        row.addWidget(self.up)
        row.addWidget(self.down)
        self.follow_theme()

    def stand_at(self, number: int, of: int) -> None:
        """Show the place that the row has now."""
        self._number = number
        name = self.tr("{number} of {of}: {step}").format(number=number, of=of, step=self._text)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Alt+Up and Alt+Down move it."))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < of)
        self.update()

    def follow_theme(self) -> None:
        """Leave the number its room."""
        self._row.setContentsMargins(13 + theme().scaled(28) + 14, 8, 10, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the arrows step from row to row, with Alt they move the row."""
        self._ring = True
        self.update()
        way = _STEPS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit((self.step, way))
        else:
            self.step_asked.emit((self.step, way))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: take hold of the row."""
        self._held = event.button() is Qt.MouseButton.LeftButton
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: the row follows."""
        if self._held:
            self.dragged.emit((self.step, self.mapToParent(event.position().toPoint()).y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: let go."""
        self._held = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the ring goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect, side = theme().colours, QRectF(self.rect()), theme().scaled(28)
        fill = colours.accent_soft if self._held else colours.surface
        box(painter, rect, fill, colours.accent if self._held else colours.border, 1.0, RADIUS_LARGE)
        x = rect.width() - 13 - side if self.isRightToLeft() else 13
        cap = QRectF(x, (rect.height() - side) / 2, side, side)
        box(painter, cap, None, colours.outline, 1.0, 7.0)
        painter.setPen(colours.text2)
        painter.setFont(theme().font(Role.SMALL_STRONG))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.hasFocus() and self._ring:
            focus_ring(painter, rect, RADIUS_LARGE)
        painter.end()
