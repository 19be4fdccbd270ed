"""A class that is set up with real pages, phones and ledgers in memory; a group of people in the record."""

from contextlib import nullcontext

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.class_setup_values import whole
from tests.desktop.page_driving import settle
from tests.fakes.classes import InMemoryClasses
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import CohortId, LearnerId, SessionId, new_id
from trainer.desktop.classes.class_desk import ClassDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Clocks, Drafts, RelayFiles, Rooms
from trainer.study.lesson.codec import lesson_from
from trainer.study.lesson.lesson import Lesson
from trainer.study.teaching import Teaching

__all__ = ["ClassHouse"]

NINE = 20_779 * MS_A_DAY + 9 * 3_600_000
CODES = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Tab": Qt.Key.Key_Tab, "Delete": Qt.Key.Key_Delete}
CODES |= {"Up": Qt.Key.Key_Up, "Down": Qt.Key.Key_Down, "Space": Qt.Key.Key_Space, "Right": Qt.Key.Key_Right}


class ClassHouse:
    """The window with the desk of classes; ``at`` is the wall clock."""

    def __init__(self, qtbot, *names: str) -> None:
        self.at = NINE
        self.journal = InMemoryJournal(new_id)
        self.classes = InMemoryClasses()
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        clocks = Clocks(lambda: Moment(self.at, 60), lambda: 0)
        drafts, relay = Drafts(lambda _: None, lambda: ""), RelayFiles(lambda _: (), lambda *_: None)
        never, beside = (lambda: None, lambda: False), lambda: nullcontext(self.journal)
        handed = self.classes.handed()
        self.rooms = Rooms(
            self.journal, whole(), clocks, new_id, "record.db", *never, drafts, None, relay, beside, handed
        )
        self.people: dict[str, LearnerId] = {}
        self.group = self._group(names) if names else CohortId("")
        self.desk = ClassDesk(self.window, self.rooms, self.window)
        self.reports: list[SessionId] = []
        self.desk.report_asked.connect(self.reports.append)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def _group(self, names) -> CohortId:
        teaching, now = Teaching(self.journal, new_id), Moment(NINE - MS_A_DAY, 60)
        group = teaching.name_group("Morning", now)
        for name in names:
            who = LearnerId(new_id(now.at))
            self.rooms.sitting(who).introduce(name, False, now)
            teaching.take_in(group, who, now)
            self.people[name] = who
        return group

    def show(self) -> None:
        self.desk.show(self.group or None)
        settle()

    def press(self, *keys: str) -> None:
        for key in keys:
            *with_, last = key.split("+")
            modifier = Qt.KeyboardModifier.AltModifier if "Alt" in with_ else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(QApplication.focusWidget() or self.window, CODES.get(last, last), modifier)
            settle()

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        settle()

    def tab_to(self, name: str) -> QWidget:
        """Tab on until what has this name has the keyboard."""
        for _ in range(80):
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName().startswith(name):
                return focused
            self.press("Tab")
        raise AssertionError(f"Tab never comes to {name!r}")

    def find_all(self, name: str) -> list[QWidget]:
        """What is visible and has a name that begins so, labels and groups of controls left out."""
        return [
            one
            for one in self.window.findChildren(QWidget)
            if one.isVisible()
            and one.accessibleName().startswith(name)
            and type(one).__name__ not in ("Text", "SizedText", "PlanList", "Segments", "Chip")
        ]

    def find(self, name: str) -> QWidget:
        found = [one for one in self.find_all(name) if one.isEnabled()]
        assert found, f"no {name!r}"
        return found[0]

    def click(self, name: str) -> None:
        widget = self.find(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))
        settle()

    def look(self) -> None:
        """Let whoever looks ten times a second look once."""
        if self.desk.lobby.room is not None:
            self.desk.lobby.look()
        if self.desk.lessons.lesson is not None:
            self.desk.lessons._watch.look()
        settle()

    @property
    def place(self) -> str:
        return self.window.page_name

    @property
    def ledger(self):
        return (self.classes.ledgers or self.classes.scratched)[-1]

    @property
    def host(self):
        return self.classes.hosts[-1]

    @property
    def kept(self) -> Lesson:
        """The class as its ledger has it."""
        return lesson_from(self.ledger.lesson)
