"""Everything there is to read: the sections in order, with what was started in each and what is contested."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text

__all__ = ["LibraryContents", "LibraryPage", "SectionLine"]


class SectionLine(NamedTuple):
    """A section of the list. ``depth`` counts its parents; ``started`` of its ``questions`` have a memory."""

    id: SectionId
    title: str
    depth: int
    started: int
    questions: int
    contested: int


class LibraryContents(NamedTuple):
    """A document's title and its sections in their order."""

    title: str
    sections: tuple[SectionLine, ...]


class LibraryPage(FramedPage):
    """``section_opened`` carries the SectionId of the section to read."""

    section_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)

    def show_library(self, contents: LibraryContents) -> None:
        """Show these sections, the first one ready to be opened."""
        self.body.clear()
        self.body.add(Text(self.tr("Library"), Role.TITLE))
        self.body.add(Text(contents.title, Role.BODY, "text2"))
        self.body.add_space(4)
        if not contents.sections:
            self.body.add(Text(self.tr("There is nothing to read yet: no document could be opened."), Role.READING))
            return
        rows = Rows(self.tr("Sections"))
        for line in contents.sections:
            rows.add(self._row(line))
        self.body.add(rows)
        self.start_at(rows)
        self.body.put_in_order()

    def _row(self, line: SectionLine) -> Row:
        contested = self.tr("%n contested", "", line.contested) if line.contested else ""
        asides = (Aside(contested, 120, "warn", "scale" if contested else ""), self._progress(line))
        row = Row(line.title, asides, depth=line.depth, strong=line.depth == 0)
        row.clicked.connect(lambda: self.section_opened.emit(line.id))
        return row

    def _progress(self, line: SectionLine) -> Aside:
        if not line.questions:
            return Aside(self.tr("no questions yet"), 190, "text3")
        words = self.tr("{started} of {questions} started").format(started=line.started, questions=line.questions)
        return Aside(words, 190, "text2", share=line.started / line.questions)
