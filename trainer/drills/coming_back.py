"""When an objective comes back, and in which situation: derived from the decisions of record and from nothing else.

Gaps are fixed (3, 10, 30, 90 days) until our own data beat them; a misjudged decision begins again. Varied situations
carry over better than one repeated (Butler and others, 2017, doi 10.1037/xap0000142). A flip, in which one fact is
changed and with it the answer, comes at random, so that nobody can learn the button; it keeps a tally of its own.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.base.chance import draw
from trainer.base.ids import DrillId, SectionId, UnitId
from trainer.content.scenario.model import Decision, Variant
from trainer.drills.grading import Grade
from trainer.record.drilled import DrillDecided, ObjectiveDecided, RedrillQueued
from trainer.record.events import Event

__all__ = ["GAPS", "Standing", "due", "follow", "next_situation", "standings"]

GAPS = (3, 10, 30, 90)
"""Study days from a decision to its return, by how often in a row it was judged well."""
_ONE_FLIP_IN = 3


class Standing(NamedTuple):
    """Where an objective stands with a learner.

    ``step`` is the place in ``GAPS`` of the gap that runs now. ``well`` of ``decided`` decisions in ordinary situations
    were judged well, ``flips_well`` of ``flips`` in flips. ``seen`` are the variants met (empty: the drill's own
    situation), the latest last. ``misjudged_day`` is the study day of the latest misjudged decision (0: none).
    """

    objective: UnitId
    drill: DrillId
    section: SectionId
    step: int
    due_day: int
    last_day: int
    decided: int
    well: int
    flips: int
    flips_well: int
    seen: tuple[str, ...]
    misjudged_day: int


def standings(events: Iterable[Event]) -> dict[UnitId, Standing]:
    """Every objective that was decided, from the learner's events in order of replay."""
    found: dict[UnitId, Standing] = {}
    for event in events:
        told = event.happening
        if isinstance(told, DrillDecided | ObjectiveDecided | RedrillQueued):
            after = follow(found.get(told.objective), event)
            if after is not None:
                found[told.objective] = after
    return found


def follow(before: Standing | None, event: Event) -> Standing | None:
    """The standing after one more event of its objective; as it was, where that takes no step."""
    told, day = event.happening, event.moment.day
    if isinstance(told, RedrillQueued):
        return None if before is None else before._replace(due_day=min(before.due_day, day + 1))
    if not isinstance(told, DrillDecided | ObjectiveDecided) or told.grade not in tuple(Grade):
        return before
    flip = isinstance(told, ObjectiveDecided) and told.flip
    variant = told.variant if isinstance(told, ObjectiveDecided) else ""
    well, misjudged = told.grade == Grade.WELL, told.grade == Grade.MISJUDGED
    if before is None:
        before = Standing(told.objective, told.drill, told.section, -1, day, 0, 0, 0, 0, 0, (), 0)
    step = _step(before, told.grade, flip=flip, day=day)
    return Standing(
        objective=told.objective,
        drill=told.drill,
        section=told.section,
        step=step,
        due_day=max(day, before.last_day) + GAPS[step],
        last_day=max(day, before.last_day),
        decided=before.decided + (not flip),
        well=before.well + (well and not flip),
        flips=before.flips + flip,
        flips_well=before.flips_well + (well and flip),
        seen=(*(name for name in before.seen if name != variant), variant),
        misjudged_day=max(day, before.misjudged_day) if misjudged else before.misjudged_day,
    )


def _step(before: Standing, grade: str, *, flip: bool, day: int) -> int:
    """A flip does not lengthen the gap, and neither does a second decision on one day."""
    if grade == Grade.MISJUDGED:
        return 0
    if grade == Grade.PARTLY or flip or (before.decided + before.flips and day <= before.last_day):
        return max(0, before.step)
    return min(len(GAPS) - 1, before.step + 1)


def due(standings: Mapping[UnitId, Standing], day: int) -> tuple[Standing, ...]:
    """What is due on or before the study day, longest overdue first."""
    waiting = [one for one in standings.values() if one.due_day <= day]
    return tuple(sorted(waiting, key=lambda one: (one.due_day, one.objective)))


def next_situation(standing: Standing, decision: Decision) -> Variant:
    """The situation in which the objective comes next: the one met longest ago, and about one in three times a flip.

    A flip waits for a first decision judged well. Without variants the drill's own situation comes again; it is then
    the variant without an id.
    """
    flips = [variant for variant in decision.variants if variant.flip]
    drawn = draw(standing.objective, "flip", standing.decided, standing.flips)
    if flips and standing.well and drawn % _ONE_FLIP_IN == 0:
        return _longest_ago(flips, standing.seen)
    plain = [variant for variant in decision.variants if not variant.flip]
    return _longest_ago(plain or [own_situation(decision)], standing.seen)


def own_situation(decision: Decision) -> Variant:
    """The drill's own situation, as a variant without an id."""
    return Variant("", decision.brief, False, "", decision.authors, (), ())


def _longest_ago(variants: list[Variant], seen: tuple[str, ...]) -> Variant:
    return min(variants, key=lambda variant: seen.index(variant.id) if variant.id in seen else -1)
