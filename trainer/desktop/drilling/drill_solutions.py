"""Drills solved once while the window lives: the small ones at once, the large ones beside the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from trainer.base.ids import DrillId
from trainer.desktop.background import Background
from trainer.drills.graph import explore
from trainer.drills.machine import Machine
from trainer.drills.sampling import Sampled
from trainer.drills.solving import Solution, Solved, solve
from trainer.study.drilling import Run

__all__ = ["AT_ONCE", "Solutions"]

AT_ONCE = 4_000
"""States that are solved while the click is still felt as one, in some 50 ms."""
_Then = Callable[[Solution], None]


class Solutions(QObject):
    """What was solved so far, by drill and revision; ``at_once`` is how many states are solved on the spot."""

    def __init__(self, parent: QObject, at_once: int = AT_ONCE) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._known: dict[tuple[DrillId, int], Solution] = {}

    def solve(self, run: Run, then: _Then) -> None:
        """Call ``then`` with the solution of the run's drill, now or when it is found."""
        drill, key = run.play.drill, (run.play.drill.id, run.revision)
        if key not in self._known:
            graph = explore(Machine(drill), self._at_once)
            if graph is None:
                Background(partial(solve, drill), lambda found: self._take(key, found, then), self)
                return
            self._known[key] = Solved(graph)
        then(self._known[key])

    def _take(self, key: tuple[DrillId, int], found: object, then: _Then) -> None:
        if isinstance(found, Solved | Sampled):
            self._known[key] = found
            then(found)
