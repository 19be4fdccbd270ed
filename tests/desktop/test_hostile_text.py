"""Whatever stands in a pack is shown as it is: nothing is read, nothing is turned round, nothing hangs."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import press, shown
from tests.desktop.samples import BODIES, CONTESTED, REFERENCES, question, telling
from trainer.content.model import Format
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.plain import LONGEST, isolated, shown_text
from trainer.desktop.widgets.banner import Banner
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.text import Text
from trainer.study.responses import DontKnow

ODD = "\u202egnp.exe \u2066a\u2069 \x00\x07 \ud800 ב ع 漢字 e\u0301\u0301\u0301 🙂\nsecond line"
LONG = "x" * 20_000


@pytest.fixture
def red(tmp_path: Path) -> Path:
    """A picture that is nothing but red."""
    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF0000"))
    path = tmp_path / "red.png"
    assert picture.save(str(path))
    return path


def red_pixels(widget: QWidget) -> int:
    image = widget.grab().toImage()
    pure = QColor("#FF0000").rgb()
    return sum(image.pixel(x, y) == pure for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))


def spoiled(value: Any, text: str) -> Any:
    """The same value with the text in every field of prose."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        fields = {name: getattr(value, name) for name in value._fields}
        kept = ("id", "group", "key", "required", "one_to_one", "verdict", "confirmed", "section", "paragraph")
        return type(value)(**{k: v if k in kept else spoiled(v, text) for k, v in fields.items()})
    if isinstance(value, tuple):
        return tuple(spoiled(part, text) for part in value)
    return text if isinstance(value, str) else value


def show_everything(page: QuizPage, kind: Format, text: str) -> None:
    body = spoiled(BODIES[kind], text)
    asked = question(kind, body=body, stem=text, feedback=text, titles=(text, text))
    asked = asked._replace(disclaimer=text)
    page.ask(asked)
    QApplication.processEvents()
    press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    page.grab()
    contested = CONTESTED._replace(text=text, correction=text)
    references = tuple(spoiled(reference, text) for reference in REFERENCES)
    page.tell(telling(asked, DontKnow(), contested=(contested,), references=references))
    QApplication.processEvents()


@pytest.mark.parametrize("kind", Format)
def test_markup_is_shown_as_text_and_no_picture_is_read(page: QuizPage, kind: Format, red: Path) -> None:
    page.resize(1280, 4000)
    text = f'<img src="{red}"><b>bold</b> <img src="file://{red}"> & &amp; <script>alert(1)</script>'
    show_everything(page, kind, text)
    assert red_pixels(page) == 0
    assert any(text in label.text() for label in shown(page, Text))


@pytest.mark.parametrize("kind", Format)
def test_endless_lines_neither_hang_nor_widen_the_page(page: QuizPage, kind: Format) -> None:
    show_everything(page, kind, LONG)
    assert page.width() == 1280
    for label in shown(page, Text):
        assert label.width() <= 1280
        assert label.height() < 20_000


@pytest.mark.parametrize("kind", Format)
def test_every_script_and_control_is_drawn(page: QuizPage, kind: Format) -> None:
    show_everything(
        page, kind, "\u202egnp.exe \u2066a\u2069 \x00\x07 \ud800 ב ع 漢字 e\u0301\u0301\u0301 🙂\nsecond line"
    )


def test_a_mark_that_turns_writing_round_is_made_visible() -> None:
    assert shown_text("a\u202eb\x00c") == "a□b□c"


def test_a_control_character_among_plain_letters_is_made_visible_and_a_line_break_kept() -> None:
    assert shown_text("a\x07b\nc") == "a□b\u2028c"


def test_a_name_cannot_turn_round_the_words_about_it() -> None:
    assert isolated("Ann\u202e\u2069") == "\u2068Ann□□\u2069"


def test_a_long_text_says_how_much_is_not_shown() -> None:
    told = shown_text(LONG)
    assert told.startswith("x" * LONGEST)
    assert "16000" in told


def test_an_ordinary_text_is_shown_unchanged() -> None:
    assert shown_text("How so? Because “they” said – no.") == "How so? Because “they” said – no."


def test_tooltips_and_names_are_never_rich_text(qtbot: QtBot, red: Path) -> None:
    text = f'<img src="{red}">'
    for widget in (Text(text), Chip(text), Banner(text)):
        qtbot.addWidget(widget)
        widget.resize(600, 200)
        if isinstance(widget, Banner):
            widget.say(text, text)
        assert red_pixels(widget) == 0
