"""How a group split at the decisions of its drills, put together from record and content."""

from collections.abc import Iterable, Sequence

from trainer.base.ids import LearnerId
from trainer.content.library import Library
from trainer.content.scenario.model import Decision, Drill
from trainer.desktop.pages.groups.group_drill_values import DrillsSplit, SplitDecision, SplitDrill
from trainer.drills.judging import Panel, panel_of
from trainer.drills.ratings import opinions_on
from trainer.insight.cohort_drills import DrillSplit, drill_splits
from trainer.record.events import Event
from trainer.record.instructing import InstructorRecord

__all__ = ["find_splits"]


def find_splits(journal: InstructorRecord, library: Library, persons: Iterable[LearnerId]) -> DrillsSplit:
    """Every drill that somebody began, in the packs' order; it looks at everything that they did in drills."""
    splits = {one.drill: one for one in drill_splits({person: journal.drilled(person) for person in persons})}
    known = [heading.id for heading in library.drills.headings() if heading.id in splits]
    drills = tuple(_split(splits[name], library.drills.drill(name).drill, journal.rated(name)) for name in known)
    return DrillsSplit(drills, len(splits) - len(known))


def _split(split: DrillSplit, drill: Drill, ratings: Sequence[Event]) -> SplitDrill:
    endings = {ending.id: ending.title for ending in drill.endings}
    decided = {one.node: one for one in split.decisions}
    decisions = tuple(
        SplitDecision(drill.id, drill.title, node, decided[node.id], _panel(drill, node, ratings))
        for node in drill.nodes
        if isinstance(node, Decision) and node.id in decided
    )
    reached = tuple((endings.get(name, name), number) for name, number in split.endings)
    gone = sum(one.people for one in split.decisions) - sum(one.split.people for one in decisions)
    return SplitDrill(drill.title, split.began, split.finished, reached, decisions, gone)


def _panel(drill: Drill, node: Decision, ratings: Sequence[Event]) -> Panel:
    """What everybody who rated the decision makes of it, members of the group among them."""
    return panel_of([option.id for option in node.options], opinions_on(drill.id, node, ratings).opinions)
