"""``trainer export``, as a person types it."""

from pathlib import Path

import pytest

from tests.exchange.stories import FILE, WELL
from trainer.cli import main
from trainer.exchange.ink import ink_of
from trainer.exchange.twee import twee_of


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("form", "made"), [("ink", ink_of), ("twee", twee_of)])
def test_a_drill_is_written_under_its_own_name_into_this_folder(here, capsys, form, made):
    assert main(["export", form, str(FILE)]) == 0
    assert capsys.readouterr().out == f"The drill is in well.{form}.\n"
    assert (here / f"well.{form}").read_text("utf-8") == made(WELL)


def test_a_drill_is_written_to_the_file_that_was_named_and_an_older_export_there_replaced(here):
    assert main(["export", "twee", str(FILE), "mine.tw"]) == 0
    (here / "mine.tw").write_bytes((here / "mine.tw").read_bytes()[:200])
    assert main(["export", "twee", str(FILE), "mine.tw"]) == 0
    assert (here / "mine.tw").read_text("utf-8") == twee_of(WELL)


@pytest.mark.parametrize("form", ["ink", "twee"])
def test_nothing_that_is_no_such_export_is_written_over(here, capsys, form):
    mine = here / "mine"
    mine.write_text("My notes.", "utf-8")
    assert main(["export", form, str(FILE), "mine"]) == 1
    assert capsys.readouterr().err.startswith("mine is there already and is no such export. It was left as it is.")
    assert mine.read_text("utf-8") == "My notes."


def test_a_folder_is_no_file_to_write_to(here, capsys):
    assert main(["export", "ink", str(FILE), str(here)]) == 1
    assert "It was left as it is." in capsys.readouterr().err


def test_the_faults_of_a_drill_are_listed_by_place_and_nothing_is_written(here, capsys):
    drill = here / "small" / "drills" / "well.yaml"
    drill.parent.mkdir(parents=True)
    drill.write_text(FILE.read_text("utf-8").replace("{trust: +6, ", "{trsut: +6, "), "utf-8")
    assert main(["export", "ink", str(drill)]) == 1
    assert "small/drills/well.yaml:33:19: `trsut` is no variable of this drill" in capsys.readouterr().out
    assert not (here / "well.ink").exists()


def test_a_drill_that_is_not_there_is_said_in_a_sentence(here, capsys):
    assert main(["export", "ink", "gone.yaml"]) == 1
    assert capsys.readouterr().err == (
        "There is no drill at gone.yaml. Nothing was written. Name the drill's own file.\n"
    )


def test_a_folder_that_is_not_there_is_said_in_a_sentence(here, capsys):
    assert main(["export", "ink", str(FILE), str(Path("gone") / "well.ink")]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"The drill could not be written to {Path('gone') / 'well.ink'}: No such file or directory.")


@pytest.mark.parametrize("words", [["export"], ["export", "ink"], ["export", "pdf", str(FILE)]])
def test_a_command_that_cannot_be_taken_explains_itself(here, capsys, words):
    assert main(words) == 2
    assert "trainer export ink DRILL" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("form", "name", "content"),
    [
        ("twee", "mine.twee", ":: StoryData\n{}\n\n:: Start\nMy own story.\n"),
        ("sheet", "mine.html", "<!doctype html>\n<title>My own page</title>\n"),
        ("sheet", "mine.pdf", "%PDF-1.7 my own paper"),
        ("ink", "mine.ink", "-> start\n"),
    ],
)
def test_what_somebody_wrote_in_the_same_form_is_left_alone(form, name, content, tmp_path, capsys):
    mine = tmp_path / name
    mine.write_text(content, encoding="utf-8")
    assert main(["export", form, str(FILE), str(mine)]) == 1
    assert "is no such export" in capsys.readouterr().err
    assert mine.read_text("utf-8") == content
