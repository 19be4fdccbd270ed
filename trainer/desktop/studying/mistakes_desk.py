"""What was sure and wrong: the list put together from record and content, and where it leads."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import ItemId, LearnerId, SectionId, UnitId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.presenting import behind, titles_of
from trainer.desktop.studying.reading_desk import ReadingDesk
from trainer.desktop.way_back import WayBack
from trainer.record.happenings import Answered
from trainer.record.journal import Memory
from trainer.record.mistakes import Mistake
from trainer.study.mistakes import standing
from trainer.study.planning import Practice

if TYPE_CHECKING:
    from trainer.desktop.pages.mistakes_page import Entry

__all__ = ["MistakesDesk"]

_PAGE = "mistakes"


class MistakesDesk(QObject):
    """``practice_chosen`` carries a Practice of exactly what is listed; sections are read at the ``reading`` desk."""

    practice_chosen = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, learner: LearnerId, reading: ReadingDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._learner = learner
        self._reading = reading
        reading.mistakes_asked.connect(lambda _: window.attempt(self.open))
        reading.mistakes_returned.connect(lambda _: window.attempt(self.show))
        self._units: tuple[UnitId, ...] = ()
        self._way_back: WayBack | None = None
        self._place = "today"
        window.hold(_PAGE, self._make_page)

    def open(self) -> None:
        """Show the list, with the way back to the page on show."""
        if self._window.page_name != _PAGE:
            self._way_back = WayBack(self._window)
            self._place = self._window.place or "today"
        self.show()

    def show(self) -> None:
        """Show the list as it is now."""
        from trainer.desktop.pages.mistakes_page import Mistakes, MistakesPage

        rooms = self._rooms
        found = standing(rooms.journal, rooms.library, self._learner)
        self._units = tuple(mistake.unit for mistake in found.listed)
        memories = rooms.journal.known(self._learner, self._units)
        entries = tuple(self._entry(mistake, memories.get(mistake.unit)) for mistake in found.listed)
        page = self._window.page(_PAGE)
        if isinstance(page, MistakesPage):
            page.show_mistakes(Mistakes(entries, found.number - len(entries), rooms.clocks.now().day))
        self._window.show_page(_PAGE, place=self._place)

    def _entry(self, mistake: Mistake, memory: Memory | None) -> "Entry":
        from trainer.desktop.pages.mistakes_page import Entry
        from trainer.study.refuting import refute
        from trainer.study.responses import DontKnow, response_from

        library = self._rooms.library
        item = library.item(ItemId(mistake.unit))
        event = self._rooms.journal.event(mistake.answer)
        told = None if event is None else event.happening
        response = response_from(told.response) if isinstance(told, Answered) else DontKnow()
        titles = titles_of(library.section(item.section), library)
        contested, references = behind(item, library)
        due_day = None if memory is None else memory.due_day
        return Entry(mistake, item, titles, refute(item, response), contested, references, due_day)

    def _make_page(self) -> QWidget:
        from trainer.desktop.pages.mistakes_page import MistakesPage

        page = MistakesPage()
        page.practice_asked.connect(lambda _: self.practice_chosen.emit(Practice(units=self._units, minutes=0)))
        page.section_asked.connect(lambda section: self._window.attempt(lambda: self._read(section)))
        page.left.connect(lambda _: self._window.attempt(self._leave))
        return page

    def _read(self, section: SectionId) -> None:
        self._reading.show_section(section, before_questions=False, back=_PAGE)

    def _leave(self) -> None:
        if self._way_back is not None:
            self._way_back.go()
