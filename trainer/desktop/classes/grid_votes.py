"""Votes that are called out and keyed in by name: a room without phones that still feeds each person's schedule.

Everyone on the roll is a participant in the class's ledger; who is absent stands in its door (``keying.door_of``).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.classes.vote_book import VoteBook
from trainer.desktop.pages.classes.keying_values import RollLine, RollShown
from trainer.desktop.pages.classes.roll_grid import RollGrid
from trainer.study.lesson.faces import Face
from trainer.study.lesson.host import Ledger, Participant
from trainer.study.lesson.keying import (
    Keyed,
    Keying,
    absent,
    away_in,
    begin_keying,
    clear,
    door_of,
    go,
    go_on,
    go_to,
    pick,
    say,
)
from trainer.study.lesson.votes import Vote

__all__ = ["GridVotes"]

_LOOK_AFTER_MS = 10
"""How soon a key's vote is looked for on the disk, so that it stands in its tile without waiting for the desk."""


class GridVotes:
    """A ``VoteSource``. ``members`` are learners with their names; ``now`` gives ms since 1970 UTC."""

    def __init__(
        self,
        ledger: Ledger,
        members: Sequence[tuple[LearnerId, str]],
        now: Callable[[], int],
        new_id: Callable[[int], str],
    ) -> None:
        self._ledger, self._now, self._new_id = ledger, now, new_id
        self._members = tuple(sorted(members, key=lambda member: member[1].casefold()))
        self._book = VoteBook(ledger)
        self._face: Face | None = None
        self._keying: Keying | None = None
        self._opened = 0
        kept = ledger.kept()
        self._away = away_in(kept)
        known = {one.id for one, _ in kept.participants}
        for learner, name in self._members:
            if learner not in known:
                ledger.keep_participant(self._participant(learner, name), "")
        self._grid: RollGrid | None = None
        self._soon: QTimer | None = None

    def _participant(self, learner: LearnerId, name: str) -> Participant:
        return Participant(learner, name, claim=False, learner=learner, team=0, connected=learner not in self._away)

    def show(self, face: Face) -> None:
        """Begin a round where the face asks for votes; otherwise nothing can be keyed in any more."""
        before, self._face = self._face, face
        if not face.accepting:
            self._keying = None
        elif self._keying is None or before is None or (before.poll, before.round) != (face.poll, face.round):
            self._opened = self._now()
            stands = {v.participant: Keyed(v.picks, v.confidence) for v in self._book.votes(face.poll, face.round)}
            people = tuple(str(learner) for learner, _ in self._members)
            self._keying = begin_keying(face, people, self._away, stands)
        else:
            self._keying = self._keying._replace(face=face)
        self._tell()

    def look(self) -> None:
        """See what has become durable."""
        if self._book.look():
            self._tell()
        if self._soon is not None and self._book.idle:
            self._soon.stop()

    def voted(self) -> int:
        """How many of the open round's votes are durable."""
        return 0 if self._face is None else len(self._book.votes(self._face.poll, self._face.round))

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round."""
        return self._book.votes(poll, round)

    def settled(self, version: int) -> bool:
        """Whether this face is in force and nothing is on its way to the disk."""
        return self._face is not None and self._face.version >= version and self._book.idle

    def participants(self) -> tuple[Participant, ...]:
        """Everyone on the roll; who is absent is not connected."""
        return tuple(self._participant(learner, name) for learner, name in self._members)

    def people(self) -> int:
        """How many are there."""
        return len(self._members) - len(self._away)

    def trouble(self) -> TroubleOutside | None:
        """What keeps a vote from being kept; it is tried again by itself."""
        return self._book.trouble

    def panel(self) -> QWidget | None:
        """The roll; the same widget as long as the class lasts."""
        return self.grid()

    def grid(self) -> RollGrid:
        """The roll; made when it is first wanted."""
        if self._grid is None:
            grid = RollGrid()
            grid.letter_keyed.connect(lambda letter: self._act(lambda keying: pick(keying, letter)))
            grid.sure_said.connect(lambda sure: self._act(lambda keying: say(keying, sure)))
            grid.cleared.connect(lambda _: self._act(clear))
            grid.absent_told.connect(lambda _: self._act(absent))
            grid.wandered.connect(lambda steps: self._act(lambda keying: go(keying, steps)))
            grid.chosen.connect(lambda person: self._act(lambda keying: go_to(keying, person)))
            grid.passed_on.connect(lambda _: self._act(go_on))
            self._soon = QTimer(grid)
            self._soon.setInterval(_LOOK_AFTER_MS)
            self._soon.timeout.connect(self.look)
            self._grid = grid
            self._tell()
        return self._grid

    def _act(self, act: Callable[[Keying], Keying]) -> None:
        if self._keying is None:
            return
        before, self._keying = self._keying, act(self._keying)
        self._keep_who_is_there(self._keying)
        for person in self._keying.people:
            self._keep(before, self._keying, person)
        if self._soon is not None and not self._book.idle:
            self._soon.start()
        self.look()
        self._tell()

    def _keep_who_is_there(self, keying: Keying) -> None:
        if keying.away != self._away:
            self._away = keying.away
            self._ledger.keep_door(door_of(self._away))

    def _keep(self, before: Keying, after: Keying, person: str) -> None:
        if before.of(person) == after.of(person):
            return
        face = after.face
        if after.complete(person):
            self._book.put(self._vote(after, person))
        elif before.complete(person):
            self._book.drop(person, face.poll, face.round)

    def _vote(self, keying: Keying, person: str) -> Vote:
        face, keyed, now = keying.face, keying.of(person), self._now()
        return Vote(
            id=self._new_id(now),
            participant=person,
            poll=face.poll,
            round=face.round,
            picks=keyed.picks,
            confidence=keyed.sure,
            learner=LearnerId(person),
            at=now,
            elapsed=max(0, now - self._opened),
        )

    def _tell(self) -> None:
        if self._grid is None or self._keying is None:
            return
        keying = self._keying
        lines = tuple(self._line(keying, learner, name) for learner, name in self._members)
        self._grid.show_roll(RollShown(keying.face, lines, keying.turn, keying.left))

    def _line(self, keying: Keying, person: str, name: str) -> RollLine:
        keyed, face = keying.of(person), keying.face
        kept = self._book.settled(person, face.poll, face.round)
        done = keying.complete(person)
        return RollLine(person, name, "".join(keyed.picks), keyed.sure, done, done and kept, person in keying.away)
