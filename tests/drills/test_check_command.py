"""``trainer check`` and drills, as a person types it."""

import shutil
from pathlib import Path

from trainer.cli import main

TESTS = Path(__file__).parents[1]
WELL = TESTS / "drills" / "packs" / "small" / "drills" / "well.yaml"


def pack_with(folder: Path, drill: str) -> Path:
    """The small pack of tea, with one drill."""
    pack = Path(shutil.copytree(TESTS / "content" / "packs" / "tea", folder / "tea"))
    (pack / "drills").mkdir()
    (pack / "drills" / "well.yaml").write_text(drill.replace("CODE", "KETTLE-1"), "utf-8")
    return pack


def test_the_faults_of_drills_are_listed_with_those_of_the_pack(tmp_path, capsys):
    pack = pack_with(tmp_path, WELL.read_text("utf-8").replace("{trust: +6, ", "{trsut: +6, "))
    assert main(["check", str(pack)]) == 1
    told = capsys.readouterr().out
    assert "tea/drills/well.yaml:33:19: `trsut` is no variable of this drill" in told


def test_the_best_lines_are_said_for_a_person_to_judge(tmp_path, capsys):
    main(["check", str(pack_with(tmp_path, WELL.read_text("utf-8")))])
    told = capsys.readouterr().out.splitlines()
    first = told.index("The best lines of tea/well, to be read and judged:")
    assert [line.split("  ")[-1] for line in told[first + 1 : first + 3]] == [
        "pump > committee: theirs",
        "meet > committee: theirs or yours",
    ]


def test_a_drill_is_held_against_the_pack_that_it_lies_in(tmp_path, capsys):
    main(["check", str(pack_with(tmp_path, WELL.read_text("utf-8").replace("leaves.01", "leaves.99", 1)))])
    assert "`leaves.99` is no statement of this pack" in capsys.readouterr().out
