"""Puts the rooms together: the only module that knows them all."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from trainer.base.clock import Moment, now, ticks
from trainer.base.errors import TroubleOutside
from trainer.base.folders import RECORD, Folders, folders, private
from trainer.base.ids import new_id
from trainer.base.lock import WriterLock
from trainer.base.shipped import shipped
from trainer.content.folder import pack_folders
from trainer.content.library import Library
from trainer.content.opening import open_library
from trainer.desktop.front_desk import FrontDesk
from trainer.desktop.look import chosen_theme, system_is_dark, wear
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Clocks, Rooms
from trainer.store.backup import back_up, backups, backups_folder
from trainer.store.integrity import State, look
from trainer.store.journal import SqliteJournal

__all__ = ["Application", "run"]


class Opened(NamedTuple):
    """The record and the content, open, with the right to write."""

    lock: WriterLock
    journal: SqliteJournal
    library: Library

    def close(self) -> None:
        """Copy the record when it has changed, and let go of everything."""
        record = self.journal.path
        with suppress(TroubleOutside):
            back_up(self.journal.connection, backups_folder(record), now())
        self.library.close()
        self.journal.close()
        self.lock.release()


def open_record(places: Folders, clocks: Clocks) -> Opened:
    """Take the lock and open record and content. Raises TroubleOutside, with nothing left open."""
    record = private(places.data) / RECORD
    lock = WriterLock.take(record, clocks.now())
    try:
        journal = SqliteJournal.open(record, back_up=lambda path: back_up(path, backups_folder(path), clocks.now()))
    except BaseException:
        lock.release()
        raise
    try:
        packs = (*pack_folders(shipped("questions")), *pack_folders(places.data / "packs"))
        return Opened(lock, journal, open_library(packs, places.cache))
    except BaseException:
        journal.close()
        lock.release()
        raise


class Application:
    """The window with everything behind it; ``places`` and ``clocks`` are handed in, so that a test has its own."""

    def __init__(self, places: Folders, clocks: Clocks) -> None:
        self._places = places
        self._clocks = clocks
        self._opened: Opened | None = None
        self._desk: FrontDesk | None = None
        self.window = MainWindow()
        self.window.closing.connect(self.close)

    def start(self) -> None:
        """Open the record and show the first page; trouble is shown in the window, with what can be done."""
        found = look(self._places.data / RECORD)
        if found.state is State.DAMAGED:
            self._offer_restore(found.told)
            return
        try:
            self._opened = open_record(self._places, self._clocks)
        except TroubleOutside as trouble:
            self._show_trouble(trouble)
            return
        self._desk = FrontDesk(self.window, self._rooms(self._opened))
        self._desk.open()
        self._tell_of_faulty_packs(self._opened.library)

    def _rooms(self, opened: Opened) -> Rooms:
        record = opened.journal.path

        def last_backup() -> int | None:
            return next((copy.at for copy in backups(backups_folder(record))), None)

        return Rooms(
            opened.journal, opened.library, self._clocks, new_id, str(record), last_backup, system_is_dark
        )

    def _tell_of_faulty_packs(self, library: Library) -> None:
        faulty = library.faulty()
        if faulty:
            names = ", ".join(f"{folder} ({count})" for folder, count in faulty)
            translate = self.window.tr
            self.window.warn(
                TroubleOutside(
                    translate("Some content was left out because it has faults: {names}.").format(names=names),
                    translate("Everything else works, and nothing that you learned is lost."),
                    translate("Whoever keeps that content can list the faults with: trainer check FOLDER"),
                )
            )

    def _show_trouble(self, trouble: TroubleOutside) -> None:
        from trainer.desktop.trouble_desk import show_trouble

        show_trouble(self.window, trouble, self.start)

    def _offer_restore(self, told: str) -> None:
        from trainer.desktop.trouble_desk import offer_restore
        from trainer.store.recovery import offer, restore

        record = self._places.data / RECORD
        offer_restore(self.window, offer(record, told), lambda: restore(record, self._clocks.now()), self.start)

    def close(self, _: object = None) -> None:
        """Keep the draft, copy the record, let go of it."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def report_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keep a report of a bug and say so; the window lives on."""
        from trainer.base.crash import keep_report

        sys.__excepthook__(kind, error, trace)
        report = keep_report(self._places.logs, kind, error, trace, self._clocks.now())
        translate = self.window.tr
        self.window.warn(
            TroubleOutside(
                translate("Something in the program went wrong."),
                translate("Every answer that was acknowledged is stored."),
                "" if report is None else translate("A report was kept in {path}.").format(path=report),
            )
        )


def run(*, stop_after_first_paint: bool = False) -> int:
    """Open the window and stay until it is closed; ``stop_after_first_paint`` is for measuring the launch."""
    application = QApplication(["Common Ground"])
    application.setApplicationName("Common Ground")
    QGuiApplication.setDesktopFileName("common-ground")
    wear(chosen_theme("system", 100))
    house = Application(folders(os.environ), Clocks(now, ticks))
    sys.excepthook = house.report_bug
    house.start()
    house.window.show()
    if stop_after_first_paint:
        QTimer.singleShot(0, house.window.close)
    return application.exec()
