"""The ways through a drill, with the luck on each, told by our own engine alone."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from tests.drills.brute import followed, openings
from trainer.content.scenario.model import END, Drill
from trainer.drills.situation import Situation, Step, offered
from trainer.drills.solving import Solved


class Walk(NamedTuple):
    """The steps from the start to an end (the first is the way in), and the option taken at each after the first."""

    steps: tuple[Step, ...]
    options: tuple[str, ...]

    @property
    def here(self) -> Situation:
        return self.steps[-1].after

    @property
    def luck(self) -> dict[str, int]:
        return dict(fall for step in self.steps for fall in step.drawn)

    def onward(self, drill: Drill) -> list["Walk"]:
        return [
            Walk((*self.steps, each.step), (*self.options, option.id))
            for option in offered(drill, self.here)
            for each in followed(drill, self.here, option.id)
        ]


def starts(drill: Drill) -> list[Walk]:
    return [Walk((each.step,), ()) for each in openings(drill)]


def every_path(drill: Drill) -> Iterator[Walk]:
    waiting = starts(drill)
    while waiting:
        path = waiting.pop()
        if path.here.node == END:
            yield path
        waiting.extend(path.onward(drill))


def some_paths(drill: Drill, model: Solved, most: int) -> Iterator[Walk]:
    """Every step from every state once, and ``most`` paths at random."""
    machine, pick = model.graph.machine, Random(0)
    waiting, seen = starts(drill), set()
    while waiting:
        path = waiting.pop()
        if path.here.node == END:
            yield path
            continue
        state = machine.state_of(path.here)
        onward = path.onward(drill)
        waiting.extend(onward if state not in seen else onward[:1])
        seen.add(state)
    for _ in range(most):
        path = pick.choice(starts(drill))
        while path.here.node != END:
            path = pick.choice(path.onward(drill))
        yield path
