"""A cohort at a glance: mastery by section and learner, and who needs help with what.

No figure of one learner's tells how sure they were; that comes as the sum over a group, from the record
(``record.instructing``), which has nothing to say of fewer than five people. The order of statements follows such sums
alone, and the learners under a statement are listed by what they missed.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.ids import LearnerId, SectionId, StatementId, UnitId
from trainer.insight.moments import Interval, mean, wilson
from trainer.insight.progress import Mastery, Section, mastery_by_section
from trainer.record.instructing import GroupConfidence, GroupSums, Misses, OpenCounts
from trainer.record.journal import Memory

__all__ = [
    "LearnerSections",
    "Need",
    "SectionOfLearner",
    "SectionSummary",
    "StatementHelp",
    "help_wanted",
    "sections_by_learner",
    "still_asked",
    "summaries",
]

_NOTHING = OpenCounts(*(0,) * len(OpenCounts._fields))


class SectionOfLearner(NamedTuple):
    """A learner in a section: what would be recalled on the day, how many questions were never met, and the sums."""

    section: SectionId
    mastery: Mastery
    unmet: int
    counts: OpenCounts


class LearnerSections(NamedTuple):
    """A learner over all sections, in their order."""

    person: LearnerId
    sections: tuple[SectionOfLearner, ...]


class SectionSummary(NamedTuple):
    """A section over ``people`` of whom enough is known: mean, lowest and highest of what they would recall (0..1).

    ``met`` counts those who have met any of it. ``first_right`` of ``first`` answers to what was new were right.
    """

    section: SectionId
    met: int
    people: int
    mean: float | None
    lowest: float | None
    highest: float | None
    first: int
    first_right: int


class Need(NamedTuple):
    """A learner who missed a statement's questions, and how often."""

    person: LearnerId
    misses: Misses


class StatementHelp(NamedTuple):
    """How a cohort stands with a statement: ``missed`` of ``asked`` answers of ``people``, and who needs help.

    Asked are first answers and reviews. ``confidence`` is None where fewer than five people said how sure they were.
    """

    statement: StatementId
    people: int
    asked: int
    missed: int
    lapses: int
    spread: Interval | None
    needs: tuple[Need, ...]
    confidence: GroupConfidence | None


def still_asked(
    memories: Mapping[LearnerId, Sequence[Memory]], units: Container[UnitId]
) -> Mapping[LearnerId, tuple[Memory, ...]]:
    """What is kept of these ``units``: what a pack has retired counts in no section."""
    return {person: tuple(one for one in kept if one.unit in units) for person, kept in memories.items()}


def sections_by_learner(
    learners: Iterable[LearnerId],
    memories: Mapping[LearnerId, Sequence[Memory]],
    counts: Mapping[LearnerId, Mapping[SectionId, OpenCounts]],
    questions: Mapping[SectionId, int],
    day: int,
) -> tuple[LearnerSections, ...]:
    """Every learner in each section, in the order of ``questions`` (how many each has), as of the study day."""
    return tuple(
        LearnerSections(
            learner,
            tuple(
                _of_learner(section, counts.get(learner, {}))
                for section in mastery_by_section(memories.get(learner, ()), questions, day)
            ),
        )
        for learner in learners
    )


def _of_learner(section: Section, counts: Mapping[SectionId, OpenCounts]) -> SectionOfLearner:
    return SectionOfLearner(section.section, section.mastery, section.unmet, counts.get(section.section, _NOTHING))


def summaries(rows: Sequence[LearnerSections]) -> tuple[SectionSummary, ...]:
    """Each section over all these learners."""
    found = []
    for column in zip(*(row.sections for row in rows), strict=True):
        known = [one.mastery.expected for one in column if one.mastery.expected is not None]
        found.append(
            SectionSummary(
                section=column[0].section,
                met=sum(one.mastery.units > 0 or one.counts.answers > 0 for one in column),
                people=len(known),
                mean=mean(known),
                lowest=min(known, default=None),
                highest=max(known, default=None),
                first=sum(one.counts.first for one in column),
                first_right=sum(one.counts.first_right for one in column),
            )
        )
    return tuple(found)


def help_wanted(groups: Mapping[str, GroupSums]) -> tuple[StatementHelp, ...]:
    """Statements that were asked about: with most people sure and wrong first, then with most lapses.

    ``groups`` are by statement: the sums over the items that train it.
    """
    found = (_statement_help(StatementId(name), sums) for name, sums in groups.items())
    return tuple(sorted((one for one in found if one.asked), key=_urgency))


def _statement_help(name: StatementId, sums: GroupSums) -> StatementHelp:
    needs = [Need(person, misses) for person, misses in sums.struggling.items()]
    return StatementHelp(
        statement=name,
        people=sums.people,
        asked=sums.misses.asked,
        missed=sums.misses.missed,
        lapses=sums.misses.lapses,
        spread=wilson(sums.misses.missed, sums.misses.asked),
        needs=tuple(
            sorted(needs, key=lambda one: (-one.misses.missed / one.misses.asked, -one.misses.missed, one.person))
        ),
        confidence=sums.confidence,
    )


def _urgency(one: StatementHelp) -> tuple[float, float, StatementId]:
    mistaken = 0.0 if one.confidence is None else one.confidence.mistaken / one.confidence.people
    return (-mistaken, -one.lapses, one.statement)
