"""A report's tables on disk: every one beside the chosen name, and nothing else overwritten."""

from pathlib import Path

import pytest

from trainer.base.errors import TroubleOutside
from trainer.desktop.report_writing import Report, write_report
from trainer.insight.tables import Table, words


def report(said: str) -> Report:
    tables = {name: Table(("Learner", name), ((words(said), words("x")),)) for name in ("one", "two")}
    return Report(lambda: said, lambda: tables)


def test_tables_are_written_beside_the_name_and_replaced_by_newer_ones(tmp_path: Path) -> None:
    for said in ("old", "new"):
        written = write_report(report(said), tmp_path / "group.csv")
    assert [path.name for path in written] == ["group-one.csv", "group-two.csv"]
    assert all("new" in path.read_text("utf-8-sig") for path in written)


def test_another_file_in_a_tables_place_stays_and_nothing_is_written(tmp_path: Path) -> None:
    other = tmp_path / "group-two.csv"
    other.write_text("my own notes\n")
    with pytest.raises(TroubleOutside):
        write_report(report("new"), tmp_path / "group.csv")
    assert other.read_text() == "my own notes\n"
    assert not (tmp_path / "group-one.csv").exists()
