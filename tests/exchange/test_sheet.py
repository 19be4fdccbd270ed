"""The printable sheet: what each part tells and keeps back, and that a drill's text never becomes markup."""

from base64 import b64encode
from hashlib import sha256
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.test_report_page import Read as ReadPage
from tests.content.test_report_page import hostile
from tests.drills.building import a_chance, a_decision, a_drill, after, an_option, at_least, changes, drills
from tests.drills.shipped import REAL, SHIPPED, sel_marrat
from trainer.content.assembly import assemble
from trainer.content.model import Block, Verdict
from trainer.content.report.markup import Tag
from trainer.content.scenario.model import (
    ALWAYS,
    END,
    Better,
    Decision,
    Drill,
    Effect,
    Ending,
    Information,
    Reason,
    Variable,
    Variant,
)
from trainer.exchange.sheet import sheet_of
from trainer.exchange.sheet.guide import ESTIMATE
from trainer.exchange.sheet.style import STYLE


class Read(ReadPage):
    """A page with ``br`` elements, which need no end."""

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if tag == "br":
            self.open.pop()


def parts(drill: Drill, *pack) -> tuple[str, str, str]:
    """The text for participants, for the facilitator, and on the cards."""
    text = Read(sheet_of(drill, *(pack or ((),)))).text
    ours, _, rest = text.partition("How to run it")
    theirs, _, cards = rest.partition("Cards to cut out")
    return ours, theirs, cards


def said(drill: Drill) -> Drill:
    """A drill of which every text is told apart by a word of its own."""
    first = a_decision(
        "n0",
        an_option("up", {"trust": 4}, "luck", also=[Effect(at_least(trust=60), changes(trust=-2), "ALSO.")]),
        an_option("down", {"trust": -4}, cap=30),
        an_option("wait", {}, "n1", when=at_least(trust=40)),
        authors="wait",
        clock=90,
        information=(Information("i", "ASKED?", "ANSWERED.", 20),),
        reasons=(Reason("r", "REASON"),),
        variants=(Variant("v", "SPARE.", True, "FACT.", "up", (("up", "OTHER"),), (("wait", "OTHERWHY"),)),),
    )
    late = a_decision(
        "n1",
        an_option("up", {}),
        an_option("down", {}),
        arrive=[Effect(after(n0="wait"), changes(trust=3), "ARRIVED.")],
    )
    made = a_drill(
        first,
        a_chance("luck", (2, {"trust": 1}, "n1"), (1, {"trust": -1}, END)),
        late,
        variables=(
            Variable("trust", "Trust", 50, 2, Better.MORE, "ABOUT"),
            Variable("cost", "Cost", 9, 1, Better.LESS, ""),
        ),
        endings=[Ending("e", "ENDED", "ENDTEXT.", at_least(trust=52), 3), Ending("f", "OTHEREND", "T.", ALWAYS, 0)],
    )
    return made._replace(debrief=("DEBRIEF?",), references=("R",), briefing=(Block(("BRIEFING.",), False, ()),))


DRILL = said(a_drill(a_decision("n", an_option("a", {}), an_option("b", {}))))


# what participants see


def test_participants_see_the_moment_the_question_and_the_options_in_letters():
    ours, _, _ = parts(DRILL)
    for text in ("You decide.", "BRIEFING.", "Brief of n0.", "What do you do?", "Do up", "REASON", "ASKED?"):
        assert text in ours
    assert "1 minute 30 seconds" in ours
    assert "Do wait (only if you are told that it is open to you)" in ours


@pytest.mark.parametrize(
    "kept",
    [
        "happened",
        "Why up",
        "Did up",
        "ALSO",
        "ANSWERED",
        "FACT",
        "SPARE",
        "ENDED",
        "unlawful",
        "DEBRIEF",
        "ARRIVED",
        "Trust",
    ],
)
def test_participants_do_not_see_what_follows_what_it_teaches_or_how_it_ends(kept):
    ours, theirs, cards = parts(DRILL)
    assert kept not in ours
    assert kept in theirs + cards


@pytest.mark.parametrize("reading", [one for one in SHIPPED if one.drill], ids=lambda one: one.drill.id)
def test_no_shipped_drill_tells_participants_a_report_a_why_or_an_ending(reading):
    drill = reading.drill
    ours, theirs, _ = parts(drill)
    options = [option for node in drill.nodes if isinstance(node, Decision) for option in node.options]
    for text in [text for option in options for text in (option.effect.report, option.why)]:
        assert text not in ours
        assert text in theirs
    assert all(ending.text not in ours and ending.text in theirs for ending in drill.endings)


def test_every_decision_begins_a_page_of_its_own():
    read = Read(sheet_of(DRILL, ()))
    assert read.text.count("Decision 1: Title of n0") == 3
    assert read.values("class").count("part") == 2 + 1 + 3 + 3 + 1


def test_answers_stand_on_cards_alone():
    ours, theirs, cards = parts(DRILL)
    assert "ANSWERED." in cards
    assert "ANSWERED." not in ours + theirs


# what the facilitator sees


def test_effects_and_what_depends_on_earlier_choices_are_told_in_words():
    _, theirs, _ = parts(DRILL)
    for text in (
        "Values: Trust up 4.",
        "If Trust is 60 or more:",
        "If at “Title of n0” the choice was “Did wait”:",
        "Goes on: to what chance decides.",
        "Goes on: to “Title of n1”.",
        "Open only if: Trust is 40 or more.",
        "A run with it comes to 30 points at most. See R.",
    ):
        assert text in theirs


def test_what_the_authors_would_do_is_called_an_estimate():
    _, theirs, _ = parts(DRILL)
    assert f"C, Did wait: {ESTIMATE}." in theirs
    assert f"The authors would take A: {ESTIMATE}." in theirs


def test_chance_is_drawn_from_as_many_slips_as_it_has_weight():
    _, theirs, _ = parts(DRILL)
    assert "Number 3 slips of paper from 1 to 3" in theirs
    assert "Slips 1 to 2" in theirs
    assert "Slip 3" in theirs


def test_endings_stand_in_their_order_with_their_conditions():
    _, theirs, _ = parts(DRILL)
    assert theirs.index("1. ENDED") < theirs.index("If Trust is 52 or more.") < theirs.index("2. OTHEREND")
    assert "None of those above." in theirs


def test_the_form_has_the_values_at_the_start_and_how_points_are_made():
    _, theirs, _ = parts(DRILL)
    assert "ABOUT" in theirs
    assert "less is better" in theirs
    assert "divide by 3" in theirs


def test_sources_are_told_in_full_where_the_pack_is_at_hand():
    pack = assemble(REAL).draft.pack
    _, theirs, _ = parts(sel_marrat(), pack.references, pack.sections)
    source = next(one for one in pack.references if one.key == "MCDA")
    assert source.title in theirs
    assert "Humanitarian assistance" in theirs


def test_a_statement_that_does_not_simply_hold_is_told_with_its_correction():
    pack = assemble(REAL).draft.pack
    drill = sel_marrat()
    _, theirs, _ = parts(drill, pack.references, pack.sections)
    named = {name for node in drill.nodes if isinstance(node, Decision) for name in node.statements}
    statements = [one for section in pack.sections for one in section.statements if one.id in named]
    assert any(one.verdict is not Verdict.HOLDS for one in statements)
    assert all(one.correction in theirs for one in statements)


# text stays text


def marked(drill: Drill, mark: str) -> Drill:
    """The drill with ``mark`` for every text, however deep."""

    def through(value, field=""):
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return value._replace(**{name: through(getattr(value, name), name) for name in value._fields})
        if isinstance(value, tuple):
            return tuple(through(one, field) for one in value)
        kept = {"id", "node", "to", "variable", "options", "authors", "start", "section", "objective", "statements"}
        plain = type(value) is str and field not in {*kept, "texts", "whys"}
        return mark if plain else value

    return through(drill)


def test_no_text_of_a_drill_becomes_an_element_an_attribute_or_a_value():
    mark = hostile(7)
    read = Read(sheet_of(marked(DRILL, mark), ()))
    assert read.open == []
    assert {tag for tag, _ in read.elements} <= set(get_args(Tag)) - {"script", "img"}
    values = [value for _, held in read.elements for value in held.values() if value is not None]
    assert not [value for value in values if "onclick" in value or "<" in value or "alert" in value]
    assert read.text.count(mark) > 40


@given(drills(), st.text(max_size=30))
def test_any_drill_gives_a_whole_page_that_fetches_nothing(drill, text):
    read = Read(sheet_of(marked(drill, text), ()))
    assert read.open == []
    assert not {"href", "style", "onclick"} & {name for _, held in read.elements for name in held}


def test_only_the_sheets_own_style_is_obeyed():
    read = Read(sheet_of(DRILL, ()))
    policy = next(held["content"] or "" for _, held in read.elements if held.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert f"'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'" in policy
    assert read.sheets == [STYLE]
    assert not set("<>&\"'") & set(STYLE)
    assert "url(" not in STYLE


def test_the_same_drill_gives_the_same_bytes():
    assert sheet_of(DRILL, ()) == sheet_of(DRILL, ())
