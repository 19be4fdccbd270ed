"""The door of a class: it is planned, set up, let in and, when it is over, closed behind it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import CohortId, SessionId
from trainer.desktop.classes.class_closing import close_class
from trainer.desktop.classes.class_lobby import ClassLobby
from trainer.desktop.classes.class_making import make_room
from trainer.desktop.classes.class_manner import ClassManner
from trainer.desktop.classes.class_parting import ClassParting
from trainer.desktop.classes.class_planning import ClassPlanning
from trainer.desktop.classes.class_resuming import ClassResuming
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.handout_desk import Handout, HandoutDesk
from trainer.desktop.classes.lesson_desk import LessonDesk
from trainer.desktop.classes.next_class import NextClass
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.plans import opened

__all__ = ["ClassDesk"]


class ClassDesk(QObject):
    """``left`` carries None: back to where it was entered from. ``report_asked`` carries the SessionId of a class that
    was closed.
    """

    left = Signal(object)
    report_asked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._room: ClassRoom | None = None
        self._next = NextClass(Path(rooms.record).parent, lambda: rooms.new_id(rooms.clocks.now().at))
        self.handouts = HandoutDesk(window, rooms, self)
        self.planning = ClassPlanning(window, rooms, self)
        self.manner = ClassManner(window, rooms, self.planning, self)
        self.lessons = LessonDesk(window, rooms, self)
        self.lobby = ClassLobby(window, lambda: self.lessons.projector, self)
        self.resuming = ClassResuming(window, rooms, self)
        self._parting = ClassParting(rooms, self)
        self._join()

    def _join(self) -> None:
        attempt, manner = self._window.attempt, self.manner
        self.handouts.ended.connect(lambda told: manner.page.tell_of_handout(told))
        self.planning.done.connect(lambda _: attempt(manner.show))
        self.planning.left.connect(self.left)
        manner.done.connect(lambda _: attempt(self._hold))
        manner.rehearse_asked.connect(lambda _: attempt(self._rehearse))
        manner.save_handout_asked.connect(lambda _: attempt(lambda: self._hand_out(self.handouts.save)))
        manner.print_handout_asked.connect(lambda _: attempt(lambda: self._hand_out(self.handouts.print_out)))
        manner.left.connect(lambda _: attempt(self.planning.show))
        self.lobby.begun.connect(lambda room: attempt(lambda: self._teach(room)))
        self.lobby.left.connect(lambda _: attempt(self._cancel))
        self.lessons.ended.connect(lambda lesson: self._end(lesson))
        self.resuming.resumed.connect(lambda room: attempt(lambda: self._take_up(room)))
        self.resuming.ended.connect(self.report_asked)
        self.resuming.left.connect(self.left)

    def use_letter_keys(self, used: bool) -> None:
        """Whether single letters act in the lobby and in class."""
        self.lobby.use_letter_keys(used)
        self.lessons.use_letter_keys(used)

    @property
    def in_hand(self) -> bool:
        """Whether a class is open, in its lobby or further."""
        return self._room is not None

    def come_back(self) -> None:
        """Show the class that is open."""
        if self.lobby.room is not None:
            self.lobby.show()
        elif self._room is not None:
            self._window.show_page("presenter", place=None)

    def show(self, group: CohortId | None = None) -> None:
        """Set up a class, for this group where one is given; the class that is open, where one is."""
        if self.in_hand:
            self.come_back()
        else:
            self.planning.show(group)

    def retire(self) -> None:
        """Let go of everything: a class that has begun can be taken up again, a lobby is forgotten."""
        room, self._room = self._room, None
        lobby = self.lobby.room is not None
        self.lobby.close()
        self.lessons.retire()
        self.planning.retire()
        self.manner.retire()
        self.handouts.stop()
        self.resuming.retire()
        self._parting.close()
        if room is not None:
            forgotten = lobby or room.lesson.manner.rehearsal
            self._parting.send_home(room, over=forgotten)
            if forgotten:
                with suppress(TroubleOutside):  # it is offered at the next start, and can be removed there
                    room.ledger.remove()
            else:
                room.ledger.close()

    def _hold(self) -> None:
        """Open the class: its lobby where phones come in, else its first question."""
        manner, planning, steps = self.manner.agreed(), self.planning, self.manner.steps
        if self.in_hand or not steps:
            return
        self._parting.close()
        session, wishes = self._next.session(), planning.wishes
        now = self._rooms.clocks.now().at
        lesson = Lesson(session, planning.title, wishes.plan, wishes.group, manner, steps, now)
        self._open(make_room(self._rooms, lesson, planning.members, self.manner.wire))

    def _rehearse(self) -> None:
        """The same class on this computer alone, with simulated people; nothing of it is kept."""
        planning, steps = self.planning, self.planning.wishes.steps
        if self.in_hand or not steps:
            return
        self._parting.close()
        now = self._rooms.clocks.now().at
        title = self.tr("Rehearsal: {title}").format(title=planning.title)
        session, manner = SessionId(self._rooms.new_id(now)), self.manner.for_rehearsal()
        lesson = Lesson(session, title, planning.wishes.plan, planning.wishes.group, manner, steps, now)
        room = make_room(self._rooms, lesson, (), self.manner.own_wire)
        self._open(room)
        self._parting.rehearse(room)

    def _hand_out(self, act: Callable[[Handout], object]) -> None:
        """What this class is going to be asked, under the letters that it will have."""
        self._next.keep()
        act(Handout(self.planning.title, self._next.session(), self.manner.steps, self.manner.agreed().sure))

    def _open(self, room: ClassRoom) -> None:
        self._room = room
        if room.listening is None:
            self._teach(room)
        else:
            self.lobby.open(room)

    def _teach(self, room: ClassRoom) -> None:
        """The record hears of the class first; then it begins."""
        if not room.lesson.manner.rehearsal:
            fact = opened(room.lesson, self._rooms.clocks.now())
            if self._rooms.journal.event(fact.id) is None:
                self._rooms.journal.append(fact)
            self._next.use(room.lesson.session)
        self.lobby.close()
        self.lessons.start(room)

    def _take_up(self, room: ClassRoom) -> None:
        self._room = room
        if room.lesson.phase is Phase.LOBBY and room.listening is not None:
            self.lobby.open(room)
        else:
            self._teach(room)

    def _cancel(self) -> None:
        """Nobody is taught: phones hear that it is over, and nothing of it stays."""
        room, self._room = self._room, None
        self.lobby.close()
        self.lessons.retire()
        if room is not None:
            self._parting.send_home(room)
            room.ledger.remove()
        self.manner.show()

    def _end(self, lesson: Lesson) -> None:
        """The class is over: what it left is in the record, so its ledger goes; a report or another try follows."""
        room, self._room = self._room, None
        if room is None:
            return
        self._window.attempt(lambda: self._parting.part(room, lesson))
        self._window.attempt(lambda: self._close(lesson, room))

    def _close(self, lesson: Lesson, room: ClassRoom) -> None:
        close_class(self._rooms, lesson, room.ledger)
        if lesson.manner.rehearsal:
            self.manner.show()
        else:
            self.report_asked.emit(lesson.session)
