"""Which events from elsewhere may enter: sealed, in range, and of the types that their kind asks for."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from trainer.base.ids import COHORTS, NOBODY, RELAY, LearnerId
from trainer.memory.model import LOWEST_RETENTION
from trainer.record.cohorts import COHORT_KINDS
from trainer.record.drilled import OptionsRated
from trainer.record.events import Event, read, sealed
from trainer.record.happenings import Confidence, Happening, Linked, Unreadable
from trainer.record.lessons import LESSON_KINDS, Votes

__all__ = ["admitted"]

_ID = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{64}")
_LONGEST_BODY = 1_000_000
_LONGEST_WORD = 500
_LATEST_MS = 1 << 46
_EARLIEST_MS = -(1 << 45)
"""The year 855: a date before the year 1 can't be counted from."""
_LATEST_TIME = 3 << 61
"""Later than any clock, with room in 63 bits for all events that follow it here."""
_WIDEST_OFFSET = 18 * 60
_MOST = 1 << 40
_OF_COHORTS = (*COHORT_KINDS, *LESSON_KINDS)


def _is_word(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_WORD and _is_storable(value)


def _is_storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_number(value: object, low: float, high: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _is_whole(value: object, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def _is_true_or_false(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_words(value: object) -> bool:
    return isinstance(value, tuple) and all(map(_is_word, value))


def _are_pairs(value: object, said: Callable[[object], bool]) -> bool:
    return isinstance(value, tuple) and all(_is_word(name) and said(second) for name, second in value)


def _is_count(value: object) -> bool:
    return _is_whole(value, 0, _MOST)


def _are_counted(value: object, *said: Callable[[object], bool]) -> bool:
    return isinstance(value, tuple) and all(
        isinstance(row, tuple)
        and len(row) == len(said)
        and all(fits(part) for fits, part in zip(said, row, strict=True))
        for row in value
    )


def _are_votes(value: object) -> bool:
    if not isinstance(value, Votes):
        return False
    numbers = (value.people, value.right, *(count for count in (value.sure, value.sure_wrong) if count is not None))
    return all(map(_is_count, numbers)) and _are_counted(value.counts, _is_word, _is_count)


_FIELDS: Mapping[str, Callable[[object], bool]] = {
    "session": _is_word,
    "item": _is_word,
    "unit": _is_word,
    "section": _is_word,
    "format": _is_word,
    "purpose": _is_word,
    "model": _is_word,
    "probe": _is_word,
    "target": _is_word,
    "other": lambda value: isinstance(value, str) and _ID.fullmatch(value) is not None,
    "cohort": lambda value: isinstance(value, str) and _ID.fullmatch(value) is not None,
    "learner": lambda value: isinstance(value, str) and _ID.fullmatch(value) is not None,
    "name": _is_text,
    "value": _is_text,
    "comment": _is_text,
    "why": _is_text,
    "guest": _is_true_or_false,
    "right": _is_true_or_false,
    "again": _is_true_or_false,
    "revision": lambda value: _is_whole(value, 0, _MOST),
    "elapsed": lambda value: _is_whole(value, -_MOST, _MOST),
    "rating": lambda value: value is None or _is_whole(value, 1, 4),
    "score": lambda value: _is_number(value, 0, 1),
    "retention": lambda value: _is_number(value, 0, 1),
    "confidence": lambda value: value is None or value in tuple(Confidence),
    "shown": lambda value: isinstance(value, tuple) and all(map(_is_text, value)),
    "plan": lambda value: isinstance(value, Mapping),
    "response": lambda value: True,
    "drill": _is_word,
    "node": _is_word,
    "variant": _is_word,
    "objective": _is_word,
    "option": _is_word,
    "worst": lambda value: isinstance(value, bool) or _is_word(value),
    "calls": _is_true_or_false,
    "flip": _is_true_or_false,
    "practice": _is_true_or_false,
    "seed": _is_text,
    "intent": _is_text,
    "words": _is_text,
    "ending": _is_word,
    "grade": _is_word,
    "graded_by": _is_word,
    "group": _is_text,
    "wording": _is_word,
    "rater": lambda value: isinstance(value, str) and _ID.fullmatch(value) is not None,
    "clock": lambda value: _is_whole(value, 0, _MOST),
    "limit": lambda value: _is_whole(value, 0, _MOST),
    "given": lambda value: _is_whole(value, 0, _LATEST_MS),
    "place": lambda value: value is None or _is_number(value, 0, 1),
    "reasons": _are_words,
    "asked": _are_words,
    "predicted": lambda value: _are_pairs(value, _is_true_or_false),
    "ratings": lambda value: _are_pairs(value, lambda rating: _is_whole(rating, 1, 5)),
    "lines": lambda value: _are_pairs(value, _is_text),
    "lesson": _is_word,
    "means": _is_word,
    "then": _is_word,
    "taken": _is_word,
    "branch": _is_word,
    "minutes": lambda value: _is_whole(value, 0, _MOST),
    "people": lambda value: _is_whole(value, 0, _MOST),
    "steps": lambda value: _are_pairs(value, _is_word),
    "first": _are_votes,
    "second": lambda value: value is None or _are_votes(value),
    "moved": lambda value: _are_counted(value, _is_word, _is_word, _is_count),
    "named": lambda value: _are_counted(value, _is_text, _is_count, _is_count),
}
"""What each field of a happening has to be, whichever kind it belongs to."""


def admitted(event: Event, body: str | None) -> Event | None:
    """The event as its body's text tells it; None when it is not what an honest record holds."""
    if not _in_place(event) or not _storable_body(body):
        return None
    try:
        happening = read(event.kind, body)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    if body is None and isinstance(happening, Linked):
        return None
    if not _under_its_own(event.learner, happening):
        return None
    if not isinstance(happening, Unreadable) and body is not None and not _fits(happening._asdict()):
        return None
    event = event._replace(happening=happening)
    return event if sealed(event, body) else None


def _under_its_own(learner: LearnerId, happening: Happening) -> bool:
    """Whether who is nobody is left alone: ratings from files and cohorts stand under ids that nothing else happens to.

    Nobody is linked to them, and a cohort stands under no learner.
    """
    if isinstance(happening, Linked) and happening.other in NOBODY:
        return False
    if learner == RELAY:
        return isinstance(happening, OptionsRated)
    if learner == COHORTS:
        return isinstance(happening, (*_OF_COHORTS, Unreadable))
    return not isinstance(happening, _OF_COHORTS)


def _storable_body(body: str | None) -> bool:
    return body is None or (isinstance(body, str) and len(body) <= _LONGEST_BODY and _is_storable(body))


def _in_place(event: Event) -> bool:
    ids = (event.id, event.chain, event.learner)
    hashes = (event.digest, event.seal, *([event.previous] if event.previous else []))
    return (
        all(isinstance(name, str) and _ID.fullmatch(name) for name in ids)
        and all(isinstance(text, str) and _HASH.fullmatch(text) for text in hashes)
        and _is_whole(event.sequence, 1, _MOST)
        and _is_whole(event.time, 1, _LATEST_TIME)
        and _is_whole(event.moment.at, _EARLIEST_MS, _LATEST_MS)
        and _is_whole(event.moment.offset, -_WIDEST_OFFSET, _WIDEST_OFFSET)
        and _is_word(event.kind)
    )


def _fits(fields: Mapping[str, object]) -> bool:
    return all(_FIELDS[name](value) for name, value in fields.items()) and _is_scheduled(fields)


def _is_scheduled(fields: Mapping[str, Any]) -> bool:
    """Whether a grade comes with the retention that its due day follows from."""
    return fields.get("rating") is None or fields.get("retention", 1) >= LOWEST_RETENTION
