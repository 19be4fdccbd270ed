"""Numbers and dates that step up and down, by keyboard, wheel or their two small buttons."""

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QDateEdit, QSpinBox, QWidget

from trainer.desktop.wearing import theme

__all__ = ["DateStepper", "Stepper"]


class Stepper(QSpinBox):
    """A whole number in ``least``..``most``; typing reports once, when the field is left or Enter is pressed."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setKeyboardTracking(False)

    def sizeHint(self) -> QSize:
        """Qt's hook: 40 pixels high at 100 %."""
        return QSize(theme().scaled(96), theme().scaled(40))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never cut."""
        return self.sizeHint()


class DateStepper(QDateEdit):
    """A date in the person's own order, its year with four digits; the arrow keys step the part under the cursor."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))

    def sizeHint(self) -> QSize:
        """Qt's hook: 40 pixels high at 100 %."""
        return QSize(max(super().sizeHint().width(), theme().scaled(140)), theme().scaled(40))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: never cut."""
        return self.sizeHint()
