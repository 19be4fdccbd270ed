"""Before a class is ended: what is kept, what is not, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["EndingPanel"]


class EndingPanel(Card):
    """``confirmed`` and ``closed`` carry None; ``lost`` says that votes on show were not revealed yet."""

    confirmed = Signal(object)
    closed = Signal(object)

    def __init__(self, *, lost: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="warn_soft", edge="warn")
        self.add(Text(self.tr("End the class now?"), Role.BODY_STRONG))
        kept = self.tr("Every question whose answer was shown is kept.")
        left = self.tr("The question on show was not answered yet: its votes are left out.")
        self.add(Text(f"{kept} {left}" if lost else kept, Role.BODY))
        row = Flow(gap=8)
        end = ActionButton(self.tr("End the class"), Weight.SECONDARY, "flag", self.tr("Ctrl+E"))
        end.clicked.connect(lambda: self.confirmed.emit(None))
        stay = ActionButton(self.tr("Go on with it"), Weight.SECONDARY, key=self.tr("Esc"))
        stay.clicked.connect(lambda: self.closed.emit(None))
        for button in (end, stay):
            row.add(button)
        self.add(row)
