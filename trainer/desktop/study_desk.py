"""What a learner studies next: Today opens on the first due question; new items come after their briefing."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import local_day
from trainer.base.ids import LearnerId, SectionId, SessionId, UnitId
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.closing_desk import ClosingDesk
from trainer.desktop.expecting_desk import ExpectingDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.mistakes_desk import MistakesDesk
from trainer.desktop.pages.quiz_page import QuizPage
from trainer.desktop.quiz_desk import QuizDesk
from trainer.desktop.reading_desk import ReadingDesk
from trainer.desktop.rooms import Rooms
from trainer.study.planning import Practice, Today, look_at_today, plan_practice, plan_today
from trainer.study.quiz import Plan, Quiz
from trainer.study.settings import Settings
from trainer.study.showing import Summary

if TYPE_CHECKING:
    from trainer.desktop.document_desk import DocumentDesk
    from trainer.desktop.drill_desk import DrillDesk
    from trainer.desktop.progress_desk import ProgressDesk
    from trainer.desktop.ready_desk import ReadyDesk
    from trainer.desktop.redrill_desk import RedrillDesk

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
        self._documents: DocumentDesk | None = None
        self._redrills: RedrillDesk | None = None
        self._drills: DrillDesk | None = None
        self._progress: ProgressDesk | None = None
        self._ready: ReadyDesk | None = None
        self._reading = ReadingDesk(window, rooms, learner, self._document_desk, self)
        attempt = window.attempt
        self._reading.briefing_finished.connect(lambda section: attempt(lambda: self._finish_briefing(section)))
        self._reading.section_chosen.connect(lambda section: attempt(lambda: self.show_practice((section,))))
        self._reading.section_opened.connect(lambda section: attempt(lambda: self._open(section, "library")))
        self._reading.practice_chosen.connect(lambda wish: attempt(lambda: self.practise(wish)))
        self._reading.left.connect(lambda _: attempt(self._rest))
        self._reading.question_asked.connect(lambda _: self._show_quiz())
        self._closing = self._make_closing()
        self._mistakes = MistakesDesk(window, rooms, learner, self._reading, self)
        self._mistakes.practice_chosen.connect(lambda wish: attempt(lambda: self.practise(wish)))
        self._clock = ClockDesk(window, rooms, self._sitting, self)
        self._clock.settled.connect(lambda _: attempt(self._start_afresh))
        self._expecting = ExpectingDesk(window, rooms, self._sitting, self._clock, self)
        self._expecting.turned_off.connect(self.learner_changed)

    def _make_closing(self) -> ClosingDesk:
        closing, attempt = ClosingDesk(self._window, self._rooms, self), self._window.attempt
        closing.went_on.connect(lambda _: attempt(self.open_today))
        closing.rested.connect(lambda _: attempt(self._rest))
        closing.practice_asked.connect(lambda _: attempt(self.show_practice))
        closing.library_asked.connect(lambda _: attempt(self.show_library))
        closing.returned.connect(lambda _: attempt(self._come_back))
        closing.mistakes_asked.connect(lambda _: attempt(self._mistakes.open))
        return closing

    @property
    def reading(self) -> ReadingDesk:
        """The desk where sections are read."""
        return self._reading

    def use(self, settings: Settings) -> None:
        """Take these settings for the sittings to come."""
        self._settings = settings
        self._reading.use_letter_keys(settings.letter_keys)
        if self._quiz_desk is not None:
            self._quiz_page().use_letter_keys(settings.letter_keys)
        if self._drills is not None:
            self._drills.use(settings)
        if self._ready is not None:
            self._ready.use(settings)

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        if self._quiz_desk is not None:
            self._quiz_desk.retire()
        if self._drills is not None:
            self._drills.retire()
        if self._progress is not None:
            self._progress.retire()
        if self._ready is not None:
            self._ready.retire()
        self._window.forget("expecting", "reading", "library", "document")
        self._window.forget("practice", "mistakes", "summary", "rest", "clock", "quiz", "redrill")
        self.deleteLater()

    def put_aside(self) -> bool:
        """Let go of the sitting in hand, to be taken up again exactly here; False while an answer can't be stored."""
        quiz, drills = self._quiz_desk, self._drills
        return (quiz is None or quiz.put_aside()) and (drills is None or drills.put_aside())

    def show_library(self) -> None:
        """Show everything that there is to read."""
        self._tell_waiting()
        self._reading.show_library()

    def show_practice(self, chosen: tuple[SectionId, ...] = ()) -> None:
        """Offer a practice, of these sections to begin with."""
        self._tell_waiting()
        self._reading.show_practice(self._settings.minutes, chosen)

    def show_drills(self) -> None:
        """Show the drills."""
        self._tell_waiting()
        self._drill_desk().show()

    def show_progress(self) -> None:
        """Show what the learner knows, and what was done."""
        self._tell_waiting()
        if self._progress is None:
            from trainer.desktop.progress_desk import ProgressDesk

            attempt = self._window.attempt
            self._progress = ProgressDesk(self._window, self._rooms, self._learner, self)
            self._progress.practice_chosen.connect(lambda wish: attempt(lambda: self.practise(wish)))
            self._progress.drill_chosen.connect(lambda name: attempt(lambda: self._drill_desk().open(name)))
            self._progress.mistakes_asked.connect(lambda _: attempt(self._mistakes.open))
            self._progress.today_asked.connect(lambda _: attempt(self.open_today))
            self._progress.date_asked.connect(lambda _: attempt(self.show_date))
        self._progress.use_minutes(self._settings.minutes)
        self._progress.use_date(self._settings.ready_day)
        self._progress.show()

    def show_date(self) -> None:
        """Show the date to be ready on, or what one would come to."""
        self._tell_waiting()
        self._ready_desk().show()

    def _ready_desk(self) -> "ReadyDesk":
        if self._ready is None:
            from trainer.desktop.ready_desk import ReadyDesk

            attempt = self._window.attempt
            self._ready = ReadyDesk(self._window, self._rooms, self._sitting, self)
            self._ready.changed.connect(self.learner_changed)
            self._ready.changed.connect(lambda _: self._tell_waiting())
            self._ready.check_planned.connect(lambda plan: attempt(lambda: self._begin_instead(plan)))
            self._ready.drill_chosen.connect(lambda name: attempt(lambda: self._drill_desk().open(name)))
            self._ready.today_asked.connect(lambda _: attempt(self.open_today))
            self._ready.left.connect(self._window.place_chosen)
            self._ready.use(self._settings)
        return self._ready

    def open_today(self) -> None:
        """Go on with a sitting that was left today, or with what is due, or with something new, or rest."""
        if not self._clock.believed():
            return
        left = self._left_today()
        if left is not None:
            self._show_quiz()
            self._desk().take_up(left)
            return
        plan = self._plan_today()
        briefing = None if plan.asks else self._today().briefing
        if plan.asks:
            self._begin(plan)
        elif briefing is not None:
            self._open(briefing, "today")
        else:
            self._rest()

    def practise(self, wish: Practice) -> None:
        """Begin a practice of the learner's choosing; a sitting that was left is then put away for good."""
        if not self._clock.believed():
            return
        now, rooms = self._rooms.clocks.now(), self._rooms
        session = SessionId(rooms.new_id(now.at))
        plan = plan_practice(rooms.journal, rooms.library, self._learner, self._settings, now.day, session, wish)
        if plan.asks:
            self._begin_instead(plan)
        else:
            self._rest()

    def _begin_instead(self, plan: Plan) -> None:
        """Begin with this plan; a sitting that was left is then put away for good."""
        if not self._clock.believed():
            return
        left = self._rooms.journal.open_session(self._learner)
        if left is not None:
            self._sitting.close_session(left, "left", self._rooms.clocks.now())
        self._begin(plan)

    def _today(self) -> Today:
        rooms = self._rooms
        return look_at_today(rooms.journal, rooms.library, self._learner, self._settings, rooms.clocks.now().day)

    def _plan_today(self) -> Plan:
        now, rooms = self._rooms.clocks.now(), self._rooms
        session = SessionId(rooms.new_id(now.at))
        return plan_today(rooms.journal, rooms.library, self._learner, self._settings, now.day, session)

    def _begin(self, plan: Plan) -> None:
        self._show_quiz()
        self._desk().start(plan)

    def _open(self, section: SectionId, place: str) -> None:
        """A section to read: before its questions where today leads to it, and after what is expected of it."""
        show, before = self._reading.show_section, place == "today"
        then = partial(show, section, before_questions=before, back=place)
        self._expecting.ask_before(section, self._settings, place, then)

    def _finish_briefing(self, section: SectionId) -> None:
        self._sitting.finish_briefing(section, self._clock.moment())
        self.open_today()

    def _tell_waiting(self) -> Today:
        """How today stands, told on the rail."""
        today = self._today()
        self._window.tell_waiting(today.waiting)
        return today

    def _rest(self) -> None:
        today, left = self._tell_waiting(), self._left_today()
        self._closing.show_rest(self._learner, today, self._settings, put_aside=left is not None)

    def _leave(self) -> None:
        if self.put_aside():
            self._rest()

    def _come_back(self) -> None:
        self._sitting.change("away_until", 0, self._clock.moment())
        self.learner_changed.emit(None)
        self.open_today()

    def _start_afresh(self) -> None:
        """The date was settled one way or the other: what is due now may be something else."""
        if self.put_aside():
            self.open_today()

    def _left_today(self) -> Quiz | None:
        """The sitting that was left today; one of another day is closed, for its questions are planned anew."""
        session, now = self._rooms.journal.open_session(self._learner), self._rooms.clocks.now()
        if session is None:
            return None
        events = self._rooms.journal.session(session)
        opened = events[0].moment if events else now
        quiz = self._sitting.resume(session, now) if local_day(opened.at, opened.offset) == now.day else None
        if quiz is None:
            self._sitting.close_session(session, "left", now)
        return quiz

    def _desk(self) -> QuizDesk:
        if self._quiz_desk is None:
            desk = QuizDesk(self._quiz_page(), self._rooms, self._sitting, self._clock, self)
            desk.session_ended.connect(lambda summary: self._window.attempt(lambda: self._sum_up(summary)))
            desk.check_ended.connect(
                lambda session: self._window.attempt(lambda: self._ready_desk().show_check(session))
            )
            desk.session_left.connect(lambda _: self._window.attempt(self._leave))
            desk.section_asked.connect(lambda section: self._window.attempt(lambda: self._read_in_context(section)))
            desk.document_asked.connect(
                lambda item: self._window.attempt(lambda: self._document_desk().open_item(item))
            )
            desk.decision_met.connect(lambda objective: self._window.attempt(lambda: self._ask_decision(objective)))
            self._quiz_page().use_letter_keys(self._settings.letter_keys)
            self._quiz_desk = desk
        return self._quiz_desk

    def _ask_decision(self, objective: UnitId) -> None:
        """A decision that comes back among the questions; one that no pack has any more is passed over."""
        desk = self._desk()
        if desk.quiz is None or not self._redrill_desk().ask(desk.quiz, objective, desk.enter_record):
            desk.pass_over(objective)

    def _redrill_desk(self) -> "RedrillDesk":
        if self._redrills is None:
            from trainer.desktop.redrill_desk import RedrillDesk

            self._redrills = RedrillDesk(self._window, self._rooms, self._learner, self._clock, self)
            self._redrills.finished.connect(lambda objective: self._window.attempt(lambda: self._go_on(objective)))
            self._redrills.left.connect(lambda _: self._window.attempt(self._leave))
        self._redrills.use_letter_keys(self._settings.letter_keys)
        return self._redrills

    def _go_on(self, objective: UnitId) -> None:
        self._show_quiz()
        self._desk().pass_over(objective)

    def _drill_desk(self) -> "DrillDesk":
        """The drill desk, which a day of questions can do without."""
        if self._drills is None:
            from trainer.desktop.drill_desk import DrillDesk

            self._drills = DrillDesk(self._window, self._rooms, self._sitting, self._clock, self)
            self._drills.today_asked.connect(lambda _: self._window.attempt(self.open_today))
            self._drills.section_asked.connect(
                lambda section: self._reading.show_section(section, before_questions=False, back="review")
            )
            self._reading.review_returned.connect(lambda _: self._window.attempt(self._drill_desk().come_back))
            self._drills.learner_changed.connect(self.learner_changed)
            self._drills.use(self._settings)
        return self._drills

    def _document_desk(self) -> "DocumentDesk":
        """The document desk, which the first question of a day can do without."""
        if self._documents is None:
            from trainer.desktop.document_desk import DocumentDesk

            self._documents = DocumentDesk(self._window, self._rooms, self)
            self._documents.question_asked.connect(lambda _: self._show_quiz())
            self._documents.changed.connect(self._reading.show_change)
        return self._documents

    def _read_in_context(self, section: SectionId) -> None:
        self._reading.show_section(section, before_questions=False, back="quiz")

    def _sum_up(self, summary: Summary) -> None:
        self._closing.show_summary(summary, self._tell_waiting(), self._learner, self._settings.ready_day)

    def _quiz_page(self) -> QuizPage:
        page: QWidget = self._window.page("quiz")
        if not isinstance(page, QuizPage):
            raise AssertionError("the page named quiz is not a quiz page")
        return page

    def _show_quiz(self) -> None:
        self._window.show_page("quiz", place=None)
        self._quiz_page().take_focus()
