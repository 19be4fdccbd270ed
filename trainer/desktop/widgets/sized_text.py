"""Plain text whose size follows a screen instead of the reader's settings: for a room that looks at it from afar."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from trainer.desktop.paint import Paragraph
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import Text

__all__ = ["SizedText", "sized_font"]

_LEADING = 1.16


def sized_font(pixels: int, *, strong: bool = False) -> QFont:
    """The interface's font (or the reading font, where it was chosen) at a size in pixels."""
    made = QFont(theme().font(Role.BODY_STRONG if strong else Role.BODY))
    made.setPixelSize(max(1, pixels))
    return made


class SizedText(Text):
    """A text at ``ratio`` times the size that ``set_pixels`` gives."""

    _pixels = 16
    _ratio = 1.0
    _strong = False

    def __init__(
        self,
        text: str,
        *,
        ratio: float = 1.0,
        strong: bool = False,
        colour: str = "text",
        parent: QWidget | None = None,
        wide: bool = True,
    ) -> None:
        super().__init__("", Role.BODY, colour, parent, wide=wide)
        self._ratio, self._strong = ratio, strong
        self.setText(text)

    def set_pixels(self, pixels: int) -> None:
        """Lay out at this size."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.setText(self.text())

    def setText(self, text: str) -> None:
        """Show another text at the size that was set."""
        super().setText(text)
        self._paragraph = Paragraph(text, self.sized(), _LEADING)
        self.updateGeometry()
        self.update()

    def sized(self) -> QFont:
        """The font in force."""
        return sized_font(round(self._pixels * self._ratio), strong=self._strong)
