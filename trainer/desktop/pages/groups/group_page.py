"""A group: who is in it, what they would recall, and who needs help with what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.class_rows import ClassRows
from trainer.desktop.pages.groups.group_findings import GroupFindings
from trainer.desktop.pages.groups.group_naming import GroupNaming
from trainer.desktop.pages.groups.group_roster import GroupRoster
from trainer.desktop.pages.groups.group_values import Findings, Group
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.text import Text

__all__ = ["GroupPage"]


class GroupPage(FramedPage):
    """``taken_in`` and ``taken_out`` carry a LearnerId, ``section_opened`` a SectionId to read.

    ``class_opened`` carries the SessionId of a class that is over, ``renamed`` the group's new name, ``named`` the name
    of somebody new who is in it; ``class_asked``,
    ``questions_asked``, ``drills_asked``, ``report_asked``, ``print_asked``, ``ended`` and ``left`` carry None.
    """

    class_opened = Signal(object)
    class_asked = Signal(object)
    taken_in = Signal(object)
    taken_out = Signal(object)
    named = Signal(object)
    section_opened = Signal(object)
    report_asked = Signal(object)
    print_asked = Signal(object)
    questions_asked = Signal(object)
    drills_asked = Signal(object)
    renamed = Signal(object)
    ended = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._report_button = ActionButton(self.tr("Report"), Weight.SECONDARY, "download", key="E")
        self._report_button.clicked.connect(lambda: self.report_asked.emit(None))
        self._print_button = ActionButton(self.tr("Print"), Weight.QUIET, "printer", key="P")
        self._print_button.clicked.connect(lambda: self.print_asked.emit(None))
        self._keys = QuizKeys(self)
        self._keys.bind("E", self._report_button.click)
        self._keys.bind("P", self._print_button.click)
        self._questions_button = ActionButton(self.tr("Questions"), Weight.SECONDARY, "layers", key="Q")
        self._questions_button.clicked.connect(lambda: self.questions_asked.emit(None))
        self._drills_button = ActionButton(self.tr("Drills"), Weight.SECONDARY, "split", key="D")
        self._drills_button.clicked.connect(lambda: self.drills_asked.emit(None))
        self._keys.bind("Q", self._questions_button.click)
        self._keys.bind("D", self._drills_button.click)
        self._class_button = ActionButton(self.tr("Hold a class"), Weight.SECONDARY, "play", key="H")
        self._class_button.clicked.connect(lambda: self.class_asked.emit(None))
        self._keys.bind("H", self._class_button.click)
        self._of_people = (
            self._class_button,
            self._questions_button,
            self._drills_button,
            self._print_button,
            self._report_button,
        )
        self.body.add_action(back)
        self.body.add_action(self._class_button)
        self.body.add_action(self._questions_button)
        self.body.add_action(self._drills_button)
        self.body.add_action(self._print_button, end=True)
        self.body.add_action(self._report_button, end=True)

    def show_group(self, group: Group) -> None:
        """Show who is in the group; how it stands follows."""
        self.body.clear()
        self.show_written("")
        self.body.add(Text(group.name, Role.TITLE))
        self._number = Text("", Role.BODY, "text2")
        self.body.add(self._number)
        self.body.add_space(4)
        self._place = QWidget()
        self._standing = stacked(self._place, 0)
        self._standing.addWidget(Text(self.tr("Looking at what they have answered …"), Role.BODY, "text2"))
        self.body.add(self._place)
        # after it has a parent: shown before, it would be a window of its own, and take the keyboard away
        self._place.setVisible(group.people > 0)
        if group.classes:
            held = ClassRows(group.classes)
            held.opened.connect(self.class_opened)
            held.grown.connect(lambda _: self.body.put_in_order())
            self.body.add(held)
        self.body.add(self._make_roster(group))
        self.body.add(self._make_naming(group))
        self._count()
        self.body.put_in_order()
        self.start_at(None if group.people else self._roster.first)

    def start_at_name(self) -> None:
        """Put the keyboard where the next name of somebody new is written."""
        self.start_at(None)
        self._roster.start_at_name()

    def show_findings(self, found: Findings) -> None:
        """Show how the group stands."""
        while (before := self._standing.takeAt(0)) is not None:
            widget = before.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        findings = GroupFindings(found)
        findings.section_opened.connect(self.section_opened)
        self._standing.addWidget(findings)
        self._place.setVisible(self._roster.people > 0)
        self.body.put_in_order()
        self.start_at(findings.first)

    def show_writing(self) -> None:
        """Say that the report is on its way; it can't be asked for again meanwhile."""
        self._report_button.setEnabled(False)
        self._print_button.setEnabled(False)
        self.body.explain(self.tr("Putting the report together …"))

    def show_written(self, told: str) -> None:
        """Say what became of the report; empty says nothing."""
        self._report_button.setEnabled(True)
        self._print_button.setEnabled(True)
        self.body.explain(told)
        if told:
            announce(self, told)

    def use_letter_keys(self, used: bool) -> None:
        """Whether E alone asks for the report; with Alt it always does."""
        self._keys.use_single(used)
        self._report_button.set_key("E" if used else self.tr("Alt+E"))
        self._print_button.set_key("P" if used else self.tr("Alt+P"))
        self._questions_button.set_key("Q" if used else self.tr("Alt+Q"))
        self._drills_button.set_key("D" if used else self.tr("Alt+D"))
        self._class_button.set_key("H" if used else self.tr("Alt+H"))

    def leave(self) -> None:
        """Esc keeps a group that was about to end, or goes back to the groups."""
        if self._naming.asking:
            self._naming.close_asking()
        else:
            self.left.emit(None)

    def tell_hidden(self, hidden: int) -> None:
        """So many questions are hidden from the group now."""
        self._naming.tell_hidden(hidden)

    def _make_roster(self, group: Group) -> GroupRoster:
        self._roster = GroupRoster(group)
        for signal, out in ((self._roster.taken_in, self.taken_in), (self._roster.taken_out, self.taken_out)):
            signal.connect(self._count)
            signal.connect(out)
        self._roster.named.connect(self.named)
        return self._roster

    def _make_naming(self, group: Group) -> GroupNaming:
        self._naming = GroupNaming(group.name, group.hidden)
        self._naming.renamed.connect(self.renamed)
        self._naming.ended.connect(self.ended)
        return self._naming

    def _count(self, _: object = None) -> None:
        people = self._roster.people
        nobody = self.tr("Nobody is in this group yet: tick who is, or add somebody new.")
        for button in self._of_people:
            button.setVisible(people > 0)
        self._number.setText(self.tr("%n person(s) in this group", "", people) if people else nobody)
