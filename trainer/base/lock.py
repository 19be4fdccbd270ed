"""One writer at a time: a lock beside the record that names whoever holds it.

The system's own file lock decides on one computer, because it ends with its process, however that ended. Some network
drives don't carry such locks from one computer to the next: there the text left in the lock file decides.
"""

import json
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside

__all__ = ["Holder", "WriterLock", "lock_path"]

_MOST_TEXT = 4_096


class Holder(NamedTuple):
    """Who holds a lock: the process on its computer, and when the program was started (ms since 1970 UTC, zone)."""

    process: int
    computer: str
    started: Moment

    def told(self) -> str:
        """The holder in plain words; the time is the one that a wall clock beside it showed."""
        minutes = (self.started.at // 60_000 + self.started.offset) % 1_440
        since = f"since {minutes // 60:02}:{minutes % 60:02}" if self.started.at else "for some time"
        return f"process {self.process} on the computer {self.computer!r}, {since}"


def lock_path(record: Path) -> Path:
    """The lock's file, beside the record's."""
    return record.with_name(record.name + ".lock")


class WriterLock:
    """The right to write a record, held until ``release`` or the end of the process.

    The file stays when the lock is given back, emptied: deleting it would let two programs lock two files of one name.
    """

    def __init__(self, descriptor: int, holder: Holder) -> None:
        self._descriptor: int | None = descriptor
        self.holder = holder

    @classmethod
    def take(cls, record: Path, started: Moment, computer: str | None = None, force: bool = False) -> Self:
        """Take the lock at once or raise ``TroubleOutside`` that names the holder; there is no waiting.

        What a dead process of this computer left is taken over. What another computer left is honoured unless
        ``force`` says that a person has looked: whether that program still runs can't be known from here.
        """
        holder = Holder(os.getpid(), this_computer() if computer is None else computer, started)
        path = lock_path(record)
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        except OSError as fault:
            raise _unwritable(path, fault) from fault
        try:
            locked = _lock(descriptor)
            before = _read(descriptor)
            if not locked or (before is not None and before.computer != holder.computer and not force):
                raise _held(record, before, elsewhere=locked)
            _write(descriptor, json.dumps([holder.process, holder.computer, *holder.started]))
        except OSError as fault:
            os.close(descriptor)
            raise _unwritable(path, fault) from fault
        except TroubleOutside:
            os.close(descriptor)
            raise
        return cls(descriptor, holder)

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        try:
            _write(descriptor, "")
        finally:
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def this_computer() -> str:
    """The name that this computer goes by."""
    return os.environ.get("COMPUTERNAME", "a computer") if sys.platform == "win32" else os.uname().nodename


if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 1 << 30
    """Far behind the text: Windows lets nobody else read a locked byte, and the text is there to be read."""

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        # flock rather than lockf: a POSIX lock is lost as soon as the process closes any other handle on the file
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _read(descriptor: int) -> Holder | None:
    """Whom the lock file names; None when it is empty or torn (a power cut between two writes)."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        process, computer, at, offset = json.loads(os.read(descriptor, _MOST_TEXT).decode())
        return Holder(int(process), str(computer), Moment(int(at), int(offset)))
    except (ValueError, TypeError):
        return None


def _write(descriptor: int, text: str) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.encode())


def _held(record: Path, holder: Holder | None, elsewhere: bool) -> TroubleOutside:
    who = "another program" if holder is None else holder.told()
    if elsewhere:
        return TroubleOutside(
            f"{record.name} was opened by {who}, and was not closed there.",
            "Nothing was changed.",
            f"Close it on that computer. If it no longer runs there, delete {lock_path(record)} and start again.",
        )
    return TroubleOutside(
        f"{record.name} is already open: {who}.",
        "Nothing was changed, and the other window goes on as before.",
        "Use that window, or close it first.",
    )


def _unwritable(path: Path, fault: OSError) -> TroubleOutside:
    return TroubleOutside(
        f"{path.parent} can't be written to ({fault.strerror or fault}).",
        "Nothing was changed.",
        "Give yourself the right to write there, make room, or choose another folder.",
    )
