"""The exported ink, compiled by the reference compiler and played by an independent runtime, against our engine.

``pytest -n 0 -m long tests/exchange``; npm fetches inkjs into a folder of the test's own.
"""

from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.drills.building import a_decision, a_drill, an_option, drills, whole_solution
from tests.drills.shipped import SHIPPED
from tests.exchange.hostile import PIECES, TEXTS
from tests.exchange.paths import every_path, some_paths
from tests.exchange.stories import KEPT, WELL
from trainer.content.scenario.model import ALWAYS, Ending
from trainer.exchange.ink import ink_of

pytest.importorskip("bink", reason="bink, the runtime that plays ink in tests, has no wheel for this machine")

from tests.exchange.inkplay import Player, follow, one_way_story, plain

pytestmark = pytest.mark.long
MOST = 3_000


@pytest.mark.parametrize("drill", [found.drill for found in SHIPPED if found.drill], ids=lambda drill: drill.id)
def test_every_path_of_a_shipped_drill_or_all_states_and_3000_paths_at_random_where_it_has_more(drill, compiler):
    model = whole_solution(drill)
    [compiled] = compiler.sound(ink_of(drill))
    player = Player(drill, compiled)
    paths = 0
    for path in every_path(drill) if model.paths <= MOST else some_paths(drill, model, MOST):
        follow(player, path)
        paths += 1
    assert paths == model.paths or paths >= MOST


def test_the_kept_story_is_what_the_compiler_makes_of_it_today(compiler):
    [compiled] = compiler.sound(ink_of(WELL))
    assert f"{compiled}\n" == KEPT.joinpath("well.ink.json").read_text("utf-8")


def test_every_path_of_sixty_random_drills(compiler):
    found = []

    @settings(max_examples=60, database=None, derandomize=True, phases=[Phase.generate], deadline=None)
    @given(drills())
    def collect(drill):
        found.append(drill)

    collect()
    for drill, compiled in zip(found, compiler.sound(*map(ink_of, found)), strict=True):
        player = Player(drill, compiled)
        model = whole_solution(drill)
        for path in every_path(drill) if model.paths <= MOST else some_paths(drill, model, 300):
            follow(player, path)


@settings(max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hostile=TEXTS.filter(plain).flatmap(lambda text: TEXTS.filter(plain).map(lambda other: [text, other])))
def test_hostile_text_is_said_as_it_stands(compiler, hostile):
    said_as_it_stands(compiler, hostile)


def test_every_hostile_piece_and_pair_of_pieces_is_said_as_it_stands(compiler):
    pieces = [piece for piece in PIECES if plain(piece)]
    pick = Random(0)
    pairs = [f"{pick.choice(pieces)}{pick.choice(['', ' '])}{pick.choice(pieces)}" for _ in range(1_500)]
    said_as_it_stands(compiler, [*pieces, *pairs])


def said_as_it_stands(compiler, texts):
    [compiled] = compiler.sound(one_way_story(texts))
    player = Player(a_drill(a_decision("d", an_option("a", {}), an_option("b", {}))), compiled)
    assert player.begin({}) == [each for text in texts for each in [plain(text)] * 2]
    assert player.choices() == [plain(text) for text in texts]


def test_a_whole_drill_of_hostile_text_plays_like_any_other(compiler):
    pick = Random(1)
    pieces = [piece for piece in PIECES if plain(piece)]

    def text():
        return " ".join(pick.choices(pieces, k=4))

    options = [an_option(f"o{number}", {"trust": number}, text=f"{number} {text()}") for number in range(3)]
    options = [
        option._replace(done=text(), why=text(), effect=option.effect._replace(report=text())) for option in options
    ]
    drill = a_drill(
        a_decision("d", *options, brief=text(), ask=text()), endings=[Ending("e", text(), text(), ALWAYS, -3)]
    )
    drill = drill._replace(title=text(), role=text(), debrief=(text(),))
    [compiled] = compiler.sound(ink_of(drill))
    player = Player(drill, compiled)
    for path in every_path(drill):
        follow(player, path)
