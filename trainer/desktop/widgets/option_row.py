"""Options as buttons: a radio button where one is to be chosen, a check box where several may be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from trainer.desktop.ring import shows_ring
from trainer.desktop.widgets.option_face import OptionFace, Outcome

__all__ = ["ChoiceRow", "PickRow"]

# Qt lets a Python class have one Qt base, so what both rows share stands beside it and is typed as a button.
if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    _Button = QAbstractButton
else:
    _Button = object


class _Row(_Button):
    """Qt's hooks, answered by the row's face."""

    face: OptionFace

    def set_up(self, text: str, number: int, *, compact: bool = False, ticks: bool = False) -> None:
        """Give the button its face; role and state stay those of the Qt class."""
        self.face = OptionFace(self, text, number, compact, ticks)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        self.setMouseTracking(True)

    def show_keys(self, prefix: str) -> None:
        """The number is pressed with this before it: nothing, or Alt+."""
        self.face.prefix = prefix
        self.face.prepare()

    def tell(self, outcome: Outcome, why: str, said: str = "") -> None:
        """Show what the option was; it can no longer be changed. ``said`` stands for the outcome's usual words."""
        self.setAutoExclusive(False)
        self.face.tell(outcome, why, said)

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        self.face.prepare()

    def nextCheckState(self) -> None:
        """Qt's hook: after the answer a click changes nothing."""
        if self.face.outcome is None:
            super().nextCheckState()

    def hitButton(self, position: QPoint) -> bool:
        """Qt's hook: the whole row is the target."""
        return self.rect().contains(position)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the words need at this width, in pixels."""
        return self.face.height(width)

    def sizeHint(self) -> QSize:
        """Qt's hook: a comfortable size."""
        return self.face.size_hint()

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return self.face.minimum()

    def focusInEvent(self, event: "QFocusEvent") -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self.face.ring = shows_ring(event, self.face.ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Qt's hook: from the first key on, the focus is shown."""
        self.face.ring = True
        self.update()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        self.face.paint(painter)
        painter.end()


class ChoiceRow(_Row, QRadioButton):
    """One of several options; ``number`` stands in its key cap (0: none), ``compact`` rows stand side by side."""

    def __init__(self, text: str, number: int, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self.set_up(text, number, compact=compact)


class PickRow(_Row, QCheckBox):
    """One of several options that may be right together: it has a box to tick."""

    def __init__(self, text: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_up(text, number, ticks=True)
