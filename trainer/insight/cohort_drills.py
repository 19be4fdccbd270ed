"""How a cohort split at each decision of its drills: from runs of record, each person once a decision.

Of a person the first decision that stands at a node counts, in a run that is no practice; one that was taken after its
consequences had been seen does not.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.ids import DrillId, EventId, LearnerId, SectionId, SessionId, UnitId
from trainer.drills.grading import Grade
from trainer.record.drilled import DrillClosed, DrillDecided, DrillOpened, DrillTakenBack
from trainer.record.events import Event

__all__ = ["DecisionSplit", "DrillSplit", "OptionSplit", "decisions_of_record", "drill_splits"]


class OptionSplit(NamedTuple):
    """An option: how many took it as the best, and how many named it as the worst."""

    option: str
    best: int
    worst: int


class DecisionSplit(NamedTuple):
    """A decision of ``people``: its options, the one most took first, and how the decisions were graded.

    ``grades`` has every grade; decisions without one (nobody to judge by) are in none. ``taken_back`` is how many
    people took a decision there back; what they decided instead counts only where they had not seen what followed.
    """

    node: str
    section: SectionId
    objective: UnitId
    people: int
    options: tuple[OptionSplit, ...]
    grades: tuple[tuple[Grade, int], ...]
    taken_back: int = 0


class DrillSplit(NamedTuple):
    """A drill: how many began it, how many came to an end, at which endings, and the decisions, most taken first."""

    drill: DrillId
    began: int
    finished: int
    endings: tuple[tuple[str, int], ...]
    decisions: tuple[DecisionSplit, ...]


def drill_splits(drilled: Mapping[LearnerId, Sequence[Event]]) -> tuple[DrillSplit, ...]:
    """Every drill that somebody began, by id. ``drilled`` are each person's events in drills, in order of replay."""
    began: Counter[DrillId] = Counter()
    endings: dict[DrillId, Counter[str]] = {}
    decided: dict[DrillId, dict[str, list[DrillDecided]]] = {}
    back: Counter[tuple[DrillId, str]] = Counter()
    for events in drilled.values():
        back.update(_taken_back(events))
        began.update({event.happening.drill for event in events if isinstance(event.happening, DrillOpened)})
        for drill, ending in _first_endings(events).items():
            endings.setdefault(drill, Counter())[ending] += 1
        for one in decisions_of_record(events):
            decided.setdefault(one.drill, {}).setdefault(one.node, []).append(one)
    return tuple(
        DrillSplit(
            drill,
            began[drill],
            sum(endings.get(drill, Counter()).values()),
            _most_first(endings.get(drill, Counter())),
            tuple(one._replace(taken_back=back[drill, one.node]) for one in _splits(decided.get(drill, {}))),
        )
        for drill in sorted(began)
    )


def decisions_of_record(events: Iterable[Event]) -> tuple[DrillDecided, ...]:
    """One person's decisions that count, from their events in order of replay."""
    of_record: set[SessionId] = set()
    standing: dict[SessionId, list[tuple[EventId, DrillDecided]]] = {}
    for event in events:
        match event.happening:
            case DrillOpened(session=session, practice=False):
                of_record.add(session)
            case DrillDecided() as told if told.session in of_record:
                standing.setdefault(told.session, []).append((event.id, told))
            case DrillTakenBack(session=session, target=target):
                names = [name for name, _ in standing.get(session, ())]
                if target in names:
                    del standing[session][names.index(target) :]
            case _:
                pass
    first: dict[tuple[DrillId, str], DrillDecided] = {}
    for run in standing.values():
        for _, told in run:
            if not told.again:
                first.setdefault((told.drill, told.node), told)
    return tuple(first.values())


def _first_endings(events: Iterable[Event]) -> dict[DrillId, str]:
    of_record: set[SessionId] = set()
    found: dict[DrillId, str] = {}
    for event in events:
        match event.happening:
            case DrillOpened(session=session, practice=False):
                of_record.add(session)
            case DrillClosed(session=session, drill=drill, why="finished", ending=ending) if session in of_record:
                found.setdefault(drill, ending)
            case _:
                pass
    return found


def _taken_back(events: Iterable[Event]) -> set[tuple[DrillId, str]]:
    of_record: set[SessionId] = set()
    decided: dict[EventId, tuple[DrillId, str]] = {}
    found = set()
    for event in events:
        match event.happening:
            case DrillOpened(session=session, practice=False):
                of_record.add(session)
            case DrillDecided() as told if told.session in of_record:
                decided[event.id] = (told.drill, told.node)
            case DrillTakenBack(target=target) if target in decided:
                found.add(decided[target])
            case _:
                pass
    return found


def _splits(decided: Mapping[str, Sequence[DrillDecided]]) -> tuple[DecisionSplit, ...]:
    found = [_split(node, taken) for node, taken in decided.items()]
    return tuple(sorted(found, key=lambda one: (-one.people, one.node)))


def _split(node: str, taken: Sequence[DrillDecided]) -> DecisionSplit:
    best, worst = Counter(one.option for one in taken), Counter(one.worst for one in taken if one.worst)
    options = {option for one in taken for option in (*one.shown, one.option, one.worst) if option}
    grades = Counter(one.grade for one in taken)
    ordered = sorted(options, key=lambda option: (-best[option], -worst[option], option))
    return DecisionSplit(
        node=node,
        section=taken[0].section,
        objective=taken[0].objective,
        people=len(taken),
        options=tuple(OptionSplit(option, best[option], worst[option]) for option in ordered),
        grades=tuple((grade, grades[grade]) for grade in Grade),
    )


def _most_first(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
