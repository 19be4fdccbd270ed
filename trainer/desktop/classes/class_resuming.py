"""Classes that were left in the middle: taken up where they stood, or ended with what was answered."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import MS_A_DAY
from trainer.base.errors import TroubleOutside
from trainer.base.ids import CohortId, LearnerId, SessionId
from trainer.desktop.classes.class_closing import close_class, file_again
from trainer.desktop.classes.class_making import open_room
from trainer.desktop.group_people import names_of
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.left_class_page import LeftClassPage, LeftShown
from trainer.desktop.rooms import LeftClass, Rooms
from trainer.study.lesson.codec import lesson_from, lesson_to
from trainer.study.lesson.faces import Means, Phase
from trainer.study.lesson.host import Ledger, Wire
from trainer.study.lesson.lesson import Lesson, end, extend, hold_clock

__all__ = ["ClassResuming", "time_words"]

_PAGE, _PLACE = "class-left", "teach"
_MOMENT_SECONDS = 10.0
_LEAST_SECONDS = 20
"""What a clock has left at least when it is held: people need a moment to come back."""


def time_words(rooms: Rooms, at: int) -> str:
    """The wall time (ms since 1970 UTC) in hours and minutes, with its date where that is not today's."""
    if not at:
        return QCoreApplication.translate("ClassResuming", "an unknown time")
    now, short = rooms.clocks.now(), QLocale.FormatType.ShortFormat
    day, local = divmod(at + now.offset * 60_000, MS_A_DAY)
    words = QLocale().toString(QTime.fromMSecsSinceStartOfDay(local), short)
    if day == (now.at + now.offset * 60_000) // MS_A_DAY:
        return words
    return f"{QLocale().toString(QDate(1970, 1, 1).addDays(day), short)} {words}"


class ClassResuming(QObject):
    """``resumed`` carries a ClassRoom, ``ended`` the SessionId of a class that was closed, ``left`` None."""

    resumed = Signal(object)
    ended = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._class: LeftClass | None = None
        window.hold(_PAGE, self._make_page)

    def retire(self) -> None:
        """Let go of the page."""
        self._window.forget(_PAGE)

    def first(self) -> tuple[LeftClass, str] | None:
        """The latest class that was left, and when it began in words; None where there is none.

        What had ended already and only was not put away yet is put away now. Raises TroubleOutside.
        """
        for left in self._rooms.classes.unfinished():
            lesson = _lesson(left)
            if lesson is None or lesson.phase is not Phase.ENDED:
                return left, time_words(self._rooms, left.began)
            ledger = left.resume()
            file_again(self._rooms, lesson, ledger)
            close_class(self._rooms, lesson, ledger)
        return None

    def show(self) -> None:
        """Show the latest class that was left; nothing where there is none any more."""
        found = self.first()
        if found is None:
            self.left.emit(None)
            return
        self._class, time = found
        page = self._window.page(_PAGE)
        if isinstance(page, LeftClassPage):
            page.show_left(_shown(_lesson(self._class), time))
        self._window.show_page(_PAGE, place=_PLACE)

    def _resume(self, held: bool) -> None:
        left = self._class
        lesson = None if left is None else _lesson(left)
        if left is None or lesson is None:
            return
        ledger = left.resume()
        try:
            if held:
                lesson = _held(lesson, self._rooms.clocks.now().at)
                ledger.keep_lesson(lesson_to(lesson)).result(_MOMENT_SECONDS)
            wire = self._wire(ledger) if lesson.manner.means is Means.PHONES else None
            room = open_room(self._rooms, lesson, ledger, self._members(lesson.cohort), wire)
        except BaseException:
            ledger.close()
            raise
        self._class = None
        self.resumed.emit(room)

    def _end(self) -> None:
        left, self._class = self._class, None
        lesson = None if left is None else _lesson(left)
        if left is None:
            return
        if lesson is None or lesson.phase is Phase.LOBBY:
            left.discard()
            self.left.emit(None)
            return
        ledger = left.resume()
        file_again(self._rooms, lesson, ledger)
        over = end(lesson)
        ledger.keep_lesson(lesson_to(over)).result(_MOMENT_SECONDS)
        close_class(self._rooms, over, ledger)
        self.ended.emit(SessionId(over.session))

    def _members(self, group: CohortId) -> tuple[tuple[LearnerId, str], ...]:
        cohort = next((one for one in self._rooms.journal.cohorts() if one.id == group), None)
        names = names_of(self._rooms.journal)
        return () if cohort is None else tuple((one, names.get(one, "")) for one in cohort.persons)

    def _wire(self, ledger: Ledger) -> Wire:
        """The network that phones came by, at its address of today. Raises TroubleOutside when it is gone.

        Nothing listens on a network that nobody picked.
        """
        door, wires = ledger.kept().door, self._rooms.classes.wires()
        for wire in sorted(wires, key=lambda wire: wire.address != door.get("address")):
            if wire.address == door.get("address") or wire.name == door.get("network"):
                return wire
        raise TroubleOutside(
            self.tr("The network that the class was held on is not there any more."),
            self.tr("Everything that was answered is safe."),
            self.tr("Connect to it, then try again; or end the class and keep its results."),
        )

    def _make_page(self) -> QWidget:
        attempt, page = self._window.attempt, LeftClassPage()
        page.resumed.connect(lambda held: attempt(lambda: self._resume(held)))
        page.ended.connect(lambda _: attempt(self._end))
        page.left.connect(self.left)
        return page


def _lesson(left: LeftClass) -> Lesson | None:
    """The class as it stood; None where its file tells of none."""
    try:
        return lesson_from(left.lesson)
    except (TypeError, ValueError, KeyError):
        return None


def _shown(lesson: Lesson | None, time: str) -> LeftShown:
    if lesson is None:
        return LeftShown("", time, 0, 0, clock=False, readable=False)
    clock = lesson.open and lesson.deadline is not None
    return LeftShown(lesson.title, time, max(0, lesson.place + 1), len(lesson.steps), clock)


def _held(lesson: Lesson, now: int) -> Lesson:
    """The class with its clock held, and time enough left on it to come back."""
    if not lesson.open or lesson.deadline is None:
        return lesson
    held = hold_clock(lesson, now, held=True)
    short = _LEAST_SECONDS - (held.held or 0) // 1000
    return extend(held, short, now) if short > 0 else held
