"""What can happen in decision drills: runs, decisions by objective, what was resolved, and ratings of options.

A drill's run is a sitting of its own (``session``). Options, nodes and variants are named by their ids in the drill.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from trainer.base.ids import DrillId, EventId, SectionId, SessionId, UnitId

__all__ = [
    "DrillClosed",
    "DrillDecided",
    "DrillOpened",
    "DrillTakenBack",
    "ObjectiveDecided",
    "OptionsRated",
    "RedrillQueued",
    "Resolved",
    "with_tuples",
]

_PAIRS = frozenset({"predicted", "ratings", "lines"})
_NAMES = frozenset({"reasons", "asked", "shown"})


class DrillOpened(NamedTuple):
    """A run began. ``seed`` decides its luck and the order of options; ``clock`` is in per cent (0: no clock).

    ``intent`` is what the learner set out to protect, in a line. The first finished run of a drill is the one of
    record; later ones are ``practice``. ``calls`` and ``worst`` say what else was asked at each decision.
    """

    session: SessionId
    drill: DrillId
    revision: int
    seed: str
    clock: int
    practice: bool
    intent: str
    worst: bool = False
    calls: bool = False


class DrillDecided(NamedTuple):
    """A decision in a run.

    ``option`` was tapped as best, ``worst`` (or empty) as worst; ``words`` is the learner's own line; ``predicted`` are
    pairs of a variable and whether it was expected to go up; ``asked`` is the information that was asked for. ``shown``
    is the order on the screen, ``elapsed`` in ms, ``limit`` in seconds (0: no clock). ``again`` says that its
    consequences had been seen before. ``grade`` is what the objective's schedule took it for (``drills.grading``: well,
    partly, misjudged; empty: no step), by whom (``graded_by``: authors, provisional, panel); never recomputed.
    """

    session: SessionId
    drill: DrillId
    revision: int
    node: str
    section: SectionId
    objective: UnitId
    option: str
    worst: str
    reasons: tuple[str, ...]
    words: str
    predicted: tuple[tuple[str, bool], ...]
    asked: tuple[str, ...]
    shown: tuple[str, ...]
    elapsed: int
    limit: int
    again: bool
    grade: str
    graded_by: str


class DrillTakenBack(NamedTuple):
    """A decision of the run, and all after it, no longer stand; it stays in the record."""

    session: SessionId
    target: EventId


class DrillClosed(NamedTuple):
    """A run ended: ``finished`` at an ending, or ``left`` for good.

    ``place`` is where its outcome lay between the worst and the best that could be reached (0..1; None when it was
    left, or when all outcomes are the same).
    """

    session: SessionId
    drill: DrillId
    why: str
    ending: str
    place: float | None


class ObjectiveDecided(NamedTuple):
    """One decision that came back by its objective, in the situation of a ``variant``; a ``flip`` has one fact changed.

    ``session`` is the sitting in which it came. The rest is as in ``DrillDecided``.
    """

    session: SessionId
    drill: DrillId
    revision: int
    node: str
    variant: str
    flip: bool
    section: SectionId
    objective: UnitId
    option: str
    reasons: tuple[str, ...]
    words: str
    shown: tuple[str, ...]
    elapsed: int
    grade: str
    graded_by: str


class Resolved(NamedTuple):
    """What the learner will do next time, in a line, at the end of a review."""

    session: SessionId
    drill: DrillId
    words: str


class RedrillQueued(NamedTuple):
    """The learner wants this objective back on the next study day, whatever its schedule says."""

    drill: DrillId
    section: SectionId
    objective: UnitId


class OptionsRated(NamedTuple):
    """Somebody who had played a drill rated the options of one of its decisions.

    ``rater`` is a pseudonym (32 hexadecimal digits), ``group`` a unit or a rotation, or empty. ``wording`` names the
    decision's wording that was rated (``drills.ratings.wording``). ``ratings`` are pairs of option and 1 (bad) to 5
    (good), ``lines`` pairs of option and reason, ``reasons`` ids of the decision's considerations. ``given`` is in ms
    since 1970 UTC, by the rater's clock.
    """

    rater: str
    group: str
    drill: DrillId
    node: str
    wording: str
    ratings: tuple[tuple[str, int], ...]
    lines: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]
    given: int


def with_tuples(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a decision or a rating as read from text, with lists as the tuples that were handed in.

    Raises TypeError or ValueError where what stands there is no list of names, or of pairs.
    """
    made: dict[str, Any] = dict(fields)
    for name in _NAMES & made.keys():
        made[name] = tuple(str(entry) for entry in made[name])
    for name in _PAIRS & made.keys():
        made[name] = tuple((str(entry), said) for entry, said in made[name])
    return made
