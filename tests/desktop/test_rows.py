"""A list of places: its rows look alike, whatever their titles."""

from pytestqt.qtbot import QtBot

from tests.desktop.page_driving import put_on_show
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.rows import Row, Rows

ASIDES = (Aside("Openness and the trust of communities", 250), Aside("15 minutes", 80))


def listed(qtbot: QtBot, width: int, *titles: str) -> tuple[Row, ...]:
    rows = Rows("Drills")
    for title in titles:
        rows.add(Row(title, ASIDES, strong=True))
    put_on_show(qtbot, rows, width, 400)
    return rows.rows


def test_where_one_title_has_no_room_beside_its_figures_all_stand_above_them(qtbot: QtBot) -> None:
    short, long = listed(qtbot, 560, "The well", "What was known of it on the day before")
    assert short.heightForWidth(540) == long.heightForWidth(540) > 60


def test_where_all_titles_have_room_figures_stand_beside_them(qtbot: QtBot) -> None:
    short, long = listed(qtbot, 900, "The well", "What was known of it on the day before")
    assert short.heightForWidth(880) == long.heightForWidth(880) < 60
