"""The bar above a decision and its consequence: out, how far the run has come, and back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.text import Text

__all__ = ["RunTop", "clock_words"]

_HURRY_MS = 30_000


class RunTop(QWidget):
    """``leave_asked`` and ``undo_asked`` carry None."""

    leave_asked = Signal(object)
    undo_asked = Signal(object)

    def __init__(self, page: FramedPage) -> None:
        super().__init__(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 6)
        row.setSpacing(8)
        self.leave = ActionButton(self.tr("Leave"), Weight.QUIET, "x", self.tr("Esc"), self)
        self.progress = ProgressLine(self.tr("Progress of this run"), self)
        self._count = Text("", Role.SMALL_STRONG, "text2", wide=False)
        self.time = Chip("", "plain", "clock", self)
        self.time.hide()
        self.undo = ActionButton(self.tr("Take back"), Weight.QUIET, "undo-2", self.tr("Ctrl+Z"), self)
        self.leave.clicked.connect(lambda: self.leave_asked.emit(None))
        self.undo.clicked.connect(lambda: self.undo_asked.emit(None))
        row.addWidget(self.leave)
        row.addSpacing(8)
        row.addWidget(self.progress, 1)
        row.addSpacing(8)
        row.addWidget(self.time)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addSpacing(8)
        row.addWidget(self.undo)
        column = page.layout()
        if isinstance(column, QVBoxLayout):
            column.setSpacing(0)
            column.insertWidget(0, self)
            column.setStretchFactor(page.body, 1)

    def show_left(self, left: int | None) -> None:
        """The time that is left, in ms; None: without a clock."""
        self.time.setVisible(left is not None)
        if left is not None:
            words = clock_words(left) if left else self.tr("Time is up")
            self.time.say(words, "warn" if left <= _HURRY_MS else "plain", "clock")

    def show_place(self, number: int, total: int, done: int, ahead: int, *, can_undo: bool) -> None:
        """Decision ``number`` of ``total`` (0: nobody knows); ``done`` are behind, ``ahead`` to come at most."""
        self.progress.show_steps(done, done + ahead)
        words = self.tr("Decision {number} of {total}") if total else self.tr("Decision {number}")
        self._count.setText(words.format(number=number, total=total))
        self.undo.setEnabled(can_undo)


def clock_words(left: int) -> str:
    """So many ms as minutes and seconds; a second that has begun counts."""
    seconds = -(-left // 1000)
    return f"{seconds // 60}:{seconds % 60:02}"
