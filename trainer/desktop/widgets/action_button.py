"""A button for something to do: primary, secondary or quiet, with an icon and the key that does the same."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.paint import box, focus_ring, inside_ring, mirrored
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.key_cap import draw_key_cap, key_cap_height, key_cap_width

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent

__all__ = ["ActionButton", "Weight"]


class Weight(StrEnum):
    """How much a button asks for attention: one primary a page, or several commits of equal weight."""

    PRIMARY = "primary"
    COMMIT = "commit"
    SECONDARY = "secondary"
    QUIET = "quiet"


class ActionButton(QPushButton):
    """A painted push button; its caption is also its accessible name, its key its accessible shortcut text.

    The caption is kept out of Qt's own text, where an ``&`` would be taken for a mnemonic.
    """

    def __init__(
        self,
        caption: str,
        weight: Weight = Weight.SECONDARY,
        symbol: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weight = weight
        self._symbol = symbol
        self._ring = False
        self._clicked_at = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._caption, self._key = caption, key
        self.setAccessibleName(caption)
        self.set_key(key)

    @property
    def by_keyboard(self) -> bool:
        """Whether the keyboard is what uses this button now."""
        return self.hasFocus() and self._ring

    @property
    def clicked_at(self) -> int:
        """When the mouse let go of this button last, in ms by the clock of its events; 0 if it never did."""
        return self._clicked_at

    @property
    def caption(self) -> str:
        """What the button says."""
        return self._caption

    def set_caption(self, caption: str) -> None:
        """Say something else."""
        self._caption = caption
        self.setAccessibleName(caption)
        self.updateGeometry()
        self.update()

    def set_weight(self, weight: Weight) -> None:
        """Ask for more attention, or for less."""
        self._weight = weight
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key; empty shows none. The key itself is bound by the page."""
        self._key = key
        self.setAccessibleDescription(self.tr("Key: {key}").format(key=key) if key else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's hook: room for icon, caption and key; 40 pixels high at 100 %."""
        return QSize(self.natural_width(), theme().scaled(40))

    def natural_width(self) -> int:
        """The width that icon, caption and key need, in pixels."""
        worn = theme()
        gap = worn.scaled(8)
        width = QFontMetrics(worn.font(self._role())).horizontalAdvance(self._caption)
        width += gap + worn.scaled(18) if self._symbol else 0
        width += gap + key_cap_width(self._key) if self._key else 0
        return width + 2 * self._padding()

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: a button is never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: "QFocusEvent") -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Qt's hook: Enter does what Space does."""
        self._ring = True
        self.update()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        """Qt's hook: note when, for whoever must tell one click from the next."""
        self._clicked_at = event.timestamp()
        super().mouseReleaseEvent(event)

    def enterEvent(self, event: "QEnterEvent") -> None:
        """Qt's hook: the pointer came."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        ringed = self.hasFocus() and self._ring
        ink, edge, soft = self._paint_ground(painter, inside_ring(rect) if ringed else rect)
        worn, gap = theme(), theme().scaled(8)
        font = worn.font(self._role())
        words = QFontMetrics(font).horizontalAdvance(self._caption)
        icon_side = worn.scaled(18)
        cap = key_cap_width(self._key) if self._key else 0
        total = words + (icon_side + gap if self._symbol else 0) + (cap + gap if cap else 0)
        x, middle = (rect.width() - total) / 2, rect.height() / 2
        if self._symbol:
            place = mirrored(self, x, middle - icon_side / 2, icon_side, icon_side)
            painter.drawPixmap(place.topLeft(), icon(self._symbol, icon_side, soft, self.devicePixelRatioF()))
            x += icon_side + gap
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(mirrored(self, x, 0, words + 1, rect.height()), Qt.AlignmentFlag.AlignCenter, self._caption)
        if cap:
            high = key_cap_height()
            draw_key_cap(painter, mirrored(self, x + words + gap, middle - high / 2, cap, high), self._key, soft, edge)
        if ringed:
            focus_ring(painter, rect)
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> tuple[QColor, QColor, QColor]:
        """Fill and edge; returns the ink, the key cap's edge and the icon's ink."""
        colours = theme().colours
        over, down = self.underMouse(), self.isDown()
        if not self.isEnabled():
            box(painter, rect, None if self._weight is Weight.QUIET else colours.sunken, None)
            return colours.text3, colours.border, colours.text3
        if self._weight is Weight.PRIMARY:
            fill = colours.accent_press if down else colours.accent_hover if over else colours.accent
            box(painter, rect, fill)
            return colours.on_accent, colours.on_accent, colours.on_accent
        if self._weight is Weight.COMMIT:
            box(painter, rect, colours.sunken if down else colours.accent_soft, colours.accent, 2.5 if over else 1.5)
            return colours.accent_text, colours.accent, colours.accent_text
        if self._weight is Weight.SECONDARY:
            fill = colours.sunken if down else colours.accent_soft if over else colours.surface
            box(painter, rect, fill, colours.outline)
            return colours.text, colours.outline, colours.text2
        if over or down:
            box(painter, rect, colours.sunken)
        return colours.text2, colours.outline, colours.text2

    def _role(self) -> Role:
        return Role.SMALL_STRONG if self._weight is Weight.QUIET else Role.BODY_STRONG

    def _padding(self) -> int:
        return theme().scaled(10 if self._weight is Weight.QUIET else 16)
