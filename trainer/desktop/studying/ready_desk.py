"""The desk for a date: the wish is kept in the record, the plan reckoned beside the window, and a check asked for."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import DrillId, SessionId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.progress.check_page import CheckPage
from trainer.desktop.pages.progress.date_page import DatePage
from trainer.desktop.pages.progress.date_values import Outlook, Standing, Subject, Wish
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ask_where
from trainer.desktop.studying.date_reckoning import DateReckoning, dated
from trainer.study.readiness_check import plan_check
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting
from trainer.study.timetable import read_timetable

if TYPE_CHECKING:
    from trainer.study.quiz import Plan

__all__ = ["ReadyDesk"]

_PAGE, _CHECK = "date", "check"
_USUALLY_AHEAD = 30


class ReadyDesk(QObject):
    """``changed`` (None) says that the date was set, changed or removed; ``check_planned`` carries the check's Plan.

    ``drill_chosen`` carries a DrillId, ``today_asked``, ``course_asked`` and ``history_asked`` None, ``left`` the
    place that the date was opened from.
    """

    changed = Signal(object)
    check_planned = Signal(object)
    drill_chosen = Signal(object)
    today_asked = Signal(object)
    course_asked = Signal(object)
    history_asked = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._sitting = window, rooms, sitting
        self._settings = Settings()
        self._place = "progress"
        self._back = _PAGE
        self._drill: DrillId | None = None
        self._reckoning = DateReckoning(rooms, sitting.learner, self)
        self._reckoning.found.connect(self._take)
        window.hold(_PAGE, self._make_date)
        window.hold(_CHECK, self._make_check)

    def use(self, settings: Settings) -> None:
        """Take these settings."""
        self._settings = settings

    def retire(self) -> None:
        """Let go of the pages and of what is reckoned."""
        self._reckoning.stop()
        self._window.forget(_PAGE, _CHECK)

    def show(self) -> None:
        """Show the date, or what one would come to."""
        self._place = self._place_before()
        standing = self._standing()
        self._date_page().show_standing(standing)
        self._window.show_page(_PAGE, place=self._place)
        self._reckoning.reckon(self._settings, standing.wish)

    def _place_before(self) -> str:
        """Where the date was opened; the course's own pages, and the check's, lie behind the date."""
        behind = self._window.page_name in ("timetable", _CHECK)
        return self._place if behind else self._window.place or "progress"

    def show_check(self, session: SessionId, *, back: str = _PAGE) -> None:
        """Show what a check came to, and offer the drill that belongs to it.

        ``back`` is where leaving it leads: the date's page, today, or the history.
        """
        from trainer.desktop.studying.check_presenting import present_check

        rooms, self._back = self._rooms, back
        self._drill, shown = present_check(
            rooms.journal, rooms.library, self._sitting.learner, session, self._settings.ready_target
        )
        page = self._window.page(_CHECK)
        if isinstance(page, CheckPage):
            page.show_check(shown)
        self._window.show_page(_CHECK, place="today" if back == "today" else "progress")

    def _standing(self) -> Standing:
        chosen, today = self._settings, self._rooms.clocks.now().day
        kept = chosen.ready_day > today
        day = chosen.ready_day if kept else today + _USUALLY_AHEAD
        wish = Wish(day, chosen.ready_target, chosen.ready_budget, chosen.ready_without)
        last = 0 if kept else chosen.ready_day
        table = read_timetable(chosen.course)
        course = table is not None and table.last_day >= today
        counts = self._rooms.library.counts()
        sections = (
            Subject(one.id, one.title, counts[one.id]) for one in self._rooms.library.headings() if counts.get(one.id)
        )
        return Standing(wish, kept, today, len(self._plan_check().asks), last, course, tuple(sections))

    def _plan_check(self) -> "Plan":
        """A check of what counts for the date."""
        rooms, now, chosen = self._rooms, self._rooms.clocks.now(), self._settings
        session, without = SessionId(rooms.new_id(now.at)), chosen.ready_without
        counting = [one.id for one in rooms.library.headings() if one.id not in without] if without else ()
        learner = self._sitting.learner
        return plan_check(rooms.journal, rooms.library, learner, chosen, now.day, session, sections=counting)

    def _wish(self, wish: Wish) -> None:
        """Another wish: it counts at once where a date is in force."""
        kept = self._settings.ready_day > self._rooms.clocks.now().day
        if not kept or self._window.attempt(lambda: self._store(wish)):
            self._date_page().show_reckoning()
            self._reckoning.reckon(self._settings, wish)

    def _keep(self, wish: Wish) -> None:
        self._store(wish)
        self._date_page().show_kept(self._standing())

    def _remove(self) -> None:
        kept = self._settings
        wish = Wish(kept.ready_day, kept.ready_target, kept.ready_budget, kept.ready_without)
        self._change("ready_day", 0)
        self.changed.emit(None)
        self._date_page().show_kept(self._standing()._replace(wish=wish))

    def _store(self, wish: Wish) -> None:
        wanted = dated(self._settings, wish)
        for name in ("ready_target", "ready_budget", "ready_without", "ready_day"):
            if getattr(self._settings, name) != getattr(wanted, name):
                self._change(name, getattr(wanted, name))
        self.changed.emit(None)

    def _change(self, name: str, value: object) -> None:
        self._sitting.change(name, value, self._rooms.clocks.now())

    def _check(self) -> None:
        self.check_planned.emit(self._plan_check())

    def _take(self, found: object) -> None:
        if self._window.page_name != _PAGE:
            return
        if isinstance(found, Outlook):
            self._date_page().show_outlook(found)
        elif isinstance(found, TroubleOutside):
            self._window.warn(found, self.tr("Try again"), lambda: self._window.attempt(self.show))

    def _date_page(self) -> DatePage:
        page: QWidget = self._window.page(_PAGE)
        if not isinstance(page, DatePage):
            raise AssertionError("the page named date is not the page of a date")
        return page

    def _make_date(self) -> QWidget:
        attempt = self._window.attempt
        page = DatePage(partial(ask_where, self._window, Path(self._rooms.record).parent))
        page.wished.connect(self._wish)
        page.kept.connect(lambda wish: attempt(lambda: self._keep(wish)))
        page.removed.connect(lambda _: attempt(self._remove))
        page.check_asked.connect(lambda _: attempt(self._check))
        page.today_asked.connect(self.today_asked)
        page.course_asked.connect(self.course_asked)
        page.left.connect(lambda _: self.left.emit(self._place))
        return page

    def _make_check(self) -> QWidget:
        page = CheckPage()
        page.drill_asked.connect(lambda _: self.drill_chosen.emit(self._drill))
        page.left.connect(lambda _: self._window.attempt(self._leave_check))
        return page

    def _leave_check(self) -> None:
        if self._back == "today":
            self.today_asked.emit(None)
        elif self._back == "history":
            self.history_asked.emit(None)
        else:
            self.show()
