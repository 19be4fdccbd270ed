"""A request that is not granted: a value with the HTTP status and the reason in one word."""

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Reason", "Refused"]


class Reason(StrEnum):
    """Why a request is refused, in the word that the phone's page turns into a sentence."""

    MALFORMED = "malformed"
    FOREIGN = "foreign"
    NO_TOKEN = "no-token"
    WRONG_CODE = "wrong-code"
    WAIT = "wait"
    NO_NAME = "no-name"
    LOCKED = "locked"
    FULL = "full"
    OVER = "over"
    WAITING = "waiting"
    CLOSED = "closed"
    LATE = "late"
    OTHER_ROUND = "other-round"
    STANDS = "stands"
    INCOMPLETE = "incomplete"
    UNASKED = "unasked"
    BUSY = "busy"
    NOT_KEPT = "not-kept"


class Refused(NamedTuple):
    """An HTTP status with its reason; ``wait`` is in how many seconds to try again (0: not said)."""

    status: int
    reason: Reason
    wait: int = 0
