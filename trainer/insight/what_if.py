"""Another pick at a decision of a finished run: what would have followed at once, and where it could have led.

With the same luck, in this scenario's own model; it is practice: nothing of it is scored or recorded.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from trainer.content.scenario.model import END, Drill
from trainer.drills.luck import seeded
from trainer.drills.play import Play, what_if
from trainer.drills.situation import Draw, Situation, ending_of, offered, outcome, take
from trainer.insight.after_action import Followed, Moved
from trainer.insight.looking_back import followed_of, moved_in_all

__all__ = ["MOST_STEPS", "Branch", "Onward", "branch", "onward"]

MOST_STEPS = 4_000
"""Steps that are followed, a tenth of a second's work; a drill with more ways on is not followed to its ends."""


class Onward(NamedTuple):
    """Where a branch leads with the same luck: its best end and what that comes to (points), and its likeliest.

    ``share`` (0..1) is how often play at random from there comes to the likeliest. ``over`` says that it is the end
    already.
    """

    best: str
    points: Fraction
    likeliest: str
    share: Fraction
    over: bool


class Branch(NamedTuple):
    """An option as if it had been taken; ``onward`` is None where there are too many ways on to follow them all."""

    option: str
    done: str
    followed: tuple[Followed, ...]
    moved: tuple[Moved, ...]
    onward: Onward | None


def branch(play: Play, decision: int, option: str) -> Branch:
    """Another pick (or the same) at a decision that stands, from 0.

    Raises ValueError when there is no such decision, or the option was not offered there.
    """
    turn = what_if(play, decision, option, play.shown_at)
    drill, step = play.drill, turn.step
    options = drill.decision(turn.move.node).options
    return Branch(
        option=option,
        done=next(one.done for one in options if one.id == option),
        followed=followed_of(drill, step.shifts),
        moved=moved_in_all(drill, step.shifts),
        onward=onward(drill, step.after, seeded(drill.id, play.seed)),
    )


def onward(drill: Drill, situation: Situation, luck: Draw) -> Onward | None:
    """The best and the likeliest end from a situation on."""
    shares: dict[str, Fraction] = {}
    best: tuple[Fraction, str] | None = None
    for number, (end, share) in enumerate(_ends(drill, situation, luck)):
        if number > MOST_STEPS:
            return None
        if end is None:
            continue
        title = ending_of(drill, end).title
        shares[title] = shares.get(title, Fraction(0)) + share
        points = outcome(drill, end)
        if best is None or points > best[0]:
            best = (points, title)
    if best is None:
        return None
    likeliest = max(shares, key=lambda title: shares[title])
    return Onward(best[1], best[0], likeliest, shares[likeliest], situation.node == END)


def _ends(drill: Drill, situation: Situation, luck: Draw) -> Iterator[tuple[Situation | None, Fraction]]:
    """Every end with its share of play at random, and None for each step on the way there."""
    waiting = [(situation, Fraction(1))]
    while waiting:
        here, share = waiting.pop()
        if here.node == END:
            yield here, share
            continue
        yield None, share
        options = offered(drill, here)
        waiting += [(take(drill, here, one.id, luck).after, share / len(options)) for one in options]
