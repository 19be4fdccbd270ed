"""An event: what happened, with its place in the record and its seal.

Order for replay is (time, chain, sequence): the same on every device, whatever the wall clocks said. ``time`` is a
hybrid logical clock (Kulkarni et al., 2014): wall milliseconds and a counter that never goes back.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.happenings import Happening, Unreadable, from_body, kind_of, to_body

__all__ = ["GENESIS", "Event", "Fact", "canonical", "digest", "next_time", "place", "read", "seal", "sealed"]

GENESIS = ""
"""The hash before the first event of a learner."""
_COUNTER_BITS = 16
_LATEST = 1 << 46
"""A wall clock beyond the year 4199 counts as that year: hybrid time has to fit 63 bits, with room to grow."""
_WRITTEN = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_WRITTEN_IN_ASCII = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False)


class Fact(NamedTuple):
    """Something that happened to a learner, not yet in the record."""

    id: EventId
    learner: LearnerId
    moment: Moment
    happening: Happening


class Event(NamedTuple):
    """A fact with its place in the record.

    ``digest`` covers the body and the wall clock; ``seal`` covers the digest, the place and the ``previous`` seal, so
    that a body can be erased and the chain still be checked.
    """

    id: EventId
    chain: str
    sequence: int
    time: int
    learner: LearnerId
    moment: Moment
    happening: Happening
    digest: str
    previous: str
    seal: str

    @property
    def kind(self) -> str:
        """The kind's name as the record writes it."""
        return kind_of(self.happening)

    @property
    def order(self) -> tuple[int, str, int]:
        """The key that sorts events for replay, alike on every device."""
        return (self.time, self.chain, self.sequence)


def next_time(last: int, at: int) -> int:
    """The hybrid logical time after ``last`` for an event at ``at`` (wall ms): always greater than what went before."""
    return max(last + 1, min(at, _LATEST) << _COUNTER_BITS)


def canonical(body: Mapping[str, Any]) -> str:
    """The one text of a body that its digest is taken of.

    A body with half a surrogate pair in it (a pasted piece of an emoji) is written in ASCII, with escapes: no file
    could hold it otherwise.
    """
    text = _WRITTEN.encode(body)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _WRITTEN_IN_ASCII.encode(body)
    return text


def digest(kind: str, moment: Moment, body: str) -> str:
    """The SHA-256 of what happened and when, in hexadecimal."""
    text = f"{kind}\n{moment.at}\n{moment.offset}\n{body}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def seal(previous: str, event_id: str, chain: str, sequence: int, time: int, learner: str, body_digest: str) -> str:
    """The SHA-256 that binds an event to its place and to the one before it."""
    text = f"{previous}\n{event_id}\n{chain}\n{sequence}\n{time}\n{learner}\n{body_digest}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def place(fact: Fact, chain: str, sequence: int, time: int, previous: str) -> tuple[Event, str]:
    """The fact as an event at this place, and its body's canonical text (made once, stored as it was digested).

    The event tells what happened as it was handed in; read back from the text, a tuple within a response is a list.
    """
    kind, body = kind_of(fact.happening), canonical(to_body(fact.happening))
    body_digest = digest(kind, fact.moment, body)
    sealed_as = seal(previous, fact.id, chain, sequence, time, fact.learner, body_digest)
    event = Event(
        fact.id, chain, sequence, time, fact.learner, fact.moment, fact.happening, body_digest, previous, sealed_as
    )
    return event, body


def sealed(event: Event, body: str | None) -> bool:
    """Whether the event's seal fits its place, and its digest its body (None: the body was erased)."""
    if body is not None and digest(event.kind, event.moment, body) != event.digest:
        return False
    return event.seal == seal(
        event.previous, event.id, event.chain, event.sequence, event.time, event.learner, event.digest
    )


def read(kind: str, body: str | None) -> Happening:
    """What a stored body says; an erased one has no effect."""
    told = None if body is None else json.loads(body)
    return from_body(kind, told) if isinstance(told, dict) else Unreadable(kind, {})
