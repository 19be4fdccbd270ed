"""The class as its server knows it, under one lock: the server's thread and the window's both read and change it.

What changes who is in or how they voted is handed to the ledger under that lock, so that the disk sees it in the same
order; it counts when the ledger says that it is durable.
"""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock

from trainer.base.errors import TroubleOutside
from trainer.classroom.attendance import Attendance
from trainer.classroom.ballots import Ballots
from trainer.classroom.door import Door
from trainer.classroom.limits import MOST_PENDING
from trainer.classroom.snapshots import Snapshots
from trainer.study.lesson.host import Ledger, Participant

__all__ = ["State", "trouble_of"]


class State:
    """Everything of one class; to be touched with ``lock`` held. ``clock`` gives ms since 1970 UTC."""

    def __init__(
        self, ledger: Ledger, door: Door, attendance: Attendance, ballots: Ballots, clock: Callable[[], int]
    ) -> None:
        self.lock = Lock()
        self.ledger = ledger
        self.door = door
        self.attendance = attendance
        self.ballots = ballots
        self.clock = clock
        self.snapshots = Snapshots(ballots.face)
        self.notes: dict[str, tuple[str, ...]] = {}
        self.joining = 0
        self.trouble: TroubleOutside | None = None

    @property
    def busy(self) -> bool:
        """Whether too much waits for the disk to take in more."""
        return self.ballots.pending + self.joining >= MOST_PENDING

    def keep(self, participant: Participant) -> "Future[None]":
        """Hand a participant to the ledger with the hash of their token."""
        return self.ledger.keep_participant(participant, self.attendance.token_of(participant.id))

    def keep_door(self) -> "Future[None]":
        """Hand to the ledger how phones come in."""
        return self.ledger.keep_door(self.door.plain(self.ballots.opened))

    def watch(self, *kept: "Future[None] | None") -> None:
        """Note what prevents these from being kept; the lock must not be held."""
        for one in kept:
            if one is not None:
                one.add_done_callback(self._note)

    def _note(self, done: "Future[None]") -> None:
        with self.lock:
            self.trouble = trouble_of(done)


def trouble_of(done: "Future[None]") -> TroubleOutside | None:
    """What prevented it from being kept; None when it is durable."""
    fault = done.exception()
    if fault is None or isinstance(fault, TroubleOutside):
        return fault
    return TroubleOutside(
        "An answer could not be kept, by a fault of this program.",
        "Every answer that a phone calls saved is safe.",
        "Go on; if it happens again, close the class and resume it.",
    )
