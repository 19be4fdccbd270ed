"""What a check of readiness came to: the share of held-back items that were right, with its interval, and the drill."""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.base.ids import DrillId, SectionId
from trainer.insight.moments import Interval, wilson

__all__ = ["FEWEST_CHECKED", "CheckAnswer", "CheckScore", "DrillScore", "check_score"]

FEWEST_CHECKED = 10
"""Below so many answers a check's share says "not enough yet": its interval is wider than half of the scale."""


class CheckAnswer(NamedTuple):
    """One answer of a check; ``right`` means wholly right."""

    section: SectionId
    right: bool


class DrillScore(NamedTuple):
    """The unseen drill: where its outcome lay between worst and best in this scenario's model (0..1; None: unknown)."""

    drill: DrillId
    place: float | None


class CheckScore(NamedTuple):
    """A check's result. ``share`` (0..1) and its 95 % ``interval`` (Wilson, 1927) are None when nothing was answered.

    ``enough`` says that the share rests on ten answers or more; ``reached`` that the target lies within the interval or
    below it: the check does not speak against being ready. ``shown`` that the whole interval lies at the target or
    above: it speaks for it. Both are None without enough answers. ``sections`` has right and answered for each section.
    """

    right: int
    answered: int
    share: float | None
    interval: Interval | None
    enough: bool
    reached: bool | None
    shown: bool | None
    sections: tuple[tuple[SectionId, int, int], ...]
    drill: DrillScore | None


def check_score(answers: Iterable[CheckAnswer], target: float, drill: DrillScore | None = None) -> CheckScore:
    """The score of a check against a target (0..1); nothing is corrected for guessing."""
    by_section: dict[SectionId, tuple[int, int]] = {}
    for answer in answers:
        right, number = by_section.get(answer.section, (0, 0))
        by_section[answer.section] = (right + answer.right, number + 1)
    right = sum(counts[0] for counts in by_section.values())
    number = sum(counts[1] for counts in by_section.values())
    found = wilson(right, number)
    enough = number >= FEWEST_CHECKED
    known = found if enough else None
    return CheckScore(
        right,
        number,
        right / number if number else None,
        found,
        enough,
        None if known is None else known.high >= target,
        None if known is None else known.low >= target,
        tuple((section, *counts) for section, counts in by_section.items()),
        drill,
    )
