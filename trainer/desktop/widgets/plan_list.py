"""The steps of a plan, one below the other: each can be moved and taken out, by its small buttons or by keys."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop.paint import box, focus_ring, mirrored
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import RADIUS_LARGE, Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.icon_button import IconButton
from trainer.desktop.widgets.text import Text

__all__ = ["PlanList", "PlanRow", "PlanStep"]

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TAKES_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_EDGE, _NUMBER = 14, 30


class PlanStep(NamedTuple):
    """A step in words, and what is said of it in quieter ones below."""

    words: str
    detail: str


class PlanRow(QFrame):
    """``moved`` and ``wanders`` carry -1 or 1, ``taken_out`` None."""

    moved = Signal(object)
    wanders = Signal(object)
    taken_out = Signal(object)

    def __init__(self, step: PlanStep, number: int, of: int) -> None:
        super().__init__()
        self._number, self._last = number, number == of
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        name = self.tr("{number} of {of}: {step}").format(number=number, of=of, step=step.words)
        self.setAccessibleName(name)
        keys = self.tr("Alt+Up and Alt+Down move it, Delete takes it out.")
        self.setAccessibleDescription(f"{step.detail}. {keys}")
        words = QWidget()
        column = stacked(words, 2)
        column.addWidget(Text(step.words, Role.BODY))
        column.addWidget(Text(step.detail, Role.SMALL, "text2"))
        row = QHBoxLayout(self)
        row.setSpacing(2)
        row.addWidget(words, 1)
        self.up = self._button("arrow-up", self.tr("Move up: {step}").format(step=step.words))
        self.down = self._button("arrow-down", self.tr("Move down: {step}").format(step=step.words))
        self.out = self._button("x", self.tr("Take out: {step}").format(step=step.words))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < of)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.out.clicked.connect(lambda: self.taken_out.emit(None))
        for button in (self.up, self.down, self.out):
            row.addWidget(button)
        self._row = row
        self.follow_theme()

    def _button(self, symbol: str, name: str) -> IconButton:
        button = IconButton(symbol, name, self)
        # the keyboard has keys of its own for them: three stops a row would make a long way through a plan
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def follow_theme(self) -> None:
        """Leave the number its room."""
        self._row.setContentsMargins(theme().scaled(_EDGE + _NUMBER), 10, theme().scaled(6), 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the arrows wander, with Alt they move the row, Delete takes it out."""
        self._ring = True
        self.update()
        key = Qt.Key(event.key())
        if key in _STEPS:
            moves = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            (self.moved if moves else self.wanders).emit(_STEPS[key])
        elif key in _TAKES_OUT:
            if not event.isAutoRepeat():
                self.taken_out.emit(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: the row takes the keyboard."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

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
        worn, colours, rect = theme(), theme().colours, QRectF(self.rect())
        if not self._last:
            left = worn.scaled(_EDGE)
            box(painter, QRectF(left, rect.height() - 1, rect.width() - 2 * left, 1), colours.border, None, 0.0, 0.0)
        painter.setPen(colours.text2)
        painter.setFont(worn.font(Role.SMALL_STRONG))
        place = mirrored(self, worn.scaled(_EDGE), 0, worn.scaled(_NUMBER - 8), rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.hasFocus() and self._ring:
            focus_ring(painter, rect, RADIUS_LARGE)
        painter.end()


class PlanList(QFrame):
    """``moved`` carries (place, -1 or 1), ``taken_out`` a place; Tab stops at it once, the arrows go through it."""

    moved = Signal(object)
    taken_out = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.rows: list[PlanRow] = []
        self._kept = 0

    @property
    def first(self) -> QWidget | None:
        """The row at which Tab stops; None when there is none."""
        return self.rows[self._kept] if self.rows else None

    def show_steps(self, steps: Sequence[PlanStep], at: int | None = None) -> None:
        """Show these in place of what was there; ``at`` is the place to which the keyboard goes (None: as it is)."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        self._kept = max(0, min(self._kept if at is None else at, len(steps) - 1))
        for place, step in enumerate(steps):
            self._add(place, PlanRow(step, place + 1, len(steps)))
        self._keep(self._kept)
        if at is not None and self.rows:
            self.rows[self._kept].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, place: int, row: PlanRow) -> None:
        row.moved.connect(lambda by: self.moved.emit((place, by)))
        row.taken_out.connect(lambda _: self.taken_out.emit(place))
        row.wanders.connect(lambda by: self._wander(place + by))
        self.rows.append(row)
        self._column.addWidget(row)

    def _wander(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self._keep(place)
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep(self, kept: int) -> None:
        self._kept = kept
        for place, row in enumerate(self.rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == kept else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), theme().colours.surface, theme().colours.border, 1.0, RADIUS_LARGE)
        painter.end()
