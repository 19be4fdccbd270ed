"""The drills that ship, and the one that tests break in one place."""

from pathlib import Path

from trainer.content.assembly import assemble
from trainer.content.scenario.model import Drill
from trainer.content.scenario.reading import read_drills

REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"
SHIPPED = read_drills(REAL, assemble(REAL).draft.pack)


def sel_marrat() -> Drill:
    return next(found.drill for found in SHIPPED if found.drill and found.drill.id.endswith("/sel-marrat"))
