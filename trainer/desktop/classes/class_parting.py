"""Whom a class has to let go of: its phones, once everybody could take home what is theirs, and simulated people."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.lesson_take_home import take_home
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.host import ClassHost
from trainer.study.lesson.lesson import Lesson

__all__ = ["ClassParting"]

_REHEARSING = 30
_STAYS_MS = 600_000
"""How long a phone can still fetch its file once the class is over; the next class and the end cut it short."""


class ClassParting(QObject):
    """Keeps the phones of one class that is over, which take no more votes, and sends home who is simulated."""

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._leaving: ClassHost | None = None
        self._simulated: Callable[[], None] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_STAYS_MS)
        self._soon.timeout.connect(self.close)

    def rehearse(self, room: ClassRoom) -> None:
        """Simulated people come into this class."""
        if room.listening is not None:
            where = room.listening
            self._simulated = self._rooms.classes.rehearse(where.address, where.link, _REHEARSING)

    def part(self, room: ClassRoom, lesson: Lesson) -> None:
        """Hand each phone what is its own and let it stay for a while; simulated ones go at once."""
        if room.host is None:
            return
        if lesson.manner.rehearsal:
            self.send_home(room)
            return
        self.close()
        self._leaving = room.host
        self._soon.start()
        votes = room.ledger.kept().votes
        room.host.personal(take_home(self._rooms, lesson, votes, room.host.look().participants))

    def send_home(self, room: ClassRoom, *, over: bool = True) -> None:
        """Everybody goes now; where the class is not ``over``, their phones wait until it is taken up again."""
        simulated, self._simulated = self._simulated, None
        if simulated is not None:
            simulated()
        if room.host is not None:
            room.host.close(over=over)

    def close(self) -> None:
        """Whoever stayed goes now."""
        self._soon.stop()
        leaving, self._leaving = self._leaving, None
        if leaving is not None:
            leaving.close()
