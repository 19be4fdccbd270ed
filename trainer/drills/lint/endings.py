"""Endings: none too common, none too rare, and worth what they are made out to be."""

from collections.abc import Iterator
from itertools import combinations

from trainer.content.draft import Finding
from trainer.drills.lint.bench import Bench, finding, warning

__all__ = ["ending_findings", "mean_points"]

MOST_OF_PLAY = 0.40
_LEAST_OF_PLAY = 0.02


def mean_points(bench: Bench) -> dict[str, float]:
    """What the lines that reach each ending come to on average, by how often play at random takes them."""
    total: dict[str, float] = {}
    weight: dict[str, float] = {}
    for line in bench.lines.lines:
        total[line.ending] = total.get(line.ending, 0.0) + line.share * float(line.points)
        weight[line.ending] = weight.get(line.ending, 0.0) + line.share
    return {name: total[name] / weight[name] for name in total}


def ending_findings(bench: Bench) -> Iterator[Finding]:
    """One ending for all, shares out of bounds, and bonuses that do not go with what runs come to."""
    drill = bench.drill
    if len(drill.endings) < 2:
        yield finding(drill, ("endings",), "everything ends the same way", "two endings or more")
    for place, (ending, share) in enumerate(zip(drill.endings, bench.random.endings, strict=True)):
        if share > MOST_OF_PLAY:
            wrong = f"`{ending.id}` takes {share:.0%} of play at random"
            yield finding(drill, ("endings", place), wrong, f"at most {MOST_OF_PLAY:.0%}")
        elif 0 < share < _LEAST_OF_PLAY:
            wrong = f"`{ending.id}` takes {share:.1%} of play at random"
            yield warning(drill, ("endings", place), wrong, f"{_LEAST_OF_PLAY:.0%} or more")
    means = mean_points(bench)
    for (place, one), (_, other) in combinations(enumerate(drill.endings), 2):
        low, high = sorted((one, other), key=lambda ending: ending.bonus)
        if (
            low.bonus < high.bonus
            and means.get(low.id, 0.0) > means.get(high.id, 0.0)
            and {one.id, other.id} <= {*means}
        ):
            wrong = f"`{low.id}` has the smaller bonus, and comes to {means[low.id]:.1f} beside {means[high.id]:.1f}"
            yield finding(
                drill, ("endings", place), f"{wrong} of `{high.id}`", "bonuses in the order of what runs come to"
            )
