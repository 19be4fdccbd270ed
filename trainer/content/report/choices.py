"""What single-choice items might give away: where their keys stand, and how long keys are beside distractors."""

from collections import Counter, defaultdict
from typing import NamedTuple

from trainer.content.checks.bank import BEYOND_DOUBT, PER_PLACE, SURE, position_chance
from trainer.content.checks.lengths import FEWEST, RATIOS, key_ratios, median_interval
from trainer.content.checks.strategies import MARGIN, wilson
from trainer.content.checks.texts import Choice, choice_of
from trainer.content.model import Format, Pack

__all__ = ["Lengths", "Positions", "lengths", "positions"]

_KNOWN_SIZES = (3, 4)


class Positions(NamedTuple):
    """How many keys stand at each place of items with as many options, and how likely chance spreads them so unevenly.

    ``chance`` is from 0 to 1 (chi-square); none where it is not known (2 options, or more than 4).
    """

    counts: tuple[int, ...]
    chance: float | None

    @property
    def items(self) -> int:
        """How many items have this many options."""
        return sum(self.counts)

    @property
    def uneven(self) -> bool:
        """Whether enough items are spread so unevenly that chance hardly does it."""
        return self._at_most(SURE)

    @property
    def plain(self) -> bool:
        """Whether they are spread so unevenly that chance is out of the question."""
        return self._at_most(BEYOND_DOUBT)

    @property
    def enough(self) -> bool:
        """Whether the items are enough to tell a favourite place from chance."""
        return self.items >= PER_PLACE * len(self.counts)

    def _at_most(self, chance: float) -> bool:
        return self.enough and self.chance is not None and self.chance <= chance


class Lengths(NamedTuple):
    """Keys beside their distractors, over ``items`` single-choice items.

    ``ratio`` is the median of key length to mean distractor length, in characters, and ``ratio_low`` to ``ratio_high``
    its 95 % interval; ``longest`` and ``shortest`` are the shares (0 to 1) of items whose key alone is the longest or
    the shortest; ``chance`` is what those would be.
    """

    items: int
    ratio: float
    ratio_low: float
    ratio_high: float
    longest: float
    shortest: float
    chance: float

    @property
    def off(self) -> bool:
        """Whether keys differ in length from distractors more than is borne, in enough items to say so."""
        even = RATIOS[0] <= self.ratio <= RATIOS[1]
        return self.items >= FEWEST and (not even or self.longest > self.chance + MARGIN)

    @property
    def plain(self) -> bool:
        """Whether they do so beyond doubt."""
        beyond = self.ratio_low > RATIOS[1] or self.ratio_high < RATIOS[0]
        return self.off and (beyond or wilson(self.longest, self.items)[0] > self.chance + MARGIN)


def positions(pack: Pack) -> tuple[Positions, ...]:
    """The places of the keys, fewest options first."""
    places: dict[int, Counter[int]] = defaultdict(Counter)
    for choice in _single(pack):
        places[len(choice.options)][choice.key or 0] += 1
    found = []
    for size in sorted(places):
        counts = [places[size][place] for place in range(size)]
        found.append(Positions(tuple(counts), position_chance(counts) if size in _KNOWN_SIZES else None))
    return tuple(found)


def lengths(pack: Pack) -> Lengths | None:
    """How long keys are; none without a single-choice item of two options or more."""
    choices = [choice for choice in _single(pack) if any(option.text for option in choice.options if not option.key)]
    if not choices:
        return None
    sizes = [
        (len(choice.options[choice.key or 0].text), [len(option.text) for option in choice.options if not option.key])
        for choice in choices
    ]
    ratio, low, high = median_interval(key_ratios(choices))
    return Lengths(
        items=len(sizes),
        ratio=ratio,
        ratio_low=low,
        ratio_high=high,
        longest=sum(key > max(others) for key, others in sizes) / len(sizes),
        shortest=sum(key < min(others) for key, others in sizes) / len(sizes),
        chance=sum(1 / (len(others) + 1) for _, others in sizes) / len(sizes),
    )


def _single(pack: Pack) -> list[Choice]:
    choices = (choice_of(item) for item in pack.items if item.format is Format.SINGLE_CHOICE)
    return [choice for choice in choices if choice is not None and choice.key is not None]
