"""A doubt about a question, said in a line to whoever keeps the pack."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["FlagPanel"]


class FlagPanel(Card):
    """``sent`` carries the comment, which may be empty; ``closed`` carries None."""

    sent = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        name = self.tr("What is wrong with this question?")
        self.add(Text(name, Role.BODY_STRONG))
        self.field = Field(name, self.tr("A word or a line; it may stay empty"), self)
        self.field.entered.connect(lambda _: self._send())
        self.add(self.field)
        row = Flow(self)
        send = ActionButton(self.tr("Flag this question"), Weight.SECONDARY, "flag", self.tr("Enter"))
        send.clicked.connect(self._send)
        close = ActionButton(self.tr("Never mind"), Weight.QUIET, "", self.tr("Esc"))
        close.clicked.connect(lambda: self.closed.emit(None))
        row.add(send)
        row.add(close)
        self.add(row)

    def take_focus(self) -> None:
        """The field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _send(self) -> None:
        self.sent.emit(self.field.text().strip())
