"""Drills as values, made by hand in a line or two or drawn at random by hypothesis."""

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from trainer.base.ids import DrillId, SectionId, UnitId
from trainer.content.scenario.model import (
    ALWAYS,
    END,
    Better,
    Chance,
    Change,
    Chosen,
    Condition,
    Decision,
    Drill,
    Effect,
    Ending,
    Node,
    Option,
    Outcome,
    Range,
    RedLine,
    Variable,
    Way,
)
from trainer.drills.solving import Solved, solve

SECTION = SectionId("p/s")


def whole_solution(drill: Drill) -> Solved:
    """The exact solution, which a small drill has."""
    found = solve(drill)
    assert isinstance(found, Solved)
    return found


def chain(length: int, ending_at_least: int | None = None) -> Drill:
    """Decisions in a row; without an ending that asks for more, nothing of the past matters."""
    ids = [f"n{number}" for number in range(length)]
    nodes = [
        a_decision(
            name,
            an_option("up", {"trust": place + 1, "space": -1}, onward),
            an_option("down", {"trust": -2, "space": place}, onward),
        )
        for place, (name, onward) in enumerate(zip(ids, [*ids[1:], END], strict=True))
    ]
    endings = []
    if ending_at_least is not None:
        high = Ending("high", "High", "High.", at_least(trust=ending_at_least, space=ending_at_least - 12), 5)
        endings = [high, Ending("low", "Low", "Low.", ALWAYS, 0)]
    return a_drill(*nodes, variables={"trust": 50, "space": 50}, endings=endings)


def a_loop() -> Drill:
    """A drill that no file can hold: its second decision leads back to its first."""
    return a_drill(
        a_decision("n0", an_option("on", {"trust": 1}, "n1"), an_option("out", {})),
        a_decision("n1", an_option("back", {"trust": 1}, "n0"), an_option("out", {})),
    )


def changes(**moves: int) -> tuple[Change, ...]:
    return tuple(Change(name, by) for name, by in moves.items() if by)


def an_option(
    name: str,
    moves: dict[str, int],
    to: str | Sequence[Way] = END,
    *,
    when: Condition = ALWAYS,
    also: Sequence[Effect] = (),
    cap: int | None = None,
    text: str = "",
    manner: str = "",
) -> Option:
    return Option(
        id=name,
        text=text or f"Do {name}",
        done=f"Did {name}",
        when=when,
        effect=Effect(ALWAYS, changes(**moves), f"{name} happened."),
        also=tuple(also),
        why=f"Why {name}.",
        manner=manner,
        red_line=None if cap is None else RedLine("It is unlawful.", cap, ("R",)),
        ways=(Way(ALWAYS, to),) if isinstance(to, str) else tuple(to),
    )


def a_decision(name: str, *options: Option, arrive: Sequence[Effect] = (), authors: str = "", **more) -> Decision:
    given = {
        "title": f"Title of {name}",
        "section": SECTION,
        "statements": (),
        "objective": UnitId(f"p/{name}-objective"),
        "clock": 0,
        "brief": f"Brief of {name}.",
        "ask": "What do you do?",
        "information": (),
        "reasons": (),
        "variants": (),
    }
    return Decision(
        id=name, arrive=tuple(arrive), options=options, authors=authors or options[0].id, **{**given, **more}
    )


def a_chance(name: str, *outcomes: tuple[int, dict[str, int], str], arrive: Sequence[Effect] = ()) -> Chance:
    made = tuple(
        Outcome(weight, Effect(ALWAYS, changes(**moves), f"It fell on {number}."), (Way(ALWAYS, to),))
        for number, (weight, moves, to) in enumerate(outcomes)
    )
    return Chance(name, tuple(arrive), made)


def a_drill(
    *nodes: Node,
    variables: dict[str, int] | Sequence[Variable] | None = None,
    endings: Sequence[Ending] = (),
) -> Drill:
    variables = {"trust": 50} if variables is None else variables
    if isinstance(variables, dict):
        variables = tuple(Variable(name, name.title(), start, 1, Better.MORE, "") for name, start in variables.items())
    return Drill(
        id=DrillId("p/drill"),
        title="A drill",
        section=SECTION,
        minutes=5,
        role="You decide.",
        briefing=(),
        variables=tuple(variables),
        start=nodes[0].id,
        nodes=nodes,
        endings=tuple(endings) or (Ending("over", "Over", "It is over.", ALWAYS, 0),),
        debrief=(),
        references=(),
    )


def at_least(**least: int) -> Condition:
    return Condition(tuple(Range(name, value, None) for name, value in least.items()))


def below(**most: int) -> Condition:
    return Condition(tuple(Range(name, None, value - 1) for name, value in most.items()))


def after(**taken: str) -> Condition:
    return Condition((), tuple(Chosen(node, (option,)) for node, option in taken.items()))


def drills(*, chance: bool = True) -> st.SearchStrategy[Drill]:
    """Any drill without a circle, from a seed: twenty times as fast as to have hypothesis draw every part."""
    return st.integers(0, 10**9).map(lambda seed: _Random(seed, chance).drill())


class _Random:
    """Up to five nodes with conditional effects, ordered ways, chance, red lines and endings."""

    def __init__(self, seed: int, chance: bool) -> None:
        self._random = Random(seed)
        self._chance = chance
        self._names = [f"v{number}" for number in range(self._random.randint(1, 3))]
        self._nodes: list[Node] = []
        self._targets: list[str] = []

    def drill(self) -> Drill:
        pick = self._random
        variables = tuple(
            Variable(name, name, pick.randint(30, 70), pick.randint(0 if place else 1, 3), pick.choice([*Better]), "")
            for place, name in enumerate(self._names)
        )
        ids = [f"n{number}" for number in range(pick.randint(1, 5))]
        for place, name in enumerate(ids):
            self._targets = [*ids[place + 1 :], *ids[place + 1 : place + 2], END]
            lucky = self._chance and pick.random() < 0.25
            self._nodes.append(self._luck(name) if lucky else self._decision(name))
        endings = [
            Ending(f"e{number}", "E", "It ended.", self._when(), pick.randint(-9, 9))
            for number in range(pick.randint(0, 2))
        ]
        last = Ending("last", "L", "Over.", ALWAYS, 0)
        return a_drill(*self._nodes, variables=variables, endings=[*endings, last])

    def _luck(self, name: str) -> Chance:
        outcomes = tuple(
            Outcome(self._random.randint(1, 5), self._effect(ALWAYS), self._ways())
            for _ in range(self._random.randint(2, 3))
        )
        return Chance(name, self._some(1), outcomes)

    def _decision(self, name: str) -> Decision:
        pick = self._random
        options = [
            an_option(
                f"o{number}",
                {each: pick.randint(-9, 9) for each in self._names},
                self._ways(),
                when=self._when() if number else ALWAYS,
                also=self._some(2),
                cap=pick.randint(20, 60) if pick.random() < 0.15 else None,
            )
            for number in range(pick.randint(2, 3))
        ]
        return a_decision(name, *options, arrive=self._some(2))

    def _some(self, most: int) -> tuple[Effect, ...]:
        return tuple(self._effect(self._when()) for _ in range(self._random.randint(0, most)))

    def _effect(self, when: Condition) -> Effect:
        return Effect(when, changes(**{each: self._random.randint(-9, 9) for each in self._names}), "It moved.")

    def _ways(self) -> tuple[Way, ...]:
        last = Way(ALWAYS, self._random.choice(self._targets))
        return (Way(self._when(), self._random.choice(self._targets)), last) if self._random.random() < 0.4 else (last,)

    def _when(self) -> Condition:
        """Any condition on the variables, and on what was decided at earlier nodes."""
        pick, ranges, chosen = self._random, [], []
        if pick.random() < 0.6:
            edge = pick.randint(35, 65)
            ranges.append(Range(pick.choice(self._names), *pick.choice([(edge, None), (None, edge), (edge, edge + 9)])))
        decided = [node for node in self._nodes if isinstance(node, Decision)]
        if decided and pick.random() < 0.4:
            node = pick.choice(decided)
            ids = [option.id for option in node.options]
            chosen.append(Chosen(node.id, tuple(pick.sample(ids, pick.randint(1, len(ids))))))
        return Condition(tuple(ranges), tuple(chosen))
