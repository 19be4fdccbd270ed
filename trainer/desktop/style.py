"""Fusion with the theme's edges on the standard controls: thin, because each Python override is paid at every paint."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QProxyStyle, QStyle, QStyleOption, QWidget

from trainer.desktop.paint import box, focus_ring
from trainer.desktop.wearing import theme

__all__ = ["GroundStyle"]

_Primitive = QStyle.PrimitiveElement
_State = QStyle.StateFlag
_TICK = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32))


class GroundStyle(QProxyStyle):
    """Draws fields, check marks and the focus of standard controls in tokens; Fusion does the rest from the palette."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Qt's own hook; the elements not named here are Fusion's."""
        draw = _DRAWN.get(element)
        if draw is None or (widget is not None and isinstance(widget.parent(), QAbstractSpinBox)):
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        draw(option, painter)
        painter.restore()


def _field(option: QStyleOption, painter: QPainter) -> None:
    colours, rect = theme().colours, QRectF(_rect(option))
    focused = _has(option, _State.State_HasFocus)
    edge = colours.focus if focused else colours.outline if _has(option, _State.State_Enabled) else colours.border
    box(painter, rect, colours.surface, edge, 2.0 if focused else 1.0)


def _focus(option: QStyleOption, painter: QPainter) -> None:
    focus_ring(painter, QRectF(_rect(option)), 4.0)


def _check_box(option: QStyleOption, painter: QPainter) -> None:
    colours, rect = theme().colours, QRectF(_rect(option))
    checked = _has(option, _State.State_On)
    box(painter, rect, colours.accent if checked else colours.surface, colours.outline, 1.0, 4.0)
    if checked:
        painter.setPen(QPen(colours.on_accent, 2.0, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y, side = rect.left(), rect.top(), rect.width()
        points = [QPointF(x + side * across, y + side * down) for across, down in _TICK]
        painter.drawPolyline(points)


def _radio(option: QStyleOption, painter: QPainter) -> None:
    colours, rect = theme().colours, QRectF(_rect(option))
    checked = _has(option, _State.State_On)
    box(painter, rect, colours.surface, colours.accent if checked else colours.outline, 1.5, rect.width() / 2)
    if checked:
        inset = rect.width() * 0.26
        box(painter, rect.adjusted(inset, inset, -inset, -inset), colours.accent, None, 0.0, rect.width() / 2)


def _rect(option: QStyleOption) -> QRectF:
    return QRectF(option.rect)


def _has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


_DRAWN = {
    _Primitive.PE_PanelLineEdit: _field,
    _Primitive.PE_FrameLineEdit: _field,
    _Primitive.PE_FrameFocusRect: _focus,
    _Primitive.PE_IndicatorCheckBox: _check_box,
    _Primitive.PE_IndicatorRadioButton: _radio,
}
