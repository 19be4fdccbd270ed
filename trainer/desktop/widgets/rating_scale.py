"""A scale of five from bad to good: a click, the arrows, or a digit while the keyboard is on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.text import Text
from trainer.drills.opinion_form import HIGHEST, LOWEST

__all__ = ["RatingScale"]


class RatingScale(QWidget):
    """``rated`` carries the level that was chosen, 1 to 5; ``name`` is what a screen reader says is rated."""

    rated = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        levels = range(LOWEST, HIGHEST + 1)
        self._segments = Segments(name, [(level, str(level)) for level in levels], self)
        self._segments.chosen.connect(self.rated)
        row.addWidget(Text(self.tr("Bad"), Role.SMALL, "text2", wide=False))
        row.addWidget(self._segments)
        row.addWidget(Text(self.tr("Good"), Role.SMALL, "text2", wide=False))
        row.addStretch(1)
        words = (
            self.tr("1, bad"),
            self.tr("2, rather bad"),
            self.tr("3, in between"),
            self.tr("4, rather good"),
            self.tr("5, good"),
        )
        self._buttons = self._segments.findChildren(QRadioButton)
        for button, word in zip(self._buttons, words, strict=True):
            button.setAccessibleName(word)

    @property
    def level(self) -> int | None:
        """What is chosen, 1 to 5; None for nothing yet."""
        value = self._segments.value
        return value if isinstance(value, int) else None

    def choose(self, level: int) -> None:
        """Choose a level, without telling anybody."""
        self._segments.choose(level)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Give the keyboard to what is chosen, or to the first level."""
        self.first.setFocus(reason)

    @property
    def first(self) -> QWidget:
        """What the keyboard begins at."""
        return next((button for button in self._buttons if button.isChecked()), self._buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: a digit on any of the levels chooses that level."""
        text = event.text()
        if text.isdecimal() and LOWEST <= int(text) <= HIGHEST and not event.modifiers() & _COMMANDS:
            self.choose(int(text))
            self.take_focus(Qt.FocusReason.TabFocusReason)
            self.rated.emit(int(text))
            return
        super().keyPressEvent(event)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
