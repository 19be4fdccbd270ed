"""What a drill is made of, gone through wherever it stands: its effects and its conditions."""

from collections.abc import Iterator

from trainer.content.scenario.model import Condition, Decision, Drill, Effect, Node
from trainer.content.scenario.routes import ways_from

__all__ = ["conditions_at", "conditions_in", "effects_at"]


def effects_at(node: Node) -> Iterator[Effect]:
    """Everything that can happen at a node: on the way in, by each choice or fall of chance, and because of them."""
    yield from node.arrive
    if isinstance(node, Decision):
        for option in node.options:
            yield option.effect
            yield from option.also
    else:
        yield from (outcome.effect for outcome in node.outcomes)


def conditions_at(node: Node) -> Iterator[Condition]:
    """The conditions that are looked at at a node once the way in is over."""
    yield from (way.when for ways in ways_from(node) for way in ways)
    if isinstance(node, Decision):
        for option in node.options:
            yield option.when
            yield from (effect.when for effect in option.also)


def conditions_in(drill: Drill) -> Iterator[Condition]:
    """Every condition of a drill."""
    yield from (ending.when for ending in drill.endings)
    for node in drill.nodes:
        yield from (effect.when for effect in node.arrive)
        yield from conditions_at(node)
