"""What phones ask of the class: to come in, to see, to vote; called from the server's thread."""

from concurrent.futures import Future
from typing import NamedTuple

from trainer.base.ids import new_id
from trainer.classroom.ballots import Answer
from trainer.classroom.codes import new_token
from trainer.classroom.limits import Tempo
from trainer.classroom.names import clean
from trainer.classroom.refusals import Reason, Refused
from trainer.classroom.state import State, trouble_of
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.host import Participant
from trainer.study.lesson.votes import Vote

__all__ = ["Entered", "Entry", "Reception"]


class Entry(NamedTuple):
    """What somebody at the door says: a ``code`` or the link's ``secret``, and a name."""

    code: str
    secret: str
    name: str


class Entered(NamedTuple):
    """Somebody who was let in, the token that is theirs alone, and the promise that it is kept."""

    who: Participant
    token: str
    kept: "Future[None]"


class Reception:
    """One class, as phones meet it."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._tempo = Tempo()

    def who(self, token: str) -> Participant | None:
        """Whose token it is; None when it is nobody's (any more)."""
        with self._state.lock:
            return self._state.attendance.by_token(token)

    def enter(self, address: str, entry: Entry) -> Refused | Entered:
        """Let somebody in from this address, or say why not."""
        with self._state.lock:
            at = self._state.clock()
            refused = self._state.door.refuses(address, entry.code, entry.secret, at) or self._cannot_enter(entry.name)
            if refused is not None:
                return refused
            token = new_token()
            who = self._state.attendance.enter(new_id(at), clean(entry.name), token)
            kept = self._state.keep(who)
            self._state.joining += 1
        kept.add_done_callback(lambda done: self._entered(who, done))
        return Entered(who, token, kept)

    def _cannot_enter(self, name: str) -> Refused | None:
        if self._state.ballots.face.phase is Phase.ENDED:
            return Refused(409, Reason.OVER)
        if self._state.attendance.full:
            return Refused(403, Reason.FULL)
        if self._state.busy:
            return Refused(503, Reason.BUSY, 1)
        return None if clean(name) else Refused(400, Reason.NO_NAME)

    def vote(self, who: Participant, answer: Answer) -> "Refused | Future[None]":
        """Take an answer; when the future is done it is durable and counts. Or say why not."""
        with self._state.lock:
            at = self._state.clock()
            present = self._state.attendance.by_id(who.id)
            if present is None:
                return Refused(401, Reason.NO_TOKEN)
            refused = self._state.ballots.judge(present, answer, at)
            if refused is not None:
                return refused
            if self._state.ballots.is_standing(present, answer):
                again: Future[None] = Future()
                again.set_result(None)
                return again
            if self._tempo.too_fast(who.id, at):
                return Refused(429, Reason.WAIT, 1)
            if self._state.busy:
                return Refused(503, Reason.BUSY, 1)
            vote, version = self._state.ballots.begin(new_id(at), present, answer, at)
            kept = self._state.ledger.keep_vote(vote)
        kept.add_done_callback(lambda done: self._landed(vote, version, done))
        return kept

    def snapshot(self, id: str) -> tuple[int, bytes] | None:
        """What this participant is shown now, with the version of the face; None when they are not in any more."""
        with self._state.lock:
            who = self._state.attendance.by_id(id)
            if who is None:
                return None
            mine = {} if who.claim else self._state.ballots.mine(id)
            told = self._state.snapshots.of(who, mine, self._state.clock(), self._state.notes.get(id, ()))
            return self._state.snapshots.version, told

    def take_home(self, who: Participant) -> tuple[str, ...]:
        """The participant's own lines; empty before the class has ended."""
        with self._state.lock:
            return self._state.notes.get(who.id, ())

    def listening(self, who: Participant, change: int) -> None:
        """So many more (or fewer) pages of the participant are listening."""
        with self._state.lock:
            self._state.attendance.streams(who.id, change)

    def turn_away(self) -> None:
        """Count a request that was refused."""
        with self._state.lock:
            self._state.door.turned_away += 1

    def _entered(self, who: Participant, done: "Future[None]") -> None:
        with self._state.lock:
            self._state.joining -= 1
            self._state.trouble = trouble_of(done)
            if self._state.trouble is not None:
                self._state.attendance.leave(who.id)

    def _landed(self, vote: Vote, version: int, done: "Future[None]") -> None:
        with self._state.lock:
            self._state.trouble = trouble_of(done)
            if self._state.trouble is None:
                present = self._state.attendance.by_id(vote.participant) is not None
                self._state.ballots.stands(vote, version, present=present)
            else:
                self._state.ballots.fell(vote, version)
