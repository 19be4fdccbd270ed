"""Noticing a wall clock that can't be right, before it ruins a schedule."""

from typing import NamedTuple

from trainer.base.clock import MS_A_DAY, Moment

__all__ = ["AHEAD", "BEHIND", "LEAPT", "Reading", "doubt", "leap"]

BEHIND = "behind"
AHEAD = "ahead"
LEAPT = "leapt"
_SLACK_BEHIND = 5 * 60_000
_LONGEST_ABSENCE = 120 * MS_A_DAY
_SLACK_WITHIN = 60 * 60_000


class Reading(NamedTuple):
    """The wall clock and the clock that nobody can set, read together (both ms)."""

    moment: Moment
    ticks: int


def doubt(last_at: int, moment: Moment) -> str | None:
    """Why the clock is to be confirmed beside the newest event's time ``last_at`` (0: none), or None.

    ``behind``: earlier than what is already recorded, by more than five minutes. ``ahead``: more than 120 days
    later, which is either a long absence or a wrong year; only a person can tell.
    """
    if not last_at:
        return None
    if moment.at < last_at - _SLACK_BEHIND:
        return BEHIND
    return AHEAD if moment.at > last_at + _LONGEST_ABSENCE else None


def leap(before: Reading, after: Reading) -> str | None:
    """``leapt`` when the wall clock moved otherwise than time did, by more than an hour, between two readings."""
    walked = after.moment.at - before.moment.at
    passed = after.ticks - before.ticks
    return LEAPT if abs(walked - passed) > _SLACK_WITHIN else None
