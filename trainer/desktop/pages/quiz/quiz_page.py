"""The quiz: a question, an answer committed with how sure one is, and what was right and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.pages.quiz.quiz_attempt import Attempt, Phase
from trainer.desktop.pages.quiz.quiz_foot import QuizFoot
from trainer.desktop.pages.quiz.quiz_hands import QuizHands
from trainer.desktop.pages.quiz.quiz_question import QuestionView
from trainer.desktop.pages.quiz.quiz_top import QuizTop
from trainer.desktop.pages.quiz.quiz_values import Committed, Draft
from trainer.desktop.tabs import in_order, reached_by_tab
from trainer.desktop.widgets.column import Column
from trainer.study.showing import Question, Telling

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

__all__ = ["Committed", "Draft", "QuizPage"]


class QuizPage(QWidget):
    """Shows one question at a time and reports what the learner did; it decides nothing.

    ``answer_committed`` carries a Committed, ``flagged`` the comment, ``read_asked`` a SectionId, ``document_asked`` an
    ItemId; ``continued``, ``undone``, ``overruled`` and ``left`` carry None.
    """

    answer_committed = Signal(object)
    continued = Signal(object)
    undone = Signal(object)
    overruled = Signal(object)
    flagged = Signal(object)
    left = Signal(object)
    read_asked = Signal(object)
    document_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attempt: Attempt | None = None
        self._titles = True
        self._prefix = ""
        self._writing = False
        self._top = QuizTop(self)
        self._column = Column(self)
        self._foot = QuizFoot(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._column, 1)
        layout.addWidget(self._foot)
        self._hands = QuizHands(self, self._top, self._foot)
        self._hands.handed_in.connect(self.answer_committed)
        self._hands.continued.connect(self.continued)
        self._hands.undone.connect(self.undone)
        self._hands.left.connect(self.left)
        self._hands.read_asked.connect(self.read_asked)
        self._hands.document_asked.connect(self.document_asked)
        self._foot.flagged.connect(self.flagged)
        self._foot.closed.connect(self.take_focus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def ask(self, question: Question) -> None:
        """Show a question; the time for its answer starts now."""
        self._hands.let_go()
        if self._attempt is not None:
            self._column.remove(self._attempt.view)
        view = QuestionView(question, self._prefix)
        view.show_titles(self._titles)
        self._column.add(view)
        view.show()
        self._column.keep_top(None)
        self._top.show_place(question.done, question.left, question.can_undo)
        self._foot.ask(question.asks_confidence)
        self._attempt = Attempt(view)
        self._hands.take(self._attempt)
        self._order_tabs(view)
        self.take_focus()
        # the first option has the keyboard, but it is the question that is read first
        self._column.verticalScrollBar().setValue(0)

    def tell(self, telling: Telling) -> None:
        """Say how the answer was and why; the options keep their places."""
        if self._attempt is None:
            return
        self._attempt.phase = Phase.TELLING
        self._hands.let_go()
        view, scroll = self._attempt.view, self._column.verticalScrollBar()
        top, scrolled = self._column.top(), scroll.value()
        view.answer.lock(False)
        explanation = view.tell(telling)
        explanation.overruled.connect(self.overruled)
        explanation.read_asked.connect(self._hands.read)
        explanation.document_asked.connect(self._hands.open_document)
        self._column.keep_top(top)
        self._announce(self._foot.tell(telling))
        self._top.undo.setEnabled(True)
        self._order_tabs(view)
        self.take_focus()
        # a field that had the focus and is gone may have sent it, and with it the page, elsewhere
        scroll.setValue(scrolled)

    def hold(self, telling: Telling) -> None:
        """A right guess is asked about once more: nothing is told, and the next question says so."""
        if self._attempt is not None:
            self._attempt.phase = Phase.OVER

    def trouble(self, trouble: TroubleOutside) -> None:
        """Show what is in the way; an answer that was not stored stays, and can be handed in again."""
        storing = self._attempt is not None and self._attempt.phase is Phase.STORING
        self._foot.show_trouble(trouble, can_retry=storing)
        self._announce(str(trouble))

    def draft(self) -> Draft | None:
        """The answer begun on the question on show; None when there is none, or it was handed in."""
        return None if self._attempt is None else self._attempt.draft()

    def restore_draft(self, draft: Draft) -> None:
        """Take an answer up again, if it belongs to the question on show; the time spent on it counts."""
        if self._attempt is not None:
            self._attempt.restore(draft)

    def show_titles(self, shown: bool) -> None:
        """Whether the section's titles stand above each question."""
        self._titles = shown
        if self._attempt is not None:
            self._attempt.view.show_titles(shown)

    def use_letter_keys(self, used: bool) -> None:
        """Whether single letters and digits act; with Alt they always do."""
        self._hands.keys.use_single(used)
        self._prefix = "" if used else self.tr("Alt+")
        if self._attempt is not None:
            self._attempt.view.answer.show_keys(self._prefix)
        self._show_keys()

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        # with nothing now, the window lost the focus: what it had comes back with it
        if now is not None and self._writing != isinstance(now, QLineEdit) and self.isAncestorOf(now):
            self._writing = not self._writing
            self._show_keys()

    def _show_keys(self) -> None:
        """In a field of text a single letter is written, so there the keys are shown with Alt."""
        prefix = self.tr("Alt+") if self._writing else self._prefix
        self._foot.commit.show_keys(prefix)
        self._top.show_letter_key(prefix + "F")
        if self._attempt is not None:
            self._attempt.view.show_keys(prefix)

    def take_focus(self) -> None:
        """Put the keyboard where the learner goes on."""
        by_key = self._hands.by_key
        reason = Qt.FocusReason.TabFocusReason if by_key else Qt.FocusReason.OtherFocusReason
        if not self._foot.take_focus(reason) and self._attempt is not None:
            self._attempt.view.answer.take_focus(reason)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Qt's hook: Enter, where the widget that has the focus makes no use of it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._hands.enter()
        else:
            super().keyPressEvent(event)

    def _order_tabs(self, view: QuestionView) -> None:
        """From the bar above through the question to the foot, though the question is made last."""
        in_order(self._top.flag, *reached_by_tab(view), *self._foot.stops())

    def _announce(self, words: str) -> None:
        from trainer.desktop.announcing import announce

        announce(self, words)
