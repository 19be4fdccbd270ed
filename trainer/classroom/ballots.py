"""Which votes count: judged by the face in force and the computer's clock, counted once they are durable."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.classroom.refusals import Reason, Refused
from trainer.record.happenings import Confidence
from trainer.study.lesson.faces import Face, is_complete
from trainer.study.lesson.host import Participant
from trainer.study.lesson.votes import Vote

__all__ = ["Answer", "Ballots"]

_CONFIDENCES = frozenset(one.value for one in Confidence)


class Answer(NamedTuple):
    """What a phone hands in; ``confidence`` is empty where none was given."""

    poll: str
    round: int
    picks: tuple[str, ...]
    confidence: str


class Ballots:
    """The votes of one class; whoever uses it from two threads holds a lock.

    A vote goes: ``judge``, ``begin``, and when it is on the disk ``stands``, or else ``fell``. Times are ms since 1970
    UTC.
    """

    def __init__(self, face: Face, opened: Mapping[str, int], votes: Iterable[Vote] = ()) -> None:
        """With what was durable before; ``opened`` has when each round was opened, see ``opened``."""
        self.face = face
        self.opened = dict(opened)
        self._standing: dict[tuple[str, int], dict[str, Vote]] = {}
        self._latest: dict[tuple[str, str, int], Answer] = {}
        self._pending: Counter[int] = Counter()
        self._settled = face.version
        for vote in votes:
            self._count(vote)
            self._latest[vote.participant, vote.poll, vote.round] = _said(vote)

    @property
    def pending(self) -> int:
        """How many votes are on their way to the disk."""
        return self._pending.total()

    @property
    def settled(self) -> int:
        """The version of the latest face in force before which no vote is on its way to the disk any more."""
        self._settle()
        return self._settled

    def show(self, face: Face, at: int) -> bool:
        """Put this face in force; whether it is the first that takes votes in its round."""
        self._settle()
        self.face = face
        key = f"{face.poll} {face.round}"
        if not face.accepting or key in self.opened:
            return False
        self.opened[key] = at
        return True

    def judge(self, who: Participant, answer: Answer, at: int) -> Refused | None:
        """Why the answer does not count now; None when it does."""
        face = self.face
        if who.claim:
            return Refused(403, Reason.WAITING)
        if not face.accepting or (answer.poll, answer.round) != (face.poll, face.round):
            return Refused(409, Reason.CLOSED if answer.poll == face.poll else Reason.OTHER_ROUND)
        if face.deadline is not None and at > face.deadline:
            return Refused(409, Reason.LATE)
        if not is_complete(face, answer.picks):
            return Refused(400, Reason.INCOMPLETE)
        if answer.confidence and not (face.sure and answer.confidence in _CONFIDENCES):
            return Refused(400, Reason.UNASKED)
        before = self._latest.get((who.id, answer.poll, answer.round))
        if before is not None and before != answer and not face.changes:
            return Refused(409, Reason.STANDS)
        return None

    def is_standing(self, who: Participant, answer: Answer) -> bool:
        """Whether this very answer is durable already, and nothing else on its way."""
        vote = self._standing.get((answer.poll, answer.round), {}).get(who.id)
        return vote is not None and _said(vote) == answer == self._latest.get((who.id, answer.poll, answer.round))

    def begin(self, id: str, who: Participant, answer: Answer, at: int) -> tuple[Vote, int]:
        """The vote that goes to the disk, and the version of the face under which it was taken."""
        since = self.opened.get(f"{answer.poll} {answer.round}", at)
        vote = Vote(id, who.id, answer.poll, answer.round, answer.picks, answer.confidence, who.learner, at, at - since)
        self._latest[who.id, answer.poll, answer.round] = answer
        self._pending[self.face.version] += 1
        return vote._replace(elapsed=max(0, vote.elapsed)), self.face.version

    def stands(self, vote: Vote, version: int, *, present: bool) -> None:
        """The vote is durable; it counts if whoever gave it is still ``present``."""
        self._landed(version)
        if present:
            self._count(vote)

    def fell(self, vote: Vote, version: int) -> None:
        """The vote could not be kept; what stood before it stands."""
        self._landed(version)
        key = (vote.participant, vote.poll, vote.round)
        before = self._standing.get((vote.poll, vote.round), {}).get(vote.participant)
        if before is not None:
            self._latest[key] = _said(before)
        elif self._latest.get(key) == _said(vote):
            del self._latest[key]

    def take_back(self, participant: str) -> tuple[str, int] | None:
        """Take out somebody's vote in the round that is open; which round that is (None: none is open)."""
        if not self.face.accepting:
            return None
        self._standing.get((self.face.poll, self.face.round), {}).pop(participant, None)
        return self.face.poll, self.face.round

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round, in the order in which people voted first."""
        return tuple(self._standing.get((poll, round), {}).values())

    def voted(self) -> int:
        """How many voted, durably, in the round of the face in force."""
        return len(self._standing.get((self.face.poll, self.face.round), ()))

    def mine(self, participant: str) -> dict[int, Vote]:
        """A participant's own durable votes on what is put to the class now, by round."""
        found = {}
        for round in (1, 2) if self.face.poll else ():
            vote = self._standing.get((self.face.poll, round), {}).get(participant)
            if vote is not None:
                found[round] = vote
        return found

    def _settle(self) -> None:
        if not any(version < self.face.version for version in self._pending):
            self._settled = self.face.version

    def _count(self, vote: Vote) -> None:
        self._standing.setdefault((vote.poll, vote.round), {})[vote.participant] = vote

    def _landed(self, version: int) -> None:
        self._pending[version] -= 1
        if not self._pending[version]:
            del self._pending[version]


def _said(vote: Vote) -> Answer:
    return Answer(vote.poll, vote.round, vote.picks, vote.confidence)
