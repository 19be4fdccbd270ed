"""A drill's file: what a sound one becomes, and every fault at its place, whatever the bytes."""

from pathlib import Path

import pytest

from tests.content.support import pack_of
from trainer.base.ids import SectionId, StatementId
from trainer.content.faults import Severity
from trainer.content.model import Pack, Reference, Section, Statement, Verdict
from trainer.content.scenario.model import ALWAYS, Better, Chance, Change, Chosen, Condition, Ending, Range, Way
from trainer.content.scenario.reading import read_drill, read_drills

SMALL = Path(__file__).parent / "packs" / "small"
WELL = (SMALL / "drills" / "well.yaml").read_text("utf-8")
FILE = "small/drills/well.yaml"
README = Path(__file__).parents[2] / "questions" / "DRILLS.md"


def read(text: str):
    return read_drill(text.encode(), FILE, "small")


def faulty(old: str, new: str) -> list[tuple[int, str]]:
    """Line and words of each fault once ``old`` is replaced."""
    assert WELL.count(old) >= 1
    found = read(WELL.replace(old, new, 1))
    assert found.drill is None
    return [(fault.line, fault.wrong) for fault in found.faults]


def line_of(text: str) -> int:
    return WELL.split(text)[0].count("\n") + 1


def test_a_sound_drill_has_no_fault():
    assert read(WELL).faults == ()


def test_the_example_for_authors_is_sound():
    text = README.read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    assert [str(fault) for fault in read_drill(text.encode(), "pack/drills/well.yaml", "pack").faults] == []


def test_ids_are_kept_under_their_pack():
    drill = read(WELL).drill
    first = drill.decision("first")
    told = (drill.id, drill.section, first.section, first.statements, first.objective)
    assert told == (
        "small/well",
        "small/leaves",
        "small/leaves",
        ("small/leaves.01",),
        "small/build-what-is-asked",
    )


def test_conditions_effects_and_ways_become_values():
    drill = read(WELL).drill
    pump, meet, bribe = drill.decision("first").options
    assert pump.effect.changes == (Change("trust", 6), Change("dependency", 4))
    assert pump.ways == (Way(ALWAYS, "weather"),)
    assert meet.also[0].when == Condition((Range("trust", 40, None), Range("trust", None, 59)))
    assert meet.ways == (Way(Condition((Range("trust", 90, None),)), "end"), Way(ALWAYS, "weather"))
    assert bribe.red_line.cap == 40
    assert drill.decision("last").arrive[0].when == Condition((), (Chosen("first", ("pump", "bribe")),))


def test_every_stands_for_all_variables():
    ending = read(WELL).drill.endings[0]
    assert ending.when.ranges == (Range("trust", 46, None), Range("trust", 1, None), Range("dependency", 1, None))
    assert isinstance(ending, Ending)
    assert ending.bonus == 3


def test_chance_variants_information_and_clocks_are_read():
    drill = read(WELL).drill
    first = drill.decision("first")
    assert isinstance(drill.node("weather"), Chance)
    assert [outcome.weight for outcome in drill.node("weather").outcomes] == [2, 1]
    assert (first.clock, first.information[0].seconds, drill.decision("last").clock) == (60, 15, 0)
    assert [(variant.id, variant.flip, variant.authors) for variant in first.variants] == [
        ("roof", False, "meet"),
        ("dry", True, "pump"),
    ]
    assert first.variants[0].texts == (("pump", "Mend the school roof"),)
    assert drill.variables[1].better is Better.LESS
    assert [block.is_list for block in drill.briefing] == [False, True]


@pytest.mark.parametrize(
    ("sign", "span"),
    [(">=40", (40, None)), (">40", (41, None)), ("<=40", (None, 40)), ("<40", (None, 39)), ("=40", (40, 40))],
)
def test_each_comparison_has_its_bounds(sign, span):
    drill = read(WELL.replace('trust: ">=90"', f'trust: "{sign}"')).drill
    assert drill.decision("first").options[1].ways[0].when == Condition((Range("trust", *span),))


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("effects: {trust: +6, ", "effects: {trsut: +6, ", "`trsut` is no variable of this drill"),
        ("effects: {trust: +6, ", "effects: {trust: 1.5, ", "`trust` moves by no whole number"),
        ("effects: {trust: +6, ", "effects: {trust: 0, ", "`trust` moves by no whole number"),
        ("effects: {trust: +6, ", "effects: {trust: 99999999, ", "`trust` moves by no whole number"),
        ("effects: {trust: +6, dependency: +4}", "effects: trust", "`effects` is no map"),
        ('trust: ">=90"', 'trust: "around 90"', "this is no comparison"),
        ('trust: ">=90"', 'trsut: ">=90"', "`trsut` is no variable of this drill"),
        ('when: {trust: ">=30"}', "when: trust", "`when` holds no condition"),
        ("chosen: {first: [pump, bribe]}", "chosen: first", "`chosen` names no decision"),
        ("chosen: {first: [pump, bribe]}", "chosen: {frist: pump}", "`frist` is no node of this drill"),
        ("chosen: {first: [pump, bribe]}", "chosen: {first: pmup}", "`pmup` is no option at `first` of this drill"),
        ("chosen: {first: [pump, bribe]}", "chosen: {first: []}", "`first` names no option"),
        ("chosen: {first: [pump, bribe]}", "chosen: {last: chief}", "`last` can't have been decided before"),
        ("          - {to: weather}", "          - {to: wether}", "`wether` is no node of this drill"),
        ("          - {to: weather}\n", "", "the last way has a condition"),
        ('{when: {trust: ">=90"}, to: end}', "{to: end}", "a way without a condition hides those below"),
        ("        goto: weather\n      - id: meet", "        goto: []\n      - id: meet", "`goto` leads nowhere"),
        ("drill: well", "drill: wall", "the drill is called `wall`"),
        ("start: first", "start: frist", "`frist` is no node of this drill"),
        ("start: 45", "start: 145", "`trust` starts at 145"),
        ("start: 45", "start: -4", "`start` is `-4`"),
        ("better: less", "better: fewer", "`better` is `fewer`"),
        ("weight: 2", "weight: 0", None),
        ("weight: 1, effects: {trust: -4}", "weight: 0, effects: {trust: -4}", "the weight is 0"),
        ("authors: meet\n", "authors: mete\n", "`mete` is no option at `first`"),
        ("authors: meet\n", "authors: bribe\n", "the authors would cross a red line"),
        ("cap: 40", "cap: 400", "the cap is 400"),
        ("references: [CODE]\n        goto", "references: []\n        goto", "the red line cites no reference"),
        ("      - id: meet\n", "      - id: pump\n", "there is another entry of `options` called `pump`"),
        ("fact: The well had run dry the day before.", "fact: ''", "the flip does not say which fact it changes"),
        ("flip: true", "flip: false", "another option is best, and it is no flip"),
        ("whys: {pump:", "whys: {pomp:", "`pomp` is no option at `first`"),
        ("bonus: 0", 'when: {trust: ">=1"}', "the last ending has a condition"),
        ('when: {trust: ">=46", every: ">=1"}, ', "", "an ending without a condition hides those below"),
        ("bonus: +3", "bonus: 300", "the bonus is 300"),
        ("bonus: +3", "bonus: three", "`bonus` is `three`"),
        ("{id: yours,", "{id: theirs,", "there is another ending `theirs`"),
        ("statements: [leaves.01]", "statements: []", "`first` trains no statement"),
        ("        done: Repaired the pump\n", "", "`done` is missing"),
        ("done: Repaired the pump", "dune: Repaired the pump", "`dune` is not a field of an option"),
        ("  weather:\n", "  Weather!:\n", "`Weather!` is no short id"),
        ("note: Paying", "not: Paying", "`not` is not a field of a red line"),
        (
            "The valley has one well.",
            "The valley has one well. {leaves.01}",
            "the briefing names a statement in braces",
        ),
    ],
)
def test_every_fault_is_told(old, new, wrong):
    if wrong is None:
        assert read(WELL.replace(old, new, 1)).faults == ()
    else:
        assert any(wrong in told for _, told in faulty(old, new)), faulty(old, new)


def test_a_fault_stands_at_its_line_and_column():
    fault = read(WELL.replace("{trust: +6, ", "{trsut: +6, ")).faults[0]
    there = line_of("effects: {trust: +6")
    assert (
        str(fault)
        == f"{FILE}:{there}:19: `trsut` is no variable of this drill, expected another; did you mean `trust`?"
    )


def test_all_faults_are_told_at_once():
    text = WELL.replace("{trust: +6, ", "{trsut: +6, ").replace('">=90"', "ninety").replace("bonus: +3", "bonus: x")
    assert len(read(text).faults) == 3


def test_a_circle_is_refused_where_it_closes_and_the_reason_is_given():
    text = WELL.replace("        goto: end\n      - id: committee", "        goto: first\n      - id: committee")
    fault = read(text).faults[0]
    assert fault.wrong == "the drill goes in a circle (first > weather > last > first)"
    assert "values have no bound" in fault.expected
    assert fault.line == WELL[: WELL.index("    title: Who keeps it")].count("\n") + 1


def test_a_node_to_which_nothing_leads_is_a_fault():
    text = WELL.replace("goto: last}", "goto: end}")
    assert [fault.wrong for fault in read(text).faults if "no way leads" in fault.wrong] == ["no way leads to `last`"]


def test_a_decision_whose_every_option_has_a_condition_is_a_fault():
    text = WELL.replace(
        "        effects: {trust: -3, d", '        when: {trust: ">=1"}\n        effects: {trust: -3, d'
    )
    text = text.replace(
        "        effects: {trust: +3, d", '        when: {trust: ">=1"}\n        effects: {trust: +3, d'
    )
    assert "nothing might be offered" in read(text).faults[0].wrong


def test_a_drill_in_which_nothing_is_decided_is_a_fault():
    text = WELL.replace("goto: last}", "goto: end}").replace("start: first", "start: weather")
    nodes, rest = text[: text.index("  first:\n")], text[text.index("  weather:\n") : text.index("  last:\n")]
    told = [fault.wrong for fault in read(f"{nodes}{rest}{text[text.index('endings:') :]}").faults]
    assert told == ["nothing is decided"]


def a_pack() -> Pack:
    section = SectionId("small/leaves")
    statement = Statement(StatementId("small/leaves.01"), section, "t", 1, Verdict.HOLDS, "", ())
    reference = Reference("CODE", "A code", "b", "", "", "", "", confirmed=True)
    return pack_of()._replace(
        id="small", sections=(Section(section, "L", None, (), (statement,)),), references=(reference,)
    )


def test_what_a_drill_cites_is_held_against_its_pack():
    sound = read_drill(WELL.encode(), FILE, "small", a_pack())
    assert sound.faults == ()
    text = WELL.replace("section: leaves\nminutes", "section: roots\nminutes").replace("leaves.01", "leaves.09", 1)
    told = [
        fault.wrong for fault in read_drill(text.replace("[CODE]", "[CODEX]").encode(), FILE, "small", a_pack()).faults
    ]
    assert told == [
        "`roots` is no section of this pack",
        "`leaves.09` is no statement of this pack",
        "`CODEX` is not in references.yaml",
        "`CODEX` is not in references.yaml",
    ]


def test_a_superseded_reference_draws_a_warning_and_the_drill_is_read():
    pack = a_pack()
    old = pack.references[0]._replace(superseded_by="CODE-2")
    found = read_drill(WELL.encode(), FILE, "small", pack._replace(references=(old,)))
    assert found.drill is not None
    assert {fault.severity for fault in found.faults} == {Severity.WARNING}


def test_the_drills_of_a_folder_are_read_by_name(tmp_path):
    (tmp_path / "drills").mkdir()
    (tmp_path / "drills" / "well.yaml").write_text(WELL, "utf-8")
    (tmp_path / "drills" / "other.yml").write_text("x", "utf-8")
    (tmp_path / "drills" / "notes.txt").write_text("x", "utf-8")
    (tmp_path / "drills" / "away.yaml").symlink_to("/etc/hostname")
    told = [(found.drill is not None, [fault.wrong for fault in found.faults]) for found in read_drills(tmp_path)]
    assert told == [
        (False, ["the file is a link that leads out of the pack"]),
        (False, ["no file of a pack is called so"]),
        (True, []),
    ]


def test_a_pack_without_drills_has_none(tmp_path):
    assert read_drills(tmp_path) == ()
