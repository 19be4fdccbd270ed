"""What the history shows: a line for each sitting and each run of a drill."""

from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import SessionId

__all__ = ["HistoryLine", "Past"]


class Past(StrEnum):
    """What a line was; a ``REVIEWED`` run came to its end, a ``LEFT`` one was given up, in a ``CLASS`` one voted."""

    SITTING = "sitting"
    CHECK = "check"
    REVIEWED = "reviewed"
    OPEN = "open"
    LEFT = "left"
    CLASS = "class"


class HistoryLine(NamedTuple):
    """``number`` counts questions, or a drill's decisions; ``right`` of the questions were right at once.

    In a class they are first votes (``right`` is None where only decisions were voted on). ``at`` is ms since 1970 UTC,
    ``title`` a drill's or a class's, ``ending`` how it ended, ``place`` where the outcome lay between
    worst and best in this scenario's model (0..1, None: not known). ``minutes`` is None for drills.
    """

    past: Past
    session: SessionId
    day: int
    at: int
    number: int
    right: int | None = None
    minutes: int | None = None
    title: str = ""
    ending: str = ""
    place: float | None = None
