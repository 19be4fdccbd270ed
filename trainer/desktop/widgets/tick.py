"""Things to choose among, one below the other: several by ticks, or one by a dot, each with words that wrap."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from trainer.desktop.dressing import dress_controls
from trainer.desktop.paint import Paragraph, box, focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import LEADING

__all__ = ["Pick", "Tick", "one_stop"]

_SIDE, _GAP, _PADDING = 18, 10, 8
_BARE = 3
"""Padding of a mark whose words stand elsewhere: 24 pixels in all, which WCAG 2.2 asks of a target."""


class _Face:
    """Measures and paints a mark, a caption and the quieter words below it or, when ``aside``, at the far side."""

    def __init__(self, caption: str, detail: str, aside: str, indent: int) -> None:
        self.caption, self.detail, self.aside, self.indent = caption, detail, aside, indent
        self.lay_out()

    def lay_out(self) -> None:
        worn = theme()
        self._caption = Paragraph(self.caption, worn.font(Role.BODY), LEADING[Role.BODY])
        self._detail = Paragraph(self.detail, worn.font(Role.SMALL), 1.15)
        self._aside = Paragraph(self.aside, worn.font(Role.SMALL), 1.15)

    def start(self) -> int:
        return theme().scaled(_PADDING + self.indent + _SIDE + _GAP)

    def _room(self, width: int) -> int:
        taken = self._aside.natural_width + theme().scaled(16) if self.aside else 0
        return width - self.start() - taken - theme().scaled(_PADDING)

    def height(self, width: int) -> int:
        if not self.caption:
            return theme().scaled(_SIDE + 2 * _BARE)
        words = self._caption.height(self._room(width))
        if self.detail:
            words += theme().scaled(2) + self._detail.height(self._room(width))
        return max(words, theme().scaled(_SIDE)) + 2 * theme().scaled(_PADDING)

    def natural(self) -> int:
        if not self.caption:
            return theme().scaled(_SIDE + 2 * _BARE)
        words = max(self._caption.natural_width, min(self._detail.natural_width, theme().scaled(420)))
        aside = self._aside.natural_width + theme().scaled(16) if self.aside else 0
        return self.start() + words + aside + theme().scaled(_PADDING)

    def paint(self, button: QAbstractButton, option: QStyleOptionButton, mark: QStyle.PrimitiveElement) -> None:
        painter = QPainter(button)
        worn, colours, whole = theme(), theme().colours, button.rect()
        if button.underMouse() and button.isEnabled():
            box(painter, QRectF(whole), colours.sunken)
        side, above = worn.scaled(_SIDE), worn.scaled(_PADDING if self.caption else _BARE)
        first = self._caption.line_height if self.caption else side
        left = worn.scaled(_PADDING + self.indent) if self.caption else above
        square = QRect(left, above + max(0, first - side) // 2, side, side)
        option.rect = QStyle.visualRect(button.layoutDirection(), whole, square)
        painter.setOpacity(1.0 if button.isEnabled() else 0.5)
        button.style().drawPrimitive(mark, option, painter, button)
        painter.setOpacity(1.0)
        ink = colours.text if button.isEnabled() else colours.text3
        align = QStyle.visualAlignment(button.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        room = self._room(whole.width())
        place = self._seen(button, self.start(), above, room, self._caption.height(room))
        self._caption.draw(painter, place, ink, align)
        if self.detail:
            below = above + self._caption.height(room) + worn.scaled(2)
            detail = self._seen(button, self.start(), below, room, self._detail.height(room))
            self._detail.draw(painter, detail, colours.text2 if button.isEnabled() else colours.text3, align)
        if self.aside:
            wide = self._aside.natural_width
            drop = max(0, first - self._aside.line_height) // 2
            left = whole.width() - wide - worn.scaled(_PADDING)
            far = self._seen(button, left, above + drop, wide, self._aside.line_height)
            self._aside.draw(painter, far, colours.text2 if button.isEnabled() else colours.text3, align)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, QRectF(whole))
        painter.end()

    @staticmethod
    def _seen(button: QAbstractButton, x: int, y: int, width: int, height: int) -> QRectF:
        return QRectF(QStyle.visualRect(button.layoutDirection(), button.rect(), QRect(x, y, width, height)))


def _prepare(button: QAbstractButton, face: _Face) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if face.caption:
        button.setAccessibleName(face.caption)
        _describe(button, face)
    else:
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def _describe(button: QAbstractButton, face: _Face) -> None:
    button.setAccessibleDescription(" ".join(part for part in (face.detail, face.aside) if part))


# Qt lets a Python class have one Qt base, so what both share stands beside it and is typed as a button.
if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class _Faced(_Button):
    """Qt's hooks, answered by the words beside the mark."""

    _face: _Face
    _ring: bool

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        self._face.lay_out()

    def hitButton(self, pos: QPoint) -> bool:
        """Qt's hook: the words count as the mark does."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the words need, in pixels."""
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        """Qt's hook: on one line."""
        wide = self._face.natural()
        return QSize(wide, self._face.height(wide))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: room for the mark and a word."""
        wide = min(self._face.natural(), theme().scaled(160))
        return QSize(wide, min(self._face.height(wide), theme().scaled(_SIDE + 2 * _PADDING)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)


class Tick(_Faced, QCheckBox):
    """One of several that may each be chosen; ``indent`` sets it in by pixels at 100 %."""

    def __init__(
        self, caption: str, detail: str = "", parent: QWidget | None = None, *, aside: str = "", indent: int = 0
    ) -> None:
        super().__init__(parent)
        dress_controls()
        self._ring = False
        self._face = _Face(caption, detail, aside, indent)
        _prepare(self, self._face)

    def say_detail(self, detail: str) -> None:
        """Say something else below the caption."""
        if detail != self._face.detail:
            self._face.detail = detail
            self._face.lay_out()
            _describe(self, self._face)
            self.updateGeometry()
            self.update()

    def say_aside(self, aside: str) -> None:
        """Say something else at the far side."""
        if aside != self._face.aside:
            self._face.aside = aside
            self._face.lay_out()
            _describe(self, self._face)
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        option = _option(self, self._ring)
        self._face.paint(self, option, QStyle.PrimitiveElement.PE_IndicatorCheckBox)


class Pick(_Faced, QRadioButton):
    """One of several of which exactly one is chosen; Qt's own arrow keys move among those of one parent."""

    def __init__(self, caption: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_controls()
        self._ring = False
        self._face = _Face(caption, detail, "", 0)
        _prepare(self, self._face)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        option = _option(self, self._ring)
        self._face.paint(self, option, QStyle.PrimitiveElement.PE_IndicatorRadioButton)


def one_stop(buttons: Sequence[QRadioButton]) -> None:
    """Let Tab stop at the chosen one only, as it does at a group of radio buttons everywhere."""

    def follow() -> None:
        chosen = any(button.isChecked() for button in buttons)
        for button in buttons:
            here = button.isChecked() or not chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    for button in buttons:
        button.toggled.connect(follow)


def _option(button: QCheckBox | QRadioButton, ring: bool) -> QStyleOptionButton:
    option = QStyleOptionButton()
    option.initFrom(button)
    option.state |= QStyle.StateFlag.State_On if button.isChecked() else QStyle.StateFlag.State_Off
    if not ring:
        option.state &= ~QStyle.StateFlag.State_HasFocus
    return option
