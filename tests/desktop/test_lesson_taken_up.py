"""A class that is taken up again: no learner's vote is missing, and what no pack has any more stands in no way."""

import pytest

from tests.desktop.lesson_driving import NINE, House, everything_on, questions
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import EventId, LearnerId, UnitId, new_id
from trainer.record.events import Fact
from trainer.record.happenings import LearnerAdded, Linked
from trainer.study.lesson.lesson import Lesson

FULL = TroubleOutside("The disk is full.", "Every vote so far is kept.", "Free some room and try again.")


@pytest.fixture
def left_and_taken_up(qtbot):
    """Leaves a class as it stands, and takes it up again as ``change`` makes it."""
    houses: list[House] = []

    def _again(house: House, change=lambda lesson: lesson) -> House:
        left = change(house.kept())
        house.close()
        houses.append(House(qtbot, ledger=house.ledger, journal=house.journal))
        houses[-1].start(left)
        return houses[-1]

    yield _again
    for one in houses:
        one.close()


def _fail(*_):
    raise FULL


def test_a_passage_waits_until_every_vote_is_in_the_record_so_that_a_crash_loses_none(qtbot, left_and_taken_up):
    house = House(qtbot, questions(3))
    learners = tuple(LearnerId(new_id(place)) for place in range(12))
    house.people(12, learners)
    house.start()
    house.vote(5, 7)
    house.journal.append_all, kept = _fail, house.journal.append_all
    house.press("Space", "r", "t", "o")
    qtbot.waitUntil(lambda: "The disk is full." in everything_on(house.window))
    assert house.phase == "revealed"
    house.journal.append_all = kept
    again = left_and_taken_up(house)
    qtbot.waitUntil(lambda: not again.desk._filing.busy)
    assert [len(list(house.journal.answers(learner))) for learner in learners] == [1] * 12


def test_the_passage_that_was_asked_for_is_shown_once_the_votes_are_in_the_record(qtbot):
    house = House(qtbot, questions(3))
    learners = tuple(LearnerId(new_id(place)) for place in range(12))
    house.people(12, learners)
    house.start()
    house.vote(5, 7)
    house.press("Space", "r", "t")
    house.desk._filing.file_learners(house.lesson, house.poll, house.desk._hand.rounds)
    house.press("o")
    qtbot.waitUntil(lambda: house.phase == "teaching")
    assert [len(list(house.journal.answers(learner))) for learner in learners] == [1] * 12
    house.close()


def test_of_two_names_that_are_one_person_only_the_first_vote_moves_the_schedule(qtbot):
    house = House(qtbot, questions(3))
    one, other = sorted(LearnerId(new_id(place)) for place in range(2))
    for learner in (one, other):
        house.journal.append(Fact(EventId(new_id(NINE)), learner, Moment(NINE, 60), LearnerAdded("Anna")))
    house.journal.append(Fact(EventId(new_id(NINE)), one, Moment(NINE, 60), Linked(other)))
    house.people(2, (one, other))
    house.start()
    house.vote(1, 1, "sure")
    item = house.poll.item.id
    house.press("Space", "r")
    qtbot.waitUntil(lambda: not house.desk._filing.busy)
    votes = [event.happening for event in house.journal.answers(one)]
    assert sorted(vote.purpose for vote in votes) == ["new", "relearn"]
    assert house.journal.memory(one, UnitId(item)).reviews == 1
    house.close()


def test_after_a_second_vote_both_screens_count_those_who_voted_then(qtbot):
    house = House(qtbot, questions(3))
    house.people(9)
    house.start()
    house.vote(4, 5)
    house.press("Space", "Space", "Space")
    house.vote(2, 1)
    house.press("Space")
    assert house.phase == "closed-again"
    assert "3 of 9" in everything_on(house.page)
    house.close()


def _without_the_first(lesson: Lesson) -> Lesson:
    gone = lesson.steps[0]._replace(name="military-diplomacy/gone")
    return lesson._replace(steps=(gone, *lesson.steps[1:]))


def _in_other_words(lesson: Lesson) -> Lesson:
    assert [number for number, _ in lesson.worded] == [1]
    return lesson._replace(worded=tuple((number, revision + 1) for number, revision in lesson.worded))


@pytest.mark.parametrize("change", [_without_the_first, _in_other_words])
@pytest.mark.parametrize("keys", [(), ("Space",), ("Space", "Space"), ("Space", "r")])
def test_a_class_goes_on_with_the_next_question_where_no_pack_has_the_one_on_show_as_it_was(
    qtbot, left_and_taken_up, keys, change
):
    house = House(qtbot, questions(3))
    house.people(5)
    house.start()
    house.vote(2, 3)
    house.press(*keys)
    again = left_and_taken_up(house, change)
    assert (again.phase, again.lesson.place, again.lesson.number) == ("voting", 1, 2)
    assert again.kept() == again.lesson
    again.vote(3, 2)
    again.press("Space", "r")
    assert again.phase == "revealed"


@pytest.mark.parametrize("change", [_without_the_first, _in_other_words])
def test_a_passage_stays_whatever_became_of_the_question_before_it(qtbot, left_and_taken_up, change):
    house = House(qtbot, questions(3))
    house.people(5)
    house.start()
    house.vote(2, 3)
    house.press("Space", "r", "t", "o")
    again = left_and_taken_up(house, change)
    assert again.phase == "teaching"
    again.press("t")
    again.press("Esc", "Space")
    assert (again.phase, again.lesson.place) == ("voting", 1)


def test_a_class_is_over_where_no_pack_has_anything_of_it_any_more(qtbot, left_and_taken_up):
    house = House(qtbot, questions(1))
    house.people(5)
    house.start()
    again = left_and_taken_up(house, _without_the_first)
    assert [str(lesson.phase) for lesson in again.over] == ["ended"]
