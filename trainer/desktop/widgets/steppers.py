"""Numbers and dates that step up and down, by keyboard, wheel or their two small buttons."""

from PySide6.QtCore import QLocale, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from trainer.desktop.dressing import dress_controls
from trainer.desktop.icons import icon
from trainer.desktop.paint import box
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["DateStepper", "Stepper"]

_Part = QStyle.SubControl


class Stepper(QSpinBox):
    """A whole number in ``least``..``most``; typing reports once, when the field is left or Enter is pressed."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_controls()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.lineEdit().setAccessibleName(name)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the theme's font."""
        self.setFont(theme().font(Role.BODY))

    def sizeHint(self) -> QSize:
        """Qt's hook: 40 pixels high at 100 %."""
        return QSize(theme().scaled(96), theme().scaled(40))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint(self, option)


class DateStepper(QDateEdit):
    """A date in the person's own order, its year with four digits; the arrow keys step the part under the cursor."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_controls()
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.lineEdit().setAccessibleName(name)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the theme's font."""
        self.setFont(theme().font(Role.BODY))

    def sizeHint(self) -> QSize:
        """Qt's hook: 40 pixels high at 100 %."""
        return QSize(theme().scaled(148), theme().scaled(40))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint(self, option)


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
