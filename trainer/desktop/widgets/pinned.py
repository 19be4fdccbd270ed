"""A column whose actions stay in sight: right below what is short, at the window's foot when the column scrolls."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from trainer.desktop.paint import fill
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.column import Column
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["Pinned"]

_READING = 760


class Pinned(QWidget):
    """Widgets in a centred column at most ``widest`` pixels wide (at 100 % text), and actions under them.

    ``settle`` puts what is short a little above the middle; otherwise it stands at the top.
    """

    def __init__(self, parent: QWidget | None = None, *, widest: int = _READING, settle: bool = True) -> None:
        super().__init__(parent)
        self._settle = settle
        self._widest = widest
        self._foot_stays = False
        self._primary: ActionButton | None = None
        self._actions: list[QWidget] = []
        self.column = Column(self, widest=widest, settle=False)
        self._foot = _Foot(self)
        self._ground().installEventFilter(self)
        self._foot.installEventFilter(self)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.add(widget)

    def add_space(self, pixels: int) -> None:
        """Leave room below what was added last."""
        self.column.add_space(pixels)

    def clear(self) -> None:
        """Take out and let go of everything but the actions, and show the top again."""
        focused, page = QApplication.focusWidget(), self.parentWidget()
        if focused is not None and page is not None and self.isAncestorOf(focused):
            page.setFocus()
        column = self.column.column
        while column.count() > 1:
            item = column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.column.verticalScrollBar().setValue(0)

    def add_action(self, button: ActionButton, *, end: bool = False, primary: bool = False) -> None:
        """Put a button among the actions; ``end`` places it at the far side, ``primary`` makes it what Enter does."""
        if end:
            self._foot.flow.add_end(button)
        else:
            self._foot.flow.add(button)
        self._actions.append(button)
        if primary:
            self._primary = button
        self._foot.show()

    def add_beside_actions(self, widget: QWidget) -> None:
        """Put words or figures among the actions; Tab does not stop there."""
        self._foot.flow.add(widget)
        self._foot.show()

    def make_primary(self, button: ActionButton | None) -> None:
        """Give Enter to this one of the actions, or to none."""
        self._primary = button

    def keep_foot_down(self) -> None:
        """Keep the actions at the window's foot, however short the column is: they are found without looking."""
        self._foot_stays = True

    def explain(self, reason: str) -> None:
        """Say beside the actions why one can't be done; empty says nothing."""
        self._foot.reason.setText(reason)
        self._foot.reason.setVisible(bool(reason))
        self._place()

    def put_in_order(self) -> None:
        """Place what was added or hidden, and make Tab go through the column first, then through the actions."""
        self._place()
        last: QWidget | None = None
        for widget in [*_reached(self._ground()), *self._actions]:
            if last is not None:
                QWidget.setTabOrder(last, widget)
            last = widget

    def do_primary(self) -> None:
        """Do the primary action, if there is one that can be done."""
        if self._primary is not None and self._primary.isVisible():
            self._primary.click()

    def scroll_by(self, pages: float) -> None:
        """Move the column by so many of its visible heights, down when positive."""
        bar = self.column.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def _ground(self) -> QWidget:
        ground = self.column.widget()
        if ground is None:
            raise AssertionError("a column without a ground")
        return ground

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: what is inside asks for another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().eventFilter(watched, event)

    def follow_theme(self) -> None:
        """Another text size takes other heights."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: place column and foot."""
        super().resizeEvent(event)
        self._place()
        QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        """A smaller window must not hide what the person is at."""
        focused = self._ground().focusWidget()
        if focused is not None and focused.hasFocus():
            self.column.ensureWidgetVisible(focused, 0, 24)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: what changed while nobody looked is placed now."""
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        if not self.isVisible():
            return
        # Qt tells a hidden page nothing of what changes in it
        QCoreApplication.sendEvent(self._foot.flow, QEvent(QEvent.Type.LayoutRequest))
        width, height = self.width(), self.height()
        side = max(24, (width - theme().scaled(self._widest)) // 2)
        self._foot.inside.setContentsMargins(side, 12, side, 20)
        low = self._foot.heightForWidth(width) if not self._foot.isHidden() else 0
        self.column.resize(width, self.column.height())
        inside = self.column.column
        margins = inside.contentsMargins()
        needed = inside.heightForWidth(width - 2 * side + margins.left() + margins.right())
        wanted = max(needed, inside.totalMinimumSize().height())
        scrolls = wanted > height - low
        high = min(wanted, height - low)
        top = round((height - low - high) * 0.42) if self._settle and not scrolls else 0
        if not self._settle and (self._foot.isHidden() or self._foot_stays):
            high = height - low
        self.column.setGeometry(0, top, width, high)
        self._foot.setGeometry(0, top + high, width, low)
        self._foot.ruled = scrolls or self._foot_stays
        self._foot.update()


class _Foot(QWidget):
    """The ground of the actions, with a line above it while the column scrolls under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ruled = False
        self.reason = Text("", Role.SMALL, "text2")
        self.flow = Flow()
        self.inside = QVBoxLayout(self)
        self.inside.setSpacing(8)
        self.inside.addWidget(self.reason)
        self.inside.addWidget(self.flow)
        self.reason.hide()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours = theme().colours
        fill(painter, QRectF(self.rect()), colours.canvas)
        if self.ruled:
            fill(painter, QRectF(0, 0, self.width(), 1), colours.border)
        painter.end()


def _reached(ground: QWidget) -> list[QWidget]:
    """What can have the keyboard on the ground, as it was laid out; Tab stops at some of it."""
    reached: list[QWidget] = []
    layout = ground.layout()
    inside = _laid_out(layout) if layout is not None else _children(ground)
    for widget in inside:
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            reached.append(widget)
        else:
            reached.extend(_reached(widget))
    return reached


def _laid_out(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            found.append(widget)
        elif inner is not None:
            found.extend(_laid_out(inner))
    return found


def _children(ground: QWidget) -> list[QWidget]:
    direct = ground.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [child for child in direct if isinstance(child, QWidget)]
