"""The ink that a drill becomes, looked at as text; it is compiled and played in the other two files."""

import re
from pathlib import Path

from hypothesis import given

from tests.drills.building import a_chance, a_decision, a_drill, after, an_option, at_least, changes
from tests.drills.shipped import SHIPPED
from tests.exchange.hostile import TEXTS
from tests.exchange.stories import WELL
from trainer.content.scenario.model import ALWAYS, END, Effect, Ending, Range, Way
from trainer.content.scenario.model import Condition as Where
from trainer.exchange.ink import OPENING, ink_of, ink_text

COMPILED = Path(__file__).parent / "compiled"


def bare(line: str) -> str:
    """What is left of a line when all that is escaped is gone."""
    return re.sub(r"\\.", "", line)


@given(TEXTS)
def test_no_text_leaves_a_sign_of_ink_unescaped(text):
    line = ink_text(text)
    assert "\n" not in line
    assert not re.search(r"[\\{}\[\]|~<>#/*=]", bare(line))
    assert not re.match(r"\s|[-+!?&%(.]|(VAR|CONST|LIST|INCLUDE|EXTERNAL|TODO)\b", line)


@given(TEXTS)
def test_no_text_opens_a_tag_where_ink_is_shown_as_html(text):
    assert not re.search(r"<[A-Za-z/!?]", re.sub(r"\\(.)", r"\1", ink_text(text)))


def test_plain_text_stays_as_it_is_written():
    text = "Ms Adair's agencies (civil-military): what now? 14,000 people, “so”."
    assert ink_text(text) == text


def test_every_node_option_and_outcome_has_its_place():
    lines = ink_of(WELL).splitlines()
    assert lines[0] == OPENING
    knots = [line.split()[1] for line in lines if line.startswith("===")]
    assert knots == ["at_first", "at_weather", "at_last", "over", "looking_back"]
    stitches = [line.split()[1] for line in lines if line.startswith("= ")]
    assert stitches == [
        *("asking", "do_pump", "do_meet", "do_bribe"),
        *("fall_1", "fall_2"),
        *("asking", "do_chief", "do_committee"),
    ]


def test_every_divert_leads_to_a_place_that_is_there():
    for found in SHIPPED:
        if found.drill is None:
            continue
        ink = ink_of(found.drill)
        places = set(re.findall(r"^=+ (\w+)", ink, re.M)) | {"END"}
        assert set(re.findall(r"^ *-> (\w+)$", ink, re.M)) <= places


def test_what_holds_only_under_a_condition_is_looked_at_before_anything_moves():
    late = Effect(at_least(trust=55), changes(trust=+3), "It paid.")
    drill = a_drill(a_decision("d", an_option("a", {"trust": 9}, also=[late]), an_option("b", {})))
    lines = ink_of(drill).splitlines()
    assert lines.index("~ temp held_1 = value_trust >= 55") < lines.index("~ value_trust = value_trust + 9")


def test_conditions_are_written_out():
    where = Where((Range("trust", -3, 60),), (*after(first="a").chosen,))
    drill = a_drill(
        a_decision("first", an_option("b", {}, "on-we-go"), an_option("a", {}, "on-we-go")),
        a_decision("on-we-go", an_option("c", {}, when=where), an_option("d", {})),
    )
    assert "+ { value_trust >= -3 && value_trust <= 60 && (chosen_first == 2) } [Do c]" in ink_of(drill).splitlines()


def test_ways_behind_one_that_always_holds_are_left_out():
    ways = [Way(at_least(trust=50), "e"), Way(ALWAYS, END), Way(ALWAYS, "e")]
    drill = a_drill(
        a_decision("d", an_option("a", {}, ways), an_option("b", {}, "e")),
        a_decision("e", an_option("c", {}), an_option("f", {})),
        endings=[Ending("over", "Over", "Over.", ALWAYS, 0), Ending("never", "Never", "Never.", ALWAYS, 9)],
    )
    ink = ink_of(drill)
    assert "- value_trust >= 50:\n    -> at_e\n- else:\n    -> over\n}" in ink
    assert "never" not in ink


def test_chance_is_drawn_by_weight_where_nobody_forced_it():
    drill = a_drill(
        a_chance("luck", (2, {}, "d"), (1, {}, "d"), (4, {}, "d")),
        a_decision("d", an_option("a", {}), an_option("b", {})),
    )
    lines = [line.strip() for line in ink_of(drill).splitlines()]
    assert "~ temp drawn = RANDOM(1, 7)" in lines
    assert [line for line in lines if "drawn >" in line] == ["{ drawn > 2:", "{ drawn > 3:"]


def test_what_information_answers_is_asked_without_leaving_the_decision():
    assert "* [Ask: What would the pump cost?]\n    Half of the budget.\n    -> asking" in ink_of(WELL)


def test_the_review_comes_last_with_the_why_of_each_choice_and_the_red_line():
    told = ink_of(WELL).partition("=== looking_back ===")[2]
    assert "{ chosen_first == 3:\n    What to build: Paid the chief\n" in told
    assert "A red line: Paying an official" in told
    assert "Who decided?" in told
    assert told.endswith("-> END\n")


def test_the_well_is_written_as_it_was_when_it_was_last_compiled():
    """After a change of the exporter, see `stories.py` for how to make both files again."""
    assert ink_of(WELL) == (COMPILED / "well.ink").read_text("utf-8")
