"""A learner's history, put together from the record and the content."""

from trainer.base.ids import LearnerId
from trainer.content.library import Library
from trainer.desktop.pages.progress.history_values import HistoryLine, Past
from trainer.insight.lesson_people import own_answers, own_decisions
from trainer.insight.lesson_results import HeldClass, held_classes
from trainer.insight.sittings import SittingLine, sittings
from trainer.record.instructing import InstructorRecord
from trainer.study.drilling import PastRun, past_runs

__all__ = ["history_of"]


def history_of(journal: InstructorRecord, library: Library, learner: LearnerId) -> tuple[HistoryLine, ...]:
    """Every sitting and every run of a drill that is still on the shelf, the latest first; it reads every answer."""
    titles = {heading.id: heading.title for heading in library.drills.headings()}
    held, members = held_classes(journal.lessons()), journal.members(learner)
    classes = {one.opened.session for one in held}
    lines = [_sitting(one) for one in sittings(journal.answers(learner)) if one.session not in classes]
    lines += [line for one in held if (line := _class(one, journal, members)) is not None]
    lines += [
        _run(run, titles[run.drill], library)
        for run in past_runs(journal.drilled(learner))
        if run.drill in titles and run.decisions
    ]
    return tuple(sorted(lines, key=lambda line: (line.at, line.session), reverse=True))


def _sitting(one: SittingLine) -> HistoryLine:
    past = Past.CHECK if one.check else Past.SITTING
    minutes = max(1, round(one.milliseconds / 60_000))
    return HistoryLine(past, one.session, one.day, one.at, one.asked, one.right, minutes)


def _class(held: HeldClass, journal: InstructorRecord, members: frozenset[LearnerId]) -> HistoryLine | None:
    """The class as its learner's own line; None where they were not in it."""
    session = journal.session(held.opened.session)
    answers, decisions = own_answers(session, members), own_decisions(session, members)
    if not answers and not decisions:
        return None
    first = [one.first for one in answers if one.first is not None]
    right = sum(one.right for one in first) if first else None
    number = len(first) or len(answers) or len(decisions)
    return HistoryLine(
        Past.CLASS, held.opened.session, held.moment.day, held.moment.at, number, right, None, held.opened.name
    )


def _run(run: PastRun, title: str, library: Library) -> HistoryLine:
    past = {"": Past.OPEN, "finished": Past.REVIEWED}.get(run.closed, Past.LEFT)
    endings = library.drills.drill(run.drill).drill.endings if run.ending else ()
    ending = next((one.title for one in endings if one.id == run.ending), "")
    return HistoryLine(
        past, run.session, run.opened.day, run.opened.at, run.decisions, None, None, title, ending, run.place
    )
