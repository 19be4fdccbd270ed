"""Trouble, recovery and a doubtful clock: plain words, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import NOW, TROUBLE
from trainer.desktop.pages.clock_page import ClockDoubt, ClockPage
from trainer.desktop.pages.dates import moment_words
from trainer.desktop.pages.trouble_page import Recovery, TroublePage
from trainer.desktop.widgets.action_button import ActionButton

DAMAGE = Recovery("Part of the file can't be read.", NOW, 1240, 36)


def captions(page: QWidget) -> set[str]:
    return {one.caption for one in page.findChildren(ActionButton) if one.isVisible()}


def in_trouble(qtbot: QtBot) -> TroublePage:
    page = TroublePage()
    page.show_trouble(TROUBLE)
    put_on_show(qtbot, page)
    return page


def damaged(qtbot: QtBot, recovery: Recovery = DAMAGE) -> TroublePage:
    page = TroublePage()
    page.show_recovery(recovery)
    put_on_show(qtbot, page)
    return page


def doubtful(qtbot: QtBot) -> ClockPage:
    page = ClockPage()
    page.show_doubt(ClockDoubt(NOW + 86_400_000, NOW))
    put_on_show(qtbot, page)
    return page


def test_trouble_says_what_happened_what_is_safe_and_what_to_do(qtbot: QtBot) -> None:
    said = words(in_trouble(qtbot))
    assert all(part in said for part in (TROUBLE.what, TROUBLE.safe, TROUBLE.remedy))


def test_enter_tries_again(qtbot: QtBot) -> None:
    page = in_trouble(qtbot)
    again = heard(page.tried_again)
    press(Qt.Key.Key_Return)
    assert again == [None]


def test_where_nothing_can_be_tried_again_only_quitting_is_left(qtbot: QtBot) -> None:
    page = TroublePage()
    page.show_trouble(TROUBLE, again=False)
    put_on_show(qtbot, page)
    quits = heard(page.quit_asked)
    press(Qt.Key.Key_Return)
    assert captions(page) == {"Quit"}
    assert quits == [None]


def test_recovery_says_which_backup_and_how_much_comes_back(qtbot: QtBot) -> None:
    said = words(damaged(qtbot))
    assert moment_words(NOW) in said
    assert "1240" in said
    assert "36" in said


def test_enter_restores(qtbot: QtBot) -> None:
    page = damaged(qtbot)
    restored = heard(page.restore_asked)
    press(Qt.Key.Key_Return)
    assert restored == [None]


def test_quitting_is_one_click(qtbot: QtBot) -> None:
    page = damaged(qtbot)
    quits = heard(page.quit_asked)
    click(button(page, "Quit"))
    assert quits == [None]


def test_without_a_good_backup_nothing_is_restored(qtbot: QtBot) -> None:
    page = damaged(qtbot, Recovery("Part of the file can't be read.", None))
    assert captions(page) == {"Quit"}
    assert "no good backup" in words(page)


def test_what_can_not_be_put_back_is_said(qtbot: QtBot) -> None:
    assert "is lost" in words(damaged(qtbot, DAMAGE._replace(returnable=0)))


def test_the_clock_page_shows_both_dates(qtbot: QtBot) -> None:
    said = words(doubtful(qtbot))
    assert moment_words(NOW) in said
    assert moment_words(NOW + 86_400_000) in said


def test_enter_alone_neither_confirms_nor_denies_the_date(qtbot: QtBot) -> None:
    page = doubtful(qtbot)
    confirmed, denied = heard(page.date_confirmed), heard(page.date_denied)
    press(Qt.Key.Key_Return)
    assert (confirmed, denied) == ([], [])


def test_the_date_is_confirmed_by_mouse(qtbot: QtBot) -> None:
    page = doubtful(qtbot)
    confirmed = heard(page.date_confirmed)
    click(button(page, "The date is right"))
    assert confirmed == [None]


def test_the_date_is_denied_by_keyboard(qtbot: QtBot) -> None:
    page = doubtful(qtbot)
    denied = heard(page.date_denied)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert denied == [None]
