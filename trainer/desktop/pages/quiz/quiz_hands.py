"""What the learner does on the quiz page, by key or by mouse, and what it comes to."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.quiz.quiz_attempt import Attempt, Phase
from trainer.desktop.pages.quiz.quiz_foot import QuizFoot
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.pages.quiz.quiz_top import QuizTop
from trainer.record.happenings import Confidence
from trainer.study.responses import DontKnow, Response

__all__ = ["QuizHands"]


class QuizHands(QObject):
    """Turns clicks and keys into what happened to the attempt.

    ``handed_in`` carries a Committed, ``read_asked`` a SectionId, ``document_asked`` an ItemId; ``continued``,
    ``undone`` and ``left`` carry None.
    ``by_key`` says whether the latest step was taken with the keyboard.
    """

    handed_in = Signal(object)
    continued = Signal(object)
    undone = Signal(object)
    left = Signal(object)
    read_asked = Signal(object)
    document_asked = Signal(object)

    def __init__(self, page: QWidget, top: QuizTop, foot: QuizFoot) -> None:
        super().__init__(page)
        self.attempt: Attempt | None = None
        self.by_key = False
        self._page = page
        self._top = top
        self._foot = foot
        self.keys = QuizKeys(page)
        top.leave_asked.connect(self._leave)
        top.undo_asked.connect(self._undo)
        top.flag_asked.connect(self._flag)
        foot.retried.connect(self._retry)
        foot.continued.connect(self._go_on)
        foot.committed.connect(self._take_commit)
        foot.given_up.connect(self._take_giving_up)
        self._bind()

    def _bind(self) -> None:
        for digit in range(1, 10):
            self.keys.bind(str(digit), partial(self._choose, digit))
        for letter, level in zip("GTS", Confidence, strict=True):
            self.keys.bind(letter, partial(self._commit_by_key, level))
        for letter, act in (("0", self._give_up_by_key), ("F", self._flag), ("H", self._hint), ("R", self.read)):
            self.keys.bind(letter, act)
        self.keys.bind("D", self.open_document)
        self.keys.bind_always("Ctrl+Z", self._undo)
        self.keys.bind_always("Esc", self._leave)

    def take(self, attempt: Attempt) -> None:
        """A new question to answer."""
        self.attempt = attempt
        attempt.view.answer.changed.connect(self._take_change)
        attempt.view.answer.finished.connect(self.enter)

    def let_go(self) -> None:
        """Take the keyboard off what is about to vanish: Qt would hand it on as if Tab had been pressed."""
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, _: object = None) -> None:
        """Enter was pressed: to the commit keys, to the check, or on."""
        attempt = self.attempt
        if attempt is None:
            return
        self.by_key = True
        response = attempt.view.answer.response()
        if attempt.phase is Phase.TELLING:
            self.continued.emit(None)
        elif not attempt.asking or response is None:
            return
        elif attempt.view.question.asks_confidence:
            self._foot.commit.take_focus()
        else:
            self._hand_in(response, None)

    def read(self, _: object = None) -> None:
        """The section is to be read, once the answer is told."""
        if self.attempt is not None and self.attempt.phase is Phase.TELLING:
            self.read_asked.emit(self.attempt.view.question.item.section)

    def open_document(self, _: object = None) -> None:
        """The paragraph behind the item is to be shown, once the answer is told and where there is one to show."""
        if self.attempt is not None and self.attempt.phase is Phase.TELLING and self.attempt.view.in_document:
            self.document_asked.emit(self.attempt.view.question.item.id)

    def _take_change(self, response: Response | None) -> None:
        if self.attempt is not None and self.attempt.asking:
            self._foot.commit.allow(response is not None)

    def _choose(self, number: int) -> None:
        if self.attempt is not None and self.attempt.asking:
            self.by_key = True
            self.attempt.view.answer.choose(number)

    def _take_commit(self, confidence: Confidence | None) -> None:
        if self.attempt is not None:
            self.by_key = self._foot.by_keyboard
            self._hand_in(self.attempt.view.answer.response(), confidence)

    def _commit_by_key(self, confidence: Confidence) -> None:
        if self.attempt is not None and self.attempt.view.question.asks_confidence:
            self.by_key = True
            self._hand_in(self.attempt.view.answer.response(), confidence)

    def _take_giving_up(self, _: object) -> None:
        self.by_key = self._foot.by_keyboard
        self._hand_in(DontKnow(), None)

    def _give_up_by_key(self) -> None:
        self.by_key = True
        self._hand_in(DontKnow(), None)

    def _hand_in(self, response: Response | None, confidence: Confidence | None) -> None:
        if self.attempt is not None and self.attempt.asking and response is not None:
            self.let_go()
            self._foot.commit.lock(True)
            self.handed_in.emit(self.attempt.hand_in(response, confidence))

    def _retry(self, _: object) -> None:
        if self.attempt is not None and self.attempt.phase is Phase.STORING:
            self.handed_in.emit(self.attempt.committed)

    def _go_on(self, _: object) -> None:
        self.by_key = self._foot.by_keyboard
        self.continued.emit(None)

    def _undo(self, _: object = None) -> None:
        storing = self.attempt is not None and self.attempt.phase is Phase.STORING
        if self._top.undo.isEnabled() and not storing:
            self.undone.emit(None)

    def _flag(self, _: object = None) -> None:
        if self.attempt is not None and self.attempt.phase in (Phase.ASKING, Phase.TELLING):
            self._foot.open_flag()

    def _hint(self) -> None:
        if self.attempt is not None and self.attempt.asking:
            self.attempt.view.show_hint()

    def _leave(self, _: object = None) -> None:
        if not self._foot.close_flag():
            self.left.emit(None)
