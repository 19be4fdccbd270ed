"""Settings: what is shown, and that each change is reported once and at once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QRadioButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, write
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import TODAY, settings_view
from trainer.desktop.pages.dates import date_of
from trainer.desktop.pages.settings_page import Change, SettingsPage, SettingsView
from trainer.desktop.pages.settings_words import retention_words, times_as_often
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.slide import Slide
from trainer.desktop.widgets.steppers import DateStepper, Stepper
from trainer.desktop.widgets.tick import Tick


def shown(qtbot: QtBot, view: SettingsView | None = None) -> SettingsPage:
    page = SettingsPage()
    page.show_settings(view or settings_view())
    put_on_show(qtbot, page, 1064, 1500)
    return page


def radio(page: QWidget, name: str) -> QRadioButton:
    return next(one for one in page.findChildren(QRadioButton) if one.accessibleName() == name)


def tick(page: QWidget, name: str) -> Tick:
    return next(one for one in page.findChildren(Tick) if one.accessibleName().startswith(name))


def test_showing_settings_reports_nothing(qtbot: QtBot) -> None:
    page = SettingsPage()
    changes, names = heard(page.setting_changed), heard(page.renamed)
    page.show_settings(settings_view(retention=0.8, new_a_day=3, away_until=TODAY + 4, theme="dark"))
    put_on_show(qtbot, page)
    page.show_settings(settings_view())
    assert (changes, names) == ([], [])


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("Dark", Change("theme", "dark")),
        ("150 %", Change("text_size", 150)),
        ("20 min", Change("minutes", 20)),
        ("Sometimes", Change("confidence", "sometimes")),
        ("Never", Change("confidence", "never")),
    ],
)
def test_a_click_changes_a_choice(qtbot: QtBot, name: str, change: Change) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    click(radio(page, name))
    assert changes == [change]


def test_the_arrow_keys_change_a_choice(qtbot: QtBot) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    radio(page, "As the system").setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    assert changes == [Change("theme", "light")]


def test_switches_report_what_they_become(qtbot: QtBot) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    click(tick(page, "Single letters"))
    tick(page, "Atkinson").setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Space)
    assert changes == [Change("letter_keys", False), Change("reading_font", True)]


def test_retention_moves_by_key_and_says_what_it_costs(qtbot: QtBot) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    page.findChild(Slide).setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_PageUp)
    assert changes == [Change("retention", 0.95)]
    assert "95 %" in words(page)
    assert "2.5 times as often" in words(page)
    assert "2.5 times as often" in page.findChild(Slide).accessibleDescription()


def test_a_drag_reports_once_when_it_ends(qtbot: QtBot) -> None:
    page = shown(qtbot)
    slide = page.findChild(Slide)
    changes = heard(page.setting_changed)
    thumb = slide.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, slide)
    place = QStyle.sliderPositionFromValue(70, 97, slide.value(), slide.width() - thumb) + thumb // 2
    middle = slide.height() // 2
    qtbot.mousePress(slide, Qt.MouseButton.LeftButton, pos=QPoint(place, middle))
    for part in (0.6, 0.4, 0.2):
        qtbot.mouseMove(slide, QPoint(round(slide.width() * part), middle))
    while_dragged, said = len(changes), words(page)
    qtbot.mouseRelease(slide, Qt.MouseButton.LeftButton, pos=QPoint(round(slide.width() * 0.2), middle))
    assert while_dragged == 0
    assert "75 %" in said
    assert changes == [Change("retention", 0.75)]


def test_retention_keeps_to_its_bounds(qtbot: QtBot) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    page.findChild(Slide).setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_End)
    assert [change.value for change in changes] == [0.7, 0.97]


def test_the_number_of_new_questions_is_typed_or_stepped(qtbot: QtBot) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    field = page.findChild(Stepper)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Up)
    field.selectAll()
    write("25")
    press(Qt.Key.Key_Return)
    assert changes == [Change("new_a_day", 11), Change("new_a_day", 25)]


def test_going_away_takes_a_date_that_the_keyboard_can_move(qtbot: QtBot) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    assert not page.findChild(DateStepper).isVisible()
    click(radio(page, "Away until"))
    field = page.findChild(DateStepper)
    assert field.isVisible()
    assert field.date() == date_of(TODAY + 14)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.setCurrentSection(DateStepper.Section.DaySection)
    press(Qt.Key.Key_Up)
    click(radio(page, "Not away"))
    assert changes == [
        Change("away_until", TODAY + 14),
        Change("away_until", TODAY + 15),
        Change("away_until", 0),
    ]


def test_nobody_can_be_away_until_yesterday(qtbot: QtBot) -> None:
    page = shown(qtbot, settings_view(away_until=TODAY + 1))
    changes = heard(page.setting_changed)
    field = page.findChild(DateStepper)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.setCurrentSection(DateStepper.Section.DaySection)
    press(Qt.Key.Key_Down)
    assert changes == []


def test_a_new_name_is_reported_once_trimmed(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.renamed)
    field = page.findChild(Field)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    write("  Ana ")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    assert names == ["Ana"]


def test_an_emptied_name_stays_what_it_was(qtbot: QtBot) -> None:
    page = shown(qtbot)
    names = heard(page.renamed)
    field = page.findChild(Field)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert names == []
    assert field.text() == "Ines"


def test_a_name_with_turned_letters_is_kept_unless_it_is_edited(qtbot: QtBot) -> None:
    page = shown(qtbot, settings_view()._replace(name="a\u202eb" + "x" * 100))
    names = heard(page.renamed)
    field = page.findChild(Field)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    assert names == []


def test_another_learner_can_sit_down(qtbot: QtBot) -> None:
    page = shown(qtbot)
    asked = heard(page.switch_asked)
    click(button(page, "Switch learner"))
    assert asked == [None]


def test_it_says_where_the_record_lies_and_when_it_was_copied(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert settings_view().record in words(page)
    assert "Last backup:" in words(page)
    page.show_settings(settings_view()._replace(last_backup=None))
    assert "no backup yet" in words(page)


def test_the_cost_of_retention_is_the_ratio_of_intervals() -> None:
    assert times_as_often(0.9) == pytest.approx(1.0)
    assert times_as_often(0.95) == pytest.approx(2.48, abs=0.02)
    assert times_as_often(0.7) < times_as_often(0.8) < 1
    assert "times" not in retention_words(90)
