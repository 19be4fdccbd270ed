"""A report on its way: a place or a printer asked for, figures gathered beside the window, then written or printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from trainer.base.errors import TroubleOutside
from trainer.desktop.background import Background
from trainer.desktop.main_window import MainWindow
from trainer.desktop.report_writing import Report, write_report
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.record.instructing import InstructorRecord

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from trainer.desktop.paper import ChoosePrinter

__all__ = ["Gather", "ReportDesk"]

Gather = Callable[[InstructorRecord], Report]
"""Puts a report together, on a thread of its own."""


class _Order(NamedTuple):
    gather: Gather
    hand_out: Callable[[Report], str]


class ReportDesk(QObject):
    """One report at a time. ``begun`` carries None; ``ended`` what to tell of it ("": it failed, and that was told).

    ``choose_file`` and ``choose_printer`` stand in for the dialogs.
    """

    begun = Signal(object)
    ended = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, parent: QObject, choose_file: ChooseFile | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self.choose_file = choose_file or partial(ask_where, window, Path(rooms.record).parent, tables=True)
        self.choose_printer: ChoosePrinter = self._ask_for_printer
        self._order: _Order | None = None
        self._at_work: Background | None = None

    def ask_where(self, suggested: str, gather: Gather) -> None:
        """Ask where the report goes, and write it there."""
        self.choose_file(
            suggested, lambda place: self._start(_Order(gather, lambda report: self._write(report, place)))
        )

    def ask_for_paper(self, gather: Gather) -> None:
        """Ask on which printer, and print the report."""
        self.choose_printer(lambda printer: self._start(_Order(gather, lambda report: self._print(report, printer))))

    def stop(self) -> None:
        """Write nothing any more, and wait until the look at the record is closed."""
        self._order = None
        if self._at_work is not None:
            self._at_work.wait()

    def _ask_for_printer(self, then: Callable[["QPrinter"], None]) -> None:
        from trainer.desktop.paper import ask_for_printer

        ask_for_printer(self._window, then)

    def _start(self, order: _Order) -> None:
        if self._at_work is not None:
            return
        self._order = order
        self.begun.emit(None)
        self._at_work = Background(lambda: self._gather(order), self._end, self)

    def _gather(self, order: _Order) -> object:
        try:
            with self._rooms.beside() as journal:
                return order.gather(journal)
        except TroubleOutside as trouble:
            return trouble

    def _end(self, found: object) -> None:
        if self._at_work is not None:
            self._at_work.wait()
            self._at_work.deleteLater()
            self._at_work = None
        order = self._order
        if order is not None and not self._window.attempt(lambda: self.ended.emit(self._hand_out(order, found))):
            self.ended.emit("")

    def _hand_out(self, order: _Order, found: object) -> str:
        if isinstance(found, Report):
            return order.hand_out(found)
        if isinstance(found, TroubleOutside):
            raise found
        raise AssertionError("what was gathered is no report")

    def _write(self, report: Report, place: Path) -> str:
        written = write_report(report, place)
        one = self.tr("Written: {place}").format(place=written[0])
        many = self.tr("%n table(s) written to {place}", "", len(written)).format(place=written[0].parent)
        return one if len(written) == 1 else many

    def _print(self, report: Report, printer: "QPrinter") -> str:
        from trainer.desktop.paper import print_html

        print_html(report.html(), printer)
        return self.tr("Sent to the printer.")
