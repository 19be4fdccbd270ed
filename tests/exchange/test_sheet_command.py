"""``trainer export sheet``, as a person types it."""

from pathlib import Path

from trainer.cli import main

WELL = Path(__file__).parents[1] / "drills" / "packs" / "small" / "drills" / "well.yaml"


def test_a_drill_becomes_a_page(tmp_path, capsys):
    file = tmp_path / "well.html"
    assert main(["export", "sheet", str(WELL), str(file)]) == 0
    assert capsys.readouterr().out == f"The drill is in {file}.\n"
    assert "for the facilitator alone" in file.read_text("utf-8")


def test_a_drill_becomes_a_pdf_where_the_file_is_called_so(tmp_path, qapp):
    file = tmp_path / "well.PDF"
    assert main(["export", "sheet", str(WELL), str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_without_a_name_it_takes_the_drills_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["export", "sheet", str(WELL)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["well.html"]


def test_something_else_is_not_overwritten(tmp_path, capsys):
    for name in ("mine.html", "mine.pdf"):
        file = tmp_path / name
        file.write_text("mine", "utf-8")
        assert main(["export", "sheet", str(WELL), str(file)]) == 1
        assert file.read_text("utf-8") == "mine"
    assert "is no such export" in capsys.readouterr().err


def test_an_older_sheet_is_replaced(tmp_path, qapp):
    for name in ("well.html", "well.pdf"):
        file = tmp_path / name
        assert main(["export", "sheet", str(WELL), str(file)]) == 0
        assert main(["export", "sheet", str(WELL), str(file)]) == 0


def test_a_faulty_drill_is_told_and_nothing_is_written(tmp_path, capsys):
    drill = tmp_path / "well.yaml"
    drill.write_text(WELL.read_text("utf-8").replace("{trust: +6, ", "{trsut: +6, "), "utf-8")
    assert main(["export", "sheet", str(drill), str(tmp_path / "w.html")]) == 1
    assert "`trsut` is no variable of this drill" in capsys.readouterr().out
    assert not (tmp_path / "w.html").exists()
