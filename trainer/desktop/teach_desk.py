"""The desk for whoever teaches: groups of people who learn on this computer."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.base.ids import CohortId, LearnerId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.group_page import GroupPage
from trainer.desktop.pages.group_values import Group, GroupLine, Member
from trainer.desktop.pages.groups_page import GroupsPage
from trainer.desktop.rooms import Rooms
from trainer.record.rosters import Cohort
from trainer.study.teaching import Teaching

__all__ = ["TeachDesk"]

_PLACE, _GROUP = "teach", "group"


class TeachDesk(QObject):
    """Groups, and one of them with who is in it."""

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._teaching = Teaching(rooms.journal, rooms.new_id)
        self._group: CohortId | None = None
        window.hold(_PLACE, self._make_groups)
        window.hold(_GROUP, self._make_group)

    def retire(self) -> None:
        """Let go of the pages."""
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
        found = next((one for one in self._rooms.journal.cohorts() if one.id == group), None)
        if found is None:
            self.show()
            return
        self._group = group
        page = self._window.page(_GROUP)
        if isinstance(page, GroupPage):
            page.show_group(Group(group, found.name, self._members(found)))
        self._window.show_page(_GROUP, place=_PLACE)

    def _members(self, cohort: Cohort) -> tuple[Member, ...]:
        journal = self._rooms.journal
        everyone = (
            Member(one.id, one.name or self.tr("Guest"), not journal.members(one.id).isdisjoint(cohort.persons))
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

    def _make_groups(self) -> QWidget:
        attempt, page = self._window.attempt, GroupsPage()
        page.group_opened.connect(lambda group: attempt(lambda: self.open(group)))
        page.named.connect(lambda name: attempt(lambda: self._add(name)))
        return page

    def _make_group(self) -> QWidget:
        attempt, page = self._window.attempt, GroupPage()
        page.taken_in.connect(lambda learner: attempt(lambda: self._change(learner, inside=True)))
        page.taken_out.connect(lambda learner: attempt(lambda: self._change(learner, inside=False)))
        page.left.connect(lambda _: attempt(self.show))
        return page
