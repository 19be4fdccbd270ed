"""Today: what a learner goes on with next, from the sitting that was left to the rest; and what stands between."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from trainer.base.ids import SectionId, SessionId
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.closing_desk import ClosingDesk
from trainer.desktop.studying.expecting_desk import ExpectingDesk
from trainer.desktop.studying.later_desks import LaterDesks
from trainer.desktop.studying.reading_desk import ReadingDesk
from trainer.desktop.studying.sitting_desk import SittingDesk
from trainer.study.planning import Practice, Today, look_at_today, plan_practice, plan_today
from trainer.study.quiz import Plan
from trainer.study.settings import Settings
from trainer.study.showing import Summary
from trainer.study.sitting import Sitting

__all__ = ["TodayDesk"]


class TodayDesk(QObject):
    """``closing`` holds the pages between sittings, ``in_hand`` the sitting; ``learner_changed`` carries None."""

    learner_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        rooms: Rooms,
        sitting: Sitting,
        clock: ClockDesk,
        reading: ReadingDesk,
        later: LaterDesks,
    ) -> None:
        super().__init__(later.parent())
        self._window, self._rooms = window, rooms
        self._sitting, self._clock = sitting, clock
        self._reading, self._later = reading, later
        self._settings = Settings()
        self.closing = ClosingDesk(window, rooms, self)
        self.in_hand = SittingDesk(window, rooms, sitting, clock, self)
        self._expecting = ExpectingDesk(window, rooms, sitting, clock, self)
        self._expecting.turned_off.connect(self.learner_changed)
        attempt = window.attempt
        clock.settled.connect(lambda _: attempt(self._start_afresh))
        self.closing.went_on.connect(lambda _: attempt(self.open))
        self.closing.rested.connect(lambda _: attempt(self.rest))
        self.closing.returned.connect(lambda _: attempt(self._come_back))
        self.in_hand.ended.connect(lambda summary: attempt(lambda: self._sum_up(summary)))
        self.in_hand.checked.connect(lambda session: attempt(lambda: self._tell_of_check(session)))
        self.in_hand.left.connect(lambda _: attempt(self._leave))

    def use(self, settings: Settings) -> None:
        """Take these settings for the sittings to come."""
        self._settings = settings
        self.in_hand.use_letter_keys(settings.letter_keys)

    def put_aside(self) -> bool:
        """Let go of the sitting in hand, to be taken up again exactly here; False while an answer can't be stored."""
        return self.in_hand.put_aside() and self._later.put_aside()

    def open(self) -> None:
        """Go on with a sitting that was left today, or with a course, or what is due, or something new, or rest."""
        if not self._clock.believed():
            return
        left = self.in_hand.left_today()
        if left is not None:
            self.in_hand.take_up(left)
            return
        if self._shows_course():
            return
        plan = self._planned(plan_today)
        briefing = None if plan.asks else self._look().briefing
        if plan.asks:
            self.in_hand.begin(plan)
        elif briefing is not None:
            self.open_section(briefing, "today")
        else:
            self.rest()

    def begin(self, plan: Plan) -> None:
        """Begin with this plan; where what was offered is asked no more, Today says what is on."""
        if plan.asks:
            self.in_hand.begin_instead(plan)
        else:
            self.open()

    def practise(self, wish: Practice) -> None:
        """Begin a practice of the learner's choosing; a sitting that was left is then put away for good."""
        if not self._clock.believed():
            return
        plan = self._planned(partial(plan_practice, wish=wish))
        if plan.asks:
            self.in_hand.begin_instead(plan)
        else:
            self.rest()

    def open_section(self, section: SectionId, place: str) -> None:
        """A section to read: before its questions where today leads to it, and after what is expected of it."""
        show, before = self._reading.show_section, place == "today"
        then = partial(show, section, before_questions=before, back=place)
        self._expecting.ask_before(section, self._settings, place, then)

    def finish_briefing(self, section: SectionId) -> None:
        """The section was read: its questions may come."""
        self._sitting.finish_briefing(section, self._clock.moment())
        self.open()

    def tell_waiting(self) -> Today:
        """How today stands, told on the rail."""
        today = self._look()
        self._window.tell_waiting(today.waiting)
        return today

    def rest(self) -> None:
        """Show what waits, or where a course stands, or that there is nothing to do."""
        left = self.in_hand.left_today()
        if left is None and self._shows_course(at_rest=True):
            return
        learner = self._sitting.learner
        self.closing.show_rest(learner, self.tell_waiting(), self._settings, put_aside=left is not None)

    def _shows_course(self, *, at_rest: bool = False) -> bool:
        """Whether a course has Today, or what was left out of one has the rest; then it is shown."""
        if not self._settings.course:
            return False
        self.tell_waiting()
        return self._later.course().show_today(at_rest=at_rest)

    def _course_waits(self) -> int | None:
        """How many questions a course asks now; None where none has Today."""
        return self._later.course().waiting() if self._settings.course else None

    def _look(self) -> Today:
        waiting = self._course_waits()
        if waiting is not None:
            return Today(waiting, 0, None, more=True)
        rooms, day = self._rooms, self._rooms.clocks.now().day
        return look_at_today(rooms.journal, rooms.library, self._sitting.learner, self._settings, day)

    def _planned(self, plan: Callable[..., Plan]) -> Plan:
        now, rooms = self._rooms.clocks.now(), self._rooms
        session = SessionId(rooms.new_id(now.at))
        return plan(rooms.journal, rooms.library, self._sitting.learner, self._settings, now.day, session)

    def _leave(self) -> None:
        if self.put_aside():
            self.rest()

    def _come_back(self) -> None:
        self._sitting.change("away_until", 0, self._clock.moment())
        self.learner_changed.emit(None)
        self.open()

    def _start_afresh(self) -> None:
        """The date was settled one way or the other: what is due now may be something else."""
        if self.put_aside():
            self.open()

    def _sum_up(self, summary: Summary) -> None:
        if self._settings.course:
            self._later.course().note_end(self.in_hand.kind)
        today, learner = self.tell_waiting(), self._sitting.learner
        self.closing.show_summary(summary, today, learner, self._settings, in_course=self._course_waits() is not None)

    def _tell_of_check(self, session: SessionId) -> None:
        ended = bool(self._settings.course) and self._later.course().note_end(self.in_hand.kind)
        self._later.ready().show_check(session, back="today" if ended else "date")
