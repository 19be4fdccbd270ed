"""What the panels show in which votes are keyed in, by name or as a count of hands."""

from typing import NamedTuple

from trainer.study.lesson.faces import Face

__all__ = ["HandsShown", "RollLine", "RollShown"]


class RollLine(NamedTuple):
    """A person on the roll. ``picks`` are the letters keyed so far; ``sure`` is how sure they said they were.

    ``complete`` says that the letters make an answer, ``kept`` that it is on the disk; ``away`` that they are absent.
    """

    id: str
    name: str
    picks: str = ""
    sure: str = ""
    complete: bool = False
    kept: bool = False
    away: bool = False


class RollShown(NamedTuple):
    """The roll in the round on show; ``turn`` is whose vote is keyed in now (empty: nobody is on the roll).

    ``waiting`` is how many who are there have no answer yet.
    """

    face: Face
    lines: tuple[RollLine, ...]
    turn: str
    waiting: int


class HandsShown(NamedTuple):
    """Hands counted so far by letter; ``kept`` of all of them are on the disk. ``present`` is 0 where nobody said."""

    face: Face
    counts: tuple[tuple[str, int], ...]
    kept: int
    present: int

    @property
    def hands(self) -> int:
        """All hands."""
        return sum(count for _, count in self.counts)
