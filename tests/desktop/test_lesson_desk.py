"""The class in hand: what is kept, what is shown, and what the room must not see; with real keys and clicks."""

import re
from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.lesson_driving import House, everything_on, keys_of, questions
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, new_id
from trainer.content.model import Format
from trainer.desktop.pages.classes.projector_sheet import LEAST_SHARE
from trainer.desktop.widgets.banner import Banner
from trainer.desktop.widgets.sized_text import SizedText
from trainer.desktop.widgets.vote_option import VoteOption
from trainer.record.lessons import LessonAsked
from trainer.study.lesson.codec import lesson_from

FULL = TroubleOutside("The disk is full.", "Every vote so far is kept.", "Free some room and try again.")


@pytest.fixture
def house(qtbot):
    made = House(qtbot, questions(3))
    made.people(10)
    made.start()
    yield made
    made.close()


@pytest.fixture
def make(qtbot):
    houses: list[House] = []

    def _make(number: int = 3, people: int = 10, **how) -> House:
        houses.append(House(qtbot, questions(number), **how))
        houses[-1].people(people)
        return houses[-1]

    yield _make
    for one in houses:
        one.close()


def told(house: House) -> list[LessonAsked]:
    return [event.happening for event in house.journal.lessons() if isinstance(event.happening, LessonAsked)]


def test_a_class_of_three_questions_is_taught_by_keyboard_alone(house):
    for number in (1, 2, 3):
        assert house.phase == "voting"
        house.vote(4, 5)
        house.press("Space")
        assert house.phase == "closed"
        house.press("Space")
        assert house.phase == "discussing"
        house.press("Space")
        house.vote(8, 1)
        house.press("Enter")
        assert house.phase == "closed-again"
        house.press("r" if number == 2 else "Enter")
        assert house.phase == "revealed"
        if number == 2:
            house.press("t", "o")
            assert house.phase == "teaching"
            assert "the weakest first" not in everything_on(house.page)
        house.press("n")
    assert [len(house.over), house.over[0].phase] == [1, "ended"]
    assert [(one.first.right, one.first.people, one.second.right) for one in told(house)] == [(4, 9, 8)] * 3


def test_a_class_of_three_questions_is_taught_by_mouse_alone(house):
    for number in (1, 2, 3):
        house.vote(5, 5)
        for caption in ("Close voting", "Let them talk", "Vote again"):
            house.click(caption)
        house.vote(8, 2)
        house.click("Close voting")
        house.click("Show the answer")
        if number == 2:
            house.click("Teach again")
            house.click("Show the passage")
            assert house.phase == "teaching"
        house.click("Next" if number < 3 else "End the class")
    assert house.over[0].phase == "ended"
    assert len(told(house)) == 3


def test_nothing_of_how_the_room_voted_is_on_the_big_screen_before_the_reveal(house):
    """Neither a percentage nor a count by answer, in any phase, nor a mark on the key; only how many voted."""
    house.vote(4, 5)
    for key in ("", "Space", "h", "Space", "Space", "Space", "h"):
        if key:
            house.press(key)
        if house.phase == "voting-again":
            house.vote(7, 2)
        seen = re.sub("Join at.*", "", everything_on(house.screen))
        assert "%" not in seen
        assert set(re.findall(r"\d+", seen)) <= {"1", "3", "9", "10", "60"}
        assert all(not option.shown.key and not option.shown.rounds for option in house.options(house.screen))
    house.press("r")
    assert any(option.shown.key for option in house.options(house.screen))
    assert [dict(option.shown.rounds) for option in house.options(house.screen) if option.shown.key] == [
        {"First vote": 4, "Second vote": 7}
    ]


def test_the_presenter_sees_no_votes_until_they_are_asked_for_and_no_longer_than_the_phase(house):
    house.vote(4, 5)
    house.press("Space")
    assert "For you alone: the votes" not in everything_on(house.window)
    house.press("h")
    assert "For you alone: the votes" in everything_on(house.page)
    house.press("d")
    assert "For you alone: the votes" not in everything_on(house.page)


@pytest.mark.parametrize(
    ("right", "primary"), [(2, "Vote again"), (5, "Let them talk"), (9, "Show the answer"), (0, "Vote again")]
)
def test_the_first_vote_advises_what_to_do_next_in_words(house, right, primary):
    house.vote(right, 10 - right)
    house.press("Space")
    assert house.page._primary.caption == primary
    assert "%" not in everything_on(house.page)


def test_a_vote_ends_by_itself_when_its_time_is_over(house):
    house.vote(1, 1)
    house.press("e")
    house.pass_time(89)
    assert house.phase == "voting"
    house.pass_time(1)
    assert house.phase == "closed"


def test_a_close_by_the_clock_that_the_disk_refuses_is_asked_for_again_with_time_to_read_why(house):
    asked = []
    house.desk._watch.time_up.connect(asked.append)
    house.ledger.trouble = FULL
    house.pass_time(60)
    for _ in range(10):
        house.look()
    assert len(asked) == 1
    house.ledger.trouble = None
    house.pass_time(3)
    assert house.phase == "closed"


def test_a_stopped_clock_lets_the_vote_go_on(house):
    house.pass_time(10)
    house.press("c")
    house.pass_time(600)
    assert house.phase == "voting"
    assert "50 second" in everything_on(house.page)
    house.press("c")
    house.pass_time(50)
    assert house.phase == "closed"


def test_a_step_that_can_not_be_kept_is_not_shown(house):
    before, faces = house.lesson, len(house.host.faces)
    house.ledger.trouble = FULL
    house.press("Space")
    assert house.lesson == before
    assert len(house.host.faces) == faces
    assert "The disk is full." in everything_on(house.window.findChild(Banner))
    house.ledger.trouble = None
    house.press("Space")
    assert house.phase == "closed"


def test_a_step_on_its_way_to_the_disk_is_shown_when_it_has_arrived(house, qtbot):
    keep, on_its_way = house.ledger.keep_lesson, Future()
    house.ledger.keep_lesson = lambda _: on_its_way
    house.press("Space", "Space")
    assert house.phase == "voting"
    assert house.host.face.accepting
    house.ledger.keep_lesson = keep
    on_its_way.set_result(None)
    qtbot.waitUntil(lambda: house.phase == "closed")
    assert not house.host.face.accepting


def test_learners_votes_that_the_record_can_not_take_are_tried_again(make, qtbot):
    house = make(people=0)
    learners = tuple(LearnerId(new_id(place)) for place in range(3))
    house.people(3, learners)
    house.start()
    house.vote(1, 2)
    house.journal.append_all, kept = _fail, house.journal.append_all
    house.press("Space", "r")
    qtbot.waitUntil(lambda: "The disk is full." in everything_on(house.window))
    assert house.phase == "revealed"
    house.journal.append_all = kept
    house.click("Try again")
    qtbot.waitUntil(lambda: not house.desk._filing.busy)
    assert all(len(list(house.journal.answers(learner))) == 1 for learner in learners)


def test_a_reveal_that_the_record_can_not_take_shows_nobody_the_key(make):
    house = make()
    house.start()
    house.vote(4, 5)
    house.press("Space")
    house.journal.append, kept = _fail, house.journal.append
    house.press("r")
    assert house.phase == "closed"
    assert house.host.face.reveal is None
    house.journal.append = kept
    house.press("r")
    assert house.phase == "revealed"
    assert len(told(house)) == 1


def _fail(*_):
    raise FULL


def test_the_last_votes_are_waited_for_before_anything_can_be_revealed(house):
    house.vote(4, 5)
    look = house.host.look
    house.host.look = lambda: look()._replace(settled=house.host.face.version - 1)
    house.press("Space", "r")
    assert house.phase == "closed"
    assert "The last votes are coming in" in everything_on(house.page)
    house.host.look = look
    house.look()
    house.press("r")
    assert house.phase == "revealed"


@pytest.mark.parametrize("presses", range(7))
def test_a_class_is_taken_up_again_in_every_phase(make, qtbot, presses):
    keys = ("Space", "Space", "Space", "Space", "r", "t", "o")[:presses]
    first = make()
    first.start()
    first.vote(4, 5)
    for key in keys:
        first.press(key)
        if first.phase == "voting-again":
            first.vote(8, 1)
    left, face = first.kept(), first.host.face
    first.close()
    second = House(qtbot, ledger=first.ledger, journal=first.journal)
    second.start(lesson_from(first.ledger.lesson))
    assert second.lesson == left
    assert second.host.face == face
    for _ in range(8):
        if second.phase == "revealed":
            break
        second.press("Space" if second.lesson.open or second.phase == "teaching" else "r")
    assert [(one.first.right, one.first.people) for one in told(second)][:1] == [(4, 9)]
    second.close()


def test_each_learners_first_vote_is_in_their_record_at_the_reveal_and_only_once(make, qtbot):
    house = make(people=0)
    learners = tuple(LearnerId(new_id(place)) for place in range(45))
    house.people(45, learners)
    house.start()
    house.vote(30, 15, "sure")
    house.press("Space", "r")
    qtbot.waitUntil(lambda: not house.desk._filing.busy)
    kept = house.kept()
    house.close()
    again = House(qtbot, ledger=house.ledger, journal=house.journal)
    again.start(kept)
    qtbot.waitUntil(lambda: not again.desk._filing.busy)
    answered = [list(house.journal.answers(learner)) for learner in learners]
    assert [len(events) for events in answered] == [1] * 45
    assert sum(events[0].happening.right for events in answered) == 30
    again.close()


def test_next_waits_until_every_vote_is_in_the_record(make, qtbot):
    house = make(people=0)
    learners = tuple(LearnerId(new_id(place)) for place in range(30))
    house.people(30, learners)
    house.start()
    house.vote(10, 20)
    house.press("Space", "r")
    house.press("Space")
    qtbot.waitUntil(lambda: house.lesson.number == 2)
    assert all(len(list(house.journal.answers(learner))) == 1 for learner in learners)


def test_a_rehearsal_leaves_nothing_in_the_record(make):
    house = make(rehearsal=True)
    house.start()
    house.vote(4, 5)
    house.press("Space", "r")
    assert house.phase == "revealed"
    assert not told(house)


def test_another_question_on_the_weakest_section_is_asked_next(house):
    house.vote(2, 7)
    house.press("Space", "r", "t", "q")
    queued = house.lesson.steps[1]
    assert "Comes next" in everything_on(house.page)
    house.press("Esc", "Space")
    assert house.lesson.step == queued
    section = house.rooms.library.item(queued.name).section
    assert section == house.rooms.library.item(house.lesson.steps[0].name).section
    assert queued not in questions(3)


def test_the_leaderboard_is_shown_only_where_the_class_has_one_and_knows_no_speed(make):
    house = make(leaderboard=True)
    house.start()
    house.vote(2, 3)
    house.press("Space", "r", "g")
    seen = everything_on(house.screen)
    assert "1. Person 1: 1 of 1 right" in seen
    assert "1. Person 2: 1 of 1 right" in seen
    assert "Person 3" not in seen


def test_the_ranking_makes_room_for_the_answer_again(make):
    house = make(leaderboard=True)
    house.start()
    house.vote(2, 3)
    house.press("Space", "r", "g", "g")
    assert house.options(house.screen)
    assert "1. Person 1" not in everything_on(house.screen)


def test_latecomers_read_where_to_join_while_nobody_votes(house):
    assert "KRW7PD" not in everything_on(house.screen)
    house.press("Space")
    assert "Join at 192.168.4.17:8642 with the code KRW7PD" in everything_on(house.screen)


def test_without_a_leaderboard_no_name_is_ever_on_the_big_screen(house):
    house.vote(5, 4)
    for key in ("Space", "l", "Esc", "r", "g", "t", "l"):
        house.press(key)
        assert "Person" not in everything_on(house.screen)


def test_teams_are_ranked_by_the_share_that_was_right(make):
    house = make(people=0, teams=2)
    house.people(4, teams=2)
    house.start()
    house.vote(3, 1)
    house.press("Space", "r", "g")
    seen = everything_on(house.screen)
    assert seen.index("1. Team 1: 2 of 2 right") < seen.index("2. Team 2: 1 of 2 right")


def test_somebody_is_renamed_and_sent_away_in_the_middle_of_the_class(house):
    house.press("l")
    house.click("Rename")
    QApplication.focusWidget().setText("Lt Marsh")
    house.press("Enter")
    assert house.host.people["p1"].name == "Lt Marsh"
    assert "Lt Marsh" in everything_on(house.page)
    house.click("Send away")
    assert "p1" not in house.host.people


def test_whoever_waits_is_let_in_as_a_guest(house):
    late = house.host.enter("Latecomer", claim=True)
    house.look()
    house.press("l")
    house.click("Let in as a guest")
    assert not house.host.people[late].claim


def test_the_big_screen_goes_blank_and_comes_back(house):
    house.press("b")
    assert house.desk.projector.blank
    assert not house.options(house.screen)
    house.press("b")
    assert house.options(house.screen)


def test_what_changes_no_more_than_the_clock_leaves_the_big_screen_as_it_is(house):
    house.press("b", "e")
    assert house.desk.projector.blank
    house.press("Space")
    assert not house.desk.projector.blank


def test_who_waits_to_be_let_in_is_counted_beside_the_people(house):
    house.host.enter("Latecomer", claim=True)
    house.look()
    assert "People (1 waiting)" in everything_on(house.page)


def test_the_class_ends_only_after_a_second_word(house):
    house.press("Ctrl+e")
    assert "its votes are left out" in everything_on(house.page)
    house.press("Esc")
    assert house.phase == "voting"
    house.press("Ctrl+e", "Ctrl+e")
    assert house.over[0].phase == "ended"


def test_closing_the_window_asks_once_and_keeps_the_class(house):
    left = house.kept()
    assert not house.window.close()
    assert "A class is going on." in everything_on(house.window)
    assert house.window.close()
    assert house.kept() == left


def test_the_host_s_trouble_is_told_once_and_goes_when_it_is_over(house):
    house.host.trouble = TroubleOutside("The network is gone.", "Every vote so far is kept.", "Join it again.")
    house.look()
    assert "Every vote so far is kept." in everything_on(house.window)
    house.host.trouble = None
    house.look()
    assert "The network is gone." not in everything_on(house.window)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)])
def test_everything_on_the_big_screen_is_large_enough(make, size):
    house = make()
    house.begun = house.begun._replace(steps=questions(2, Format.CLAIM_VERDICT))
    house.start()
    house.screen.resize(*size)
    for key in ("", "Space", "r"):
        if key:
            house.press(key)
        for text in house.screen.findChildren(SizedText):
            if text.isVisible() and text.text():
                assert text.sized().pixelSize() >= int(size[1] * LEAST_SHARE)
        for option in house.screen.findChildren(VoteOption):
            assert option._pixels >= int(size[1] * LEAST_SHARE)


def test_hostile_words_stay_words_on_both_screens(make):
    house = make(leaderboard=True)
    name = '<img src="/etc/red.png"><b>Bold</b>'
    house.host.rename("p1", name)
    house.start()
    house.vote(1, 1)
    house.press("Space", "r", "g")
    assert f"1. {name}: 1 of 1 right" in everything_on(house.screen)
    house.press("l")
    assert name in everything_on(house.page)


def test_what_no_pack_has_any_more_is_passed_over(make):
    house = make()
    gone = house.begun.steps[0]._replace(name="military-diplomacy/gone")
    house.begun = house.begun._replace(steps=(gone, *house.begun.steps[1:]))
    house.start()
    assert (house.phase, house.lesson.number, house.lesson.place) == ("voting", 1, 1)


def test_the_key_s_letters_are_those_that_the_room_talked_about(house):
    before = [(option.shown.letter, option.shown.text) for option in house.options(house.screen)]
    keys = keys_of(house.poll)
    house.vote(4, 5)
    house.press("Space", "r")
    after = house.options(house.screen)
    assert [(option.shown.letter, option.shown.text) for option in after] == before
    assert tuple(option.shown.letter for option in after if option.shown.key) == keys
