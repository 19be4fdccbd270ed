"""What the page of a date shows: what a learner wishes, and what the plan towards it comes to."""

from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.memory.readiness import Plan, Remedies

__all__ = ["Outlook", "Standing", "Subject", "Wish"]


class Wish(NamedTuple):
    """A study day to be ready on, the share to be known on it (0..1), and the questions a day until then.

    The sections ``without`` do not count.
    """

    day: int
    target: float
    budget: int
    without: tuple[SectionId, ...] = ()


class Subject(NamedTuple):
    """A section that can count for a date, by its title, and how many questions it has."""

    id: SectionId
    title: str
    questions: int


class Standing(NamedTuple):
    """The wish on the study day ``today``; ``kept`` says that it is in force, ``questions`` how many a check can ask.

    A wish whose day has come is in force no longer; ``last`` is that day (0: there was none). ``course`` says that a
    course is set up. ``sections`` are those that can count, in the packs' order.
    """

    wish: Wish
    kept: bool
    today: int
    questions: int
    last: int = 0
    course: bool = False
    sections: tuple[Subject, ...] = ()


class Outlook(NamedTuple):
    """What was reckoned for a wish: its plan, what today asks with it and without it, and what would make it work.

    ``met`` are the questions answered so far, ``unmet`` those never met. ``with_date`` and ``without`` are (reviews,
    new). ``remedies`` is None while they are still looked for, and where the plan works.
    """

    wish: Wish
    plan: Plan
    met: int
    unmet: int
    with_date: tuple[int, int]
    without: tuple[int, int]
    remedies: Remedies | None = None
