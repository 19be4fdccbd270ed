"""Before a section is read: what the reader expects, chosen and kept, with nothing marked and nothing told."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.pages.answers.choice import SingleChoiceAnswer
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.text import Text
from trainer.study.showing import Question

__all__ = ["ExpectingPage"]


class ExpectingPage(FramedPage):
    """Shows one question to choose in. ``expected`` carries the Choice; ``skipped`` and ``stopped`` carry None.

    ``skipped`` is about this section, ``stopped`` about all that are to come.
    """

    expected = Signal(object)
    skipped = Signal(object)
    stopped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=700)
        self._answer: SingleChoiceAnswer | None = None
        self._prefix = ""
        skip = ActionButton(self.tr("Skip"), Weight.QUIET, key=self.tr("Esc"))
        skip.clicked.connect(self.leave)
        stop = ActionButton(self.tr("Don’t ask again"), Weight.QUIET)
        stop.clicked.connect(lambda: self.stopped.emit(None))
        self._primary = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._primary.clicked.connect(self._go_on)
        self.body.add_action(skip)
        self.body.add_action(stop)
        self.body.add_action(self._primary, end=True, primary=True)
        self._keys = QuizKeys(self)
        for digit in range(1, 10):
            self._keys.bind(str(digit), partial(self._choose, digit))

    def show_question(self, question: Question) -> None:
        """Ask; the question says how many were asked before it and how many are left."""
        self.start_at(None)
        self.body.clear()
        self._primary.setEnabled(False)
        self._primary.set_caption(self.tr("Next question") if question.left > 1 else self.tr("Start reading"))
        self._add_head(question)
        self._answer = SingleChoiceAnswer(question)
        self._answer.show_keys(self._prefix)
        self._answer.changed.connect(lambda response: self._primary.setEnabled(response is not None))
        self.body.add_space(4)
        self.body.add(self._answer)
        self.body.put_in_order()
        self.start_at(self._answer.rows[0])
        self._show_top()
        announce(self, question.item.stem)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a digit alone chooses; with Alt it always does."""
        self._keys.use_single(used)
        self._prefix = "" if used else self.tr("Alt+")
        if self._answer is not None:
            self._answer.show_keys(self._prefix)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the first option gets the keyboard, but it is the question that is read first."""
        super().focusInEvent(event)
        self._show_top()
        # a page that was just given its size brings what has the focus into sight a moment later
        QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        self.body.column.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Report that the reader does not want to be asked here."""
        self.skipped.emit(None)

    def _add_head(self, question: Question) -> None:
        self.body.add(Text(" › ".join(question.titles), Role.SMALL_STRONG, "text2"))
        self.body.add(Text(self.tr("Before you read"), Role.TITLE))
        why = self.tr("What do you expect? Nothing is scored. A guess, even a wrong one, helps you remember.")
        self.body.add(Text(why, Role.READING, "text2"))
        self.body.add_space(16)
        number, total = question.done + 1, question.done + question.left
        if total > 1:
            place = self.tr("{number} of {total}").format(number=number, total=total)
            self.body.add(Text(place, Role.SMALL_STRONG, "text2"))
        self.body.add(Text(question.item.stem, Role.QUESTION))

    def _choose(self, number: int) -> None:
        if self._answer is not None:
            self._answer.choose(number)

    def _go_on(self) -> None:
        response = None if self._answer is None else self._answer.response()
        if response is not None:
            self.expected.emit(response)
