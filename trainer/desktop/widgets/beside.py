"""Two things side by side while there is room, one below the other when there is not."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import Text

__all__ = ["Beside", "Labelled", "stacked"]

_OWN_HEIGHT = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)


def stacked(inside: QWidget, gap: int = 12) -> QVBoxLayout:
    """A column on the widget, without margins."""
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column


class Beside(QWidget):
    """Puts ``left`` and ``right`` in one row from ``least`` pixels (at 100 % text) on.

    ``shares`` divides the room; a share of 0 takes what its widget asks for. Placed by hand, because Qt's layouts
    ask a layout, and not its widget, what height a width needs, so that a turning layout would answer too late.
    """

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
        self._least, self._shares, self._gap = least, shares, gap
        self._left, self._right = left, right
        for widget in (left, right):
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def side_by_side(self, width: int) -> bool:
        """Whether both stand in one row at this width in pixels."""
        return width >= theme().scaled(self._least)

    def _widths(self, width: int) -> tuple[int, int]:
        if not self.side_by_side(width):
            return width, self._alone(width)
        room = width - self._gap
        if self._shares[1] == 0:
            right = min(room, self._right.sizeHint().width())
        else:
            right = room * self._shares[1] // sum(self._shares)
        return room - right, right

    def _alone(self, width: int) -> int:
        narrow = self._right.sizePolicy().horizontalPolicy() in _OWN_HEIGHT
        return min(width, self._right.sizeHint().width()) if narrow else width

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: the height that this width allows, in pixels."""
        left, right = self._widths(width)
        heights = (_height(self._left, left), _height(self._right, right))
        return max(heights) if self.side_by_side(width) else sum(heights) + self._gap

    def sizeHint(self) -> QSize:
        """Qt's hook: side by side."""
        natural = self._left.sizeHint().width() + self._gap + self._right.sizeHint().width()
        width = max(natural, theme().scaled(self._least))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: one below the other, the wider one must fit."""
        left, right = self._left.minimumSizeHint(), self._right.minimumSizeHint()
        return QSize(max(left.width(), right.width()), max(left.height(), right.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: place both."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: what changed while nobody looked is placed now."""
        super().showEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Qt's hook: one of them changed its size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        whole = self.rect()
        left, right = self._widths(whole.width())
        high, own = _height(self._left, left), _height(self._right, right)
        if self.side_by_side(whole.width()):
            self._put(self._left, QRect(0, 0, left, whole.height()), high)
            self._put(self._right, QRect(left + self._gap, 0, right, whole.height()), own)
        else:
            self._put(self._left, QRect(0, 0, left, high), high)
            self._put(self._right, QRect(0, high + self._gap, right, own), own)

    def _put(self, widget: QWidget, place: QRect, own: int) -> None:
        """Cards fill the row's height; a control keeps its own, in the middle."""
        if self._shares[1] == 0 or widget.sizePolicy().verticalPolicy() in _OWN_HEIGHT:
            place = QRect(place.x(), place.y() + (place.height() - own) // 2, place.width(), own)
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))


class Labelled(Beside):
    """A control with what it is called and, in quieter words, what it means."""

    def __init__(
        self, caption: str, detail: str, control: QWidget, *, least: int = 600, parent: QWidget | None = None
    ) -> None:
        words = QWidget()
        column = stacked(words, 2)
        column.addWidget(Text(caption, Role.BODY))
        if detail:
            column.addWidget(Text(detail, Role.SMALL, "text2"))
        if not control.accessibleName():
            control.setAccessibleName(caption)
        if detail and not control.accessibleDescription():
            control.setAccessibleDescription(detail)
        super().__init__(words, control, least=least, shares=(1, 0), gap=12, parent=parent)


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
