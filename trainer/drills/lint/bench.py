"""A drill on the bench: solved, with its lines and with how play at random goes, for all checks alike."""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.content.draft import Finding
from trainer.content.faults import Severity
from trainer.content.scenario.model import Decision, Drill
from trainer.drills.forward import Flow, at_random, flow
from trainer.drills.lines import Lines, lines_of
from trainer.drills.solving import Solved

__all__ = ["Bench", "Path", "bench_of", "decisions", "finding", "place_of", "warning"]

Path = tuple[str | int, ...]


class Bench(NamedTuple):
    """What every check needs."""

    drill: Drill
    solved: Solved
    lines: Lines
    random: Flow


def bench_of(solved: Solved) -> Bench:
    """The bench for a solved drill."""
    return Bench(solved.drill, solved, lines_of(solved), flow(solved, at_random))


def decisions(drill: Drill) -> Iterator[Decision]:
    """The decisions of a drill, in the file's order."""
    return (node for node in drill.nodes if isinstance(node, Decision))


def place_of(bench: Bench, points: float) -> float:
    """Where points lie between the worst and the best that can be reached, 0..1; 0 where these are the same."""
    least, most = float(bench.solved.worst.value), float(bench.solved.best.value)
    return (points - least) / (most - least) if most > least else 0.0


def finding(drill: Drill, path: Path, wrong: str, expected: str) -> Finding:
    """A fault: the drill is not shipped with it."""
    return Finding(drill.id, path, wrong, expected)


def warning(drill: Drill, path: Path, wrong: str, expected: str) -> Finding:
    """Something for the author to weigh."""
    return Finding(drill.id, path, wrong, expected, Severity.WARNING)
