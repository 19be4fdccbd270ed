"""Parts of the progress page: a place that is filled later, and what stands there before the first answer."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.emblem import Emblem
from trainer.desktop.widgets.text import Text

__all__ = ["Nothing", "Slot"]


class Nothing(QWidget):
    """Says what the page will be for; ``start`` is the button that leads to the first questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr(
            "When you have answered your first questions, you see here what you know, what fades, and what to practise "
            "next."
        )
        self.start = ActionButton(self.tr("Go to Today"), Weight.PRIMARY, key=self.tr("Enter"))
        inside = QWidget()
        inside.setMaximumWidth(theme().scaled(600))
        column = stacked(inside)
        column.addWidget(Emblem("chart-column"))
        column.addWidget(Text(self.tr("Nothing to look back on yet"), Role.TITLE))
        column.addWidget(Text(words, Role.READING, "text2"))
        column.addSpacing(8)
        column.addWidget(self.start)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)


class Slot(QWidget):
    """A place in the column whose cards are put in later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = stacked(self, 12)

    def fill(self, *widgets: QWidget) -> None:
        """Show these in place of what was there; nothing takes no room. It has to stand in the column by then."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._column.addWidget(widget)
        self.setVisible(bool(widgets))
