"""What a desk needs of whoever brings phones into the class, and both of whoever keeps its votes on disk.

The window's thread says what is shown and looks ten times a second at what came; nothing calls back into it. What is
kept is durable when its future is done. Both protocols are implemented above this floor: the host in ``classroom``,
the ledger in ``store``.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Any, NamedTuple, Protocol

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SessionId
from trainer.study.lesson.faces import Face
from trainer.study.lesson.votes import Vote

__all__ = ["ClassHost", "Kept", "Ledger", "Listening", "Look", "Participant", "Terms", "Wire"]


class Wire(NamedTuple):
    """A network that the computer is on: what the system calls it, its address, and whether others can reach it."""

    name: str
    address: str
    loopback: bool


class Terms(NamedTuple):
    """How phones may come in. ``roster``: only those whom whoever teaches approves are counted as present.

    ``people`` is the most that are let in (1..600). ``teams`` is how many there are (0: none). ``shared`` says that
    many phones may come from one address (a hotspot).
    """

    roster: bool = False
    people: int = 600
    teams: int = 0
    shared: bool = True


class Listening(NamedTuple):
    """Where phones find the class: what to type, the code to enter, and the link with its secret for the picture."""

    address: str
    code: str
    link: str


class Participant(NamedTuple):
    """Somebody in the class. ``name`` is plain text of theirs; ``claim`` says that they wait to be approved.

    ``learner`` is whom they were approved as (empty: a guest). ``team`` counts from 1 (0: none).
    """

    id: str
    name: str
    claim: bool
    learner: LearnerId
    team: int
    connected: bool


class Look(NamedTuple):
    """The class as the host sees it now.

    ``settled`` is the version of the latest face that is in force *and* before which no vote is still on its way to
    the disk: from then on ``ClassHost.votes`` of a closed round can't change any more. ``voted`` counts those who
    voted in the open round. ``trouble`` is what stops the class from being kept or reached (None: nothing does).
    ``turned_away`` counts wrong codes and refused requests.
    """

    settled: int
    participants: tuple[Participant, ...]
    voted: int
    locked: bool
    turned_away: int
    trouble: TroubleOutside | None = None


class Kept(NamedTuple):
    """What a ledger holds of a class: its latest plain form, who is in it, and every vote that stands.

    ``lesson`` is what was given to ``keep_lesson`` last; ``door`` is the host's own (code, secret, port, address).
    ``participants`` pairs each with the hash of their token.
    """

    session: SessionId
    lesson: Mapping[str, Any]
    door: Mapping[str, Any]
    participants: tuple[tuple[Participant, str], ...]
    votes: tuple[Vote, ...]


class Ledger(Protocol):
    """A class in progress on disk, apart from the record, until it is closed and securely removed.

    Every write returns a future that is done when it is durable, or holds the ``TroubleOutside`` that prevented it;
    writes take effect in the order in which they were handed in, from any thread.
    """

    @property
    def session(self) -> SessionId:
        """The class whose ledger this is."""

    def keep_lesson(self, plain: Mapping[str, Any]) -> "Future[None]":
        """Keep how the class stands, in place of how it stood."""

    def keep_door(self, plain: Mapping[str, Any]) -> "Future[None]":
        """Keep how phones come in, in place of what was kept."""

    def keep_participant(self, participant: Participant, token: str) -> "Future[None]":
        """Keep a participant with the hash of their token (empty: it has none), in place of an earlier form."""

    def drop_participant(self, participant: str) -> "Future[None]":
        """Forget a participant and their token; what they voted stands (``drop_vote`` takes a vote back)."""

    def drop_vote(self, participant: str, poll: str, round: int) -> "Future[None]":
        """Forget a vote."""

    def keep_vote(self, vote: Vote) -> "Future[None]":
        """Keep a vote, in place of an earlier one of the same participant, poll and round."""

    def kept(self) -> Kept:
        """Everything that is durable."""

    def close(self) -> None:
        """Let go of the file; a class that is not removed can be resumed from it."""

    def remove(self) -> None:
        """Overwrite and remove the file: the class is over and its results are in the record."""


class ClassHost(Protocol):
    """Phones in the class: told what is shown, asked what came. To be used from the window's thread; nothing blocks.

    ``open`` and ``close`` alone may take a moment. Nothing here runs or listens before ``open`` or after ``close``.
    """

    def open(self, wire: Wire, terms: Terms, face: Face) -> Listening:
        """Begin to listen on this network alone, showing this face; a ledger with a door opens the same one again.

        Raises ``TroubleOutside`` when it can't listen there.
        """

    def show(self, face: Face) -> None:
        """Show this face on every phone. From now on no vote counts but such as the face accepts."""

    def look(self) -> Look:
        """How the class is now."""

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round."""

    def approve(self, participant: str, learner: LearnerId) -> None:
        """Let the participant be this learner of the record from their next vote on (empty: let them in as a guest)."""

    def rename(self, participant: str, name: str) -> None:
        """Call a participant something else."""

    def send_away(self, participant: str) -> None:
        """Take a participant out of the class, with their votes in the open round; they can't come back by token."""

    def lock(self, *, locked: bool) -> None:
        """Let nobody new in, or let them in again."""

    def change_code(self) -> Listening:
        """Make a new code and link; who is in stays in."""

    def personal(self, notes: Mapping[str, Sequence[str]]) -> None:
        """What each participant (by id) may take home once the class has ended: lines of plain text, for them alone."""

    def close(self, *, over: bool = True) -> None:
        """Stop listening, and let every phone know that the class is ``over``; where it is not, they wait for it."""
