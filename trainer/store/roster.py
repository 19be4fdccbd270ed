"""Who is in the record: learners and the persons they are, their chains, and the newest time; kept beside the file.

It is read once when the file is opened. A change is made on a copy, which takes the place of the old one when the
transaction has ended well.
"""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.base.ids import NOBODY, LearnerId
from trainer.record.events import GENESIS, Event
from trainer.record.happenings import LearnerAdded, LearnerRenamed
from trainer.record.journal import Learner
from trainer.record.wallclock import WallClock
from trainer.store.connection import Database
from trainer.store.rows import storable

__all__ = ["Entry", "Roster", "joined"]

_READ = """
SELECT id, person, erased, name, guest, named_time, named_chain, last_time, seal, believed_at, doubted FROM learner
"""
_WRITE = """
INSERT INTO learner (
    id, person, erased, name, guest, named_time, named_chain, last_time, seal, believed_at, doubted
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    person = excluded.person, erased = excluded.erased, name = excluded.name, guest = excluded.guest,
    named_time = excluded.named_time, named_chain = excluded.named_chain, last_time = excluded.last_time,
    seal = excluded.seal, believed_at = excluded.believed_at, doubted = excluded.doubted
"""


class Entry(NamedTuple):
    """A learner: the person, the name as its own events leave it, and the end of its chain.

    ``named`` is when in the order of replay the name was given; a name that is not a guest's stands before one that
    is. ``last_time`` is 0 for a learner whom only a link mentions.
    """

    person: LearnerId
    erased: bool = False
    name: str = ""
    guest: bool = True
    named: tuple[int, str] = (0, "")
    last_time: int = 0
    seal: str = GENESIS


def joined(entry: Entry, event: Event) -> Entry:
    """The learner after one more event of its own, in order of replay."""
    told = event.happening
    if isinstance(told, LearnerAdded | LearnerRenamed) and not entry.erased and (entry.guest or not told.guest):
        entry = entry._replace(name=storable(told.name), guest=told.guest, named=(event.time, event.chain))
    return entry._replace(last_time=event.time, seal=event.seal)


class Roster:
    """The learners of an open record."""

    def __init__(self) -> None:
        self.entries: dict[LearnerId, Entry] = {}
        self.clock = WallClock()
        self.time = 0
        self.chains: dict[LearnerId, tuple[str, int, str]] = {}
        """The chain that this incarnation writes for a learner, with the sequence and seal of its last event."""
        self._members: dict[LearnerId, tuple[LearnerId, ...]] = {}

    @classmethod
    def load(cls, database: Database) -> "Roster":
        """The roster as the file has it."""
        roster = cls()
        for name, person, erased, label, guest, time, chain, last_time, seal, believed_at, doubted in database.all(
            _READ
        ):
            roster.entries[name] = Entry(person, bool(erased), label, bool(guest), (time, chain), last_time, seal.hex())
            roster.clock.see("", name, believed_at)
            if doubted:
                roster.clock.doubted.add(name)
        # The newest row is asked as well: a learner table that is behind must not turn time back.
        newest = database.one("SELECT time FROM event ORDER BY number DESC LIMIT 1")
        roster.time = max((entry.last_time for entry in roster.entries.values()), default=0)
        roster.time = max(roster.time, 0 if newest is None else newest[0])
        return roster

    def copy(self) -> "Roster":
        """A roster to change while this one stands."""
        other = Roster()
        other.entries, other.chains = dict(self.entries), dict(self.chains)
        other.clock = WallClock(self.clock.at, frozenset(self.clock.doubted))
        other.time = self.time
        other._members = self._members
        return other

    def person(self, learner: LearnerId) -> LearnerId:
        """The one id that stands for the learner's person."""
        entry = self.entries.get(learner)
        return learner if entry is None else entry.person

    def members(self, learner: LearnerId) -> tuple[LearnerId, ...]:
        """Everyone who is the same person as the learner."""
        person = self.person(learner)
        if person not in self._members:
            same = tuple(other for other, entry in self.entries.items() if entry.person == person)
            self._members[person] = same or (learner,)
        return self._members[person]

    def join(self, persons: Iterable[LearnerId], *, erased: bool) -> tuple[LearnerId, ...]:
        """Make these persons one, erased if one of them is or if told so; all who are that person now."""
        joint = sorted({member for person in persons for member in self.members(person)})
        gone = erased or any(self.entries[member].erased for member in joint)
        head = min(self.entries[member].person for member in joint)
        for member in joint:
            entry = self.entries[member]._replace(person=head, erased=gone)
            self.entries[member] = entry._replace(name="", guest=True, named=(0, "")) if gone else entry
        self._members = {}
        return tuple(joint)

    def everyone(self) -> tuple[LearnerId, ...]:
        """All who have an event in the record, or are mentioned by a link."""
        return tuple(self.entries)

    def erased(self, learner: LearnerId) -> bool:
        """Whether the learner was erased."""
        entry = self.entries.get(learner)
        return entry is not None and entry.erased

    def learners(self) -> tuple[Learner, ...]:
        """Each person who learns here and is not erased, most recently active first."""
        listed = []
        for person in {entry.person for entry in self.entries.values() if not entry.erased} - NOBODY:
            members = self.members(person)
            named = max((self.entries[member] for member in members), key=lambda entry: (not entry.guest, entry.named))
            at = max(self.clock.at.get(member, 0) for member in members)
            listed.append(Learner(person, named.name, named.guest, at))
        return tuple(sorted(listed, key=lambda learner: (-learner.last_at, learner.id)))

    def write(self, database: Database, learners: Iterable[LearnerId]) -> None:
        """Put these learners' rows into the file."""
        for learner in learners:
            database.run(_WRITE, self._row(learner))

    def rows(self) -> list[tuple[object, ...]]:
        """Every learner's row."""
        return [self._row(learner) for learner in sorted(self.entries)]

    def _row(self, learner: LearnerId) -> tuple[object, ...]:
        entry = self.entries[learner]
        return (
            learner,
            entry.person,
            entry.erased,
            entry.name,
            entry.guest,
            *entry.named,
            entry.last_time,
            bytes.fromhex(entry.seal),
            self.clock.at.get(learner, 0),
            learner in self.clock.doubted,
        )
