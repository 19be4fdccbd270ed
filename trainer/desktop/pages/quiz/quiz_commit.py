"""Handing in: Guess, Think so, Sure, of equal weight and none of them chosen before; or one button to check."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.desktop.pages.pinned_bar import PinnedBar
from trainer.desktop.paint import focus_ring
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.record.happenings import Confidence

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

__all__ = ["CommitBar"]


class CommitBar(PinnedBar):
    """``committed`` carries a Confidence, or None where it is not asked; ``given_up`` carries None."""

    committed = Signal(object)
    given_up = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asks = True
        self._ready = False
        self._ring = False
        self._prefix = ""
        self._above = Flow(self, gap=10)
        self._words = Text("", Role.BODY, "text2", wide=False)
        self.check = ActionButton(self.tr("Check answer"), Weight.PRIMARY, "", self.tr("Enter"))
        self.check.clicked.connect(lambda: self.committed.emit(None))
        self.check.hide()
        self.give_up = ActionButton(self.tr("I don’t know"), Weight.QUIET, "", "0")
        self.give_up.clicked.connect(lambda: self.given_up.emit(None))
        self._above.add(self._words)
        self._above.add_end(self.give_up)
        self._above.add_end(self.check)
        self.column.addWidget(self._above)
        self.levels = {
            Confidence.GUESS: ActionButton(self.tr("Guess"), Weight.COMMIT, "", "G"),
            Confidence.THINK: ActionButton(self.tr("Think so"), Weight.COMMIT, "", "T"),
            Confidence.SURE: ActionButton(self.tr("Sure"), Weight.COMMIT, "", "S"),
        }
        row = QHBoxLayout()
        row.setSpacing(10)
        for level, button in self.levels.items():
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, level=level: self.committed.emit(level))
            row.addWidget(button, 1)
        self.column.addLayout(row)
        self.show_keys("")

    def begin(self, asks_confidence: bool) -> None:
        """A new question: nothing can be handed in yet."""
        self._asks = asks_confidence
        for button in self.levels.values():
            button.setVisible(asks_confidence)
        self.check.setVisible(not asks_confidence)
        self.lock(False)
        self.allow(False)

    def allow(self, ready: bool) -> None:
        """Whether there is an answer to hand in."""
        self._ready = ready
        for button in (*self.levels.values(), self.check):
            button.setEnabled(ready)
        self._say()

    def lock(self, locked: bool) -> None:
        """Nothing can be handed in while an answer is being stored."""
        for button in (*self.levels.values(), self.check):
            button.setEnabled(not locked and self._ready)
        self.give_up.setEnabled(not locked)

    @property
    def by_keyboard(self) -> bool:
        """Whether the keyboard is in this bar."""
        return any(button.by_keyboard for button in (*self.levels.values(), self.check, self.give_up))

    @property
    def clicked_at(self) -> int:
        """When the mouse last let go of a button here, in ms by the clock of mouse events; 0 if it never did."""
        return max(button.clicked_at for button in (*self.levels.values(), self.check, self.give_up))

    def take_focus(self) -> None:
        """The keyboard leaves the answer: the whole row of commit keys has it, none before the others.

        No button takes the focus, because Enter would then be a default for how sure one is.
        """
        if self._asks:
            self.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.check.setFocus(Qt.FocusReason.TabFocusReason)

    def show_keys(self, prefix: str) -> None:
        """Letters are pressed with this before them: nothing, or Alt+."""
        self._prefix = prefix
        for button, key in zip(self.levels.values(), "GTS", strict=True):
            button.set_key(prefix + key)
        self.give_up.set_key(prefix + "0")
        name = self.tr("How sure are you? Press {guess} for guess, {think} for think so, {sure} for sure.")
        self.setAccessibleName(self._with_keys(name))
        self._say()

    def _with_keys(self, words: str) -> str:
        guess, think, sure = (self._prefix + key for key in "GTS")
        return words.format(guess=guess, think=think, sure=sure)

    def _say(self) -> None:
        listens = self.hasFocus() and self._ring
        if not self._ready:
            words = self.tr("Answer first, then say how sure you are.")
        elif listens:
            words = self._with_keys(self.tr("Now say how sure you are: {guess}, {think} or {sure}"))
        else:
            words = self.tr("How sure are you?")
        self._words.setText(words if self._asks else "")
        self._words.set_colour("accent_text" if listens else "text2")
        self._words.setVisible(self._asks)
        self.update()

    def focusInEvent(self, event: "QFocusEvent") -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        self._say()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        """Qt's hook: the cue goes."""
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: paint."""
        super().paintEvent(event)
        if self.hasFocus() and self._ring:
            painter = QPainter(self)
            words = self._words.geometry().translated(self._above.pos())
            focus_ring(painter, QRectF(words).adjusted(-8, -5, 8, 5))
            painter.end()
