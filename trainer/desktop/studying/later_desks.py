"""The desks that a day of questions can do without; each is made when it is first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting

if TYPE_CHECKING:
    from trainer.desktop.drilling.drill_desk import DrillDesk
    from trainer.desktop.progress.progress_desk import ProgressDesk
    from trainer.desktop.studying.course_desk import CourseDesk
    from trainer.desktop.studying.document_desk import DocumentDesk
    from trainer.desktop.studying.ready_desk import ReadyDesk

__all__ = ["LaterDesks"]


class LaterDesks(QObject):
    """``learner_changed`` says that a setting changed, ``practice_chosen`` carries a Practice.

    ``plan_made`` carries a Plan to begin with at once, ``section_asked`` a SectionId to read out of a drill,
    ``section_opened`` one out of a course, ``document_changed`` the pack whose document came or went. ``today_asked``,
    ``mistakes_asked`` and ``question_asked`` carry None.
    """

    learner_changed = Signal(object)
    practice_chosen = Signal(object)
    plan_made = Signal(object)
    section_asked = Signal(object)
    section_opened = Signal(object)
    document_changed = Signal(object)
    today_asked = Signal(object)
    mistakes_asked = Signal(object)
    question_asked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, clock: ClockDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._sitting, self._clock = sitting, clock
        self._settings = Settings()
        self._documents: DocumentDesk | None = None
        self._drills: DrillDesk | None = None
        self._progress: ProgressDesk | None = None
        self._ready: ReadyDesk | None = None
        self._course: CourseDesk | None = None

    def use(self, settings: Settings) -> None:
        """Take these settings."""
        self._settings = settings
        for desk in (self._drills, self._ready, self._course):
            if desk is not None:
                desk.use(settings)

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        for desk in (self._drills, self._progress, self._ready, self._course):
            if desk is not None:
                desk.retire()
        self._window.forget("document")

    def put_aside(self) -> bool:
        """Let go of the drill in hand, to be taken up again exactly here; False while a decision can't be stored."""
        return self._drills is None or self._drills.put_aside()

    def documents(self) -> "DocumentDesk":
        """Copies of the documents."""
        if self._documents is None:
            from trainer.desktop.studying.document_desk import DocumentDesk

            self._documents = DocumentDesk(self._window, self._rooms, self)
            self._documents.question_asked.connect(self.question_asked)
            self._documents.changed.connect(self.document_changed)
        return self._documents

    def drills(self) -> "DrillDesk":
        """The drills."""
        if self._drills is None:
            from trainer.desktop.drilling.drill_desk import DrillDesk

            self._drills = DrillDesk(self._window, self._rooms, self._sitting, self._clock, self)
            self._drills.today_asked.connect(self.today_asked)
            self._drills.section_asked.connect(self.section_asked)
            self._drills.learner_changed.connect(self.learner_changed)
            self._drills.use(self._settings)
        return self._drills

    def progress(self) -> "ProgressDesk":
        """What the learner knows, and what was done."""
        if self._progress is None:
            from trainer.desktop.progress.progress_desk import ProgressDesk

            attempt = self._window.attempt
            self._progress = ProgressDesk(self._window, self._rooms, self._sitting.learner, self)
            self._progress.practice_chosen.connect(self.practice_chosen)
            self._progress.drill_chosen.connect(lambda name: attempt(lambda: self.drills().open(name)))
            self._progress.mistakes_asked.connect(self.mistakes_asked)
            self._progress.today_asked.connect(self.today_asked)
            self._progress.date_asked.connect(lambda _: attempt(lambda: self.ready().show()))
            self._join_history(self._progress)
        self._progress.use_minutes(self._settings.minutes)
        self._progress.use_date(self._settings.ready_day)
        self._progress.use_letter_keys(self._settings.letter_keys)
        return self._progress

    def _join_history(self, progress: "ProgressDesk") -> None:
        """From the history to what a line was, and back to it."""
        attempt, history = self._window.attempt, progress.history
        progress.check_asked.connect(lambda name: attempt(lambda: self.ready().show_check(name, back="history")))
        progress.review_asked.connect(lambda name: attempt(lambda: self.drills().look_back_on(name, history.come_back)))

    def ready(self) -> "ReadyDesk":
        """The date to be ready on, and the check."""
        if self._ready is None:
            from trainer.desktop.studying.ready_desk import ReadyDesk

            attempt = self._window.attempt
            self._ready = ReadyDesk(self._window, self._rooms, self._sitting, self)
            self._ready.changed.connect(self.learner_changed)
            self._ready.check_planned.connect(self.plan_made)
            self._ready.drill_chosen.connect(lambda name: attempt(lambda: self.drills().open(name)))
            self._ready.today_asked.connect(self.today_asked)
            self._ready.history_asked.connect(lambda _: attempt(lambda: self.progress().history.come_back()))
            self._ready.course_asked.connect(lambda _: attempt(lambda: self.course().show_timetable()))
            self._ready.left.connect(self._window.place_chosen)
            self._ready.use(self._settings)
        return self._ready

    def course(self) -> "CourseDesk":
        """The course that the learner is on, or could set up."""
        if self._course is None:
            from trainer.desktop.studying.course_desk import CourseDesk

            attempt = self._window.attempt
            self._course = CourseDesk(self._window, self._rooms, self._sitting, self)
            self._course.changed.connect(self.learner_changed)
            self._course.plan_made.connect(self.plan_made)
            self._course.section_opened.connect(self.section_opened)
            self._course.today_asked.connect(self.today_asked)
            self._course.left.connect(lambda _: attempt(lambda: self.ready().show()))
            self._course.use(self._settings)
        return self._course
