"""A handful of pictures that must not change unnoticed; `python -m tests.pictures.test_drift` keeps them anew."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.page_values import CASES
from tests.pictures.shoot_quiz import STATES
from trainer.desktop.look import wear
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.theme import Theme
from trainer.desktop.words import speak

KEPT = Path(__file__).parent / "kept"
NOTICEABLE = 24
"""Of 255: a difference of colour below it can be another machine's rounding."""
MOST_PIXELS = 60


def quiz(state: str) -> Callable[[], QWidget]:
    def make() -> QWidget:
        page = QuizPage()
        page.resize(1280, 800)
        page.show()
        QApplication.processEvents()
        STATES[state](page)
        return page

    return make


PICTURES: dict[str, tuple[Theme, Callable[[], QWidget]]] = {
    "choice-fresh-light": (Theme(), quiz("single-choice-fresh")),
    "choice-told-dark": (Theme(dark=True), quiz("single-choice-told")),
    "choice-sure-light": (Theme(), quiz("single-choice-sure")),
    "claim-begun-150": (Theme(text_size=150), quiz("claim-verdict-begun")),
    "list-told-light": (Theme(), quiz("list-recall-told")),
    "matching-begun-dark": (Theme(dark=True), quiz("matching-begun")),
    "mistakes-none-150": (Theme(text_size=150), CASES["mistakes-none"]),
    "summary-dark": (Theme(dark=True), CASES["summary-plain"]),
    "welcome-150": (Theme(text_size=150), CASES["welcome"]),
}


def picture(name: str, path: Path) -> Image.Image:
    """The picture as it looks now, saved at ``path``."""
    theme, make = PICTURES[name]
    wear(theme)
    page = make()
    page.resize(1280, 800)
    page.show()
    for _ in range(4):
        QApplication.processEvents()
    page.grab().save(str(path))
    page.close()
    page.deleteLater()
    QApplication.processEvents()
    return Image.open(path).convert("RGB")


def drifted(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ noticeably; all of them when the sizes differ."""
    if one.size != other.size:
        return one.width * one.height
    difference = ImageChops.difference(one, other)
    strongest = ImageChops.lighter(ImageChops.lighter(*difference.split()[:2]), difference.split()[2])
    return sum(strongest.histogram()[NOTICEABLE:])


@pytest.fixture
def english(qapp):
    """The caret stands still, dates and plurals are English."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qapp.setCursorFlashTime(0)
    translator = speak(qapp)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale.system())


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_the_one_that_was_kept(name, tmp_path):
    now = picture(name, tmp_path / f"{name}.png")
    assert drifted(now, Image.open(KEPT / f"{name}.png").convert("RGB")) <= MOST_PIXELS


def test_a_line_that_moves_by_one_pixel_is_a_drift():
    kept = Image.open(KEPT / "choice-fresh-light.png").convert("RGB")
    moved = kept.copy()
    moved.paste(kept.crop((0, 0, kept.width, kept.height - 1)), (0, 1))
    assert drifted(kept, moved) > MOST_PIXELS


def test_a_colour_that_changes_is_a_drift():
    kept = Image.open(KEPT / "choice-told-dark.png").convert("RGB")
    colder = Image.merge("RGB", (*kept.split()[:2], kept.split()[2].point(lambda value: min(255, value + 30))))
    assert drifted(kept, colder) > MOST_PIXELS


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "1"
    application = QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application.setCursorFlashTime(0)
    speak(application)
    KEPT.mkdir(exist_ok=True)
    for each in PICTURES:
        picture(each, KEPT / f"{each}.png")
