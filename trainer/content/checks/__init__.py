"""Style: what lets somebody answer without knowing anything, or makes a question hard for no reason."""

from collections.abc import Iterator

from trainer.content.checks.bank import bank_findings
from trainer.content.checks.options import option_findings
from trainer.content.checks.stems import stem_findings
from trainer.content.checks.strategies import strategy_findings
from trainer.content.draft import Finding
from trainer.content.model import Pack

__all__ = ["style_findings"]


def style_findings(pack: Pack) -> Iterator[Finding]:
    """Everything that the checks find in a pack: gates as faults, the rest as warnings."""
    yield from option_findings(pack)
    yield from stem_findings(pack)
    yield from bank_findings(pack)
    yield from strategy_findings(pack)
