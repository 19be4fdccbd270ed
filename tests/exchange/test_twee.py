"""The Twee that a drill becomes, read back passage by passage and link by link."""

import html
import json
import re
from random import Random

import pytest
from hypothesis import given

from tests.drills.building import a_chance, a_decision, a_drill, after, an_option, at_least, changes, drills
from tests.drills.shipped import SHIPPED
from tests.exchange.harlowe import LINE_MARKUP, MARKUP, passages
from tests.exchange.hostile import PIECES, TEXTS
from tests.exchange.stories import WELL
from trainer.content.scenario.model import ALWAYS, END, Decision, Effect, Ending
from trainer.exchange.outline import one_line
from trainer.exchange.twee import ifid_of, twee_of, twee_text

DRILLS = [WELL, *(found.drill for found in SHIPPED if found.drill)]


@given(TEXTS)
def test_no_text_holds_anything_that_harlowe_or_html_takes_for_markup(text):
    written = twee_text(text)
    assert not MARKUP.search(written)
    assert not LINE_MARKUP.match(written)
    assert "\n" not in written
    assert '"' not in written


@given(TEXTS)
def test_text_is_shown_as_it_stands(text):
    assert html.unescape(twee_text(text)) == one_line(text)


def test_plain_text_stays_as_it_is_written():
    text = "Ms Adair's people, civil-military: what now? 14,000 wait; “so” they say."
    assert twee_text(text) == text


def onward(drill, ways):
    """The passages that the ways lead to, up to the first that always holds."""
    found = []
    for way in ways:
        found.append("The end" if way.to == END else way.to)
        if way.when == ALWAYS:
            break
    return found


@pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill.id)
def test_passages_and_links_are_the_graph_of_the_drill(drill):
    same_graph(drill)


@given(drills())
def test_passages_and_links_are_the_graph_of_any_drill(drill):
    same_graph(drill)


def same_graph(drill):
    story = passages(twee_of(drill))
    wanted = {"StoryData", "StoryTitle", "Briefing", "The end", "Looking back"}
    wanted |= {f"Ending, {ending.id}" for ending in drill.endings}
    assert story["Briefing"].links == [("Begin", drill.start)]
    for node in drill.nodes:
        wanted.add(node.id)
        if isinstance(node, Decision):
            links = [(one_line(option.text), f"{node.id}, {option.id}") for option in node.options]
            ways = [option.ways for option in node.options]
        else:
            links = [("Go on", f"{node.id}, {number}") for number in range(1, len(node.outcomes) + 1)]
            ways = [outcome.ways for outcome in node.outcomes]
        assert story[node.id].links == links
        for (_, name), leads in zip(links, ways, strict=True):
            wanted.add(name)
            assert [to for _, to in story[name].links] == onward(drill, leads)
    assert set(story) == wanted
    del story["StoryTitle"]  # a name, which no tool plays
    assert {to for passage in story.values() for _, to in passage.links} <= wanted


@pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill.id)
def test_every_report_and_why_can_be_read_where_it_belongs(drill):
    story = passages(twee_of(drill))
    for node in drill.nodes:
        for option in node.options if isinstance(node, Decision) else ():
            taken = story[f"{node.id}, {option.id}"].shown
            assert [one_line(effect.report) in taken for effect in (option.effect, *option.also)] == [True] * (
                1 + len(option.also)
            )
            assert one_line(option.why) in story["Looking back"].shown


@pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill.id)
def test_brackets_and_hooks_are_closed_in_every_passage(drill):
    for passage in passages(twee_of(drill)).values():
        for one, other in ("[]", "()", "{}"):
            assert passage.content.count(one) == passage.content.count(other), passage.name


def test_the_data_of_the_story_name_format_start_and_an_identity_that_stays():
    story = passages(twee_of(WELL))
    found = json.loads(story["StoryData"].content)
    assert (found["format"], found["start"]) == ("Harlowe", "Briefing")
    assert re.fullmatch(r"[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}", found["ifid"])
    assert found["ifid"] == ifid_of(WELL) == ifid_of(WELL._replace(title="Another title"))
    assert ifid_of(WELL) != ifid_of(WELL._replace(id="small/other"))
    assert story["StoryTitle"].content == "The well"


def test_what_holds_only_under_a_condition_is_looked_at_before_anything_moves():
    late = Effect(at_least(trust=55), changes(trust=+3), "It paid.")
    drill = a_drill(a_decision("d", an_option("a", {"trust": 9}, also=[late]), an_option("b", {})))
    lines = passages(twee_of(drill))["d, a"].content.splitlines()
    looked, moved = "(set: $held_1 to ($value_trust >= 55))\\", "(set: $value_trust to it + 9)\\"
    assert lines.index(looked) < lines.index(moved) < lines.index("(if: $held_1)[\\")


def test_conditions_are_written_out_and_offers_stand_under_theirs():
    drill = a_drill(
        a_decision("first", an_option("b", {}, "next"), an_option("a", {}, "next")),
        a_decision("next", an_option("c", {}, when=after(first="a")), an_option("d", {})),
    )
    assert "(if: ($chosen_first is 2))[\\\n[[Do c->next, c]]\n]\\" in twee_of(drill)


def test_chance_is_drawn_by_weight_where_nobody_forced_it():
    drill = a_drill(
        a_chance("luck", (2, {}, "d"), (1, {}, "d"), (4, {}, "d")),
        a_decision("d", an_option("a", {}), an_option("b", {})),
    )
    drawn = passages(twee_of(drill))["luck"].content
    assert drawn.startswith("(if: $luck_luck < 1 or $luck_luck > 3)[\\\n(set: $drawn to (random: 1, 7))\\")
    assert re.findall(r"\$drawn > (\d+)", drawn) == ["2", "3"]


def test_an_ending_counts_its_bonus_and_then_the_cap():
    content = passages(twee_of(WELL))["Ending, theirs"].content
    assert content.startswith(
        '(set: $ending to "theirs")\\\n(set: $units to it + 3 * $scale)\\\n'
        "(if: $cap >= 0 and $units > $cap * $scale)[\\\n(set: $units to $cap * $scale)\\\n]\\\n"
    )


def test_a_drill_of_hostile_text_has_the_passages_of_its_graph_and_no_others():
    pick = Random(2)

    def text():
        return " ".join(pick.choices(PIECES, k=4)) + " x"

    for _ in range(200):
        options = [an_option(f"o{number}", {"trust": number}, text=text()) for number in range(3)]
        options = [
            option._replace(done=text(), why=text(), effect=option.effect._replace(report=text())) for option in options
        ]
        drill = a_drill(
            a_decision("d", *options, brief=text(), ask=text()), endings=[Ending("e", text(), text(), ALWAYS, -3)]
        )
        drill = drill._replace(title=text(), role=text(), debrief=(text(),))
        same_graph(drill)
