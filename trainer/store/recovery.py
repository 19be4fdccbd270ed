"""A damaged record: what can be offered, as a value, and doing it. Nothing is ever thrown away.

A rescue builds a new file out of the newest good backup and of every answer that can still be read of the damaged
one, checks it, and only then puts it in the record's place; the damaged file stays beside it under a name that says
so. It is made whole under a name of its own first: a rescue that is interrupted is finished at the next start.
"""

import os
import shutil
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.store.backup import Backup, backups_folder, newest_good, stamp, sync_folder
from trainer.store.connection import Database, connect
from trainer.store.entering import redact
from trainer.store.integrity import DAMAGE, Found, look, read_only
from trainer.store.log import insert
from trainer.store.migrations import prepare
from trainer.store.replaying import rebuild
from trainer.store.salvage import Rescued, rescued

__all__ = ["Recovery", "examine", "finish_restore", "restore"]

_SIDES = ("-wal", "-shm", "-journal")


class Recovery(NamedTuple):
    """What is wrong with a record and what can be done about it.

    ``backup`` is the newest good one and ``answers_in_backup`` how many answers it holds; ``answers_to_put_back`` are
    those that only the damaged file holds and that can still be read and are as they were sealed.
    """

    record: Path
    found: Found
    backup: Backup | None
    answers_in_backup: int
    answers_to_put_back: int

    @property
    def answers_after(self) -> int:
        """How many answers the record will hold once it is restored."""
        return self.answers_in_backup + self.answers_to_put_back


def examine(record: Path, found: Found, folder: Path | None = None) -> Recovery:
    """What can be offered for a record that ``found`` says is not whole; reads everything, changes nothing.

    ``folder`` holds the backups (None: the record's own). No other connection to the record may be open.
    """
    backup = newest_good(backups_folder(record) if folder is None else folder)
    held = frozenset[str]() if backup is None else _ids(backup.path)
    more = sum(one.event.kind == "answered" for one in rescued(record, held))
    answers = 0 if backup is None else _count_answers(backup.path)
    return Recovery(record, found, backup, answers, more)


def _ids(path: Path) -> frozenset[str]:
    with read_only(path) as connection:
        return frozenset(str(name) for (name,) in connection.execute("SELECT id FROM event"))


def _count_answers(path: Path) -> int:
    with read_only(path) as connection:
        return int(connection.execute("SELECT count(*) FROM event WHERE kind = 'answered'").fetchone()[0])


def restore(recovery: Recovery, moment: Moment) -> Path:
    """Put the record back from its backup and whatever of the damaged file can be read; where the latter is kept.

    Without a backup a new record is begun with what can be read. Raises TroubleOutside when there is no room or no
    right to write; the damaged file and the backups are then as they were. Hold the writer's lock meanwhile.
    """
    record = recovery.record
    building = record.with_name(record.name + ".rescue")
    _remove(building)
    try:
        held = frozenset[str]()
        if recovery.backup is not None:
            shutil.copyfile(recovery.backup.path, building)
            held = _ids(building)
        with closing(connect(building)) as connection:
            _put_back(Database(connection, building), rescued(record, held))
            connection.execute("PRAGMA journal_mode = DELETE")
        found = look(building, pages=True)
        if not found.whole:
            raise _failed(record, " ".join((found.told, *found.details)))
        with building.open("r+b") as file:
            os.fsync(file.fileno())
        building.replace(_ready(record))
        sync_folder(record.parent)
    except (OSError, *DAMAGE) as fault:
        raise _failed(record, str(fault)) from fault
    finally:
        _remove(building)
    kept = finish_restore(record, moment)
    if kept is None:
        raise AssertionError("the rescued record went missing before it took its place")
    return kept


def _put_back(database: Database, events: Iterable[Rescued]) -> None:
    """Add what the file lacks, and make everything that derives from the log again.

    Not a merge: that refuses a record with gaps, and a damaged one has them. An emptied entry comes back only with the
    erasure that emptied it.
    """
    prepare(database)
    emptied: list[Rescued] = []
    with database:
        count = 0
        for one in events:
            if one.body is None:
                emptied.append(one)
            else:
                insert(database, *one)
                count += 1
        if not count:
            return
        roster = rebuild(database)
        gone = [learner for learner in roster.entries if roster.erased(learner)]
        redact(database, gone)
        emptied = [one for one in emptied if one.event.learner in gone]
        for one in emptied:
            insert(database, *one)
        if emptied:
            rebuild(database)


def finish_restore(record: Path, moment: Moment) -> Path | None:
    """Put a finished rescue in the record's place, and say where the damaged file is kept; None when there is none.

    Asked at every start, before the record is opened: a rescue that was cut short here goes on where it stood. The
    journals of the damaged file go with it: SQLite would write them into the record that takes its place.
    """
    ready = _ready(record)
    if not ready.exists():
        return None
    kept = record.with_name(f"{record.stem}.damaged-{stamp(moment.at)}{record.suffix}")
    try:
        for side in ("", *_SIDES):
            _keep(record.with_name(record.name + side), kept.with_name(kept.name + side))
        sync_folder(record.parent)
        for side in _SIDES:
            record.with_name(record.name + side).unlink(missing_ok=True)
        sync_folder(record.parent)
        ready.replace(record)
        sync_folder(record.parent)
    except OSError as fault:
        raise _failed(record, str(fault)) from fault
    return kept


def _keep(file: Path, name: Path) -> None:
    """Give the file a second name; where the drive knows no second names, copy it."""
    if not file.exists() or name.exists():
        return
    try:
        name.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, name)
        with name.open("r+b") as copied:
            os.fsync(copied.fileno())


def _ready(record: Path) -> Path:
    return record.with_name(record.name + ".rescued")


def _remove(path: Path) -> None:
    for side in ("", *_SIDES):
        path.with_name(path.name + side).unlink(missing_ok=True)


def _failed(record: Path, why: str) -> TroubleOutside:
    return TroubleOutside(
        f"{record.name} could not be restored ({why}).",
        "The damaged file and all backups are still there, unchanged.",
        "Make some room on that disk and check that you may write there, then try again.",
    )
