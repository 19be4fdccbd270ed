"""A paragraph or list to read, with badges in the flow of its text: they stand where its last line ends."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from trainer.desktop.paint import box
from trainer.desktop.plain import shown_text
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import LEADING, Text

__all__ = ["Passage", "reading_role"]

_GAP, _BULLET = 8, 22


def reading_role() -> Role:
    """What a longer text is set in: the serif, or the reading font where the learner chose it."""
    return Role.READING if theme().reading_font else Role.SOURCE


class Passage(QWidget):
    """Lines of a briefing, as a paragraph or with bullets; ``badges`` follow the last word while they fit there."""

    def __init__(
        self,
        lines: Sequence[str],
        *,
        is_list: bool = False,
        badges: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_list = is_list
        self._lines = [Text(line, reading_role(), parent=self) for line in lines]
        self._badges = list(badges)
        for badge in self._badges:
            badge.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def follow_theme(self) -> None:
        """Lines and badges follow by themselves."""
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what lines and badges need, in pixels."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Qt's hook: a comfortable measure."""
        width = theme().scaled(640)
        return QSize(width, self._place(width, move=False))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: a text never forces a page wide."""
        wide = max((badge.sizeHint().width() for badge in self._badges), default=0)
        return QSize(max(theme().scaled(72), wide), theme().scaled(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: place everything."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        """The height at this width; when ``move``, everything is put where it belongs."""
        worn, y = theme(), 0
        indent = worn.scaled(_BULLET) if self._is_list else 0
        for line in self._lines:
            high = line.heightForWidth(width - indent)
            if move:
                self._move(line, QRect(indent, y, width - indent, high))
            y += high + (worn.scaled(4) if self._is_list else 0)
        if not self._badges:
            return y
        return self._place_badges(width, indent, y, move=move)

    def _place_badges(self, width: int, indent: int, bottom: int, *, move: bool) -> int:
        worn = theme()
        gap = worn.scaled(_GAP)
        x, line = indent, 0
        if self._lines:
            used, line = _last_line(self._lines[-1].text(), width - indent)
            x = indent + used + gap
        high = max(badge.sizeHint().height() for badge in self._badges)
        base = bottom - (worn.scaled(4) if self._is_list else 0) - line
        y = base + (line - high) // 2
        for badge in self._badges:
            wide = badge.sizeHint().width()
            if x > indent and x + wide > width:
                x, y = indent, max(y + high + worn.scaled(4), bottom + worn.scaled(2))
            if move:
                self._move(badge, QRect(x, y, min(wide, width - x), badge.sizeHint().height()))
            x += wide + gap
        return max(bottom, y + high)

    def _move(self, widget: QWidget, place: QRect) -> None:
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        widget.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: bullets, where this is a list."""
        if not self._is_list:
            return
        painter = QPainter(self)
        worn = theme()
        side = worn.scaled(5)
        for line in self._lines:
            half = QFontMetricsF(worn.font(reading_role())).height() * LEADING[reading_role()] / 2
            place = QRect(worn.scaled(6), round(line.y() + half - side / 2), side, side)
            seen = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            box(painter, QRectF(seen), worn.colours.text2, None, 0.0, side / 2)
        painter.end()


def _last_line(text: str, width: int) -> tuple[int, int]:
    """How far the last line of a text set this wide reaches, and how high a line is; both in pixels."""
    role = reading_role()
    layout = QTextLayout(shown_text(text), theme().font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    used = 0.0
    layout.beginLayout()
    while text:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(8, width))
        used = line.naturalTextWidth()
    layout.endLayout()
    high = round(QFontMetricsF(theme().font(role)).height() * LEADING[role])
    return round(used + 1), high
