"""Backups of the record: whole, checked after writing, thinned with age, and never the last good one thrown away.

The schedule is Anki's (all of two days, then twelve daily, ten weekly, nine monthly). Nothing is written when the
record says what the newest backup says: ten equal copies would push the older generations out.
"""

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, nullcontext, suppress
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.errors import TroubleOutside
from trainer.base.folders import private
from trainer.store.integrity import DAMAGE, look, look_closely, read_only

__all__ = [
    "Backup",
    "back_up",
    "backups",
    "backups_folder",
    "copy_whole",
    "newest_good",
    "rotate",
    "stamp",
    "sync_folder",
    "to_keep",
]

_SUFFIX = ".backup.sqlite"
_PARTIAL = ".partial"
_NAME = re.compile(r"(\d{8}T\d{6}\.\d{3}Z)" + re.escape(_SUFFIX))
_ALL_FOR_DAYS = 2
_DAILY, _WEEKLY, _MONTHLY = 12, 10, 9
_NEWEST_CHECKED = 20_000
"""Events whose seals are checked in a new backup, some 0.3 s; every page is."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Backup(NamedTuple):
    """A backup's file and when it was made (ms since 1970 UTC, as its name says)."""

    path: Path
    at: int


def backups_folder(record: Path) -> Path:
    """Where a record's backups are kept: in ``backups`` beside it, each record's apart from any other's."""
    return record.parent / "backups" / record.stem


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in the folder, newest first; whatever else lies there is left out."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            match = _NAME.fullmatch(path.name)
            with suppress(ValueError):  # digits that are no date: not one of ours
                if match and path.is_file():
                    found.append(Backup(path, _read_time(match[1])))
    return tuple(sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True))


def back_up(source: sqlite3.Connection | Path, folder: Path, moment: Moment) -> Path:
    """Write a checked backup of the record, thin the older ones, and return it; when the record still says what the
    newest one says, return that.

    ``source`` is an open connection, or the record's path: then an own reading connection is opened, which any thread
    may do. Raises TroubleOutside when there is no room or no right to write, or when the copy does not pass its
    check; nothing half-made is left.
    """
    private(folder.parent)
    private(folder)
    _clear_partials(folder)
    try:
        with read_only(source) if isinstance(source, Path) else nullcontext(source) as connection:
            newest = next(iter(backups(folder)), None)
            if newest is not None and _says(connection) == _says_file(newest.path) and look(newest.path).whole:
                return newest.path
            target = _free_name(folder, moment)
            partial = target.with_name(target.name + _PARTIAL)
            copy_whole(connection, partial)
        partial.replace(target)
        sync_folder(folder)
    except (*DAMAGE, OSError) as fault:
        raise _failed(folder, str(fault)) from fault
    finally:
        _clear_partials(folder)
    rotate(folder, moment)
    return target


def copy_whole(connection: sqlite3.Connection, target: Path) -> None:
    """Copy a record to a new file that needs no other beside it, check it, and see it to the disk.

    Raises sqlite3.Error or OSError when it can't be written, or when what came out is not whole.
    """
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    found = look_closely(target, _NEWEST_CHECKED)
    if not found.whole:
        raise sqlite3.DatabaseError(" ".join((found.told, *found.details)))
    target.chmod(0o600)
    with target.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """See a folder's names to the disk, where the system can (Windows does it by itself)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def rotate(folder: Path, moment: Moment) -> tuple[Path, ...]:
    """Delete the backups that the schedule has no use for, and return them; the newest good one always stays.

    A backup that can't be deleted is left for the next time.
    """
    held = backups(folder)
    kept = to_keep([backup.at for backup in held], moment.at)
    surplus = [backup for backup in held if backup.at not in kept]
    if surplus and not any(look(backup.path).whole for backup in held if backup.at in kept):
        last_good = next((backup for backup in surplus if look(backup.path).whole), None)
        surplus = [backup for backup in surplus if backup is not last_good]
    gone = []
    for backup in surplus:
        with suppress(OSError):
            backup.path.unlink()
            gone.append(backup.path)
    return tuple(gone)


def newest_good(folder: Path) -> Backup | None:
    """The newest backup whose every page and every event is as it was written; None when there is none.

    Reads all of it: some 15 microseconds an event.
    """
    return next((backup for backup in backups(folder) if look_closely(backup.path).whole), None)


def to_keep(times: Iterable[int], now: int) -> frozenset[int]:
    """Which of the backups made at these times (ms UTC) the schedule keeps at ``now``.

    All of the last two days (and whatever a clock once dated later), then the newest of each of the latest twelve
    days that have any, of ten weeks before those, of nine months before those.
    """
    newest_first = sorted(set(times), reverse=True)
    kept = {at for at in newest_first if at > now - _ALL_FOR_DAYS * MS_A_DAY}
    rest = [at for at in newest_first if at not in kept]
    for number, period in ((_DAILY, _day), (_WEEKLY, _week), (_MONTHLY, _month)):
        first: dict[tuple[int, ...], int] = {}
        for at in rest:
            first.setdefault(period(at), at)
        chosen = list(islice(first.values(), number))
        kept.update(chosen)
        if chosen:
            rest = [at for at in rest if at < chosen[-1] and period(at) != period(chosen[-1])]
    return frozenset(kept)


def _day(at: int) -> tuple[int, ...]:
    return (at // MS_A_DAY,)


def _week(at: int) -> tuple[int, ...]:
    return tuple(_date(at).isocalendar()[:2])


def _month(at: int) -> tuple[int, ...]:
    date = _date(at)
    return (date.year, date.month)


def _date(at: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=at)


def _read_time(text: str) -> int:
    # Not strptime: it imports a locale's calendar, and this stands at every backup
    date = f"{text[:4]}-{text[4:6]}-{text[6:8]}T{text[9:11]}:{text[11:13]}:{text[13:19]}+00:00"
    return round((datetime.fromisoformat(date) - _EPOCH) / timedelta(milliseconds=1))


def _free_name(folder: Path, moment: Moment) -> Path:
    at = moment.at
    while (path := folder / f"{stamp(at)}{_SUFFIX}").exists():
        at += 1
    return path


def stamp(at: int) -> str:
    """A time (ms since 1970 UTC) as names of files carry it."""
    return f"{_date(at):%Y%m%dT%H%M%S}.{at % 1_000:03}Z"


def _clear_partials(folder: Path) -> None:
    with suppress(OSError):
        for path in folder.glob(f"*{_PARTIAL}*"):
            path.unlink()


def _says(connection: sqlite3.Connection) -> tuple[object, ...]:
    """What tells two states of one record apart: the log only grows, so its end and its schema are enough."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    newest = connection.execute("SELECT number, id, seal FROM event ORDER BY number DESC LIMIT 1").fetchone()
    return (version, newest)


def _says_file(path: Path) -> tuple[object, ...] | None:
    try:
        with read_only(path) as connection:
            return _says(connection)
    except DAMAGE:
        return None


def _failed(folder: Path, why: str) -> TroubleOutside:
    return TroubleOutside(
        f"No backup could be written to {folder} ({why}).",
        "The record itself is as it was, and so are the earlier backups.",
        "Make some room on that disk, or check that you may write there.",
    )
