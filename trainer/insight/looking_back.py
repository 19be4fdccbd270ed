"""From a review and what people said of its decisions to what is shown of both (``after_action``)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from trainer.base.ids import SectionId, StatementId
from trainer.content.model import Reference, Statement
from trainer.content.scenario.model import Better, Chance, Decision, Drill, RedLine
from trainer.drills.estimate import Estimate, certain
from trainer.drills.grading import graded
from trainer.drills.judging import Opinion, Panel, PanelKind, judge, panel_of, panels_by_group
from trainer.drills.moves import Decided as Move
from trainer.drills.ratings import Opinions
from trainer.drills.review import Entry, Review
from trainer.drills.situation import Shift, shown_value
from trainer.insight.after_action import (
    AfterAction,
    Called,
    Choice,
    Course,
    Decided,
    Followed,
    Group,
    Moved,
    Others,
    RedLineCrossed,
    Source,
    Voice,
)

__all__ = ["Shelves", "followed_of", "look_back", "moved_in_all", "others_of"]


class Shelves(NamedTuple):
    """What the content says of what a drill names: titles of sections, statements and references by their ids."""

    sections: Mapping[SectionId, str]
    statements: Mapping[StatementId, Statement]
    references: Mapping[str, Reference]

    def cited(self, keys: Iterable[str]) -> tuple[Reference, ...]:
        """The references of these keys, each once; what is not known is left out."""
        return tuple(self.references[key] for key in dict.fromkeys(keys) if key in self.references)


def look_back(review: Review, opinions: Mapping[str, Opinions], shelves: Shelves, day: int) -> AfterAction:
    """The whole review. ``opinions`` are by decision; ``day`` is the study day on which the run ended."""
    drill = review.play.drill
    ending = next(one for one in drill.endings if one.id == review.ending)
    decisions = tuple(
        _decided(drill, entry, number, opinions, shelves, costly=number - 1 in review.costliest)
        for number, entry in enumerate(review.entries, start=1)
    )
    return AfterAction(
        drill=drill.title,
        ending=ending.title,
        ending_text=ending.text,
        day=day,
        practice=review.play.terms.practice,
        intent=review.play.intent,
        standing=review.standing,
        luck=review.luck,
        chance=any(isinstance(node, Chance) for node in drill.nodes),
        cost=_together([entry.cost for entry in review.entries]),
        costliest=review.costliest,
        decisions=decisions,
        courses=_courses(drill, review.values[1:]),
        debrief=drill.debrief,
    )


def _together(costs: Sequence[Estimate]) -> Estimate:
    """The sum; of sampled figures the intervals are added, which is wider than they are together."""
    total = sum((cost.value for cost in costs), Fraction(0))
    if all(cost.exact for cost in costs):
        return certain(total)
    low = sum((cost.low for cost in costs), Fraction(0))
    high = sum((cost.high for cost in costs), Fraction(0))
    return Estimate(total, low, high, min(cost.samples for cost in costs if cost.samples))


def _decided(
    drill: Drill, entry: Entry, number: int, opinions: Mapping[str, Opinions], shelves: Shelves, *, costly: bool
) -> Decided:
    move, draft = entry.decided, entry.decided.draft
    node = drill.decision(move.node)
    names = {variable.id: variable.name for variable in drill.variables}
    said = opinions.get(node.id, Opinions((), 0))
    panel = panel_of(move.shown, said.opinions)
    statements = tuple(shelves.statements[name] for name in node.statements if name in shelves.statements)
    return Decided(
        number=number,
        node=node.id,
        title=node.title,
        brief=node.brief,
        ask=node.ask,
        done=next(option.done for option in node.options if option.id == draft.option),
        elapsed=move.elapsed,
        limit=move.limit,
        late=move.late,
        again=move.again,
        reasons=tuple(reason.text for reason in node.reasons if reason.id in draft.reasons),
        words=draft.words,
        asked=tuple((one.text, one.answer) for one in node.information if one.id in draft.asked),
        called=tuple(Called(names[one.call.variable], one.call.up, one.right, one.by) for one in entry.called),
        followed=followed_of(drill, entry.shifts),
        moved=moved_in_all(drill, entry.shifts),
        cost=entry.cost,
        costly=costly,
        luck=entry.luck,
        choices=_choices(node, entry, panel, shelves),
        others=others_of(node, move, said),
        source=Source(
            node.section,
            shelves.sections.get(node.section, ""),
            statements,
            shelves.cited(key for statement in statements for key in statement.references),
        ),
    )


def _choices(node: Decision, entry: Entry, panel: Panel, shelves: Shelves) -> tuple[Choice, ...]:
    """The options that were offered, as they stood on the screen."""
    move = entry.decided
    rated = {one.option: one for one in panel.rated}
    top = max((one.mean for one in panel.rated), default=None)
    costs = {worth.option: worth.cost for worth in entry.worths}
    options = {option.id: option for option in node.options}
    shown = [options[name] for name in move.shown if name in costs]
    return tuple(
        Choice(
            id=option.id,
            text=option.text,
            done=option.done,
            why=option.why,
            picked=option.id == move.draft.option,
            worst=option.id == move.draft.worst,
            authors=option.id == node.authors,
            best=option.id in entry.best,
            cost=costs[option.id],
            mean=rated[option.id].mean if option.id in rated else None,
            spread=rated[option.id].spread if option.id in rated else 0.0,
            favourite=option.id in rated and rated[option.id].mean == top,
            red_line=_red_line(option.red_line, shelves),
        )
        for option in shown
    )


def _red_line(red: RedLine | None, shelves: Shelves) -> RedLineCrossed | None:
    return None if red is None else RedLineCrossed(red.note, red.cap, shelves.cited(red.references))


def others_of(node: Decision, move: Move, said: Opinions) -> Others:
    """What others make of a decision, beside how the learner took it."""
    panel = panel_of(move.shown, said.opinions)
    some = panel.kind is not PanelKind.NONE
    compared = judge(panel, move.draft.option, move.draft.worst).together is not None
    grade = graded(panel, node.authors, move.draft.option, move.draft.worst).grade if some and compared else None
    reasons = {reason.id: reason.text for reason in node.reasons}
    return Others(
        kind=panel.kind,
        raters=panel.raters,
        grade=grade,
        favourites=_favourites(node, panel),
        reasons=tuple(reasons[name] for name in panel.reasons if name in reasons),
        minority=_voices(node, panel.minority),
        voices=() if some else _voices(node, panel.opinions),
        groups=tuple(
            Group(name, one.kind, one.raters, _favourites(node, one))
            for name, one in panels_by_group(move.shown, said.opinions).items()
            if one.raters
        ),
        outdated=said.outdated,
    )


def _favourites(node: Decision, panel: Panel) -> tuple[str, ...]:
    top = max((one.mean for one in panel.rated), default=None)
    return _told(node, [one.option for one in panel.rated if one.mean == top])


def _told(node: Decision, options: Sequence[str]) -> tuple[str, ...]:
    return tuple(option.done for option in node.options if option.id in options)


def _voices(node: Decision, opinions: Sequence[Opinion]) -> tuple[Voice, ...]:
    done = {option.id: option.done for option in node.options}
    reasons = {reason.id: reason.text for reason in node.reasons}
    return tuple(
        Voice(
            group=opinion.group,
            favourites=_told(node, opinion.favourites),
            lines=tuple((done[name], line) for name, line in opinion.lines if line and name in done),
            reasons=tuple(reasons[name] for name in opinion.reasons if name in reasons),
        )
        for opinion in opinions
    )


def followed_of(drill: Drill, shifts: Sequence[Shift]) -> tuple[Followed, ...]:
    """What happened, in order, each with what it moved; what neither says nor moves anything is left out."""
    told = (Followed(shift.cause, shift.report, _moved(drill, _total([shift]))) for shift in shifts)
    return tuple(one for one in told if one.report or one.moved)


def moved_in_all(drill: Drill, shifts: Sequence[Shift]) -> tuple[Moved, ...]:
    """What all of it together moved, the biggest first."""
    return tuple(sorted(_moved(drill, _total(shifts)), key=lambda moved: -abs(moved.by)))


def _total(shifts: Sequence[Shift]) -> Counter[str]:
    total: Counter[str] = Counter()
    for shift in shifts:
        for change in shift.changes:
            total[change.variable] += change.by
    return total


def _moved(drill: Drill, changes: Mapping[str, int]) -> tuple[Moved, ...]:
    return tuple(
        Moved(variable.name, changes[variable.id], (changes[variable.id] > 0) == (variable.better is Better.MORE))
        for variable in drill.variables
        if changes.get(variable.id)
    )


def _courses(drill: Drill, values: Sequence[Sequence[int]]) -> tuple[Course, ...]:
    return tuple(
        Course(
            variable.name,
            variable.about,
            variable.better is Better.MORE,
            tuple(shown_value(held[place]) for held in values),
        )
        for place, variable in enumerate(drill.variables)
    )
