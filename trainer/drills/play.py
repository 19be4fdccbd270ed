"""A run of a drill as a frozen value: every action gives the next one, and its moves alone can bring it back.

Times are milliseconds since 1970 UTC and come from the caller. What is asked of a run that it can't do is a mistake of
the program and raises ValueError; a move from the record that no longer fits is left out (``resume``).
"""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.base.chance import shuffled
from trainer.content.scenario.model import END, Decision, Drill
from trainer.drills.luck import seeded
from trainer.drills.moves import (
    AS_WRITTEN,
    LONGEST_LINE,
    MOST_CALLS,
    MOST_REASONS,
    Call,
    Decided,
    Draft,
    Move,
    TakenBack,
    Terms,
)
from trainer.drills.situation import Situation, Step, offered, opening, take

__all__ = [
    "Play",
    "Resumed",
    "Turn",
    "ask_for",
    "begin",
    "call",
    "choose",
    "commit",
    "decision_on_show",
    "options_on_show",
    "reason",
    "resume",
    "tap_worst",
    "time_left",
    "undo",
    "what_if",
]


class Play(NamedTuple):
    """A run now. ``moves`` is all that was ever done and only grows; ``standing`` are the places in it that count.

    ``steps`` begin with the opening; one more follows each standing decision. ``seen`` are decisions whose
    consequences were seen. ``intent`` is what the learner set out to protect, in one line.
    """

    drill: Drill
    seed: str
    terms: Terms
    intent: str
    moves: tuple[Move, ...]
    standing: tuple[int, ...]
    steps: tuple[Step, ...]
    draft: Draft
    shown_at: int
    seen: frozenset[str] = frozenset()

    @property
    def situation(self) -> Situation:
        """Where the run stands."""
        return self.steps[-1].after

    @property
    def over(self) -> bool:
        """Whether an ending was reached."""
        return self.situation.node == END

    @property
    def decisions(self) -> tuple[Decided, ...]:
        """The decisions that stand, in order."""
        moves = (self.moves[place] for place in self.standing)
        return tuple(move for move in moves if isinstance(move, Decided))


class Turn(NamedTuple):
    """What a commit gives: the move to record, what followed from it, and the run after it."""

    move: Decided
    step: Step
    play: Play


class Resumed(NamedTuple):
    """A run brought back from its moves; ``left_out`` are the places (from 0) of those that do not fit the drill."""

    play: Play
    left_out: tuple[int, ...]


def begin(drill: Drill, seed: str, now: int, terms: Terms = AS_WRITTEN, intent: str = "") -> Play:
    """The run before its first decision; ``seed`` decides its luck and the order of options."""
    first = opening(drill, seeded(drill.id, seed))
    return Play(drill, seed, terms, intent[:LONGEST_LINE], (), (), (first,), Draft(), now)


def decision_on_show(play: Play) -> Decision:
    """The decision that the run stands at. Raises ValueError when it is over."""
    if play.situation.node == END:
        raise ValueError("the run is over")
    return play.drill.decision(play.situation.node)


def options_on_show(play: Play) -> tuple[str, ...]:
    """The options that can be taken, shuffled; another run, or another try, has another order."""
    names = [option.id for option in offered(play.drill, play.situation)]
    return shuffled(names, play.seed, play.situation.node, len(play.moves))


def time_left(play: Play, now: int) -> int | None:
    """Milliseconds that are left for the decision on show (0 when none are); None without a clock."""
    limit = _limit(play)
    return max(0, limit * 1000 - (now - play.shown_at)) if limit else None


def _limit(play: Play) -> int:
    """Seconds for the decision on show, less what was asked for; 0 without a clock, and 1 where all was used up."""
    node = decision_on_show(play)
    if not node.clock or not play.terms.clock:
        return 0
    used = sum(entry.seconds for entry in node.information if entry.id in play.draft.asked)
    return max(1, node.clock * play.terms.clock // 100 - used)


def ask_for(play: Play, information: str) -> Play:
    """The run with an answer open that can be asked for at this decision; asking again changes nothing."""
    _known(information, (entry.id for entry in decision_on_show(play).information))
    return play._replace(draft=play.draft._replace(asked=tuple(dict.fromkeys((*play.draft.asked, information)))))


def choose(play: Play, option: str) -> Play:
    """The run with this option tapped as the best; a worst tap on the same option is taken away."""
    _known(option, options_on_show(play))
    return play._replace(
        draft=play.draft._replace(option=option, worst="" if play.draft.worst == option else play.draft.worst)
    )


def tap_worst(play: Play, option: str) -> Play:
    """The run with this option tapped as the worst; a best tap on the same option is taken away."""
    _known(option, options_on_show(play))
    return play._replace(
        draft=play.draft._replace(worst=option, option="" if play.draft.option == option else play.draft.option)
    )


def reason(play: Play, reasons: Iterable[str], words: str = "") -> Play:
    """The run with up to two reasons and a line of the learner's own."""
    given = tuple(dict.fromkeys(reasons))
    for each in given:
        _known(each, (known.id for known in decision_on_show(play).reasons))
    if len(given) > MOST_REASONS:
        raise ValueError(f"{len(given)} reasons")
    return play._replace(draft=play.draft._replace(reasons=given, words=words[:LONGEST_LINE]))


def call(play: Play, calls: Iterable[Call]) -> Play:
    """The run with up to two predictions of what will move most, on different variables."""
    given = tuple(calls)
    for each in given:
        _known(each.variable, (variable.id for variable in play.drill.variables))
    if len(given) > MOST_CALLS or len({each.variable for each in given}) < len(given):
        raise ValueError("too many calls, or two on one variable")
    return play._replace(draft=play.draft._replace(calls=given))


def _known(name: str, names: Iterable[str]) -> None:
    if name not in names:
        raise ValueError(f"there is no {name} here")


def commit(play: Play, now: int) -> Turn:
    """Take the option tapped as best. Raises ValueError when none is."""
    if not play.draft.option:
        raise ValueError("no option is tapped")
    node = play.situation.node
    elapsed = max(0, now - play.shown_at)
    decided = Decided(node, play.draft, options_on_show(play), elapsed, _limit(play), node in play.seen)
    after = _after(play, decided, now)
    return Turn(decided, after.steps[-1], after)


def _after(play: Play, decided: Decided, now: int) -> Play:
    step = take(play.drill, play.situation, decided.draft.option, seeded(play.drill.id, play.seed))
    return play._replace(
        moves=(*play.moves, decided),
        standing=(*play.standing, len(play.moves)),
        steps=(*play.steps, step),
        draft=Draft(),
        shown_at=now,
        seen=play.seen | {decided.node},
    )


def undo(play: Play, now: int) -> Play:
    """The run without its last standing decision; the move stays, and one that takes it back is added.

    Luck does not change by it: what falls at a node hangs on the seed. Raises ValueError when nothing stands.
    """
    if not play.standing:
        raise ValueError("nothing was decided")
    return _without(play, play.standing[-1], now)


def _without(play: Play, move: int, now: int) -> Play:
    kept = play.standing.index(move)
    return play._replace(
        moves=(*play.moves, TakenBack(move)),
        standing=play.standing[:kept],
        steps=play.steps[: kept + 1],
        draft=Draft(),
        shown_at=now,
    )


def resume(
    drill: Drill, seed: str, moves: Iterable[Move], now: int, terms: Terms = AS_WRITTEN, intent: str = ""
) -> Resumed:
    """The run that its moves come to, as if it had never been left; the clock of the decision on show starts anew.

    A drill may have been reworded since: a decision that it no longer offers is left out, and so is what hung on it.
    The run stands at that decision again, and what was decided there anew counts.
    """
    play = begin(drill, seed, now, terms, intent)
    places: dict[int, int] = {}
    left_out = []
    for number, move in enumerate(moves):
        if isinstance(move, TakenBack) and places.get(move.move) in play.standing:
            play = _without(play, places[move.move], now)
        elif isinstance(move, Decided) and _fits(play, move):
            play = _after(play, move, now)
        else:
            # what was decided before the rewording had its consequences, and they were seen
            play = play._replace(seen=play.seen | {move.node}) if isinstance(move, Decided) else play
            left_out.append(number)
            continue
        places[number] = len(play.moves) - 1
    return Resumed(play, tuple(left_out))


def _fits(play: Play, move: Decided) -> bool:
    options = (option.id for option in offered(play.drill, play.situation))
    return play.situation.node == move.node and move.draft.option in options


def what_if(play: Play, decision: int, option: str, now: int) -> Turn:
    """Another pick at a decision that stands (from 0), with the same luck: practice, and nothing to record.

    Raises ValueError when there is no such decision, or the option was not offered there.
    """
    if not 0 <= decision < len(play.standing):
        raise ValueError(f"there is no decision {decision}")
    branch = begin(play.drill, play.seed, now, play.terms._replace(practice=True), play.intent)
    for past in play.decisions[:decision]:
        branch = _after(branch, past, now)
    return commit(choose(branch, option), now)
