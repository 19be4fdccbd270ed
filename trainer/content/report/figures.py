"""Every figure of the report, from the pack alone: no clock, no disk, the same each time."""

from typing import NamedTuple

from trainer.content.checks.giveaways import Giveaway, giveaways
from trainer.content.checks.several import several_scores
from trainer.content.checks.strategies import Score, echo_scores, scores
from trainer.content.checks.verdicts import verdict_score
from trainer.content.faults import Fault, Severity
from trainer.content.model import Pack
from trainer.content.report.choices import Lengths, Positions, lengths, positions
from trainer.content.report.citations import Citation, citations
from trainer.content.report.coverage import SectionCoverage, coverage
from trainer.content.report.mixes import Mix, formats, levels, verdicts
from trainer.content.report.readings import Alike, ReadingLevel, alike, reading_level

__all__ = ["Figures", "figures"]


class Figures(NamedTuple):
    """What a pack comes to; each field's own type says in which unit.

    ``whole`` says that the pack promises to be complete, with ``practice_wanted`` items. ``scores`` is every way of
    picking without knowing; ``grave`` and ``warnings`` part what the check found.
    """

    title: str
    whole: bool
    practice_wanted: int
    coverage: tuple[SectionCoverage, ...]
    formats: Mix
    levels: Mix
    verdicts: Mix
    scores: tuple[Score, ...]
    positions: tuple[Positions, ...]
    lengths: Lengths | None
    reading: ReadingLevel | None
    alike: tuple[Alike, ...]
    giveaways: tuple[Giveaway, ...]
    citations: tuple[Citation, ...]
    grave: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


def figures(pack: Pack, faults: tuple[Fault, ...], document: str = "") -> Figures:
    """All figures of ``pack``, of which the check found ``faults``, with the text of its document or without it."""
    by_verbs = verdict_score(pack)
    whole: dict[str, str] = {section.id: document for section in pack.sections} if document else {}
    by_echo = echo_scores(pack, "the document", whole) if whole else ()
    return Figures(
        title=pack.title,
        whole=pack.targets is not None,
        practice_wanted=pack.targets.practice if pack.targets else 0,
        coverage=coverage(pack),
        formats=formats(pack),
        levels=levels(pack),
        verdicts=verdicts(pack),
        scores=(*scores(pack), *by_echo, *several_scores(pack), *((by_verbs,) if by_verbs else ())),
        positions=positions(pack),
        lengths=lengths(pack),
        reading=reading_level(pack),
        alike=alike(pack),
        giveaways=tuple(giveaways(pack)),
        citations=citations(pack),
        grave=tuple(fault for fault in faults if fault.severity is Severity.FAULT),
        warnings=tuple(fault for fault in faults if fault.severity is Severity.WARNING),
    )
