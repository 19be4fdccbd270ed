"""The bar above a question: out, how far, back, and a flag."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.text import Text

__all__ = ["QuizTop"]


class QuizTop(QWidget):
    """``leave_asked``, ``undo_asked`` and ``flag_asked`` carry None."""

    leave_asked = Signal(object)
    undo_asked = Signal(object)
    flag_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 6)
        row.setSpacing(8)
        self.leave = ActionButton(self.tr("Leave"), Weight.QUIET, "x", self.tr("Esc"), self)
        self.progress = ProgressLine(self.tr("Progress of this session"), self)
        self._count = Text("", Role.SMALL_STRONG, "text2", wide=False)
        self.undo = ActionButton(self.tr("Undo"), Weight.QUIET, "undo-2", self.tr("Ctrl+Z"), self)
        self.flag = ActionButton(self.tr("Flag"), Weight.QUIET, "flag", "F", self)
        self.leave.clicked.connect(lambda: self.leave_asked.emit(None))
        self.undo.clicked.connect(lambda: self.undo_asked.emit(None))
        self.flag.clicked.connect(lambda: self.flag_asked.emit(None))
        row.addWidget(self.leave)
        row.addSpacing(8)
        row.addWidget(self.progress, 1)
        row.addSpacing(8)
        row.addWidget(self._count)
        row.addSpacing(8)
        row.addWidget(self.undo)
        row.addWidget(self.flag)

    def show_place(self, done: int, left: int, can_undo: bool) -> None:
        """``done`` questions are behind, ``left`` ahead, the shown one among them."""
        self.progress.show_steps(done, done + left)
        self._count.setText(self.tr("{number} of {total}").format(number=done + 1, total=done + left))
        self.undo.setEnabled(can_undo)

    def show_letter_key(self, key: str) -> None:
        """The key for flagging as it is bound now."""
        self.flag.set_key(key)
