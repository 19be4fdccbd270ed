"""The small drill whose ink is kept with what the reference compiler made of it, so that any machine can play it.

``python -m tests.exchange.stories`` makes both files again, with node and npm.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.exchange.inkjs import installed
from trainer.content.scenario.model import Drill
from trainer.content.scenario.reading import read_drill
from trainer.exchange.ink import ink_of

FILE = Path(__file__).parents[1] / "drills" / "packs" / "small" / "drills" / "well.yaml"
KEPT = Path(__file__).parent / "compiled"


def _well() -> Drill:
    drill = read_drill(FILE.read_bytes(), "small/drills/well.yaml", "small").drill
    assert drill is not None
    return drill


WELL = _well()


def renew() -> None:
    with TemporaryDirectory() as folder:
        [compiled] = installed(Path(folder)).sound(ink_of(WELL))
    KEPT.mkdir(exist_ok=True)
    KEPT.joinpath("well.ink").write_text(ink_of(WELL), "utf-8")
    KEPT.joinpath("well.ink.json").write_text(f"{compiled}\n", "utf-8")


if __name__ == "__main__":
    sys.exit(renew())
