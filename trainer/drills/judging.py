"""Judgement apart from consequence: a learner's picks beside those of people who rated the options.

Below three raters nothing is scored: picks and reasons stand side by side. From three on a score is provisional, from
ten on the raters are a panel (Gagnon, Charlin and others, 2005, doi 10.1111/j.1365-2929.2005.02092.x: reliability .62
with five, .70 with ten). Two taps, best and worst, tell nearly as much as a full ranking (our simulation, notes).
"""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

__all__ = [
    "FEWEST",
    "PANEL",
    "Judgement",
    "Opinion",
    "Panel",
    "PanelKind",
    "Rated",
    "judge",
    "panel_of",
    "panels_by_group",
]

FEWEST = 3
"""Raters from whom on something is scored."""
PANEL = 10
"""Raters from whom on they are called a panel."""
_LEVEL = Fraction(1, 2)
"""Means this near to the top (or the bottom) count as the top (or the bottom): raters do not tell them apart."""
_SHARED = Fraction(1, 2)
"""A reason that so many of the raters give is the raters' reason."""


class PanelKind(StrEnum):
    """What a number of raters amounts to."""

    NONE = "none"
    PROVISIONAL = "provisional"
    PANEL = "panel"


class Opinion(NamedTuple):
    """What one rater makes of a decision: 1 (bad) to 5 (good) for each option, with a line of reason where given.

    ``rater`` is a pseudonym and counts once; ``group`` is a unit or a rotation, where given.
    """

    rater: str
    group: str
    ratings: tuple[tuple[str, int], ...]
    lines: tuple[tuple[str, str], ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def favourites(self) -> tuple[str, ...]:
        """The options that this rater rates highest."""
        most = max((rating for _, rating in self.ratings), default=0)
        return tuple(option for option, rating in self.ratings if rating == most)


class Rated(NamedTuple):
    """An option as the raters see it: their mean (1..5) and its spread (standard deviation)."""

    option: str
    mean: Fraction
    spread: float


class Panel(NamedTuple):
    """Those who rated every option that was offered; ``minority`` are opinions with another favourite.

    Below three raters there are only opinions, to be set side by side: nothing is rated, shared or in the minority.
    """

    kind: PanelKind
    raters: int
    rated: tuple[Rated, ...]
    reasons: tuple[str, ...]
    opinions: tuple[Opinion, ...]
    minority: tuple[Opinion, ...]


class Judgement(NamedTuple):
    """How a learner's taps compare with the raters': 1 is theirs, 0 is what guessing gets, below 0 is worse.

    All are None below three raters, and where these see no difference between the options; ``worst`` is None without
    a worst tap, ``reasons`` (0..1, the F1 of what was named) where none were named or shared. ``together`` is the mean
    of best and worst, or the best alone.
    """

    panel: Panel
    best: Fraction | None
    worst: Fraction | None
    together: Fraction | None
    reasons: Fraction | None


def panel_of(options: Sequence[str], opinions: Sequence[Opinion]) -> Panel:
    """What the raters make of these options. An opinion that lacks one of them does not count; of several by one
    rater the last does.
    """
    latest = {opinion.rater: opinion for opinion in opinions}
    counted = [opinion for opinion in latest.values() if set(options) <= {option for option, _ in opinion.ratings}]
    kind = _kind(len(counted))
    if kind is PanelKind.NONE:
        return Panel(kind, len(counted), (), (), tuple(counted), ())
    rated = tuple(_rated(option, [dict(opinion.ratings)[option] for opinion in counted]) for option in options)
    top = max(one.mean for one in rated)
    favourites = {one.option for one in rated if one.mean == top}
    minority = tuple(opinion for opinion in counted if not favourites & _picks(opinion, options))
    return Panel(kind, len(counted), rated, _shared(counted), tuple(counted), minority)


def panels_by_group(options: Sequence[str], opinions: Sequence[Opinion]) -> dict[str, Panel]:
    """A panel for each group that is named, by name; who names none is in the panel of all alone."""
    groups = sorted({opinion.group for opinion in opinions if opinion.group})
    return {group: panel_of(options, [one for one in opinions if one.group == group]) for group in groups}


def _picks(opinion: Opinion, options: Sequence[str]) -> set[str]:
    held = tuple((option, rating) for option, rating in opinion.ratings if option in options)
    return set(opinion._replace(ratings=held).favourites)


def _kind(raters: int) -> PanelKind:
    if raters < FEWEST:
        return PanelKind.NONE
    return PanelKind.PROVISIONAL if raters < PANEL else PanelKind.PANEL


def _rated(option: str, ratings: Sequence[int]) -> Rated:
    mean = Fraction(sum(ratings), len(ratings))
    squares = sum((float(rating - mean) ** 2 for rating in ratings), 0.0)
    return Rated(option, mean, sqrt(squares / (len(ratings) - 1)))


def _shared(opinions: Sequence[Opinion]) -> tuple[str, ...]:
    named = [reason for opinion in opinions for reason in dict.fromkeys(opinion.reasons)]
    return tuple(reason for reason in dict.fromkeys(named) if Fraction(named.count(reason), len(opinions)) >= _SHARED)


def judge(panel: Panel, best: str, worst: str = "", reasons: Sequence[str] = ()) -> Judgement:
    """A learner's taps (and reasons) beside the panel's; ``worst`` is empty where none was tapped.

    Raises KeyError for a tap on an option that the panel did not rate.
    """
    if panel.kind is PanelKind.NONE:
        return Judgement(panel, None, None, None, None)
    means = {one.option: one.mean for one in panel.rated}
    as_best = _corrected(means, best)
    as_worst = _corrected({option: -mean for option, mean in means.items()}, worst) if worst else None
    known = [score for score in (as_best, as_worst) if score is not None]
    together = sum(known, Fraction(0)) / len(known) if known else None
    return Judgement(panel, as_best, as_worst, together, _f1(panel.reasons, reasons))


def _corrected(means: dict[str, Fraction], tap: str) -> Fraction | None:
    """How good a tap is among all, with what guessing gets taken off: (q - mean q) / (1 - mean q)."""
    top, bottom = max(means.values()), min(means.values())
    if top - bottom <= _LEVEL:
        return None
    credits = {
        option: Fraction(1) if top - mean <= _LEVEL else (mean - bottom) / (top - bottom)
        for option, mean in means.items()
    }
    guessing = sum(credits.values(), Fraction(0)) / len(credits)
    return (credits[tap] - guessing) / (1 - guessing)


def _f1(shared: Sequence[str], named: Sequence[str]) -> Fraction | None:
    if not shared or not named:
        return None
    return Fraction(2 * len(set(shared) & set(named)), len(set(shared)) + len(set(named)))
