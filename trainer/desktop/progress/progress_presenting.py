"""What the progress page shows, put together from record and content."""

from trainer.base.ids import DrillId, LearnerId, SectionId, UnitId
from trainer.content.library import Library
from trainer.content.model import Basis
from trainer.desktop.pages.progress.progress_values import Counted, Known, RunLine, SectionStanding
from trainer.drills.coming_back import standings
from trainer.insight.knowledge import Knowledge, Taught, decisions_by_section, knowledge, weakest_first
from trainer.insight.progress import counts_of
from trainer.record.journal import Journal
from trainer.study.drilling import PastRun, past_runs
from trainer.study.practisable import first_practisable
from trainer.study.settings import read_settings

__all__ = ["count", "present_known", "reckon", "taught_by"]


def count(journal: Journal, library: Library, learner: LearnerId, day: int) -> Counted:
    """What is counted with each answer."""
    runs = past_runs(journal.drilled(learner))
    return Counted(
        day,
        {one: counts_of((row,)) for one, row in sorted(journal.counts(learner, "day").items())},
        journal.mistake_count(learner),
        read_settings(journal.settings(learner)).retention,
        _run_lines(runs, library),
    )


def _run_lines(runs: tuple[PastRun, ...], library: Library) -> tuple[RunLine, ...]:
    """The runs in which something was decided; those of a drill that no pack has any more are left out."""
    known = {heading.id: heading.title for heading in library.drills.headings()}
    return tuple(
        RunLine(
            known[run.drill],
            run.opened.day,
            run.decisions,
            run.practice,
            run.closed,
            _ending(library, run),
            run.place,
        )
        for run in runs
        if run.drill in known and run.decisions
    )


def _ending(library: Library, run: PastRun) -> str:
    if not run.ending:
        return ""
    endings = library.drills.drill(run.drill).drill.endings
    return next((ending.title for ending in endings if ending.id == run.ending), "")


def taught_by(library: Library) -> Taught:
    """How many questions each section has, and on what each of them rests; for 100,000 items it takes a while."""
    bases = {UnitId(item): basis for basis in Basis for item in library.item_ids(basis=basis)}
    return Taught({section: number for section, number in library.counts().items() if number}, bases)


def reckon(journal: Journal, library: Library, learner: LearnerId, day: int) -> Knowledge:
    """What would be known on the study day; it looks at every memory."""
    decided = standings(journal.drilled(learner)).values()
    retention = read_settings(journal.settings(learner)).retention
    return knowledge(journal.memories(learner), taught_by(library), decided, day, retention)


def present_known(journal: Journal, library: Library, learner: LearnerId, found: Knowledge) -> Known:
    """The same with titles, with the drill that trains each section, and with the weakest section to practise."""
    titles = {heading.id: heading.title for heading in library.headings()}
    drills: dict[SectionId, DrillId] = {}
    for objective in library.drills.objectives().values():
        drills.setdefault(objective.section, objective.drill)
    decided = decisions_by_section(standings(journal.drilled(learner)).values())
    lines = tuple(
        SectionStanding(
            one.section,
            titles.get(one.section, ""),
            one.mastery,
            one.unmet,
            found.balances[one.section],
            *decided.get(one.section, (0, 0)),
            drills.get(one.section),
        )
        for one in found.sections
    )
    weakest = first_practisable(journal, library, learner, found.day, weakest_first(found.sections))
    place = next((number for number, line in enumerate(lines) if line.id == weakest), None)
    return Known(found.fresh, found.whole, found.document, found.holds_up, lines, found.loads, place)
