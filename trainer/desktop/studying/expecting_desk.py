"""The expecting desk: two questions before a section is read for the first time, or none, and then the section."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.content.model import Item
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.presenting import titles_of
from trainer.record.happenings import ExpectationSkipped, Happening, Purpose
from trainer.study.settings import Settings
from trainer.study.showing import Question
from trainer.study.sitting import Sitting

if TYPE_CHECKING:
    from trainer.desktop.pages.expecting_page import ExpectingPage
    from trainer.study.responses import Response

__all__ = ["ExpectingDesk"]


class _Asking(NamedTuple):
    """What is being asked: the items, how many of them were answered, and what follows the last."""

    section: SectionId
    titles: tuple[str, ...]
    items: tuple[Item, ...]
    done: int
    then: Callable[[], object]


class ExpectingDesk(QObject):
    """Stores each guess before it goes on; ``turned_off`` carries None: no section is to be preceded by questions."""

    turned_off = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, clock: ClockDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._sitting = sitting
        self._clock = clock
        self._asking: _Asking | None = None
        window.hold("expecting", self._make)

    def ask_before(self, section: SectionId, settings: Settings, place: str, then: Callable[[], object]) -> None:
        """Ask what is to be asked before this section, then do what follows; at once where nothing is.

        ``place`` is the rail's entry that the section was opened from.
        """
        from trainer.study.expecting import to_expect

        library, day = self._rooms.library, self._rooms.clocks.now().day
        items = to_expect(self._rooms.journal, library, self._sitting.learner, settings, section, day)
        self._asking = None
        if not items:
            then()
            return
        self._page().use_letter_keys(settings.letter_keys)
        self._show(_Asking(section, titles_of(library.section(section), library), items, 0, then))
        self._window.show_page("expecting", place=place)

    def _show(self, asking: _Asking) -> None:
        from trainer.study.expecting import shown_before_reading

        item, left = asking.items[asking.done], len(asking.items) - asking.done
        order = shown_before_reading(self._sitting.learner, item)
        asked = Question(item, order, asking.titles, Purpose.NEW, False, asking.done, left, False, "")
        self._page().show_question(asked)
        self._asking = asking

    def _take(self, response: "Response") -> None:
        asking = self._asking
        if asking is not None:
            self._window.attempt(lambda: self._keep(asking, response))

    def _keep(self, asking: _Asking, response: "Response") -> None:
        from trainer.study.expecting import expected

        guess = expected(self._sitting.learner, asking.items[asking.done], response)
        if self._stored(asking, guess):
            following = asking._replace(done=asking.done + 1)
            if following.done < len(following.items):
                self._show(following)
            else:
                self._go_on(following)

    def _skip(self) -> None:
        asking = self._asking
        if asking is not None:
            self._window.attempt(lambda: self._leave_out(asking))

    def _leave_out(self, asking: _Asking) -> None:
        # after a first guess the record knows already that this section was asked about
        if asking.done or self._stored(asking, ExpectationSkipped(asking.section)):
            self._go_on(asking)

    def _turn_off(self) -> None:
        asking = self._asking
        if asking is not None:
            self._window.attempt(lambda: self._never_again(asking))

    def _never_again(self, asking: _Asking) -> None:
        if self._asking is asking:
            self._sitting.change("expectations", False, self._clock.moment())
            self.turned_off.emit(None)
            self._go_on(asking)

    def _stored(self, asking: _Asking, happening: Happening) -> bool:
        """Store it; False when this was done meanwhile, by another press of Enter or by "Try again"."""
        if self._asking is not asking:
            return False
        self._sitting.tell(happening, self._clock.moment())
        return True

    def _go_on(self, asking: _Asking) -> None:
        self._asking = None
        self._window.attempt(asking.then)

    def _page(self) -> "ExpectingPage":
        from trainer.desktop.pages.expecting_page import ExpectingPage

        page = self._window.page("expecting")
        if not isinstance(page, ExpectingPage):
            raise AssertionError("the page named expecting is not an expecting page")
        return page

    def _make(self) -> QWidget:
        from trainer.desktop.pages.expecting_page import ExpectingPage

        page = ExpectingPage()
        page.expected.connect(self._take)
        page.skipped.connect(lambda _: self._skip())
        page.stopped.connect(lambda _: self._turn_off())
        return page
