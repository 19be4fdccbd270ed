"""A plan for a class put together from sections and minutes: the weakest sections first, no two questions alike.

The same wishes give the same plan. How long things take are assumptions: a question that is voted on, talked over,
voted on again and explained takes some four minutes, a drill half as long again as for one person.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.chance import shuffled
from trainer.base.ids import ItemId, LearnerId, SectionId, StatementId
from trainer.content.model import Format, Use
from trainer.content.scenario.shelf import DrillHeading
from trainer.memory.forgetting import retrievability
from trainer.record.journal import Memory
from trainer.study.lesson.lesson import DRILL, QUESTION, Step
from trainer.study.lesson.polls import ASKABLE
from trainer.study.shelf import Shelf

__all__ = [
    "ARRIVING_MINUTES",
    "MINUTES",
    "QUESTION_MINUTES",
    "Offered",
    "compose",
    "drill_minutes",
    "known_of",
    "most_overdue",
    "offered",
    "weakest_first",
]

MINUTES = (20, 45, 90)
QUESTION_MINUTES = 4
ARRIVING_MINUTES = 3
_DRILL_FROM = 45
_HALVES_FROM = 90


class Offered(NamedTuple):
    """The ``items`` that a class can be asked of some sections, in the packs' order, and how many it can't be asked.

    Those are of a ``format`` without options to talk about, held back for a ``check``, or ``hidden`` from the group.
    """

    items: tuple[ItemId, ...]
    format: int
    check: int
    hidden: int


def offered(shelf: Shelf, sections: Iterable[SectionId], hidden: Collection[ItemId]) -> Offered:
    """What a class can be asked of these sections, when so much is hidden from it."""
    items: list[ItemId] = []
    form = check = spared = 0
    for section in sections:
        askable = shelf.item_ids(section, Use.PRACTICE, ASKABLE)
        kept = [item for item in askable if item not in hidden]
        items += kept
        spared += len(askable) - len(kept)
        form += len(shelf.item_ids(section, Use.PRACTICE, frozenset(Format) - ASKABLE))
        check += len(shelf.item_ids(section, Use.CHECK))
    return Offered(tuple(items), form, check, spared)


def drill_minutes(heading: DrillHeading) -> int:
    """About how long a class takes over a drill."""
    return -(-3 * heading.minutes // 2)


def known_of(memories: Mapping[LearnerId, Sequence[Memory]], day: int) -> Mapping[SectionId, float]:
    """What these people would recall on the study day (0..1), by section, of what they have met of it."""
    sums: Counter[SectionId] = Counter()
    held: dict[SectionId, float] = {}
    for kept in memories.values():
        for memory in kept:
            sums[memory.section] += 1
            held[memory.section] = held.get(memory.section, 0.0) + retrievability(memory, day)
    return {section: held[section] / number for section, number in sums.items()}


def weakest_first(
    sections: Sequence[SectionId], known: Mapping[SectionId, float], turn: int = 0
) -> tuple[SectionId, ...]:
    """The sections by what is known of them, lowest first.

    Those of which nobody has met anything come after them, in an order that changes with the ``turn``.
    """
    unmet = shuffled([section for section in sections if section not in known], "sections", turn)
    return (*sorted((one for one in sections if one in known), key=lambda section: known[section]), *unmet)


def most_overdue(memories: Mapping[LearnerId, Sequence[Memory]], askable: Collection[ItemId], day: int) -> list[ItemId]:
    """What of the askable is due on the study day for these people: most days overdue, over all of them, first."""
    overdue: Counter[ItemId] = Counter()
    for kept in memories.values():
        for memory in kept:
            item = ItemId(memory.unit)
            if memory.due_day <= day and item in askable:
                overdue[item] += day - memory.due_day + 1
    return sorted(overdue, key=lambda item: (-overdue[item], item))


def compose(
    shelf: Shelf,
    minutes: int,
    sections: Sequence[SectionId],
    hidden: Collection[ItemId] = (),
    due: Sequence[ItemId] = (),
    turn: int = 0,
) -> tuple[Step, ...]:
    """A plan of so many minutes over the sections, which come weakest first; another ``turn`` gives another plan.

    The sections take turns, so that neighbours differ, and what is ``due`` comes first in each; no two questions train
    one statement. From 45 minutes on a drill about one of the sections closes it, or parts it from 90 on.
    """
    drill = _drill(shelf, sections, minutes, turn) if minutes >= _DRILL_FROM else None
    left = minutes - ARRIVING_MINUTES - (0 if drill is None else drill_minutes(drill))
    questions = [Step(QUESTION, item) for item in _picked(shelf, sections, hidden, due, turn, left // QUESTION_MINUTES)]
    if drill is None:
        return tuple(questions)
    middle = len(questions) // 2 if minutes >= _HALVES_FROM else len(questions)
    return (*questions[:middle], Step(DRILL, drill.id), *questions[middle:])


def _drill(shelf: Shelf, sections: Sequence[SectionId], minutes: int, turn: int) -> DrillHeading | None:
    """A drill of the weakest section that has one, which leaves time for questions."""
    fitting = [one for one in shelf.drills.headings() if 3 * drill_minutes(one) <= 2 * minutes]
    about = ([one for one in fitting if one.section == section] for section in sections)
    drills = next((found for found in about if found), [])
    return drills[turn % len(drills)] if drills else None


def _picked(
    shelf: Shelf,
    sections: Sequence[SectionId],
    hidden: Collection[ItemId],
    due: Sequence[ItemId],
    turn: int,
    number: int,
) -> list[ItemId]:
    waiting = [_queue(offered(shelf, (section,), hidden).items, section, due, turn) for section in sections]
    trained = shelf.statements_of(item for queue in waiting for item in queue)
    taken: set[StatementId] = set()
    picked: list[ItemId] = []
    while any(waiting) and len(picked) < number:
        for queue in waiting:
            item = _next_unlike(queue, trained, taken)
            if item is not None and len(picked) < number:
                picked.append(item)
                taken.update(trained.get(item, ()))
    return picked


def _queue(items: Sequence[ItemId], section: SectionId, due: Sequence[ItemId], turn: int) -> list[ItemId]:
    first = [item for item in due if item in items]
    return [*first, *(item for item in shuffled(items, "class", section, turn) if item not in first)]


def _next_unlike(
    queue: list[ItemId], trained: Mapping[ItemId, tuple[StatementId, ...]], taken: set[StatementId]
) -> ItemId | None:
    while queue:
        item = queue.pop(0)
        if taken.isdisjoint(trained.get(item, ())):
            return item
    return None
