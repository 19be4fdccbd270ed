"""A class is planned, set up and let in, by keys alone and by clicks alone, and ends with its results in the record."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.class_driving import NINE, ClassHouse
from tests.desktop.lesson_driving import everything_on
from tests.desktop.page_driving import settle
from tests.fakes.class_room import InMemoryLedger
from tests.fakes.classes import ROOM
from trainer.base.ids import LearnerId, SessionId, UnitId
from trainer.desktop.classes.class_lines import section_questions
from trainer.desktop.pages.classes.lesson_values import Act
from trainer.desktop.rooms import LeftClass
from trainer.desktop.widgets.plan_list import PlanList
from trainer.record.lessons import LessonAsked, LessonClosed, LessonOpened
from trainer.study.lesson.codec import lesson_to
from trainer.study.lesson.faces import Means, Phase
from trainer.study.lesson.lesson import Lesson, Manner, begin, close, reveal
from trainer.study.lesson.polls import letters_of, poll_question
from trainer.study.lesson.votes import Vote

NAMES = ("Ana", "Bo Marsh", "Cy")


@pytest.fixture
def house(qtbot):
    made = ClassHouse(qtbot, *NAMES)
    yield made
    made.desk.retire()


def told(house, kind) -> list:
    return [event.happening for event in house.journal.lessons() if isinstance(event.happening, kind)]


def names_of(house) -> list[str]:
    return [one.step.name for one in house.desk.planning._shown().steps]


def test_a_plan_is_there_at_once_and_enter_twice_opens_the_lobby(house) -> None:
    house.show()
    assert len(names_of(house)) == 4
    house.press("Enter", "Enter")
    assert house.place == "lobby"
    assert house.kept.phase is Phase.LOBBY
    assert house.kept.cohort == house.group
    assert house.kept.manner.roster
    assert house.kept.title == "Morning"
    assert house.host.face.phase is Phase.LOBBY
    assert told(house, LessonOpened) == []


def test_by_keys_alone_a_plan_is_moved_about_kept_and_run_again(house) -> None:
    house.show()
    first, second, third, fourth = names_of(house)
    house.press("Alt+Down")
    assert names_of(house) == [second, first, third, fourth]
    assert QApplication.focusWidget().accessibleName().startswith("2 of 4")
    house.press("Down", "Delete", "Alt+Up")
    assert names_of(house) == [second, fourth, first]
    house.tab_to("Name of the plan")
    house.write("Consent")
    house.press("Enter")
    house.tab_to("Back")
    house.press("Enter")
    house.desk.planning.wishes = type(house.desk.planning.wishes)()
    house.show()
    house.tab_to("Consent")
    house.press("Enter")
    assert names_of(house) == [second, fourth, first]
    house.tab_to("Drop this plan")
    house.press("Enter")
    assert "Consent" not in everything_on(house.window.page("class-plan").findChild(PlanList).parentWidget())


def test_by_clicks_alone_a_plan_is_changed_and_a_question_is_chosen(house) -> None:
    house.show()
    first, second, *_ = names_of(house)
    house.click("Move down: ")
    assert names_of(house)[:2] == [second, first]
    house.click("Take out: ")
    assert second not in names_of(house)
    house.click("Choose more")
    assert house.place == "class-choosing"
    line = next(line for line in house.desk.planning._all if line.questions > 3)
    house.click(line.title)
    held = section_questions(house.rooms.library, line.id, (), house.desk.planning.wishes.steps)
    house.click(next(words for _, words, chosen in held.questions if not chosen)[:60])
    house.click("Back")
    house.click("Back to the plan")
    assert house.place == "class-plan"
    assert len(names_of(house)) == 4
    house.click("90 min")
    assert len(names_of(house)) == 4, "what was chosen by hand stays"
    house.click("Put together others")
    assert len(names_of(house)) > 9


def test_the_class_is_for_the_one_group_that_there_is_until_nobody_is_chosen(house) -> None:
    house.desk.show()
    settle()
    assert house.desk.planning.wishes.group == house.group
    house.click("Nobody in particular")
    house.desk.show()
    assert house.desk.planning.wishes.group == ""


def test_a_plan_that_nobody_touched_follows_its_length_and_its_sections(house) -> None:
    house.show()
    heard = []
    house.window.page("class-plan").sections_chosen.connect(heard.append)
    house.click("No section")
    assert names_of(house) == []
    assert heard == [()]
    assert not house.find_all("How it is held")[0].isEnabled()
    line = next(line for line in house.desk.planning._all if line.questions > 6)
    house.click(line.title)
    house.click("45 min")
    items = [step.name for step in house.desk.planning.wishes.steps if step.sort == "question"]
    assert {house.rooms.library.item(name).section for name in items} == {line.id}


def in_lobby(house) -> None:
    house.show()
    house.press("Enter", "Enter")
    assert house.place == "lobby"


def test_who_waits_under_a_name_on_the_list_is_let_in_as_that_learner_and_others_as_guests(house) -> None:
    in_lobby(house)
    ana, marsh, stranger = (house.host.enter(name, claim=True) for name in ("ana", "BO  marsh", "Nobody knows me"))
    double = house.host.enter("Ana", claim=True)
    house.look()
    house.press("A")
    people = house.host.people
    assert people[ana].learner == house.people["Ana"]
    assert people[marsh].learner == house.people["Bo Marsh"]
    assert people[stranger].claim
    assert people[double].claim, "nobody is let in twice"
    house.tab_to("As a guest")
    house.press("Enter")
    assert not people[stranger].claim
    assert people[stranger].learner == ""


def test_names_are_shown_as_they_are_and_somebody_is_renamed_and_sent_away_by_clicks(house) -> None:
    in_lobby(house)
    hostile = "<b>Bob</b><img src=/etc/x>"
    house.host.enter(hostile)
    house.look()
    assert hostile in everything_on(house.window)
    assert hostile in everything_on(house.desk.lessons.projector)
    house.click("Rename")
    house.write("Robert")
    house.click("Keep")
    assert [one.name for one in house.host.people.values()] == ["Robert"]
    house.look()
    house.click("Send away")
    assert house.host.people == {}


def test_a_line_stays_under_the_finger_while_others_come_and_phones_fall_asleep(house) -> None:
    in_lobby(house)
    bo = house.host.enter("Bo")
    house.look()
    before = house.tab_to("Rename")
    house.host.enter("Cy")
    house.host.people[bo] = house.host.people[bo]._replace(connected=False)
    house.look()
    assert "asleep" in everything_on(house.window)
    assert QApplication.focusWidget() is before
    house.press("Enter", "Esc")
    assert house.place == "lobby"
    assert "cancel again" not in everything_on(house.window)


def test_the_lobby_is_locked_and_gets_a_new_code(house) -> None:
    in_lobby(house)
    before = house.host.code
    house.press("L", "N")
    assert house.host.locked
    assert house.host.code != before
    assert " ".join(house.host.code) in everything_on(house.window)
    house.click("Let others in again")
    assert not house.host.locked


def test_cancelling_with_people_in_the_lobby_asks_once_and_leaves_nothing(house) -> None:
    in_lobby(house)
    house.host.enter("Ana")
    house.look()
    house.press("Esc")
    assert house.place == "lobby"
    house.press("Esc")
    assert house.place == "class-manner"
    assert (house.host.open_, house.host.over) == (False, True)
    assert house.ledger.removed
    assert house.journal.lessons() == ()


def test_a_class_that_is_left_in_the_middle_is_not_over_for_its_phones(house) -> None:
    in_lobby(house)
    house.host.enter("Ana")
    house.look()
    house.press("Enter")
    assert house.desk.lessons.lesson is not None
    house.desk.retire()
    assert (house.host.open_, house.host.over) == (False, False)
    assert house.ledger.closed
    assert not house.ledger.removed


def poll_of(house):
    lesson = house.desk.lessons.lesson
    return poll_question(lesson.session, lesson.number, house.rooms.library.item(lesson.item))


def key_of(house):
    body = poll_of(house).item.body
    picked = [one.id for one in getattr(body, "options", getattr(body, "reasons", ())) if one.key]
    return letters_of(poll_of(house), [*picked, getattr(getattr(body, "verdict", None), "value", "")])


def test_a_class_is_told_to_the_record_when_it_begins_and_when_it_ends(house) -> None:
    in_lobby(house)
    ana = house.host.enter("Ana", claim=True)
    house.look()
    house.tab_to("Let in")
    house.press("Enter")
    house.tab_to("Begin")
    house.press("Enter")
    (begun,) = told(house, LessonOpened)
    assert (begun.group, begun.means) == (house.group, "phones")
    house.look()
    assert house.host.face.phase is Phase.VOTING
    assert house.host.vote(ana, *key_of(house), sure="sure", at=house.at)
    item = house.desk.lessons.lesson.item
    house.desk.lessons._change(Act.CLOSE)
    house.look()
    house.desk.lessons._change(Act.REVEAL)
    house.look()
    house.desk.lessons._filing.finish()
    house.desk.lessons._change(Act.END)
    house.look()
    assert [one.item for one in told(house, LessonAsked)] == [item]
    assert told(house, LessonClosed) == [LessonClosed(begun.session, 1)]
    assert house.reports == [begun.session]
    assert house.ledger.removed
    assert house.journal.memory(house.people["Ana"], UnitId(item)) is not None
    assert not house.desk.in_hand
    over = house.host
    assert over.notes[ana], "what is Ana's can still be taken home"
    assert over.open_
    in_lobby(house)
    assert not over.open_


def test_without_phones_a_class_begins_at_once_and_nothing_listens(house) -> None:
    house.show()
    house.press("Enter")
    house.click("Called out by name")
    house.click("Begin")
    assert house.place == "presenter"
    assert house.classes.hosts == []
    assert house.kept.manner.means is Means.GRID


def test_for_a_group_people_are_confirmed_by_default_and_for_nobody_in_particular_they_are_not(house) -> None:
    house.show()
    house.click("Nobody in particular")
    house.press("Enter")
    assert not house.desk.manner.agreed().roster
    house.press("Esc")
    house.click("Morning (3)")
    house.click("How it is held")
    assert house.desk.manner.agreed().roster
    house.click("I confirm who is who")
    house.click("Back")
    house.click("How it is held")
    assert not house.desk.manner.agreed().roster


def test_by_hands_only_questions_with_one_answer_are_asked(qtbot) -> None:
    house = ClassHouse(qtbot)
    house.show()
    house.press("Enter")
    house.click("By show of hands")
    house.click("Begin")
    formats = {str(house.rooms.library.item(step.name).format) for step in house.kept.steps if step.sort == "question"}
    assert formats == {"single-choice"}
    house.desk.retire()


def test_a_rehearsal_leaves_nothing_and_says_so_on_every_screen(house) -> None:
    house.show()
    house.press("Enter")
    house.tab_to("Rehearse")
    house.press("Enter")
    assert house.place == "lobby"
    assert house.classes.ledgers == []
    assert house.host.face.title.startswith("Rehearsal")
    assert house.classes.rehearsed[0][2] == 30
    assert "Rehearsal" in everything_on(house.desk.lessons.projector)
    house.press("Enter")
    house.look()
    assert house.host.face.title.startswith("Rehearsal")
    house.desk.lessons._change(Act.END)
    house.look()
    assert house.journal.lessons() == ()
    assert house.classes.scratched[0].removed
    assert house.classes.sent_home == 1
    assert house.place == "class-manner"


def leave(house, phase: Phase, **manner) -> tuple[Lesson, InMemoryLedger]:
    """A class that a crash ended in this phase."""
    steps = house.desk.planning.wishes.steps
    lesson = Lesson(SessionId("6" * 32), "Tuesday", "", house.group, Manner(**manner), steps, NINE - 60_000)
    lesson = begin(lesson, NINE - 30_000)
    if phase is Phase.REVEALED:
        lesson = reveal(close(lesson))
    if phase is Phase.ENDED:
        lesson = reveal(close(lesson))._replace(phase=Phase.ENDED)
    ledger = InMemoryLedger(lesson.session)
    ledger.keep_lesson(lesson_to(lesson))
    ledger.keep_door({"address": ROOM.address, "network": ROOM.name})
    left = LeftClass(lesson.session, NINE - 60_000, ledger.lesson, lambda: ledger, ledger.remove)
    house.classes.left.append(left)
    return lesson, ledger


@pytest.mark.parametrize("held", [True, False])
def test_a_class_that_was_left_is_taken_up_with_its_clock_held_or_running(house, held) -> None:
    house.show()
    _, ledger = leave(house, Phase.VOTING)
    house.at = NINE
    house.desk.resuming.show()
    assert "10:59" not in everything_on(house.window)
    assert "9:59" in everything_on(house.window)
    house.click("Take it up, the clock held" if held else "Take it up, the clock running")
    house.look()
    assert house.place == "presenter"
    now = house.desk.lessons.lesson
    assert now.phase is Phase.VOTING
    assert (now.deadline is None) is held
    assert now.held == (30_000 if held else None)
    assert house.host.ledger is ledger


def test_a_class_is_taken_up_at_the_new_address_of_its_network(house) -> None:
    house.show()
    _, ledger = leave(house, Phase.VOTING)
    ledger.door = {"address": "192.168.4.99", "network": "Wi-Fi"}
    house.desk.resuming.show()
    house.click("Take it up, the clock held")
    house.look()
    assert house.host.wire.address == "192.168.4.17"


def test_a_class_listens_on_no_network_that_nobody_picked(house) -> None:
    house.show()
    _, ledger = leave(house, Phase.VOTING)
    ledger.door = {"address": "10.0.0.9", "network": "Cable"}
    house.desk.resuming.show()
    house.click("Take it up, the clock held")
    assert house.classes.hosts == []
    assert "is not there any more" in everything_on(house.window)
    assert ledger.closed
    assert not ledger.removed


def vote_in(house, lesson, ledger, who: str):
    poll = poll_question(lesson.session, 1, house.rooms.library.item(lesson.item))
    body = poll.item.body
    wrong = next(one.id for one in body.options if not one.key)
    ledger.keep_vote(
        Vote("e" * 32, "p1", poll.name, 1, letters_of(poll, [wrong]), "sure", LearnerId(who), NINE - 9_000, 21_000)
    )


@pytest.mark.parametrize("phase", [Phase.REVEALED, Phase.ENDED])
def test_what_a_crash_kept_from_the_record_is_filed_once_when_the_class_is_ended(house, phase) -> None:
    house.show()
    lesson, ledger = leave(house, phase)
    item = lesson.told[-1][1]
    vote_in(house, lesson._replace(place=0), ledger, house.people["Ana"])
    if phase is Phase.REVEALED:
        house.desk.resuming.show()
        house.click("End it and keep what was answered")
        assert house.reports == [lesson.session]
    else:
        assert house.desk.resuming.first() is None
    assert ledger.removed
    assert [(one.item, one.first.people) for one in told(house, LessonAsked)] == [(item, 1)]
    assert told(house, LessonClosed) == [LessonClosed(lesson.session, 1)]
    assert house.journal.memory(house.people["Ana"], UnitId(item)) is not None
    count = len(house.journal.events)
    house.classes.left = [house.classes.left[0]]
    house.desk.resuming.first()
    assert len(house.journal.events) == count


def test_a_rehearsal_begins_by_its_key(house) -> None:
    house.show()
    house.press("Enter")
    QTest.keyClick(QApplication.focusWidget() or house.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert house.place == "lobby"
    assert "Nothing of it is kept" in everything_on(house.window)
