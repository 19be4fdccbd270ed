"""What a sitting sets out to ask: today's due units and new items, or a practice of the learner's choosing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple, Protocol

from trainer.base.ids import ItemId, LearnerId, SectionId, SessionId, StatementId, UnitId
from trainer.content.model import Format, Item, Use
from trainer.memory.queue import Ask, Candidate, by_risk, interleaved, without_siblings
from trainer.record.happenings import Purpose
from trainer.record.journal import Journal, Memory
from trainer.study.quiz import Plan
from trainer.study.settings import Settings

__all__ = ["Practice", "Shelf", "Today", "look_at_today", "plan_practice", "plan_today"]

MOST_DUE = 120
"""Due units that one sitting considers; the rest stay due."""


class Shelf(Protocol):
    """What study needs of the content: the compiled packs (``content.library.Library`` is one)."""

    def item(self, name: ItemId) -> Item:
        """The item. Raises KeyError when no pack has it (any more)."""

    def item_ids(
        self,
        section: SectionId | None = None,
        use: Use = Use.PRACTICE,
        formats: Collection[Format] | None = None,
    ) -> tuple[ItemId, ...]:
        """The section's items (or all) in the pack's order."""

    def statements_of(self, items: Iterable[ItemId]) -> dict[ItemId, tuple[StatementId, ...]]:
        """The statements that each item trains; items that no pack has are left out."""

    def siblings(self, item: ItemId) -> tuple[ItemId, ...]:
        """Practice items that share a statement with the item, those in another format first."""

    def counts(self) -> dict[SectionId, int]:
        """How many practice items each section has, in the order of study."""


class Practice(NamedTuple):
    """What a learner chose to practise: nothing in ``sections`` or ``formats`` means all of them."""

    sections: tuple[SectionId, ...] = ()
    formats: tuple[Format, ...] = ()
    number: int = 0
    minutes: int = 10


class Today(NamedTuple):
    """How today stands: units due, new items within the budget, the section whose briefing comes first (or None)."""

    due: int
    new: int
    briefing: SectionId | None

    @property
    def waiting(self) -> int:
        """How many questions could be asked at once: what is due, and what is new and has been read about."""
        return self.due + (self.new if self.briefing is None else 0)


def _new_section(journal: Journal, shelf: Shelf, learner: LearnerId) -> SectionId | None:
    started = journal.started(learner)
    return next((section for section, count in shelf.counts().items() if started.get(section, 0) < count), None)


def look_at_today(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> Today:
    """What today holds, without planning it."""
    if settings.away_until > day:
        return Today(0, 0, None)
    budget = max(0, settings.new_a_day - journal.started_on(learner, day))
    section = _new_section(journal, shelf, learner) if budget else None
    unread = section if section is not None and section not in journal.briefings(learner) else None
    return Today(journal.due_count(learner, day), budget if section is not None else 0, unread)


def plan_today(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int, session: SessionId
) -> Plan:
    """Due units by risk with sections mixed, then new items of the section in study whose briefing was read.

    Nobody is asked about a section before its briefing; no two questions of a day train one statement.
    """
    asks: tuple[Ask, ...] = ()
    if settings.away_until <= day:
        busy = _busy(journal, shelf, learner, day)
        due = _due(journal, shelf, learner, day)
        reviews = without_siblings(by_risk(due, day), busy, MOST_DUE)
        taken = busy.union(*(candidate.statements for candidate in reviews))
        new = _new(journal, shelf, learner, settings, day, taken)
        asks = (*_asks(interleaved(reviews), Purpose.REVIEW), *_asks(new, Purpose.NEW))
    return Plan(session, learner, asks, settings.minutes, settings.confidence, settings.retention, "today")


def plan_practice(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int, session: SessionId, wish: Practice
) -> Plan:
    """What a learner asked for: due first, then new, then what is likeliest forgotten; siblings kept apart."""
    sections = wish.sections or tuple(shelf.counts())
    formats = wish.formats or tuple(Format)
    items = [item for section in sections for item in varied(shelf, section, formats)]
    known = journal.known(learner, [UnitId(item) for item in items])
    candidates = _candidates(shelf, items, known)
    risky = by_risk(candidates, day)
    new = [candidate for candidate in candidates if candidate.memory is None]
    due = [candidate for candidate in risky if candidate.memory is not None and candidate.memory.due_day <= day]
    later = [candidate for candidate in risky if candidate.memory is not None and candidate.memory.due_day > day]
    limit = wish.number or MOST_DUE
    chosen = without_siblings([*due, *new, *later], _busy(journal, shelf, learner, day), limit)
    mixed = interleaved(chosen) if len(sections) > 1 else chosen
    asks = tuple(
        Ask(one.item, UnitId(one.item), one.section, Purpose.NEW if one.memory is None else Purpose.REVIEW)
        for one in mixed
    )
    return Plan(session, learner, asks, wish.minutes, settings.confidence, settings.retention, "practice")


def varied(shelf: Shelf, section: SectionId, formats: Iterable[Format] = tuple(Format)) -> tuple[ItemId, ...]:
    """The section's practice items, the formats in turn: a pack may list them one format after the other."""
    lists = [shelf.item_ids(section, Use.PRACTICE, (form,)) for form in formats]
    return tuple(item for row in zip_longest(*lists) for item in row if item is not None)


def _busy(journal: Journal, shelf: Shelf, learner: LearnerId, day: int) -> frozenset[StatementId]:
    asked = shelf.statements_of(journal.asked_on(learner, day))
    return frozenset(statement for statements in asked.values() for statement in statements)


def _due(journal: Journal, shelf: Shelf, learner: LearnerId, day: int) -> tuple[Candidate, ...]:
    """The due units, as far as one sitting looks; those that no pack has any more stand in nobody's way."""
    limit = MOST_DUE
    while True:
        memories = {memory.unit: memory for memory in journal.due(learner, day, limit)}
        due = _candidates(shelf, [ItemId(unit) for unit in memories], memories)
        if len(due) >= MOST_DUE or len(memories) < limit:
            return due[:MOST_DUE]
        limit *= 4


def _new(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int, busy: frozenset[StatementId]
) -> tuple[Candidate, ...]:
    budget = max(0, settings.new_a_day - journal.started_on(learner, day))
    read = journal.briefings(learner)
    started = journal.started(learner)
    chosen: list[Candidate] = []
    for section, count in shelf.counts().items():
        if len(chosen) >= budget:
            break
        if section not in read or started.get(section, 0) >= count:
            continue
        items = varied(shelf, section)
        known = journal.known(learner, [UnitId(item) for item in items])
        fresh = _candidates(shelf, [item for item in items if UnitId(item) not in known], {})
        block = without_siblings(fresh, busy, budget - len(chosen))
        busy = busy.union(*(candidate.statements for candidate in block))
        chosen.extend(block)
    return tuple(chosen)


def _candidates(shelf: Shelf, items: Sequence[ItemId], memories: Mapping[UnitId, Memory]) -> tuple[Candidate, ...]:
    """The items that a pack still has, as candidates; a statement's id begins with its section's."""
    statements = shelf.statements_of(items)
    sections = {item: SectionId(found[0].rsplit(".", 1)[0]) for item, found in statements.items() if found}
    return tuple(
        Candidate(item, sections[item], statements[item], memories.get(UnitId(item)))
        for item in items
        if item in sections
    )


def _asks(candidates: Iterable[Candidate], purpose: Purpose) -> tuple[Ask, ...]:
    return tuple(Ask(one.item, UnitId(one.item), one.section, purpose) for one in candidates)
