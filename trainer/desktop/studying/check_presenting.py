"""What a check came to, put together from the record and the content."""

from typing import NamedTuple

from trainer.base.ids import DrillId, ItemId, LearnerId, SectionId, SessionId
from trainer.content.library import Library
from trainer.desktop.pages.progress.check_page import CheckEntry, CheckShown
from trainer.desktop.studying.presenting import behind, titles_of
from trainer.insight.checking import CheckAnswer, DrillScore, check_score
from trainer.memory.checks import unseen_drill
from trainer.record.happenings import Answered, Confidence
from trainer.record.journal import Journal
from trainer.study.drilling import past_runs
from trainer.study.readiness_check import checked_in
from trainer.study.refuting import refute
from trainer.study.responses import response_from

__all__ = ["present_check"]


def present_check(
    journal: Journal, library: Library, learner: LearnerId, session: SessionId, target: float
) -> tuple[DrillId | None, CheckShown]:
    """The unseen drill that a check leads to, and its page; ``target`` is the share (0..1) that was wished for.

    It is the same drill once it was played: the one that had not been seen when the check ended.
    """
    events = journal.session(session)
    answers = [one.answered for one in checked_in(events)]
    drill = _drill_of(journal, library, learner, max((one.moment.at for one in events), default=0))
    score = check_score((CheckAnswer(SectionId(one.section), one.right) for one in answers), target, drill.score)
    there = set(library.statements_of(one.item for one in answers))
    entries = tuple(_entry(one, library) for one in answers if one.item in there)
    title = next((one.title for one in library.drills.headings() if one.id == drill.drill), "")
    return drill.drill, CheckShown(score, target, entries, title, drill.begun, drill.ending)


class _Beside(NamedTuple):
    """The unseen drill, whether it was begun since, and what its first run came to."""

    drill: DrillId | None
    begun: bool = False
    ending: str = ""
    score: DrillScore | None = None


def _drill_of(journal: Journal, library: Library, learner: LearnerId, ended_at: int) -> _Beside:
    runs = past_runs(journal.drilled(learner))
    names = [heading.id for heading in library.drills.headings()]
    drill = unseen_drill(names, {run.drill for run in runs if run.opened.at <= ended_at}, learner)
    # the first run is the unseen one: what comes after it is practice
    since = [run for run in runs if run.drill == drill and run.opened.at > ended_at]
    if drill is None or not since:
        return _Beside(drill)
    first = since[-1]
    if first.closed != "finished":
        return _Beside(drill, begun=True)
    endings = library.drills.drill(drill).drill.endings
    ending = next((one.title for one in endings if one.id == first.ending), "")
    return _Beside(drill, begun=True, ending=ending, score=DrillScore(drill, first.place))


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
