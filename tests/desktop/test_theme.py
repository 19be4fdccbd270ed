"""The tokens can be read, on paper and on the screen, and a change of look reaches what is on show."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.driving import shown
from tests.desktop.samples import question
from trainer.content.model import Format, Verdict
from trainer.desktop.look import chosen_theme, palette, wear
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.theme import DARK, LIGHT, Colours, Role, Theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.chip import verdict_badge
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.text import Text

GROUNDS = ("canvas", "surface", "sunken")
TEXTS = ("text", "text2", "text3", "accent_text", "good", "bad", "warn", "note")
PAIRS = [
    *product(TEXTS[:3], GROUNDS),
    *product(("accent_text", "good", "bad", "warn", "note"), ("canvas", "surface")),
    *((name, f"{name}_soft") for name in ("good", "bad", "warn", "note")),
    *product(("text", "text2"), ("good_soft", "bad_soft", "warn_soft", "note_soft", "accent_soft")),
    ("accent_text", "accent_soft"),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_press")),
    *(("surface", ground) for ground in ("good", "bad", "warn", "note")),
]
EDGES = [("outline", ground) for ground in GROUNDS] + [("focus", ground) for ground in GROUNDS]


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS, ids=lambda name: name)
def test_text_can_be_read_on_its_ground(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES, ids=lambda name: name)
def test_edges_and_focus_stand_out_from_their_ground(colours: Colours, edge: str, ground: str) -> None:
    assert contrast(getattr(colours, edge), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_of_standard_controls_can_be_read(colours: Colours) -> None:
    made = palette(colours)
    for ink, ground in (
        (made.windowText(), made.window()),
        (made.text(), made.base()),
        (made.buttonText(), made.button()),
        (made.highlightedText(), made.highlight()),
        (made.toolTipText(), made.toolTipBase()),
        (made.placeholderText(), made.base()),
    ):
        assert contrast(ink.color(), ground.color()) >= 4.5


def strongest(image: QImage, ground: QColor) -> float:
    """The best contrast that any pixel has to the ground: what the eye takes for the ink."""
    return max(
        contrast(image.pixelColor(x, y), ground) for x in range(image.width()) for y in range(0, image.height(), 2)
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_drawn_can_be_read(qtbot: QtBot, dark: bool) -> None:
    wear(Theme(dark=dark))
    colours = Theme(dark=dark).colours
    drawn: list[tuple[ActionButton | Text | ChoiceRow, QColor]] = [
        (ActionButton("Read on", Weight.PRIMARY), colours.accent),
        (ActionButton("Read on", Weight.COMMIT), colours.accent_soft),
        (ActionButton("Read on", Weight.SECONDARY), colours.surface),
        (ActionButton("Read on", Weight.QUIET), colours.canvas),
        (Text("Read on", Role.CAPTION, "text3"), colours.canvas),
        (ChoiceRow("Read on", 1), colours.surface),
    ]
    for widget, ground in drawn:
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        inner = widget.grab(widget.rect().adjusted(6, 6, -6, -6)).toImage()
        assert strongest(inner, ground) >= 4.5, widget


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_badge_can_be_read(qtbot: QtBot, verdict: Verdict, dark: bool) -> None:
    wear(Theme(dark=dark))
    badge = verdict_badge(verdict)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    image = badge.grab().toImage()
    assert strongest(image, image.pixelColor(badge.width() // 2, 2)) >= 4.5


def test_a_change_of_theme_reaches_what_is_on_show(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    light = page.grab().toImage()
    wear(Theme(dark=True))
    QApplication.processEvents()
    dark = page.grab().toImage()
    assert luminance(light.pixelColor(5, 400)) > 0.8
    assert luminance(dark.pixelColor(5, 400)) < 0.05


def test_a_change_of_text_size_reaches_what_is_on_show(page: QuizPage) -> None:
    page.ask(question(Format.SINGLE_CHOICE))
    before = [row.sizeHint().height() for row in shown(page, ChoiceRow)]
    wear(Theme(text_size=200))
    after = [row.sizeHint().height() for row in shown(page, ChoiceRow)]
    assert all(large > small for small, large in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("choice", "system", "dark"),
    [("system", True, True), ("system", False, False), ("light", True, False), ("dark", False, True)],
)
def test_the_learners_choice_wins_over_the_system(choice: str, system: bool, dark: bool) -> None:
    assert chosen_theme(choice, 100, provider=lambda: system).dark is dark


def test_a_text_size_out_of_bounds_is_brought_back() -> None:
    assert chosen_theme("light", 900).text_size == 200
    assert chosen_theme("light", 1).text_size == 100
