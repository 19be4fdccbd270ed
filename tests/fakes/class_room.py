"""A class's phones and its ledger, in memory: what a desk is tested with where no socket and no file is the point."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Any

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SessionId, new_id
from trainer.study.lesson.faces import Face
from trainer.study.lesson.host import Kept, Listening, Look, Participant, Terms, Wire
from trainer.study.lesson.votes import Vote

__all__ = ["InMemoryHost", "InMemoryLedger"]

SESSION = SessionId("5" * 32)


def _done() -> "Future[None]":
    done: Future[None] = Future()
    done.set_result(None)
    return done


class InMemoryLedger:
    """Keeps what it is given, and fails every write with ``trouble`` while that is set."""

    def __init__(self, session: SessionId = SESSION) -> None:
        self.session = session
        self.trouble: TroubleOutside | None = None
        self.lesson: Mapping[str, Any] = {}
        self.door: Mapping[str, Any] = {}
        self.people: dict[str, tuple[Participant, str]] = {}
        self.votes: dict[tuple[str, str, int], Vote] = {}
        self.closed = False
        self.removed = False

    def _write(self, act: Any) -> "Future[None]":
        if self.trouble is not None:
            failed: Future[None] = Future()
            failed.set_exception(self.trouble)
            return failed
        act()
        return _done()

    def keep_lesson(self, plain: Mapping[str, Any]) -> "Future[None]":
        return self._write(lambda: setattr(self, "lesson", dict(plain)))

    def keep_door(self, plain: Mapping[str, Any]) -> "Future[None]":
        return self._write(lambda: setattr(self, "door", dict(plain)))

    def keep_participant(self, participant: Participant, token: str) -> "Future[None]":
        return self._write(lambda: self.people.__setitem__(participant.id, (participant, token)))

    def drop_participant(self, participant: str) -> "Future[None]":
        return self._write(lambda: self.people.pop(participant, None))

    def drop_vote(self, participant: str, poll: str, round: int) -> "Future[None]":
        return self._write(lambda: self.votes.pop((participant, poll, round), None))

    def keep_vote(self, vote: Vote) -> "Future[None]":
        return self._write(lambda: self.votes.__setitem__((vote.participant, vote.poll, vote.round), vote))

    def kept(self) -> Kept:
        return Kept(self.session, self.lesson, self.door, tuple(self.people.values()), tuple(self.votes.values()))

    def close(self) -> None:
        self.closed = True

    def remove(self) -> None:
        self.removed = True


class InMemoryHost:
    """People come in with ``enter`` and vote with ``vote``, which counts while the face accepts it and time is left."""

    def __init__(self, ledger: InMemoryLedger) -> None:
        self.ledger = ledger
        self.face: Face | None = None
        self.faces: list[Face] = []
        self.trouble: TroubleOutside | None = None
        self.people: dict[str, Participant] = {p.id: p for p, _ in ledger.people.values()}
        self.locked = False
        self.open_ = self.over = False
        self.notes: Mapping[str, Sequence[str]] = {}
        self.code = "KRW7PD"

    # What a test does.

    def enter(self, name: str, learner: str = "", team: int = 0, *, claim: bool = False) -> str:
        """Somebody comes in; their id."""
        one = Participant(f"p{len(self.people) + 1}", name, claim, LearnerId(learner), team, connected=True)
        self.people[one.id] = one
        self.ledger.keep_participant(one, f"token-of-{one.id}")
        return one.id

    def vote(self, participant: str, *letters: str, sure: str = "", at: int = 0) -> bool:
        """Somebody votes; whether it was taken."""
        face = self.face
        if face is None or not face.accepting or (face.deadline is not None and at > face.deadline):
            return False
        known = self.people[participant].learner
        made = Vote(new_id(at), participant, face.poll, face.round, letters, sure, known, at, 4_000)
        self.ledger.keep_vote(made)
        return True

    # What the desk does.

    def open(self, wire: Wire, terms: Terms, face: Face) -> Listening:
        self.open_, self.wire, self.terms = True, wire, terms
        self.show(face)
        return self._listening(wire.address)

    def _listening(self, address: str = "10.0.0.5") -> Listening:
        return Listening(f"{address}:8642", self.code, f"http://{address}:8642/#s=secret")

    def show(self, face: Face) -> None:
        self.face = face
        self.faces.append(face)

    def look(self) -> Look:
        face, votes = self.face, self.ledger.votes.values()
        voted = 0 if face is None else sum(v.poll == face.poll and v.round == face.round for v in votes)
        return Look(
            0 if face is None else face.version, tuple(self.people.values()), voted, self.locked, 0, self.trouble
        )

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        return tuple(vote for vote in self.ledger.votes.values() if (vote.poll, vote.round) == (poll, round))

    def approve(self, participant: str, learner: LearnerId) -> None:
        self.people[participant] = self.people[participant]._replace(claim=False, learner=learner)

    def rename(self, participant: str, name: str) -> None:
        self.people[participant] = self.people[participant]._replace(name=name)

    def send_away(self, participant: str) -> None:
        self.people.pop(participant)
        face = self.face
        if face is not None and face.accepting:
            self.ledger.drop_vote(participant, face.poll, face.round)

    def lock(self, *, locked: bool) -> None:
        self.locked = locked

    def change_code(self) -> Listening:
        self.code = "M4XHQB"
        return self._listening()

    def personal(self, notes: Mapping[str, Sequence[str]]) -> None:
        self.notes = notes

    def close(self, *, over: bool = True) -> None:
        self.open_, self.over = False, over
