"""What anybody in the room may see, as values that have no place for more.

A ``Face`` is all that a phone is sent and all that the projector shows. Before the reveal nothing in it tells of the
key: options carry letters by where they stand, not their ids, and ``reveal`` is None. It is the whitelist: what is not
a field here does not leave the computer.
"""

from enum import StrEnum
from typing import Any, NamedTuple

__all__ = ["Face", "Lettered", "Means", "Part", "PartKind", "Phase", "Reveal", "face_to", "is_complete"]


class Phase(StrEnum):
    """Where a class stands with what is put to it.

    In ``TEACHING`` a passage or a drill's briefing is on the big screen, in ``LOOKING_BACK`` a drill that came to its
    end: a phone shows the face's ``stem`` and ``lead`` and asks nothing.
    """

    LOBBY = "lobby"
    VOTING = "voting"
    CLOSED = "closed"
    DISCUSSING = "discussing"
    VOTING_AGAIN = "voting-again"
    CLOSED_AGAIN = "closed-again"
    REVEALED = "revealed"
    TEACHING = "teaching"
    LOOKING_BACK = "looking-back"
    ENDED = "ended"


class Means(StrEnum):
    """How a class votes: on phones, called out and keyed in by name, or as a show of hands."""

    PHONES = "phones"
    GRID = "grid"
    HANDS = "hands"


class PartKind(StrEnum):
    """How many of a part's options an answer has: exactly one, or one and more."""

    ONE = "one"
    SOME = "some"


class Lettered(NamedTuple):
    """An option under the letter by which the room calls it."""

    letter: str
    text: str


class Part(NamedTuple):
    """A part of what is asked, with its options; no letter is in two parts of a face. ``title`` may be empty."""

    kind: PartKind
    title: str
    options: tuple[Lettered, ...]


class Reveal(NamedTuple):
    """What is shown with the key: its letters, why by letter, what to take home, and how the room voted.

    ``key`` is empty for a drill's decision; ``taken`` then is the letter of the branch that is followed, and ``told``
    what followed from it. ``counts`` are people by letter, first round and second (empty: there was none).
    ``words`` are the briefing's own, ``sources`` what it rests on.
    """

    key: tuple[str, ...]
    taken: str
    whys: tuple[tuple[str, str], ...]
    told: tuple[str, ...]
    words: tuple[str, ...]
    sources: tuple[str, ...]
    first: tuple[tuple[str, int], ...]
    second: tuple[tuple[str, int], ...]
    people: int


class Face(NamedTuple):
    """What the room is shown now.

    ``version`` grows with every change. ``title`` names the class. ``poll`` names what is put to the vote, and stays
    through both rounds of it (empty: nothing is). ``round`` is 1 or 2; ``number`` of ``of`` counts what is put to the
    class. ``lead`` are paragraphs before the ``stem``, which may have paragraphs of its own. ``deadline`` is when
    voting ends in ms since 1970 UTC (None: when it is closed). ``sure`` asks for Guess, Think so or Sure. ``changes``
    lets an answer be changed until voting is closed. ``reveal`` is None in every phase but ``REVEALED``.
    """

    version: int
    phase: Phase
    title: str
    poll: str
    round: int
    number: int
    of: int
    lead: tuple[str, ...]
    stem: str
    parts: tuple[Part, ...]
    deadline: int | None
    sure: bool
    changes: bool
    reveal: Reveal | None = None

    @property
    def accepting(self) -> bool:
        """Whether votes are taken while this face is shown."""
        return self.phase in (Phase.VOTING, Phase.VOTING_AGAIN)


def is_complete(face: Face, picks: tuple[str, ...]) -> bool:
    """Whether the letters make an answer to what is asked: exactly one, or one and more, in each part; none unknown."""
    if len(set(picks)) != len(picks) or not face.parts:
        return False
    known = 0
    for part in face.parts:
        count = sum(option.letter in picks for option in part.options)
        if count < 1 or (part.kind is PartKind.ONE and count > 1):
            return False
        known += count
    return known == len(picks)


def face_to(face: Face) -> dict[str, Any]:
    """The face as text, lists and maps, for the phone: every field by name, in every depth."""
    return {name: _plain(value) for name, value in face._asdict().items()}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        fields = getattr(value, "_asdict", None)
        return [_plain(one) for one in value] if fields is None else {n: _plain(v) for n, v in fields().items()}
    return str(value) if isinstance(value, StrEnum) else value
