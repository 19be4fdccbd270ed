"""What can be looked at out of a group's page, and the way back there: its questions and its drills."""

from PySide6.QtCore import QObject, Signal

from trainer.base.ids import ItemId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile
from trainer.desktop.teaching.group_drill_desk import GroupDrillDesk
from trainer.desktop.teaching.question_desk import QuestionDesk
from trainer.desktop.way_back import WayBack
from trainer.record.rosters import Cohort

__all__ = ["GroupInsightDesk"]


class GroupInsightDesk(QObject):
    """``section_chosen`` carries a SectionId to be read, ``left`` None: back to the group."""

    section_chosen = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, choose_file: ChooseFile, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._way: WayBack | None = None
        self._questions = QuestionDesk(window, rooms, choose_file, self)
        self._drills = GroupDrillDesk(window, rooms, choose_file, self)
        for desk in (self._questions, self._drills):
            desk.section_chosen.connect(self.section_chosen)
            desk.left.connect(self.left)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on the pages."""
        self._questions.use_letter_keys(used)
        self._drills.use_letter_keys(used)

    def retire(self) -> None:
        """Let go of the pages and of what is reckoned."""
        self._questions.retire()
        self._drills.retire()

    def open_questions(self, cohort: Cohort) -> None:
        """Show the group's questions."""
        self._way = WayBack(self._window)
        self._questions.open(cohort)

    def open_question(self, cohort: Cohort, item: ItemId) -> None:
        """Show one of the group's questions, and lead back from it to the page on show now."""
        self._questions.open_one(cohort, item)

    def open_drills(self, cohort: Cohort) -> None:
        """Show how the group split in its drills."""
        self._way = WayBack(self._window)
        self._drills.open(cohort)

    def forget_way(self) -> None:
        """The group's page was made anew: the way back would lead to a row that is no more."""
        self._way = None

    def go_back(self) -> bool:
        """Show the group's page as it was left; False when it can't be any more."""
        if self._way is None:
            return False
        self._way.go()
        return True
