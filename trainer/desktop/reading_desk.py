"""What there is to read and to practise: the library, a section, and the offer of a practice."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import LearnerId, SectionId
from trainer.content.library import Heading
from trainer.content.model import Format, Section, Use, Verdict
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.planning import busy

if TYPE_CHECKING:
    from trainer.desktop.pages.practice_page import SectionOffer

__all__ = ["ReadingDesk"]

_WORDS_A_MINUTE = 160
"""A careful reader's pace in a text of this kind (an assumption: below the 240 of Brysbaert, 2019, for prose)."""


class ReadingDesk(QObject):
    """``briefing_finished`` and ``section_chosen`` (to practise) carry a SectionId, ``practice_chosen`` a Practice.

    ``left`` and ``question_asked`` carry None: the reader wants to go back to what they came from.
    """

    briefing_finished = Signal(object)
    section_chosen = Signal(object)
    practice_chosen = Signal(object)
    left = Signal(object)
    question_asked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, learner: LearnerId, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._learner = learner
        self._back = ""
        window.hold("reading", self._make_reading)
        window.hold("library", self._make_library)
        window.hold("practice", self._make_practice)

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
        )
        page = self._window.page("reading")
        if isinstance(page, ReadingPage):
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
        depths = self._depths()
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
        page = self._window.page("library")
        if isinstance(page, LibraryPage):
            page.show_library(LibraryContents(", ".join(cover.title for cover in library.packs()), lines))
        self._window.show_page("library", place="library")

    def show_practice(self, minutes: int, chosen: tuple[SectionId, ...] = ()) -> None:
        """Offer a practice; ``chosen`` are the sections to begin with (none: those that were read)."""
        from trainer.desktop.pages.practice_page import Offer, PracticePage

        journal = self._rooms.journal
        read = journal.briefings(self._learner) | set(journal.started(self._learner))
        offers = tuple(self._offer(heading, heading.id in read) for heading in self._rooms.library.headings())
        ticked = chosen or tuple(offer.id for offer in offers if offer.read)
        page = self._window.page("practice")
        if isinstance(page, PracticePage):
            page.show_offer(Offer(offers, ticked, minutes))
        self._window.show_page("practice", place="practice")

    def _offer(self, heading: Heading, read: bool) -> "SectionOffer":
        """A section's questions that can be asked today, by format."""
        from trainer.desktop.pages.practice_page import SectionOffer

        library, day = self._rooms.library, self._rooms.clocks.now().day
        taken = busy(self._rooms.journal, library, self._learner, day)
        items = library.item_ids(heading.id)
        trained = library.statements_of(items)
        free = {item for item in items if taken.isdisjoint(trained[item])}
        counts = {form: len(free.intersection(library.item_ids(heading.id, Use.PRACTICE, (form,)))) for form in Format}
        depth = self._depths()[heading.id]
        return SectionOffer(heading.id, heading.title, depth, counts, len(items) - len(free), read)

    def _depths(self) -> dict[SectionId, int]:
        depths: dict[SectionId, int] = {}
        for heading in self._rooms.library.headings():
            depths[heading.id] = 0 if heading.parent is None else depths.get(heading.parent, 0) + 1
        return depths

    def _make_reading(self) -> QWidget:
        from trainer.desktop.pages.reading_page import ReadingPage

        page = ReadingPage()
        page.read_through.connect(self.briefing_finished)
        page.practice_asked.connect(self.section_chosen)
        page.left.connect(lambda _: self._window.attempt(self._leave))
        return page

    def _leave(self) -> None:
        if self._back == "library":
            self.show_library()
        elif self._back == "quiz":
            self.question_asked.emit(None)
        else:
            self.left.emit(None)

    def _make_library(self) -> QWidget:
        from trainer.desktop.pages.library_page import LibraryPage

        page = LibraryPage()
        page.section_opened.connect(lambda name: self._window.attempt(lambda: self._open(name)))
        return page

    def _open(self, name: SectionId) -> None:
        self.show_section(name, before_questions=False, back="library")

    def _make_practice(self) -> QWidget:
        from trainer.desktop.pages.practice_page import PracticePage

        page = PracticePage()
        page.practice_chosen.connect(self.practice_chosen)
        return page


def minutes_to_read(section: Section) -> int:
    """How many minutes the briefing takes to read with care, at least one."""
    words = sum(len(line.split()) for block in section.briefing for line in block.lines)
    return max(1, round(words / _WORDS_A_MINUTE))
