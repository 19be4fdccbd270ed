"""What can happen to cohorts: who learns together, and which questions are hidden from them.

It stands under ``base.ids.COHORTS``, not under a learner: who teaches need not learn here, and erasing a learner must
not undo what was said of others.
"""

from typing import NamedTuple

from trainer.base.ids import CohortId, ItemId, LearnerId

__all__ = ["COHORT_KINDS", "CohortClosed", "CohortJoined", "CohortLeft", "CohortNamed", "ItemHidden", "ItemShown"]


class CohortNamed(NamedTuple):
    """A cohort exists under this name: a local label. Naming a closed one again opens it."""

    cohort: CohortId
    name: str


class CohortClosed(NamedTuple):
    """The cohort is over: it is no longer listed, and hides nothing from anybody."""

    cohort: CohortId


class CohortJoined(NamedTuple):
    """A learner is on the cohort's roster."""

    cohort: CohortId
    learner: LearnerId


class CohortLeft(NamedTuple):
    """A learner is no longer on the cohort's roster."""

    cohort: CohortId
    learner: LearnerId


class ItemHidden(NamedTuple):
    """An item, as worded in its ``revision``, is not asked of the cohort until it is shown again; ``why`` in a line."""

    cohort: CohortId
    item: ItemId
    revision: int
    why: str


class ItemShown(NamedTuple):
    """A hidden item is asked of the cohort again."""

    cohort: CohortId
    item: ItemId


COHORT_KINDS = (CohortNamed, CohortClosed, CohortJoined, CohortLeft, ItemHidden, ItemShown)
