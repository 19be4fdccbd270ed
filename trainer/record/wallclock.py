"""Which wall clock times the record believes: the newest of them tells whether today's clock can be right."""

from collections.abc import Mapping

from trainer.base.ids import LearnerId

__all__ = ["DOUBTED", "TRUSTED", "WallClock"]

DOUBTED, TRUSTED = "clock-doubted", "clock-trusted"
"""The kinds of event that cast doubt on the clock, and that end it."""


class WallClock:
    """The newest believed wall time of each learner (ms since 1970 UTC), and whose clock is in doubt.

    It is shown every event in order of replay. From a doubt on, the learner's times are left out. A confirmation ends
    every doubt and brings every later claim back to its own time: one clock serves all learners of a computer.
    """

    def __init__(self, at: Mapping[LearnerId, int] | None = None, doubted: frozenset[LearnerId] = frozenset()) -> None:
        self.at = dict(at or {})
        self.doubted = set(doubted)

    def see(self, kind: str, learner: LearnerId, at: int) -> None:
        """Take one more event into account; ``at`` is the wall time it was stored under."""
        at = max(at, 0)
        if kind == DOUBTED:
            self.doubted.add(learner)
        elif kind == TRUSTED:
            self.at = {other: min(before, at) for other, before in self.at.items()}
            self.at[learner] = at
            self.doubted.clear()
        elif learner not in self.doubted and self.at.get(learner, 0) < at:
            self.at[learner] = at

    @property
    def last_at(self) -> int:
        """The newest believed time of all (0: none)."""
        return max(self.at.values(), default=0)
