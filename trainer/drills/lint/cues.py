"""Whether the look of an option tells that it is the best one: at the decisions of one drill, and over many drills."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trainer.content.checks.looks import LOOKS
from trainer.content.checks.strategies import wilson
from trainer.content.draft import Finding
from trainer.content.scenario.model import Decision
from trainer.drills.lint.bench import Bench, decisions, warning
from trainer.drills.lint.policies import choice_at

__all__ = ["CueScore", "cue_findings", "cue_scores", "hits_at"]

_MARGIN = 0.05
_OFTEN = 0.5
_CUES = ("the longest {}", "the most virtuous {}")


class CueScore(NamedTuple):
    """A look as a predictor of the best option: the share that it gets right, chance, and its 95 % interval (0..1)."""

    name: str
    right: float
    chance: float
    low: float
    high: float
    decisions: int

    @property
    def beats_chance(self) -> bool:
        """Whether it is all but certain to be more than 5 points above chance."""
        return self.low > self.chance + _MARGIN


def hits_at(bench: Bench, node: Decision, cue: str) -> float:
    """How often (0..1) the option that a look picks is the best there, over states as play at random comes to them."""
    number = bench.solved.graph.machine.order.index(node.id)
    rates = LOOKS[cue](choice_at(node))
    values, hits, mass = bench.solved.values, 0.0, 0.0
    for place, links in enumerate(bench.solved.graph.links[number]):
        liked = max(rates[link[0]] for link in links)
        picked = [link for link in links if rates[link[0]] == liked]
        right = sum(values.worth(link) == values.best[number][place] for link in picked)
        share = bench.random.reached[number][place]
        hits += share * right / len(picked)
        mass += share
    return hits / mass if mass else 0.0


def cue_findings(bench: Bench) -> Iterator[Finding]:
    """A warning for a look that picks the best option at more than half of one drill's decisions."""
    nodes = [node for node in decisions(bench.drill) if node.id in bench.solved.graph.machine.order]
    for cue in _CUES:
        share = sum(hits_at(bench, node, cue) for node in nodes) / max(1, len(nodes))
        if share > _OFTEN:
            wrong = f"{cue.format('option')} is the best at {share:.0%} of the decisions"
            yield warning(bench.drill, ("nodes",), wrong, f"at most {_OFTEN:.0%}")


def cue_scores(benches: Sequence[Bench]) -> tuple[CueScore, ...]:
    """How well each look predicts the best option over the decisions of many drills; none without a decision."""
    held = [
        (bench, node)
        for bench in benches
        for node in decisions(bench.drill)
        if node.id in bench.solved.graph.machine.order
    ]
    if not held:
        return ()
    chance = sum(1 / len(node.options) for _, node in held) / len(held)
    scores = []
    for cue in _CUES:
        right = sum(hits_at(bench, node, cue) for bench, node in held) / len(held)
        scores.append(CueScore(cue.format("option"), right, chance, *wilson(right, len(held)), len(held)))
    return tuple(scores)
