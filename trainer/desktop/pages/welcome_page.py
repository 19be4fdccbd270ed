"""The first thing anybody sees: what this is, and who is learning."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.plain import undirected
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.emblem import Discs
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.text import Text

__all__ = ["LONGEST_NAME", "WelcomePage", "clean_name"]

LONGEST_NAME = 80
"""Characters of a learner's name."""


def clean_name(text: str) -> str:
    """A name as it is kept: at most 80 characters, single spaces, no mark that turns the direction of writing."""
    return " ".join(undirected(text).split())[:LONGEST_NAME].rstrip()


class WelcomePage(FramedPage):
    """Asks for a name once. ``named`` carries it, trimmed; ``guest_chosen`` carries None."""

    named = Signal(object)
    guest_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=560)
        self.body.add(Discs(self.tr("Common Ground")))
        self.body.add_space(12)
        self.body.add(Text(self.tr("Keep what you read, and put it to use."), Role.DISPLAY))
        self.body.add(
            Text(
                self.tr(
                    "Common Ground gives you short texts, asks you about them, and brings each question back when you "
                    "are about to forget it. It works without a network, and everything you do stays in one file on "
                    "this computer."
                ),
                Role.READING,
                "text2",
            )
        )
        self.body.add_space(16)
        self.body.add(Text(self.tr("What should we call you?"), Role.BODY_STRONG))
        self._field = Field(self.tr("Your name"))
        self._field.setMaxLength(LONGEST_NAME)
        self._field.textChanged.connect(self._look_at_name)
        self._field.entered.connect(self._start)
        self.body.add(self._field)
        self.body.add(
            Text(
                self.tr("A first name or a made-up one will do. It only tells people apart who share this computer."),
                Role.SMALL,
                "text2",
            )
        )
        self._start_button = ActionButton(self.tr("Start"), Weight.PRIMARY, key=self.tr("Enter"))
        self._start_button.clicked.connect(self._start)
        guest = ActionButton(self.tr("Continue as a guest"), Weight.QUIET)
        guest.clicked.connect(lambda: self.guest_chosen.emit(None))
        self.body.add_action(self._start_button, primary=True)
        self.body.add_action(guest)
        self.body.put_in_order()
        self.start_at(self._field)
        self._look_at_name()

    def show_welcome(self) -> None:
        """Ask afresh."""
        self._field.clear()

    def _look_at_name(self) -> None:
        self._start_button.setEnabled(bool(clean_name(self._field.text())))

    def _start(self) -> None:
        name = clean_name(self._field.text())
        if name:
            self.named.emit(name)
