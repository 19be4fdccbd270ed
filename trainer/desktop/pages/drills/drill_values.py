"""What the pages of a decision drill show and report: frozen values, and nothing of how a drill is played."""

from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import DrillId
from trainer.content.model import Block
from trainer.content.scenario.model import Reason
from trainer.desktop.widgets.meter import Meter
from trainer.drills.moves import Draft
from trainer.drills.situation import Cause

__all__ = [
    "Beginning",
    "BriefingShown",
    "CallShown",
    "ConsequenceShown",
    "DecisionShown",
    "DrillLine",
    "DrillsShown",
    "Happened",
    "InformationShown",
    "Meter",
    "Moved",
    "OptionShown",
    "RedLineShown",
    "State",
]


class State(StrEnum):
    """Where a learner stands with a drill."""

    NEW = "not played"
    ASIDE = "put aside"
    ARRIVED = "at its end, not looked back on"
    ENDED = "ended"
    STOPPED = "given up"


class DrillLine(NamedTuple):
    """A drill of the list. ``section`` is the one it trains most, ``others`` are those that it trains too.

    ``number`` is the decision that a run was put aside at, ``ending`` the title of the last one's ending; ``practised``
    counts the runs after the one of record.
    """

    id: DrillId
    title: str
    section: str
    others: tuple[str, ...]
    minutes: int
    state: State
    number: int = 0
    ending: str = ""
    practised: int = 0


class DrillsShown(NamedTuple):
    """The list; ``first`` is the place (from 0) of the drill to go on with, None when there is none.

    ``about`` is what that drill's learner is in it; ``due`` counts single decisions that come back today.
    """

    lines: tuple[DrillLine, ...]
    first: int | None
    about: str
    due: int


class BriefingShown(NamedTuple):
    """A drill before its first decision, or one that was put aside.

    ``record`` says that this run would be the one of record. ``clock`` (per cent; 0: off), ``worst`` and ``calls`` are
    the choices to begin with. ``aside`` is the decision at which a run waits (0: none); ``past`` says that an earlier
    run can be looked back on.
    """

    id: DrillId
    title: str
    section: str
    minutes: int
    role: str
    briefing: tuple[Block, ...]
    meters: tuple[Meter, ...]
    record: bool
    clock: int = 100
    worst: bool = False
    calls: bool = False
    aside: int = 0
    past: bool = False


class Beginning(NamedTuple):
    """What was chosen for a run: what to protect in the learner's words, the clock (per cent; 0: off) and the rest."""

    drill: DrillId
    intent: str
    clock: int
    worst: bool
    calls: bool


class OptionShown(NamedTuple):
    """Something that can be done here."""

    id: str
    text: str


class InformationShown(NamedTuple):
    """Something that can be asked for; its answer takes ``seconds`` from the clock."""

    id: str
    text: str
    answer: str
    seconds: int


class Moved(NamedTuple):
    """A variable that moved ``by`` so many points; ``better`` says to the good side."""

    name: str
    by: int
    better: bool


class Happened(NamedTuple):
    """One thing that happened, why, and what it moved.

    ``because`` is the number of the decision that it comes of (0: of none by itself), where that was not said by the
    cause alone.
    """

    cause: Cause
    report: str
    moved: tuple[Moved, ...]
    because: int = 0


class DecisionShown(NamedTuple):
    """A decision to take. ``number`` counts from 1; ``ahead`` is how many at most come, this one included.

    ``total`` is how many there are on every way (0: it depends on the way). ``variables`` are pairs of id and name, for
    calling effects. ``draft`` is what was tapped before it was left. ``again`` says that its consequences were seen.
    ``clock`` is in per cent (0: off), ``timed`` whether the decision has a clock at all.
    """

    number: int
    total: int
    ahead: int
    title: str
    role: str
    brief: str
    ask: str
    options: tuple[OptionShown, ...]
    information: tuple[InformationShown, ...]
    reasons: tuple[Reason, ...]
    variables: tuple[tuple[str, str], ...]
    meters: tuple[Meter, ...]
    so_far: tuple[str, ...]
    before: tuple[Happened, ...]
    intent: str
    timed: bool
    clock: int
    worst: bool
    calls: bool
    again: bool
    draft: Draft = Draft()


class RedLineShown(NamedTuple):
    """Why what was done is unlawful or against a principle, and where that can be read."""

    note: str
    references: tuple[str, ...]


class CallShown(NamedTuple):
    """An effect that was called, and whether it was among the two biggest and went that way.

    ``by`` is what the choice itself moved it, in points.
    """

    name: str
    up: bool
    right: bool
    by: int


class ConsequenceShown(NamedTuple):
    """What followed from a decision. ``done`` tells it in a line, ``happened`` what came of it, in order.

    ``ending`` is the title and the text of the ending that was reached, None while the run goes on. ``late`` says that
    the clock had run out, ``record`` that the decision counts in the run of record.
    """

    number: int
    total: int
    ahead: int
    done: str
    happened: tuple[Happened, ...]
    meters: tuple[Meter, ...]
    calls: tuple[CallShown, ...]
    red_line: RedLineShown | None
    so_far: tuple[str, ...]
    intent: str
    ending: tuple[str, str] | None
    late: bool
    record: bool
