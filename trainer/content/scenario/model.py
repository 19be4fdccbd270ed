"""What a drill says, as frozen values; nothing here knows how it is played or solved (that is ``trainer.drills``).

All amounts are whole numbers. Values start within 0..100, are shown within 0..100 and computed unclamped.
"""

from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import DrillId, SectionId, StatementId, UnitId
from trainer.content.model import Block

__all__ = [
    "ALWAYS",
    "END",
    "Better",
    "Chance",
    "Change",
    "Chosen",
    "Condition",
    "Decision",
    "Drill",
    "Effect",
    "Ending",
    "Information",
    "Node",
    "Option",
    "Outcome",
    "Range",
    "Reason",
    "RedLine",
    "Variable",
    "Variant",
    "Way",
]

END = "end"
"""Where a way leads that leaves the drill; the first ending whose condition holds is the one."""


class Better(StrEnum):
    """Which way of a variable is the good one."""

    MORE = "more"
    LESS = "less"


class Variable(NamedTuple):
    """Something that decisions move: ``start`` in 0..100, and its ``weight`` (0 or more) in the outcome."""

    id: str
    name: str
    start: int
    weight: int
    better: Better
    about: str


class Range(NamedTuple):
    """A variable from ``least`` to ``most``, both included; None leaves that side open."""

    variable: str
    least: int | None
    most: int | None


class Chosen(NamedTuple):
    """At an earlier decision (``node``), one of ``options`` was taken."""

    node: str
    options: tuple[str, ...]


class Condition(NamedTuple):
    """Holds when all ranges and all choices do; without any it always holds."""

    ranges: tuple[Range, ...] = ()
    chosen: tuple[Chosen, ...] = ()


ALWAYS = Condition()


class Change(NamedTuple):
    """A variable moves ``by`` so much, up or down."""

    variable: str
    by: int


class Effect(NamedTuple):
    """What happens in words (``report``) and what it moves, where ``when`` holds."""

    when: Condition
    changes: tuple[Change, ...]
    report: str


class Way(NamedTuple):
    """Where it goes on (a node, or ``END``); of several ways the first whose condition holds is taken."""

    when: Condition
    to: str


class RedLine(NamedTuple):
    """Why an option is unlawful or against a principle, and the most (``cap``, points) that a run comes to with it."""

    note: str
    cap: int
    references: tuple[str, ...]


class Option(NamedTuple):
    """One thing that can be done; ``done`` tells it in a line afterwards, ``why`` what it teaches.

    ``effect`` happens whenever it is taken, each of ``also`` only where its own condition held when it was taken.
    ``manner`` is a free word (consult, wait, force …) by which the linter tries playing in one manner throughout.
    """

    id: str
    text: str
    done: str
    when: Condition
    effect: Effect
    also: tuple[Effect, ...]
    why: str
    manner: str
    red_line: RedLine | None
    ways: tuple[Way, ...]


class Information(NamedTuple):
    """Something that can be asked for before deciding; the answer takes ``seconds`` from the clock, nothing else."""

    id: str
    text: str
    answer: str
    seconds: int


class Reason(NamedTuple):
    """A consideration that somebody may name as theirs."""

    id: str
    text: str


class Variant(NamedTuple):
    """The same decision in another situation, for coming back to its objective.

    A ``flip`` changes one ``fact``, and with it what the ``authors`` would do. ``texts`` and ``whys`` replace those of
    options, by id.
    """

    id: str
    brief: str
    flip: bool
    fact: str
    authors: str
    texts: tuple[tuple[str, str], ...]
    whys: tuple[tuple[str, str], ...]


class Decision(NamedTuple):
    """A point at which the learner decides.

    ``clock`` is in seconds (0: none). Each of ``arrive`` happens on the way in, where its condition holds. ``authors``
    is what the authors would do: an estimate that gives way to raters. ``objective`` is what practice comes back to.
    """

    id: str
    title: str
    section: SectionId
    statements: tuple[StatementId, ...]
    objective: UnitId
    clock: int
    arrive: tuple[Effect, ...]
    brief: str
    ask: str
    information: tuple[Information, ...]
    reasons: tuple[Reason, ...]
    options: tuple[Option, ...]
    authors: str
    variants: tuple[Variant, ...]


class Outcome(NamedTuple):
    """One way that chance can fall; its share is ``weight`` (1 or more) among the weights of its node."""

    weight: int
    effect: Effect
    ways: tuple[Way, ...]


class Chance(NamedTuple):
    """A point at which luck decides."""

    id: str
    arrive: tuple[Effect, ...]
    outcomes: tuple[Outcome, ...]


Node = Decision | Chance


class Ending(NamedTuple):
    """How a run can end, and the ``bonus`` (points, may be negative) that the ending itself is worth."""

    id: str
    title: str
    text: str
    when: Condition
    bonus: int


class Drill(NamedTuple):
    """A scenario whose nodes form no circle; ``section`` is the one it trains most, ``minutes`` how long it takes.

    ``endings`` are tried in order; the last one always holds.
    """

    id: DrillId
    title: str
    section: SectionId
    minutes: int
    role: str
    briefing: tuple[Block, ...]
    variables: tuple[Variable, ...]
    start: str
    nodes: tuple[Node, ...]
    endings: tuple[Ending, ...]
    debrief: tuple[str, ...]
    references: tuple[str, ...]

    def node(self, name: str) -> Node:
        """The node called ``name``. Raises KeyError when there is none."""
        for node in self.nodes:
            if node.id == name:
                return node
        raise KeyError(name)

    def decision(self, name: str) -> Decision:
        """The decision called ``name``. Raises KeyError when there is none."""
        node = self.node(name)
        if isinstance(node, Decision):
            return node
        raise KeyError(name)
