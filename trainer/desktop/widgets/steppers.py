"""Numbers and dates that step up and down, by keyboard, wheel or their two small buttons.

The wheel steps them only while they have the keyboard, and what it changed is reported once, when it rests.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSignalBlocker, QSize
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from trainer.desktop.dressing import dress_controls
from trainer.desktop.icons import icon
from trainer.desktop.paint import box
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.wheel_pause import WheelPause

__all__ = ["DateStepper", "Stepper"]

_Part = QStyle.SubControl


# Qt lets a Python class have one Qt base, so what both steppers share stands beside it and is typed as a spin box.
if TYPE_CHECKING:
    _Box = QAbstractSpinBox
else:
    _Box = object


class _Stepping(_Box):
    """Qt's hooks of both steppers; ``wide`` is the width in pixels at 100 %."""

    wide: int
    _pause: WheelPause

    def follow_theme(self) -> None:
        """Take the theme's font."""
        self.setFont(theme().font(Role.BODY))

    def sizeHint(self) -> QSize:
        """Qt's hook: 40 pixels high at 100 %."""
        return QSize(theme().scaled(self.wide), theme().scaled(40))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never cut."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook: step without a word until the wheel rests."""
        if self._pause.takes(event):
            blocked = QSignalBlocker(self)
            super().wheelEvent(event)
            blocked.unblock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: what the wheel changed is told before what the key changes."""
        self._pause.end()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: what the wheel changed is settled."""
        self._pause.end()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint(self, option)


class Stepper(_Stepping, QSpinBox):
    """A whole number in ``least``..``most``; typing reports once, when the field is left or Enter is pressed."""

    wide = 96

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_controls()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.lineEdit().setAccessibleName(name)
        self._told = self.value()
        self.valueChanged.connect(self._keep_told)
        self._pause = WheelPause(self, self._tell)
        self.follow_theme()

    def _keep_told(self, told: int) -> None:
        self._told = told

    def _tell(self) -> None:
        if self.value() != self._told:
            self.valueChanged.emit(self.value())


class DateStepper(_Stepping, QDateEdit):
    """A date in the person's own order, its year with four digits; the arrow keys step the part under the cursor."""

    wide = 148

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_controls()
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setDisplayFormat(_pattern(QLocale()))
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.lineEdit().setAccessibleName(name)
        self._told = self.date()
        self.dateChanged.connect(self._keep_told)
        self._pause = WheelPause(self, self._tell)
        self.follow_theme()

    def _keep_told(self, told: QDate) -> None:
        self._told = told

    def _tell(self) -> None:
        if self.date() != self._told:
            self.dateChanged.emit(self.date())


def _pattern(locale: QLocale) -> str:
    """The locale's short date with four digits of year; where no language says which number is the month, its name."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if locale.language() is QLocale.Language.C:
        return "d MMM yyyy"
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def _paint(stepper: QAbstractSpinBox, option: QStyleOptionSpinBox) -> None:
    """The field's edge as other fields have it, and an arrow in each of the two step buttons."""
    painter = QPainter(stepper)
    worn, colours = theme(), theme().colours
    focused = stepper.hasFocus()
    edge = colours.focus if focused else colours.outline
    box(painter, QRectF(stepper.rect()), colours.surface, edge, 2.0 if focused else 1.0)
    side = worn.scaled(14)
    for part, name in ((_Part.SC_SpinBoxUp, "chevron-up"), (_Part.SC_SpinBoxDown, "chevron-down")):
        place = stepper.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, stepper)
        middle = QRect(0, 0, side, side)
        middle.moveCenter(place.center())
        ink = colours.text2 if stepper.isEnabled() else colours.text3
        painter.drawPixmap(middle.topLeft(), icon(name, side, ink, stepper.devicePixelRatioF()))
    painter.end()
