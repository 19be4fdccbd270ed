"""Where a course stands today, and what its occasions ask: block's end, evening, next morning, check.

All but the mark is read from what is remembered: what a skipped occasion left behind, the next morning takes up.
"""

from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

from trainer.base.ids import LearnerId, SectionId, SessionId, UnitId
from trainer.memory.course import Met, Occasion, Sort, asked_then
from trainer.memory.queue import Ask, Candidate, without_siblings
from trainer.record.happenings import Answered, Purpose, Rating
from trainer.record.journal import Journal, Memory
from trainer.study.candidates import candidates_of
from trainer.study.planning import busy, plan_today, varied
from trainer.study.quiz import Plan
from trainer.study.settings import Settings
from trainer.study.shelf import Shelf
from trainer.study.sparing import spared
from trainer.study.timetable import CHECKED, EVENING, NIGHT, Mark, Timetable, read_mark, read_timetable

__all__ = ["COURSE", "Standing", "course_plan", "follows", "mark_after", "plan_beside", "standing_of", "timetable_of"]

COURSE = "course"
"""The kind of a sitting that an occasion of a course asks for; its sort comes after a hyphen, and ``last`` for the
last day's, after which no morning comes."""
QUESTIONS_A_MINUTE = 2
"""What fits the minutes of a sitting: half a minute a question (an assumption)."""


class Standing(NamedTuple):
    """Where a course stands on a study day.

    ``occasion`` is the one that it has come to, None when nothing of the course is left today. Of a block that is
    ``underway`` nothing is asked before it is over. ``asks`` are the questions of the occasion, the check's excepted.
    """

    timetable: Timetable
    day: int
    mark: Mark
    occasion: Occasion | None
    underway: bool
    asks: tuple[Ask, ...]

    @property
    def after(self) -> bool:
        """Whether the course's days are over, and only its check is left."""
        return self.day > self.timetable.last_day


def timetable_of(settings: Settings, day: int) -> Timetable | None:
    """The course that has Today on the study day; None where none has, and before the first day of one.

    A check that was not taken on the last day is still offered on the day after it. Of somebody who is away a course
    asks nothing either.
    """
    table = read_timetable(settings.course)
    if table is None or settings.away_until > day or not (table.runs(day) or _leaves_check(table, settings, day)):
        return None
    return table


def _leaves_check(table: Timetable, settings: Settings, day: int) -> bool:
    mark = read_mark(settings.course_mark)
    return day == table.last_day + 1 and not (mark.stage == CHECKED and mark.day >= table.last_day)


def standing_of(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> Standing | None:
    """Where the learner's course stands on the study day; None where no course has Today."""
    table = timetable_of(settings, day)
    if table is None:
        return None
    stored = read_mark(settings.course_mark)
    mark = stored if stored.day == day else Mark(day)
    asking = _Asking(journal, spared(journal, shelf, learner), learner, settings, table, day)
    for occasion in _still_to_come(table, mark, day):
        if occasion.sort is Sort.BLOCK and occasion.block > mark.block:
            return Standing(table, day, mark, occasion, True, ())
        asks = asking.of(occasion)
        if asks or occasion.sort is Sort.CHECK:
            return Standing(table, day, mark, occasion, False, asks)
    return Standing(table, day, mark, None, False, ())


def _still_to_come(table: Timetable, mark: Mark, day: int) -> Iterable[Occasion]:
    """The occasions of the day that may be on, the first that is on having precedence."""
    if mark.stage == CHECKED:
        return
    if day <= table.last_day and mark.stage != NIGHT:
        if mark.stage != EVENING:
            if not mark.block and day > table.course.first_day:
                yield Occasion(Sort.MORNING, day)
            for block in range(max(1, mark.block), table.course.blocks + 1):
                yield Occasion(Sort.BLOCK, day, block)
        yield Occasion(Sort.EVENING, day)
    if day >= table.last_day:
        yield Occasion(Sort.CHECK, table.last_day)


def follows(standing: Standing) -> tuple[Occasion, ...]:
    """The occasions of the day that can be picked instead of the one that is on: later blocks, then the evening."""
    here = standing.occasion
    if here is None or here.sort in (Sort.EVENING, Sort.CHECK):
        return ()
    first = here.block + 1 if here.sort is Sort.BLOCK else 1
    blocks = range(first, standing.timetable.course.blocks + 1)
    later = [Occasion(Sort.BLOCK, standing.day, block) for block in blocks]
    return (*later, Occasion(Sort.EVENING, standing.day))


def mark_after(mark: Mark, occasion: Occasion, *, ended: bool = False) -> Mark:
    """The mark once the occasion was picked, a block's by saying that it is over; ``ended``: once it was through."""
    match occasion.sort:
        case Sort.BLOCK:
            return mark._replace(block=max(mark.block, occasion.block))
        case Sort.EVENING:
            return mark._replace(stage=NIGHT if ended else EVENING)
        case Sort.CHECK:
            return mark._replace(stage=CHECKED)
        case Sort.MORNING:
            return mark


def course_plan(standing: Standing, learner: LearnerId, settings: Settings, session: SessionId) -> Plan:
    """The sitting that the occasion asks for; without questions where there is no occasion, or it has none."""
    sort = "" if standing.occasion is None else standing.occasion.sort.value
    last = "-last" if standing.day >= standing.timetable.last_day else ""
    kind = f"{COURSE}-{sort}{last}"
    return Plan(session, learner, standing.asks, settings.minutes, settings.confidence, settings.retention, kind)


def plan_beside(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int, session: SessionId
) -> Plan:
    """What else is due on a day of a course: what it does not teach. New questions wait until it is over."""
    table = read_timetable(settings.course)
    if table is not None and not table.runs(day):
        return plan_today(journal, shelf, learner, settings, day, session)
    taught = set() if table is None else {name for block in table.sections for name in block}
    usual = settings._replace(new_a_day=0, ready_day=0)
    plan = plan_today(journal, shelf, learner, usual, day, session)
    asks = tuple(ask for ask in plan.asks if ask.section not in taught or ask.purpose is Purpose.DRILL)
    return plan._replace(asks=asks)


class _Asking:
    """What the occasions of one day ask of one learner: as much as fits the minutes, no two of a statement."""

    def __init__(
        self, journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, table: Timetable, day: int
    ) -> None:
        self._journal, self._shelf, self._learner = journal, shelf, learner
        self._table, self._day = table, day
        self._room = max(1, settings.minutes * QUESTIONS_A_MINUTE)
        self._there = shelf.counts()
        self._busy = busy(journal, shelf, learner, day)

    def of(self, occasion: Occasion) -> tuple[Ask, ...]:
        """The questions of the occasion; those that were asked already are not among them."""
        found = dict[UnitId, tuple[Candidate, Met]]()
        for day, block in self._blocks(occasion):
            for one in self._met(day, block, occasion):
                found.setdefault(UnitId(one.item), (one, self._as_met(one, day, block)))
        order = asked_then(occasion, (met for _, met in found.values()))
        chosen = [found[ask.unit][0] for ask in order]
        if occasion.sort is Sort.EVENING:
            kept = tuple(chosen[: self._room])
        else:
            kept = without_siblings(chosen, self._busy, self._room)
        return tuple(Ask(one.item, UnitId(one.item), one.section, self._purpose(one)) for one in kept)

    def _blocks(self, occasion: Occasion) -> list[tuple[int, int]]:
        """The blocks that the occasion looks at."""
        course = self._table.course
        every = range(1, course.blocks + 1)
        match occasion.sort:
            case Sort.BLOCK:
                return [(occasion.day, occasion.block)]
            case Sort.EVENING:
                return [(occasion.day, block) for block in every]
            case Sort.MORNING:
                return [(day, block) for day in range(course.first_day, occasion.day) for block in every]
            case Sort.CHECK:
                return []

    def _met(self, day: int, block: int, occasion: Occasion) -> list[Candidate]:
        """What the block introduced and the occasion may ask; what it was to introduce, where that is still owed."""
        candidates = self._candidates(self._table.taught(day, block))
        here = [one for one in candidates if one.memory is not None and one.memory.last_day >= day]
        fresh = [one for one in candidates if one.memory is None]
        left = list(without_siblings(fresh, self._busy, self._room - len(here)))
        if occasion.sort is Sort.EVENING:
            return [one for one in here if one.memory is not None and one.memory.last_day == self._day]
        if occasion.sort is Sort.BLOCK:
            due = [one for one in candidates if one.memory is not None and one.memory.due_day <= self._day]
            return [*(one for one in due if one not in here), *left]
        return [*(one for one in here if one.memory is not None and one.memory.last_day < self._day), *left]

    def _candidates(self, sections: tuple[SectionId, ...]) -> tuple[Candidate, ...]:
        """The sections' questions in turn, so that no section of a block goes without."""
        lists = [varied(self._shelf, section) for section in sections if section in self._there]
        items = [item for row in zip_longest(*lists) for item in row if item is not None]
        known = self._journal.known(self._learner, [UnitId(item) for item in items])
        return candidates_of(self._shelf, items, known)

    def _as_met(self, one: Candidate, day: int, block: int) -> Met:
        memory = one.memory
        owed = memory is None or (memory.last_day <= day and day < self._day - 1)
        return Met(UnitId(one.item), day, block, memory is not None and self._missed(memory), owed)

    def _missed(self, memory: Memory) -> bool:
        """Whether the latest graded answer was wrong."""
        answers = self._journal.answers_to(self._learner, memory.unit)
        latest = answers[-1].happening if answers else None
        return isinstance(latest, Answered) and latest.rating == Rating.AGAIN

    def _purpose(self, one: Candidate) -> Purpose:
        """A first question is new, the first of a later day a review; what was asked today is relearned."""
        if one.memory is None:
            return Purpose.NEW
        return Purpose.REVIEW if one.memory.last_day < self._day else Purpose.RELEARN
