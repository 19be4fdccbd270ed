from pathlib import Path

import pytest

from tests.content.support import TEA, change, told
from trainer.content.pack import read_pack

LEAVES, BREWING = "sections/leaves.yaml", "sections/brewing.yaml"
VERDICT = "verdict: holds only if\n    correction: It keeps only where it is dry, dark and closed from air.\n"
EARLY = "Early heat stops the darkening, and so the colour of the plant is kept."
STEPS = (TEA / LEAVES).read_text().partition("    steps:\n")[2].partition("    feedback")[0]
CLAIM = "basis: reference\n    level: evaluate"


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (LEAVES, "statements: [leaves.02]", "statements: [leaves.09]", "`leaves.09` is no statement of this pack"),
        (LEAVES, "statements: [leaves.02]", "statements: []", "the item trains no statement"),
        (LEAVES, "statements: [leaves.02]", "statements: [leaves.02, leaves.02]", "`leaves.02` is named twice"),
        (
            LEAVES,
            "statements: [leaves.02]",
            "statements: [leaves.04]",
            "`leaves.04` holds only under a condition, and this item would rehearse it as true",
        ),
        (LEAVES, "{leaves.04}", "{leaves.09}", "the briefing names `leaves.09`, which is no statement"),
        (LEAVES, "{leaves.04}", "{leaves.04, leaves.01}", "the briefing marks `leaves.01` as contested, but it holds"),
        (LEAVES, VERDICT, "verdict: holds only if\n", "the verdict is `holds only if` and there is no correction"),
        (LEAVES, VERDICT, VERDICT.replace("holds only if", "holds"), "a statement that holds has a correction"),
        (
            LEAVES,
            "    references: [KETTLE-1]\n  - id: leaves.r1",
            "  - id: leaves.r1",
            "the verdict `holds only if` cites no reference",
        ),
        (LEAVES, "    references: [KETTLE-1]\nitems", "items", "a statement from references cites no reference"),
        (
            LEAVES,
            "references: [KETTLE-1]",
            "references: [HEARSAY]",
            "the verdict `holds only if` rests on unconfirmed references alone",
        ),
        (
            LEAVES,
            "references: [KETTLE-1, HEARSAY]",
            "references: [HEARSAY]",
            "an item whose basis is reference rests on unconfirmed references alone",
        ),
        (LEAVES, "    references: [KETTLE-1, HEARSAY]", "", "an item whose basis is reference cites no reference"),
        (LEAVES, "[KETTLE-1, HEARSAY]", "[KETTLE-1, KETTLE-1]", "`KETTLE-1` is cited twice"),
        (LEAVES, "[KETTLE-1, HEARSAY]", "[KETTLE-1, NONE]", "`NONE` is not in references.yaml"),
        (LEAVES, "paragraph: 0", "paragraph: 2", "a statement from references cites a paragraph"),
        (LEAVES, "paragraph: 2", "paragraph: 0", "a statement of the document cites no paragraph"),
    ],
)
def test_a_broken_rule_of_the_pack_is_a_fault(tea: Path, name: str, old: str, new: str, expected: str) -> None:
    change(tea, name, old, new)
    assert expected in told(read_pack(tea).faults)


def test_a_contested_statement_may_be_corrected_from_references(tea: Path) -> None:
    old = "statements: [leaves.02]\n    basis: document"
    change(tea, LEAVES, old, "statements: [leaves.04]\n    basis: reference\n    references: [KETTLE-1]")
    assert told(read_pack(tea).faults) == []


def test_a_claim_verdict_may_judge_a_contested_statement_on_the_documents_own_basis(tea: Path) -> None:
    change(tea, LEAVES, CLAIM, CLAIM.replace("reference", "document"))
    assert told(read_pack(tea).faults) == []


def test_sections_that_stand_under_each_other_in_a_circle_are_a_fault(tea: Path) -> None:
    change(tea, LEAVES, "title: Kinds of leaf", "title: Kinds of leaf\nparent: brewing")
    assert told(read_pack(tea).faults) == ["the section stands under itself"] * 2


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            LEAVES,
            'options:\n      - {id: a, text: "Roll',
            'options:\n      # {id: a, text: "Roll',
            "there are 2 options",
        ),
        (LEAVES, '{id: b, key: true, text: "Heat it', '{id: b, text: "Heat it', "none of the options is the key"),
        (LEAVES, '{id: c, text: "Spread', '{id: c, key: true, text: "Spread', "this is a second key"),
        (LEAVES, '{id: c, text: "Spread', '{id: a, text: "Spread', "the id `a` is used twice"),
        (LEAVES, EARLY, "Early heat stops it.", "the rationale has 4 words"),
        (LEAVES, EARLY, "Heat it soon after the picking", "the rationale repeats the text it should explain"),
        (LEAVES, 'key: true, text: "One with', 'text: "One with', ""),
        (LEAVES, "{id: d, text: Drying,", "{id: c, text: Drying,", "the id `c` is used twice"),
        (LEAVES, STEPS, STEPS.replace("- {id: c", "# {id: c").replace("- {id: d", "# {id: d"), "there are 2 steps"),
        (LEAVES, '{id: c, text: "It comes from', '{id: c, key: true, text: "It comes from', "this is a second key"),
        (BREWING, "accepted: [teapot]", "accepted: [teapot, Pot]", "this is already accepted"),
        (BREWING, "traps: [{text: cup,", "traps: [{text: Teapot,", "the trap is also accepted as right"),
        (BREWING, "the ____ is warmed", "the __ is warmed", "the blank is not four underscores long"),
        (BREWING, "the ____ is warmed", "the ____ is ____", "the stem has 2 blanks for one answer"),
        (BREWING, "the ____ is warmed", "the ____ or pot is warmed", "the stem gives the answer away"),
        (BREWING, "required: 3", "required: 4", "4 of 3 answers are required"),
        (BREWING, "required: 3", "required: 0", "0 of 3 answers are required"),
        (BREWING, "accepted: [temperature]", "accepted: [time]", "this already counts for `b`"),
        (BREWING, "traps: [{text: milk,", "traps: [{text: Fresh water,", "the trap is also accepted as right"),
        (BREWING, "text: oolong, group: g2", "text: oolong, group: g1", "2 entries belong to the group `g1`"),
        (BREWING, "text: oolong, group: g2", "text: oolong, group: g1", "no entry belongs to the group `g2`"),
        (BREWING, "text: oolong, group: g2", "text: oolong, group: g7", "`g7` is no group of this item"),
        (BREWING, "- {id: d, text: lukewarm", "# {id: d, text: lukewarm", "there are 3 entries"),
        (BREWING, "{id: g2, text: thin}", "{id: g1, text: thin}", "the id `g1` is used twice"),
    ],
)
def test_a_broken_rule_of_a_format_is_a_fault(tea: Path, name: str, old: str, new: str, expected: str) -> None:
    (tea / "ids.lock").unlink()
    change(tea, name, old, new)
    found = told(read_pack(tea).faults)
    assert expected in found if expected else found == []


def test_a_multiple_response_needs_a_key_and_a_wrong_option(tea: Path) -> None:
    (tea / "ids.lock").unlink()
    text = (tea / LEAVES).read_text()
    start, end = text.index("leaves-mr-01"), text.index("leaves-or-01")
    part = text[start:end]
    (tea / LEAVES).write_text(text[:start] + part.replace("key: true, ", "") + text[end:])
    assert told(read_pack(tea).faults) == ["no option is a key"]
    every = part.replace("key: true, ", "").replace(", text:", ", key: true, text:")
    (tea / LEAVES).write_text(text[:start] + every + text[end:])
    assert told(read_pack(tea).faults) == ["every option is a key"]
