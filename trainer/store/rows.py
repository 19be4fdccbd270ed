"""Events as rows, and rows as events."""

from collections.abc import Iterable
from json import JSONDecodeError
from typing import Any

from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import EventId, LearnerId
from trainer.insight.tallies import COUNTS
from trainer.record.cohorts import COHORT_KINDS, ItemHidden, ItemShown
from trainer.record.drilled import (
    DrillClosed,
    DrillDecided,
    DrillOpened,
    DrillTakenBack,
    ObjectiveDecided,
    OptionsRated,
    RedrillQueued,
    Resolved,
)
from trainer.record.events import Event, read
from trainer.record.happenings import (
    Answered,
    BriefingRead,
    ClockDoubted,
    ClockTrusted,
    Corrected,
    Erased,
    ExpectationSkipped,
    Expected,
    Flagged,
    Linked,
    SessionClosed,
    SessionOpened,
    Undone,
)
from trainer.record.journal import Memory
from trainer.record.lessons import LESSON_KINDS, DecisionVoted

__all__ = ["BLANK", "INSERT_EVENT", "REDACT", "TALLIED", "event_from", "memory_from", "row_of", "storable"]

INSERT_EVENT = """
INSERT INTO event (
    id, learner, kind, chain, sequence, time, at, offset, day, digest, previous, seal, session, target,
    item, revision, unit, section, format, purpose, confidence, "right", rating, elapsed, body
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
REDACT = """
UPDATE event SET
    session = NULL, target = NULL, item = NULL, revision = NULL, unit = NULL, section = NULL, format = NULL,
    purpose = NULL, confidence = NULL, "right" = NULL, rating = NULL, elapsed = NULL, body = NULL
WHERE learner = ? AND body IS NOT NULL AND kind NOT IN ('linked', 'erased')
"""

TALLIED = ", ".join(f'"{name}"' for name in COUNTS)
"""The columns of running counts, in the order of ``insight.tallies.COUNTS``."""
Columns = tuple[object, ...]
BLANK: Columns = (None,) * 12
"""The columns of an event that no query asks about, or that was emptied."""


def row_of(event: Event, body: str | None) -> Columns:
    """The values of ``INSERT_EVENT``; without a body, nothing is kept of what happened."""
    return (
        event.id,
        event.learner,
        event.kind,
        event.chain,
        event.sequence,
        event.time,
        event.moment.at,
        event.moment.offset,
        event.moment.day,
        bytes.fromhex(event.digest),
        bytes.fromhex(event.previous),
        bytes.fromhex(event.seal),
        *(BLANK if body is None else _asked_about(event)),
        body,
    )


def _asked_about(event: Event) -> Columns:
    match event.happening:
        case Answered() as told:
            return (
                told.session,
                None,
                told.item,
                told.revision,
                told.unit,
                told.section,
                told.format,
                told.purpose,
                told.confidence,
                told.right,
                told.rating,
                told.elapsed,
            )
        case SessionOpened(session=session) | SessionClosed(session=session):
            return (session, *BLANK[1:])
        case Undone(target=target, session=session):
            return (session, target, *BLANK[2:])
        case Corrected(target=target, session=session, rating=rating):
            return (session, target, *BLANK[2:10], rating, None)
        case Linked() | Erased() | ClockTrusted() | ClockDoubted():
            return (None, event.kind, *BLANK[2:])
        case Flagged(item=item, revision=revision):
            return (None, None, item, revision, *BLANK[4:])
        case BriefingRead() | Expected() | ExpectationSkipped() as told:
            return _about_section(event.kind, told)
        case _:
            return _by_kind(event)


def _by_kind(event: Event) -> Columns:
    """Drills, cohorts, classes: the kind as target puts them in the small index of rulings. No unit: none answers."""
    told = event.happening
    if isinstance(told, COHORT_KINDS):
        asked = (told.item,) if isinstance(told, ItemHidden | ItemShown) else (None,)
        return (None, event.kind, *asked, *BLANK[3:])
    if isinstance(told, LESSON_KINDS):
        return (getattr(told, "session", None), event.kind, *BLANK[2:])
    match told:
        case DecisionVoted():
            return (told.session, event.kind, told.drill, told.revision, None, told.section, *BLANK[6:])
        case DrillOpened() | DrillClosed() | Resolved():
            return (told.session, event.kind, told.drill, *BLANK[3:])
        case DrillTakenBack(session=session):
            return (session, event.kind, *BLANK[2:])
        case DrillDecided() | ObjectiveDecided():
            return (told.session, event.kind, told.drill, told.revision, None, told.section, *BLANK[6:11], told.elapsed)
        case RedrillQueued(drill=drill) | OptionsRated(drill=drill):
            return (None, event.kind, drill, *BLANK[3:])
        case _:
            return BLANK


def _about_section(kind: str, told: BriefingRead | Expected | ExpectationSkipped) -> Columns:
    """No unit: a guess before reading is no answer. The kind as target puts it in the small index of rulings."""
    if isinstance(told, BriefingRead):
        return (None, None, None, None, None, told.section, *BLANK[6:])
    asked = (told.item, told.revision) if isinstance(told, Expected) else (None, None)
    return (None, kind, *asked, None, told.section, *BLANK[6:])


def event_from(row: tuple[Any, ...]) -> Event:
    """The event of a row ``id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal``.

    Raises ``TroubleOutside`` when the row is damaged.
    """
    name, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal = row
    try:
        happening = read(kind, body)
    except (JSONDecodeError, RecursionError, AttributeError, TypeError) as error:
        raise TroubleOutside(
            "An entry of the record is damaged.",
            "Nothing was changed.",
            "Go back to a backup: the program keeps them beside the record.",
        ) from error
    return Event(
        EventId(name),
        chain,
        sequence,
        time,
        LearnerId(learner),
        Moment(at, offset),
        happening,
        digest.hex(),
        previous.hex(),
        seal.hex(),
    )


def memory_from(row: Iterable[Any]) -> Memory:
    """The memory of a row in the order of its fields."""
    return Memory(*row)


def storable(text: str) -> str:
    """The text as a file can hold it: half a surrogate pair becomes a replacement mark."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
