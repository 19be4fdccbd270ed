"""What a question is worth, from first attempts: facility, how it goes with the rest, and each option's pull.

Learners meet different items in different numbers. The rest score of an attempt is therefore the share that the same
person got right of the other items in hand, and an attempt counts only where there were enough of them.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId
from trainer.insight.moments import Interval, correlation, efficiency, fisher, variance, wilson

__all__ = [
    "FEW",
    "LEAST_SHARED",
    "Attempt",
    "Flag",
    "Hindrance",
    "ItemAnalysis",
    "OptionAnalysis",
    "Rest",
    "analysed",
    "rests_of",
]

FEW = 30
"""Below so many answers a figure carries a mark: a few."""
LEAST_SHARED = 5
"""Other items that a person must have answered for a rest score."""
_NOT_WORKING = 0.05
_TOO_EASY = 0.95
_TOO_HARD = 0.2
_WEAK = 0.1


class Flag(StrEnum):
    """What somebody should look at."""

    MISKEYED = "mis-keyed"
    NOT_FUNCTIONAL = "non-functional"
    TOO_EASY = "too easy"
    TOO_HARD = "too hard"
    WEAK = "weak"


class Hindrance(StrEnum):
    """Why how an item goes with the rest can't be computed."""

    UNANSWERED = "unanswered"
    FEW_SHARED = "few shared"
    SAME_MARK = "same mark"
    SAME_REST = "same rest"


class Attempt(NamedTuple):
    """One person's first answer to an item: the mark (0..1), and what was chosen."""

    person: LearnerId
    item: ItemId
    mark: float
    chosen: tuple[str, ...]


class Rest(NamedTuple):
    """A person's score on other items: the sum of marks and their number."""

    marks: float
    number: int


class OptionAnalysis(NamedTuple):
    """An option: who chose it, their mean rest score (0..1), and how choosing it goes with the rest (-1..1)."""

    option: str
    key: bool
    chosen: int
    share: float
    mean_rest: float | None
    discrimination: float | None
    flags: tuple[Flag, ...]


class ItemAnalysis(NamedTuple):
    """An item over ``number`` first attempts, of which ``shared`` have a rest score.

    ``facility`` is 0..1 with its interval, ``discrimination`` -1..1 with its, ``efficiency`` the share of the most that
    these marks could go with the rest (1 or less). None is "not computable", never zero; ``hindrance`` says why of
    the last two.
    """

    item: ItemId
    number: int
    shared: int
    facility: float | None
    facility_interval: Interval | None
    discrimination: float | None
    discrimination_interval: Interval | None
    options: tuple[OptionAnalysis, ...]
    flags: tuple[Flag, ...]
    efficiency: float | None = None
    hindrance: Hindrance | None = None

    @property
    def few(self) -> bool:
        """Whether it rests on few answers."""
        return self.number < FEW


def rests_of(attempts: Sequence[Attempt]) -> dict[LearnerId, Rest]:
    """What everybody got on all items together."""
    found: dict[LearnerId, Rest] = {}
    for one in attempts:
        held = found.get(one.person, Rest(0.0, 0))
        found[one.person] = Rest(held.marks + one.mark, held.number + 1)
    return found


def analysed(
    item: ItemId,
    attempts: Sequence[Attempt],
    totals: Mapping[LearnerId, Rest],
    options: Sequence[tuple[str, bool]] = (),
) -> ItemAnalysis:
    """The item's figures from its first attempts and everybody's ``totals`` (these attempts among them).

    ``options`` are its options in order, each with whether it is a key; none for an item that has no options.
    """
    marks = [one.mark for one in attempts]
    shared = [(one, rest) for one in attempts if (rest := _rest(one, totals)) is not None]
    own, others = [one.mark for one, _ in shared], [rest for _, rest in shared]
    found = correlation(own, others)
    facility = sum(marks) / len(marks) if marks else None
    analysed_options = tuple(_option(name, key, attempts, shared) for name, key in options)
    return ItemAnalysis(
        item=item,
        number=len(attempts),
        shared=len(shared),
        facility=facility,
        facility_interval=wilson(sum(marks), len(marks)),
        discrimination=found,
        discrimination_interval=fisher(found, len(shared)),
        options=analysed_options,
        flags=_flags(facility, found, len(attempts), analysed_options),
        efficiency=None if found is None else efficiency(own, others),
        hindrance=_hindrance(marks, own) if found is None else None,
    )


def _hindrance(marks: Sequence[float], shared: Sequence[float]) -> Hindrance:
    if not marks:
        return Hindrance.UNANSWERED
    if len(shared) < 2:
        return Hindrance.FEW_SHARED
    return Hindrance.SAME_REST if variance(shared) else Hindrance.SAME_MARK


def _rest(one: Attempt, totals: Mapping[LearnerId, Rest]) -> float | None:
    held = totals.get(one.person)
    if held is None or held.number - 1 < LEAST_SHARED:
        return None
    return (held.marks - one.mark) / (held.number - 1)


def _option(
    name: str, key: bool, attempts: Sequence[Attempt], shared: Sequence[tuple[Attempt, float]]
) -> OptionAnalysis:
    number = sum(name in one.chosen for one in attempts)
    share = number / len(attempts) if attempts else 0.0
    rests = [rest for one, rest in shared if name in one.chosen]
    found = correlation([float(name in one.chosen) for one, _ in shared], [rest for _, rest in shared])
    flags: list[Flag] = []
    if len(attempts) >= FEW:
        if not key and share < _NOT_WORKING:
            flags.append(Flag.NOT_FUNCTIONAL)
        if found is not None and ((key and found <= 0) or (not key and found > _WEAK)):
            flags.append(Flag.MISKEYED)
    return OptionAnalysis(name, key, number, share, sum(rests) / len(rests) if rests else None, found, tuple(flags))


def _flags(
    facility: float | None, found: float | None, number: int, options: Sequence[OptionAnalysis]
) -> tuple[Flag, ...]:
    """Few answers flag nothing: chance alone would fill the list."""
    if facility is None or number < FEW:
        return ()
    flags = []
    if any(Flag.MISKEYED in option.flags for option in options) or (not options and found is not None and found <= 0):
        flags.append(Flag.MISKEYED)
    if any(Flag.NOT_FUNCTIONAL in option.flags for option in options):
        flags.append(Flag.NOT_FUNCTIONAL)
    if facility >= _TOO_EASY:
        flags.append(Flag.TOO_EASY)
    if facility <= _TOO_HARD:
        flags.append(Flag.TOO_HARD)
    if found is not None and 0 < found < _WEAK:
        flags.append(Flag.WEAK)
    return tuple(flags)
