"""A few short alternatives side by side, of which exactly one holds."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from trainer.desktop.paint import box, focus_ring
from trainer.desktop.plain import shown_text
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.tick import one_stop

__all__ = ["Segments"]


class _Segment(QRadioButton):
    def __init__(self, caption: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.caption = caption
        self._ring = False
        self.setAccessibleName(caption)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        worn = theme()
        # measured bold, so that choosing never widens it
        words = QFontMetrics(worn.font(Role.BODY_STRONG)).horizontalAdvance(shown_text(self.caption))
        return QSize(words + worn.scaled(24), worn.scaled(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, rect, here = theme().colours, QRectF(self.rect()), self.isChecked()
        if here:
            box(painter, rect, colours.surface, colours.outline, 1.0, 6.0)
        elif self.underMouse() and self.isEnabled():
            box(painter, rect, colours.border, None, 0.0, 6.0)
        ink = colours.text3 if not self.isEnabled() else colours.text if here else colours.text2
        painter.setPen(ink)
        painter.setFont(theme().font(Role.BODY_STRONG if here else Role.BODY))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown_text(self.caption))
        if self.hasFocus() and self._ring:
            focus_ring(painter, rect, 6.0)
        painter.end()


class Segments(QFrame):
    """Alternatives with their values; ``chosen`` carries the value that the person chose."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(4)
        self._segments: list[tuple[object, _Segment]] = []
        for value, caption in choices:
            segment = _Segment(caption, self)
            segment.setAccessibleDescription(name)
            segment.clicked.connect(self._report)
            self._segments.append((value, segment))
            row.addWidget(segment)
        one_stop([segment for _, segment in self._segments])

    @property
    def value(self) -> object:
        """The value that holds; None before ``choose`` or a click."""
        return next((value for value, segment in self._segments if segment.isChecked()), None)

    def choose(self, value: object) -> None:
        """Let this value hold, without telling anybody."""
        for known, segment in self._segments:
            if known == value:
                segment.setChecked(True)

    def _report(self) -> None:
        self.chosen.emit(self.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), theme().colours.sunken, None, 0.0, 9.0)
        painter.end()
