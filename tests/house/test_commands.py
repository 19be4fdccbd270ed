"""The commands as a person types them."""

import shutil
from pathlib import Path

from trainer.base import libraries
from trainer.cli import main

TEA = Path(__file__).parents[1] / "content" / "packs" / "tea"
REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"


def test_check_says_that_the_shipped_content_has_no_fault(capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 faults")


def test_check_lists_every_fault_with_its_place_and_fails(tmp_path, capsys):
    pack = Path(shutil.copytree(TEA, tmp_path / "tea"))
    leaves = pack / "sections" / "leaves.yaml"
    broken = leaves.read_text("utf-8").replace("level:", "levle:", 2)
    leaves.write_text(broken, "utf-8")
    assert main(["check", str(pack)]) == 1
    lines = capsys.readouterr().out.splitlines()
    told = [line for line in lines if "levle" in line]
    assert len(told) == 2
    assert told[0].split(":")[0] == "tea/sections/leaves.yaml"
    assert all(part.isdigit() for part in told[0].split(":")[1:3])


def test_check_with_lock_records_what_is_new(tmp_path, capsys):
    pack = Path(shutil.copytree(TEA, tmp_path / "tea"))
    (pack / "ids.lock").unlink()
    assert main(["check", str(pack)]) == 1
    assert main(["check", str(pack), "--lock"]) == 0
    assert main(["check", str(pack)]) == 0
    assert (pack / "ids.lock").read_text("utf-8") == (TEA / "ids.lock").read_text("utf-8")


def test_a_command_that_is_not_known_explains_itself(capsys):
    assert main(["fly"]) == 2
    assert "trainer check" in capsys.readouterr().out


def test_rebuild_without_a_record_says_so(capsys):
    assert main(["rebuild"]) == 1
    assert "There is no record" in capsys.readouterr().out


def test_rebuild_makes_everything_again_from_the_log(tmp_path, capsys):
    record = str(tmp_path / "drive.sqlite")
    assert main(["drive", "init", record, "30"]) == 0
    assert main(["drive", "run", record, "12"]) == 0
    assert main(["rebuild", record]) == 0
    capsys.readouterr()
    assert main(["drive", "verify", record]) == 0
    assert '"mismatch": false' in capsys.readouterr().out.replace('":false', '": false')


def test_missing_system_libraries_are_named_with_the_line_that_installs_them(monkeypatch, capsys):
    monkeypatch.setitem(libraries.DEBIAN, "libnothing-of-the-kind.so.9", "libnothing9")
    assert main([]) == 1
    told = capsys.readouterr().out
    assert "sudo apt install -y libnothing9" in told


def test_without_a_screen_nothing_is_opened_and_it_is_said(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert "no screen" in capsys.readouterr().out


def test_the_content_speaks_of_no_sentence_of_the_document_at_length():
    sections = list((REAL / "sections").glob("*.yaml"))
    assert len(sections) == 15
