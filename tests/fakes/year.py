"""A learner's year, or day, as a record: seeded, of the real pack's questions, remembered as the memory model says."""

import random
from collections.abc import Iterator, Sequence

from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId, LearnerId, SessionId, UnitId
from trainer.content.library import Library
from trainer.content.model import Item, Pack, Use
from trainer.memory.forgetting import retrievability
from trainer.memory.model import MODEL, after, follow
from trainer.record.drilled import DrillClosed, DrillDecided, DrillOpened
from trainer.record.events import GENESIS, Fact, place
from trainer.record.happenings import Answered, Happening, LearnerAdded
from trainer.record.journal import Memory

INES = LearnerId("1" * 32)
_NEW_A_DAY, _MOST_A_DAY, _MOST = 2, 20, 150
_HARD = 3
"""Every third section is hard for this learner."""


class Lived(InMemoryJournal):
    """A record that is only read: every memory is replayed once, and not for each unit anew."""

    def memories(self, learner: LearnerId) -> tuple[Memory, ...]:
        found: dict[UnitId, Memory | None] = {}
        for event in self.answers(learner):
            unit = event.happening.unit
            found[unit] = follow(found.get(unit), event)
        return tuple(memory for _, memory in sorted(found.items()) if memory is not None)


def journal_of(told: Sequence[tuple[Moment, Happening]]) -> InMemoryJournal:
    """The record of one learner to whom this happened, placed at once: appending settles the whole log every time."""
    journal, previous = Lived(), GENESIS
    for number, (moment, happening) in enumerate(told, 1):
        fact = Fact(EventId(f"{number:032x}"), INES, moment, happening)
        event, _ = place(fact, "c" * 32, number, number, previous)
        journal.events.append(event)
        previous = event.seal
    return journal


def nothing(today: int) -> InMemoryJournal:
    """Ines came, and has answered nothing."""
    return journal_of([(_at(today, 0), LearnerAdded("Ines", False))])


def one_day(pack: Pack, today: int, answers: int = 8) -> InMemoryJournal:
    """Ines's first day."""
    life = _Life(pack, seed=5, every=1)
    told = [(_at(today, 0), LearnerAdded("Ines", False)), *life.day(today, new=answers)]
    return journal_of(told)


def year(pack: Pack, library: Library, today: int, days: int = 365, seed: int = 7) -> InMemoryJournal:
    """A year in which Ines practised on about every second day, and played a few drills."""
    life = _Life(pack, seed)
    told: list[tuple[Moment, Happening]] = [(_at(today - days, 0), LearnerAdded("Ines", False))]
    for day in range(today - days + 1, today):
        # a stretch in summer without a single answer
        if life.drawn.random() < 0.6 and not 150 < today - day < 178:
            told += life.day(day, new=_NEW_A_DAY)
        if (today - day) % 41 == 7:
            told += life.drill(library, day)
    return journal_of(told)


def _at(day: int, minute: float) -> Moment:
    return Moment(day * MS_A_DAY + 9 * 3_600_000 + round(minute * 60_000))


class _Life:
    """What the learner remembers, and how a day goes."""

    def __init__(self, pack: Pack, seed: int, every: int = 2) -> None:
        self.drawn = random.Random(seed)
        self.memories: dict[UnitId, Memory] = {}
        self._hard = {section.id for number, section in enumerate(pack.sections) if number % _HARD == 2}
        self._items = {UnitId(item.id): item for item in pack.items if item.use is Use.PRACTICE}
        self._unmet = list(self._items)[::every][:_MOST]
        self._runs = 0

    def day(self, day: int, new: int) -> Iterator[tuple[Moment, Happening]]:
        """The day's reviews, then what is new."""
        due = sorted(
            (memory for memory in self.memories.values() if memory.due_day <= day), key=lambda one: one.due_day
        )
        units = [memory.unit for memory in due[:_MOST_A_DAY]] + self._unmet[:new]
        self._unmet = self._unmet[new:]
        for number, unit in enumerate(units):
            moment = _at(day, number * 0.6)
            answered = self._answer(self._items[unit], day)
            memory = after(self.memories.get(unit), answered, moment)
            if memory is not None:
                self.memories[unit] = memory
            yield moment, answered

    def _answer(self, item: Item, day: int) -> Answered:
        unit, drawn = UnitId(item.id), self.drawn
        before = self.memories.get(unit)
        chance = 0.8 if before is None else retrievability(before, day)
        right = drawn.random() < chance - (0.08 if item.section in self._hard else 0.0)
        sure = drawn.choices(("guess", "think", "sure"), (1, 14, 30) if right else (8, 8, 3))[0]
        rating = 3 if right and sure != "guess" else 1
        return Answered(
            *(SessionId(f"{day:032x}"), item.id, item.revision, unit, item.section, item.format.value),
            *("new" if before is None else "review", {}, (), right, float(right), sure, rating),
            *(round(drawn.uniform(8_000, 55_000)), MODEL, 0.9),
        )

    def drill(self, library: Library, day: int) -> Iterator[tuple[Moment, Happening]]:
        """A run of the next drill on the shelf, from one objective to the next."""
        headings = library.drills.headings()
        heading = headings[self._runs % len(headings)]
        self._runs += 1
        session = SessionId(f"{self._runs:032d}")
        objectives = [one for one in library.drills.objectives().values() if one.drill == heading.id]
        again = self._runs > len(headings)
        yield _at(day, 30), DrillOpened(session, heading.id, heading.revision, session, 100, again, "")
        for number, one in enumerate(objectives):
            grade = self.drawn.choices(("well", "partly", "misjudged"), (5, 2, 3))[0]
            yield (
                _at(day, 31 + number),
                DrillDecided(
                    *(session, heading.id, heading.revision, one.node, one.section, one.id, "option", "", (), ""),
                    *((), (), ("option",), 40_000, 0, again, grade, "authors"),
                ),
            )
        ending = library.drills.drill(heading.id).drill.endings[0].id
        yield _at(day, 45), DrillClosed(session, heading.id, "finished", ending, self.drawn.random())
