"""What a class should go back to: its sections, the weakest first, by how it voted before it talked."""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.insight.moments import wilson
from trainer.record.lessons import LessonAsked

__all__ = ["Weakness", "weaknesses"]

_MANY_SURE_AND_WRONG = 0.2
"""From this share of a section's voters on, being sure and wrong puts it before all others."""


class Weakness(NamedTuple):
    """A section as a class answered it at first: ``right`` of ``votes`` votes on ``questions`` questions.

    ``sure_wrong`` of the ``asked`` votes on questions where enough people said how sure they were (five, as in every
    group) were sure and wrong; ``asked`` is 0 where there was none such. ``low`` is the lower bound of Wilson's 95 %
    interval of the share that was right (1927): few votes make no section strong.
    """

    section: SectionId
    questions: int
    votes: int
    right: int
    asked: int
    sure_wrong: int
    low: float

    @property
    def confidently_wrong(self) -> bool:
        """Whether so many were sure and wrong that this comes first."""
        return bool(self.asked) and self.sure_wrong / self.asked >= _MANY_SURE_AND_WRONG


def weaknesses(told: Iterable[LessonAsked]) -> tuple[Weakness, ...]:
    """The sections that were asked about: those with many sure and wrong first, then by the bound, lowest first.

    Second votes do not count, nor what the class had seen the key of; a section without a vote is left out.
    """
    by_section: dict[SectionId, list[LessonAsked]] = {}
    for one in told:
        if one.first.people and not one.again:
            by_section.setdefault(one.section, []).append(one)
    return tuple(sorted((_weakness(section, held) for section, held in by_section.items()), key=_rank))


def _weakness(section: SectionId, told: list[LessonAsked]) -> Weakness:
    votes, right = sum(one.first.people for one in told), sum(one.first.right for one in told)
    said = [one.first for one in told if one.first.sure_wrong is not None]
    sure_wrong = sum(first.sure_wrong or 0 for first in said)
    bound = wilson(right, votes)
    low = 0.0 if bound is None else bound.low
    return Weakness(section, len(told), votes, right, sum(first.people for first in said), sure_wrong, low)


def _rank(one: Weakness) -> tuple[bool, float, float, str]:
    share = one.sure_wrong / one.asked if one.confidently_wrong else 0.0
    return not one.confidently_wrong, -share, one.low, one.section
