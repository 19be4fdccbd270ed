"""What holds of every page: names and roles, room at any text size, and text that stays text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import drill_values, review_samples
from tests.desktop.driving import press
from tests.desktop.page_driving import has_red, opened, overwritten, put_on_show, settle, texts
from tests.desktop.page_values import (
    CASES,
    NOW,
    TODAY,
    closing,
    document,
    document_line,
    expecting,
    learners,
    library,
    mistakes,
    offer,
    reading,
    settings_view,
)
from trainer.base.errors import TroubleOutside
from trainer.desktop.look import wear
from trainer.desktop.theme import Theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.pinned import Pinned
from trainer.desktop.widgets.rows import Row
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Pick, Tick

NARROW = 896
"""A window 1024 pixels wide, less the rail as icons at 200 %."""


def reached(page: QWidget) -> list[QWidget]:
    """Every control that Tab stops at; what stands in for another is that other."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def cut(page: QWidget) -> list[str]:
    """What is drawn in less room than it needs, or sticks out at a side."""
    found = [f"text: {text.text()[:40]}" for text in texts(page) if text.heightForWidth(text.width()) > text.height()]
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Row | Tick | Pick | Card) and widget.heightForWidth(widget.width()) > widget.height():
            found.append(f"{type(widget).__name__}: {widget.accessibleName()[:40]}")
        if isinstance(widget, ActionButton | Chip) and widget.sizeHint().width() > widget.width():
            found.append(f"{type(widget).__name__}: {widget.accessibleName()}")
        if isinstance(widget, QLabel | QAbstractButton):
            place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
            if place.left() < 0 or place.right() >= page.width():
                found.append(f"sideways: {widget.accessibleName()[:40]}")
    return found


def _shown(name: str, *size: int) -> Iterator[QWidget]:
    """A page of a case on show for several tests: those that need one that nothing has happened to make their own."""
    page = opened(CASES[name](), *size)
    yield page
    page.close()
    page.deleteLater()


@pytest.fixture(scope="module", params=CASES)
def page(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QWidget]:
    yield from _shown(request.param)


@pytest.fixture(scope="module", params=CASES)
def narrow(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QWidget]:
    yield from _shown(request.param, NARROW, 640)


def test_every_control_has_a_name_and_a_role(page: QWidget) -> None:
    for control in reached(page):
        spoken = QAccessible.queryAccessibleInterface(control)
        assert spoken.text(QAccessible.Text.Name).strip(), control
        assert spoken.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), control


def _has_room_for_everything(page: QWidget) -> bool:
    assert cut(page) == []
    primary = [one for one in page.findChildren(ActionButton) if one.isVisible() and one._weight is Weight.PRIMARY]
    return all(page.rect().contains(QRect(one.mapTo(page, QPoint(0, 0)), one.size())) for one in primary)


def test_what_fits_does_not_scroll(page: QWidget) -> None:
    body = page.findChild(Pinned)
    room = body.height()
    needed = body.column.column.totalHeightForWidth(body.column.width()) + (body._foot.height())
    assert needed > room or body.column.verticalScrollBar().maximum() == 0


def test_tab_goes_through_every_control_and_around(page: QWidget) -> None:
    opened(page)
    wanted = set(reached(page))
    found = set()
    for _ in range(4 * len(wanted) + 4):
        press(Qt.Key.Key_Tab)
        found.add(QApplication.focusWidget())
        if found >= wanted:
            break
    # radio buttons of one group are one stop: the arrow keys go on from there
    missed = [widget for widget in wanted - found if not isinstance(widget, QRadioButton)]
    assert missed == []


def test_nothing_is_cut_and_the_primary_action_is_in_sight(narrow: QWidget) -> None:
    assert _has_room_for_everything(narrow)


def test_text_that_grows_while_the_page_is_on_show_is_not_cut(narrow: QWidget) -> None:
    wear(Theme(text_size=200, reading_font=True))
    settle()
    assert cut(narrow) == []


def test_text_that_grew_while_the_page_was_hidden_is_not_cut(narrow: QWidget) -> None:
    narrow.hide()
    wear(Theme(text_size=200))
    narrow.show()
    settle()
    assert cut(narrow) == []


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_cut_in_the_largest_text_and_the_primary_action_is_in_sight(qtbot: QtBot, name: str) -> None:
    wear(Theme(text_size=200, dark=True))
    assert _has_room_for_everything(put_on_show(qtbot, CASES[name](), NARROW, 640))


def test_a_text_in_too_little_room_would_be_noticed(qtbot: QtBot) -> None:
    page = QWidget()
    text = Text("words that do not fit in here " * 4, parent=page)
    put_on_show(qtbot, page, 300, 200)
    text.setGeometry(0, 0, 200, 20)
    assert cut(page) != []


def _fewer(value):
    """With one key for all, every reference is cited by every statement: two are enough then."""
    return value._replace(references=value.references[:2])


def _hostile_pages(text: str) -> dict[str, QWidget]:
    from trainer.desktop.pages.clock_page import ClockDoubt, ClockPage
    from trainer.desktop.pages.document_page import DocumentPage
    from trainer.desktop.pages.drills.review_page import ReviewPage
    from trainer.desktop.pages.expecting_page import ExpectingPage
    from trainer.desktop.pages.keys_sheet import KeyGroup, KeyLine, KeysSheet
    from trainer.desktop.pages.learners_page import LearnersPage, Roll
    from trainer.desktop.pages.library_page import LibraryPage
    from trainer.desktop.pages.mistakes_page import MistakesPage
    from trainer.desktop.pages.practice_page import PracticePage
    from trainer.desktop.pages.reading_page import ReadingPage
    from trainer.desktop.pages.settings_page import SettingsPage
    from trainer.desktop.pages.summary_page import SummaryPage
    from trainer.desktop.pages.trouble_page import Recovery, TroublePage

    summary, shelf, practice = SummaryPage(), LibraryPage(), PracticePage()
    summary.show_summary(closing("briefing")._replace(stems=(text, text), section_title=text))
    lines = library()
    attached = (document_line("WHOLE")._replace(name=text), document_line("DAMAGED")._replace(name=text))
    titled = tuple(one._replace(title=text) for one in lines.sections)
    shelf.show_library(lines._replace(title=text, sections=titled, documents=attached))
    copy, marked = DocumentPage(), document("cases", 2, "quiz")
    copy.show_document(overwritten(_fewer(marked._replace(paragraphs=marked.paragraphs[-12:])), text))
    sections = tuple(one._replace(title=text) for one in offer().sections)
    practice.show_offer(offer()._replace(sections=sections, disclaimer=text))
    read, brief = ReadingPage(), ReadingPage()
    read.show_reading(overwritten(_fewer(reading("police", before=False)), text))
    brief.show_reading(overwritten(_fewer(reading("role", before=True)), text))
    people, settings, trouble, recovery = LearnersPage(), SettingsPage(), TroublePage(), TroublePage()
    people.show_learners(Roll(tuple(one._replace(name=text) for one in learners()), None, TODAY))
    settings.show_settings(settings_view()._replace(name=text, record=text))
    trouble.show_trouble(TroubleOutside(text, text, text))
    recovery.show_recovery(Recovery(text, NOW, 5, 0))
    clock, keys = ClockPage(), KeysSheet((KeyGroup(text[:200], (KeyLine(("x",), text),)),))
    clock.show_doubt(ClockDoubt(0, 2**62))
    wrong, entries = MistakesPage(), tuple(_fewer(one) for one in mistakes().entries)
    wrong.show_mistakes(overwritten(mistakes()._replace(entries=entries), text))
    guess = ExpectingPage()
    guess.show_question(overwritten(expecting("assistance"), text))
    review = ReviewPage()
    review.show_review(overwritten(review_samples.shown(review_samples.LINE, raters=4), text))
    review.ask_what_if()
    review.turn_courses()
    return {
        "review": review,
        "summary": summary,
        "library": shelf,
        "practice": practice,
        "reading": read,
        "briefing": brief,
        "expecting": guess,
        "document": copy,
        "mistakes": wrong,
        "learners": people,
        "settings": settings,
        "trouble": trouble,
        "recovery": recovery,
        "clock": clock,
        "keys": keys,
        **_hostile_drill_pages(text),
    }


def _hostile_drill_pages(text: str) -> dict[str, QWidget]:
    from trainer.desktop.pages.drills.consequence_page import ConsequencePage
    from trainer.desktop.pages.drills.decision_page import DecisionPage
    from trainer.desktop.pages.drills.drill_briefing_page import DrillBriefingPage
    from trainer.desktop.pages.drills.drills_page import DrillsPage

    choices, briefed, deciding, followed = DrillsPage(), DrillBriefingPage(), DecisionPage(), ConsequencePage()
    choices.show_drills(overwritten(drill_values.drills(played=True, due=2), text))
    briefed.show_briefing(overwritten(drill_values.briefing(), text))
    deciding.show_decision(overwritten(drill_values.asked(worst=True, calls=True), text))
    followed.show_consequence(overwritten(drill_values.consequence(drill_values.LINE, calls=True), text))
    return {"drills": choices, "drill briefing": briefed, "decision": deciding, "consequence": followed}


@pytest.fixture(scope="module")
def red_picture(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("red") / "red.png"
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(path))
    return str(path)


def test_markup_is_shown_as_it_is_written_and_no_picture_is_read(qtbot: QtBot, red_picture: str) -> None:
    markup = f'<b>bold</b> <img src="{red_picture}"> <img src="file://{red_picture}"> &amp; &Cut'
    for name, page in _hostile_pages(markup).items():
        put_on_show(qtbot, page)
        assert not has_red(page), name
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel)), name
        assert not any(widget.toolTip() for widget in page.findChildren(QWidget)), name


def test_the_red_picture_would_be_seen_if_it_were_drawn(qtbot: QtBot, red_picture: str) -> None:
    label = QLabel(f'<img src="{red_picture}">')
    put_on_show(qtbot, label, 200, 200)
    assert has_red(label)


@pytest.mark.parametrize("text", ["a\u202eb\u2066c\u200fd", "word " * 4000, "x" * 20_000, "", "\n\n\n", "\ud800"])
def test_text_of_any_kind_fits_its_page(qtbot: QtBot, text: str) -> None:
    for name, page in _hostile_pages(text).items():
        put_on_show(qtbot, page, NARROW, 640)
        assert cut(page) == [], name
