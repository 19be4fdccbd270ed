"""The list of drills: what each trains, and where the learner stands with it."""

from collections.abc import Sequence

from trainer.base.clock import Moment
from trainer.base.ids import DrillId
from trainer.content.library import Library
from trainer.content.scenario.shelf import DrillHeading
from trainer.desktop.pages.drills.drill_values import DrillLine, DrillsShown, State
from trainer.drills.coming_back import due, standings
from trainer.drills.situation import ending_of
from trainer.study.drilling import Drilling, PastRun, past_runs

__all__ = ["list_drills", "waiting_run"]


def waiting_run(runs: Sequence[PastRun], drill: DrillId) -> PastRun | None:
    """The drill's latest run, while it is not closed; None otherwise."""
    latest = next((run for run in runs if run.drill == drill), None)
    return latest if latest is not None and not latest.closed else None


def list_drills(drilling: Drilling, library: Library, moment: Moment) -> DrillsShown:
    """All drills in their order, with the one to go on with: one that was put aside, or the newest not played yet."""
    events = drilling.journal.drilled(drilling.learner)
    runs = past_runs(events)
    titles = {heading.id: heading.title for heading in library.headings()}
    trained: dict[DrillId, list[str]] = {}
    objectives = drilling.shelf.objectives()
    for objective in objectives.values():
        title = titles.get(objective.section, "")
        if title and title not in trained.setdefault(objective.drill, []):
            trained[objective.drill].append(title)
    lines = []
    for heading in drilling.shelf.headings():
        own = titles.get(heading.section, "")
        others = tuple(title for title in trained.get(heading.id, ()) if title != own)
        line = DrillLine(heading.id, heading.title, own, others, heading.minutes, State.NEW)
        lines.append(_standing(line, heading, drilling, runs, moment))
    first = _first(lines)
    about = "" if first is None else drilling.shelf.drill(lines[first].id).drill.role
    waiting = [one for one in due(standings(events), moment.day) if one.objective in objectives]
    return DrillsShown(tuple(lines), first, about, len(waiting))


def _first(lines: Sequence[DrillLine]) -> int | None:
    aside = next((place for place, line in enumerate(lines) if line.state is State.ASIDE), None)
    unplayed = [place for place, line in enumerate(lines) if line.state is State.NEW]
    return aside if aside is not None else unplayed[-1] if unplayed else None


def _standing(
    line: DrillLine, heading: DrillHeading, drilling: Drilling, runs: Sequence[PastRun], moment: Moment
) -> DrillLine:
    own = [run for run in runs if run.drill == heading.id]
    if not own:
        return line
    latest = own[0]
    line = line._replace(practised=sum(run.practice and run.decisions > 0 for run in own))
    if latest.closed == "left":
        return line._replace(state=State.STOPPED)
    if latest.closed:
        endings = drilling.shelf.drill(heading.id).drill.endings
        title = next((ending.title for ending in endings if ending.id == latest.ending), "")
        return line._replace(state=State.ENDED, ending=title)
    run = drilling.resume(latest.session, moment)
    if run is not None and run.play.over:
        return line._replace(state=State.ARRIVED, ending=ending_of(run.play.drill, run.play.situation).title)
    return line._replace(state=State.ASIDE, number=latest.decisions + 1)
