"""What drills bring into the day's questions: decisions whose time has come, and statements behind a misjudgement."""

from collections.abc import Sequence

from trainer.base.ids import ItemId, LearnerId, StatementId, UnitId
from trainer.memory.queue import Ask
from trainer.record.happenings import Purpose
from trainer.record.journal import Journal
from trainer.study.settings import Settings
from trainer.study.shelf import Shelf

__all__ = ["MOST_REDRILLS", "brought_back", "due_objectives", "next_decision_day", "with_redrills"]

MOST_REDRILLS = 3
"""Decisions that one sitting brings back; the rest stay due. Each takes a minute or two."""
_QUESTIONS_BETWEEN = 3
_DAYS = 7
"""For so many study days a misjudged decision asks for its statements."""


def due_objectives(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> tuple[Ask, ...]:
    """The decisions that come back today, longest overdue first; none for somebody who is away.

    What is left out of the packs by now stands in nobody's way.
    """
    events = journal.drilled(learner)
    if not events or settings.away_until > day:
        return ()
    from trainer.drills.coming_back import due, standings  # a learner without drills can do without them

    waiting = due(standings(events), day)
    known = shelf.drills.objectives(one.objective for one in waiting)
    return tuple(
        Ask(ItemId(one.objective), one.objective, known[one.objective].section, Purpose.DRILL)
        for one in waiting
        if one.objective in known
    )[:MOST_REDRILLS]


def next_decision_day(journal: Journal, shelf: Shelf, learner: LearnerId, after: int) -> int | None:
    """The first study day after this one on which a decision is due to come back; None where none will."""
    events = journal.drilled(learner)
    if not events:
        return None
    from trainer.drills.coming_back import standings

    waiting = standings(events).values()
    known = shelf.drills.objectives(one.objective for one in waiting)
    return min((max(one.due_day, after + 1) for one in waiting if one.objective in known), default=None)


def with_redrills(asks: Sequence[Ask], redrills: Sequence[Ask]) -> tuple[Ask, ...]:
    """The questions with a decision after every three of them; what is left over comes at the end."""
    mixed: list[Ask] = []
    waiting = list(redrills)
    for number, ask in enumerate(asks, start=1):
        mixed.append(ask)
        if waiting and number % _QUESTIONS_BETWEEN == 0:
            mixed.append(waiting.pop(0))
    return (*mixed, *waiting)


def brought_back(journal: Journal, shelf: Shelf, learner: LearnerId, day: int) -> tuple[ItemId, ...]:
    """For each statement behind a decision that was misjudged these days, one item that was met before.

    A statement is brought back once: an answer to any of its items on the day of the decision or later settles it.
    """
    events = journal.drilled(learner)
    if not events:
        return ()
    from trainer.drills.coming_back import standings

    wanted = _statements(shelf, {one.objective: one.misjudged_day for one in standings(events).values()}, day)
    items = shelf.training(wanted)
    known = journal.known(learner, [UnitId(item) for found in items.values() for item in found])
    chosen: list[ItemId] = []
    for statement, found in items.items():
        met = [known[UnitId(item)] for item in found if UnitId(item) in known]
        if met and all(memory.last_day < wanted[statement] for memory in met):
            chosen.append(ItemId(min(met, key=lambda memory: (memory.stability, memory.unit)).unit))
    return tuple(dict.fromkeys(chosen))


def _statements(shelf: Shelf, misjudged: dict[UnitId, int], day: int) -> dict[StatementId, int]:
    """The statements behind what was misjudged within the last days, each with the latest day of that."""
    recent = {objective: on for objective, on in misjudged.items() if on and day - on < _DAYS}
    found: dict[StatementId, int] = {}
    for objective, place in shelf.drills.objectives(recent).items() if recent else ():
        decision = shelf.drills.drill(place.drill).drill.decision(place.node)
        for statement in decision.statements:
            found[statement] = max(found.get(statement, 0), recent[objective])
    return found
