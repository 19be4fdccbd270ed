"""The quiz: a question, an answer committed with how sure one is, and what was right and why."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.pages.quiz_foot import QuizFoot
from trainer.desktop.pages.quiz_keys import QuizKeys
from trainer.desktop.pages.quiz_question import QuestionView
from trainer.desktop.pages.quiz_top import QuizTop
from trainer.desktop.pages.quiz_values import Committed, Draft
from trainer.desktop.tabs import in_order, reached_by_tab
from trainer.desktop.widgets.column import Column
from trainer.record.happenings import Confidence
from trainer.study.responses import DontKnow, Response
from trainer.study.showing import Question, Telling

__all__ = ["Committed", "Draft", "QuizPage"]


class _Phase(Enum):
    EMPTY = 0
    ASKING = 1
    STORING = 2
    TELLING = 3


class QuizPage(QWidget):
    """Shows one question at a time and reports what the learner did; it decides nothing.

    ``answer_committed`` carries a Committed, ``flagged`` the comment, ``read_asked`` a SectionId; ``continued``,
    ``undone``, ``overruled`` and ``left`` carry None.
    """

    answer_committed = Signal(object)
    continued = Signal(object)
    undone = Signal(object)
    overruled = Signal(object)
    flagged = Signal(object)
    left = Signal(object)
    read_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = _Phase.EMPTY
        self._view: QuestionView | None = None
        self._committed: Committed | None = None
        self._spent = 0
        self._titles = True
        self._by_key = False
        self._prefix = ""
        self._timer = QElapsedTimer()
        self._top = QuizTop(self)
        self._column = Column(self)
        self._foot = QuizFoot(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._column, 1)
        layout.addWidget(self._foot)
        self._keys = QuizKeys(self)
        self._connect()

    def ask(self, question: Question) -> None:
        """Show a question; the time for its answer starts now."""
        self._drop_view()
        self._phase = _Phase.ASKING
        self._committed = None
        view = QuestionView(question, self._prefix + "H")
        view.show_titles(self._titles)
        view.answer.changed.connect(self._take_change)
        view.answer.finished.connect(self._take_finish)
        self._view = view
        self._column.add(view)
        view.show()
        self._column.keep_top(None)
        self._column.verticalScrollBar().setValue(0)
        self._top.show_place(question.done, question.left, question.can_undo)
        self._foot.ask(question.asks_confidence)
        self._order_tabs()
        self.take_focus()
        self._spent = 0
        self._timer.start()

    def tell(self, telling: Telling) -> None:
        """Say how the answer was and why; the options keep their places."""
        if self._view is None:
            return
        self._phase = _Phase.TELLING
        top, scrolled = self._column.top(), self._column.verticalScrollBar().value()
        self._view.answer.lock(False)
        explanation = self._view.tell(telling, self._prefix + "R")
        explanation.overruled.connect(self.overruled)
        explanation.read_asked.connect(self._read)
        self._column.keep_top(top)
        self._announce(self._foot.tell(telling))
        self._top.undo.setEnabled(True)
        self._order_tabs()
        self.take_focus()
        # a field that had the focus and is gone may have sent it, and with it the page, elsewhere
        self._column.verticalScrollBar().setValue(scrolled)

    def hold(self, telling: Telling) -> None:
        """A right guess is asked about once more: nothing is told, and the next question says so."""
        self._phase = _Phase.EMPTY

    def trouble(self, trouble: TroubleOutside) -> None:
        """Show what is in the way; an answer that was not stored stays, and can be handed in again."""
        self._foot.show_trouble(trouble, can_retry=self._phase is _Phase.STORING)
        self._announce(str(trouble))

    def draft(self) -> Draft | None:
        """The answer begun on the question on show; None when there is none, or it was handed in."""
        if self._view is None or self._phase is not _Phase.ASKING:
            return None
        answer = self._view.answer
        return Draft(self._view.question.item.id, answer.parts(), answer.hinted, self._elapsed())

    def restore_draft(self, draft: Draft) -> None:
        """Take an answer up again, if it belongs to the question on show; the time spent on it counts."""
        view = self._view
        if view is None or self._phase is not _Phase.ASKING or draft.item != view.question.item.id:
            return
        if draft.hinted:
            view.show_hint()
        view.answer.restore(draft.parts)
        self._spent = draft.elapsed_ms
        self._timer.restart()

    def show_titles(self, shown: bool) -> None:
        """Whether the section's titles stand above each question."""
        self._titles = shown
        if self._view is not None:
            self._view.show_titles(shown)

    def use_letter_keys(self, used: bool) -> None:
        """Whether single letters and digits act; with Alt they always do."""
        self._keys.use_single(used)
        self._prefix = "" if used else self.tr("Alt+")
        self._foot.commit.show_keys(self._prefix)
        self._top.show_letter_key(self._prefix + "F")

    def take_focus(self) -> None:
        """Put the keyboard where the learner goes on."""
        reason = Qt.FocusReason.TabFocusReason if self._by_key else Qt.FocusReason.OtherFocusReason
        if not self._foot.take_focus(reason) and self._view is not None:
            self._view.answer.take_focus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: a page that is come back to puts the keyboard where the learner was."""
        super().focusInEvent(event)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter, where the widget that has the focus makes no use of it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif self._phase is _Phase.TELLING:
            self._by_key = True
            self.continued.emit(None)
        else:
            self._take_finish(None)

    def _connect(self) -> None:
        self._top.leave_asked.connect(self._leave)
        self._top.undo_asked.connect(self._undo)
        self._top.flag_asked.connect(self._flag)
        self._foot.flagged.connect(self.flagged)
        self._foot.closed.connect(self.take_focus)
        self._foot.retried.connect(self._retry)
        self._foot.continued.connect(self._go_on)
        self._foot.committed.connect(self._take_commit)
        self._foot.given_up.connect(self._give_up)
        for digit in range(1, 10):
            self._keys.bind(str(digit), partial(self._choose, digit))
        for letter, level in zip("GTS", Confidence, strict=True):
            self._keys.bind(letter, partial(self._commit_by_key, level))
        for letter, act in (("0", self._give_up), ("F", self._flag), ("H", self._hint), ("R", self._read)):
            self._keys.bind(letter, act)
        self._keys.bind_always("Ctrl+Z", self._undo)
        self._keys.bind_always("Esc", self._leave)

    def _announce(self, words: str) -> None:
        from trainer.desktop.announcing import announce

        announce(self, words)

    def _drop_view(self) -> None:
        if self._view is not None:
            self._column.remove(self._view)
            self._view = None

    def _order_tabs(self) -> None:
        """From the bar above through the question to the foot, though the question is made last."""
        if self._view is not None:
            in_order(self._top.flag, *reached_by_tab(self._view), *self._foot.stops())

    def _elapsed(self) -> int:
        return self._spent + (self._timer.elapsed() if self._timer.isValid() else 0)

    def _take_change(self, response: Response | None) -> None:
        if self._phase is _Phase.ASKING:
            self._foot.commit.allow(response is not None)

    def _take_finish(self, _: object) -> None:
        if self._phase is not _Phase.ASKING or self._view is None or self._view.answer.response() is None:
            return
        self._by_key = True
        if self._view.question.asks_confidence:
            self._foot.commit.take_focus()
        else:
            self._hand_in(self._view.answer.response(), None)

    def _choose(self, number: int) -> None:
        if self._phase is _Phase.ASKING and self._view is not None:
            self._by_key = True
            self._view.answer.choose(number)

    def _take_commit(self, confidence: Confidence | None) -> None:
        if self._view is not None:
            self._by_key = self._foot.by_keyboard
            self._hand_in(self._view.answer.response(), confidence)

    def _commit_by_key(self, confidence: Confidence) -> None:
        if self._view is not None and self._view.question.asks_confidence:
            self._by_key = True
            self._hand_in(self._view.answer.response(), confidence)

    def _give_up(self, _: object = None) -> None:
        self._by_key = not self._foot.commit.give_up.underMouse()
        self._hand_in(DontKnow(), None)

    def _hand_in(self, response: Response | None, confidence: Confidence | None) -> None:
        if self._phase is not _Phase.ASKING or self._view is None or response is None:
            return
        self._phase = _Phase.STORING
        self._committed = Committed(response, confidence, self._elapsed())
        self._foot.commit.lock(True)
        self._view.answer.lock(True)
        self.answer_committed.emit(self._committed)

    def _retry(self, _: object) -> None:
        if self._phase is _Phase.STORING and self._committed is not None:
            self.answer_committed.emit(self._committed)

    def _go_on(self, _: object) -> None:
        if self._phase is _Phase.TELLING:
            self._by_key = self._foot.by_keyboard
            self.continued.emit(None)

    def _undo(self, _: object = None) -> None:
        if self._top.undo.isEnabled() and self._phase is not _Phase.STORING:
            self.undone.emit(None)

    def _flag(self, _: object = None) -> None:
        if self._phase in (_Phase.ASKING, _Phase.TELLING):
            self._foot.open_flag()

    def _hint(self) -> None:
        if self._phase is _Phase.ASKING and self._view is not None:
            self._view.show_hint()

    def _read(self, _: object = None) -> None:
        if self._phase is _Phase.TELLING and self._view is not None:
            self.read_asked.emit(self._view.question.item.section)

    def _leave(self, _: object = None) -> None:
        if not self._foot.close_flag():
            self.left.emit(None)
