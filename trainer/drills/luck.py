"""Chance with a seed: the same run meets the same luck, on every device, and so does a branch of it."""

from collections.abc import Sequence

from trainer.base.chance import draw
from trainer.content.scenario.model import Chance
from trainer.drills.situation import Draw

__all__ = ["fallen", "seeded"]


def fallen(weights: Sequence[int], drawn: int) -> int:
    """Which of the outcomes (from 0) a whole number drawn at random comes to."""
    rest = drawn % sum(weights)
    number = 0
    while rest >= weights[number]:
        rest -= weights[number]
        number += 1
    return number


def seeded(drill: str, seed: str) -> Draw:
    """The luck of a run: what falls at a node depends on the seed, the drill and the node alone."""

    def fall(node: Chance) -> int:
        return fallen([outcome.weight for outcome in node.outcomes], draw(drill, seed, node.id))

    return fall
