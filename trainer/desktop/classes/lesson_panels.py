"""What the presenter opens above the question: whom the class has, what to go back to, and whether to end it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import ItemId, LearnerId
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.lesson_reteach import class_told, reteach_lines
from trainer.desktop.pages.classes.ending_panel import EndingPanel
from trainer.desktop.pages.classes.lesson_values import Act, ReteachLine, Roll
from trainer.desktop.pages.classes.people_panel import PeoplePanel
from trainer.desktop.pages.classes.reteach_panel import ReteachPanel
from trainer.desktop.plain import isolated
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.lesson import Lesson

__all__ = ["LessonPanels"]


class LessonPanels(QObject):
    """One panel at a time. ``passage_asked`` carries a SectionId, ``parallel_asked`` an ItemId.

    ``end_confirmed`` and ``closed`` carry None.
    """

    passage_asked = Signal(object)
    parallel_asked = Signal(object)
    end_confirmed = Signal(object)
    closed = Signal(object)

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._open: Act | None = None
        self._people: PeoplePanel | None = None
        self._lines: tuple[ReteachLine, ...] = ()
        self._said = ""

    @property
    def open(self) -> Act | None:
        """Which one is open: RETEACH, PEOPLE or END; None: none."""
        return self._open

    def turn(self, act: Act) -> None:
        """Open this one; close it where it is open."""
        self._open = None if self._open is act else act
        self._said = ""

    def close(self) -> None:
        """Close whatever is open."""
        self._open, self._people, self._said = None, None, ""

    def tell_queued(self, item: ItemId) -> None:
        """Say that this question comes next."""
        self._said = self.tr("Comes next: {stem}").format(stem=isolated(self._rooms.library.item(item).stem))

    def widget(self, room: ClassRoom, lesson: Lesson, *, prefix: str) -> QWidget | None:
        """The open panel as the class stands; None where none is open."""
        self._people = None
        if self._open is Act.RETEACH:
            return self._reteach(room, lesson, prefix)
        if self._open is Act.PEOPLE:
            return self._show_people(room)
        if self._open is Act.END:
            panel = EndingPanel(lost=lesson.open or (lesson.step is not None and not _told(lesson)))
            panel.confirmed.connect(self.end_confirmed)
            panel.closed.connect(self.closed)
            return panel
        return None

    def _reteach(self, room: ClassRoom, lesson: Lesson, prefix: str) -> QWidget:
        rooms = self._rooms
        told = class_told(lesson, rooms.library, room.source.votes, rooms.clocks.now())
        self._lines = reteach_lines(lesson, rooms.library, told)
        panel = ReteachPanel(self._lines, prefix=prefix, said=self._said)
        panel.passage_asked.connect(self.passage_asked)
        panel.parallel_asked.connect(self.parallel_asked)
        panel.closed.connect(self.closed)
        return panel

    def show_first_passage(self) -> None:
        """What the key of the first passage does."""
        if self._open is Act.RETEACH and self._lines:
            self.passage_asked.emit(self._lines[0].section)

    def ask_first_parallel(self) -> None:
        """What the key of the first other question does."""
        if self._open is Act.RETEACH and self._lines and self._lines[0].parallel is not None:
            self.parallel_asked.emit(self._lines[0].parallel)

    def follow(self, room: ClassRoom) -> None:
        """Show who is there now, where that is open and nothing is being written."""
        if self._people is not None and not self._people.at_work:
            roll = self._roll(room)
            if roll != self._people.roll:
                self._people.show_roll(roll)

    def _show_people(self, room: ClassRoom) -> QWidget:
        panel = PeoplePanel(self._roll(room))
        panel.closed.connect(self.closed)
        host = room.host
        if host is not None:
            panel.let_in.connect(lambda told: host.approve(*_pair(told)))
            panel.renamed.connect(lambda told: host.rename(*_names(told)))
            panel.sent_away.connect(lambda told: host.send_away(str(told)))
            panel.locked.connect(lambda told: host.lock(locked=bool(told)))
        self._people = panel
        return panel

    def _roll(self, room: ClassRoom) -> Roll:
        everyone = room.source.participants() if room.host is None else room.host.look().participants
        inside = tuple(one for one in everyone if not one.claim)
        waiting = tuple(one for one in everyone if one.claim)
        locked = room.host is not None and room.host.look().locked
        address, code = ("", "") if room.listening is None else (room.listening.address, room.listening.code)
        return Roll(inside, waiting, address, code, locked, room.members, room.host is not None)


def _told(lesson: Lesson) -> bool:
    return bool(lesson.told) and lesson.told[-1][0] == lesson.number


def _pair(told: object) -> tuple[str, LearnerId]:
    participant, learner = told if isinstance(told, tuple) else ("", "")
    return str(participant), LearnerId(str(learner))


def _names(told: object) -> tuple[str, str]:
    participant, name = told if isinstance(told, tuple) else ("", "")
    return str(participant), str(name)
