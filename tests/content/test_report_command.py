"""`trainer check --report`, as a person types it."""

import os
from pathlib import Path

import pytest

from tests.content.support import TEA, change, tea_in
from trainer.cli import main


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "report.html"


def test_a_sound_pack_has_its_report_and_status_0(tea: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tea), "--report", str(file)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "0 faults, 0 warnings in 1 packs",
        f"The report is in {file}.",
    ]
    told = file.read_text("utf-8")
    assert told.startswith("<!doctype html>")
    assert "This pack is sound" in told


def test_a_faulty_pack_has_its_report_and_status_1(tea: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(tea, "sections/leaves.yaml", "level:", "levle:")
    assert main(["check", "--report", str(file), str(tea)]) == 1
    assert "levle" in capsys.readouterr().out
    assert "This pack is not ready" in file.read_text("utf-8")
    assert "levle" in file.read_text("utf-8")


def test_the_report_comes_after_the_locking(tea: Path, file: Path) -> None:
    (tea / "ids.lock").unlink()
    assert main(["check", str(tea), "--lock", "--report", str(file)]) == 0
    assert "This pack is sound" in file.read_text("utf-8")


def test_two_places_of_one_pack_give_one_report(tmp_path: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        assert main(["check", str(tea_in(tmp_path / name)), "--report", str(tmp_path / name / "report.html")]) == 0
    here, there = (tmp_path / name / "report.html" for name in ("here", "there"))
    assert here.read_bytes() == there.read_bytes()
    assert str(tmp_path).encode() not in here.read_bytes()


def test_an_older_report_is_replaced_whole(tea: Path, file: Path) -> None:
    file.write_text("<!doctype html>\n<p>" + "old " * 100_000, "utf-8")
    assert main(["check", str(tea), "--report", str(file)]) == 0
    assert "old old" not in file.read_text("utf-8")
    assert sorted(path.name for path in file.parent.iterdir()) == ["report.html", "tea"]


def test_a_folder_is_not_overwritten(tea: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(path.name for path in tea.iterdir())
    assert main(["check", str(tea), "--report", str(tea)]) == 1
    assert capsys.readouterr().err.strip() == (
        f"{tea} is a folder. Nothing was written. Name the file that the report should become."
    )
    assert sorted(path.name for path in tea.iterdir()) == before


def test_a_file_that_is_no_page_is_left_alone(tea: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tea / "pack.yaml"
    assert main(["check", str(tea), "--report", str(target)]) == 1
    assert "is no report" in capsys.readouterr().err
    assert target.read_bytes() == (TEA / "pack.yaml").read_bytes()


def test_a_folder_that_is_not_there_is_told_kindly(tea: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tea), "--report", str(tea / "none" / "report.html")]) == 1
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is made by Linux's /dev/full")
def test_a_full_disk_leaves_the_older_report_and_no_scrap(tea: Path, file: Path) -> None:
    file.write_text("<!doctype html>\nold", "utf-8")
    full = file.with_name(f"report.html.{os.getpid()}.new")
    full.symlink_to("/dev/full")
    assert main(["check", str(tea), "--report", str(file)]) == 1
    assert file.read_text("utf-8") == "<!doctype html>\nold"
    assert not full.is_symlink()


@pytest.mark.parametrize("words", [["--report"], ["--report", "--lock"], ["a", "b"], ["--repotr", "x.html"]])
def test_what_can_not_be_taken_explains_the_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *words]) == 2
    assert "--report FILE" in capsys.readouterr().out


def test_a_pack_is_known_by_its_own_name_from_within(tea: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tea)
    assert main(["check", "."]) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows gives no file such a name")
def test_a_file_name_that_is_no_text_still_gives_a_report(tea: Path, file: Path) -> None:
    Path(os.fsdecode(os.fsencode(str(tea / "sections")) + b"/\xff.yml")).touch()
    assert main(["check", str(tea), "--report", str(file)]) == 1
    assert "\ufffd.yml" in file.read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows gives no file such a name")
def test_no_name_in_a_pack_steers_the_terminal(tea: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(os.fsdecode(os.fsencode(str(tea / "sections")) + b"/\xff\x1b[31m\n.yml")).touch()
    change(tea, "sections/leaves.yaml", "title:", '"\\e[2J\\u202e": x\ntitle:')
    assert main(["check", str(tea)]) == 1
    out = capsys.readouterr().out
    assert "tea/sections/\ufffd\ufffd[31m .yml:1:1:" in out
    assert "`\ufffd[2J\ufffd` is not a field" in out
    assert all(character.isprintable() for line in out.split("\n") for character in line)


def test_a_pack_that_is_missing_is_a_part_with_its_fault(tmp_path: Path, file: Path) -> None:
    assert main(["check", str(tmp_path / "gone"), "--report", str(file)]) == 1
    assert "This pack could not be read" in file.read_text("utf-8")


def with_a_drill(tea: Path, old: str = "", new: str = "") -> Path:
    well = Path(__file__).parents[1] / "drills" / "packs" / "small" / "drills" / "well.yaml"
    (tea / "drills").mkdir()
    text = well.read_text("utf-8").replace("CODE", "KETTLE-1").replace(old, new)
    (tea / "drills" / "well.yaml").write_text(text, "utf-8")
    return tea


def test_the_report_draws_every_drill(tea: Path, file: Path) -> None:
    main(["check", str(with_a_drill(tea)), "--report", str(file)])
    told = file.read_text("utf-8")
    assert "The graph of The well" in told
    assert "The five best lines, to be read and judged" in told
    assert "Repaired the pump" in told


def test_a_drill_that_can_not_be_read_is_a_chapter_with_its_faults(tea: Path, file: Path) -> None:
    pack = with_a_drill(tea, "{trust: +6, ", "{trsut: +6, ")
    assert main(["check", str(pack), "--report", str(file)]) == 1
    told = file.read_text("utf-8")
    assert "It could not be read, or not be solved: 1 fault, 0 warnings." in told
    assert "`trsut` is no variable of this drill" in told


def test_a_pack_whose_drills_have_faults_is_not_called_sound(tea: Path, file: Path) -> None:
    main(["check", str(with_a_drill(tea)), "--report", str(file)])
    assert "This pack is not ready" in file.read_text("utf-8")


def test_drills_are_drawn_after_locking_too(tea: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(with_a_drill(tea)), "--lock", "--report", str(file)])
    assert "The graph of The well" in file.read_text("utf-8")
    assert "best lines" not in capsys.readouterr().out
