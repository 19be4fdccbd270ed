"""What the lobby of a class shows: the way in, who is in, and who asks to be somebody of the group."""

from typing import NamedTuple

from trainer.base.ids import LearnerId

__all__ = ["InLobby", "Lobby", "Waiting", "WayIn"]


class WayIn(NamedTuple):
    """What phones need: an address to type, the code, and the link that stands in the picture."""

    address: str
    code: str
    link: str


class InLobby(NamedTuple):
    """Somebody who is in: under which name, as whom of the group (empty: as a guest), and whether the phone is there.

    ``team`` counts from 1 (0: none).
    """

    id: str
    name: str
    member: str
    team: int
    connected: bool


class Waiting(NamedTuple):
    """Somebody who waits to be let in; ``match`` is the one member of exactly that name (None: there is none)."""

    id: str
    name: str
    match: LearnerId | None


class Lobby(NamedTuple):
    """The lobby now. ``members`` are those of the group who can still be chosen, by id and name."""

    title: str
    rehearsal: bool
    way_in: WayIn
    people: tuple[InLobby, ...]
    waiting: tuple[Waiting, ...]
    members: tuple[tuple[LearnerId, str], ...]
    roster: bool
    locked: bool
    turned_away: int

    @property
    def matching(self) -> tuple[Waiting, ...]:
        """Those who wait under the name of somebody of the group."""
        return tuple(one for one in self.waiting if one.match is not None)
