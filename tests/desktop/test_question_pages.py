"""A group's questions: sorted, opened, hidden, and told in plain words; its drills beside them."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import group_values
from tests.desktop.driving import button, click, press, write
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.question_values import (
    decision_page,
    doubted,
    drills,
    drills_page,
    hidden,
    pack,
    question_page,
    questions,
    questions_page,
)
from trainer.content.opening import library_of
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.pages.groups.question_values import Questions
from trainer.desktop.teaching.question_presenting import blank_line
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.rows import Row
from trainer.insight.cohort_items import complete_form


class Windows(QObject):
    """Keeps every window that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(watched)
        return False


def view(page) -> OpenableFigures:
    found = page.findChild(OpenableFigures)
    assert found is not None
    return found


def column(page, place: int) -> list[str]:
    model = view(page).model()
    return [model.index(row, place).data() for row in range(model.rowCount())]


def numbers(told: list[str]) -> list[float]:
    return [float(one.replace("−", "-").rstrip(" %")) for one in told if one != "not computable"]


def test_enter_opens_the_row_that_the_arrows_went_to_and_a_click_any(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, questions_page())
    opened = heard(page.question_opened)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    shown = view(page)
    place = shown.visualRect(shown.model().index(3, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [questions().lines[1].item.id, questions().lines[3].item.id]


def test_those_that_need_a_look_come_first(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, questions_page())
    flagged = [bool(line.analysis.flags) for line in questions().lines]
    assert flagged == sorted(flagged, reverse=True)
    assert column(page, 0)[0] == questions().lines[0].item.stem


def test_a_click_on_a_head_sorts_by_it_and_another_turns_it_around(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, questions_page())
    heads = view(page).horizontalHeader()
    where = heads.viewport().rect().center()
    where.setX(heads.sectionViewportPosition(3) + 10)
    for backwards in (False, True):
        QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=where)
        found = numbers(column(page, 3))
        assert found == sorted(found, reverse=backwards)


def test_the_keyboard_sorts_as_well_and_what_is_not_computable_comes_last(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, questions_page())
    tool = button(page, "With the rest")
    tool.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        press(Qt.Key.Key_Return)
    told = column(page, 4)
    assert numbers(told) == sorted(numbers(told), reverse=True)
    assert "not computable" not in told[: len(numbers(told))]


def test_figures_of_few_answers_are_said_to_be_of_few(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, questions_page())
    few = [look for number, look in zip(column(page, 2), column(page, 6), strict=True) if int(number) < 30]
    assert few
    assert all("few answers" in look for look in few)


def test_the_reason_why_a_figure_is_missing_stands_on_the_page(qtbot: QtBot) -> None:
    shelf = library_of([pack()])
    line = blank_line(shelf, questions().lines[0].item.id)
    shelf.close()
    page = put_on_show(qtbot, questions_page(found=Questions((line,), complete_form((), ())), concealed=()))
    assert column(page, 3) == ["not computable"]
    assert "Nobody has answered it as it is worded now." in words(page)
    assert "As one test: not computable" in words(page)


def test_what_is_hidden_is_listed_with_why_and_since_which_wording(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, questions_page())
    opened = heard(page.question_opened)
    row = page.findChild(Row)
    assert "Two of its options can be defended." in row.accessibleDescription()
    assert "worded anew since" in row.accessibleDescription()
    row.setFocus()
    press(Qt.Key.Key_Return)
    assert opened == [hidden().item]
    assert column(page, 6)[1].startswith("hidden")


def test_the_table_is_copied_and_saved_as_it_is_sorted(qtbot: QtBot, tmp_path) -> None:
    place = tmp_path / "questions.csv"
    page = put_on_show(qtbot, questions_page(lambda suggested, then: then(place)))
    click(button(page, "Question"))
    click(button(page, "CSV"))
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    stems = sorted(line.item.stem.split()[0].lower() for line in questions().lines)
    for text in (place.read_text("utf-8-sig"), QApplication.clipboard().text()):
        rows = text.splitlines()[1:]
        assert [row.strip('"').split()[0].lower() for row in rows] == stems


def test_a_question_is_hidden_with_a_reason_by_keyboard(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, question_page())
    why = heard(page.hidden)
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_Return)
    assert why == []
    write("Two keys")
    press(Qt.Key.Key_Return)
    assert why == ["Two keys"]


def test_escape_first_closes_what_is_being_written(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, question_page())
    left = heard(page.left)
    press(Qt.Key.Key_H)
    write("ho")
    press(Qt.Key.Key_Backspace)
    assert page.findChild(Field).text() == "h"
    press(Qt.Key.Key_Escape)
    assert left == []
    press(Qt.Key.Key_Backspace)
    assert left == [None]


def test_a_hidden_question_says_why_and_is_shown_again_by_mouse(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, question_page(1, hidden()))
    again = heard(page.shown_again)
    assert "Two of its options can be defended." in words(page)
    assert "It was worded anew since" in words(page)
    click(button(page, "Show it again"))
    assert again == [None]


def test_comments_are_told_without_who_said_them_and_sureness_of_five_or_more(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, question_page(doubted()))
    assert "Two of these can be defended." in words(page)
    assert "Who said it is not told." in words(page)
    unsaid = next(place for place, line in enumerate(questions().lines) if line.confidence is None)
    page = put_on_show(qtbot, question_page(unsaid))
    assert "only when five people or more have said so" in words(page)


def test_decisions_are_opened_and_say_how_people_split(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, drills_page())
    opened = heard(page.decision_opened)
    press(Qt.Key.Key_Return)
    click(page.findChildren(Row)[1])
    first, second = drills().drills[0].decisions[:2]
    assert opened == [first, second]
    assert "2 took it back" in page.findChildren(Row)[1].accessibleDescription()
    assert page.findChildren(Row)[0].accessibleDescription().startswith("9 decided, split 6 / 3")


def test_a_decision_shows_each_option_with_its_count_and_its_why(qtbot: QtBot) -> None:
    page = put_on_show(qtbot, decision_page())
    asked = heard(page.section_asked)
    shown = drills().drills[0].decisions[1]
    assert all(option.why in words(page) for option in shown.decision.options)
    assert "6 of 8 took it" in words(page)
    press(Qt.Key.Key_O)
    assert asked == [shown.decision.section]


def test_the_authors_choice_gives_way_to_three_raters(qtbot: QtBot) -> None:
    assert "Authors’ choice" in words(put_on_show(qtbot, decision_page(1)))
    judged = words(put_on_show(qtbot, decision_page(2)))
    assert "Authors’ choice" not in judged
    assert "Rated by 4" in judged
    assert "rated 5.0 of 5, spread 0.0" in judged


@pytest.mark.parametrize("gone", [True, False])
def test_every_option_of_every_decision_is_a_row_of_the_drills_table(qtbot: QtBot, tmp_path, gone: bool) -> None:
    place = tmp_path / ("nowhere/drills.csv" if gone else "drills.csv")
    page = put_on_show(qtbot, drills_page(choose_file=lambda suggested, then: then(place)))
    click(button(page, "CSV"))
    if gone:
        assert "could not be written" in words(page)
    else:
        options = sum(len(one.decision.options) for drill in drills().drills for one in drill.decisions)
        assert len(place.read_text("utf-8-sig").splitlines()) == 1 + options


@pytest.mark.parametrize("name", group_values.CASES)
def test_nothing_is_shown_before_it_has_its_place_which_would_make_it_a_window(qtbot: QtBot, qapp, name: str) -> None:
    watch = Windows()
    qapp.installEventFilter(watch)
    page = group_values.CASES[name]()
    qapp.removeEventFilter(watch)
    qtbot.addWidget(page)
    assert watch.opened == []
