"""A centred reading column in a scroll area that follows the focus."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from trainer.desktop.paint import box, fill
from trainer.desktop.wearing import theme

__all__ = ["Column", "ThinScrollBar"]

_READING = 760
_SIDE = 24


class ThinScrollBar(QScrollBar):
    """A scroll bar that is a rounded thumb and nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def sizeHint(self) -> QSize:
        """Qt's hook: twelve pixels wide."""
        return QSize(12, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        fill(painter, rect, colours.canvas)
        span = self.maximum() - self.minimum() + self.pageStep()
        if self.maximum() > self.minimum() and span:
            high = max(28.0, rect.height() * self.pageStep() / span)
            top = (rect.height() - high) * (self.value() - self.minimum()) / (self.maximum() - self.minimum())
            box(painter, QRectF(3, top + 2, rect.width() - 6, high - 4), colours.outline, None, 0.0, 3.0)
        painter.end()


class Column(QScrollArea):
    """Widgets one below the other, at most ``widest`` pixels wide (760 at 100 % text) and centred.

    What is shorter than the window stands a little above its middle; what is longer scrolls. ``settle`` false puts
    it at the top instead.
    """

    def __init__(self, parent: QWidget | None = None, *, widest: int = _READING, settle: bool = True) -> None:
        super().__init__(parent)
        self._widest = widest
        self._settle = settle
        # made here: asking Qt for a viewport of its own making has PySide look through every class, 15 ms at launch
        self._window = QWidget(self)
        self.setViewport(self._window)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = QWidget()
        self.column = QVBoxLayout(self._ground)
        self.column.setSpacing(12)
        self.setWidget(self._ground)
        self._upper = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._kept = -1
        if settle:
            self.column.addSpacerItem(self._upper)
            self.column.setStretch(0, 2)
        self.column.addStretch(3)
        self._margins()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def add_space(self, pixels: int) -> None:
        """Leave room below what was added last."""
        self.column.insertSpacing(self.column.count() - 1, pixels)

    def remove(self, widget: QWidget) -> None:
        """Take a widget out and let it go."""
        self.column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def keep_top(self, kept: int | None) -> None:
        """Keep the first thing ``kept`` pixels from the top while what follows has room; None lets it settle again."""
        self._kept = -1 if kept is None else kept
        # what was just added is measured at once; an event hook would wrap every event of the launch in Python
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._settle_upper()

    def top(self) -> int:
        """How far from the top the first thing stands now, in pixels."""
        return self._upper.geometry().height()

    def reveal(self, widget: QWidget) -> None:
        """Scroll down until all of the widget is in sight, or as much as has room; what is in sight stays there."""
        top, high = self._place_of(widget), self._window.height()
        bar = self.verticalScrollBar()
        bar.setValue(max(bar.value(), min(top + widget.height() + _SIDE - high, top - _SIDE)))

    def show_from(self, widget: QWidget, above: int) -> None:
        """Scroll to where the widget begins, with ``above`` pixels of what stands before it in sight."""
        self.verticalScrollBar().setValue(self._place_of(widget) - above)

    def _place_of(self, widget: QWidget) -> int:
        # what was just added or shown is placed at once, so that it is known where it stands
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return widget.mapTo(self._ground, QPoint(0, 0)).y()

    def follow_theme(self) -> None:
        """A larger text takes a wider column."""
        self._margins()
        self._settle_upper()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: keep the column centred."""
        self._margins()
        super().resizeEvent(event)
        self._settle_upper()

    def _margins(self) -> None:
        spare = self.width() - theme().scaled(self._widest)
        side = max(_SIDE, spare // 2)
        lost = self.width() - self._window.width()
        self.column.setContentsMargins(side, 20, side - lost, 24)

    def _settle_upper(self) -> None:
        """Give the room above the first thing its height: free to settle, or kept as far as the rest leaves room."""
        if not self._settle:
            return
        if self._kept < 0:
            self._set_upper(0, QSizePolicy.Policy.Expanding, 2)
            return
        below = self.column.totalHeightForWidth(self._window.width()) - self._upper.sizeHint().height()
        room = self._window.height() - below
        self._set_upper(max(0, min(self._kept, room)), QSizePolicy.Policy.Fixed, 0)

    def _set_upper(self, height: int, policy: QSizePolicy.Policy, stretch: int) -> None:
        same = (height, stretch) == (self._upper.sizeHint().height(), self.column.stretch(0))
        if not same:
            self._upper.changeSize(0, height, QSizePolicy.Policy.Minimum, policy)
            self.column.setStretch(0, stretch)
            self.column.invalidate()

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        # with nothing before, it is the window that came back: what the person had in sight stays there
        if before is not None and now is not None and self._ground.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 24)
