"""One entry to be put in a group, with a number to press for each group."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.desktop.paint import box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import RADIUS_LARGE, Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import Text

__all__ = ["EntryRow", "GroupButton"]

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class GroupButton(QRadioButton):
    """A radio button that is a key cap; ``step_asked`` carries -1 or 1 when Up or Down is pressed."""

    step_asked = Signal(object)

    def __init__(self, number: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._ring = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook: a square of 36 pixels at 100 %."""
        side = theme().scaled(36)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never smaller."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Qt's hook: the whole square is the target."""
        return self.rect().contains(position)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Up and Down leave the entry; Left and Right choose."""
        self._ring = True
        self.update()
        way = _STEPS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.step_asked.emit(way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        inner = rect.adjusted(3, 3, -3, -3)
        fill = colours.accent if self.isChecked() else colours.accent_soft if self.underMouse() else None
        box(painter, inner, fill, None if self.isChecked() else colours.outline, 1.0, 7.0)
        painter.setPen(colours.on_accent if self.isChecked() else colours.text2)
        painter.setFont(theme().font(Role.SMALL_STRONG))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.hasFocus() and self._ring:
            focus_ring(painter, rect)
        painter.end()


class EntryRow(QFrame):
    """``placed`` carries (entry, number of the group from 0), ``step_asked`` (entry, -1 or 1)."""

    placed = Signal(object)
    step_asked = Signal(object)

    def __init__(self, entry: str, text: str, groups: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self._groups = groups
        self._set = QButtonGroup(self)
        self._place = Text("", Role.SMALL, "text3")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(text, Role.READING))
        words.addWidget(self._place)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 12, 9)
        row.setSpacing(4)
        row.addLayout(words, 1)
        for index, group in enumerate(groups):
            name = self.tr("{entry}: {group}").format(entry=text, group=group)
            button = GroupButton(index + 1, name, self)
            button.step_asked.connect(self._take_step)
            self._set.addButton(button, index)
            row.addWidget(button)
        self._set.idToggled.connect(self._take_toggle)
        self._show_place()

    @property
    def chosen(self) -> int:
        """The number of the group from 0; -1 when the entry is not placed."""
        return self._set.checkedId()

    @property
    def buttons(self) -> list[GroupButton]:
        """The group buttons, in the groups' order."""
        return [button for button in self._set.buttons() if isinstance(button, GroupButton)]

    def choose(self, group: int) -> None:
        """Put the entry in this group."""
        self._set.button(group).setChecked(True)

    def free(self) -> None:
        """Take the entry out of its group."""
        self._set.setExclusive(False)
        for button in self._set.buttons():
            button.setChecked(False)
        self._set.setExclusive(True)
        self._show_place()

    def has_focus(self) -> bool:
        """Whether the keyboard is in this row."""
        return any(button.hasFocus() for button in self._set.buttons())

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The group chosen, or the first; nothing is chosen by this."""
        self._set.button(max(0, self.chosen)).setFocus(reason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours = theme().colours
        edge = colours.accent if self.chosen >= 0 else colours.border
        box(painter, QRectF(self.rect()), colours.surface, edge, 1.0, RADIUS_LARGE)
        painter.end()

    def _take_toggle(self, group: int, checked: bool) -> None:
        self._show_place()
        if checked:
            self.placed.emit((self.entry, group))

    def _take_step(self, way: int) -> None:
        self.step_asked.emit((self.entry, way))

    def _show_place(self) -> None:
        placed = self.chosen >= 0
        self._place.setText(self._groups[self.chosen] if placed else self.tr("Not placed yet"))
        self._place.set_colour("accent_text" if placed else "text3")
        self.update()
