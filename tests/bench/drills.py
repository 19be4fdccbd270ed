"""What drills cost: read, solved and linted, each one that ships; and one opened from the compiled pack.

    python tests/bench/drills.py

The floor of reading is libyaml going through the same file; the floor of opening is one SELECT of the same row.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from ruamel.yaml import YAML

from trainer.content.cache import cache_path, fingerprint
from trainer.content.opening import open_library
from trainer.content.scenario.codec import drill_from
from trainer.content.scenario.reading import read_drill, read_drills
from trainer.drills.lint import drill_findings
from trainer.drills.solving import Solved, solve

REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"
ROUNDS = 5


def table() -> str:
    """The figures as a table, medians of five."""
    heads = ("drill", "states", "paths", "read", "libyaml", "solve", "lint", "open", "SELECT")
    lines = [("{:<18}" + "{:>9}" * 8).format(*heads)]
    with tempfile.TemporaryDirectory() as folder:
        library = open_library([REAL], Path(folder))
        with closing(library), closing(sqlite3.connect(cache_path(Path(folder), fingerprint([REAL])))) as connection:
            lines += [_row(reading.drill, connection) for reading in read_drills(REAL) if reading.drill is not None]
    return "\n".join([*lines, f"milliseconds; median of {ROUNDS}"])


def _row(drill, connection: sqlite3.Connection) -> str:
    name = drill.id.partition("/")[2]
    path = REAL / "drills" / f"{name}.yaml"
    content = path.read_text("utf-8")
    solved = solve(drill)
    assert isinstance(solved, Solved)

    def select() -> str:
        return str(connection.execute("SELECT value FROM drill WHERE id = ?", (drill.id,)).fetchone()[0])

    timed = [
        _median(lambda: read_drill(content.encode(), f"{REAL.name}/drills/{name}.yaml", REAL.name)),
        _median(lambda: YAML(typ="safe").load(content)),
        _median(lambda: solve(drill)),
        _median(lambda: drill_findings(drill)),
        _median(lambda: drill_from(select())),
        _median(select),
    ]
    return f"{name:<18}{solved.graph.states:>9}{solved.paths:>9}" + "".join(f"{one:>9.2f}" for one in timed)


def _median(act: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        act()
        times.append((time.perf_counter() - begin) * 1000)
    return sorted(times)[ROUNDS // 2]


if __name__ == "__main__":
    print(table())
