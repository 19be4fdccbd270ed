"""The desk for whoever teaches: groups of people who learn on this computer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import CohortId, ItemId, LearnerId, SectionId, SessionId
from trainer.desktop.group_people import members_of, names_of
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.groups.group_page import GroupPage
from trainer.desktop.pages.groups.group_values import Findings, Group
from trainer.desktop.report_desk import Gather, ReportDesk
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.desktop.teaching.class_reporting import class_lines
from trainer.desktop.teaching.group_insight_desk import GroupInsightDesk
from trainer.desktop.teaching.group_presenting import find
from trainer.desktop.teaching.group_reckoning import GroupReckoning, Wanted
from trainer.desktop.teaching.group_reporting import report_of
from trainer.desktop.teaching.groups_desk import GroupsDesk
from trainer.desktop.way_back import WayBack
from trainer.record.instructing import InstructorRecord
from trainer.record.rosters import Cohort
from trainer.study.teaching import Teaching

if TYPE_CHECKING:
    from trainer.desktop.classes.class_desk import ClassDesk
    from trainer.desktop.teaching.class_report_desk import ClassReportDesk

__all__ = ["TeachDesk"]

_PLACE, _GROUP = "teach", "group"


class TeachDesk(QObject):
    """Groups, and one of them: who is in it and how it stands. ``section_chosen`` carries a SectionId to be read."""

    section_chosen = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, parent: QObject, choose_file: ChooseFile | None = None
    ) -> None:
        super().__init__(parent)
        own = Path(rooms.record).parent
        self.choose_file = choose_file or partial(ask_where, window, own, tables=True)
        self.report = ReportDesk(window, rooms, self, lambda suggested, then: self.choose_file(suggested, then))
        self.report.begun.connect(lambda _: self._page().show_writing())
        self.report.ended.connect(lambda told: self._page().show_written(told))
        self.choose_table: ChooseFile = partial(ask_where, window, own)
        self._insight = GroupInsightDesk(window, rooms, lambda name, then: self.choose_table(name, then), self)
        self._insight.section_chosen.connect(lambda section: window.attempt(lambda: self._open_section(section)))
        self._insight.left.connect(lambda _: window.attempt(self._come_back))
        self._window, self._rooms = window, rooms
        self._teaching = Teaching(rooms.journal, rooms.new_id)
        self._letter_keys = True
        self._group: CohortId | None = None
        self._came_from: CohortId | None = None
        self._back: WayBack | None = None
        self._reckoning = GroupReckoning(rooms, self._find, self)
        self._reckoning.found.connect(self._take)
        self._groups = GroupsDesk(window, rooms, self)
        self._groups.opened.connect(lambda group: window.attempt(lambda: self.open(group)))
        self._groups.class_asked.connect(lambda _: window.attempt(self.classes.show))
        self._groups.class_opened.connect(lambda name: window.attempt(lambda: self.show_class(name)))
        self._groups.left_class_asked.connect(lambda _: window.attempt(self.classes.resuming.show))
        self._classes: ClassDesk | None = None
        self._past: ClassReportDesk | None = None
        window.hold(_GROUP, self._make_group)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on a group's page."""
        self._letter_keys = used
        self._insight.use_letter_keys(used)
        if self._classes is not None:
            self._classes.use_letter_keys(used)
        if self._past is not None:
            self._past.use_letter_keys(used)

    @property
    def past(self) -> "ClassReportDesk":
        """Where a class that is over is looked at; made when the first one is wanted."""
        if self._past is None:
            from trainer.desktop.teaching.class_report_desk import ClassReportDesk

            attempt = self._window.attempt
            made = ClassReportDesk(self._window, self._rooms, self)
            made.left.connect(lambda _: attempt(self._leave_class))
            made.section_chosen.connect(lambda section: attempt(lambda: self._open_section(section)))
            made.question_asked.connect(lambda which: attempt(lambda: self._open_question(*which)))
            made.use_letter_keys(self._letter_keys)
            self._past = made
        return self._past

    def show_class(self, session: SessionId) -> None:
        """Show the report of a class that is over."""
        self.past.show(session)

    def _show_class_of_group(self, session: SessionId) -> None:
        self._came_from = self._group
        self.show_class(session)

    def _open_question(self, group: CohortId, item: ItemId) -> None:
        found = next((one for one in self._rooms.journal.cohorts() if one.id == group), None)
        if found is not None:
            self._insight.open_question(found, item)

    @property
    def classes(self) -> "ClassDesk":
        """Where a class is set up and held; made when the first one is wanted."""
        if self._classes is None:
            from trainer.desktop.classes.class_desk import ClassDesk

            made = ClassDesk(self._window, self._rooms, self)
            made.left.connect(lambda _: self._window.attempt(self._leave_class))
            made.report_asked.connect(lambda name: self._window.attempt(lambda: self.show_class(name)))
            made.use_letter_keys(self._letter_keys)
            self._classes = made
        return self._classes

    def left_class(self) -> str:
        """When a class began that was left in the middle; empty where there is none. Raises TroubleOutside."""
        if self.in_class or not self._rooms.classes.unfinished():
            return ""
        found = self.classes.resuming.first()
        return "" if found is None else found[1]

    @property
    def in_class(self) -> bool:
        """Whether a class is open."""
        return self._classes is not None and self._classes.in_hand

    def _hold_for_group(self) -> None:
        self._came_from = self._group
        self.classes.show(self._group)

    def _leave_class(self) -> None:
        came_from, self._came_from = self._came_from, None
        if came_from is None:
            self.show()
        else:
            self.open(came_from)

    def retire(self) -> None:
        """Let go of the pages and of what is reckoned."""
        if self._classes is not None:
            self._classes.retire()
        if self._past is not None:
            self._past.retire()
        self._reckoning.stop()
        self.report.stop()
        self._insight.retire()
        self._groups.retire()
        self._window.forget(_GROUP)

    def show(self) -> None:
        """Show the groups; the class that is open, where one is."""
        if self._classes is not None and self._classes.in_hand:
            self._classes.come_back()
        else:
            self._groups.show(self.left_class(), letter_keys=self._letter_keys)

    def open(self, group: CohortId) -> None:
        """Show one of them; the groups, when it is no more."""
        self._group = group
        found = self._cohort()
        if found is None:
            self.show()
            return
        self._page().use_letter_keys(self._letter_keys)
        journal = self._rooms.journal
        members, classes = members_of(journal, found), class_lines(journal, group)
        self._page().show_group(Group(group, found.name, members, len(found.hidden), classes))
        self._window.show_page(_GROUP, place=_PLACE)
        self._reckon(found)

    def return_(self) -> None:
        """Show the group again as it was left for a section."""
        if self._back is not None:
            self._back.go()
        elif self._group is not None:
            self.open(self._group)

    def _open_section(self, section: SectionId) -> None:
        self._back = WayBack(self._window)
        self.section_chosen.emit(section)

    def _reckon(self, cohort: Cohort) -> None:
        if not cohort.persons:
            self._reckoning.stop()
            self._page().show_findings(Findings((), ()))
            return
        self._reckoning.reckon(Wanted(cohort.persons, names_of(self._rooms.journal), self._rooms.clocks.now().day))

    def _find(self, journal: InstructorRecord, wanted: Wanted) -> Findings:
        return find(journal, self._rooms.library, wanted.persons, wanted.names, wanted.day)

    def _report_on(self, hand_out: Callable[[Gather], None]) -> None:
        cohort, rooms = self._cohort(), self._rooms
        if cohort is not None and cohort.persons:
            people, day = names_of(self._rooms.journal), rooms.clocks.now().day
            hand_out(lambda journal: report_of(journal, rooms.library, cohort, people, day))

    def _ask_for_report(self) -> None:
        self._report_on(lambda gather: self.report.ask_where(self.tr("group-report.pdf"), gather))

    def _take(self, found: object) -> None:
        if isinstance(found, Findings):
            if self._window.page_name != _GROUP:
                self._forget_rows()
            self._page().show_findings(found)
        elif isinstance(found, TroubleOutside) and self._window.page_name == _GROUP:
            self._window.warn(found, self.tr("Try again"), self._reckon_again)

    def _forget_rows(self) -> None:
        """A way back to the group's page would lead to a row that is no more."""
        self._insight.forget_way()
        if self._back is not None and self._back.name == _GROUP:
            self._back = None

    def _come_back(self) -> None:
        found = self._cohort()
        if found is None:
            self.show()
        elif self._insight.go_back():
            self._page().tell_hidden(len(found.hidden))
        else:
            self.open(found.id)

    def _look_into(self, look: Callable[[Cohort], None]) -> None:
        found = self._cohort()
        if found is not None and found.persons:
            look(found)

    def _rename(self, name: str) -> None:
        if self._group is not None:
            self._teaching.rename(self._group, name, self._rooms.clocks.now())
            self.open(self._group)

    def _end(self) -> None:
        if self._group is not None:
            self._teaching.end(self._group, self._rooms.clocks.now())
            self._reckoning.stop()
            self.show()

    def _reckon_again(self) -> None:
        found = self._cohort()
        if found is not None:
            self._reckon(found)

    def _cohort(self) -> Cohort | None:
        return next((one for one in self._rooms.journal.cohorts() if one.id == self._group), None)

    def _change(self, learner: LearnerId, *, inside: bool) -> None:
        if self._group is None:
            return
        change = self._teaching.take_in if inside else self._teaching.take_out
        change(self._group, learner, self._rooms.clocks.now())
        self._reckon_again()

    def _take_in_new(self, name: str) -> None:
        if self._group is None:
            return
        moment = self._rooms.clocks.now()
        learner = LearnerId(self._rooms.new_id(moment.at))
        self._rooms.sitting(learner).introduce(name, False, moment)
        self._teaching.take_in(self._group, learner, moment)
        self.open(self._group)
        self._page().start_at_name()

    def _page(self) -> GroupPage:
        page = self._window.page(_GROUP)
        if not isinstance(page, GroupPage):
            raise AssertionError("the page named group is not the page of a group")
        return page

    def _make_group(self) -> QWidget:
        attempt, page = self._window.attempt, GroupPage()
        page.taken_in.connect(lambda learner: attempt(lambda: self._change(learner, inside=True)))
        page.taken_out.connect(lambda learner: attempt(lambda: self._change(learner, inside=False)))
        page.named.connect(lambda name: attempt(lambda: self._take_in_new(name)))
        page.section_opened.connect(lambda section: attempt(lambda: self._open_section(section)))
        page.report_asked.connect(lambda _: attempt(self._ask_for_report))
        page.print_asked.connect(lambda _: attempt(lambda: self._report_on(self.report.ask_for_paper)))
        page.questions_asked.connect(lambda _: attempt(lambda: self._look_into(self._insight.open_questions)))
        page.drills_asked.connect(lambda _: attempt(lambda: self._look_into(self._insight.open_drills)))
        page.class_asked.connect(lambda _: attempt(self._hold_for_group))
        page.class_opened.connect(lambda name: attempt(lambda: self._show_class_of_group(name)))
        page.renamed.connect(lambda name: attempt(lambda: self._rename(name)))
        page.ended.connect(lambda _: attempt(self._end))
        page.left.connect(lambda _: attempt(self.show))
        return page
