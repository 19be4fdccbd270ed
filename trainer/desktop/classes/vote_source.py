"""Where a class's votes come from, as its desk sees it: phones, a roster keyed in by name, or a show of hands.

The desk tells it what is shown and asks ten times a second what came; nothing calls back. Votes that are keyed in are
kept in the class's ledger before they count, as the phones' are.
"""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.study.lesson.faces import Face
from trainer.study.lesson.host import ClassHost, Look, Participant
from trainer.study.lesson.votes import Vote

__all__ = ["PhoneVotes", "VoteSource"]


class VoteSource(Protocol):
    """How a class votes. To be used from the window's thread; nothing blocks."""

    def show(self, face: Face) -> None:
        """From now on the room is shown this; votes count while ``face.accepting``."""

    def look(self) -> None:
        """See what came since; what the methods below say is as of the latest look."""

    def voted(self) -> int:
        """How many voted in the open round."""

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round."""

    def settled(self, version: int) -> bool:
        """Whether the face of this version is in force, and the votes of a round that it closed can't change now."""

    def participants(self) -> tuple[Participant, ...]:
        """Who is in the class; empty where nobody is known by name (a show of hands)."""

    def people(self) -> int:
        """How many could vote now (0: nobody knows)."""

    def trouble(self) -> TroubleOutside | None:
        """What stops the class from being kept or reached; None when nothing does."""

    def panel(self) -> QWidget | None:
        """Where votes are keyed in, to stand on the presenter's page while they are taken; None: on the phones."""


class PhoneVotes:
    """Votes from phones, over the host."""

    def __init__(self, host: ClassHost) -> None:
        self._host = host
        self._look: Look = host.look()

    def show(self, face: Face) -> None:
        """Show it on every phone."""
        self._host.show(face)

    def look(self) -> None:
        """Ask the host how the class is now."""
        self._look = self._host.look()

    def voted(self) -> int:
        """How many voted in the open round."""
        return self._look.voted

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round."""
        return self._host.votes(poll, round)

    def settled(self, version: int) -> bool:
        """Whether no vote before this face is still on its way to the disk."""
        return self._look.settled >= version

    def participants(self) -> tuple[Participant, ...]:
        """Who was let in."""
        return tuple(one for one in self._look.participants if not one.claim)

    def people(self) -> int:
        """How many of those who were let in are there."""
        return sum(one.connected for one in self.participants())

    def waiting(self) -> tuple[Participant, ...]:
        """Who waits to be approved."""
        return tuple(one for one in self._look.participants if one.claim)

    def learners(self) -> frozenset[LearnerId]:
        """Which learners of the record are in the class."""
        return frozenset(one.learner for one in self.participants() if one.learner)

    def trouble(self) -> TroubleOutside | None:
        """What the host says is wrong."""
        return self._look.trouble

    def panel(self) -> QWidget | None:
        """Nothing is keyed in."""
        return None
