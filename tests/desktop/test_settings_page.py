"""Settings: what is shown, and that each change is reported once and at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press, write
from tests.desktop.page_driving import heard, put_on_show, settle, words
from tests.desktop.page_values import TODAY, settings_view
from trainer.desktop.pages.dates import date_of
from trainer.desktop.pages.settings_page import Change, SettingsPage, SettingsView
from trainer.desktop.pages.settings_words import retention_words, times_as_often
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.slide import Slide
from trainer.desktop.widgets.steppers import DateStepper, Stepper
from trainer.desktop.widgets.tick import Tick

_REST = 500
"""Longer than the pause after which a wheel is reported, in ms."""


def shown(qtbot: QtBot, view: SettingsView | None = None) -> SettingsPage:
    page = SettingsPage()
    page.show_settings(view or settings_view())
    put_on_show(qtbot, page, 1064, 1500)
    return page


def radio(page: QWidget, name: str) -> QRadioButton:
    return next(one for one in page.findChildren(QRadioButton) if one.accessibleName() == name)


def tick(page: QWidget, name: str) -> Tick:
    return next(one for one in page.findChildren(Tick) if one.accessibleName().startswith(name))


def turn(widget: QWidget, notches: int) -> None:
    """Turn the wheel over the middle of a control, as the window's system would tell Qt of it."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    for _ in range(abs(notches)):
        QTest.wheelEvent(window.windowHandle(), place, QPoint(0, 120 if notches > 0 else -120))
        settle()


@pytest.fixture
def _own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


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


def test_questions_before_a_new_section_are_switched_off_and_on(qtbot: QtBot) -> None:
    page = shown(qtbot)
    changes = heard(page.setting_changed)
    for _ in range(2):
        click(tick(page, "Two questions before"))
    assert changes == [Change("expectations", False), Change("expectations", True)]


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


@pytest.mark.parametrize("kind", [Slide, Stepper, DateStepper])
def test_the_wheel_scrolls_the_page_over_a_control_that_has_not_the_keyboard(
    qtbot: QtBot, kind: type[Slide | Stepper | DateStepper]
) -> None:
    page = shown(qtbot, settings_view(away_until=TODAY + 9))
    page.resize(1064, 300)
    settle()
    control = page.findChild(kind)
    page.body.column.ensureWidgetVisible(control, 0, 60)
    settle()
    changes, before = heard(page.setting_changed), page.body.column.verticalScrollBar().value()
    turn(control, 1)
    qtbot.wait(_REST)
    assert page.body.column.verticalScrollBar().value() < before
    assert changes == []


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (Slide, Change("retention", 0.93)),
        (Stepper, Change("new_a_day", 13)),
        (DateStepper, Change("away_until", TODAY + 12)),
    ],
)
def test_the_wheel_turns_the_control_that_has_the_keyboard_and_is_reported_once(
    qtbot: QtBot, kind: type[Slide | Stepper | DateStepper], change: Change
) -> None:
    page = shown(qtbot, settings_view(away_until=TODAY + 9))
    changes, control = heard(page.setting_changed), page.findChild(kind)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    if isinstance(control, DateStepper):
        control.setCurrentSection(DateStepper.Section.DaySection)
    turn(control, 3)
    while_turning = list(changes)
    qtbot.waitUntil(lambda: len(changes) > 0)
    qtbot.wait(_REST)
    assert while_turning == []
    assert changes == [change]


@pytest.mark.parametrize("kind", [Slide, Stepper])
def test_what_the_wheel_changed_is_reported_before_what_a_key_changes(
    qtbot: QtBot, kind: type[Slide | Stepper]
) -> None:
    page = shown(qtbot)
    changes, control = heard(page.setting_changed), page.findChild(kind)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    before = control.value()
    turn(control, 2)
    press(Qt.Key.Key_Up)
    qtbot.wait(_REST)
    assert control.value() == before + 3
    assert len(changes) == 2


@pytest.mark.parametrize("kind", [Slide, Stepper])
def test_what_the_wheel_changed_is_kept_when_the_control_is_left_at_once(
    qtbot: QtBot, kind: type[Slide | Stepper]
) -> None:
    page = shown(qtbot)
    changes, control = heard(page.setting_changed), page.findChild(kind)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    turn(control, 1)
    press(Qt.Key.Key_Tab)
    assert len(changes) == 1


@pytest.mark.parametrize("kind", [Slide, Stepper])
def test_a_wheel_turned_there_and_back_reports_nothing(qtbot: QtBot, kind: type[Slide | Stepper]) -> None:
    page = shown(qtbot)
    changes, control = heard(page.setting_changed), page.findChild(kind)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    turn(control, 1)
    turn(control, -1)
    qtbot.wait(_REST)
    assert changes == []


def test_retention_says_what_it_costs_while_the_wheel_turns(qtbot: QtBot) -> None:
    page = shown(qtbot)
    slide = page.findChild(Slide)
    slide.setFocus(Qt.FocusReason.TabFocusReason)
    turn(slide, 5)
    assert "95 %" in words(page)


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


@pytest.mark.parametrize(
    ("percent", "said"),
    [(70, "about a tenth as often"), (80, "about a third as often"), (85, "about half as often")],
)
def test_what_comes_back_less_often_is_said_as_a_part(percent: int, said: str) -> None:
    assert said in retention_words(percent)


@pytest.mark.usefixtures("_own_locale")
@pytest.mark.parametrize(("locale", "said"), [("C", "6 Dec 2026"), ("en_GB", "06/12/2026"), ("de_DE", "06.12.2026")])
def test_a_date_is_written_so_that_its_month_is_known(qtbot: QtBot, locale: str, said: str) -> None:
    QLocale.setDefault(QLocale(locale))
    field = DateStepper("Away until")
    qtbot.addWidget(field)
    field.setDate(QDate(2026, 12, 6))
    assert field.text() == said
