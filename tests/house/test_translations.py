"""The English file holds a singular and a plural for every phrase with a number, and is compiled as it stands."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from trainer.desktop.words import speak

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets" / "translations"


def counted() -> set[str]:
    """The phrases with a number that the interface's code holds."""
    texts = [path.read_text("utf-8") for path in (ROOT / "trainer" / "desktop").rglob("*.py")]
    return {phrase for text in texts for phrase in re.findall(r'"([^"]*%n[^"]*)"', text)}


def test_every_phrase_with_a_number_has_its_singular_and_plural():
    told = FOLDER.joinpath("en.ts").read_text("utf-8")
    assert counted()
    assert {phrase for phrase in counted() if f"<source>{phrase}</source>" not in told} == set()
    forms = re.findall(r"<numerusform>(.*?)</numerusform>", told)
    assert forms
    assert [form for form in forms if "(s)" in form or "(es)" in form or "%n" not in form] == []


def test_the_compiled_file_is_what_its_source_comes_to(tmp_path):
    tool = shutil.which("pyside6-lrelease", path=str(Path(__import__("sys").executable).parent))
    if tool is None:
        pytest.skip("pyside6-lrelease is not beside this Python")
    made = tmp_path / "en.qm"
    subprocess.run([tool, "-silent", FOLDER / "en.ts", "-qm", made], check=True, timeout=60)
    assert made.read_bytes() == FOLDER.joinpath("en.qm").read_bytes()


@pytest.mark.parametrize("name", ["en_GB", "de_DE", "C"])
def test_without_a_translation_of_its_own_a_language_gets_english_with_singulars(qapp, name):
    translator = speak(qapp, QLocale(name))
    try:
        words = [QCoreApplication.translate("PracticePage", "%n question(s)", "", number) for number in (1, 3)]
    finally:
        qapp.removeTranslator(translator)
    assert words == ["1 question", "3 questions"]
