"""One question being answered: how long it takes, and where it stands between asked and told."""

from enum import Enum

from PySide6.QtCore import QElapsedTimer

from trainer.desktop.pages.quiz.quiz_question import QuestionView
from trainer.desktop.pages.quiz.quiz_values import Committed, Draft
from trainer.record.happenings import Confidence
from trainer.study.responses import Response

__all__ = ["Attempt", "Phase"]


class Phase(Enum):
    """Being answered; handed in and not yet acknowledged; told of; over, with nothing told."""

    ASKING = 1
    STORING = 2
    TELLING = 3
    OVER = 4


class Attempt:
    """The answer to the question in ``view``; the clock starts with it."""

    def __init__(self, view: QuestionView) -> None:
        self.view = view
        self.phase = Phase.ASKING
        self.committed: Committed | None = None
        self._spent = 0
        self._timer = QElapsedTimer()
        self._timer.start()

    @property
    def asking(self) -> bool:
        """Whether the answer can still be changed."""
        return self.phase is Phase.ASKING

    def hand_in(self, response: Response, confidence: Confidence | None) -> Committed:
        """The answer as it is committed; from now on it can't be changed."""
        self.phase = Phase.STORING
        self.view.answer.lock(True)
        self.committed = Committed(response, confidence, self._elapsed())
        return self.committed

    def draft(self) -> Draft | None:
        """The answer begun; None once it was handed in."""
        if not self.asking:
            return None
        answer = self.view.answer
        return Draft(self.view.question.item.id, answer.parts(), answer.hinted, self._elapsed())

    def restore(self, draft: Draft) -> None:
        """Take an answer up again, if it belongs to this question; the time spent on it counts."""
        if not self.asking or draft.item != self.view.question.item.id:
            return
        if draft.hinted:
            self.view.show_hint()
        self.view.answer.restore(draft.parts)
        self._spent = draft.elapsed_ms
        self._timer.restart()

    def _elapsed(self) -> int:
        return self._spent + self._timer.elapsed()
