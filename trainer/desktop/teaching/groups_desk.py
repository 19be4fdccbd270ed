"""The desk for the list of groups: a new one is named, one is opened, one that ended is taken up again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import CohortId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.groups.group_values import GroupLine
from trainer.desktop.pages.groups.groups_page import GroupsPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.teaching.class_reporting import class_lines
from trainer.study.teaching import Teaching

__all__ = ["GroupsDesk"]

_PLACE = "teach"


class GroupsDesk(QObject):
    """``opened`` carries the CohortId of the group to show.

    ``class_asked`` and ``left_class_asked`` carry None, ``class_opened`` a SessionId, as the page has them.
    """

    class_opened = Signal(object)

    class_asked = Signal(object)
    left_class_asked = Signal(object)
    opened = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._teaching = Teaching(rooms.journal, rooms.new_id)
        window.hold(_PLACE, self._make_page)

    def retire(self) -> None:
        """Let go of the page."""
        self._window.forget(_PLACE)

    def show(self, left_class: str = "", *, letter_keys: bool = True) -> None:
        """Show the groups, and those that have ended; ``left_class`` is when a class began that was left (or empty)."""
        page = self._window.page(_PLACE)
        if isinstance(page, GroupsPage):
            page.use_letter_keys(letter_keys)
            classes = class_lines(self._rooms.journal)
            page.show_groups(self._lines(ended=False), self._lines(ended=True), left_class, classes)
        self._window.show_page(_PLACE, place=_PLACE)

    def _lines(self, *, ended: bool) -> tuple[GroupLine, ...]:
        found = self._rooms.journal.cohorts(ended=ended)
        return tuple(GroupLine(one.id, one.name, len(one.persons)) for one in found)

    def _add(self, name: str) -> None:
        self.opened.emit(self._teaching.name_group(name, self._rooms.clocks.now()))

    def _take_up(self, group: CohortId) -> None:
        names = {one.id: one.name for one in self._lines(ended=True)}
        if group in names:
            self._teaching.rename(group, names[group], self._rooms.clocks.now())
        self.opened.emit(group)

    def _make_page(self) -> QWidget:
        attempt, page = self._window.attempt, GroupsPage()
        page.group_opened.connect(self.opened)
        page.class_opened.connect(self.class_opened)
        page.class_asked.connect(self.class_asked)
        page.left_class_asked.connect(self.left_class_asked)
        page.taken_up.connect(lambda group: attempt(lambda: self._take_up(group)))
        page.named.connect(lambda name: attempt(lambda: self._add(name)))
        return page
