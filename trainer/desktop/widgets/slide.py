"""A slider in the theme's tokens: Qt's own, painted."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QWidget

from trainer.desktop.dressing import dress_controls
from trainer.desktop.paint import box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.wheel_pause import WheelPause

__all__ = ["Slide"]

_TRACK = 6
_NOTCH = 120
"""What Qt reports for one notch of a wheel, in eighths of a degree."""


class Slide(QSlider):
    """A horizontal slider from ``least`` to ``most``; a drag reports once, when it ends.

    The wheel turns it only while it has the keyboard, and is reported once, when it rests.
    """

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        dress_controls()
        self._ring = False
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setPageStep(5)
        self.setTracking(False)
        self._turned = 0
        self._pause = WheelPause(self, lambda: self.setValue(self.sliderPosition()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's hook: as high as a target should be."""
        return QSize(theme().scaled(240), theme().scaled(32))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(120, theme().scaled(32))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: what the wheel changed is settled."""
        self._pause.end()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the keys step on from where the wheel left it."""
        self._pause.end()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook: one step a notch, told as a drag is: moved on the way, the value at the end."""
        if not self._pause.takes(event):
            return
        self._turned += event.angleDelta().y() or event.angleDelta().x()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.setSliderPosition(self.sliderPosition() + steps * self.singleStep())
            self.sliderMoved.emit(self.sliderPosition())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        colours, middle, side = theme().colours, self.height() / 2, theme().scaled(18)
        track = QRectF(2, middle - _TRACK / 2, self.width() - 4, _TRACK)
        box(painter, track, colours.border, None, 0.0, _TRACK / 2)
        centre = QRectF(handle).center().x()
        done = QRectF(track)
        if self.isRightToLeft():
            done.setLeft(centre)
        else:
            done.setRight(centre)
        box(painter, done, colours.accent, None, 0.0, _TRACK / 2)
        left = min(self.width() - side, max(0.0, centre - side / 2))
        box(painter, QRectF(left, middle - side / 2, side, side), colours.surface, colours.accent, 3.0, side / 2)
        if self.hasFocus() and self._ring:
            focus_ring(painter, QRectF(self.rect()))
        painter.end()
