"""Which of some sections can be practised today: no two questions of a day train one statement."""

from collections.abc import Iterable

from trainer.base.ids import LearnerId, SectionId
from trainer.record.journal import Journal
from trainer.study.planning import busy
from trainer.study.shelf import Shelf

__all__ = ["first_practisable"]


def first_practisable(
    journal: Journal, shelf: Shelf, learner: LearnerId, day: int, sections: Iterable[SectionId]
) -> SectionId | None:
    """The first of the sections with a question that can still be asked on the study day; None when none has one."""
    taken = busy(journal, shelf, learner, day)
    for section in sections:
        trained = shelf.statements_of(shelf.item_ids(section)).values()
        if any(taken.isdisjoint(statements) for statements in trained):
            return section
    return None
