"""A drill's ink as the reference compiler made it once, played on every path by an independent runtime."""

import pytest

from tests.exchange.paths import every_path
from tests.exchange.stories import KEPT, WELL
from trainer.drills.situation import base_points, ending_of, outcome

pytest.importorskip("bink", reason="bink, the runtime that plays ink in tests, has no wheel for this machine")

from tests.exchange.inkplay import Player, follow, plain

PUMPED = ("pump", "chief")


@pytest.fixture
def player():
    return Player(WELL, KEPT.joinpath("well.ink.json").read_text("utf-8"))


def test_every_path_says_and_comes_to_the_same_as_in_our_engine(player):
    paths = list(every_path(WELL))
    assert len(paths) == 12
    for path in paths:
        follow(player, path)


def test_asking_for_information_answers_and_stays_at_the_decision(player):
    player.begin({})
    before = player.choices()
    said = player.choose("Ask: What would the pump cost?")
    assert "Half of the budget." in said
    assert player.choices() == [text for text in before if not text.startswith("Ask: ")]
    assert player.values() == (45, 30)


def test_where_no_luck_is_forced_some_outcome_falls_and_all_else_follows_from_it(player):
    fallen = set()
    for _ in range(30):
        player.begin({})
        player.choose("Repair the pump of the well with the chief")
        fell = player.story.get_variable("luck_weather")
        fallen.add(fell)
        [path] = [path for path in every_path(WELL) if path.options == PUMPED and path.luck == {"weather": fell - 1}]
        assert player.values() == path.steps[1].after.values
    assert fallen == {1, 2}


def test_the_review_tells_the_why_of_what_was_chosen_and_of_nothing_else(player):
    player.begin({"weather": 0})
    player.choose("Pay the chief to leave the well to the committee")
    said = player.choose("The chief, in front of the whole valley")
    rest = said[said.index("Looking back") :]
    bribe, pump = (WELL.decision("first").options[number] for number in (2, 0))
    assert plain(bribe.why) in rest
    assert plain(pump.why) not in rest
    assert f"A red line: {bribe.red_line.note}" in rest


def test_a_red_line_caps_the_units(player):
    paths = [path for path in every_path(WELL) if path.here.cap is not None]
    above = [path for path in paths if uncapped(path) > path.here.cap]
    assert above
    for path in above:
        follow(player, path)
        assert player.story.get_variable("units") == 40 * player.scale == outcome(WELL, path.here) * player.scale


def uncapped(path):
    return base_points(WELL.variables, path.here.values) + ending_of(WELL, path.here).bonus
