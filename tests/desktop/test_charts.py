"""Charts under a learner's hands: by keyboard, by mouse, for a screen reader, and with text of any kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.chart_values import CASES, all_shown, gallery, kept_nowhere
from tests.desktop.driving import click, press
from tests.desktop.page_driving import has_red, heard, put_on_show, settle, words
from tests.desktop.test_pages_together import cut, reached
from trainer.desktop.charts.card import ChartCard
from trainer.desktop.charts.chart import Chart
from trainer.desktop.charts.figures import FiguresView
from trainer.desktop.charts.shown import ChartShown, Rests, Unit
from trainer.desktop.charts.tools import ToolButton
from trainer.desktop.look import wear
from trainer.desktop.saving import ask_where
from trainer.desktop.theme import Theme
from trainer.desktop.words import speak
from trainer.insight.plots.columns import Column, Columns

SENTENCE = "Today 34 questions are due, tomorrow 12."
PLOT = Columns((Column("22 Nov", "Sunday", (34,)), Column("23 Nov", "Monday", (12,))), ("Due",), "Questions", "", "Day")
NAMES = ("year", "days-ahead", "work-done", "retention", "recall-ahead", "sureness", "sections", "judgement")


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    translator = speak(qapp)
    yield
    qapp.removeTranslator(translator)


def shown(**changes: object) -> ChartShown:
    made = ChartShown("The days ahead", SENTENCE, Rests(46, 1, Unit.QUESTIONS), PLOT, "days-ahead", "More of it.")
    return made._replace(**changes)


def card(qtbot: QtBot, value: ChartShown | None = None, choose=kept_nowhere) -> ChartCard:
    made = ChartCard(value or shown(), choose)
    put_on_show(qtbot, made, 760, 420)
    return made


def chart_of(made: ChartCard) -> Chart:
    chart = made.findChild(Chart)
    assert isinstance(chart, Chart)
    return chart


def reach(made: ChartCard) -> Chart:
    """With the keyboard on the chart."""
    chart = chart_of(made)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    return chart


def tool(made: ChartCard, name: str) -> ToolButton:
    return next(one for one in made.findChildren(ToolButton) if one.accessibleName() == name)


def test_a_chart_is_a_picture_to_a_screen_reader_and_says_its_sentence(qtbot: QtBot) -> None:
    spoken = QAccessible.queryAccessibleInterface(chart_of(card(qtbot)))
    assert spoken.role() is QAccessible.Role.Graphic
    assert spoken.text(QAccessible.Text.Name) == SENTENCE
    assert "Rests on 46 questions." in spoken.text(QAccessible.Text.Description)


def test_t_shows_the_table_and_t_the_chart_again_and_the_keyboard_goes_along(qtbot: QtBot) -> None:
    made = card(qtbot)
    chart = reach(made)
    press(Qt.Key.Key_T)
    assert made.as_table
    assert isinstance(QApplication.focusWidget(), FiguresView)
    assert not chart.isVisible()
    press(Qt.Key.Key_T)
    assert not made.as_table
    assert QApplication.focusWidget() is chart


def test_t_works_from_the_buttons_too_and_leaves_the_keyboard_there(qtbot: QtBot) -> None:
    made = card(qtbot)
    tool(made, "Show as a table").setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_T)
    assert made.as_table
    assert QApplication.focusWidget() is tool(made, "Show as a chart")


def test_the_table_holds_the_same_figures(qtbot: QtBot) -> None:
    made = card(qtbot)
    made.turn()
    model = made.findChild(FiguresView).model()
    cells = [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]
    assert cells == [["Sunday", "34"], ["Monday", "12"]]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Due"


def test_tab_leaves_the_table(qtbot: QtBot) -> None:
    made = card(qtbot)
    reach(made)
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), ToolButton)


def test_the_arrows_go_from_figure_to_figure_and_stop_at_the_ends(qtbot: QtBot) -> None:
    chart = reach(card(qtbot))
    pointed = heard(chart.pointed)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key)
    assert pointed == ["Sunday: 34", "Monday: 12", "Sunday: 34"]


def test_in_a_mirrored_window_the_arrows_go_the_way_they_point(qtbot: QtBot) -> None:
    made = card(qtbot)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart = reach(made)
    pointed = heard(chart.pointed)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert pointed == ["Sunday: 34", "Monday: 12"]
    spots = chart._drawing(chart.width()).spots
    assert spots[0].left > spots[1].left


def test_the_pointer_reads_the_figure_under_it_and_leaves_nothing_behind(qtbot: QtBot) -> None:
    chart = chart_of(card(qtbot))
    spot = chart._drawing(chart.width()).spots[1]
    pointed = heard(chart.pointed)
    QTest.mouseMove(chart, QPoint(int(spot.left + spot.width / 2) + 6, int(spot.top + spot.height / 2) + 6))
    settle()
    assert chart.told == "Monday: 12"
    QTest.mouseMove(chart, QPoint(2, chart.height() - 2))
    settle()
    assert pointed[-1] == ""


def test_one_stop_for_tab_reaches_all_buttons_by_arrows(qtbot: QtBot) -> None:
    made = card(qtbot)
    reach(made)
    press(Qt.Key.Key_Tab)
    found = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert isinstance(focused, ToolButton)
        found.append(focused.accessibleName())
        press(Qt.Key.Key_Right)
    assert found == ["Show as a table", "Copy", "Save as PNG", "Save as SVG", "Save as CSV", "Details"]
    assert QApplication.focusWidget().accessibleName() == "Show as a table"


@pytest.mark.parametrize("key", ["menu", "shift+f10"])
def test_the_menu_key_opens_everything_that_can_be_done(qtbot: QtBot, key: str) -> None:
    made = card(qtbot)
    reach(made)
    if key == "menu":
        press(Qt.Key.Key_Menu)
    else:
        press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = made.findChild(QMenu)
    assert menu.isVisible()
    told = [action.text() for action in menu.actions() if action.text()]
    assert told == ["Show as a table", "Copy", "Save as PNG …", "Save as SVG …", "Save as CSV …"]
    menu.actions()[0].trigger()
    menu.close()
    assert made.as_table


def test_control_c_copies_the_sentence_and_the_figures(qtbot: QtBot) -> None:
    made = card(qtbot)
    reach(made)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    told = QApplication.clipboard().text()
    assert told.splitlines() == [SENTENCE, "Rests on 46 questions.", "", "Day\tDue", "Sunday\t34", "Monday\t12"]
    assert QApplication.clipboard().mimeData().hasImage()
    assert made.status == "Copied: the figures, and the picture."


def test_control_c_in_the_table_copies_the_whole_of_it(qtbot: QtBot) -> None:
    made = card(qtbot)
    reach(made)
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Monday\t12" in QApplication.clipboard().text()


@pytest.mark.parametrize(
    ("suffix", "begins"), [("png", b"\x89PNG"), ("svg", b"<svg "), ("csv", b"\xef\xbb\xbfDay,Due")]
)
def test_a_click_saves_the_chart_where_it_is_wanted(qtbot: QtBot, tmp_path: Path, suffix: str, begins: bytes) -> None:
    suggested = []

    def choose(name, then):
        suggested.append(name)
        then(tmp_path / name)

    made = card(qtbot, choose=choose)
    click(tool(made, f"Save as {suffix.upper()}"))
    assert suggested == [f"days-ahead.{suffix}"]
    assert (tmp_path / suggested[0]).read_bytes().startswith(begins)
    assert f"days-ahead.{suffix}" in made.status


@pytest.mark.parametrize(
    ("name", "filters"),
    [
        ("days-ahead.png", ["Picture (*.png)"]),
        ("days-ahead.csv", ["Table (*.csv)"]),
        ("report", ["PDF (*.pdf)", "Web page (*.html)"]),
    ],
)
def test_the_dialog_offers_the_form_that_was_asked_for(
    qtbot: QtBot, tmp_path: Path, name: str, filters: list[str]
) -> None:
    window = put_on_show(qtbot, QWidget(), 800, 600)
    saved: list[Path] = []
    ask_where(window, tmp_path, name, saved.append)
    dialog = window.findChild(QFileDialog)
    assert dialog.nameFilters() == filters
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("mine")
    dialog.accept()
    assert saved == [tmp_path / f"mine.{filters[0][-4:-1]}"]


def test_a_picture_is_light_and_large_and_has_its_sentence_on_it(qtbot: QtBot, tmp_path: Path) -> None:
    wear(Theme(dark=True, text_size=150))
    made = card(qtbot, choose=lambda name, then: then(tmp_path / name))
    click(tool(made, "Save as PNG"))
    image = QImage(str(tmp_path / "days-ahead.png"))
    assert image.width() == 2 * (760 + 48)
    assert image.pixelColor(4, 4).name() == "#ffffff"
    assert any(image.pixelColor(x, 75).lightness() < 90 for x in range(48, 500))


def test_where_nothing_can_be_written_the_card_says_so_and_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    made = card(qtbot, choose=lambda name, then: then(tmp_path / "missing" / name))
    click(tool(made, "Save as CSV"))
    assert "could not be written" in made.status
    assert "Choose a folder" in made.status


def test_details_come_and_go(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert "More of it." not in words(made)
    click(tool(made, "Details"))
    assert "More of it." in words(made)
    click(tool(made, "Fewer details"))
    assert "More of it." not in words(made)


def test_below_the_stated_number_there_is_no_chart_and_nothing_to_copy(qtbot: QtBot) -> None:
    made = card(qtbot, shown(rests=Rests(12, 30, Unit.REVIEWS)))
    assert "Not enough yet: 12 of 30 reviews." in words(made)
    assert made.findChildren(Chart) == []
    assert made.findChildren(ToolButton) == []
    QApplication.clipboard().setText("before")
    QTest.keyClick(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(made, Qt.Key.Key_T)
    assert QApplication.clipboard().text() == "before"
    assert SENTENCE not in words(made)


def test_one_is_not_plural(qtbot: QtBot) -> None:
    assert "Rests on 1 answer." in words(card(qtbot, shown(rests=Rests(1))))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dark", [False, True])
def test_every_chart_stays_on_its_ground(qtbot: QtBot, name: str, dark: bool) -> None:
    wear(Theme(dark=dark, text_size=150))
    made = Chart(all_shown()[name].plot, "s", "d")
    put_on_show(qtbot, made, 520, 300)
    made.resize(520, made.heightForWidth(520))
    settle()
    image = made.grab().toImage()
    edge = {image.pixel(x, y) for x in range(image.width()) for y in (0, 1, image.height() - 2, image.height() - 1)}
    edge |= {image.pixel(x, y) for y in range(image.height()) for x in (0, 1, image.width() - 2, image.width() - 1)}
    assert len(edge) == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_chart_is_seen_to_have_the_keyboard(qtbot: QtBot, name: str) -> None:
    made = card(qtbot, all_shown()[name])
    chart = chart_of(made)
    tool(made, "Show as a table").setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    before = chart.grab().toImage()
    reach(made)
    assert chart.grab().toImage() != before


@pytest.mark.parametrize(
    "text", ["a\u202eb\u2066c\u200fd", "word " * 4000, "x" * 20_000, "", "\n\n", "\ud800", "<b>&amp;"]
)
def test_text_of_any_kind_fits_its_card(qtbot: QtBot, text: str) -> None:
    plot = Columns((Column(text, text, (34, 2)),), (text, text), text, text, text)
    made = card(qtbot, shown(title=text, sentence=text, details=text, plot=plot), kept_nowhere)
    made.turn()
    made.turn()
    settle()
    assert chart_of(made).width() <= 760
    assert chart_of(made).height() < 2_000
    reach(made)
    press(Qt.Key.Key_Right)
    made.copy()


def test_no_picture_is_read_from_words(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(tmp_path / "red.png"))
    text = f'<img src="{tmp_path / "red.png"}">'
    plot = Columns((Column(text, text, (34,)),), (text,), text, text, text)
    made = card(qtbot, shown(title=text, sentence=text, details=text, plot=plot))
    assert not has_red(made)
    made.turn()
    assert not has_red(made)


@pytest.mark.parametrize("name", CASES)
def test_every_control_about_a_chart_has_a_name_and_a_role(qtbot: QtBot, name: str) -> None:
    page = put_on_show(qtbot, CASES[name]())
    for control in reached(page):
        spoken = QAccessible.queryAccessibleInterface(control)
        assert spoken.text(QAccessible.Text.Name).strip(), control
        assert spoken.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), control


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_about_a_chart_is_cut(qtbot: QtBot, size: int) -> None:
    page = put_on_show(qtbot, gallery(), 896, 640)
    wear(Theme(text_size=size, dark=size == 200))
    settle()
    assert cut(page) == []
    for chart in page.findChildren(Chart):
        assert chart.heightForWidth(chart.width()) <= chart.height()


def test_nothing_of_a_chart_is_imported_at_launch() -> None:
    import subprocess
    import sys

    told = "import sys, trainer.desktop.main_window; print([n for n in sys.modules if 'charts' in n or 'plots' in n])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
