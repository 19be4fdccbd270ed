"""What the library says of the document itself: attach it, read it, remove the copy; by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import document_line, library
from trainer.desktop.pages.library_page import LibraryPage
from trainer.desktop.widgets.action_button import ActionButton


def shown(qtbot: QtBot, *standings: str) -> LibraryPage:
    page = LibraryPage()
    page.show_library(library()._replace(documents=tuple(document_line(standing) for standing in standings)))
    put_on_show(qtbot, page)
    return page


def captions(page: LibraryPage) -> list[str]:
    return [one.caption for one in page.findChildren(ActionButton) if one.isVisible()]


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        ("ABSENT", ["Attach the document…"]),
        ("WHOLE", ["Read the document", "Remove my copy"]),
        ("DAMAGED", ["Attach it again…", "Remove my copy"]),
    ],
)
def test_what_can_be_done_is_offered(qtbot: QtBot, standing: str, told: list[str]) -> None:
    assert captions(shown(qtbot, standing)) == told


def test_it_says_what_to_look_for_and_why(qtbot: QtBot) -> None:
    said = words(shown(qtbot, "ABSENT"))
    assert document_line().name in said
    assert "show you the paragraph behind it" in said


def test_a_damaged_copy_is_told(qtbot: QtBot) -> None:
    assert "was changed or damaged" in words(shown(qtbot, "DAMAGED"))


def test_a_pack_without_a_document_says_nothing_of_one(qtbot: QtBot) -> None:
    assert captions(shown(qtbot)) == []


def test_a_click_asks_for_the_file(qtbot: QtBot) -> None:
    page = shown(qtbot, "ABSENT")
    asked = heard(page.attach_asked)
    click(button(page, "Attach the document…"))
    assert asked == [None]


def test_tab_and_enter_ask_for_the_file(qtbot: QtBot) -> None:
    page = shown(qtbot, "ABSENT")
    asked = heard(page.attach_asked)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return)
    assert asked == [None]


def test_the_first_section_still_has_the_keyboard(qtbot: QtBot) -> None:
    page = shown(qtbot, "WHOLE")
    opened = heard(page.section_opened)
    press(Qt.Key.Key_Return)
    assert opened == [library().sections[0].id]


def test_a_click_opens_the_document(qtbot: QtBot) -> None:
    page = shown(qtbot, "WHOLE")
    asked = heard(page.document_asked)
    click(button(page, "Read the document"))
    assert asked == [document_line().pack]


def test_removing_is_asked_about_first(qtbot: QtBot) -> None:
    page = shown(qtbot, "WHOLE")
    removed = heard(page.copy_removed)
    click(button(page, "Remove my copy"))
    assert removed == []
    assert captions(page) == ["Remove it", "Keep it"]
    assert "Remove the copy from this computer?" in words(page)
    click(button(page, "Remove it"))
    assert removed == [document_line().pack]


def test_a_copy_can_be_kept_after_all(qtbot: QtBot) -> None:
    page = shown(qtbot, "WHOLE")
    removed = heard(page.copy_removed)
    click(button(page, "Remove my copy"))
    click(button(page, "Keep it"))
    assert removed == []
    assert captions(page) == ["Read the document", "Remove my copy"]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Remove my copy"


def test_removing_works_by_keyboard_alone(qtbot: QtBot) -> None:
    page = shown(qtbot, "WHOLE")
    removed = heard(page.copy_removed)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert removed == [document_line().pack]


def test_after_a_change_the_keyboard_is_at_what_changed(qtbot: QtBot) -> None:
    page = shown(qtbot, "WHOLE")
    page.go_to_document(document_line().pack)
    asked = heard(page.document_asked)
    press(Qt.Key.Key_Return)
    assert asked == [document_line().pack]
