"""Measuring: processes run to their end, in turns, and figures set beside their floor."""

import os
import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


def settled(pycache: Path, **more: str) -> dict[str, str]:
    """An environment in which Python keeps its compiled modules, as an installed program's are."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environment, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(pycache), **more}


class Cost(NamedTuple):
    """What a run took: wall and CPU time in ms, the largest resident memory in MB."""

    wall: float
    cpu: float
    memory: float


def process_cost(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a command to its end; it must succeed."""
    begun = time.perf_counter()
    child = subprocess.Popen(command, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.stderr is not None
    told = child.stderr.read().decode(errors="replace")
    child.stderr.close()
    assert child.returncode == 0, f"{command}: {child.returncode}\n{told}"
    return Cost(1_000 * wall, 1_000 * (used.ru_utime + used.ru_stime), used.ru_maxrss / 1_024)


def in_turns(rounds: int, **runs: Callable[[], Cost]) -> dict[str, Cost]:
    """Each run once a round, one after the other; the medians. A first round warms up and does not count."""
    costs: dict[str, list[Cost]] = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, run in runs.items():
            cost = run()
            if number:
                costs[name].append(cost)
    return {name: Cost(*(median(column) for column in zip(*taken, strict=True))) for name, taken in costs.items()}


def own_memory() -> float:
    """The largest resident memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024


def row(name: str, got: float, floor: float, unit: str, goal: str) -> str:
    """One line of a table: a figure, its floor, the ratio, the goal."""
    ratio = f"{got / floor:>7.2f}x" if floor else " " * 8
    return f"{name:<44}{got:>10.2f} {unit:<4}{floor:>10.2f} {unit:<4}{ratio}   {goal}"


def heading(floor: str) -> str:
    return f"{'what':<44}{'ours':>15}{floor[:14]:>15}{'ratio':>8}   goal"
