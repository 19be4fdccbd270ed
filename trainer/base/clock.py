"""The only module that reads the clock; everything above is handed a Moment."""

import time
from typing import NamedTuple

__all__ = ["DAY_STARTS_AT_HOUR", "MS_A_DAY", "Moment", "local_day", "now", "ticks"]

MS_A_DAY = 86_400_000
DAY_STARTS_AT_HOUR = 4
"""A study day rolls over at 04:00 local time, so that an evening that runs late is still that evening."""


class Moment(NamedTuple):
    """A point in time as the wall clock told it.

    ``at`` is milliseconds since 1970-01-01 UTC; ``offset`` is the zone's distance from UTC in minutes (east positive).
    """

    at: int
    offset: int = 0

    @property
    def day(self) -> int:
        """The local study day, in days since 1970-01-01; it rolls over at 04:00."""
        return local_day(self.at, self.offset)

    def later(self, *, ms: int = 0, days: float = 0) -> "Moment":
        """The same zone, so much later (or earlier, when negative)."""
        return Moment(self.at + ms + round(days * MS_A_DAY), self.offset)


def local_day(at: int, offset: int) -> int:
    """The study day of a time ``at`` (ms UTC) in a zone ``offset`` minutes east of UTC."""
    return (at + offset * 60_000 - DAY_STARTS_AT_HOUR * 3_600_000) // MS_A_DAY


def now() -> Moment:
    """The wall clock's time and the zone's present offset, a zone that was changed meanwhile included."""
    if hasattr(time, "tzset"):
        time.tzset()
    at = time.time_ns() // 1_000_000
    return Moment(at, time.localtime(at / 1000).tm_gmtoff // 60)


def ticks() -> int:
    """Milliseconds of a clock that nobody can set, sleep counted where the system lets it."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    nanoseconds = time.monotonic_ns() if boottime is None else time.clock_gettime_ns(boottime)
    return nanoseconds // 1_000_000
