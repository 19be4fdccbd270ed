"""Checking a pack of 500 items, and reading one question from the compiled pack.

    python tests/bench/content.py

The floor of checking is a process in which libyaml goes through the same files; the floor of a question is one SELECT
of the same row.
"""

import random
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

from tests.bench.measuring import heading, in_turns, process_cost, row, settled
from trainer.content.cache import cache_path, fingerprint
from trainer.content.opening import open_library
from trainer.content.pack import read_pack

REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"
ITEMS = 500


def five_hundred(folder: Path) -> Path:
    """The real pack with its sections taken again under other names until it has 500 items."""
    pack = read_pack(REAL).pack
    if pack is None:
        raise SystemExit("the pack has faults: run `trainer check`")
    yaml = YAML(typ="safe")
    yaml.default_flow_style = False
    yaml.width = 110
    copy = folder / REAL.name
    (copy / "sections").mkdir(parents=True)
    (copy / "references.yaml").write_bytes((REAL / "references.yaml").read_bytes())
    cover = yaml.load(REAL / "pack.yaml")
    files = {name: (REAL / "sections" / f"{name}.yaml").read_text("utf-8") for name in cover["sections"]}
    more = _more(files, ITEMS - len(pack.items))
    for name, text in {**files, **more}.items():
        (copy / "sections" / f"{name}.yaml").write_text(text, encoding="utf-8")
    cover["sections"] = [*files, *more]
    with (copy / "pack.yaml").open("w", encoding="utf-8") as file:
        yaml.dump(cover, file)
    return copy


def _more(files: dict[str, str], missing: int) -> dict[str, str]:
    found = {}
    for name, text in files.items():
        if missing <= 0:
            break
        held = text.split("\n  - id: ")
        missing -= sum("\n    format: " in part for part in held)
        found[f"{name}x"] = text.replace(name, f"{name}x")
    return found


_CHECK = (
    "import sys; from pathlib import Path; from trainer.content.pack import check_pack; check_pack(Path(sys.argv[1]))"
)
_PARSE = """
import sys
from pathlib import Path
from ruamel.yaml import YAML
for path in Path(sys.argv[1]).rglob("*.yaml"):
    for event in YAML(typ="safe").parse(path.read_text("utf-8")):
        pass
"""


def table(rounds: int = 5) -> str:
    """Both measurements, each beside its floor."""
    with tempfile.TemporaryDirectory() as temporary:
        pack = five_hundred(Path(temporary))
        count = sum(path.read_text("utf-8").count("\n    format: ") for path in pack.rglob("*.yaml"))
        environment = settled(Path(temporary) / "pycache")
        costs = in_turns(
            rounds,
            ours=lambda: process_cost([sys.executable, "-c", _CHECK, str(pack)], environment),
            floor=lambda: process_cost([sys.executable, "-c", _PARSE, str(pack)], environment),
        )
        goal = "under 1,500 ms"
        return "\n".join(
            [
                heading("floor"),
                row(f"check {count} items, a process, wall", costs["ours"].wall, costs["floor"].wall, "ms", goal),
                row(f"check {count} items, a process, CPU", costs["ours"].cpu, costs["floor"].cpu, "ms", goal),
                _question(Path(temporary), rounds),
            ]
        )


def _question(folder: Path, rounds: int) -> str:
    with closing(open_library([REAL], folder)) as library:
        names = list(library.item_ids())
        random.Random(1).shuffle(names)
        ours = min(_each(lambda: [library.item(name) for name in names], len(names)) for _ in range(rounds))
    with closing(sqlite3.connect(cache_path(folder, fingerprint([REAL])))) as connection:
        query = "SELECT value FROM item WHERE id = ?"
        floor = min(
            _each(lambda: [connection.execute(query, (name,)).fetchone() for name in names], len(names))
            for _ in range(rounds)
        )
    return row("a question from the compiled pack, wall", ours, floor, "ms", "under 2 ms")


def _each(what: Callable[[], object], count: int) -> float:
    began = time.perf_counter()
    what()
    return 1_000 * (time.perf_counter() - began) / count


if __name__ == "__main__":
    print(table())
