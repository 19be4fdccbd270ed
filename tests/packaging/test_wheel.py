"""The wheel as a person gets it: built from this tree, unpacked into a folder of its own, run from somewhere else."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The folder in which the built wheel lies unpacked, as an installer leaves it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, elsewhere: Path, *arguments: str, script: str = "") -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "COMMON_GROUND_HOME": str(elsewhere / "home with a space"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-P", "-c", script] if script else [sys.executable, "-P", "-m", "trainer", *arguments]
    return subprocess.run(command, cwd=elsewhere, env=environment, capture_output=True, text=True, timeout=120)


def test_the_installed_program_runs_from_another_folder(installed, tmp_path):
    script = "import trainer, sys; print(trainer.__file__)"
    assert run(installed, tmp_path, script=script).stdout.strip().startswith(str(installed))
    assert run(installed, tmp_path, "--version").stdout.startswith("Common Ground ")


def test_content_fonts_icons_and_their_licences_are_in_the_wheel(installed):
    shipped = installed / "trainer" / "_shipped"
    assert (shipped / "questions" / "military-diplomacy" / "pack.yaml").is_file()
    assert (shipped / "questions" / "LICENSE").is_file()
    assert (shipped / "assets" / "translations" / "en.qm").is_file()
    fonts = {path.stem.partition("_")[0] for path in (shipped / "assets" / "fonts").glob("*.ttf")}
    assert fonts == {"Inter", "SourceSerif4", "AtkinsonHyperlegibleNext"}
    assert len(list((shipped / "assets" / "fonts").glob("LICENSE*"))) == 3
    assert list((shipped / "assets" / "icons").glob("LICENSE*"))


def test_the_shipped_content_has_no_fault(installed, tmp_path):
    checked = run(installed, tmp_path, "check")
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.splitlines()[-1].startswith("0 faults")


def test_the_installed_window_opens_and_paints(installed, tmp_path):
    script = "from trainer.app import run; raise SystemExit(run(stop_after_first_paint=True))"
    opened = run(installed, tmp_path, script=script)
    assert opened.returncode == 0, opened.stderr
    assert (tmp_path / "home with a space" / "record.sqlite").is_file()


def test_neither_tests_nor_caches_are_in_the_wheel(installed):
    names = {path.relative_to(installed).parts[0] for path in installed.rglob("*")}
    assert {name for name in names if not name.endswith(".dist-info")} == {"trainer"}
    assert list(installed.rglob("__pycache__")) == []
