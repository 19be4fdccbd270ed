"""What is to be known of a group, reckoned beside the window on a look at the record of its own."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.background import Background
from trainer.desktop.rooms import Rooms
from trainer.record.instructing import InstructorRecord

__all__ = ["GroupReckoning", "Wanted"]


class Wanted(NamedTuple):
    """Whose standing is wanted, what they are called, and on which study day."""

    persons: tuple[LearnerId, ...]
    names: Mapping[LearnerId, str]
    day: int


class GroupReckoning(QObject):
    """One at a time: what is wanted meanwhile is reckoned next, and what it overtakes is not told.

    ``found`` carries what ``reckon`` returned, or the TroubleOutside that ended it.
    """

    found = Signal(object)

    def __init__(self, rooms: Rooms, reckon: Callable[[InstructorRecord, Wanted], object], parent: QObject) -> None:
        super().__init__(parent)
        self._rooms, self._reckon = rooms, reckon
        self._wanted: Wanted | None = None
        self._at_work: Background | None = None

    def reckon(self, wanted: Wanted) -> None:
        """Reckon how these stand."""
        self._wanted = wanted
        if self._at_work is None:
            self._start(wanted)

    def stop(self) -> None:
        """Tell nothing any more, and wait until the look at the record is closed."""
        self._wanted = None
        if self._at_work is not None:
            self._at_work.wait()

    def _start(self, wanted: Wanted) -> None:
        self._at_work = Background(lambda: (wanted, self._work(wanted)), self._end, self)

    def _end(self, ended: object) -> None:
        if self._at_work is not None:
            self._at_work.wait()
            self._at_work.deleteLater()
            self._at_work = None
        wanted, found = ended if isinstance(ended, tuple) else (None, None)
        if self._wanted is None:
            return
        if self._wanted is wanted:
            self.found.emit(found)
        else:
            self._start(self._wanted)

    def _work(self, wanted: Wanted) -> object:
        try:
            with self._rooms.beside() as journal:
                return self._reckon(journal, wanted)
        except TroubleOutside as trouble:
            return trouble
