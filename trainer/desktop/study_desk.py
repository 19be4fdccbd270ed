"""What a learner studies next: Today opens on the first due question; new items come after their briefing."""

from PySide6.QtCore import QObject, Signal

from trainer.base.clock import local_day
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SessionId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.quiz_page import QuizPage
from trainer.desktop.quiz_desk import QuizDesk
from trainer.desktop.rooms import Rooms
from trainer.study.clockwatch import doubt
from trainer.study.planning import Practice, Today, look_at_today, plan_practice, plan_today
from trainer.study.quiz import Plan, Quiz
from trainer.study.settings import Settings
from trainer.study.showing import Summary

__all__ = ["StudyDesk"]


class StudyDesk(QObject):
    """One learner's studying, from Today to the summary.

    ``briefing_wanted`` carries the SectionId to read before its questions, ``section_asked`` one to read in context;
    ``summary_ready`` and ``rest_reached`` carry what their pages show; ``clock_doubted`` says why.
    """

    briefing_wanted = Signal(object)
    section_asked = Signal(object)
    summary_ready = Signal(object)
    rest_reached = Signal(object)
    clock_doubted = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, learner: LearnerId, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._learner = learner
        self._sitting = rooms.sitting(learner)
        self._settings = Settings()
        self._quiz_desk: QuizDesk | None = None
        self._unscheduled = False
        self._clock_asked = False

    def use(self, settings: Settings) -> None:
        """Take these settings for the sittings to come."""
        self._settings = settings
        if self._quiz_desk is not None:
            self._quiz_page().use_letter_keys(settings.letter_keys)

    def today(self) -> Today:
        """How today stands."""
        now = self._rooms.clocks.now()
        return look_at_today(self._rooms.journal, self._rooms.library, self._learner, self._settings, now.day)

    def open_today(self) -> None:
        """Go on with a sitting that was left today, or with what is due, or with something new, or rest."""
        now = self._rooms.clocks.now()
        if not self._clock_asked:
            why = doubt(self._rooms.journal.last_at(), now)
            if why is not None:
                self.clock_doubted.emit(why)
                return
        if self._in_hand():
            self._show_quiz()
            return
        left = self._left_today(now.day)
        if left is not None:
            self._show_quiz()
            self._desk().take_up(left, doubted=self._unscheduled)
            return
        today = self.today()
        if not today.due and today.briefing is not None:
            self.briefing_wanted.emit(today.briefing)
            return
        plan = self._plan_today() if today.due or today.new else None
        if plan is not None and plan.asks:
            self._begin(plan)
        elif today.briefing is not None:
            self.briefing_wanted.emit(today.briefing)
        else:
            self.rest_reached.emit(today)

    def practise(self, wish: Practice) -> None:
        """Begin a practice of the learner's choosing; a sitting that was left is put away for good."""
        now = self._rooms.clocks.now()
        self._put_away()
        session = SessionId(self._rooms.new_id(now.at))
        rooms = self._rooms
        plan = plan_practice(rooms.journal, rooms.library, self._learner, self._settings, now.day, session, wish)
        if plan.asks:
            self._begin(plan)
        else:
            self.rest_reached.emit(self.today())

    def go_on(self) -> None:
        """What comes next after a sitting or a briefing."""
        self.open_today()

    def trust_clock(self) -> None:
        """A person confirmed the date: answers move the schedule again."""
        self._sitting.trust_clock(self._rooms.clocks.now())
        self._unscheduled, self._clock_asked = False, True
        self._drop_sitting()
        self.open_today()

    def distrust_clock(self, why: str) -> None:
        """The date is wrong: practise without moving the schedule."""
        self._sitting.doubt_clock(why, self._rooms.clocks.now())
        self._unscheduled, self._clock_asked = True, True
        self.open_today()

    def _plan_today(self) -> Plan:
        now, rooms = self._rooms.clocks.now(), self._rooms
        session = SessionId(rooms.new_id(now.at))
        return plan_today(rooms.journal, rooms.library, self._learner, self._settings, now.day, session)

    def _begin(self, plan: Plan) -> None:
        self._show_quiz()
        self._desk().start(plan, doubted=self._unscheduled)

    def _in_hand(self) -> bool:
        return self._quiz_desk is not None and self._quiz_desk.quiz is not None

    def _left_today(self, day: int) -> Quiz | None:
        session = self._rooms.journal.open_session(self._learner)
        if session is None:
            return None
        now = self._rooms.clocks.now()
        quiz = self._sitting.resume(session, now)
        events = self._rooms.journal.session(session)
        opened = events[0].moment if events else now
        if quiz is not None and local_day(opened.at, opened.offset) == day:
            return quiz
        self._sitting.close_session(session, "left", now)
        return None

    def _put_away(self) -> None:
        self._drop_sitting()
        session = self._rooms.journal.open_session(self._learner)
        if session is not None:
            self._sitting.close_session(session, "left", self._rooms.clocks.now())

    def _drop_sitting(self) -> None:
        if self._quiz_desk is not None:
            self._quiz_desk.put_down()

    def _desk(self) -> QuizDesk:
        if self._quiz_desk is None:
            desk = QuizDesk(self._quiz_page(), self._rooms, self._sitting, self)
            desk.session_ended.connect(self._end)
            desk.session_left.connect(self._leave)
            desk.section_asked.connect(self.section_asked)
            desk.clock_leapt.connect(self._clock_leapt)
            self._quiz_page().use_letter_keys(self._settings.letter_keys)
            self._quiz_desk = desk
        return self._quiz_desk

    def _quiz_page(self) -> QuizPage:
        page = self._window.page("quiz")
        if not isinstance(page, QuizPage):
            raise AssertionError("the page named quiz is not a quiz page")
        return page

    def _show_quiz(self) -> None:
        self._window.show_page("quiz", place=None)

    def _end(self, summary: Summary) -> None:
        self.summary_ready.emit(summary)

    def _leave(self, _: object) -> None:
        self.rest_reached.emit(self.today())

    def _clock_leapt(self, why: str) -> None:
        trouble = TroubleOutside(
            self.tr("This computer's clock was changed while you worked."),
            self.tr("Your answers are kept, but they do not move the schedule until the date is confirmed."),
        )
        self._window.warn(trouble, self.tr("Check the date"), lambda: self.clock_doubted.emit(why))
