"""Everything there is to read: the sections in order, with what was started in each and what is contested."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.desktop.pages.document_card import DocumentCard, DocumentLine
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
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
    """A document's title and its sections in their order.

    ``documents`` are those that can be attached; ``mistakes`` counts what stands as sure and wrong.
    """

    title: str
    sections: tuple[SectionLine, ...]
    documents: tuple[DocumentLine, ...] = ()
    mistakes: int = 0


class LibraryPage(FramedPage):
    """``section_opened`` carries the SectionId of the section to read.

    ``attach_asked`` and ``mistakes_asked`` carry None, ``document_asked`` and ``copy_removed`` the id of the document's
    pack.
    """

    section_opened = Signal(object)
    attach_asked = Signal(object)
    document_asked = Signal(object)
    copy_removed = Signal(object)
    mistakes_asked = Signal(object)

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
        if contents.mistakes:
            self._add_mistakes(contents.mistakes)
        for document in contents.documents:
            self._add_document(document)
        self.body.add(rows)
        self.start_at(rows)
        self.body.put_in_order()

    def go_to_document(self, pack: str) -> None:
        """Give the keyboard to what can be done with a pack's document, there where it just changed."""
        for card in self.findChildren(DocumentCard):
            if card.pack == pack:
                card.first.setFocus()

    def _add_mistakes(self, number: int) -> None:
        card = Card(ground="note_soft", edge="", padding=16)
        words = self.tr("%n answer(s) that you were sure of were wrong.", "", number)
        look = ActionButton(self.tr("See what holds"), Weight.SECONDARY, "lightbulb")
        look.clicked.connect(lambda: self.mistakes_asked.emit(None))
        card.add(Beside(Text(words, Role.BODY), look, least=620, shares=(1, 0), gap=12))
        self.body.add(card)

    def _add_document(self, line: DocumentLine) -> None:
        card = DocumentCard(line)
        card.attach_asked.connect(self.attach_asked)
        card.read_asked.connect(self.document_asked)
        card.removed.connect(self.copy_removed)
        self.body.add(card)

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
