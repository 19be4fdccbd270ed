"""Style: what lets somebody answer without knowing anything, or makes a question hard for no reason."""

from collections.abc import Iterator

from trainer.content.checks.bank import bank_findings
from trainer.content.checks.copied import copied_findings
from trainer.content.checks.coverage import coverage_findings
from trainer.content.checks.lengths import length_findings
from trainer.content.checks.options import option_findings
from trainer.content.checks.several import several_findings
from trainer.content.checks.stems import stem_findings
from trainer.content.checks.strategies import echo_scores, scores, strategy_findings
from trainer.content.checks.verdicts import verdict_findings
from trainer.content.draft import Finding
from trainer.content.model import Pack

__all__ = ["document_findings", "style_findings"]


def document_findings(pack: Pack, document: str) -> Iterator[Finding]:
    """What only the document's text can show: whatever was copied, and guessers who know how it sounds."""
    yield from copied_findings(pack, document)
    whole = {str(section.id): document for section in pack.sections}
    yield from strategy_findings(pack, echo_scores(pack, "the document", whole))


def style_findings(pack: Pack) -> Iterator[Finding]:
    """Everything that the checks find in a pack without its document: gates as faults, the rest as warnings."""
    yield from option_findings(pack)
    yield from stem_findings(pack)
    yield from bank_findings(pack)
    yield from coverage_findings(pack)
    yield from length_findings(pack)
    yield from strategy_findings(pack, scores(pack))
    yield from several_findings(pack)
    yield from verdict_findings(pack)
