"""The desk for a course: its timetable is kept in the record, and Today leads from one of its occasions to the next."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SessionId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.progress.course_page import CoursePage
from trainer.desktop.pages.progress.course_values import CourseToday, State, Stop, Taught, TimetableShown
from trainer.desktop.pages.progress.timetable_page import TimetablePage
from trainer.desktop.rooms import Rooms
from trainer.memory.course import Course, Occasion, Sort, occasions
from trainer.record.happenings import Purpose
from trainer.study.coursing import Standing, course_plan, follows, mark_after, plan_beside, standing_of
from trainer.study.quiz import CHECK, Plan
from trainer.study.readiness_check import plan_check
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting
from trainer.study.timetable import Timetable, divided, read_timetable

__all__ = ["CourseDesk"]

_PAGE, _TIMETABLE = "course", "timetable"
_USUAL_DAYS, _USUAL_BLOCKS = 3, 3


class CourseDesk(QObject):
    """``changed`` (None) says that the course was set, changed, ended or went on; ``plan_made`` carries a Plan.

    ``section_opened`` carries a SectionId to read, ``today_asked`` and ``left`` None: the timetable was left.
    """

    changed = Signal(object)
    plan_made = Signal(object)
    section_opened = Signal(object)
    today_asked = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._sitting = window, rooms, sitting
        self._settings = Settings()
        self._from_today = False
        window.hold(_PAGE, self._make_page)
        window.hold(_TIMETABLE, self._make_timetable)

    def use(self, settings: Settings) -> None:
        """Take these settings."""
        self._settings = settings

    def retire(self) -> None:
        """Let go of the pages."""
        self._window.forget(_PAGE, _TIMETABLE)

    def waiting(self) -> int | None:
        """How many questions the course asks now; None where no course has Today."""
        standing = self._standing()
        return None if standing is None or standing.after else len(self._plan(standing).asks)

    def show_today(self, *, at_rest: bool = False) -> bool:
        """Show where the course stands; False where none has Today.

        The day after it belongs to what is due: a check that was left out is offered ``at_rest``, when that is done.
        """
        standing = self._standing()
        if standing is None or (standing.after and not at_rest):
            return False
        page = self._window.page(_PAGE)
        if isinstance(page, CoursePage):
            page.show_today(self._presented(standing))
        self._window.show_page(_PAGE, place="today")
        return True

    def show_timetable(self) -> None:
        """Show the course that is set up, or what one would be."""
        today = self._rooms.clocks.now().day
        there = self._sections()
        table = read_timetable(self._settings.course)
        kept = table is not None and table.last_day >= today
        if table is None or not kept:
            course = Course(today, _USUAL_DAYS, _USUAL_BLOCKS)
            table = Timetable(course, divided([one.id for one in there], course.days * course.blocks))
        else:
            table = _as_packed(table, there)
        if self._window.page_name != _TIMETABLE:
            self._from_today = self._window.page_name == _PAGE
        page = self._window.page(_TIMETABLE)
        if isinstance(page, TimetablePage):
            page.show_timetable(TimetableShown(table, kept, today, there))
        self._window.show_page(_TIMETABLE, place=self._window.place or "progress")

    def note_end(self, kind: str) -> bool:
        """Keep that a sitting of this kind is over; whether the course had asked for it."""
        standing = self._standing()
        here = None if standing is None else standing.occasion
        if standing is None or here is None:
            return False
        asked = CHECK if here.sort is Sort.CHECK else self._plan(standing).kind
        if kind == asked and here.sort in (Sort.EVENING, Sort.CHECK):
            self._change("course_mark", mark_after(standing.mark, here, ended=True).written())
        return kind == asked

    def _standing(self) -> Standing | None:
        rooms, day = self._rooms, self._rooms.clocks.now().day
        return standing_of(rooms.journal, rooms.library, self._sitting.learner, self._settings, day)

    def _presented(self, standing: Standing) -> CourseToday:
        course, asks = standing.timetable.course, self._plan(standing).asks
        new = sum(ask.purpose is Purpose.NEW for ask in asks)
        number = standing.day - course.first_day + 1
        others = len(self._plan_beside().asks)
        return CourseToday(number, course.days, self._stops(standing), standing.underway, len(asks), new, others)

    def _stops(self, standing: Standing) -> tuple[Stop, ...]:
        table, here = standing.timetable, standing.occasion
        titles = {one.id: one for one in self._sections()}
        stops: list[Stop] = []
        past = True
        for occasion in (one for one in occasions(table.course) if one.day == min(standing.day, table.last_day)):
            past = past and occasion != here
            state = State.PAST if past else State.NOW if occasion == here else State.LATER
            taught = table.taught(occasion.day, occasion.block) if occasion.sort is Sort.BLOCK else ()
            known = tuple(titles[name] for name in taught if name in titles)
            stops.append(Stop(occasion, state, known, occasion in follows(standing)))
        return tuple(stops)

    def _plan(self, standing: Standing) -> Plan:
        """The sitting that the occasion asks for; the check's is one of held-back questions on what was taught."""
        rooms, learner, session = self._rooms, self._sitting.learner, self._session()
        if standing.occasion is None or standing.occasion.sort is not Sort.CHECK:
            return course_plan(standing, learner, self._settings, session)
        taught = {name for block in standing.timetable.sections for name in block}
        return plan_check(rooms.journal, rooms.library, learner, self._settings, standing.day, session, sections=taught)

    def _plan_beside(self) -> Plan:
        rooms, day = self._rooms, self._rooms.clocks.now().day
        return plan_beside(rooms.journal, rooms.library, self._sitting.learner, self._settings, day, self._session())

    def _session(self) -> SessionId:
        return SessionId(self._rooms.new_id(self._rooms.clocks.now().at))

    def _sections(self) -> tuple[Taught, ...]:
        """Everything that has questions, in the packs' order."""
        library = self._rooms.library
        counts = library.counts()
        return tuple(Taught(one.id, one.title) for one in library.headings() if counts.get(one.id))

    def _pick(self, occasion: Occasion) -> None:
        """Go on to an occasion: its questions begin at once, where it has any. What yesterday offered is gone by."""
        standing = self._standing()
        if standing is None or occasion.day != standing.day:
            self.today_asked.emit(None)
            return
        self._change("course_mark", mark_after(standing.mark, occasion).written())
        self._begin()

    def _begin(self) -> None:
        standing = self._standing()
        plan = None if standing is None else self._plan(standing)
        if plan is not None and plan.asks:
            self.plan_made.emit(plan)
        else:
            self.today_asked.emit(None)

    def _keep(self, table: Timetable) -> None:
        before = read_timetable(self._settings.course)
        if self._settings.course_mark and (before is None or before.course.first_day != table.course.first_day):
            self._change("course_mark", "")
        self._change("course", table.written())
        self.show_timetable()

    def _end(self) -> None:
        self._change("course", "")
        self.show_timetable()

    def _change(self, name: str, value: str) -> None:
        self._sitting.change(name, value, self._rooms.clocks.now())
        self.changed.emit(None)

    def _leave(self) -> None:
        (self.today_asked if self._from_today else self.left).emit(None)

    def _make_page(self) -> QWidget:
        page, attempt = CoursePage(), self._window.attempt
        page.picked.connect(lambda occasion: attempt(lambda: self._pick(occasion)))
        page.begun.connect(lambda _: attempt(self._begin))
        page.read_asked.connect(self.section_opened)
        page.others_asked.connect(lambda _: attempt(lambda: self.plan_made.emit(self._plan_beside())))
        page.timetable_asked.connect(lambda _: attempt(self.show_timetable))
        return page

    def _make_timetable(self) -> QWidget:
        page, attempt = TimetablePage(), self._window.attempt
        page.kept.connect(lambda table: attempt(lambda: self._keep(table)))
        page.ended.connect(lambda _: attempt(self._end))
        page.today_asked.connect(self.today_asked)
        page.left.connect(lambda _: attempt(self._leave))
        return page


def _as_packed(table: Timetable, there: Iterable[Taught]) -> Timetable:
    """The timetable in the packs' order, without what no pack has any more: as the page would put it together."""
    names = [one.id for one in there]
    return table._replace(sections=tuple(tuple(name for name in names if name in block) for block in table.sections))
