"""The class's handout on offer: as a file or on paper, with what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["HandoutCard"]


class HandoutCard(Card):
    """``save_asked`` and ``print_asked`` carry None."""

    save_asked = Signal(object)
    print_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.add(Text(self.tr("On paper"), Role.BODY_STRONG))
        about = self.tr(
            "A handout has the questions under the letters of this very class and the drills’ briefings, with room to "
            "write and without a key."
        )
        self.add(Text(about, Role.BODY, "text2"))
        row = Flow(gap=10)
        for words, symbol, signal in (
            (self.tr("Save the handout"), "download", self.save_asked),
            (self.tr("Print the handout"), "printer", self.print_asked),
        ):
            button = ActionButton(words, Weight.SECONDARY, symbol)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(None))
            row.add(button)
        self.add(row)
        self._told = Text("", Role.SMALL, "text2")
        self._told.hide()
        self.add(self._told)

    def tell(self, words: str) -> None:
        """Say what came of it; empty says nothing."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
