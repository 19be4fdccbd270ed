"""One learner's studying: Today, the places of the rail, and the ways from each to the others."""

from PySide6.QtCore import QObject, Signal

from trainer.base.ids import LearnerId, SectionId
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.later_desks import LaterDesks
from trainer.desktop.studying.mistakes_desk import MistakesDesk
from trainer.desktop.studying.reading_desk import ReadingDesk
from trainer.desktop.studying.today_desk import TodayDesk
from trainer.study.settings import Settings

__all__ = ["StudyDesk"]


class StudyDesk(QObject):
    """Joins the desks that serve one learner; ``learner_changed`` says that a setting of theirs changed."""

    learner_changed = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, learner: LearnerId, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._settings = Settings()
        self._sitting = rooms.sitting(learner)
        clock = ClockDesk(window, rooms, self._sitting, self)
        self._later = LaterDesks(window, rooms, self._sitting, clock, self)
        self._reading = ReadingDesk(window, rooms, learner, self._later.documents, self)
        self._mistakes = MistakesDesk(window, rooms, learner, self._reading, self)
        self._today = TodayDesk(window, rooms, self._sitting, clock, self._reading, self._later)
        self._in_hand = self._today.in_hand
        self._join_today()
        self._join_reading()
        self._join_later()

    def _join_today(self) -> None:
        today, closing, in_hand, attempt = self._today, self._today.closing, self._in_hand, self._window.attempt
        today.learner_changed.connect(self.learner_changed)
        closing.practice_asked.connect(lambda _: attempt(self.show_practice))
        closing.library_asked.connect(lambda _: attempt(self.show_library))
        closing.mistakes_asked.connect(lambda _: attempt(self._mistakes.open))
        in_hand.section_asked.connect(lambda section: attempt(lambda: self._read(section, "quiz")))
        in_hand.document_asked.connect(lambda item: attempt(lambda: self._later.documents().open_item(item)))

    def _join_reading(self) -> None:
        reading, today, attempt = self._reading, self._today, self._window.attempt
        reading.briefing_finished.connect(lambda section: attempt(lambda: today.finish_briefing(section)))
        reading.section_chosen.connect(lambda section: attempt(lambda: self.show_practice((section,))))
        reading.section_opened.connect(lambda section: attempt(lambda: today.open_section(section, "library")))
        reading.practice_chosen.connect(lambda wish: attempt(lambda: today.practise(wish)))
        reading.left.connect(lambda _: attempt(today.rest))
        reading.question_asked.connect(lambda _: self._in_hand.show())
        reading.review_returned.connect(lambda _: attempt(lambda: self._later.drills().come_back()))
        self._mistakes.practice_chosen.connect(lambda wish: attempt(lambda: today.practise(wish)))

    def _join_later(self) -> None:
        later, today, attempt = self._later, self._today, self._window.attempt
        later.learner_changed.connect(self.learner_changed)
        later.learner_changed.connect(lambda _: today.tell_waiting())
        later.practice_chosen.connect(lambda wish: attempt(lambda: today.practise(wish)))
        later.plan_made.connect(lambda plan: attempt(lambda: today.begin(plan)))
        later.section_asked.connect(lambda section: attempt(lambda: self._read(section, "review")))
        later.section_opened.connect(lambda section: attempt(lambda: self._read(section, "today")))
        later.document_changed.connect(self._reading.show_change)
        later.today_asked.connect(lambda _: attempt(today.open))
        later.mistakes_asked.connect(lambda _: attempt(self._mistakes.open))
        later.question_asked.connect(lambda _: self._in_hand.show())

    @property
    def reading(self) -> ReadingDesk:
        """The desk where sections are read."""
        return self._reading

    def use(self, settings: Settings) -> None:
        """Take these settings for the sittings to come."""
        self._settings = settings
        self._reading.use_letter_keys(settings.letter_keys)
        self._today.use(settings)
        self._later.use(settings)

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        self._in_hand.retire()
        self._later.retire()
        self._window.forget("expecting", "reading", "library", "practice", "mistakes", "summary", "rest", "clock")
        self.deleteLater()

    def put_aside(self) -> bool:
        """Let go of the sitting in hand, to be taken up again exactly here; False while an answer can't be stored."""
        return self._today.put_aside()

    def open_today(self) -> None:
        """Show what the learner goes on with."""
        self._today.open()

    def show_library(self) -> None:
        """Show everything that there is to read."""
        self._today.tell_waiting()
        self._reading.show_library()

    def show_practice(self, chosen: tuple[SectionId, ...] = ()) -> None:
        """Offer a practice, of these sections to begin with."""
        self._today.tell_waiting()
        self._reading.show_practice(self._settings.minutes, chosen)

    def show_drills(self) -> None:
        """Show the drills."""
        self._today.tell_waiting()
        self._later.drills().show()

    def show_progress(self) -> None:
        """Show what the learner knows, and what was done."""
        self._today.tell_waiting()
        self._later.progress().show()

    def show_date(self) -> None:
        """Show the date to be ready on, or what one would come to."""
        self._today.tell_waiting()
        self._later.ready().show()

    def _read(self, section: SectionId, back: str) -> None:
        self._reading.show_section(section, before_questions=False, back=back)
