"""A person on the roll as a tile: the name, and at its far side what was keyed in for them."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from trainer.desktop.icons import icon
from trainer.desktop.pages.classes.keying_values import RollLine
from trainer.desktop.paint import Paragraph, box, focus_ring, inside_ring, mirrored
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.record.happenings import Confidence

__all__ = ["RollTile"]

_PAD, _HIGH, _GAP, _CHECK = 10, 44, 8, 16
_MARK = "AA"
"""What room a tile keeps for an answer before there is one, so that tiles don't grow while votes come in."""


class RollTile(QPushButton):
    """A button that shows what stands for a person; keys are left to the roll that it stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = RollLine("", "")
        self._turn = self._asked = self._ring = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.follow_theme()

    @property
    def line(self) -> RollLine:
        """What it shows."""
        return self._line

    def show_line(self, line: RollLine, *, turn: bool, sure: bool = False) -> None:
        """Show this person; ``turn`` marks whose vote is keyed in now, ``sure`` keeps room for how sure they are."""
        if (line, turn, sure) == (self._line, self._turn, self._asked):
            return
        self._line, self._turn, self._asked = line, turn, sure
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if turn else Qt.FocusPolicy.ClickFocus)
        said = ", ".join(part for part in (line.name, self._said()) if part)
        self.setAccessibleName(said)
        self.follow_theme()

    def _said(self) -> str:
        line = self._line
        if line.away:
            return QCoreApplication.translate("Roll", "absent")
        if line.complete and not line.kept:
            return QCoreApplication.translate("Roll", "saving")
        return ", ".join(part for part in (line.picks, self._sure()) if part)

    def _sure(self) -> str:
        words: dict[str, str] = {
            Confidence.GUESS: QCoreApplication.translate("Roll", "Guess"),
            Confidence.THINK: QCoreApplication.translate("Roll", "Think so"),
            Confidence.SURE: QCoreApplication.translate("Roll", "Sure"),
        }
        return words.get(self._line.sure, "")

    def _mark(self) -> str:
        """What stands at the far side: letters, and those still to come as a dash; a dot while they go to the disk."""
        line = self._line
        if line.away:
            return QCoreApplication.translate("Roll", "absent")
        if line.complete:
            return line.picks if line.kept else "…"
        return f"{line.picks} _" if line.picks else ""

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        worn = theme()
        self._name = Paragraph(self._line.name, worn.font(Role.BODY_STRONG if self._turn else Role.BODY), 1.1)
        self._aside = self._sure() if self._line.kept else ""
        self._below = Paragraph(self._aside, worn.font(Role.CAPTION), 1.0)
        self.updateGeometry()
        self.update()

    def _mark_font(self) -> Role:
        return Role.SMALL if self._line.away else Role.BODY_STRONG

    def _mark_width(self) -> int:
        words = QFontMetrics(theme().font(self._mark_font()))
        return max(words.horizontalAdvance(_MARK), words.horizontalAdvance(self._mark()))

    def _room(self, width: int) -> int:
        worn = theme()
        return max(40, width - worn.scaled(2 * _PAD + _GAP + _CHECK + 4) - self._mark_width())

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: a long name wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the name needs, in pixels."""
        worn = theme()
        below = self._below.line_height if self._asked else 0
        return max(worn.scaled(_HIGH), self._name.height(self._room(width)) + below + worn.scaled(2 * _PAD - 6))

    def sizeHint(self) -> QSize:
        """Qt's hook: as a tile among others."""
        return QSize(theme().scaled(200), self.heightForWidth(theme().scaled(200)))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: narrow when it must be."""
        return QSize(theme().scaled(150), theme().scaled(_HIGH))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: every key is the roll's."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        worn, colours, line = theme(), theme().colours, self._line
        whole = QRectF(self.rect())
        ringed = self.hasFocus() and self._ring
        rect = inside_ring(whole) if ringed else whole
        ground = colours.accent_soft if self._turn else colours.sunken if line.away else colours.surface
        edge = colours.accent if self._turn else colours.good if line.kept else colours.border
        if self.underMouse() and not self._turn:
            ground = colours.sunken
        box(painter, rect, ground, edge, 2.0 if self._turn else 1.0, 8.0)
        ink = colours.text2 if line.away else colours.text
        pad = worn.scaled(_PAD)
        room = self._room(self.width())
        high, below = self._name.height(room), self._below.line_height if self._aside else 0
        align = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        top = (self.height() - high - below) / 2
        self._name.draw(painter, mirrored(self, pad, top, room, high), ink, align)
        if below:
            self._below.draw(painter, mirrored(self, pad, top + high, room, below), colours.text2, align)
        self._paint_mark(painter, pad)
        if ringed:
            focus_ring(painter, whole)
        painter.end()

    def _paint_mark(self, painter: QPainter, pad: int) -> None:
        worn, colours, line = theme(), theme().colours, self._line
        mark, wide = self._mark(), self._mark_width()
        if not mark:
            return
        far = self.width() - pad
        if line.kept:
            side = worn.scaled(_CHECK)
            place = mirrored(self, far - side, (self.height() - side) / 2, side, side)
            painter.drawPixmap(place.topLeft(), icon("check", side, colours.good, self.devicePixelRatioF()))
            far -= side + worn.scaled(4)
        font = worn.font(self._mark_font())
        painter.setFont(font)
        painter.setPen(colours.text2 if line.away else colours.text)
        side = Qt.AlignmentFlag.AlignVCenter | QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignRight
        )
        painter.drawText(mirrored(self, far - wide, 0, wide + 1, self.height()), side, mark)
