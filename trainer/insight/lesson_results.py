"""What a class came to, recounted from the record alone: by question, by section, and beside an earlier class.

First votes stand for what people brought along, second ones for what they made of it together. What the class had seen
the key of before counts in no sum.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import ItemId, SectionId
from trainer.insight.moments import Interval, wilson
from trainer.record.events import Event
from trainer.record.lessons import LessonAsked, LessonClosed, LessonDecided, LessonOpened, Votes, gain

__all__ = [
    "FEWEST_TO_COMPARE",
    "Compared",
    "Comparison",
    "Difference",
    "HeldClass",
    "Result",
    "SectionVotes",
    "Share",
    "by_section",
    "comparison",
    "held_classes",
    "results",
    "total",
]

FEWEST_TO_COMPARE = 10
"""Votes below which nothing is compared: with ten, the 95 % intervals of 2 and of 8 right ones still overlap."""


class Share(NamedTuple):
    """So many were ``right`` of so many ``votes``."""

    right: int
    votes: int

    @property
    def value(self) -> float | None:
        """The share, 0..1; None of nothing."""
        return self.right / self.votes if self.votes else None

    @property
    def spread(self) -> Interval | None:
        """Wilson's 95 % interval; None of nothing."""
        return wilson(self.right, self.votes)


class HeldClass(NamedTuple):
    """A class as the record has it; ``moment`` is when it began, ``closed`` None where it was never closed.

    ``asked`` and ``decided`` are in the order in which they were put to the class.
    """

    opened: LessonOpened
    moment: Moment
    asked: tuple[LessonAsked, ...]
    decided: tuple[LessonDecided, ...]
    closed: LessonClosed | None

    @property
    def people(self) -> int:
        """How many were there; where the class was never closed, the most that voted on anything."""
        if self.closed is not None:
            return self.closed.people
        put: tuple[LessonAsked | LessonDecided, ...] = (*self.asked, *self.decided)
        rounds = [votes for one in put for votes in (one.first, one.second) if votes is not None]
        return max((votes.people for votes in rounds), default=0)


class Result(NamedTuple):
    """A question of a class: its ``place`` among them (from 1), the share that was right before and after the talk.

    ``after`` is None where there was no second vote. ``gain`` is the normalised one (None: not to be computed).
    """

    place: int
    told: LessonAsked
    before: Share
    after: Share | None
    gain: float | None

    @property
    def shift(self) -> float | None:
        """How far the share moved by the talk, -1..1."""
        if self.after is None or self.after.value is None or self.before.value is None:
            return None
        return self.after.value - self.before.value


class SectionVotes(NamedTuple):
    """A section in a class: ``before`` over its ``questions``; ``twice`` and ``after`` over those voted on twice.

    ``sure_wrong`` of the ``asked`` votes on questions where five or more said how sure they were, were sure and wrong;
    ``asked`` is 0 where there was none such.
    """

    section: SectionId
    questions: int
    before: Share
    twice: Share
    after: Share
    asked: int
    sure_wrong: int


class Difference(StrEnum):
    """What can be said of a question that was put to two classes."""

    FEW = "too few to compare"
    REWORDED = "worded anew since"
    ALIKE = "no difference to be told"
    BETTER = "better than then"
    WORSE = "worse than then"


class Compared(NamedTuple):
    """A question ``then`` and ``now``, by first votes."""

    item: ItemId
    section: SectionId
    then: Share
    now: Share
    difference: Difference


class Comparison(NamedTuple):
    """A class beside the ``earlier`` one by the same plan, by the questions that both were asked."""

    earlier: HeldClass
    questions: tuple[Compared, ...]


def held_classes(lessons: Iterable[Event]) -> tuple[HeldClass, ...]:
    """Every class that was opened, the latest first, from ``InstructorRecord.lessons``."""
    found: dict[str, HeldClass] = {}
    rest: list[LessonAsked | LessonDecided | LessonClosed] = []
    for event in lessons:
        told = event.happening
        if isinstance(told, LessonOpened):
            found.setdefault(told.session, HeldClass(told, event.moment, (), (), None))
        elif isinstance(told, LessonAsked | LessonDecided | LessonClosed):
            rest.append(told)
    for one in rest:
        held = found.get(one.session)
        if held is not None:
            found[one.session] = _with(held, one)
    return tuple(sorted(found.values(), key=lambda held: (held.moment.at, held.opened.session), reverse=True))


def _with(held: HeldClass, told: LessonAsked | LessonDecided | LessonClosed) -> HeldClass:
    match told:
        case LessonAsked():
            return held._replace(asked=(*held.asked, told))
        case LessonDecided():
            return held._replace(decided=(*held.decided, told))
        case LessonClosed():
            return held._replace(closed=told)


def results(held: HeldClass) -> tuple[Result, ...]:
    """The class's questions in the order in which they were put."""
    return tuple(
        Result(
            place,
            told,
            _share(told.first),
            None if told.second is None else _share(told.second),
            None if told.second is None else gain(told.first, told.second),
        )
        for place, told in enumerate(held.asked, 1)
    )


def _share(votes: Votes) -> Share:
    return Share(votes.right, votes.people)


def total(shares: Iterable[Share | None]) -> Share:
    """All of them together."""
    held = [share for share in shares if share is not None]
    return Share(sum(share.right for share in held), sum(share.votes for share in held))


def by_section(found: Iterable[Result]) -> tuple[SectionVotes, ...]:
    """The sections that were asked about, in that order."""
    sections: dict[SectionId, list[Result]] = {}
    for one in found:
        if not one.told.again:
            sections.setdefault(one.told.section, []).append(one)
    return tuple(_section(name, held) for name, held in sections.items())


def _section(name: SectionId, held: Sequence[Result]) -> SectionVotes:
    said = [one.told.first for one in held if one.told.first.sure_wrong is not None]
    return SectionVotes(
        name,
        len(held),
        total(one.before for one in held),
        total(one.before for one in held if one.after is not None),
        total(one.after for one in held),
        sum(first.people for first in said),
        sum(first.sure_wrong or 0 for first in said),
    )


def comparison(held: HeldClass, classes: Iterable[HeldClass]) -> Comparison | None:
    """The class beside the last one before it by the same plan; None where there was none, or nothing in common."""
    plan, began = held.opened.lesson, (held.moment.at, held.opened.session)
    before = [
        one
        for one in classes
        if plan and one.opened.lesson == plan and (one.moment.at, one.opened.session) < began and one.asked
    ]
    if not before:
        return None
    earlier = max(before, key=lambda one: (one.moment.at, one.opened.session))
    then = _fresh(earlier)
    pairs = [(then[item], now) for item, now in _fresh(held).items() if item in then]
    return Comparison(earlier, tuple(_compared(first, now) for first, now in pairs)) if pairs else None


def _fresh(held: HeldClass) -> dict[ItemId, LessonAsked]:
    """Each question as it was put to the class before it had seen the key."""
    found: dict[ItemId, LessonAsked] = {}
    for told in held.asked:
        if not told.again and told.first.people:
            found.setdefault(told.item, told)
    return found


def _compared(then: LessonAsked, now: LessonAsked) -> Compared:
    first, second = _share(then.first), _share(now.first)
    return Compared(now.item, now.section, first, second, _difference(then, now))


def _difference(then: LessonAsked, now: LessonAsked) -> Difference:
    if then.revision != now.revision:
        return Difference.REWORDED
    first, second = _share(then.first), _share(now.first)
    before, after = first.spread, second.spread
    if before is None or after is None or min(first.votes, second.votes) < FEWEST_TO_COMPARE:
        return Difference.FEW
    if after.low > before.high:
        return Difference.BETTER
    return Difference.WORSE if after.high < before.low else Difference.ALIKE
