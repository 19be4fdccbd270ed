"""Names for things: the id types and the UUIDv7 that events carry."""

import os
from typing import NewType

__all__ = [
    "COHORTS",
    "NOBODY",
    "RELAY",
    "CohortId",
    "DrillId",
    "EventId",
    "ItemId",
    "LearnerId",
    "LessonPlanId",
    "SectionId",
    "SessionId",
    "StatementId",
    "UnitId",
    "new_id",
    "uuid7",
]

EventId = NewType("EventId", str)
LearnerId = NewType("LearnerId", str)
SessionId = NewType("SessionId", str)
SectionId = NewType("SectionId", str)
StatementId = NewType("StatementId", str)
ItemId = NewType("ItemId", str)
DrillId = NewType("DrillId", str)
CohortId = NewType("CohortId", str)
LessonPlanId = NewType("LessonPlanId", str)
UnitId = NewType("UnitId", str)
"""What memory is kept for: an item's id, or a drill objective's."""
RELAY = LearnerId("0" * 32)
"""Whose events the ratings are that came from other people's files: nobody who learns here."""
COHORTS = LearnerId("0" * 31 + "1")
"""Whose events cohorts and their rosters are: nobody who learns here either."""
NOBODY = frozenset({RELAY, COHORTS})
"""Ids that stand for no person: they are never listed, linked or erased."""


def uuid7(at: int, noise: bytes) -> str:
    """A UUID version 7 (RFC 9562) as 32 hexadecimal digits.

    ``at`` is milliseconds since 1970 UTC (48 bits are kept), ``noise`` ten random bytes.
    """
    value = (at & 0xFFFF_FFFF_FFFF) << 80 | int.from_bytes(noise[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"


def new_id(at: int) -> str:
    """A fresh id for something that happened at ``at`` (ms since 1970 UTC); the only reader of randomness."""
    return uuid7(at, os.urandom(10))
