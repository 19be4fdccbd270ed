"""What the progress page shows: counts at once, and what was reckoned beside the window."""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.base.ids import DrillId, SectionId
from trainer.insight.progress import Balance, Counts, Load, Mastery, counts_of

__all__ = ["Counted", "Known", "RunLine", "SectionStanding", "Steps"]


class RunLine(NamedTuple):
    """A drill's run: its title, the study day it was begun, how many decisions stand, and how it ended.

    ``ending`` is the ending's title (empty while it is open or when it was left), ``place`` where the outcome lay
    between worst and best (0..1, None: not known).
    """

    title: str
    day: int
    decisions: int
    practice: bool
    closed: str
    ending: str
    place: float | None


class Counted(NamedTuple):
    """What running tallies and runs say, without looking at the time of day.

    ``days`` are the counts by study day, ``mistakes`` what stands as sure and wrong, ``target`` the desired retention
    (0..1), ``runs`` the drills' runs, the latest first.
    """

    today: int
    days: Mapping[int, Counts]
    mistakes: int
    target: float
    runs: tuple[RunLine, ...]

    @property
    def whole(self) -> Counts:
        """Everything so far."""
        return counts_of(self.days.values())


class SectionStanding(NamedTuple):
    """A section: what is known of it, how many of its questions were never met, and how decisions in it were judged.

    ``drill`` is one with a decision in this section (None: no drill has one).
    """

    id: SectionId
    title: str
    mastery: Mastery
    unmet: int
    balance: Balance
    decisions: int
    well: int
    drill: DrillId | None


class Known(NamedTuple):
    """What would be known today, by what it rests on and by section, and the days to come.

    ``fresh`` says that all that was met was answered today: what would be known is then that of tomorrow.
    ``weakest`` is the place in ``sections`` of the weakest one that can still be practised today (None: there is none).
    """

    fresh: bool
    whole: Mastery
    document: Mastery
    holds_up: Mastery
    sections: tuple[SectionStanding, ...]
    loads: tuple[Load, ...]
    weakest: int | None

    @property
    def weakest_section(self) -> SectionStanding | None:
        """The section to practise first."""
        return None if self.weakest is None else self.sections[self.weakest]


class Steps(NamedTuple):
    """How far the reckoning beside the window has come."""

    done: int
    total: int
