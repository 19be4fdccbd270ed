"""The ranking of a class as it stands: nobody in it who was not let in, and speed nowhere."""

from trainer.content.library import Library
from trainer.desktop.classes.vote_source import VoteSource
from trainer.desktop.pages.classes.lesson_values import Standings
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.ranking import places, scores_of, team_places, told_polls

__all__ = ["standings_of"]


def standings_of(lesson: Lesson, library: Library, source: VoteSource) -> Standings:
    """Who was right how often so far: teams where there are any, people where the class shows a leaderboard."""
    polls = told_polls(lesson, library)
    scores = scores_of(polls, [vote for poll in polls for vote in source.votes(poll.name, 1)])
    inside = [one for one in source.participants() if not one.claim]
    teams = team_places(scores, {one.id: one.team for one in inside}) if lesson.manner.teams else ()
    people = places(scores, {one.id: one.name for one in inside}) if lesson.manner.leaderboard else ()
    return Standings(people, teams)
