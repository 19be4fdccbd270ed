"""The slow truth that the solver is held against: every path played out through ``situation``, one by one."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from trainer.content.scenario.model import END, Chance, Drill
from trainer.drills.situation import Situation, Step, offered, opening, outcome, take


class Fall(Exception):
    """Chance was met with nothing decided about it."""

    def __init__(self, node: Chance) -> None:
        super().__init__(node.id)
        self.node = node


class Played(NamedTuple):
    """A step under one run of luck, and the probability of that luck."""

    step: Step
    share: Fraction


def under_all_luck(act, drill: Drill) -> list[Played]:
    """What ``act`` (a call with a draw) comes to, for every way that luck can fall."""
    found, waiting = [], [({}, Fraction(1))]
    while waiting:
        known, share = waiting.pop()

        def draw(node: Chance, known=known) -> int:
            if node.id not in known:
                raise Fall(node)
            return known[node.id]

        try:
            found.append(Played(act(draw), share))
        except Fall as fall:
            weights = [one.weight for one in fall.node.outcomes]
            for number, weight in enumerate(weights):
                waiting.append(({**known, fall.node.id: number}, share * Fraction(weight, sum(weights))))
    return found


def openings(drill: Drill) -> list[Played]:
    return under_all_luck(lambda draw: opening(drill, draw), drill)


def followed(drill: Drill, here: Situation, option: str) -> list[Played]:
    return under_all_luck(lambda draw: take(drill, here, option, draw), drill)


def best_value(drill: Drill, here: Situation) -> Fraction:
    if here.node == END:
        return outcome(drill, here)
    return max(best_worth(drill, here, option.id) for option in offered(drill, here))


def best_worth(drill: Drill, here: Situation, option: str) -> Fraction:
    return sum((each.share * best_value(drill, each.step.after) for each in followed(drill, here, option)), Fraction(0))


def all_ends(drill: Drill) -> Iterator[Situation]:
    waiting = [each.step.after for each in openings(drill)]
    while waiting:
        here = waiting.pop()
        if here.node == END:
            yield here
        for option in offered(drill, here):
            waiting.extend(each.step.after for each in followed(drill, here, option.id))


def all_situations(drill: Drill) -> Iterator[Situation]:
    waiting = [each.step.after for each in openings(drill)]
    while waiting:
        here = waiting.pop()
        yield here
        for option in offered(drill, here):
            waiting.extend(each.step.after for each in followed(drill, here, option.id))
