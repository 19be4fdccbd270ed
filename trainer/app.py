"""Puts the rooms together: the only module that knows them all."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from trainer.base.clock import Moment, now, ticks
from trainer.base.errors import TroubleOutside
from trainer.base.folders import RECORD, Folders, folders, private
from trainer.base.ids import new_id
from trainer.base.lock import WriterLock
from trainer.base.shipped import shipped
from trainer.content.copies import Copies
from trainer.content.folder import pack_folders
from trainer.content.library import Library
from trainer.content.opening import open_library
from trainer.desktop.front_desk import FrontDesk
from trainer.desktop.look import chosen_theme, system_is_dark, wear
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Classes, Clocks, Drafts, LeftClass, RelayFiles, Rooms
from trainer.desktop.words import speak
from trainer.store.integrity import Found, State, look, look_closely
from trainer.store.journal import SqliteJournal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from trainer.base.ids import SessionId
    from trainer.desktop.background import Background
    from trainer.desktop.trouble_desk import TroubleDesk
    from trainer.record.drilled import OptionsRated
    from trainer.record.instructing import InstructorRecord
    from trainer.store.integrity import CheckBeside
    from trainer.store.lesson_ledger import Unfinished
    from trainer.study.lesson.host import ClassHost, Ledger, Wire

__all__ = ["Application", "run"]

_LONGEST_DRAFT = 100_000
_CHECK_AFTER_MS = 2_000
"""The record is checked beside the window once its first page has long been there."""


def _back_up(record: Path, moment: Moment) -> None:
    from trainer.store.backup import back_up, backups_folder

    back_up(record, backups_folder(record), moment)


class Opened(NamedTuple):
    """The record and the content, open, with the right to write."""

    lock: WriterLock
    journal: SqliteJournal
    library: Library

    def close(self) -> bool:
        """Copy the record when it has changed, and let go of everything; whether a good copy stands."""
        try:
            _back_up(self.journal.path, now())
        except TroubleOutside:
            copied = False
        else:
            copied = True
        self.library.close()
        self.journal.close()
        self.lock.release()
        return copied


def all_packs(places: Folders) -> tuple[Path, ...]:
    """The packs that ship with the program, and those that a person put beside the record."""
    return (*pack_folders(shipped("questions")), *pack_folders(places.data / "packs"))


def open_record(places: Folders, clocks: Clocks, packs: Sequence[Path]) -> Opened:
    """Take the lock and open record and content. Raises TroubleOutside, with nothing left open."""
    record = private(places.data) / RECORD
    lock = WriterLock.take(record, clocks.now())
    try:
        journal = SqliteJournal.open(record, back_up=lambda path: _back_up(path, clocks.now()))
    except BaseException:
        lock.release()
        raise
    try:
        return Opened(lock, journal, open_library(packs, places.cache))
    except BaseException:
        journal.close()
        lock.release()
        raise


def _drafts(file: Path) -> Drafts:
    """One small file; a draft that can't be kept is a few words to type again, and no reason to trouble anybody."""

    def keep(text: str) -> None:
        with suppress(OSError):
            if text:
                file.write_text(text, encoding="utf-8")
            else:
                file.unlink(missing_ok=True)

    def kept() -> str:
        try:
            return file.read_text(encoding="utf-8")[:_LONGEST_DRAFT]
        except (OSError, UnicodeDecodeError):
            return ""

    return Drafts(keep, kept)


def _relay_files() -> RelayFiles:
    """Files of ratings, for which the exchange is imported when the first one is wanted."""

    def load(file: Path) -> "tuple[OptionsRated, ...]":
        from trainer.exchange.ratings import load_ratings

        return load_ratings(file)

    def save(file: Path, ratings: "Iterable[OptionsRated]") -> None:
        from trainer.exchange.ratings import save_ratings

        save_ratings(file, ratings)

    return RelayFiles(load, save)


class _ClassRooms:
    """What classes stand on, of which nothing is imported before it is wanted."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "classes"

    def ledger(self, session: "SessionId", began: int) -> "Ledger":
        from trainer.store.lesson_ledger import LessonLedger

        return LessonLedger.begin(self._folder, session, began)

    def scratch(self, session: "SessionId", began: int) -> "Ledger":
        from trainer.store.scratch_ledger import ScratchLedger

        return ScratchLedger.scratch(session, began)

    def unfinished(self) -> tuple[LeftClass, ...]:
        if not self._folder.is_dir() or not any(self._folder.iterdir()):
            return ()  # a launch imports no more than it must
        from trainer.store.lesson_ledger import unfinished

        return tuple(self._left(one) for one in unfinished(self._folder))

    def _left(self, left: "Unfinished") -> LeftClass:
        from trainer.store.lesson_ledger import LessonLedger, discard

        return LeftClass(
            left.session, left.began, left.lesson, lambda: LessonLedger.resume(left), lambda: discard(left.path)
        )

    def host(self, ledger: "Ledger") -> "ClassHost":
        from trainer.classroom.host import PhoneHost

        return PhoneHost(ledger)

    def wires(self) -> "tuple[Wire, ...]":
        from trainer.classroom.wires import wires

        return wires()

    def rehearse(self, address: str, link: str, people: int) -> "Callable[[], None]":
        from trainer.classroom.rehearsal import Rehearsal

        return Rehearsal(address, link, people).stop


def _classes(data: Path) -> Classes:
    rooms = _ClassRooms(data)
    return Classes(rooms.ledger, rooms.scratch, rooms.unfinished, rooms.host, rooms.wires, rooms.rehearse)


def _look_beside(record: Path) -> "AbstractContextManager[InstructorRecord]":
    from trainer.store.beside import look_beside

    return look_beside(record)


class Application:
    """The window with everything behind it; what it stands on is handed in, so that a test has its own."""

    def __init__(self, places: Folders, clocks: Clocks, packs: Sequence[Path]) -> None:
        self._places = places
        self._clocks = clocks
        self._packs = packs
        self._record = places.data / RECORD
        self._opened: Opened | None = None
        self._desk: FrontDesk | None = None
        self._trouble: TroubleDesk | None = None
        self._check: CheckBeside | None = None
        self._background: Background | None = None
        self._suspect = self._record.with_name(self._record.name + ".suspect")
        self.window = MainWindow()
        self.window.closing.connect(self.close)
        self._check_soon = QTimer(self.window)
        self._check_soon.setSingleShot(True)
        self._check_soon.timeout.connect(self._check_beside)

    def start(self) -> None:
        """Open the record and show the first page; trouble is shown in the window, with what can be done."""
        try:
            private(self._places.data)
            self._finish_rescue()
            found = look_closely(self._record) if self._suspect.exists() else look(self._record)
            with suppress(OSError):
                self._suspect.unlink(missing_ok=True)
            if found.state is State.DAMAGED:
                self._offer_restore(found)
                return
            self._opened = open_record(self._places, self._clocks, self._packs)
            self._desk = FrontDesk(self.window, self._rooms(self._opened))
            self._desk.open()
        except TroubleOutside as trouble:
            self._let_go()
            self._trouble_desk().tell_of(trouble)
            return
        self._tell_of_faulty_packs(self._opened.library)
        self._check_soon.start(_CHECK_AFTER_MS)

    def _finish_rescue(self) -> None:
        """A rescue that a power cut interrupted goes on where it stood."""
        if self._record.with_name(self._record.name + ".rescued").exists():
            from trainer.store.recovery import finish_restore

            with WriterLock.take(self._record, self._clocks.now()):
                finish_restore(self._record, self._clocks.now())

    def _check_beside(self) -> None:
        """Pages and seals are checked while the learner works; what is found is said, nothing is stopped."""
        from trainer.desktop.background import Background
        from trainer.store.integrity import CheckBeside

        if self._opened is not None and self._check is None:
            self._check = CheckBeside(self._record)
            self._background = Background(self._check.run, self._tell_of_damage, self.window)

    def _tell_of_damage(self, faults: object) -> None:
        if not faults:
            return
        trouble = TroubleOutside(
            QCoreApplication.translate("Application", "Your record file is damaged."),
            QCoreApplication.translate(
                "Application", "What you see so far can be read, and backups are kept beside it."
            ),
        )
        self.window.warn(trouble, QCoreApplication.translate("Application", "Restore"), self._restore_now)

    def _restore_now(self) -> None:
        self._let_go()
        try:
            self._offer_restore(look_closely(self._record))
        except TroubleOutside as trouble:
            self._trouble_desk().tell_of(trouble)

    def _let_go(self) -> None:
        """Close the record with everything that stands on it; the window stays."""
        self._check_soon.stop()
        if self._check is not None and self._background is not None:
            self._check.stop()
            self._background.wait()
        self._check, self._background = None, None
        if self._desk is not None:
            self._desk.retire()
            self._desk = None
        opened, self._opened = self._opened, None
        if opened is not None and not opened.close():
            with suppress(OSError):
                self._suspect.touch()

    def _rooms(self, opened: Opened) -> Rooms:
        record = opened.journal.path

        def last_backup() -> int | None:
            from trainer.store.backup import backups, backups_folder

            return next((copy.at for copy in backups(backups_folder(record))), None)

        drafts = _drafts(self._places.data / "draft.json")
        return Rooms(
            opened.journal,
            opened.library,
            self._clocks,
            new_id,
            str(record),
            last_backup,
            system_is_dark,
            drafts,
            Copies(self._places.data / "documents"),
            _relay_files(),
            lambda: _look_beside(record),
            _classes(self._places.data),
            _drafts(self._places.data / "seat.txt"),
        )

    def _tell_of_faulty_packs(self, library: Library) -> None:
        faulty = library.faulty()
        if faulty:
            names = ", ".join(f"{folder} ({count})" for folder, count in faulty)
            self.window.warn(
                TroubleOutside(
                    QCoreApplication.translate(
                        "Application", "Some content was left out because it has faults: {names}."
                    ).format(names=names),
                    QCoreApplication.translate(
                        "Application", "Everything else works, and nothing that you learned is lost."
                    ),
                    QCoreApplication.translate(
                        "Application", "Whoever keeps that content can list the faults with: trainer check FOLDER"
                    ),
                )
            )

    def _trouble_desk(self) -> "TroubleDesk":
        from trainer.desktop.trouble_desk import TroubleDesk

        if self._trouble is None:
            self._trouble = TroubleDesk(self.window, self.start)
        return self._trouble

    def _offer_restore(self, found: Found) -> None:
        from trainer.desktop.pages.trouble_page import Recovery
        from trainer.store.recovery import examine, restore

        offered = examine(self._record, found)
        at = None if offered.backup is None else offered.backup.at
        told = Recovery(found.told, at, offered.answers_in_backup, offered.answers_to_put_back)

        def put_back() -> None:
            with WriterLock.take(self._record, self._clocks.now()):
                restore(offered, self._clocks.now())

        self._trouble_desk().offer_restore(told, put_back)

    def close(self, _: object = None) -> None:
        """Hide the window, for a large record takes a while; keep the draft, copy the record, let go of it."""
        self.window.hide()
        self._let_go()

    def report_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keep a report of a bug and say so; the window lives on."""
        from trainer.base.crash import keep_report

        sys.__excepthook__(kind, error, trace)
        report = keep_report(self._places.logs, kind, error, trace, self._clocks.now())
        self.window.warn(
            TroubleOutside(
                QCoreApplication.translate("Application", "Something in the program went wrong."),
                QCoreApplication.translate("Application", "Every answer that was acknowledged is stored."),
                ""
                if report is None
                else QCoreApplication.translate("Application", "A report was kept in {path}.").format(path=report),
            )
        )


def _collect_garbage() -> None:
    """From now on as usual; what the launch made stays, and is not looked through again."""
    gc.freeze()
    gc.enable()


def _heed_the_system(window: MainWindow) -> None:
    """A logout closes the window as a person would."""
    if os.name == "posix":
        from trainer.desktop.asked_to_end import AskedToEnd

        AskedToEnd(window)


def run(*, stop_after_first_paint: bool = False) -> int:
    """Open the window and stay until it is closed; ``stop_after_first_paint`` is for measuring the launch."""
    application = QApplication(["Common Ground"])
    application.setApplicationName("Common Ground")
    QGuiApplication.setDesktopFileName("common-ground")
    speak(application)
    wear(chosen_theme("system", 100))
    places = folders(os.environ)
    house = Application(places, Clocks(now, ticks), all_packs(places))
    sys.excepthook = house.report_bug
    house.start()
    house.window.show()
    QTimer.singleShot(0, _collect_garbage)
    QTimer.singleShot(0, lambda: _heed_the_system(house.window))
    if stop_after_first_paint:
        application.processEvents()
        return 0
    return application.exec()
