"""Advice after a first vote, the shift after a second, and the ranking of a class."""

import pytest

from tests.study.lesson.conftest import key_of, vote, wrong_of
from trainer.record.lessons import Votes
from trainer.study.lesson.guiding import Advice, advice, shift_of
from trainer.study.lesson.lesson import begin, close, reveal
from trainer.study.lesson.polls import letters_of
from trainer.study.lesson.ranking import Score, places, scores_of, team_places, told_polls

NOW = 5


@pytest.mark.parametrize(
    ("right", "said"),
    [(0, Advice.EXPLAIN), (29, Advice.EXPLAIN), (30, Advice.TALK), (70, Advice.TALK), (71, Advice.SHOW)],
)
def test_a_talk_is_advised_between_three_and_seven_in_ten_right(right, said) -> None:
    assert advice(Votes(100, right, ())) is said


def test_nothing_is_advised_where_nobody_voted() -> None:
    assert advice(Votes(0, 0, ())) is None


def test_the_shift_counts_those_who_voted_twice_and_names_letters(poll) -> None:
    right, wrong = key_of(poll), wrong_of(poll)
    first = (vote(poll, "a", wrong), vote(poll, "b", right), vote(poll, "c", wrong))
    second = (vote(poll, "a", right, number=2), vote(poll, "b", right, number=2), vote(poll, "d", right, number=2))
    told = shift_of(poll, first, second)
    (good,), (bad,) = letters_of(poll, (right,)), letters_of(poll, (wrong,))
    assert told.moves == ((bad, good, 1), (good, good, 1))
    assert (told.right_before, told.before, told.right_after, told.after) == (1, 3, 3, 3)
    assert (told.both, told.changed, told.gain) == (2, 1, 1.0)
    assert shift_of(poll, first, ()) is None


def test_only_first_votes_on_questions_that_were_revealed_count(lesson, poll, shelf) -> None:
    votes = (
        vote(poll, "a", key_of(poll)),
        vote(poll, "b", wrong_of(poll)),
        vote(poll, "b", key_of(poll), number=2),
    )
    before = close(begin(lesson, NOW))
    assert scores_of(told_polls(before, shelf), votes) == {}
    assert scores_of(told_polls(reveal(before), shelf), votes) == {"a": Score(1, 1), "b": Score(0, 1)}


def test_a_question_that_has_other_words_by_now_is_not_read_by_its_old_letters(lesson, poll, shelf) -> None:
    told = reveal(close(begin(lesson, NOW)))
    revision = poll.item.revision
    assert told_polls(told._replace(worded=((told.number, revision),)), shelf)
    assert not told_polls(told._replace(worded=((told.number, revision + 1),)), shelf)


def test_who_has_as_many_right_shares_the_place_and_who_has_none_is_not_shown_up() -> None:
    scores = {"a": Score(3, 4), "b": Score(3, 3), "c": Score(2, 4), "d": Score(0, 4), "e": Score(4, 4)}
    names = {"a": "Ana", "b": "Bo", "c": "Cem", "d": "Dee"}
    assert [(one.place, one.name) for one in places(scores, names)] == [(1, "Ana"), (1, "Bo"), (3, "Cem")]


def test_teams_stand_by_their_share_however_large_they_are() -> None:
    scores = {"a": Score(1, 2), "b": Score(1, 2), "c": Score(2, 4), "d": Score(3, 4), "e": Score(4, 4)}
    teams = {"a": 1, "b": 1, "c": 2, "d": 3, "e": 0}
    assert [(one.place, one.name) for one in team_places(scores, teams)] == [(1, "3"), (2, "1"), (2, "2")]
