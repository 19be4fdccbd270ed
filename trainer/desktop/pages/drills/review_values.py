"""What the review page shows and reports, as frozen values."""

from typing import NamedTuple

from trainer.insight.after_action import AfterAction, Returning
from trainer.insight.what_if import Branch

__all__ = ["ReviewShown", "WhatIf", "WhatIfAsked"]


class ReviewShown(NamedTuple):
    """A review on the study day ``today``, when its decisions return, and the line kept for next time (or empty)."""

    after: AfterAction
    returns: tuple[Returning, ...]
    today: int
    resolved: str = ""


class WhatIfAsked(NamedTuple):
    """Another pick at a decision (from 0)."""

    decision: int
    option: str


class WhatIf(NamedTuple):
    """A decision (from 0) as it went and as it might have; ``ending`` is the one that the run came to."""

    decision: int
    first: Branch
    other: Branch
    ending: str
