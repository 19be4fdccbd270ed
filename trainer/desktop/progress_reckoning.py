"""Figures that depend on the day or replay the whole log, reckoned beside the window on a look of their own."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.background import Background
from trainer.desktop.pages.progress_values import Steps
from trainer.desktop.progress_presenting import reckon
from trainer.desktop.rooms import Rooms
from trainer.insight.prediction import compare, reviews_in
from trainer.record.events import Event
from trainer.record.journal import Journal

__all__ = ["Asked", "Reckoning"]

_EVERY = 200
"""Answers between two steps that are told."""


class Asked(NamedTuple):
    """Whose figures are wanted, on which study day, of how many answers; ``knowledge`` and ``prediction`` say which."""

    learner: LearnerId
    day: int
    answers: int
    knowledge: bool
    prediction: bool


class Reckoning(QObject):
    """``known`` carries a Knowledge, ``predicted`` a Comparison, ``stepped`` Steps, ``failed`` a TroubleOutside.

    It begins at once. What is heard after ``stop`` was sent before it.
    """

    known = Signal(object)
    predicted = Signal(object)
    stepped = Signal(object)
    failed = Signal(object)

    def __init__(self, rooms: Rooms, asked: Asked, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms, self._asked = rooms, asked
        self._stopped = False
        self._background: Background | None = None

    def start(self) -> None:
        """Begin."""
        self._background = Background(self._work, self._end, self)

    def stop(self) -> None:
        """End it, and wait until its look at the record is closed: some milliseconds."""
        self._stopped = True
        if self._background is not None:
            self._background.wait()

    def told_to(self, receiver: QObject, **slots: object) -> None:
        """Connect each signal named to a method of the receiver, called on the receiver's thread."""
        for name, slot in slots.items():
            getattr(self, name).connect(slot, Qt.ConnectionType.QueuedConnection)

    def _work(self) -> object:
        try:
            with self._rooms.beside() as journal:
                self._reckon(journal)
        except TroubleOutside as trouble:
            return trouble
        return None

    def _reckon(self, journal: Journal) -> None:
        asked = self._asked
        if asked.knowledge and not self._stopped:
            self.known.emit(reckon(journal, self._rooms.library, asked.learner, asked.day))
        if asked.prediction and not self._stopped:
            found = compare(reviews_in(self._counted(journal.answers(asked.learner))))
            if not self._stopped:
                self.predicted.emit(found)

    def _counted(self, answers: Iterator[Event]) -> Iterator[Event]:
        for number, event in enumerate(answers):
            if self._stopped:
                return
            if number % _EVERY == 0:
                self.stepped.emit(Steps(number, self._asked.answers))
            yield event

    def _end(self, trouble: object) -> None:
        if trouble is not None and not self._stopped:
            self.failed.emit(trouble)
