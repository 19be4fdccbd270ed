"""The desk for a group's drills: how people split at each decision."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import CohortId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.groups.class_report_values import DecidedInClass
from trainer.desktop.pages.groups.group_decision_page import GroupDecisionPage
from trainer.desktop.pages.groups.group_drill_values import DrillsSplit, SplitDecision
from trainer.desktop.pages.groups.group_drills_page import GroupDrillsPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile
from trainer.desktop.teaching.class_reporting import decided_in_class
from trainer.desktop.teaching.group_drill_presenting import find_splits
from trainer.desktop.teaching.group_reckoning import GroupReckoning, Wanted
from trainer.desktop.way_back import WayBack
from trainer.record.instructing import InstructorRecord
from trainer.record.rosters import Cohort

__all__ = ["GroupDrillDesk"]

_PLACE, _DRILLS, _DECISION = "teach", "group-drills", "group-decision"


class GroupDrillDesk(QObject):
    """``section_chosen`` carries a SectionId to be read, ``left`` None: back to the group."""

    section_chosen = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, choose_file: ChooseFile, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._choose_file = window, rooms, choose_file
        self._letter_keys = True
        self._group: CohortId | None = None
        self._name = ""
        self._wanted = Wanted((), {}, 0)
        self._back: WayBack | None = None
        self._reckoning = GroupReckoning(rooms, self._find, self)
        self._reckoning.found.connect(self._take)
        window.hold(_DRILLS, self._make_drills)
        window.hold(_DECISION, self._make_decision)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on a decision's page."""
        self._letter_keys = used

    def retire(self) -> None:
        """Let go of the pages and of what is reckoned."""
        self._reckoning.stop()
        self._window.forget(_DRILLS, _DECISION)

    def open(self, cohort: Cohort) -> None:
        """Show how the people of a group split in their drills."""
        self._group, self._name, self._back = cohort.id, cohort.name, None
        self._wanted = Wanted(cohort.persons, {}, self._rooms.clocks.now().day)
        self._drills().show_waiting(cohort.name)
        self._window.show_page(_DRILLS, place=_PLACE)
        self._reckon()

    def _reckon(self) -> None:
        self._reckoning.reckon(self._wanted)

    def _find(self, journal: InstructorRecord, wanted: Wanted) -> DrillsSplit:
        return find_splits(journal, self._rooms.library, wanted.persons)

    def _take(self, found: object) -> None:
        if isinstance(found, DrillsSplit):
            self._drills().show_drills(self._name, found)
        elif isinstance(found, TroubleOutside) and self._window.page_name == _DRILLS:
            self._window.warn(found, self.tr("Try again"), self._reckon)

    def _open_decision(self, shown: SplitDecision) -> None:
        self._back = WayBack(self._window)
        page = self._window.page(_DECISION)
        if isinstance(page, GroupDecisionPage):
            page.use_letter_keys(self._letter_keys)
            found = () if self._group is None else self._classes(self._group, shown)
            page.show_decision(shown, found)
        self._window.show_page(_DECISION, place=_PLACE)

    def _classes(self, group: CohortId, shown: SplitDecision) -> tuple[DecidedInClass, ...]:
        return decided_in_class(self._rooms.journal, group, shown.id, shown.decision.id)

    def _return(self) -> None:
        if self._back is not None:
            self._back.go()

    def _drills(self) -> GroupDrillsPage:
        page = self._window.page(_DRILLS)
        if not isinstance(page, GroupDrillsPage):
            raise AssertionError("the page of a group's drills is another")
        return page

    def _make_drills(self) -> QWidget:
        attempt, page = self._window.attempt, GroupDrillsPage(self._choose_file)
        page.decision_opened.connect(lambda shown: attempt(lambda: self._open_decision(shown)))
        page.left.connect(self.left)
        return page

    def _make_decision(self) -> QWidget:
        page = GroupDecisionPage()
        page.section_asked.connect(self.section_chosen)
        page.left.connect(lambda _: self._window.attempt(self._return))
        return page
