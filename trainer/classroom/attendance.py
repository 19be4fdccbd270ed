"""Who is in the class: participants by id and by the hash of their token, in the order in which they came."""

from collections import Counter
from collections.abc import Iterable

from trainer.base.ids import LearnerId
from trainer.classroom.codes import hashed
from trainer.classroom.limits import MOST_PEOPLE
from trainer.classroom.names import told_apart
from trainer.study.lesson.host import Participant, Terms

__all__ = ["Attendance"]


class Attendance:
    """The participants of one class; whoever uses it from two threads holds a lock."""

    def __init__(self, terms: Terms, kept: Iterable[tuple[Participant, str]] = ()) -> None:
        """Those that were ``kept`` are back in, with the hashes of their tokens."""
        self._terms = terms
        self._people: dict[str, Participant] = {}
        self._tokens: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._streams: Counter[str] = Counter()
        self._told: tuple[Participant, ...] | None = None
        for participant, token in kept:
            self._put(participant._replace(connected=False), token)

    @property
    def full(self) -> bool:
        """Whether nobody else fits in."""
        return len(self._people) >= min(self._terms.people, MOST_PEOPLE)

    def enter(self, id: str, name: str, token: str) -> Participant:
        """Take somebody in whose ``name`` is clean, under that name or one beside it; teams stay even."""
        sizes = Counter(one.team for one in self._people.values())
        team = min(range(1, self._terms.teams + 1), key=lambda number: sizes[number], default=0)
        given = told_apart(name, (one.name for one in self._people.values()))
        participant = Participant(id, given, self._terms.roster, LearnerId(""), team, connected=False)
        self._put(participant, hashed(token))
        return participant

    def by_token(self, token: str) -> Participant | None:
        """Whose token it is."""
        return self._people.get(self._ids.get(hashed(token), "")) if token else None

    def by_id(self, id: str) -> Participant | None:
        """The participant of this id."""
        return self._people.get(id)

    def token_of(self, id: str) -> str:
        """The hash of a participant's token."""
        return self._tokens.get(id, "")

    def approve(self, id: str, learner: LearnerId) -> Participant | None:
        """Somebody, let in as this learner; None when there is no such participant."""
        before = self._people.get(id)
        return None if before is None else self._keep(before._replace(claim=False, learner=learner))

    def rename(self, id: str, name: str) -> Participant | None:
        """Somebody under another clean name, or one beside it; None when there is no such participant."""
        before = self._people.get(id)
        others = (one.name for one in self._people.values() if one.id != id)
        return None if before is None else self._keep(before._replace(name=told_apart(name, others)))

    def leave(self, id: str) -> Participant | None:
        """Take somebody out, token and all; who it was."""
        gone = self._people.pop(id, None)
        self._ids.pop(self._tokens.pop(id, ""), None)
        self._told = None
        return gone

    def streams(self, id: str, change: int) -> None:
        """So many more (or fewer) of the participant's pages are listening."""
        self._streams[id] += change
        before = self._people.get(id)
        if before is not None and before.connected != (self._streams[id] > 0):
            self._keep(before._replace(connected=not before.connected))

    def told(self) -> tuple[Participant, ...]:
        """Everybody, in the order in which they came."""
        if self._told is None:
            self._told = tuple(self._people.values())
        return self._told

    def _put(self, participant: Participant, token: str) -> None:
        self._keep(participant)
        self._tokens[participant.id] = token
        if token:
            self._ids[token] = participant.id

    def _keep(self, participant: Participant) -> Participant:
        self._people[participant.id] = participant
        self._told = None
        return participant
