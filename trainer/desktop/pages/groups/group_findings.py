"""How a group stands: its sections, and the statements with which somebody needs help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.groups.group_values import Findings, HelpLine, SectionRow
from trainer.desktop.theme import Role
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text

__all__ = ["GroupFindings"]

_MOST = 20
"""Statements that are listed; those after them can wait."""


class GroupFindings(QWidget):
    """``section_opened`` carries a SectionId; ``first`` is what the keyboard begins with (None: nothing was found)."""

    section_opened = Signal(object)

    def __init__(self, found: Findings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = stacked(self, 10)
        self.first: Rows | None = None
        if not found.sections:
            self._column.addWidget(Text(self.tr("Nobody in this group has answered anything yet."), Role.BODY))
            return
        self._column.addWidget(Text(self.tr("What they would recall today"), Role.BODY_STRONG))
        words = self.tr(
            "Expected by the memory model, not tested. Somebody counts in a section once they have met five of its "
            "questions; the lowest come first."
        )
        self._column.addWidget(Text(words, Role.SMALL, "text2"))
        sections = Rows(self.tr("Sections"))
        for section in found.sections:
            sections.add(self._section(section))
        self._column.addWidget(sections)
        self.first = sections
        self._column.addSpacing(12)
        self._add_help(found.help)

    def _add_help(self, lines: tuple[HelpLine, ...]) -> None:
        self._column.addWidget(Text(self.tr("Who needs help with what"), Role.BODY_STRONG))
        if not lines:
            none = self.tr("Nobody has missed any statement's questions twice, and every third time.")
            self._column.addWidget(Text(none, Role.BODY, "text2"))
            return
        words = self.tr(
            "Named is who missed a statement's questions twice or more, and at least every third time. Statements of "
            "which most people were sure and wrong come first; that is told only of five people or more together."
        )
        self._column.addWidget(Text(words, Role.SMALL, "text2"))
        rows = Rows(self.tr("Statements"))
        told = any(line.mistaken for line in lines)
        for line in lines[:_MOST]:
            rows.add(self._statement(line, sureness=told))
        self._column.addWidget(rows)
        if len(lines) > _MOST:
            more = self.tr("%n more statement(s) come after these.", "", len(lines) - _MOST)
            self._column.addWidget(Text(more, Role.SMALL, "text2"))

    def _section(self, line: SectionRow) -> Row:
        if line.mean is None:
            number = self.tr("%n person(s) began", "", line.met)
            asides = (Aside(number, 150), Aside(self.tr("not enough yet"), 150, "text3"))
        else:
            people = self.tr("of %n person(s)", "", line.people)
            percent = self.tr("{percent} %").format(percent=round(100 * line.mean))
            asides = (Aside(people, 150), Aside(percent, 150, share=line.mean))
        row = Row(line.title, asides)
        row.clicked.connect(lambda: self.section_opened.emit(line.id))
        return row

    def _statement(self, line: HelpLine, *, sureness: bool) -> Row:
        missed = self.tr("{missed} of {asked} missed").format(missed=line.missed, asked=line.asked)
        asides = [Aside(missed, 106)]
        sure = self.tr("{mistaken} of {people} sure and wrong")
        told = sure.format(mistaken=line.mistaken, people=line.spoken) if line.mistaken else ""
        if sureness:
            asides.append(Aside(told, 142, "warn"))
        asides.append(Aside(", ".join(line.names), 170, "text"))
        words = self.tr("Contested: {statement}").format(statement=line.words) if line.contested else line.words
        row = Row(words, asides)
        row.clicked.connect(lambda: self.section_opened.emit(line.section))
        return row
