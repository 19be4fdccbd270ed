"""Two things side by side while there is room, one below the other when there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import Text

__all__ = ["Beside", "Labelled", "stacked"]


def stacked(inside: QWidget, gap: int = 12) -> QVBoxLayout:
    """A column on the widget, without margins."""
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column


class Beside(QWidget):
    """Puts ``left`` and ``right`` in one row from ``least`` pixels (at 100 % text) on; ``shares`` divides the room."""

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        *,
        least: int = 720,
        shares: tuple[int, int] = (1, 1),
        gap: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(left, shares[0])
        self._row.addWidget(right, shares[1])

    @property
    def side_by_side(self) -> bool:
        """Whether both stand in one row now."""
        return self._row.direction() is QBoxLayout.Direction.LeftToRight

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: the height in the direction that this width allows, in pixels."""
        self._turn(width)
        return self._row.heightForWidth(width) if self._row.hasHeightForWidth() else self._row.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: choose the direction."""
        super().resizeEvent(event)
        self._turn(self.width())

    def _turn(self, width: int) -> None:
        beside = width >= theme().scaled(self._least)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)


class Labelled(Beside):
    """A control with what it is called and, in quieter words, what it means."""

    def __init__(self, caption: str, detail: str, control: QWidget, parent: QWidget | None = None) -> None:
        words = QWidget()
        column = stacked(words, 2)
        column.addWidget(Text(caption, Role.BODY_STRONG))
        self.detail = Text(detail, Role.SMALL, "text2")
        self.detail.setVisible(bool(detail))
        column.addWidget(self.detail)
        if not control.accessibleName():
            control.setAccessibleName(caption)
        super().__init__(words, control, least=620, shares=(1, 0), gap=12, parent=parent)
