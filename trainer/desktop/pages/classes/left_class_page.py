"""A class that was left in the middle: take it up again, or end it with what was answered."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["LeftClassPage", "LeftShown"]


class LeftShown(NamedTuple):
    """A class that was left: what it was called, when it began by the wall clock, and how far it was.

    ``told`` of ``steps`` questions and drills were asked. ``clock`` says that time for a vote was running. ``readable``
    is False for a file that can only be discarded.
    """

    title: str
    time: str
    told: int
    steps: int
    clock: bool
    readable: bool = True


class LeftClassPage(FramedPage):
    """``resumed`` carries whether the clock is held, ``ended`` and ``left`` carry None."""

    resumed = Signal(object)
    ended = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=680)
        back = ActionButton(self.tr("Not now"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self.body.add_action(back)

    def show_left(self, shown: LeftShown) -> None:
        """Show what was left."""
        self.body.clear()
        if shown.readable:
            self._show_class(shown)
        else:
            self._show_broken()
        self.body.put_in_order()

    def _show_class(self, shown: LeftShown) -> None:
        self.body.add(Text(self.tr("Take up the class of {time}?").format(time=shown.time), Role.TITLE))
        told = self.tr("“{title}” was not ended. {told} of %n step(s) were reached.", "", shown.steps)
        self.body.add(Text(told.format(title=shown.title, told=shown.told), Role.BODY))
        words = self.tr(
            "Every vote that a phone calls saved is there, and people come back by themselves: the same address, the "
            "same code."
        )
        self.body.add(Text(words, Role.BODY, "text2"))
        row = Flow()
        held = ActionButton(self.tr("Take it up"), Weight.PRIMARY, "play")
        held.clicked.connect(lambda: self.resumed.emit(shown.clock))
        row.add(held)
        if shown.clock:
            held.set_caption(self.tr("Take it up, the clock held"))
            running = ActionButton(self.tr("Take it up, the clock running"), Weight.SECONDARY, "clock")
            running.clicked.connect(lambda: self.resumed.emit(False))
            row.add(running)
        self.body.add(row)
        card = Card(padding=16)
        card.add(Text(self.tr("Or end it here"), Role.BODY_STRONG))
        card.add(Text(self.tr("Every question whose answer was shown is kept with its votes."), Role.BODY, "text2"))
        end = ActionButton(self.tr("End it and keep what was answered"), Weight.SECONDARY)
        end.clicked.connect(lambda: self.ended.emit(None))
        line = Flow()
        line.add(end)
        card.add(line)
        self.body.add(card)
        self.start_at(held)

    def _show_broken(self) -> None:
        self.body.add(Text(self.tr("A class that was left can’t be read any more"), Role.TITLE))
        words = self.tr("What was filed of it is in the record. The file itself holds names, and can be removed.")
        self.body.add(Text(words, Role.BODY))
        end = ActionButton(self.tr("Remove the file"), Weight.PRIMARY)
        end.clicked.connect(lambda: self.ended.emit(None))
        row = Flow()
        row.add(end)
        self.body.add(row)
        self.start_at(end)

    def leave(self) -> None:
        """Esc leaves it as it is."""
        self.left.emit(None)
