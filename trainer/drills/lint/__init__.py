"""What gives a drill away or makes it unfair, found before anybody plays it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trainer.content.draft import Finding
from trainer.content.faults import Fault, in_order
from trainer.content.scenario.model import Drill
from trainer.content.scenario.reading import FOLDER, DrillReading, placed_in
from trainer.drills.lines import best_lines, told
from trainer.drills.lint.balance import balance_findings
from trainer.drills.lint.bench import Bench, bench_of, finding
from trainer.drills.lint.cues import cue_findings, cue_scores
from trainer.drills.lint.endings import ending_findings
from trainer.drills.lint.options import option_findings
from trainer.drills.lint.policies import policy_findings
from trainer.drills.lint.reach import reach_findings, seen_in
from trainer.drills.lint.texts import text_findings
from trainer.drills.sampling import Sampled
from trainer.drills.solving import STATE_BUDGET, Solved, solve

__all__ = ["Linted", "bench_findings", "drill_findings", "linted", "shelf_faults"]


def drill_findings(drill: Drill, solution: Solved | Sampled | None = None) -> tuple[Finding, ...]:
    """Everything that is found in one drill: what keeps it from being shipped as faults, the rest as warnings."""
    solved = solve(drill) if solution is None else solution
    return _findings(drill, bench_of(solved) if isinstance(solved, Solved) else None)


def _findings(drill: Drill, bench: Bench | None) -> tuple[Finding, ...]:
    if bench is not None:
        return (*text_findings(drill), *bench_findings(bench))
    wrong = "the drill has too many states: it would be sampled, not solved"
    return (*text_findings(drill), finding(drill, ("nodes",), wrong, "fewer variables in conditions, or fewer nodes"))


def bench_findings(bench: Bench) -> Iterator[Finding]:
    """What solving a drill shows."""
    seen = seen_in(bench)
    yield from reach_findings(bench, seen)
    yield from ending_findings(bench)
    yield from option_findings(bench)
    yield from policy_findings(bench)
    yield from balance_findings(bench, seen)
    yield from cue_findings(bench)


class Linted(NamedTuple):
    """All that is wrong with a drill's file and with the drill in it, by place, and its best lines in plain text.

    There are none of these, and no ``bench``, where it could not be read, or not be solved.
    """

    faults: tuple[Fault, ...]
    best: tuple[str, ...]
    bench: Bench | None = None


def linted(reading: DrillReading, budget: int = STATE_BUDGET) -> Linted:
    """A drill as its author should look at it; the best lines are for a person to judge."""
    if reading.drill is None or reading.source is None:
        return Linted(reading.faults, ())
    solved = solve(reading.drill, budget)
    bench = bench_of(solved) if isinstance(solved, Solved) else None
    found = [placed_in(reading.source, each) for each in _findings(reading.drill, bench)]
    best = () if bench is None else told(best_lines(bench.solved))
    return Linted(in_order([*reading.faults, *found]), best, bench)


def shelf_faults(pack: str, shelf: Sequence[Linted]) -> tuple[Fault, ...]:
    """What only all drills of a pack together show: a look that tells the best option beyond doubt."""
    benches = [found.bench for found in shelf if found.bench is not None]
    return tuple(
        Fault(
            f"{pack}/{FOLDER}",
            1,
            1,
            f"{score.name} is the best at {score.right:.0%} of {score.decisions} decisions in all drills",
            f"about {score.chance:.0%}, as by chance",
        )
        for score in cue_scores(benches)
        if score.beats_chance
    )
