"""The desk for whoever teaches: groups of people who learn on this computer."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import CohortId, LearnerId, SectionId
from trainer.desktop.group_reckoning import GroupReckoning, Wanted
from trainer.desktop.group_report_desk import GroupReportDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.group_page import GroupPage
from trainer.desktop.pages.group_values import Findings, Group, GroupLine, Member
from trainer.desktop.pages.groups_page import GroupsPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.desktop.way_back import WayBack
from trainer.record.journal import Learner
from trainer.record.rosters import Cohort
from trainer.study.teaching import Teaching

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
        self._report = GroupReportDesk(window, rooms, self)
        self._report.written.connect(self._tell_written)
        self._report.failed.connect(lambda _: self._page().show_written(""))
        self._window, self._rooms = window, rooms
        self._teaching = Teaching(rooms.journal, rooms.new_id)
        self._letter_keys = True
        self._group: CohortId | None = None
        self._back: WayBack | None = None
        self._reckoning = GroupReckoning(rooms, self)
        self._reckoning.found.connect(self._take)
        window.hold(_PLACE, self._make_groups)
        window.hold(_GROUP, self._make_group)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on a group's page."""
        self._letter_keys = used

    def retire(self) -> None:
        """Let go of the pages and of what is reckoned."""
        self._reckoning.stop()
        self._report.stop()
        self._window.forget(_PLACE, _GROUP)

    def show(self) -> None:
        """Show the groups."""
        lines = tuple(GroupLine(one.id, one.name, len(one.persons)) for one in self._rooms.journal.cohorts())
        page = self._window.page(_PLACE)
        if isinstance(page, GroupsPage):
            page.show_groups(lines)
        self._window.show_page(_PLACE, place=_PLACE)

    def open(self, group: CohortId) -> None:
        """Show one of them; the groups, when it is no more."""
        self._group = group
        found = self._cohort()
        if found is None:
            self.show()
            return
        self._page().use_letter_keys(self._letter_keys)
        self._page().show_group(Group(group, found.name, self._members(found)))
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
        self._reckoning.reckon(Wanted(cohort.persons, self._names(), self._rooms.clocks.now().day))

    def _names(self) -> Mapping[LearnerId, str]:
        journal = self._rooms.journal
        return {member: self._name(one) for one in journal.learners() for member in journal.members(one.id)}

    def _ask_for_report(self) -> None:
        cohort = self._cohort()
        if cohort is not None and cohort.persons:
            self.choose_file(self.tr("group-report.pdf"), partial(self._write, cohort))

    def _write(self, cohort: Cohort, place: Path) -> None:
        if not self._report.busy:
            self._page().show_writing()
            self._report.write(cohort, self._names(), place)

    def _tell_written(self, places: tuple[Path, ...]) -> None:
        first = places[0]
        one = self.tr("Written: {place}").format(place=first)
        many = self.tr("%n table(s) written to {place}", "", len(places)).format(place=first.parent)
        self._page().show_written(one if len(places) == 1 else many)

    def _take(self, found: object) -> None:
        if isinstance(found, Findings):
            if self._window.page_name != _GROUP:
                self._back = None  # the way back would lead to a row that is no more
            self._page().show_findings(found)
        elif isinstance(found, TroubleOutside) and self._window.page_name == _GROUP:
            self._window.warn(found, self.tr("Try again"), self._reckon_again)

    def _reckon_again(self) -> None:
        found = self._cohort()
        if found is not None:
            self._reckon(found)

    def _cohort(self) -> Cohort | None:
        return next((one for one in self._rooms.journal.cohorts() if one.id == self._group), None)

    def _name(self, learner: Learner) -> str:
        return learner.name or self.tr("Guest")

    def _members(self, cohort: Cohort) -> tuple[Member, ...]:
        journal = self._rooms.journal
        everyone = (
            Member(one.id, self._name(one), not journal.members(one.id).isdisjoint(cohort.persons))
            for one in journal.learners()
        )
        return tuple(sorted(everyone, key=lambda member: (member.name.casefold(), member.id)))

    def _add(self, name: str) -> None:
        self.open(self._teaching.name_group(name, self._rooms.clocks.now()))

    def _change(self, learner: LearnerId, *, inside: bool) -> None:
        if self._group is None:
            return
        change = self._teaching.take_in if inside else self._teaching.take_out
        change(self._group, learner, self._rooms.clocks.now())
        self._reckon_again()

    def _page(self) -> GroupPage:
        page = self._window.page(_GROUP)
        if not isinstance(page, GroupPage):
            raise AssertionError("the page named group is not the page of a group")
        return page

    def _make_groups(self) -> QWidget:
        attempt, page = self._window.attempt, GroupsPage()
        page.group_opened.connect(lambda group: attempt(lambda: self.open(group)))
        page.named.connect(lambda name: attempt(lambda: self._add(name)))
        return page

    def _make_group(self) -> QWidget:
        attempt, page = self._window.attempt, GroupPage()
        page.taken_in.connect(lambda learner: attempt(lambda: self._change(learner, inside=True)))
        page.taken_out.connect(lambda learner: attempt(lambda: self._change(learner, inside=False)))
        page.section_opened.connect(lambda section: attempt(lambda: self._open_section(section)))
        page.report_asked.connect(lambda _: attempt(self._ask_for_report))
        page.left.connect(lambda _: attempt(self.show))
        return page
