"""A learner on the way to a date: what today asks by the plan, and the plan itself for whoever shows it."""

from collections.abc import Callable
from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId, StatementId, UnitId
from trainer.memory.queue import Candidate
from trainer.memory.readiness import Choice, Plan, Remedies, choose, days_apart, plan, remedies
from trainer.memory.towards import Terms
from trainer.record.journal import Journal, Memory
from trainer.study.candidates import candidates_of
from trainer.study.settings import Settings
from trainer.study.shelf import Shelf
from trainer.study.sparing import spared

__all__ = ["State", "TodayTowards", "plan_towards", "remedies_towards", "state_of", "today_towards"]

_ALL = 1 << 40


class State(NamedTuple):
    """All that a plan rests on: the units met (as far as a pack still has them), how many were not, and the terms.

    What does not count for the date is in neither.
    """

    met: tuple[Candidate, ...]
    unmet: int
    terms: Terms

    @property
    def memories(self) -> list[Memory]:
        """The memories of the units met."""
        return [one.memory for one in self.met if one.memory is not None]

    @property
    def statements(self) -> dict[UnitId, tuple[StatementId, ...]]:
        """The statements that each unit met trains."""
        return {UnitId(one.item): one.statements for one in self.met}


class TodayTowards(NamedTuple):
    """What the plan asks today: reviews in order of need, and the settings with its figures in them.

    Those are the desired retention until the date, and today's new units. ``choice`` says how many reviews there are.
    """

    due: tuple[Candidate, ...]
    choice: Choice
    settings: Settings


def state_of(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings) -> State:
    """The present state of a learner who has a date."""
    memories = {memory.unit: memory for memory in journal.due(learner, _ALL, _ALL)}
    practice = set(shelf.item_ids()).difference(*(shelf.item_ids(name) for name in settings.ready_without))
    met = candidates_of(shelf, [ItemId(unit) for unit in memories if ItemId(unit) in practice], memories)
    terms = Terms(
        settings.ready_day,
        settings.ready_target,
        settings.ready_budget,
        settings.retention,
        settings.new_a_day,
        settings.away_until,
        days_apart({UnitId(one.item): one.statements for one in met}),
    )
    return State(met, len(practice) - len(met), terms)


def today_towards(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> TodayTowards:
    """What the plan asks on the study day, on top of what was done on it."""
    state = state_of(journal, shelf, learner, settings)
    by_unit = {UnitId(one.item): one for one in state.met}
    choice = choose(state.memories, state.unmet, day, state.terms, state.statements)
    new_a_day = journal.started_on(learner, day) + choice.new
    effective = settings._replace(retention=choice.retention, new_a_day=new_a_day)
    return TodayTowards(tuple(by_unit[unit] for unit in choice.units), choice, effective)


def plan_towards(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> Plan:
    """The whole plan as of the study day: tens of milliseconds, more for a far date."""
    state = state_of(journal, spared(journal, shelf, learner), learner, settings)
    return plan(state.memories, state.unmet, day, state.terms, state.statements)


def remedies_towards(
    journal: Journal,
    shelf: Shelf,
    learner: LearnerId,
    settings: Settings,
    day: int,
    wanted: Callable[[], bool] = lambda: True,
) -> Remedies | None:
    """What would make the plan work: up to some seconds, so beside the window; None once it is not ``wanted``."""
    state = state_of(journal, spared(journal, shelf, learner), learner, settings)
    return remedies(state.memories, state.unmet, day, state.terms, wanted)
