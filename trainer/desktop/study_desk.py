"""What a learner studies next: Today opens on the first due question; new items come after their briefing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import local_day
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SectionId, SessionId
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.closing_desk import ClosingDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.quiz_page import QuizPage
from trainer.desktop.quiz_desk import QuizDesk
from trainer.desktop.reading_desk import ReadingDesk
from trainer.desktop.rooms import Rooms
from trainer.study.planning import Practice, Today, look_at_today, plan_practice, plan_today
from trainer.study.quiz import Plan, Quiz
from trainer.study.settings import Settings
from trainer.study.showing import Summary

__all__ = ["StudyDesk"]


class StudyDesk(QObject):
    """One learner's studying, from Today to the summary; ``learner_changed`` says that a setting of theirs changed."""

    learner_changed = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, learner: LearnerId, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._learner = learner
        self._sitting = rooms.sitting(learner)
        self._settings = Settings()
        self._quiz_desk: QuizDesk | None = None
        self._reading = ReadingDesk(window, rooms, learner, self)
        self._reading.briefing_finished.connect(self._finish_briefing)
        self._reading.section_chosen.connect(lambda section: self.show_practice((section,)))
        self._reading.practice_chosen.connect(lambda wish: self._attempt(lambda: self.practise(wish)))
        self._reading.left.connect(lambda _: self._rest())
        self._closing = ClosingDesk(window, rooms, self)
        self._closing.went_on.connect(lambda _: self._attempt(self.open_today))
        self._closing.rested.connect(lambda _: self._rest())
        self._closing.practice_asked.connect(lambda _: self.show_practice())
        self._closing.library_asked.connect(lambda _: self.show_library())
        self._closing.returned.connect(lambda _: self._come_back())
        self._clock = ClockDesk(window, rooms, self._sitting, self)
        self._clock.settled.connect(self._start_afresh)

    def use(self, settings: Settings) -> None:
        """Take these settings for the sittings to come."""
        self._settings = settings
        if self._quiz_desk is not None:
            self._quiz_page().use_letter_keys(settings.letter_keys)

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        if self._quiz_desk is not None:
            self._quiz_desk.retire()
        self._window.forget("reading", "library", "practice", "summary", "rest", "clock", "quiz")
        self.deleteLater()

    def keep_draft(self) -> None:
        """Keep an answer that was begun and not handed in."""
        if self._quiz_desk is not None:
            self._quiz_desk.keep_draft()

    def show_library(self) -> None:
        """Show everything that there is to read."""
        self.keep_draft()
        self._tell_waiting()
        self._reading.show_library()

    def show_practice(self, chosen: tuple[SectionId, ...] = ()) -> None:
        """Offer a practice, of these sections to begin with."""
        self.keep_draft()
        self._tell_waiting()
        self._reading.show_practice(self._settings.minutes, chosen)

    def open_today(self) -> None:
        """Go on with a sitting that was left today, or with what is due, or with something new, or rest."""
        if not self._clock.believed():
            return
        now = self._rooms.clocks.now()
        if self._in_hand(now.day):
            self._show_quiz()
            return
        left = self._left_today(now.day)
        if left is not None:
            self._show_quiz()
            self._desk().take_up(left, doubted=self._clock.doubted)
            return
        self._open_plan(self._today())

    def _open_plan(self, today: Today) -> None:
        if today.waiting:
            self._begin(self._plan_today())
        elif today.briefing is not None:
            self._reading.show_section(today.briefing, before_questions=True, back="today")
        else:
            self._rest()

    def practise(self, wish: Practice) -> None:
        """Begin a practice of the learner's choosing; a sitting that was left is put away for good."""
        now, rooms = self._rooms.clocks.now(), self._rooms
        self._put_away()
        session = SessionId(rooms.new_id(now.at))
        plan = plan_practice(rooms.journal, rooms.library, self._learner, self._settings, now.day, session, wish)
        if plan.asks:
            self._begin(plan)
        else:
            self._rest()

    def _attempt(self, act: Callable[[], None]) -> None:
        try:
            act()
        except TroubleOutside as trouble:
            self._window.warn(trouble, self.tr("Try again"), lambda: self._attempt(act))

    def _today(self) -> Today:
        rooms = self._rooms
        return look_at_today(rooms.journal, rooms.library, self._learner, self._settings, rooms.clocks.now().day)

    def _plan_today(self) -> Plan:
        now, rooms = self._rooms.clocks.now(), self._rooms
        session = SessionId(rooms.new_id(now.at))
        return plan_today(rooms.journal, rooms.library, self._learner, self._settings, now.day, session)

    def _begin(self, plan: Plan) -> None:
        self._show_quiz()
        self._desk().start(plan, doubted=self._clock.doubted)

    def _finish_briefing(self, section: SectionId) -> None:
        self._attempt(lambda: self._sitting.finish_briefing(section, self._rooms.clocks.now()))
        self._attempt(self.open_today)

    def _tell_waiting(self) -> Today:
        """How today stands, told on the rail."""
        today = self._today()
        in_hand = None if self._quiz_desk is None else self._quiz_desk.quiz
        self._window.tell_waiting(today.waiting if in_hand is None else len(in_hand.queue))
        return today

    def _rest(self) -> None:
        today, day = self._tell_waiting(), self._rooms.clocks.now().day
        self._closing.show_rest(self._learner, today, self._settings.away_until, put_aside=self._in_hand(day))

    def _come_back(self) -> None:
        self._attempt(lambda: self._sitting.change("away_until", 0, self._rooms.clocks.now()))
        self.learner_changed.emit(None)
        self._attempt(self.open_today)

    def _start_afresh(self, _: object) -> None:
        """The date was settled one way or the other: what is due now may be something else."""
        if self._quiz_desk is not None:
            self._quiz_desk.put_down()
        self._attempt(self.open_today)

    def _in_hand(self, day: int) -> bool:
        """Whether a sitting of this study day is in hand; yesterday's, left open overnight, is left to the record."""
        quiz = None if self._quiz_desk is None else self._quiz_desk.quiz
        return quiz is not None and local_day(quiz.opened_at, self._rooms.clocks.now().offset) == day

    def _left_today(self, day: int) -> Quiz | None:
        session = self._rooms.journal.open_session(self._learner)
        if session is None:
            return None
        now = self._rooms.clocks.now()
        events = self._rooms.journal.session(session)
        opened = events[0].moment if events else now
        if local_day(opened.at, opened.offset) == day:
            quiz = self._sitting.resume(session, now)
            if quiz is not None:
                return quiz
        self._sitting.close_session(session, "left", now)
        return None

    def _put_away(self) -> None:
        if self._quiz_desk is not None:
            self._quiz_desk.put_down()
        session = self._rooms.journal.open_session(self._learner)
        if session is not None:
            self._sitting.close_session(session, "left", self._rooms.clocks.now())

    def _desk(self) -> QuizDesk:
        if self._quiz_desk is None:
            desk = QuizDesk(self._quiz_page(), self._rooms, self._sitting, self)
            desk.session_ended.connect(self._sum_up)
            desk.session_left.connect(lambda _: self._rest())
            desk.section_asked.connect(
                lambda section: self._reading.show_section(section, before_questions=False, back="quiz")
            )
            desk.clock_leapt.connect(self._clock.tell_of_leap)
            self._quiz_page().use_letter_keys(self._settings.letter_keys)
            self._quiz_desk = desk
        return self._quiz_desk

    def _sum_up(self, summary: Summary) -> None:
        self._closing.show_summary(summary, self._tell_waiting(), self._learner)

    def _quiz_page(self) -> QuizPage:
        page: QWidget = self._window.page("quiz")
        if not isinstance(page, QuizPage):
            raise AssertionError("the page named quiz is not a quiz page")
        return page

    def _show_quiz(self) -> None:
        self._window.show_page("quiz", place=None)
