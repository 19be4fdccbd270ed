"""What an instructor's pages of drills show."""

from typing import NamedTuple

from trainer.base.ids import DrillId
from trainer.content.scenario.model import Decision, Option
from trainer.drills.grading import Grade
from trainer.drills.judging import Panel, PanelKind, Rated
from trainer.insight.cohort_drills import DecisionSplit, OptionSplit

__all__ = ["DrillsSplit", "SplitDecision", "SplitDrill"]


class SplitDecision(NamedTuple):
    """A decision of the drill called ``drill``, how the group split at it, and what raters make of its options."""

    id: DrillId
    drill: str
    decision: Decision
    split: DecisionSplit
    panel: Panel

    def options(self) -> tuple[tuple[Option, OptionSplit], ...]:
        """The options that the decision still has, the one most took first; those that nobody was shown come last."""
        split = {one.option: one for one in self.split.options}
        there = {option.id: option for option in self.decision.options}
        seen = [(there[name], one) for name, one in split.items() if name in there]
        unseen = [(option, OptionSplit(name, 0, 0)) for name, option in there.items() if name not in split]
        return (*seen, *unseen)

    @property
    def judged(self) -> bool:
        """Whether enough people rated the options for the authors' choice to give way."""
        return self.panel.kind is not PanelKind.NONE

    def rated(self, option: str) -> Rated | None:
        """The option as the raters see it; None below three of them."""
        return next((one for one in self.panel.rated if one.option == option), None)

    @property
    def gone(self) -> int:
        """How many took an option that the decision has no longer."""
        there = {option.id for option in self.decision.options}
        return sum(one.best for one in self.split.options if one.option not in there)

    def graded(self, grade: Grade) -> int:
        """How many decided so."""
        return dict(self.split.grades).get(grade, 0)


class SplitDrill(NamedTuple):
    """A drill: how many began it and came to an end, at which endings (titles), and its decisions in its own order.

    ``gone`` decisions were taken in situations that it has no longer.
    """

    title: str
    began: int
    finished: int
    endings: tuple[tuple[str, int], ...]
    decisions: tuple[SplitDecision, ...]
    gone: int = 0


class DrillsSplit(NamedTuple):
    """A group's drills; ``gone`` drills were played that no pack has any more."""

    drills: tuple[SplitDrill, ...]
    gone: int
