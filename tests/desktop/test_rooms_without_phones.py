"""Whole classes without a phone: keyed in by name, by a show of hands, and a drill that is decided to its end."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.class_keyed_values import roll
from tests.desktop.lesson_driving import SESSION, House, everything_on, keys_of, questions
from tests.desktop.page_driving import settle
from trainer.base.ids import COHORTS, DrillId, LearnerId, UnitId, new_id
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.grid_votes import GridVotes
from trainer.desktop.classes.hand_votes import HandVotes
from trainer.desktop.pages.classes.roll_keys import RollKeys
from trainer.desktop.pages.classes.roll_tile import RollTile
from trainer.desktop.widgets.meter import MeterLine
from trainer.desktop.widgets.sized_meters import SizedMeters
from trainer.record.happenings import Answered
from trainer.record.lessons import DecisionVoted, LessonAsked, LessonClosed, LessonDecided
from trainer.study.lesson.faces import Means
from trainer.study.lesson.lesson import DRILL, MAJORITY, MINORITY, Lesson, Step
from trainer.study.lesson.plans import closed

ADA, BEN, CY = (LearnerId(letter * 32) for letter in "abc")
MEMBERS = ((ADA, "Ada Lind"), (BEN, "Ben Okoro"), (CY, "Cy Marek"))
SEL_MARRAT = DrillId("military-diplomacy/sel-marrat")


class Room(House):
    """A class without phones."""

    def open(self, source) -> None:
        self.source = source
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.desk.start(ClassRoom(self.begun, self.ledger, source, members=MEMBERS))
        self.look()

    def now(self) -> int:
        return self.at


@pytest.fixture
def rooms(qtbot: QtBot) -> Iterator[list[Room]]:
    made: list[Room] = []
    yield made
    for one in made:
        one.close()


def grid(rooms: list[Room], qtbot: QtBot, *steps: Step) -> Room:
    room = Room(qtbot, steps, means=Means.GRID, seconds=0)
    rooms.append(room)
    room.open(GridVotes(room.ledger, MEMBERS, room.now, new_id))
    return room


def letters(room: Room) -> tuple[str, str]:
    """The right letter of the question on show, and a wrong one."""
    (right,) = keys_of(room.poll)
    wrong = next(o.letter for part in room.poll.parts for o in part.options if o.letter != right)
    return right, wrong


def happened(room: Room, learner: LearnerId) -> list[object]:
    return [event.happening for event in room.journal.session(SESSION) if event.learner == learner]


def test_a_whole_class_is_keyed_in_with_the_keyboard_alone_and_feeds_three_schedules(rooms, qtbot: QtBot) -> None:
    room = grid(rooms, qtbot, *questions(1))
    right, wrong = letters(room)
    room.press(right, "S", wrong, "S", wrong)
    assert room.source.voted() == 3
    room.press("Enter")
    assert room.phase == "closed"
    room.press("V")
    room.press(right, right, right, "Enter")
    room.press("R", "N")
    assert [len([h for h in happened(room, who) if isinstance(h, Answered)]) for who in (ADA, BEN, CY)] == [2, 2, 2]
    unit = UnitId(room.begun.steps[0].name)
    assert all(room.journal.memory(who, unit) is not None for who in (ADA, BEN, CY))
    (asked,) = happened(room, COHORTS)
    assert isinstance(asked, LessonAsked)
    assert (asked.first.people, asked.first.right, asked.second.right) == (3, 1, 3)
    assert room.over


def test_who_is_absent_is_not_counted_among_those_who_were_there(rooms, qtbot: QtBot) -> None:
    room = grid(rooms, qtbot, *questions(1))
    right, _ = letters(room)
    room.press(right, "X", right)
    assert room.source.people() == 2
    told = closed(room.lesson, room.ledger.kept(), (), room.rooms.clocks.now()).happening
    assert isinstance(told, LessonClosed)
    assert told.people == 2


def test_the_big_screen_marks_no_answer_right_before_the_reveal(rooms, qtbot: QtBot) -> None:
    room = grid(rooms, qtbot, *questions(1))
    right, wrong = letters(room)
    room.press(right, wrong, wrong)
    assert "right" not in everything_on(room.screen).casefold().split()


def test_a_show_of_hands_by_mouse_alone(rooms, qtbot: QtBot) -> None:
    room = Room(qtbot, questions(1), means=Means.HANDS, seconds=0)
    rooms.append(room)
    room.open(HandVotes(room.ledger, room.now, new_id, 9))
    for number, times in ((1, (4, 3, 2)), (2, (8, 1, 0))):
        for row, hands in zip(room.source.count().rows, times, strict=True):
            for _ in range(hands):
                qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
        room.look()
        assert room.source.voted() == 9
        room.click("Close voting")
        if number == 1:
            for caption in ("Let them talk", "Vote again"):
                room.click(caption)
    room.click("Show the answer")
    room.click("End the class")
    (asked,) = [event.happening for event in room.journal.session(SESSION)]
    assert (asked.first.people, asked.second.people, asked.moved) == (9, 9, ())
    assert sorted(count for _, count in asked.first.counts) == [2, 3, 4]
    assert room.over


def test_the_class_decides_a_drill_to_its_end_and_follows_its_minority_once(rooms, qtbot: QtBot) -> None:
    room = grid(rooms, qtbot, Step(DRILL, SEL_MARRAT))
    decisions = 0
    assert (room.phase, room.source.panel().isVisible()) == ("teaching", False)
    room.press("Enter")
    while room.phase == "voting":
        room.press("A", "A", "B", "Enter")
        room.press("D", "V")
        room.press("A", "A", "B", "Enter")
        room.press("2" if decisions == 1 else "1")
        decisions += 1
        assert room.phase == "revealed"
        assert room.journal.session(SESSION)
        room.press("Enter")
    assert (room.phase, decisions) == ("looking-back", 3)
    told = everything_on(room.window)
    assert "The minority’s way" in told
    assert "in this scenario’s model" in told
    assert "The minority’s way" in everything_on(room.screen)
    said = [line for line in room.desk._hand.face.lead if line.startswith("2. ")]
    assert len(said) == 1
    assert said[0].endswith("The minority’s way.")
    decided = [one for one in happened(room, COHORTS) if isinstance(one, LessonDecided)]
    assert [one.branch for one in decided] == [MAJORITY, MINORITY, MAJORITY]
    assert [len([h for h in happened(room, who) if isinstance(h, DecisionVoted)]) for who in (ADA, BEN, CY)] == [3] * 3
    room.press("Enter")
    assert isinstance(room.over[0], Lesson)


def test_a_passage_in_mid_drill_leaves_the_drill_where_it_was(rooms, qtbot: QtBot) -> None:
    room = grid(rooms, qtbot, Step(DRILL, SEL_MARRAT))
    room.press("Enter")
    room.press("A", "A", "B", "Enter", "1")
    section = room.rooms.library.drills.drill(SEL_MARRAT).drill.section
    room.desk.show_passage(section)
    room.look()
    assert room.phase == "teaching"
    room.press("Enter")
    assert (room.phase, len(room.lesson.path)) == ("voting", 1)


def test_what_a_decision_moved_stands_on_both_screens_and_is_told_to_phones(rooms, qtbot: QtBot) -> None:
    room = grid(rooms, qtbot, Step(DRILL, SEL_MARRAT))
    room.press("Enter")
    room.press("A", "A", "B", "Enter", "1")
    (told,) = [line for line in room.desk._hand.face.reveal.told if "→" in line]
    (bars,) = room.screen.findChildren(SizedMeters)
    assert bars.accessibleDescription() == told
    moved = [meter for meter in room.page.findChildren(MeterLine) if "by" in meter.accessibleDescription()]
    assert len(moved) == told.count("→") > 0


def test_what_people_may_ask_before_they_decide_is_for_whoever_teaches_alone(rooms, qtbot: QtBot) -> None:
    room = grid(rooms, qtbot, Step(DRILL, SEL_MARRAT))
    room.press("Enter")
    room.press("A", "A", "B", "Enter")
    drill = room.rooms.library.drills.drill(SEL_MARRAT).drill
    answers = [one.answer for one in drill.decision(drill.start).information]
    assert all(answer in everything_on(room.window) for answer in answers)
    assert not any(answer in everything_on(room.screen) for answer in answers)


def test_at_the_usual_size_the_keys_of_whose_turn_it_is_are_in_sight_beside_a_claim(qtbot: QtBot) -> None:
    page = roll()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    settle()
    view = page.body.column.viewport()
    for part in (
        page.findChild(RollKeys),
        next(one for one in page.findChildren(RollTile) if one.line.name == "Dana Weiss"),
    ):
        assert part is not None
        top = part.mapTo(view, part.rect().topLeft()).y()
        assert 0 <= top <= top + part.height() <= view.height()
