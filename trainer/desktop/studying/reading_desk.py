"""What there is to read and to practise: the library, a section, and the offer of a practice."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import LearnerId, SectionId
from trainer.content.model import Section, Verdict
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.presenting import depths_of
from trainer.study.mistakes import standing

if TYPE_CHECKING:
    from trainer.desktop.studying.document_desk import DocumentDesk

__all__ = ["ReadingDesk"]

_WORDS_A_MINUTE = 160
"""A careful reader's pace in a text of this kind (an assumption: below the 240 of Brysbaert, 2019, for prose)."""


class ReadingDesk(QObject):
    """``briefing_finished`` and ``section_chosen`` (to practise) carry a SectionId, ``practice_chosen`` a Practice.

    ``section_opened`` carries a SectionId to be read, chosen in the library. ``left`` and ``question_asked`` carry
    None: the reader wants to go back to what they came from; so does ``mistakes_returned``, to what was sure and wrong,
    which ``mistakes_asked`` opens out of the library, ``review_returned``, to a drill that is looked back on, and
    ``group_returned``, to the group of whoever teaches.
    """

    briefing_finished = Signal(object)
    section_chosen = Signal(object)
    section_opened = Signal(object)
    practice_chosen = Signal(object)
    left = Signal(object)
    question_asked = Signal(object)
    mistakes_asked = Signal(object)
    mistakes_returned = Signal(object)
    review_returned = Signal(object)
    group_returned = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        rooms: Rooms,
        learner: LearnerId,
        documents: "Callable[[], DocumentDesk]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._letter_keys = True
        self._window = window
        self._rooms = rooms
        self._learner = learner
        self._back = ""
        window.hold("reading", self._make_reading)
        window.hold("library", self._make_library)
        window.hold("practice", self._make_practice)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on the pages to come."""
        self._letter_keys = used

    def show_section(self, name: SectionId, *, before_questions: bool, back: str) -> None:
        """Show a section to read; ``back`` names the place that it was opened from."""
        from trainer.desktop.pages.reading_page import Reading, ReadingPage

        library = self._rooms.library
        section = library.section(name)
        pack = name.partition("/")[0]
        cover = next(cover for cover in library.packs() if cover.id == pack)
        keys = sorted({key for statement in section.statements for key in statement.references})
        reading = Reading(
            section,
            (*self._titles_above(section), section.title),
            cover.disclaimer,
            tuple(library.reference(pack, key) for key in keys),
            minutes_to_read(section),
            before_questions,
            library.counts().get(name),
            from_question=back == "quiz",
            in_document=self._documents().holds(name),
        )
        page = self._window.page("reading")
        if isinstance(page, ReadingPage):
            page.use_letter_keys(self._letter_keys)
            page.show_reading(reading)
        self._back = back
        self._window.show_page("reading", place=None if back == "quiz" else "today" if before_questions else "library")

    def _titles_above(self, section: Section) -> tuple[str, ...]:
        titles: list[str] = []
        above = section.parent
        while above is not None:
            parent = self._rooms.library.section(above)
            titles.insert(0, parent.title)
            above = parent.parent
        return tuple(titles)

    def show_library(self) -> None:
        """Show all sections with how far the learner has come in each."""
        from trainer.desktop.pages.library_page import LibraryContents, LibraryPage, SectionLine

        library = self._rooms.library
        counts, started = library.counts(), self._rooms.journal.started(self._learner)
        depths = depths_of(library)
        lines = tuple(
            SectionLine(
                section.id,
                section.title,
                depths[section.id],
                min(started.get(section.id, 0), counts.get(section.id, 0)),
                counts.get(section.id, 0),
                sum(statement.verdict is not Verdict.HOLDS for statement in section.statements),
            )
            for section in library.sections()
        )
        titles = ", ".join(cover.title for cover in library.packs())
        page = self._window.page("library")
        if isinstance(page, LibraryPage):
            mistakes = standing(self._rooms.journal, library, self._learner).number
            page.show_library(LibraryContents(titles, lines, self._documents().standing(), mistakes))
        self._window.show_page("library", place="library")

    def show_change(self, pack: str) -> None:
        """A copy of a pack's document came or went: say so where it is looked at."""
        from trainer.desktop.pages.library_page import LibraryPage

        if self._window.page_name == "library" and self._window.attempt(self.show_library):
            page = self._window.page("library")
            if isinstance(page, LibraryPage):
                page.go_to_document(pack)

    def show_practice(self, minutes: int, chosen: tuple[SectionId, ...] = ()) -> None:
        """Offer a practice; ``chosen`` are the sections to begin with (none: those that were read)."""
        from trainer.desktop.pages.practice_page import PracticePage
        from trainer.desktop.studying.offering import practice_offer

        page = self._window.page("practice")
        if isinstance(page, PracticePage):
            page.show_offer(practice_offer(self._rooms, self._learner, minutes, chosen))
        self._window.show_page("practice", place="practice")

    def _make_reading(self) -> QWidget:
        from trainer.desktop.pages.reading_page import ReadingPage

        page = ReadingPage()
        page.read_through.connect(self.briefing_finished)
        page.practice_asked.connect(self.section_chosen)
        page.document_asked.connect(lambda name: self._window.attempt(lambda: self._documents().open_section(name)))
        page.left.connect(lambda _: self._window.attempt(self._leave))
        return page

    def _leave(self) -> None:
        if self._back == "library":
            self.show_library()
        elif self._back == "quiz":
            self.question_asked.emit(None)
        elif self._back == "mistakes":
            self.mistakes_returned.emit(None)
        elif self._back == "review":
            self.review_returned.emit(None)
        elif self._back == "group":
            self.group_returned.emit(None)
        else:
            self.left.emit(None)

    def _make_library(self) -> QWidget:
        from trainer.desktop.pages.library_page import LibraryPage

        page = LibraryPage()
        page.section_opened.connect(self.section_opened)
        page.mistakes_asked.connect(self.mistakes_asked)
        page.attach_asked.connect(lambda _: self._documents().attach())
        page.document_asked.connect(lambda pack: self._window.attempt(lambda: self._documents().open_pack(pack)))
        page.copy_removed.connect(lambda pack: self._window.attempt(lambda: self._documents().remove(pack)))
        return page

    def _make_practice(self) -> QWidget:
        from trainer.desktop.pages.practice_page import PracticePage

        page = PracticePage()
        page.practice_chosen.connect(self.practice_chosen)
        return page


def minutes_to_read(section: Section) -> int:
    """How many minutes the briefing takes to read with care, at least one."""
    words = sum(len(line.split()) for block in section.briefing for line in block.lines)
    return max(1, round(words / _WORDS_A_MINUTE))
