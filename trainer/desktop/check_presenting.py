"""What a check came to, put together from the record and the content."""

from trainer.base.ids import DrillId, ItemId, LearnerId, SectionId, SessionId
from trainer.content.library import Library
from trainer.desktop.pages.check_page import CheckEntry, CheckShown
from trainer.desktop.presenting import behind, titles_of
from trainer.insight.checking import CheckAnswer, check_score
from trainer.record.happenings import Answered, Confidence
from trainer.record.journal import Journal
from trainer.study.readiness_check import checked_in, drill_for_check
from trainer.study.refuting import refute
from trainer.study.responses import response_from

__all__ = ["present_check"]


def present_check(
    journal: Journal, library: Library, learner: LearnerId, session: SessionId, target: float
) -> tuple[DrillId | None, CheckShown]:
    """The unseen drill that a check leads to, and its page; ``target`` is the share (0..1) that was wished for."""
    answers = [one.answered for one in checked_in(journal.session(session))]
    score = check_score((CheckAnswer(SectionId(one.section), one.right) for one in answers), target)
    there = set(library.statements_of(one.item for one in answers))
    entries = tuple(_entry(one, library) for one in answers if one.item in there)
    drill = drill_for_check(journal, library, learner)
    title = next((one.title for one in library.drills.headings() if one.id == drill), "")
    return drill, CheckShown(score, target, entries, title)


def _entry(answered: Answered, library: Library) -> CheckEntry:
    item = library.item(ItemId(answered.item))
    _, references = behind(item, library)
    return CheckEntry(
        item,
        titles_of(library.section(item.section), library),
        answered.right,
        answered.confidence == Confidence.SURE,
        refute(item, response_from(answered.response)),
        references,
    )
