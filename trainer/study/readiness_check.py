"""A check of readiness: a plan of held-back items that takes no memory step, and what its answers came to."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from trainer.base.ids import DrillId, EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.content.model import Use
from trainer.memory.checks import QUIET_DAYS, HeldBack, choose_checks, unseen_drill
from trainer.memory.queue import Ask
from trainer.record.drilled import DrillOpened
from trainer.record.events import Event
from trainer.record.happenings import Answered, Purpose, Undone
from trainer.record.journal import Journal
from trainer.study.planning import busy
from trainer.study.quiz import CHECK, Plan
from trainer.study.settings import Settings
from trainer.study.shelf import Shelf
from trainer.study.sparing import spared

__all__ = ["QUESTIONS", "Checked", "checked_in", "drill_for_check", "plan_check"]

QUESTIONS = 20
"""Questions of a check, where so many are fit to be asked: half an interval of some 20 in 100 at most."""


class Checked(NamedTuple):
    """An answer of a check that stands."""

    event: EventId
    answered: Answered


def plan_check(
    journal: Journal,
    shelf: Shelf,
    learner: LearnerId,
    settings: Settings,
    day: int,
    session: SessionId,
    number: int = QUESTIONS,
    sections: Collection[SectionId] = (),
) -> Plan:
    """A check of at most ``number`` held-back items; none where all were asked lately, or their statements today.

    ``sections`` keeps it to what these teach (none: to everything).
    What was asked when is read from the record, as far as it matters: an item rests for ``QUIET_DAYS``.
    """
    shelf = spared(journal, shelf, learner)
    held_back = (shelf.item(name) for name in shelf.item_ids(use=Use.CHECK))
    items = [item for item in held_back if not sections or item.section in sections]
    used = _used(journal, learner, {item.id for item in items}, day)
    held = [HeldBack(item.id, item.section, item.statements) for item in items]
    chosen = choose_checks(held, used, day, number, learner, busy(journal, shelf, learner, day))
    homes = {item.id: item.section for item in items}
    asks = tuple(Ask(name, UnitId(name), homes[name], Purpose.CHECK) for name in chosen)
    return Plan(session, learner, asks, 0, settings.confidence, settings.retention, CHECK)


def checked_in(events: Iterable[Event]) -> tuple[Checked, ...]:
    """The answers of a check's session that stand, in their order."""
    found: dict[EventId, Answered] = {}
    for event in events:
        match event.happening:
            case Answered() as answered if answered.purpose == Purpose.CHECK:
                found[event.id] = answered
            case Undone(target=target):
                found.pop(target, None)
            case _:
                pass
    return tuple(Checked(event, answered) for event, answered in found.items())


def drill_for_check(journal: Journal, shelf: Shelf, learner: LearnerId) -> DrillId | None:
    """A drill that the learner never opened; None when all were."""
    seen = {event.happening.drill for event in journal.drilled(learner) if isinstance(event.happening, DrillOpened)}
    return unseen_drill([heading.id for heading in shelf.drills.headings()], seen, learner)


def _used(journal: Journal, learner: LearnerId, held: set[ItemId], day: int) -> dict[ItemId, int]:
    """The latest study day on which each of the items was asked, within the days that it rests."""
    used: dict[ItemId, int] = {}
    for back in range(QUIET_DAYS):
        for name in journal.asked_on(learner, day - back):
            if name in held:
                used.setdefault(name, day - back)
    return used
