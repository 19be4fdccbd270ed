"""The sittings of a learner, each in a line: gathered from the answers that stand."""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.base.ids import SessionId, UnitId
from trainer.record.events import Event
from trainer.record.happenings import Answered, Purpose

__all__ = ["SittingLine", "sittings"]


class SittingLine(NamedTuple):
    """One sitting: its study ``day`` and the time of its first answer (``at``: ms since 1970 UTC).

    ``answers`` are all that stand, probes and repeats among them; of the questions ``asked`` so many were ``right`` at
    once, ``new`` of them had not been met before. A sitting that only practises once more, such as a course's evening,
    asked those questions as well. ``milliseconds`` is the time at the answers. ``check`` says that it was a check of
    readiness. Whether it was a class (``held``) the answers do not say.
    """

    session: SessionId
    day: int
    at: int
    answers: int
    asked: int
    right: int
    new: int
    milliseconds: int
    check: bool
    held: bool = False


def sittings(answers: Iterable[Event]) -> tuple[SittingLine, ...]:
    """The sittings in which an answer stands, the latest first."""
    found: dict[SessionId, SittingLine] = {}
    seen: set[tuple[SessionId, UnitId]] = set()
    for event in answers:
        told, moment = event.happening, event.moment
        if not isinstance(told, Answered):
            continue
        line = found.get(told.session)
        if line is None:
            line = SittingLine(told.session, moment.day, moment.at, 0, 0, 0, 0, 0, check=False)
        asked = (told.session, told.unit) not in seen and told.purpose not in (Purpose.PROBE, Purpose.TALKED)
        seen.add((told.session, told.unit))
        found[told.session] = line._replace(
            answers=line.answers + 1,
            asked=line.asked + asked,
            right=line.right + (asked and told.right),
            new=line.new + (told.purpose == Purpose.NEW),
            milliseconds=line.milliseconds + told.elapsed,
            check=line.check or told.purpose == Purpose.CHECK,
        )
    return tuple(sorted(found.values(), key=lambda one: (one.at, one.session), reverse=True))
