"""What a learner would know today: in all, by what it rests on, by section, and in the days to come."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.ids import SectionId, UnitId
from trainer.content.model import Basis
from trainer.drills.coming_back import Standing
from trainer.insight.progress import Balance, Load, Mastery, Section, balances, forecast, mastery, mastery_by_section
from trainer.record.journal import Memory

__all__ = ["DAYS_AHEAD", "Knowledge", "Taught", "decisions_by_section", "knowledge", "weakest_first"]

DAYS_AHEAD = 14
"""Study days that the forecast shows, today among them."""


class Taught(NamedTuple):
    """What the content holds: how many practice questions each section has, and what each unit's key rests on."""

    questions: Mapping[SectionId, int]
    bases: Mapping[UnitId, Basis]


class Knowledge(NamedTuple):
    """Expected recall on the study day ``day``; on the next one, where all that was met was answered on ``day``.

    ``fresh`` says the latter: of what was just told, everybody knows everything. ``document`` is of what the document
    says, ``holds_up`` of what rests on references outside it. ``loads`` are the days to come, ``balances`` set
    knowledge beside judgement in each section.
    """

    day: int
    fresh: bool
    whole: Mastery
    document: Mastery
    holds_up: Mastery
    sections: tuple[Section, ...]
    loads: tuple[Load, ...]
    balances: Mapping[SectionId, Balance]


def knowledge(
    memories: Iterable[Memory], taught: Taught, standings: Iterable[Standing], day: int, retention: float = 0.9
) -> Knowledge:
    """What is known of the units that the content still has; what no pack has any more is in no figure.

    ``retention`` (0..1) is what the settings ask for: by it units come back in the days ahead.
    """
    held = [memory for memory in memories if memory.unit in taught.bases]
    fresh = bool(held) and all(memory.last_day >= day for memory in held)
    then = day + fresh
    sections = mastery_by_section(held, taught.questions, then)
    return Knowledge(
        day,
        fresh,
        mastery(held, then),
        mastery(_resting_on(Basis.DOCUMENT, held, taught), then),
        mastery(_resting_on(Basis.REFERENCE, held, taught), then),
        sections,
        forecast(held, day, DAYS_AHEAD, retention),
        balances(sections, standings),
    )


def _resting_on(basis: Basis, memories: Sequence[Memory], taught: Taught) -> list[Memory]:
    return [memory for memory in memories if taught.bases[memory.unit] is basis]


def weakest_first(sections: Iterable[Section]) -> tuple[SectionId, ...]:
    """The sections of which anything is said, the one with the lowest expected recall first."""
    told = [(one.mastery.expected, place, one.section) for place, one in enumerate(sections)]
    return tuple(section for expected, _, section in sorted(entry for entry in told if entry[0] is not None))


def decisions_by_section(standings: Iterable[Standing]) -> dict[SectionId, tuple[int, int]]:
    """How many decisions were made in each section's situations, flips among them, and how many were judged well."""
    found: dict[SectionId, tuple[int, int]] = {}
    for one in standings:
        number, well = found.get(one.section, (0, 0))
        found[one.section] = (number + one.decided + one.flips, well + one.well + one.flips_well)
    return found
