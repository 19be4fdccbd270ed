"""Relay through the real window: a drill is rated, handed out, taken in elsewhere, and becomes a panel."""

import json
import shutil

import pytest
from drilling import listed, told
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from trainer.base.ids import DrillId
from trainer.desktop.widgets.rating_scale import RatingScale
from trainer.drills.judging import PanelKind, panel_of
from trainer.drills.ratings import opinions_on
from trainer.exchange.ratings import load_ratings, save_ratings
from trainer.record.drilled import DrillDecided, OptionsRated

MARRAT = DrillId("military-diplomacy/sel-marrat")
SURE = "They lead and we carry."


def choose_file(person, file) -> None:
    """Types the file's name into the dialog that is open."""
    dialog = person.window.findChild(QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(file))
    person.settle()
    dialog.accept()
    person.window.activateWindow()
    QTest.qWaitForWindowActive(person.window)
    person.settle()


def at_review(person):
    """Plays Sel Marrat to its end by whatever comes first, and looks back on it."""
    person.press("Esc", "Ctrl+3")
    person.click(listed(person, "Sel Marrat"))
    person.press("Enter")
    while person.place in ("decision", "consequence"):
        if person.place == "decision":
            person.press("1")
        person.press("Enter")
        QTest.qWait(1)
    assert person.place == "review"
    return person


@pytest.fixture
def reviewing(at_first_question):
    return at_review(at_first_question)


def reach(person, caption: str) -> None:
    """Goes to the button with this caption by Tab alone."""
    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName() == caption:
            return
        person.press("Tab")
    raise AssertionError(f"Tab never came to {caption!r}")


def scales(person) -> list[RatingScale]:
    return [scale for scale in person.window.page("rating").findChildren(RatingScale) if scale.isVisible()]


def rate_by_keyboard(person, level: str) -> None:
    """Gives every option of the decision on show this level, with a line for the first one."""
    for number in range(len(scales(person))):
        person.press(level, "Tab")
        if not number:
            person.write(SURE)
        person.press("Enter")
    person.press("Enter")


def stored(person) -> list[OptionsRated]:
    return [event.happening for event in person.house._opened.journal.rated()]


def test_a_drill_is_rated_by_keyboard_handed_out_and_becomes_a_panel_elsewhere(reviewing, launch, places, tmp_path):
    person = reviewing
    reach(person, "Rate the options")
    person.press("Enter")
    assert person.place == "rating-opening"
    person.press("Enter")
    decisions = 0
    while person.place == "rating":
        rate_by_keyboard(person, "4")
        decisions += 1
    assert person.place == "relay"
    assert person.sees("Your ratings are saved.")
    assert len(stored(person)) == decisions > 2
    person.press("Enter")
    choose_file(person, tmp_path / "mine")
    assert person.sees("written to mine.ratings.json")

    own = load_ratings(tmp_path / "mine.ratings.json")
    assert "Ana" not in (tmp_path / "mine.ratings.json").read_text("utf-8")
    others = [rated._replace(rater=f"{number:032x}", group="1st rotation") for number in (1, 2) for rated in own]
    save_ratings(tmp_path / "others.ratings.json", others)
    person.window.close()
    shutil.move(places.data, tmp_path / "ana")

    other = launch()
    other.write("Bo")
    other.press("Enter", "Enter", "Esc", "Ctrl+3")
    other.click(other.button("Ratings…"))
    assert other.place == "relay"
    for name, said in (("mine", "No score yet"), ("others", "Provisional")):
        other.click(other.button("Take in ratings…"))
        choose_file(other, tmp_path / f"{name}.ratings.json")
        assert other.sees(said)
    assert other.sees("1st rotation: 2, without a group: 1")
    journal = other.house._opened.journal
    first = other.house._opened.library.drills.drill(MARRAT).drill.decision(own[0].node)
    panel = panel_of([option.id for option in first.options], opinions_on(MARRAT, first, journal.rated()).opinions)
    assert (panel.kind, panel.raters) == (PanelKind.PROVISIONAL, 3)
    assert {line for opinion in panel.opinions for _, line in opinion.lines} == {SURE}
    assert [learner.name for learner in journal.learners()] == ["Bo"]
    other.press("Esc")
    assert other.place == "drills"


def test_by_mouse_one_decision_is_rated_another_skipped_and_the_rest_left(reviewing):
    person = reviewing
    person.click(person.button("Rate the options"))
    person.click(person.button("Begin"))
    for scale in scales(person):
        person.window.page("rating").body.column.reveal(scale)
        person.settle()
        person.click(scale._buttons[4])
    person.click(person.button("Save and next"))
    person.click(person.button("Skip this decision"))
    person.click(person.button("Leave"))
    assert person.place == "review"
    (rated,) = stored(person)
    assert {level for _, level in rated.ratings} == {5}


def test_a_rating_stored_at_a_second_try_is_of_the_decision_that_was_rated(reviewing):
    person = reviewing
    person.click(person.button("Rate the options"))
    person.press("Enter")
    connection = person.house._opened.journal.connection
    connection.execute("PRAGMA query_only = ON")
    rate_by_keyboard(person, "4")
    assert stored(person) == []
    person.click(person.button("Skip this decision"))
    connection.execute("PRAGMA query_only = OFF")
    person.click(person.button("Try again"))
    (rated,) = stored(person)
    first, second, *_ = told(person, DrillDecided)
    assert rated.node == first.node
    drill = person.house._opened.library.drills.drill(MARRAT).drill
    assert person.place == "rating"
    assert person.sees(drill.decision(second.node).title)


def test_what_is_rated_again_replaces_what_was_said(reviewing):
    person = reviewing
    for level in ("2", "5"):
        person.click(person.button("Rate the options"))
        person.press("Enter")
        rate_by_keyboard(person, level)
        person.press("Esc")
        assert person.place == "review"
    first, last = stored(person)
    assert (first.rater, first.node) == (last.rater, last.node)
    assert {level for _, level in last.ratings} == {5}


@pytest.fixture
def at_relay(at_first_question):
    person = at_first_question
    person.press("Esc", "Ctrl+3")
    person.click(person.button("Ratings…"))
    return person


@pytest.mark.parametrize("content", [b"", b"[]", b"\x00" * 100, json.dumps({"format": "x"}).encode()])
def test_a_file_that_is_none_is_refused_in_plain_words_and_nothing_is_kept(at_relay, tmp_path, content):
    person = at_relay
    (tmp_path / "x.json").write_bytes(content)
    person.click(person.button("Take in ratings…"))
    choose_file(person, tmp_path / "x.json")
    assert person.sees("x.json was not taken in:")
    assert person.sees("Nothing of it was kept.")
    assert stored(person) == []


def test_the_same_file_twice_brings_nothing_new(at_relay, tmp_path):
    person = at_relay
    rated = OptionsRated("1" * 32, "", MARRAT, "gone", "0" * 16, (("a", 3),), (), (), 5)
    elsewhere = rated._replace(drill=DrillId("other/drill"))
    save_ratings(tmp_path / "x.ratings.json", [rated, elsewhere])
    for said, kept in (("Taken in: 2 new", True), ("Nothing new: 2", False)):
        person.click(person.button("Take in ratings…"))
        choose_file(person, tmp_path / "x.ratings.json")
        assert person.sees(said)
        assert person.sees("for an earlier wording: kept, but not counted") is kept
        assert person.sees("not here: kept, and handed on") is kept
    assert len(stored(person)) == 2
