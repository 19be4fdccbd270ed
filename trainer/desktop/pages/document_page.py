"""A learner's own copy of the document, as plain text: marked where something stands, verdicts on what is contested."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.content.model import Reference, Statement
from trainer.desktop.pages.document_head import DocumentHead
from trainer.desktop.pages.document_paragraph import ParagraphView
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text

__all__ = ["DocumentPage", "DocumentParagraph", "DocumentReading"]

_WIDEST = 700
_ABOVE = 96
"""How much of what stands before the marked paragraph is in sight, in pixels at 100 %."""
_MOST_OF_HEIGHT = 0.25
"""The head stays in sight only where it leaves the text three quarters of the page."""


class DocumentParagraph(NamedTuple):
    """A stretch of the document from its ``line`` on, in blocks, and its statements that do not simply hold."""

    line: int
    blocks: tuple[str, ...]
    heading: bool = False
    contested: tuple[Statement, ...] = ()


class DocumentReading(NamedTuple):
    """A document by its name, with what its pack says about it.

    ``marked`` is the line of the paragraph to open at (0: at the beginning), which is the ``number``th of the section
    called ``title``. ``back`` names the page that the reader came from.
    """

    name: str
    disclaimer: str
    paragraphs: tuple[DocumentParagraph, ...]
    references: tuple[Reference, ...]
    marked: int
    title: str
    number: int
    back: str


class DocumentPage(FramedPage):
    """``left`` carries None."""

    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=_WIDEST, settle=False)
        self._marked: ParagraphView | None = None
        self._above: list[QWidget] = []
        self._head = DocumentHead(self, widest=_WIDEST)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setSpacing(0)
            layout.insertWidget(0, self._head)
            layout.setStretchFactor(self.body, 1)
        self._back = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._back.clicked.connect(self.leave)
        self.body.add_action(self._back, end=True, primary=True)

    def show_document(self, reading: DocumentReading) -> None:
        """Show the document, open at its marked paragraph or, where there is none, at the beginning."""
        self._marked = None
        self.body.clear()
        self._add_above(reading)
        for paragraph in reading.paragraphs:
            self._add(paragraph, reading)
        self._back.set_caption(self._way_back(reading.back))
        lost = reading.marked and self._marked is None
        self.body.explain(self.tr("The paragraph could not be found in this document.") if lost else "")
        self._fit_head()
        self.body.put_in_order()
        self.start_at(None if self._marked is None else self._marked.label)
        if self.isVisible():
            self._go_to_mark()

    def leave(self) -> None:
        """Report that the reader wants to go back to where they came from."""
        self.left.emit(None)

    def _way_back(self, back: str) -> str:
        if back == "quiz":
            return self.tr("Back to the question")
        return self.tr("Back to the library") if back == "library" else self.tr("Back to the section")

    def _add_above(self, reading: DocumentReading) -> None:
        """Name and disclaimer stand in the head, or, where it would take too much room, above the text."""
        self._head.say(reading.name, reading.disclaimer)
        self._above = [Text(reading.name, Role.TITLE)]
        if reading.disclaimer:
            note = Card(ground="sunken", edge="", padding=16)
            note.add(Text(reading.disclaimer, Role.SMALL, "text2"))
            self._above.append(note)
        for widget in self._above:
            self.body.add(widget)

    def _add(self, paragraph: DocumentParagraph, reading: DocumentReading) -> None:
        if paragraph.heading:
            self.body.add_space(16)
            self.body.add(Text(paragraph.blocks[0].strip(), Role.READING_STRONG))
            return
        marked = paragraph.line == reading.marked
        view = ParagraphView(
            paragraph.blocks, paragraph.contested, reading.references, self._label(reading) if marked else ""
        )
        view.opened.connect(self.body.column.reveal)
        self.body.add(view)
        if marked:
            self._marked = view

    def _label(self, reading: DocumentReading) -> str:
        words = (
            self.tr("Behind the question: {title}, paragraph {number}")
            if reading.back == "quiz"
            else self.tr("Behind the section: {title}, paragraph {number}")
        )
        return words.format(title=reading.title, number=reading.number)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: now that sizes are known, the marked paragraph is brought into sight."""
        super().showEvent(event)
        self._fit_head()
        self._go_to_mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the head keeps its place only where there is room."""
        super().resizeEvent(event)
        self._fit_head()

    def follow_theme(self) -> None:
        """A larger text takes more room, once the words have followed too."""
        QTimer.singleShot(0, self, self._fit_head)

    def _fit_head(self) -> None:
        pinned = self._head.heightForWidth(self.width()) <= self.height() * _MOST_OF_HEIGHT
        self._head.setVisible(pinned)
        for widget in self._above:
            widget.setVisible(not pinned)

    def _go_to_mark(self) -> None:
        if self._marked is None:
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.body.column.show_from(self._marked, theme().scaled(_ABOVE))
