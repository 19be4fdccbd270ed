"""Who was right how often in a class: by first votes alone, never by how fast; who has as many shares the place."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.polls import QuestionPoll, marked, poll_question
from trainer.study.lesson.votes import Vote
from trainer.study.shelf import Shelf

__all__ = ["Place", "Score", "places", "scores_of", "team_places", "told_polls"]


class Score(NamedTuple):
    """How many first votes of a participant were right, of those that were given."""

    right: int
    given: int


class Place(NamedTuple):
    """A line of the ranking: its place from 1, who stands there, and how many of how many were right."""

    place: int
    name: str
    right: int
    given: int


def told_polls(lesson: Lesson, shelf: Shelf) -> tuple[QuestionPoll, ...]:
    """The questions whose key the class has seen, as they were put to it; what no pack has so any more is left out."""
    found = []
    for number, name in lesson.told:
        try:
            item = shelf.item(name)
        except KeyError:
            continue
        if lesson.has_words(number, item.revision):
            found.append(poll_question(lesson.session, number, item))
    return tuple(found)


def scores_of(polls: Iterable[QuestionPoll], votes: Iterable[Vote]) -> Mapping[str, Score]:
    """Each participant's score over these questions, by participant; what they voted after the talk does not count."""
    by_name = {poll.name: poll for poll in polls}
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for vote in votes:
        poll = by_name.get(vote.poll)
        if poll is not None and vote.round == 1:
            given[vote.participant] += 1
            right[vote.participant] += marked(poll, vote.picks).right
    return {who: Score(right[who], count) for who, count in given.items()}


def places(scores: Mapping[str, Score], names: Mapping[str, str]) -> tuple[Place, ...]:
    """The ranking by how many were right; who has as many stands as high, by name.

    Who had none right is left out, and who has no name: nobody is to be shown up.
    """
    named = sorted((-score.right, names[who], score) for who, score in scores.items() if names.get(who) and score.right)
    above = [-score for score, _, _ in named]
    return tuple(Place(above.index(score.right) + 1, name, score.right, score.given) for _, name, score in named)


def team_places(scores: Mapping[str, Score], teams: Mapping[str, int]) -> tuple[Place, ...]:
    """The ranking of teams (by number, as text) by the share of their votes that were right; equal shares tie."""
    right: Counter[int] = Counter()
    given: Counter[int] = Counter()
    for who, score in scores.items():
        team = teams.get(who, 0)
        if team:
            right[team] += score.right
            given[team] += score.given
    ranked = sorted(given, key=lambda team: (-right[team] / given[team], team))
    shares = [right[team] / given[team] for team in ranked]
    return tuple(
        Place(shares.index(share) + 1, str(team), right[team], given[team])
        for team, share in zip(ranked, shares, strict=True)
    )
