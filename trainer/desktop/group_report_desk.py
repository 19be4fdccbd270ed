"""A group's report on its way: asked for, gathered beside the window, written where the person said."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.background import Background
from trainer.desktop.group_reporting import gather, label, write_report
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.insight.cohort_report import CohortFindings
from trainer.record.rosters import Cohort

__all__ = ["GroupReportDesk"]


class _Order(NamedTuple):
    cohort: Cohort
    people: Mapping[LearnerId, str]
    day: int
    place: Path


class GroupReportDesk(QObject):
    """One report at a time. ``written`` carries the paths of what was written, ``failed`` None."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._order: _Order | None = None
        self._at_work: Background | None = None

    @property
    def busy(self) -> bool:
        """Whether a report is on its way."""
        return self._at_work is not None

    def write(self, cohort: Cohort, people: Mapping[LearnerId, str], place: Path) -> None:
        """Write the group's report to the place; nothing while another one is on its way."""
        if self.busy:
            return
        order = _Order(cohort, people, self._rooms.clocks.now().day, place)
        self._order = order
        self._at_work = Background(lambda: self._gather(order), self._end, self)

    def stop(self) -> None:
        """Write nothing any more, and wait until the look at the record is closed."""
        self._order = None
        if self._at_work is not None:
            self._at_work.wait()

    def _gather(self, order: _Order) -> object:
        try:
            with self._rooms.beside() as journal:
                return gather(journal, self._rooms.library, order.cohort.name, order.cohort.persons, order.day)
        except TroubleOutside as trouble:
            return trouble

    def _end(self, found: object) -> None:
        if self._at_work is not None:
            self._at_work.wait()
            self._at_work.deleteLater()
            self._at_work = None
        order = self._order
        if order is None:
            return
        done: list[tuple[Path, ...]] = []
        if self._window.attempt(self._writing(order, found, done.append)):
            self.written.emit(done[0])
        else:
            self.failed.emit(None)

    def _writing(self, order: _Order, found: object, tell: Callable[[tuple[Path, ...]], None]) -> Callable[[], object]:
        def write() -> None:
            if isinstance(found, TroubleOutside):
                raise found
            if isinstance(found, CohortFindings):
                labels = label(found, self._rooms.library, order.people)
                tell(write_report(found, labels, order.day, order.place))

        return write
