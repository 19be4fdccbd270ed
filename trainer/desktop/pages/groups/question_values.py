"""What an instructor's pages of questions show."""

from typing import NamedTuple

from trainer.base.ids import ItemId
from trainer.content.model import Item
from trainer.desktop.pages.groups.class_report_values import AskedInClass
from trainer.insight.cohort_items import Form, ItemFinding
from trainer.insight.flagged import FlaggedItem
from trainer.insight.items import ItemAnalysis
from trainer.record.instructing import GroupConfidence
from trainer.record.rosters import Hidden

__all__ = ["QuestionLine", "QuestionShown", "Questions"]


class QuestionLine(NamedTuple):
    """A question: what first answers say of it, its section's title, who doubted it, and how sure five or more were."""

    finding: ItemFinding
    section: str
    doubted: FlaggedItem | None
    confidence: GroupConfidence | None

    @property
    def item(self) -> Item:
        """The question itself."""
        return self.finding.item

    @property
    def analysis(self) -> ItemAnalysis:
        """Its figures."""
        return self.finding.analysis


class Questions(NamedTuple):
    """A group's questions, those that need a look first, and all that everybody answered as one form."""

    lines: tuple[QuestionLine, ...]
    form: Form

    def line(self, item: ItemId) -> QuestionLine | None:
        """The question's line; None where nobody answered or doubted it."""
        return next((one for one in self.lines if one.item.id == item), None)


class QuestionShown(NamedTuple):
    """A question on its own page, whether it is hidden from the group called ``group``, and the group's classes."""

    group: str
    line: QuestionLine
    hidden: Hidden | None
    classes: tuple[AskedInClass, ...] = ()
