"""What stands between sittings: the summary, and the rest."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import LearnerId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.mistakes import standing
from trainer.study.planning import Today, what_comes_back
from trainer.study.settings import Settings
from trainer.study.showing import Summary

__all__ = ["ClosingDesk"]


class ClosingDesk(QObject):
    """Every signal carries None; what is to follow is the study desk's to say."""

    went_on = Signal(object)
    rested = Signal(object)
    practice_asked = Signal(object)
    library_asked = Signal(object)
    returned = Signal(object)
    mistakes_asked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        window.hold("summary", self._make_summary)
        window.hold("rest", self._make_rest)

    def show_summary(
        self, summary: Summary, today: Today, learner: LearnerId, settings: Settings, *, in_course: bool
    ) -> None:
        """Show how the sitting went and what can come next; ``in_course`` says that it is for a course to say."""
        from trainer.desktop.pages.summary_page import BRIEFING, COURSE, DUE, NOTHING, Closing, SummaryPage

        rooms, now = self._rooms, self._rooms.clocks.now()
        follows = COURSE if in_course else DUE if today.waiting else BRIEFING if today.briefing is not None else NOTHING
        title = "" if today.briefing is None else rooms.library.section(today.briefing).title
        coming = what_comes_back(rooms.journal, rooms.library, learner, settings, now.day)
        next_in = None if coming is None else coming.day - now.day
        there = rooms.library.statements_of(answered.item for answered in summary.sure_and_wrong)
        stems = tuple(rooms.library.item(item).stem for item in there)
        page = self._window.page("summary")
        if isinstance(page, SummaryPage):
            to_go = max(0, settings.ready_day - now.day)
            page.show_summary(Closing(summary, follows, today.waiting, title, next_in, stems, to_go))
        self._window.show_page("summary", place="today")

    def show_rest(self, learner: LearnerId, today: Today, settings: Settings, *, put_aside: bool) -> None:
        """Show what waits, or that there is nothing to do and when there will be."""
        from trainer.desktop.pages.rest_page import Rest, RestPage

        journal, library, day = self._rooms.journal, self._rooms.library, self._rooms.clocks.now().day
        coming = what_comes_back(journal, library, learner, settings, day)
        rest = Rest(
            day,
            None if coming is None else coming.day,
            0 if coming is None else coming.questions,
            settings.away_until,
            any(library.counts().values()),
            put_aside,
            today.waiting,
            "" if today.briefing is None else library.section(today.briefing).title,
            today.more,
            standing(journal, library, learner).number,
            max(0, settings.ready_day - day),
            0 if coming is None else coming.new,
        )
        page = self._window.page("rest")
        if isinstance(page, RestPage):
            page.show_rest(rest)
        self._window.show_page("rest", place="today")

    def _make_summary(self) -> QWidget:
        from trainer.desktop.pages.summary_page import SummaryPage

        page = SummaryPage()
        page.went_on.connect(self.went_on)
        page.rested.connect(self.rested)
        page.mistakes_asked.connect(self.mistakes_asked)
        return page

    def _make_rest(self) -> QWidget:
        from trainer.desktop.pages.rest_page import RestPage

        page = RestPage()
        page.practice_asked.connect(self.practice_asked)
        page.library_asked.connect(self.library_asked)
        page.returned.connect(self.returned)
        page.resumed.connect(self.went_on)
        page.mistakes_asked.connect(self.mistakes_asked)
        return page
