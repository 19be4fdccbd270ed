"""What can be done with a chart, as small buttons: one stop for Tab, the arrow keys go from one to the next."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.flow import Flow

__all__ = ["ToolButton", "Tools"]


class ToolButton(ActionButton):
    """A quiet button; ``stepped`` carries -1 or 1 when an arrow key asks for its neighbour."""

    stepped = Signal(object)

    def __init__(self, caption: str, name: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(caption, Weight.QUIET, key=key, parent=parent)
        self.setAccessibleName(name)

    def say(self, caption: str, name: str) -> None:
        """Show and be called something else."""
        self.set_caption(caption)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Qt's hook: lower than other buttons."""
        return QSize(super().sizeHint().width(), theme().scaled(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the arrows to the sides."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(-step if self.isRightToLeft() else step)


class Tools(Flow):
    """Words at the near side and buttons at the far one; where a row has no room for both, the buttons stand below."""

    def __init__(self, words: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=4)
        self._buttons: list[ToolButton] = []
        self._row = Flow(gap=0)
        self.add(words)
        self.add_end(self._row)

    def add_button(self, caption: str, name: str, do: Callable[[], None], key: str = "") -> ToolButton:
        """Put a button after the others; ``do`` is called when it is used."""
        button = ToolButton(caption, name, key)
        button.clicked.connect(lambda: do())
        self._row.add(button)
        if self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._buttons.append(button)
        button.stepped.connect(lambda step: self._step(button, int(step)))
        return button

    def _step(self, button: ToolButton, step: int) -> None:
        there = [one for one in self._buttons if not one.isHidden()]
        other = there[(there.index(button) + step) % len(there)]
        # Tab comes back to the one that was used last
        for one in self._buttons:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is other else Qt.FocusPolicy.ClickFocus)
        other.setFocus(Qt.FocusReason.TabFocusReason)
