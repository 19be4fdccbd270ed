"""The review desk with a real window and a record in memory: what it stores, what it leaves alone, what it writes."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.driving import press, write
from tests.desktop.page_driving import heard, settle, words
from tests.desktop.review_samples import INTENT, shelf
from tests.drills.building import chain
from tests.fakes.classes import no_classes
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import DrillId, LearnerId, SectionId, SessionId, new_id
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.drilling.drill_solutions import Solutions
from trainer.desktop.drilling.review_desk import ReviewDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.drills.review_page import ReviewPage
from trainer.desktop.pages.drills.review_values import WhatIfAsked
from trainer.desktop.rooms import Clocks, Drafts, RelayFiles, Rooms
from trainer.desktop.widgets.banner import Banner
from trainer.desktop.widgets.tick import Tick
from trainer.drills.moves import Terms
from trainer.drills.play import begin, choose
from trainer.drills.solving import Solution, Solved
from trainer.exchange.ratings import load_ratings, save_ratings
from trainer.record.drilled import DrillClosed, RedrillQueued, Resolved
from trainer.study.drilling import Drilling, Run

SEL_MARRAT = DrillId("military-diplomacy/sel-marrat")
NINE = Moment(20_779 * MS_A_DAY + 9 * 3_600_000)
ROAD = ("mend-road", "through-state", "thirty-days")


class NoCopies:
    """No copies of documents."""

    def has(self, _: str) -> bool:
        return False


class House:
    """A window with a review desk, and the place where the file goes."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.journal = InMemoryJournal()
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.place = folder / "review.html"
        self.suggested = ""
        clocks = Clocks(lambda: NINE, lambda: 0)
        drafts = Drafts(lambda _: None, lambda: "")
        record = str(folder / "record.db")
        relay = RelayFiles(load_ratings, save_ratings)
        copies = NoCopies()
        never, beside = (lambda: None, lambda: False), lambda: nullcontext(self.journal)
        rooms = Rooms(
            self.journal, shelf(), clocks, new_id, record, *never, drafts, copies, relay, beside, no_classes()
        )
        learner = LearnerId(new_id(1))
        sitting = rooms.sitting(learner)
        sitting.introduce("Ana", False, NINE)
        self.drilling = Drilling(self.journal, shelf().drills, learner, new_id)
        clock = ClockDesk(self.window, rooms, sitting, self.window)
        self.desk = ReviewDesk(self.window, rooms, self.drilling, clock, self.window, self._choose)

    def _choose(self, suggested: str, then) -> None:
        self.suggested = suggested
        then(self.place)

    @property
    def page(self) -> ReviewPage:
        page = self.window.page("review")
        assert isinstance(page, ReviewPage)
        return page

    def played(self, options: tuple[str, ...] = ROAD) -> Run:
        run = self.drilling.open(SEL_MARRAT, NINE, Terms(), INTENT)
        for option in options:
            run = self.drilling.commit(run._replace(play=choose(run.play, option)), NINE).run
        return run

    def told(self, kind: type) -> list:
        return [event.happening for event in self.journal.log() if isinstance(event.happening, kind)]


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> House:
    made = House(qtbot, tmp_path)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def test_a_run_that_is_over_is_closed_in_the_record_once(house: House) -> None:
    run = house.played()
    house.desk.show(run)
    house.desk.show(run)
    closed = house.told(DrillClosed)
    assert [(one.session, one.why, one.ending) for one in closed] == [(run.session, "finished", "ministry")]
    assert closed[0].place == pytest.approx(0.222, abs=0.001)
    assert (house.window.page_name, house.window.place) == ("review", "drills")


def test_while_the_end_can_not_be_stored_nothing_is_shown(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    run = house.played()

    def full(*_: object) -> None:
        raise TroubleOutside("The disk is full.", "Nothing is lost.", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(house.journal, "append", full)
        house.desk.show(run)
        assert house.window.page_name != "review"
    house.desk.show(run)
    assert house.window.page_name == "review"


def test_a_past_run_is_reviewed_from_the_record(house: House) -> None:
    run = house.played()
    house.desk.show(run)
    again = house.drilling.resume(run.session, NINE.later(days=40))
    assert again is not None
    house.desk.show(again)
    settle()
    assert "The ministry's valley" in words(house.page)
    assert len(house.told(DrillClosed)) == 1


def test_a_run_that_no_longer_ends_is_refused_in_plain_words(house: House) -> None:
    with pytest.raises(TroubleOutside, match="rewritten"):
        house.desk.show(house.played(ROAD[:2]))


def test_what_if_is_shown_and_nothing_is_recorded(house: House) -> None:
    house.desk.show(house.played())
    before = house.journal.log()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_W)
    press(Qt.Key.Key_Return)
    settle()
    assert "Nothing of this is scored or kept" in words(house.page)
    house.page.what_if_asked.emit(WhatIfAsked(0, "lend-lift"))
    assert house.journal.log() == before


def test_a_line_for_next_time_and_a_tick_go_into_the_record(house: House) -> None:
    house.desk.show(house.played())
    press(Qt.Key.Key_N)
    write("Ask who reads it")
    press(Qt.Key.Key_Return)
    assert [one.words for one in house.told(Resolved)] == ["Ask who reads it"]
    assert "Ask who reads it" in words(house.page)
    house.page.wanted_back.emit("photograph")
    queued = house.told(RedrillQueued)
    assert [one.objective for one in queued] == ["military-diplomacy/out-of-the-picture"]
    assert "Comes back tomorrow" in [tick.accessibleDescription() for tick in house.page.findChildren(Tick)]


def test_what_is_stored_at_a_second_try_belongs_to_the_run_that_was_on_show(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = house.played(), house.played()
    house.desk.show(second)
    house.desk.show(first)

    def full(*_: object) -> None:
        raise TroubleOutside("The disk is full.", "Nothing is lost.", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(house.journal, "append", full)
        house.page.resolved.emit("Ask who reads it")
    house.desk.show(second)
    (banner,) = house.window.findChildren(Banner)
    banner.acted.emit(None)
    assert [one.session for one in house.told(Resolved)] == [first.session]
    assert "Ask who reads it" not in words(house.page)


def test_the_export_is_a_web_page_with_the_line_that_was_kept(house: House) -> None:
    house.desk.show(house.played())
    house.page.resolved.emit("Ask <b>who</b> reads it")
    press(Qt.Key.Key_E)
    assert "Ask &lt;b&gt;who&lt;/b&gt; reads it" in house.place.read_text("utf-8")
    assert house.suggested == "sel-marrat-review.pdf"
    assert str(house.place) in words(house.page)


def test_the_export_is_a_pdf_with_pages(house: House) -> None:
    house.place = house.place.with_suffix(".pdf")
    house.desk.show(house.played())
    press(Qt.Key.Key_E)
    written = house.place.read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.count(b"/Type /Page\n") >= 3


@pytest.mark.parametrize("name", ["review.html", "review.pdf"])
def test_a_folder_that_is_gone_is_told_and_nothing_else_happens(house: House, name: str) -> None:
    house.place = house.place.parent / "gone" / name
    house.desk.show(house.played())
    press(Qt.Key.Key_E)
    assert "could not be written" in words(house.window)
    assert "Saved" not in words(house.page)


def test_what_leads_elsewhere_is_reported(house: House) -> None:
    run = house.played()
    house.desk.show(run)
    replayed, rated = heard(house.desk.replay_asked), heard(house.desk.rating_asked)
    sections, left = heard(house.desk.section_asked), heard(house.desk.left)
    press(Qt.Key.Key_P)
    press(Qt.Key.Key_R)
    house.page.section_asked.emit(SectionId("military-diplomacy/civmil"))
    press(Qt.Key.Key_Escape)
    assert (replayed, rated) == ([SEL_MARRAT], [run])
    assert (sections, left) == (["military-diplomacy/civmil"], [None])


def test_one_comes_back_from_a_section_to_the_decision_that_was_open(house: House) -> None:
    house.desk.show(house.played())
    press(Qt.Key.Key_Return)
    house.page.section_asked.emit(SectionId("military-diplomacy/civmil"))
    house.window.hold("elsewhere", QWidget)
    house.window.show_page("elsewhere", place="library")
    house.desk.come_back()
    assert house.window.page_name == "review"
    assert house.page._timeline is not None
    assert house.page._timeline.open_now == 0


def a_run(length: int) -> Run:
    return Run(SessionId("s"), 1, begin(chain(length, 60), "s", 0), (), worst=False, calls=False)


@pytest.fixture
def parent() -> Iterator[QObject]:
    """What threads may hang from: each has ended before it goes, as a thread that goes while it runs aborts Qt."""
    made = QObject()
    yield made
    for thread in made.findChildren(QThread):
        thread.wait()


def test_a_large_drill_is_solved_beside_the_window_and_once(qtbot: QtBot, parent: QObject) -> None:
    found: list[Solution] = []
    solutions, run = Solutions(parent, at_once=3), a_run(5)
    solutions.solve(run, found.append)
    assert found == []
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    solutions.solve(run, found.append)
    assert found[0] is found[1]
    assert isinstance(found[0], Solved)


def test_a_small_drill_is_solved_at_once(parent: QObject) -> None:
    found: list[Solution] = []
    Solutions(parent, at_once=500).solve(a_run(3), found.append)
    assert len(found) == 1
