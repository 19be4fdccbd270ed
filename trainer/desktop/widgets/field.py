"""A line to write in: Enter tells its page that the line is done."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from trainer.desktop.paint import box
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["Field"]

_LONGEST = 400


class Field(QLineEdit):
    """A line edit in the theme's reading size; ``entered`` carries the text when Enter is pressed."""

    entered = Signal(object)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # the box is painted here rather than by the style: a typed question at launch would pay 15 ms for it
        self.setFrame(False)
        see_through = QPalette()
        see_through.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(see_through)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(_LONGEST)
        self.setTextMargins(10, 0, 10, 0)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the theme's font."""
        self.setFont(theme().font(Role.READING))

    def sizeHint(self) -> QSize:
        """Qt's hook: 44 pixels high at 100 %."""
        return QSize(theme().scaled(240), theme().scaled(44))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(theme().scaled(96), theme().scaled(44))

    def event(self, event: QEvent) -> bool:
        """Qt's hook: with nothing written to take back, Ctrl+Z is the page's."""
        key = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride else None
        if key is not None and key.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter ends the line and goes no further."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit(self.text())
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        colours, focused = theme().colours, self.hasFocus()
        edge = colours.focus if focused else colours.outline if self.isEnabled() else colours.border
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), colours.surface, edge, 2.0 if focused else 1.0)
        painter.end()
        super().paintEvent(event)
