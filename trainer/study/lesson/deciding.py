"""A class in a drill: its run is what it took, one option after the other; chance falls as the class's own id has it.

The run is nobody's: it is built from the class alone and stands in no learner's schedule.
"""

from collections.abc import Iterable

from trainer.content.scenario.model import Drill
from trainer.drills.moves import Terms
from trainer.drills.play import Play, begin, choose, commit, options_on_show
from trainer.record.lessons import Votes
from trainer.study.lesson.lesson import MAJORITY, MINORITY, Lesson
from trainer.study.lesson.polls import DecisionPoll, poll_decision

__all__ = ["branches", "last_poll_of", "poll_of", "reports", "run_of"]

_UNTIMED = Terms(clock=0, practice=True)


def run_of(lesson: Lesson, drill: Drill) -> Play:
    """The class's run as it stands. Raises ValueError where the drill no longer offers what was taken."""
    play = begin(drill, lesson.session, lesson.begun, _UNTIMED)
    for taken in lesson.path:
        if play.situation.node != taken.node:
            raise ValueError(f"{taken.node} is not where the run stands")
        play = commit(choose(play, taken.option), lesson.begun).play
    return play


def poll_of(lesson: Lesson, drill: Drill, revision: int) -> DecisionPoll | None:
    """The decision that the class stands at, as it is put to the vote; None at the end."""
    play = run_of(lesson, drill)
    return None if play.over else _at(lesson, drill, revision, play)


def last_poll_of(lesson: Lesson, drill: Drill, revision: int) -> DecisionPoll:
    """The decision that was taken last, for as long as its consequences are on show. Raises IndexError before it."""
    if not lesson.path:
        raise IndexError("nothing was decided yet")
    before = lesson._replace(path=lesson.path[:-1])
    return _at(lesson, drill, revision, run_of(before, drill))


def _at(lesson: Lesson, drill: Drill, revision: int, play: Play) -> DecisionPoll:
    return poll_decision(lesson.session, lesson.number, drill, revision, play.situation.node, options_on_show(play))


def reports(play: Play) -> tuple[str, ...]:
    """What followed from the latest decision, or what led to the first, in the drill's words."""
    return tuple(shift.report for shift in play.steps[-1].shifts if shift.report)


def branches(votes: Votes, offered: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The options that a class can follow as its majority's or as its minority's, each with that word.

    The majority has the most votes of all; where two have as many there is none. The minority is what came next, where
    anybody voted for it. ``offered`` are all options, in the order of letters.
    """
    counts = dict(votes.counts)
    order = {name: place for place, name in enumerate(offered)}
    ranked = sorted(order, key=lambda name: (-counts.get(name, 0), order[name]))
    told = []
    if ranked and counts.get(ranked[0], 0) and (len(ranked) == 1 or counts.get(ranked[1], 0) < counts[ranked[0]]):
        told.append((ranked[0], MAJORITY))
        if len(ranked) > 1 and counts.get(ranked[1], 0):
            told.append((ranked[1], MINORITY))
    return tuple(told)
