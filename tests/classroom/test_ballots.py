"""Ballots by themselves: what is on its way to the disk, what stands, and what falls."""

import pytest

from tests.classroom.phones import face
from trainer.base.ids import LearnerId
from trainer.classroom.ballots import Answer, Ballots
from trainer.classroom.refusals import Reason
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.host import Participant

ANNA = Participant("p1", "Anna", False, LearnerId(""), 0, connected=True)
A, B = (Answer("s1-1", 1, (letter,), "think") for letter in "AB")


@pytest.fixture
def ballots():
    made = Ballots(face(1, Phase.LOBBY), {})
    made.show(face(2), 1_000)
    return made


def voted(ballots, answer, at=2_000):
    """The vote on its way, with its face's version."""
    return ballots.begin(f"v{at}", ANNA, answer, at)


def test_a_vote_at_the_deadline_is_in_time_and_one_after_it_is_late(ballots):
    ballots.show(face(3, deadline=5_000), 1_000)
    assert ballots.judge(ANNA, A, 5_000) is None
    assert ballots.judge(ANNA, A, 5_001).reason is Reason.LATE


def test_the_vote_of_somebody_who_was_sent_away_meanwhile_does_not_count(ballots):
    ballots.stands(*voted(ballots, A), present=False)
    assert (ballots.voted(), ballots.pending) == (0, 0)


def test_when_a_change_can_not_be_kept_the_answer_before_it_stands_and_can_be_sent_again(ballots):
    ballots.stands(*voted(ballots, A), present=True)
    ballots.fell(*voted(ballots, B, 3_000))
    assert [vote.picks for vote in ballots.votes("s1-1", 1)] == [("A",)]
    assert ballots.is_standing(ANNA, A)
    assert not ballots.is_standing(ANNA, B)


def test_the_first_answer_that_can_not_be_kept_leaves_room_for_another_where_changes_are_not_wanted(ballots):
    ballots.show(face(3, changes=False), 1_000)
    ballots.fell(*voted(ballots, A))
    assert ballots.judge(ANNA, B, 3_000) is None


def test_an_answer_that_another_one_is_about_to_replace_does_not_stand(ballots):
    ballots.stands(*voted(ballots, A), present=True)
    changed = voted(ballots, B, 3_000)
    assert not ballots.is_standing(ANNA, A)
    ballots.stands(*changed, present=True)
    assert ballots.is_standing(ANNA, B)


def test_what_is_on_its_way_under_a_face_unsettles_only_the_faces_after_it(ballots):
    on_its_way = voted(ballots, A)
    assert ballots.settled == 2
    ballots.show(face(3, Phase.CLOSED), 4_000)
    assert ballots.settled == 2
    ballots.stands(*on_its_way, present=True)
    assert ballots.settled == 3


def test_a_round_that_is_shown_again_was_opened_when_it_was_first_shown(ballots):
    assert not ballots.show(face(3), 9_000)
    assert voted(ballots, A, 10_000)[0].elapsed == 9_000
