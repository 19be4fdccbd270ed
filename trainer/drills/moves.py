"""What is done in a run: taps at a decision, the decision that they become, and decisions taken back."""

from typing import NamedTuple

__all__ = [
    "AS_WRITTEN",
    "LONGEST_LINE",
    "MOST_CALLS",
    "MOST_REASONS",
    "Call",
    "Decided",
    "Draft",
    "Move",
    "TakenBack",
    "Terms",
]

MOST_REASONS = 2
MOST_CALLS = 2
LONGEST_LINE = 500
"""Characters of a learner's own line that are kept."""


class Terms(NamedTuple):
    """How a run is held: ``clock`` in per cent of the written times (0: no clock), and whether it is only practice.

    The first run is the one of record; replays and branches are practice.
    """

    clock: int = 100
    practice: bool = False


class Call(NamedTuple):
    """A prediction: this variable is among the two that move most, and it goes up or down."""

    variable: str
    up: bool


class Draft(NamedTuple):
    """What has been tapped at the decision on show and not been committed; empty where nothing was."""

    option: str = ""
    worst: str = ""
    reasons: tuple[str, ...] = ()
    words: str = ""
    calls: tuple[Call, ...] = ()
    asked: tuple[str, ...] = ()


class Decided(NamedTuple):
    """One committed decision.

    ``draft`` holds the pick (``option``) and what came with it, ``shown`` the order of the options on the screen.
    ``elapsed`` is the time from showing to commit in ms, ``limit`` the time that there was in seconds (0: no clock).
    ``again`` says that what follows from this decision had been seen before.
    """

    node: str
    draft: Draft
    shown: tuple[str, ...]
    elapsed: int
    limit: int
    again: bool = False

    @property
    def late(self) -> bool:
        """Whether the clock had run out."""
        return 0 < self.limit * 1000 < self.elapsed


class TakenBack(NamedTuple):
    """The decision at this place among the moves (from 0), and what came after it, no longer stand."""

    move: int


Move = Decided | TakenBack

AS_WRITTEN = Terms()
"""Clocks as the drill has them, and a run of record."""
