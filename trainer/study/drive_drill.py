"""A made-up drill and a made-up learner who plays it, for durability tests: everything depends on seeds alone."""

from collections.abc import Callable

from trainer.base.chance import draw
from trainer.base.clock import Moment
from trainer.base.ids import DrillId, SectionId, UnitId
from trainer.content.model import Block
from trainer.content.scenario.model import (
    ALWAYS,
    END,
    Better,
    Chance,
    Change,
    Decision,
    Drill,
    Effect,
    Ending,
    Information,
    Node,
    Option,
    Outcome,
    Reason,
    Variable,
    Way,
)
from trainer.drills.moves import Call, Terms
from trainer.drills.play import Play, ask_for, call, choose, decision_on_show, options_on_show, reason
from trainer.drills.situation import ending_of
from trainer.study.drilling import Drilling, Run, past_runs
from trainer.study.drive import PACK

__all__ = ["made_up_drill", "play_on"]

_DECISIONS = 6
_SECTION = SectionId(f"{PACK}.section-0000")
_THINKING_MS = 9_000


def made_up_drill() -> Drill:
    """Six decisions in a row with luck between the third and the fourth."""
    nodes: list[Node] = []
    for number in range(_DECISIONS):
        onward = END if number == _DECISIONS - 1 else "luck" if number == 2 else f"d{number + 1}"
        nodes.append(_decision(number, onward))
    fallen = tuple(
        Outcome(1, Effect(ALWAYS, (Change("first", by),), "It fell so."), (Way(ALWAYS, "d3"),)) for by in (-4, 4)
    )
    nodes.append(Chance("luck", (), fallen))
    variables = tuple(Variable(name, name.title(), 50, 1, Better.MORE, "Made up.") for name in ("first", "second"))
    ending = Ending("over", "Over", "It is over.", ALWAYS, 0)
    return Drill(
        id=DrillId(f"{PACK}/drill"),
        title="A made-up drill",
        section=_SECTION,
        minutes=5,
        role="Nobody.",
        briefing=(Block(("Everything in this drill is made up.",), False, ()),),
        variables=variables,
        start="d0",
        nodes=tuple(nodes),
        endings=(ending,),
        debrief=(),
        references=(),
    )


def _decision(number: int, onward: str) -> Decision:
    options = tuple(
        Option(
            id=f"o{place}",
            text=f"Option {place}",
            done=f"Did {place}",
            when=ALWAYS,
            effect=Effect(ALWAYS, (Change("first", place), Change("second", -place)), "So it went."),
            also=(),
            why="Made up.",
            manner="",
            red_line=None,
            ways=(Way(ALWAYS, onward),),
        )
        for place in range(3)
    )
    return Decision(
        id=f"d{number}",
        title=f"Decision {number}",
        section=_SECTION,
        statements=(),
        objective=UnitId(f"{PACK}/drill.d{number}"),
        clock=60,
        arrive=(),
        brief="Made up.",
        ask="What now?",
        information=(Information("i", "What?", "This.", 5),),
        reasons=(Reason("r", "Because."),),
        options=options,
        authors="o1",
        variants=(),
    )


def _tapped(play: Play) -> Play:
    """The run with what the made-up learner taps at the decision on show."""
    chance = draw(play.seed, "tapped", len(play.moves))
    shown = options_on_show(play)
    if chance % 2:
        play = ask_for(play, decision_on_show(play).information[0].id)
    if chance % 3:
        play = reason(play, ["r"], "In a line")
    if chance % 5:
        play = call(play, (Call("first", chance % 7 > 2),))
    return choose(play, shown[chance % len(shown)])


def _takes_back(play: Play) -> bool:
    """Whether the made-up learner takes the latest decision back, which happens once in seven."""
    return bool(play.standing) and draw(play.seed, "back", len(play.moves)) % 7 == 0


def play_on(drilling: Drilling, moment: Moment, limit: int | None, acknowledge: Callable[[str], None]) -> None:
    """Go on with the run that was left, then begin others, until ``limit`` steps are stored (None: for ever).

    ``acknowledge`` is called with the event's id once a decision, or its being taken back, is durable.
    """
    latest = next(iter(past_runs(drilling.journal.drilled(drilling.learner))), None)
    run = None if latest is None or latest.closed else drilling.resume(latest.session, moment)
    steps = 0
    while limit is None or steps < limit:
        moment = moment.later(ms=_THINKING_MS)
        if run is None:
            run = drilling.open(made_up_drill().id, moment, Terms())
        elif run.play.over:
            drilling.finish(run, ending_of(run.play.drill, run.play.situation).id, None, moment)
            run = None
        else:
            run = _step(drilling, run, moment)
            steps += 1
            acknowledge(run.events[-1])


def _step(drilling: Drilling, run: Run, moment: Moment) -> Run:
    if _takes_back(run.play):
        return drilling.take_back(run, moment)
    return drilling.commit(run._replace(play=_tapped(run.play)), moment).run
