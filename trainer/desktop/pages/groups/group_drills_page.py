"""A group's drills: how many began each, where they came out, and how they split at each decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.charts.table_tools import TableTools
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.group_drill_values import DrillsSplit, SplitDecision, SplitDrill
from trainer.desktop.pages.groups.group_drill_words import GroupDrillWords
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text

__all__ = ["GroupDrillsPage"]


class GroupDrillsPage(FramedPage):
    """``decision_opened`` carries a SplitDecision, ``left`` None. ``choose_file`` asks where a table goes."""

    decision_opened = Signal(object)
    left = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        self._choose_file = choose_file
        self._words = GroupDrillWords(self)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self.body.add_action(back)
        QuizKeys(self).bind_always("Backspace", self.leave)

    def show_waiting(self, group: str) -> None:
        """Say that the drills of the group of this name are looked at."""
        self._head(group)
        self.body.add(Text(self.tr("Looking at what they have decided …"), Role.BODY, "text2"))
        self.body.put_in_order()

    def show_drills(self, group: str, found: DrillsSplit) -> None:
        """Show what was found."""
        self._head(group)
        if not found.drills:
            self.body.add(Text(self.tr("Nobody in this group has begun a drill yet."), Role.READING))
        else:
            words = self.tr(
                "Each person counts once a decision, by the first that stands in a run that is no practice. No choice "
                "is plainly right: until three people have rated the options, the authors’ choice stands in."
            )
            self.body.add(Text(words, Role.BODY, "text2"))
        first: Rows | None = None
        for drill in found.drills:
            rows = self._add_drill(drill)
            first = first or rows
        if found.gone:
            gone = self.tr("%n drill(s) more were played that no pack has any more.", "", found.gone)
            self.body.add(Text(gone, Role.SMALL, "text2"))
        if found.drills:
            table = self._words.table(found.drills)
            all_of_it = self.tr("Every option of every decision, as a table")
            self.body.add_space(4)
            self.body.add(TableTools(all_of_it, lambda: table, self.tr("drills"), self._choose_file))
        self.body.put_in_order()
        self.start_at(first)

    def leave(self) -> None:
        """Report that the person wants back to the group."""
        self.left.emit(None)

    def _head(self, group: str) -> None:
        self.start_at(None)
        self.body.clear()
        self.body.add(Text(group, Role.SMALL, "text2"))
        self.body.add(Text(self.tr("Drills"), Role.TITLE))

    def _add_drill(self, drill: SplitDrill) -> Rows | None:
        self.body.add_space(6)
        self.body.add(Text(drill.title, Role.BODY_STRONG))
        self.body.add(Text(self._words.told(drill), Role.SMALL, "text2"))
        if drill.gone:
            gone = self.tr("%n decision(s) were taken in situations that it no longer has.", "", drill.gone)
            self.body.add(Text(gone, Role.SMALL, "text2"))
        if not drill.decisions:
            self.body.add(Text(self.tr("Nobody’s decision counts yet."), Role.SMALL, "text2"))
            return None
        rows = Rows(drill.title)
        for one in drill.decisions:
            rows.add(self._row(one, backs=any(other.split.taken_back for other in drill.decisions)))
        self.body.add(rows)
        return rows

    def _row(self, one: SplitDecision, *, backs: bool) -> Row:
        people = self.tr("%n decided", "", one.split.people)
        split = self.tr("split {split}").format(split=self._words.split(one))
        asides = [Aside(people, 84), Aside(split, 118, "text"), Aside(self._words.quality(one), 196)]
        if backs:
            asides.append(Aside(self._words.taken_back(one), 100, "warn"))
        row = Row(one.decision.title, asides)
        row.clicked.connect(lambda: self.decision_opened.emit(one))
        return row
