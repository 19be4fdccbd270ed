"""What a learner knows and what is coming, from memories and running tallies.

Every figure says on how much it rests; below a stated number nothing is said (None or a state of its own).
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from math import sqrt
from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.drills.coming_back import Standing
from trainer.insight.moments import Interval, wilson
from trainer.insight.tallies import COUNTS
from trainer.memory.coming import Coming, coming
from trainer.memory.forgetting import retrievability
from trainer.record.journal import Memory

__all__ = [
    "ENOUGH_DECISIONS",
    "ENOUGH_REVIEWS",
    "ENOUGH_UNITS",
    "Balance",
    "Counts",
    "Load",
    "Mastery",
    "Retention",
    "Section",
    "balances",
    "counts_of",
    "forecast",
    "mastery",
    "mastery_by_section",
    "retention",
]

ENOUGH_UNITS = 5
"""Questions met in a section from which on its mastery is said."""
ENOUGH_REVIEWS = 30
"""Reviews from which on a retention is said."""
ENOUGH_DECISIONS = 3
"""Decisions in a section from which on judgement is set beside knowledge."""
_Z = 1.959964
_KNOWN = 0.8
_JUDGED_WELL = 0.6


class Counts(NamedTuple):
    """A row of tallies, named (``insight.tallies.COUNTS``)."""

    answers: int
    right: int
    graded: int
    sure: int
    sure_wrong: int
    relearned: int
    milliseconds: int
    guess: int
    guess_right: int
    think: int
    think_right: int
    first: int
    first_right: int
    reviews: int
    recalled: int
    promised: int


def counts_of(rows: Iterable[Sequence[int]]) -> Counts:
    """The sum of such rows."""
    sums = [0] * len(COUNTS)
    for row in rows:
        for place, count in enumerate(row):
            sums[place] += count
    return Counts(*sums)


class Mastery(NamedTuple):
    """The share (0..1) of ``units`` met that would be recalled on the day: expected, with the 95 % spread of luck.

    None below ``ENOUGH_UNITS``. The spread is that of as many independent recalls (normal approximation of the
    Poisson binomial).
    """

    units: int
    expected: float | None
    spread: Interval | None


class Section(NamedTuple):
    """A section's mastery, and how many of its questions were never met."""

    section: SectionId
    mastery: Mastery
    unmet: int


class Load(NamedTuple):
    """A study day to come, and the mean recall (0..1) of what was met if nothing is answered until then.

    ``reviews`` fall due by what is known now. ``coming`` adds what comes back once it is answered: an expected number
    and its band (``memory.coming``). ``spread`` is where luck alone takes the recall in 95 of 100 cases.
    """

    day: int
    reviews: int
    recall: float | None
    spread: Interval | None = None
    coming: Coming | None = None


class Retention(NamedTuple):
    """Reviews between two study days: how many were recalled, beside what the desired retention promised (0..1)."""

    first_day: int
    last_day: int
    reviews: int
    share: float | None
    spread: Interval | None
    target: float | None


class Balance(StrEnum):
    """Knowledge beside judgement in a section."""

    BOTH = "knows and applies"
    ONLY_KNOWS = "knows but does not apply"
    ONLY_APPLIES = "applies but cannot say why"
    NEITHER = "neither yet"
    UNKNOWN = "not enough yet"


def mastery(memories: Sequence[Memory], day: int) -> Mastery:
    """What would be recalled of these units on the day."""
    if len(memories) < ENOUGH_UNITS:
        return Mastery(len(memories), None, None)
    return Mastery(len(memories), *_expected([retrievability(memory, day) for memory in memories]))


def mastery_by_section(memories: Iterable[Memory], questions: Mapping[SectionId, int], day: int) -> tuple[Section, ...]:
    """Each section's mastery, in the order of ``questions`` (how many each has)."""
    held: dict[SectionId, list[Memory]] = {section: [] for section in questions}
    for memory in memories:
        if memory.section in held:
            held[memory.section].append(memory)
    return tuple(
        Section(section, mastery(held[section], day), max(0, number - len(held[section])))
        for section, number in questions.items()
    )


def forecast(memories: Sequence[Memory], day: int, days: int, retention: float = 0.9) -> tuple[Load, ...]:
    """Today and the days after it; what is overdue falls on today, and comes back by the desired ``retention``."""
    due = [0] * days
    ahead_of = coming(memories, day, days, retention)
    for memory in memories:
        ahead = max(0, memory.due_day - day)
        if ahead < days:
            due[ahead] += 1
    found = []
    for ahead, number in enumerate(due):
        recall, spread = _expected([retrievability(memory, day + ahead) for memory in memories])
        found.append(Load(day + ahead, number, recall, spread, ahead_of[ahead]))
    return tuple(found)


def _expected(chances: Sequence[float]) -> tuple[float | None, Interval | None]:
    """The mean of independent recalls and its 95 % spread: the Poisson binomial's, as if it were normal."""
    if not chances:
        return None, None
    mean = sum(chances) / len(chances)
    reach = _Z * sqrt(sum(chance * (1 - chance) for chance in chances)) / len(chances)
    return mean, Interval(max(0.0, mean - reach), min(1.0, mean + reach))


def retention(days: Mapping[int, Sequence[int]], width: int, until: int, spans: int) -> tuple[Retention, ...]:
    """The last ``spans`` spans of ``width`` study days that end on ``until``, the earliest first, from day tallies."""
    found = []
    for number in reversed(range(spans)):
        last = until - number * width
        first = last - width + 1
        sums = counts_of(row for day, row in days.items() if first <= day <= last)
        enough = sums.reviews >= ENOUGH_REVIEWS
        share = sums.recalled / sums.reviews if enough else None
        spread = wilson(sums.recalled, sums.reviews) if enough else None
        target = sums.promised / 1_000 / sums.reviews if sums.reviews else None
        found.append(Retention(first, last, sums.reviews, share, spread, target))
    return tuple(found)


def balances(sections: Iterable[Section], standings: Iterable[Standing]) -> dict[SectionId, Balance]:
    """Knowledge beside judgement: mastery of at least .8 is known, and six decisions of ten judged well are applied.

    Flips count as decisions: who reads the situation passes them.
    """
    judged: dict[SectionId, tuple[int, int]] = {}
    for one in standings:
        number, well = judged.get(one.section, (0, 0))
        judged[one.section] = (number + one.decided + one.flips, well + one.well + one.flips_well)
    return {one.section: _balance(one.mastery.expected, *judged.get(one.section, (0, 0))) for one in sections}


def _balance(expected: float | None, decisions: int, well: int) -> Balance:
    if expected is None or decisions < ENOUGH_DECISIONS:
        return Balance.UNKNOWN
    knows, applies = expected >= _KNOWN, well / decisions >= _JUDGED_WELL
    if knows:
        return Balance.BOTH if applies else Balance.ONLY_KNOWS
    return Balance.ONLY_APPLIES if applies else Balance.NEITHER
