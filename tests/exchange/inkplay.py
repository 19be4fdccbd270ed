"""Compiled ink played by bink, a runtime that has nothing in common with our engine, and compared with it."""

from collections.abc import Iterable

from bink.story import Story

from tests.exchange.paths import Walk
from trainer.content.scenario.model import Chance, Drill
from trainer.drills.machine import Machine
from trainer.drills.situation import ending_of, offered, outcome
from trainer.exchange.ink import ink_text
from trainer.exchange.outline import one_line

JOINER = "\u2060"


def name(kind: str, of: str) -> str:
    return f"{kind}_{of.replace('-', '_')}"


def plain(text: str) -> str:
    return one_line(text.replace(JOINER, ""))


class Player:
    """One story, played from its start as often as wanted."""

    def __init__(self, drill: Drill, compiled: str) -> None:
        self.drill = drill
        self.story = Story(compiled)
        self.scale = Machine(drill).scale

    def begin(self, luck: dict[str, int]) -> list[str]:
        self.story.reset_state()
        for node, fell in luck.items():
            self.story.set_variable(name("luck", node), fell + 1)
        return self.lines()

    def lines(self) -> list[str]:
        return [plain(line) for line in self.story.continue_maximally().splitlines()]

    def choices(self) -> list[str]:
        return [plain(choice) for choice in self.story.get_current_choices()]

    def choose(self, text: str) -> list[str]:
        self.story.choose_choice_index(self.choices().index(plain(text)))
        return self.lines()

    def values(self) -> tuple[int, ...]:
        return tuple(self.story.get_variable(name("value", variable.id)) for variable in self.drill.variables)

    def chosen(self) -> dict[str, int]:
        decisions = [node for node in self.drill.nodes if not isinstance(node, Chance)]
        return {node.id: self.story.get_variable(name("chosen", node.id)) for node in decisions}


def follow(player: Player, path: Walk) -> None:
    """Play one path in ink and compare every report, offer and variable on the way, and what it comes to."""
    drill = player.drill
    said = player.begin(path.luck)
    for place, step in enumerate(path.steps):
        if place:
            node = drill.decision(path.steps[place - 1].after.node)
            said = player.choose(next(one.text for one in node.options if one.id == path.options[place - 1]))
        in_order(said, [plain(shift.report) for shift in step.shifts])
        assert player.values() == step.after.values
        taken = dict(step.after.chosen)
        for name_of, number in player.chosen().items():
            ids = [option.id for option in drill.decision(name_of).options]
            assert (ids[number - 1] if number else None) == taken.get(name_of)
        asking = player.choices()
        assert [text for text in asking if not text.startswith("Ask: ")] == [
            plain(option.text) for option in offered(drill, step.after)
        ]
    ended(player, path)


def ended(player: Player, path: Walk) -> None:
    story, drill = player.story, player.drill
    ending = ending_of(drill, path.here)
    assert story.get_variable("ending") == ending.id
    assert story.get_variable("scale") == player.scale
    assert story.get_variable("units") == outcome(drill, path.here) * player.scale
    assert story.get_variable("cap") == (-1 if path.here.cap is None else path.here.cap)
    for node, fell in path.luck.items():
        assert story.get_variable(name("luck", node)) == fell + 1
    assert (story.can_continue(), player.choices()) == (False, [])


def in_order(said: Iterable[str], wanted: list[str]) -> None:
    """Every line that was to be said was said, in this order, among others."""
    rest = iter(said)
    for line in wanted:
        assert line in rest, line


def one_way_story(texts: list[str]) -> str:
    """Ink in which each text is said as a line, under a condition, and offered as a choice."""
    lines = ["VAR yes = 1"]
    for text in texts:
        lines += [ink_text(text), "{ yes == 1:", f"    {ink_text(text)}", "}"]
    return "\n".join([*lines, *(f"+ [{ink_text(text)}]\n    -> END" for text in texts)])
