"""The presenter's page and the big screen, shown together: what the room may see goes to both, the rest to one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.classes.projector import Projector
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.lesson_values import Act, Clock, Presented, Standings
from trainer.desktop.pages.classes.presenter_page import PresenterPage
from trainer.study.lesson.faces import Face
from trainer.study.lesson.host import Listening

__all__ = ["LessonScreens"]

_PAGE = "presenter"


class LessonScreens(QObject):
    """``asked`` carries an Act, ``branch_chosen`` a Branch, ``section_asked`` a SectionId."""

    asked = Signal(object)
    branch_chosen = Signal(object)
    section_asked = Signal(object)

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._letter_keys = True
        self._projector: Projector | None = None
        self._voting = self._ranked = False
        self._face: Face | None = None
        self._joining = ""
        window.hold(_PAGE, self._make_page)

    def use_letter_keys(self, used: bool) -> None:
        """Whether single letters act on the presenter's page."""
        self._letter_keys = used

    @property
    def projector(self) -> Projector:
        """The big screen; made when it is first wanted."""
        if self._projector is None:
            self._projector = Projector(self._window)
        return self._projector

    @property
    def page(self) -> PresenterPage:
        """The presenter's page."""
        page = self._window.page(_PAGE)
        if not isinstance(page, PresenterPage):
            raise AssertionError("the page named presenter is another")
        return page

    def open(self, listening: Listening | None) -> None:
        """Bring both into sight; ``listening`` is where latecomers find the class."""
        self.page.use_letter_keys(self._letter_keys)
        told = self.tr("Join at {address} with the code {code}")
        self._joining = "" if listening is None else told.format(address=listening.address, code=listening.code)
        self.projector.open()
        self._window.activateWindow()
        self.come_back()

    def come_back(self) -> None:
        """Bring the presenter's page to the front again."""
        self._window.show_page(_PAGE, place=None)

    def close(self) -> None:
        """Put both away for good."""
        self._window.forget(_PAGE)
        if self._projector is not None:
            self._projector.hide()
            self._projector.deleteLater()
            self._projector = None
        self._face, self._ranked = None, False

    def show(self, shown: Presented, panel: QWidget | None, keying: QWidget | None) -> None:
        """Show how the class stands now."""
        before, self._face, self._voting = self._face, shown.face, shown.face.accepting
        self.page.show_class(shown, panel, keying)
        if self._ranked or shown.back is not None or before is None or _seen(before) != _seen(shown.face):
            self._ranked = False
            self._show_on_screen(shown)

    def show_again(self, shown: Presented, panel: QWidget | None, keying: QWidget | None) -> None:
        """Lay the presenter's page out anew; the room sees nothing of it."""
        self.page.show_class(shown, panel, keying)
        self.offer_scrolling()

    def _show_on_screen(self, shown: Presented) -> None:
        sheet = self.projector.sheet
        self.projector.show_widget(None)
        sheet.show_face(shown.face, shown.meters)
        if shown.back is not None:
            sheet.show_back(shown.back)
        sheet.tell_count("" if self._voting else self._joining)
        sheet.tell_clock("")
        self.page.name_blank(blank=False)
        self.offer_scrolling()

    def offer_scrolling(self) -> None:
        """Offer to scroll the big screen where there is more than fits, and say there that more is below."""
        if not self._voting:
            more = self.tr("More below") if self.projector.sheet.more_below else ""
            self.projector.sheet.tell_clock(more)
        self.page.offer(Act.SCROLL, offered=self.projector.isVisible() and self.projector.sheet.scrolls)

    def turn_standings(self, standings: Standings, shown: Presented) -> None:
        """Put the ranking on the big screen, or what was there before it."""
        self._ranked = not self._ranked
        if self._ranked:
            self.projector.sheet.show_standings(standings)
            self.offer_scrolling()
        else:
            self._show_on_screen(shown)

    def tell(self, voted: int, people: int, clock: Clock) -> None:
        """Say how many voted and how long it still takes, on both."""
        words = self.page.words
        left = words.clock(clock.seconds, held=clock.held)
        self.page.tell_count(voted, people)
        self.page.tell_clock(left)
        self.offer_scrolling()
        if self._voting:
            self.projector.sheet.tell_count(words.voted(voted, people))
            self.projector.sheet.tell_clock(left)

    def tell_waiting(self, people: int) -> None:
        """Say on the presenter's page how many wait to be let in."""
        self.page.tell_waiting(people)

    def turn_blank(self) -> None:
        """Show nothing on the big screen, or show it again."""
        blank = not self.projector.blank
        self.projector.set_blank(blank)
        self.page.name_blank(blank=blank)

    def _make_page(self) -> QWidget:
        page = PresenterPage()
        page.asked.connect(self.asked)
        page.branch_chosen.connect(self.branch_chosen)
        page.section_asked.connect(self.section_asked)
        return page


def _seen(face: Face) -> Face:
    """The face without what changes nothing of what the big screen shows but its clock."""
    return face._replace(version=0, deadline=None)
