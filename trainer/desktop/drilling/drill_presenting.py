"""What the drill pages show, put together from a run, the record and the content."""

from collections.abc import Iterable, Sequence

from trainer.content.library import Library
from trainer.content.scenario.model import END, Better, Decision, Drill, Way
from trainer.desktop.pages.drills.drill_values import (
    BriefingShown,
    CallShown,
    ConsequenceShown,
    DecisionShown,
    Happened,
    InformationShown,
    Meter,
    Moved,
    OptionShown,
    RedLineShown,
)
from trainer.desktop.pages.references import reference_words
from trainer.drills.play import Play, decision_on_show, options_on_show
from trainer.drills.review import called
from trainer.drills.situation import Cause, Shift, ending_of, shown_value
from trainer.study.drilling import Run
from trainer.study.settings import Settings

__all__ = ["meters_of", "most_decisions", "present_briefing", "present_consequence", "present_decision"]


def meters_of(drill: Drill, values: Sequence[int], before: Sequence[int] | None = None) -> tuple[Meter, ...]:
    """The drill's variables as they stand, beside what they were."""
    earlier: Sequence[int | None] = [None] * len(values) if before is None else before
    return tuple(
        Meter(
            variable.name,
            shown_value(value),
            None if was is None else shown_value(was),
            variable.better is Better.MORE,
            variable.about,
        )
        for variable, value, was in zip(drill.variables, values, earlier, strict=True)
    )


def most_decisions(drill: Drill) -> int:
    """How many decisions a run of the drill has at most."""
    return _decisions_from(drill, drill.start, {})[1]


def present_briefing(drill: Drill, library: Library, settings: Settings) -> BriefingShown:
    """The drill before a first run, with the choices that the learner made last."""
    return BriefingShown(
        drill.id,
        drill.title,
        library.section(drill.section).title,
        drill.minutes,
        drill.role,
        drill.briefing,
        meters_of(drill, [variable.start for variable in drill.variables]),
        record=True,
        clock=settings.drill_clock,
        worst=settings.drill_worst,
        calls=settings.drill_calls,
    )


def present_decision(run: Run) -> DecisionShown:
    """The decision that the run stands at."""
    play = run.play
    node = decision_on_show(play)
    texts = {option.id: option.text for option in node.options}
    number = len(play.standing) + 1
    total, ahead = _length(play, number)
    step = play.steps[-1]
    return DecisionShown(
        number=number,
        total=total,
        ahead=ahead,
        title=node.title,
        role=play.drill.role,
        brief=node.brief,
        ask=node.ask,
        options=tuple(OptionShown(name, texts[name]) for name in options_on_show(play)),
        information=tuple(InformationShown(*entry) for entry in node.information),
        reasons=node.reasons,
        variables=tuple((variable.id, variable.name) for variable in play.drill.variables),
        meters=_meters_since(play),
        so_far=_so_far(play),
        before=_happened(play, step.shifts) if step.before is None else (),
        intent=play.intent,
        timed=node.clock > 0,
        clock=play.terms.clock,
        worst=run.worst,
        calls=run.calls,
        again=node.id in play.seen,
        draft=play.draft,
    )


def present_consequence(run: Run, pack: str, library: Library) -> ConsequenceShown:
    """What followed from the run's latest decision. Raises IndexError before the first one."""
    play = run.play
    step, decided = play.steps[-1], play.decisions[-1]
    node = play.drill.decision(decided.node)
    option = next(one for one in node.options if one.id == decided.draft.option)
    names = {variable.id: variable.name for variable in play.drill.variables}
    ending = ending_of(play.drill, play.situation) if play.over else None
    red = option.red_line
    number = len(play.standing)
    total, ahead = _length(play, number + 1)
    return ConsequenceShown(
        number=number,
        total=total,
        ahead=ahead,
        done=option.done,
        happened=_happened(play, step.shifts),
        meters=_meters_since(play),
        calls=tuple(
            CallShown(names[told.call.variable], told.call.up, told.right, told.by)
            for told in called(play.drill, decided.draft.calls, step.shifts)
        ),
        red_line=None if red is None else RedLineShown(red.note, _references(red.references, pack, library)),
        so_far=_so_far(play),
        intent=play.intent,
        ending=None if ending is None else (ending.title, ending.text),
        late=decided.late,
        record=not play.terms.practice and not decided.again,
    )


def _references(keys: Iterable[str], pack: str, library: Library) -> tuple[str, ...]:
    return tuple(reference_words(library.reference(pack, key)) for key in keys)


def _meters_since(play: Play) -> tuple[Meter, ...]:
    """The meters beside what they were at the last decision; at the first one, only where something moved before."""
    step, drill = play.steps[-1], play.drill
    if step.before is not None:
        return meters_of(drill, step.after.values, step.before.values)
    start = [variable.start for variable in drill.variables]
    return meters_of(drill, step.after.values, start if step.shifts else None)


def _so_far(play: Play) -> tuple[str, ...]:
    told = []
    for decided in play.decisions:
        options = play.drill.decision(decided.node).options
        told.append(next(option.done for option in options if option.id == decided.draft.option))
    return tuple(told)


def _happened(play: Play, shifts: Iterable[Shift]) -> tuple[Happened, ...]:
    variables = {variable.id: variable for variable in play.drill.variables}
    told = []
    for shift in shifts:
        moved = tuple(
            Moved(
                variables[change.variable].name,
                change.by,
                (change.by > 0) == (variables[change.variable].better is Better.MORE),
            )
            for change in shift.changes
            if change.by
        )
        if shift.report or moved:
            told.append(Happened(shift.cause, shift.report, moved, _because(play, shift)))
    return tuple(told)


def _because(play: Play, shift: Shift) -> int:
    """The number of the first decision on which it hangs that this happened; 0 where it hangs on none by itself."""
    if shift.cause not in (Cause.BECAUSE, Cause.ARRIVAL):
        return 0
    node = play.drill.node(shift.node)
    effects = list(node.arrive)
    if shift.cause is Cause.BECAUSE and isinstance(node, Decision):
        effects = [effect for option in node.options for effect in option.also]
    effect = next((one for one in effects if (one.report, one.changes) == (shift.report, shift.changes)), None)
    wanted = set() if effect is None else {chosen.node for chosen in effect.when.chosen}
    numbers = (number for number, decided in enumerate(play.decisions, 1) if decided.node in wanted)
    return next(numbers, 0)


def _length(play: Play, number: int) -> tuple[int, int]:
    """How many decisions the run has (0: it depends on the way), and how many at most are still to come."""
    least, most = _decisions_from(play.drill, play.situation.node, {})
    return (number - 1 + most if least == most else 0), most


def _decisions_from(drill: Drill, name: str, known: dict[str, tuple[int, int]]) -> tuple[int, int]:
    """The fewest and the most decisions from a node on, whatever the conditions; a drill's graph has no circle."""
    if name == END:
        return 0, 0
    if name not in known:
        node = drill.node(name)
        own = isinstance(node, Decision)
        ways: list[Way] = []
        for part in node.options if isinstance(node, Decision) else node.outcomes:
            ways.extend(part.ways)
        lengths = [_decisions_from(drill, way.to, known) for way in ways]
        known[name] = (own + min(least for least, _ in lengths), own + max(most for _, most in lengths))
    return known[name]
