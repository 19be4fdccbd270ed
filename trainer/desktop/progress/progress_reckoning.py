"""Figures that depend on the day or replay the whole log, reckoned beside the window on a look of their own."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.background import Background
from trainer.desktop.pages.progress.progress_values import Steps
from trainer.desktop.progress.progress_presenting import reckon
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
    """``found`` carries a Knowledge, a Comparison, Steps on the way there, or the TroubleOutside that ended it.

    Nothing is heard any more after ``stop``.
    """

    found = Signal(object)
    _sent = Signal(object)

    def __init__(self, rooms: Rooms, asked: Asked, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms, self._asked = rooms, asked
        self._stopped = False
        self._background: Background | None = None
        self._sent.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._background = Background(self._work, self._hand_on, self)

    def stop(self) -> None:
        """End it, and wait until its look at the record is closed: some milliseconds."""
        self._stopped = True
        if self._background is not None:
            self._background.wait()

    def _hand_on(self, value: object) -> None:
        if not self._stopped and value is not None:
            self.found.emit(value)

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
            self._sent.emit(reckon(journal, self._rooms.library, asked.learner, asked.day))
        if asked.prediction and not self._stopped:
            compared = compare(reviews_in(self._stepped(journal.answers(asked.learner))))
            self._sent.emit(compared)

    def _stepped(self, answers: Iterator[Event]) -> Iterator[Event]:
        """The same answers, while nobody stops it."""
        for number, event in enumerate(answers):
            if self._stopped:
                return
            if number % _EVERY == 0:
                self._sent.emit(Steps(number, self._asked.answers))
            yield event
