"""A label that shows text exactly as it is: never markup, always wrapped, whatever length or script."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.desktop.paint import Paragraph, reading_side
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme

__all__ = ["LEADING", "Text"]

LEADING = {Role.READING: 1.24, Role.READING_STRONG: 1.2, Role.SOURCE: 1.22, Role.BODY: 1.2, Role.QUESTION: 1.12}
"""Line height by role, as a multiple of the font's own; 1.1 elsewhere."""
_WIDEST_HINT = 720


class Text(QLabel):
    """Plain text in one of the theme's roles; ``colour`` names a token such as ``text2``.

    ``wide`` lets it take the width it is given; otherwise it asks only for what its words need.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        colour: str = "text",
        parent: QWidget | None = None,
        *,
        wide: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        self._colour = colour
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred if wide else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; as with any label, its accessible name is the text."""
        super().setText(text)
        self._paragraph = Paragraph(text, theme().font(self._role), LEADING.get(self._role, 1.1))
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: str) -> None:
        """Draw in another token's colour."""
        self._colour = colour
        self.update()

    def follow_theme(self) -> None:
        """Lay out again in the theme in force."""
        self.setText(self.text())

    def hasHeightForWidth(self) -> bool:
        """Qt's hook: the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's hook: what the text needs at this width, in pixels."""
        return self._paragraph.height(width)

    def sizeHint(self) -> QSize:
        """Qt's hook: on one line, up to a comfortable width."""
        width = min(self._paragraph.natural_width, theme().scaled(_WIDEST_HINT))
        return QSize(width, self._paragraph.height(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's hook: small, so that a long text never forces a page wide."""
        width = min(self._paragraph.natural_width, theme().scaled(72))
        return QSize(width, self._paragraph.line_height if self.text() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        painter = QPainter(self)
        align = self.alignment()
        side = Qt.AlignmentFlag.AlignHCenter if align & Qt.AlignmentFlag.AlignHCenter else reading_side(self)
        self._paragraph.draw(painter, self._place(align), getattr(theme().colours, self._colour), side)
        painter.end()

    def _place(self, align: Qt.AlignmentFlag) -> QRectF:
        rect = QRectF(self.contentsRect())
        spare = rect.height() - self._paragraph.height(rect.width())
        if align & Qt.AlignmentFlag.AlignVCenter and spare > 0:
            rect.setTop(rect.top() + spare / 2)
        return rect
