"""The sitting in hand: begun, put aside, taken up again where it was left; its questions and decisions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import local_day
from trainer.base.ids import UnitId
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.quiz_desk import QuizDesk
from trainer.study.quiz import Plan, Quiz
from trainer.study.sitting import Sitting

if TYPE_CHECKING:
    from trainer.desktop.drilling.redrill_desk import RedrillDesk

__all__ = ["SittingDesk"]


class SittingDesk(QObject):
    """``ended`` carries the Summary of the sitting, ``checked`` the SessionId of a check, ``left`` None.

    ``section_asked`` carries a SectionId to read, ``document_asked`` the ItemId whose paragraph is to be shown.
    """

    ended = Signal(object)
    checked = Signal(object)
    left = Signal(object)
    section_asked = Signal(object)
    document_asked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, clock: ClockDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._sitting, self._clock = sitting, clock
        self._letter_keys = True
        self._kind = ""
        self._questions: QuizDesk | None = None
        self._redrills: RedrillDesk | None = None

    @property
    def quiz(self) -> Quiz | None:
        """The sitting in hand; None between sittings."""
        return None if self._questions is None else self._questions.quiz

    @property
    def kind(self) -> str:
        """The kind of the sitting that is in hand, or that was last."""
        return self._kind

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on the pages to come."""
        self._letter_keys = used
        if self._questions is not None:
            self._page().use_letter_keys(used)

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        if self._questions is not None:
            self._questions.retire()
        self._window.forget("quiz", "redrill")

    def put_aside(self) -> bool:
        """Let go of the sitting in hand, to be taken up again exactly here; False while an answer can't be stored."""
        return self._questions is None or self._questions.put_aside()

    def show(self) -> None:
        """Show the question that is on."""
        self._window.show_page("quiz", place=None)
        self._page().take_focus()

    def begin(self, plan: Plan) -> None:
        """Begin with this plan."""
        self._kind = plan.kind
        self.show()
        self._desk().start(plan)

    def begin_instead(self, plan: Plan) -> None:
        """Begin with this plan; a sitting that was left is then put away for good."""
        if not self._clock.believed():
            return
        left = self._rooms.journal.open_session(self._sitting.learner)
        if left is not None:
            self._sitting.close_session(left, "left", self._rooms.clocks.now())
        self.begin(plan)

    def take_up(self, quiz: Quiz) -> None:
        """Go on with a sitting that was left."""
        self._kind = quiz.plan.kind
        self.show()
        self._desk().take_up(quiz)

    def left_today(self) -> Quiz | None:
        """The sitting that was left today; one of another day is closed, for its questions are planned anew."""
        session, now = self._rooms.journal.open_session(self._sitting.learner), self._rooms.clocks.now()
        if session is None:
            return None
        events = self._rooms.journal.session(session)
        opened = events[0].moment if events else now
        quiz = self._sitting.resume(session, now) if local_day(opened.at, opened.offset) == now.day else None
        if quiz is None:
            self._sitting.close_session(session, "left", now)
        return quiz

    def _desk(self) -> QuizDesk:
        if self._questions is None:
            attempt = self._window.attempt
            desk = QuizDesk(self._page(), self._rooms, self._sitting, self._clock, self)
            desk.session_ended.connect(self.ended)
            desk.check_ended.connect(self.checked)
            desk.session_left.connect(self.left)
            desk.section_asked.connect(self.section_asked)
            desk.document_asked.connect(self.document_asked)
            desk.decision_met.connect(lambda objective: attempt(lambda: self._ask_decision(objective)))
            self._page().use_letter_keys(self._letter_keys)
            self._questions = desk
        return self._questions

    def _ask_decision(self, objective: UnitId) -> None:
        """A decision that comes back among the questions; one that no pack has any more is passed over."""
        desk = self._desk()
        if desk.quiz is None or not self._redrill_desk().ask(desk.quiz, objective, desk.enter_record):
            desk.pass_over(objective)

    def _redrill_desk(self) -> "RedrillDesk":
        if self._redrills is None:
            from trainer.desktop.drilling.redrill_desk import RedrillDesk

            attempt = self._window.attempt
            self._redrills = RedrillDesk(self._window, self._rooms, self._sitting.learner, self._clock, self)
            self._redrills.finished.connect(lambda objective: attempt(lambda: self._go_on(objective)))
            self._redrills.left.connect(self.left)
        self._redrills.use_letter_keys(self._letter_keys)
        return self._redrills

    def _go_on(self, objective: UnitId) -> None:
        self.show()
        self._desk().pass_over(objective)

    def _page(self) -> QuizPage:
        page: QWidget = self._window.page("quiz")
        if not isinstance(page, QuizPage):
            raise AssertionError("the page named quiz is not a quiz page")
        return page
