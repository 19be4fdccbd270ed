"""What whoever teaches does with the class; called from the window's thread, and nothing here waits for the disk."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future

from trainer.base.ids import LearnerId
from trainer.classroom.names import clean
from trainer.classroom.snapshots import Snapshots
from trainer.classroom.state import State
from trainer.study.lesson.faces import Face
from trainer.study.lesson.host import Look
from trainer.study.lesson.votes import Vote

__all__ = ["Steering"]


class Steering:
    """One class, as whoever teaches steers it."""

    def __init__(self, state: State) -> None:
        self._state = state

    @property
    def face(self) -> Face:
        """The face in force."""
        with self._state.lock:
            return self._state.ballots.face

    def show(self, face: Face) -> None:
        """Put this face in force at once."""
        state = self._state
        snapshots = Snapshots(face)
        with state.lock:
            first = state.ballots.show(face, state.clock())
            state.snapshots = snapshots
            kept = state.keep_door() if first else None
        state.watch(kept)

    def look(self) -> Look:
        """How the class is now."""
        state = self._state
        with state.lock:
            return Look(
                settled=state.ballots.settled,
                participants=state.attendance.told(),
                voted=state.ballots.voted(),
                locked=state.door.locked,
                turned_away=state.door.turned_away,
                trouble=state.trouble,
            )

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round."""
        with self._state.lock:
            return self._state.ballots.votes(poll, round)

    def approve(self, id: str, learner: LearnerId) -> None:
        """Let a participant in as this learner."""
        state = self._state
        with state.lock:
            who = state.attendance.approve(id, learner)
            kept = None if who is None else state.keep(who)
        state.watch(kept)

    def rename(self, id: str, name: str) -> None:
        """Call a participant something else; a name of which nothing is left changes nothing."""
        state = self._state
        with state.lock:
            who = state.attendance.rename(id, clean(name)) if clean(name) else None
            kept = None if who is None else state.keep(who)
        state.watch(kept)

    def send_away(self, id: str) -> None:
        """Take a participant out, with their vote in the open round."""
        state = self._state
        with state.lock:
            if state.attendance.leave(id) is None:
                return
            kept = state.ledger.drop_participant(id)
            taken = state.ballots.take_back(id)
            dropped = None if taken is None else state.ledger.drop_vote(id, *taken)
            state.notes.pop(id, None)
        state.watch(kept, dropped)

    def lock_door(self, *, locked: bool) -> None:
        """Let nobody new in, or let them in again."""
        state = self._state
        with state.lock:
            state.door.locked = locked
            kept = state.keep_door()
        state.watch(kept)

    def change_code(self) -> None:
        """A new code and secret."""
        state = self._state
        with state.lock:
            state.door.change()
            kept = state.keep_door()
        state.watch(kept)

    def code_and_secret(self) -> tuple[str, str]:
        """What lets phones in."""
        with self._state.lock:
            return self._state.door.code, self._state.door.secret

    def open_door(self, port: int) -> "Future[None]":
        """Phones come in by this port; when the future is done, a crash does not change where and how."""
        state = self._state
        with state.lock:
            state.door.port = port
            kept = state.keep_door()
        state.watch(kept)
        return kept

    def personal(self, notes: Mapping[str, Sequence[str]]) -> None:
        """What each participant may take home."""
        with self._state.lock:
            self._state.notes = {id: tuple(lines) for id, lines in notes.items()}
